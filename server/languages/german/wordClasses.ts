import { words } from '../languageTable';

const DETERMINERS =
  'der die das ein eine kein keine dieser diese dieses jeder jede jener jene sein seine ihr ihre unser unsere mein meine ' +
  'viele einige mehrere manche zwei drei beide';
const OBLIQUE =
  'den dem des einen einem einer eines keinen keinem keiner diesen diesem jeden jedem jenen seinen seinem seiner seines ' +
  'ihren ihrem ihrer ihres unseren unserem unserer meinen meinem meiner im am beim vom zum zur ins ans';
const PREPOSITIONS =
  'in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter zwischen durch für gegen ohne um trotz ' +
  'wegen während seit bis gegenüber neben hinter gemäß angesichts anlässlich aufgrund statt';
const CONJUNCTIONS = 'und oder aber doch sondern sowie';
const SUBORDINATORS =
  'dass daß ob wenn als wie nachdem bevor obwohl damit indem weil denn da sodass falls welche welcher welches was wer wo ' +
  'warum wann';
const OTHERS =
  'ich du er sie es wir man sich mich mir dich dir ihm ihn ihnen uns euch ist sind war waren wird werden wurde wurden ' +
  'worden hat haben hatte hatten habe sei seien wäre wären würde würden kann können konnte könnte soll sollen sollte muss ' +
  'müssen musste will wollen wollte darf dürfen nicht auch nur noch schon so dann dort hier jetzt nun heute gestern morgen ' +
  'später zuvor danach dabei dazu daher deshalb allerdings jedoch außerdem zudem bereits wieder immer mehr sehr alle ' +
  'alles andere etwa rund mindestens laut ja nein nie etwas nichts selbst dieselbe derselbe dessen deren denen einmal ' +
  'zunächst schließlich gleichzeitig weiter hierzu darauf darüber dagegen hingegen insgesamt vielmehr';

export const DE = {
  determiners: words(DETERMINERS),
  oblique: words(OBLIQUE),
  prepositions: words(PREPOSITIONS),
  genitives: words('der des von vom für im in aus am beim bei eines einer seiner ihrer'),
  conjunctions: words(CONJUNCTIONS),
  subordinators: words(SUBORDINATORS),
  small: words(DETERMINERS, OBLIQUE, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, OTHERS),
  auxiliaries: words('hat haben hatte hatten habe hätte'),
  sources: words('laut zufolge gemäß'),
  tags: words('so'),
  hearsay: words(
    'angaben aussage aussagen auffassung ansicht meinung worten einschätzung darstellung informationen berichten',
  ),
  indirect: words(
    'sei seien habe haben hätten werde würden könne könnten müsse müssten solle sollten wolle dürfe dürften gebe',
  ),
  passives: words('wird werden wurde wurden worden ist sind sei seien'),
  works: words(
    'titel buch roman film lied song album artikel überschrift motto serie sendung stück oper zeitschrift magazin ' +
      'zeitung studie projekt kampagne slogan schriftzug aktion ausstellung reihe gedicht schild',
  ),
};

/** Offices and occupations, alone or at the end of a compound: "Außenminister", "Fraktionschefin". */
export const TITLES =
  /^(?:herr|herrn|frau|dr|prof|lord|sir|konig|papst|prinz|[a-z-]*(?:minister|kanzler|prasident|sprecher|chef|leiter|direktor|trainer|anwalt|richter|forscher|politiker|expert|sekretar|meister|professor|kommissar|botschafter|senator|abgeordnete|vorsitzende|vorstand|beauftragte|wissenschaftler|funktionar|journalist|autor|kritiker|manager|inspektor|offizier|general|admiral|bischof|kardinal|spieler|sanger|schauspieler|regisseur|gouverneur|rat|vertreter|aktivist|arzt|okonom|soziologe|historiker|amtsinhaber)(?:in|e|r|n)?)$/u;
