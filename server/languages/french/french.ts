import { words } from '../language';
import type { Language } from '../language';
import { participles, verbs } from './verbs';
import { FR, TITLES } from './words';

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
