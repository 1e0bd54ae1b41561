import type { Language } from '../language';
import { light, participles, verbs } from './verbs';
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
  light,
  titles: TITLES,
  hasCapitalNouns: true,
};
