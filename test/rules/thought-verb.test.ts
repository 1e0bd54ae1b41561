import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('thought-verb', {
  flags: {
    believes: `${LEAD}Haugen ⟦believes⟧I that the lock was broken [1].\n`,
    thinks: `${LEAD}Haugen ⟦thinks⟧I that the lock was broken [1].\n`,
    hoped: `${LEAD}Haugen ⟦hoped⟧I that the lock would hold [1].\n`,
    fears: `${LEAD}Haugen ⟦fears⟧I that the lock will break [1].\n`,
    'feels, in plain text': [
      `${LEAD}Haugen ⟦feels⟧I that the lock was broken [1].\n`,
      { languageId: 'plaintext', rule: 'information' },
    ],
  },
  passes: {
    'said she believes': `${LEAD}Haugen said she believes that the lock was broken [1].\n`,
    said: `${LEAD}Haugen said that the lock was broken [1].\n`,
    'the speaker’s own word': `${LEAD}Haugen said, “He believes that the lock was broken” [1].\n`,
    'believed by nobody named': `${LEAD}The lock is believed to be broken [1].\n`,
    'off by default': [`${LEAD}Haugen believes that the lock was broken [1].\n`, { rule: 'off' }],
  },
});
