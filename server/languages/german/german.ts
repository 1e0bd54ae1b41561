import type { Language } from '../language';
import { participles, verbs } from './verbs';
import { DE, TITLES } from './words';

export const german: Language = {
  code: 'de',
  ...DE,
  pronouns: new Map([
    ['er', 'he'],
    ['sie', 'she'],
  ]),
  verbs,
  participles,
  titles: TITLES,
  hasCapitalNouns: true,
};
