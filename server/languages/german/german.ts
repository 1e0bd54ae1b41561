import type { Language } from '../languageTable';
import { light, participles, verbs } from './verbs';
import { DE, TITLES } from './wordClasses';

export const german: Language = {
  code: 'de',
  ...DE,
  pronouns: new Map([
    ['er', 'he'],
    ['sie', 'she'],
  ]),
  verbs,
  participles,
  light,
  titles: TITLES,
  hasCapitalNouns: true,
};
