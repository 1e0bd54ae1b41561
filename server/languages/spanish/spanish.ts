import { words } from '../language';
import type { Language } from '../language';
import { participles, verbs } from './verbs';
import { ES, TITLES } from './words';

export const spanish: Language = {
  code: 'es',
  ...ES,
  pronouns: new Map([
    ['él', 'he'],
    ['ella', 'she'],
    ['ellos', 'they'],
    ['ellas', 'they'],
  ]),
  verbs,
  participles,
  light: words(''),
  titles: TITLES,
  hasCapitalNouns: false,
};
