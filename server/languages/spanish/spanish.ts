import { words } from '../languageTable';
import type { Language } from '../languageTable';
import { participles, verbs } from './verbs';
import { ES, TITLES } from './wordClasses';

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
