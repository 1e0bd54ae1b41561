import type { Rules } from './readValues';

/** Sets of rules that a configuration extends by name. */
export const PRESETS: Readonly<Record<string, { readonly description: string; readonly rules: Rules }>> = {
  recommended: {
    description: 'Every rule as its page says.',
    rules: {},
  },
  strict: {
    description:
      'For a fact-checking desk: paragraphs, leads too, numbers and reported statements without a source are warnings as well.',
    rules: {
      'uncited-paragraph': { severity: 'warning', summaries: true },
      'uncited-number': 'warning',
      'missing-citation-attribution': 'warning',
    },
  },
  'paragraph-end': {
    description: 'For articles that cite once, at the end of each paragraph.',
    rules: {
      'uncited-quote': { citationsServe: 'paragraph' },
      'uncited-number': { citationsServe: 'paragraph' },
      'missing-citation-attribution': { citationsServe: 'paragraph' },
    },
  },
};
