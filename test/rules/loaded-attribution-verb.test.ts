import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('loaded-attribution-verb', {
  flags: {
    'beside a quotation': `${LEAD}Haugen ⟦claimed⟧H, “The lock was broken when we came” [1].\n`,
    'after a quotation': `${LEAD}“The lock was broken when we came,” Haugen ⟦admitted⟧H [1].\n`,
    'with that': `${LEAD}Haugen ⟦insisted⟧H that the lock was broken [1].\n`,
    'a verb that takes no “that”': `${LEAD}Haugen ⟦blasted⟧H the owner as “a disgrace to the town” [1].\n`,
    'after a comma': `${LEAD}Haugen left, ⟦claiming⟧H that the lock was “broken by the wind” [1].\n`,
    'in the present': `${LEAD}“The lock was broken when we came,” Haugen ⟦concedes⟧H [1].\n`,
    'a verb of the newsroom’s own': [
      `${LEAD}Haugen ⟦argued⟧H that the lock was broken [1].\n`,
      { rule: { verbs: ['argue'] } },
    ],
  },
  passes: {
    said: `${LEAD}Haugen said that the lock was broken [1].\n`,
    'a noun': `${LEAD}Haugen read the insurance claims [1].\n`,
    'claimed responsibility': `${LEAD}The group claimed responsibility for the fire [1].\n`,
    'the speaker’s own word': `${LEAD}Haugen said, “He claimed that the lock was broken” [1].\n`,
    'a law': `${LEAD}Haugen claimed damages of nine million [1].\n`,
    'a claim of somebody’s': `${LEAD}Contrary to his claim that the lock was “broken by the wind”, it was cut, Haugen said [1].\n`,
    'claims that are rated': `${LEAD}Haugen rated three of the owner’s claims as “false” [1].\n`,
    'what should be noted': `${LEAD}It should be noted that the lock was broken, Haugen said [1].\n`,
    'theories, which say nothing': `${LEAD}Haugen read out theories claiming that the lock was “broken by the wind” [1].\n`,
    'admitted to hospital': `${LEAD}Haugen was admitted to hospital on Monday [1].\n`,
  },
  fixes: {
    'by said': {
      fix: 'Write “said”',
      before: `${LEAD}Haugen claimed that the lock was broken [1].\n`,
      after: `${LEAD}Haugen said that the lock was broken [1].\n`,
    },
    'by says': {
      fix: 'Write “says”',
      before: `${LEAD}“The lock was broken when we came,” Haugen insists [1].\n`,
      after: `${LEAD}“The lock was broken when we came,” Haugen says [1].\n`,
    },
  },
});
