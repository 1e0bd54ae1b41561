import type { Rules } from './readValues';

/** Sets of rules that a configuration extends by name. */
export const PRESETS: Readonly<Record<string, { readonly description: string; readonly rules: Rules }>> = {
  recommended: {
    description: 'Each rule has the default severity given on its page.',
    rules: {},
  },
  strict: {
    description:
      'For fact-checkers: paragraphs (including the lead), numbers and indirect quotations without a citation are warnings too.',
    rules: {
      'uncited-paragraph': { severity: 'warning', summaries: true },
      'uncited-number': 'warning',
      'missing-citation-attribution': 'warning',
    },
  },
  'paragraph-end': {
    description: 'For articles with one citation at the end of each paragraph.',
    rules: {
      'uncited-quote': { citationsServe: 'paragraph' },
      'uncited-number': { citationsServe: 'paragraph' },
      'missing-citation-attribution': { citationsServe: 'paragraph' },
    },
  },
};
