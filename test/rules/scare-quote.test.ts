import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('scare-quote', {
  flags: {
    'a word': `${LEAD}The ⟦“lock”⟧I was a piece of string.\n`,
    'two words': `${LEAD}The ⟦“strong room”⟧I was a cupboard.\n`,
    'in straight marks': `${LEAD}The ⟦"lock"⟧I was a piece of string.\n`,
    'two in a sentence': `${LEAD}The ⟦“lock”⟧I of the ⟦“safe”⟧I was a piece of string.\n`,
    'in plain text': [
      `${LEAD}The ⟦"lock"⟧I was a piece of string.\n`,
      { languageId: 'plaintext', rule: 'information' },
    ],
  },
  passes: {
    'a word that somebody says': `${LEAD}Haugen called it “string” [1].\n`,
    'three words': `${LEAD}The “piece of string” was a lock.\n`,
    'a citation': `${LEAD}The “lock” [1] was a piece of string.\n`,
    'a headline': `# The “lock” that was none\n\n${LEAD}`,
    'off by default': [`${LEAD}The “lock” was a piece of string.\n`, { rule: 'off' }],
  },
  fixes: {
    'by dropping the marks': {
      fix: 'Remove the quotation marks',
      before: `${LEAD}The “lock” was a piece of string.\n`,
      after: `${LEAD}The lock was a piece of string.\n`,
    },
  },
});
