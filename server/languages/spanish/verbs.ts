import { forms, words } from '../languageTable';

const IN_AR =
  'afirm señal explic asegur declar manifest agreg indic expres coment contest pregunt insist subray destac record confes ' +
  'precis apunt anunci denunci critic reiter relat calific llam exclam grit puntualiz lament reclam consider opin aclar ' +
  'detall argument aleg neg nieg replic confirm revel tuite sentenci ironiz zanj matiz acus alert avis enfatiz celebr ' +
  'remarc resalt cuestion cont cuent recuerd augur ripost espet acot recalc reproch recrimin ratific rectific justific ' +
  'pronostic proclam objet murmur susurr contraatac';
const IN_IR =
  'añad sosten respond escrib advert adviert insist reconoc admit conclu defin describ ped pid prometi promet sigu';
const IRREGULAR =
  'dijo dijeron dice dicen decía decían sostiene sostuvo sostuvieron concluye concluyó respondió escribió añadió ' +
  'advirtió pidió pide piden prosiguió mantuvo mantiene propuso reza cree piensa expone expuso repuso';

export const verbs = words(
  forms(IN_AR, 'o', 'aron', 'a', 'an', 'aba'),
  forms(IN_IR, 'io', 'ieron', 'e', 'en', 'ia'),
  IRREGULAR,
);
export const participles = words(
  forms(IN_AR, 'ado'),
  forms(IN_IR, 'ido'),
  'dicho escrito descrito propuesto mantenido',
);
