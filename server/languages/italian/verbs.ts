import { forms, words } from '../languageTable';

const IN_ARE =
  'afferm spieg dichiar raccont ricord sottoline comment osserv annunci replic assicur precis denunci confess chiam parl ' +
  'not pens domand esclam grid annot sussurr ironizz lament accus critic invoc argoment continu inform insegn avvis ' +
  'confid conferm ammon comunic twitt evidenzi rimarc puntualizz rivendic rilev constat auspic obiett sbott rincar url ' +
  'mormor sospir preg';
const IN_ERE =
  'scriv risponde sostien conclud ammett chied legg prosegu defin avvert ribad rifer insist aggiung promett dic';
const IRREGULAR =
  'disse dissero dice dicono diceva dicevano scrive scrisse scriveva risponde rispose rispondeva risposero sostiene sostenne ' +
  'conclude concluse ammette ammise chiede chiese legge prosegue proseguì definisce definì avverte avvertì ribadisce ribadì ' +
  'riferisce riferì insiste aggiunge aggiunse aggiungeva promise crede ribatte ribatté replica';

export const verbs = words(
  forms(IN_ARE, 'a', 'ano', 'ò', 'arono', 'ava'),
  forms(IN_ERE, 'e', 'ono', 'eva'),
  IRREGULAR.trim(),
);
export const participles = words(
  forms(IN_ARE, 'ato'),
  'detto scritto risposto sostenuto concluso ammesso chiesto proseguito definito avvertito ribadito riferito insistito aggiunto promesso',
);
