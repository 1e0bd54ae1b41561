import { words } from '../languageTable';

const DETERMINERS =
  'il lo la i gli le l un uno una questo questa questi queste quel quella quei quegli quelle suo sua suoi sue loro nostro nostra ' +
  'molti molte alcuni alcune due tre';
const PREPOSITIONS =
  'di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall ' +
  'nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull secondo contro verso senza sopra sotto dopo prima durante';
const CONJUNCTIONS = 'e ed o ma però né oppure';
const SUBORDINATORS = 'che chi cui come quando dove mentre perché poiché se quale quali affinché sebbene';
const OTHERS =
  'poi allora anche ancora già non più meno molto tutto tutti tutta tutte quello egli ella esso essa lui lei io tu noi voi si ci vi ' +
  'ecco ne mi ti è sono era erano ha hanno ho aveva avevano stato stata essere così ora qui qua là oggi ieri domani infine invece ' +
  'quindi dunque inoltre cioè sempre mai altro altra altri altre stesso stessa nulla niente ogni solo c d può deve quanto';

export const IT = {
  determiners: words(DETERMINERS),
  oblique: words(
    'del dello della dei degli delle dell al allo alla ai agli alle all dal dalla dai dalle nel nella nei nelle',
  ),
  prepositions: words(PREPOSITIONS),
  genitives: words('di del dello della dei degli delle dell d da dal per'),
  conjunctions: words(CONJUNCTIONS),
  subordinators: words(SUBORDINATORS),
  small: words(DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, OTHERS),
  auxiliaries: words('ha hanno aveva avevano ho avrebbe'),
  sources: words('secondo'),
  tags: words('secondo'),
  hearsay: words(''),
  indirect: words(''),
  passives: words(''),
  works: words(
    'titolo titolato intitolato libro romanzo film canzone album articolo serie programma opera rivista giornale saggio',
  ),
};

export const TITLES =
  /^(?:don|donna|sig|signor|signora|dott|dottor|dottoressa|prof|professor|professoressa|presidente|ministro|ministra|papa|re|regina|padre|suor|fra|san|santa|monsignor|generale|sindaco|onorevole|on|avv|ing)$/u;
