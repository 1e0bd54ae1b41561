import { words } from '../languageTable';

const DETERMINERS =
  'le la les l un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre plusieurs certains certaines quelques deux trois';
const PREPOSITIONS =
  'a au aux de du dans sur sous avec sans pour par chez entre vers depuis pendant apres avant contre selon en devant des lors';
const CONJUNCTIONS = 'et ou mais donc or ni car';
const SUBORDINATORS = 'que qu qui quoi dont où si comme quand lorsque lorsqu alors puisque parce tandis';
const OTHERS =
  'il elle ils elles on nous vous je j tu lui se s y ne n pas plus c d m t puis ensuite aussi ainsi encore déjà est sont ' +
  'était étaient ont avait avaient sera seront été être avoir fait très tout tous toute toutes autre autres même hier ' +
  "aujourd'hui demain cela ceci ça rien jamais toujours moins peu trop là ici bien non oui notamment enfin pourtant cependant " +
  'peut doit faut vos celui celle ceux celles';

export const FR = {
  determiners: words(DETERMINERS),
  oblique: words('du au aux'),
  prepositions: words(PREPOSITIONS),
  genitives: words('de du des d en pour a au'),
  conjunctions: words(CONJUNCTIONS),
  subordinators: words(SUBORDINATORS),
  small: words(DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, OTHERS),
  auxiliaries: words('a ont avait avaient aurait est etait'),
  sources: words('selon'),
  tags: words('selon'),
  hearsay: words(''),
  indirect: words(''),
  passives: words(''),
  works: words(
    'titre titré intitulé livre roman film chanson album article série émission pièce revue magazine journal étude',
  ),
};

export const TITLES =
  /^(?:m|mm|mme|mlle|mr|monsieur|madame|docteur|dr|me|maitre|sir|president|presidente|ministre|maire|depute|deputee|senateur|senatrice|general|pape|roi|reine|prince|princesse)$/u;
