import { words } from '../languageTable';
import type { Language } from '../languageTable';
import { participles, verbs } from './verbs';
import { IT, TITLES } from './wordClasses';

export const italian: Language = {
  code: 'it',
  ...IT,
  pronouns: new Map([
    ['lui', 'he'],
    ['egli', 'he'],
    ['lei', 'she'],
    ['ella', 'she'],
    ['essa', 'she'],
    ['loro', 'they'],
  ]),
  verbs,
  participles,
  light: words(''),
  titles: TITLES,
  hasCapitalNouns: false,
};
