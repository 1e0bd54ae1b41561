import { words } from '../languageTable';
import type { Language } from '../languageTable';
import { participles, verbs } from './verbs';
import { FR, TITLES } from './wordClasses';

export const french: Language = {
  code: 'fr',
  ...FR,
  pronouns: new Map([
    ['il', 'he'],
    ['elle', 'she'],
    ['ils', 'they'],
    ['elles', 'they'],
  ]),
  verbs,
  participles,
  light: words(''),
  titles: TITLES,
  hasCapitalNouns: false,
};
