import { forms, words } from '../languageTable';

/** Verbs in -er. */
const REGULAR =
  'déclar affirm expliqu ajout estim assur précis soulign indiqu racont confi lanc rappel rappell regrett dénonc insist ' +
  'témoign annonc not observ martel martèl demand jug comment résum interrog plaid ironis tweet appel appell parl évoqu ' +
  'critiqu salu exclam souffl gliss soupir détaill nuanc tranch fustig qualifi considér raill moqu pens signal argument ' +
  'rétorqu ripost répliqu insurg murmur cri hurl balay concèd recommand martel signifi indign désol félicit réagiss réclam accus dévoil termin continu';
const IRREGULAR =
  'dit disent disait disaient répond répondent répondait répondit écrit écrivent écrivait écrivit conclut conclue poursuit ' +
  'poursuivait reconnaît reconnaissait admet promet prévient avertit soutient maintient abonde renchérit réagit dément ' +
  'estime lança ajouta répliqua demanda déclara affirma expliqua croit peste';

export const verbs = words(forms(REGULAR, 'e', 'ent', 'ait', 'aient', 'a', 'èrent'), IRREGULAR);
export const participles = words(
  forms(REGULAR, 'é', 'ée', 'és'),
  'dit répondu écrit conclu poursuivi reconnu admis promis prévenu averti soutenu maintenu renchéri réagi démenti',
);
