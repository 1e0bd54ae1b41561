import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('bracketed-negation', {
  flags: {
    not: `${LEAD}Haugen said, “The lock was ⟦[not]⟧I broken when we came” [1].\n`,
    never: `${LEAD}Haugen said, “We ⟦[never]⟧I saw the lock” [1].\n`,
    nobody: `${LEAD}Haugen said, “⟦[Nobody]⟧I saw the lock before noon” [1].\n`,
    'straight marks': `${LEAD}Haugen said, "The lock was ⟦[not]⟧I broken" [1].\n`,
    'a prefix': `${LEAD}Haugen said, “The lock was ⟦[un]⟧Ibroken” [1].\n`,
  },
  passes: {
    'a person that is adapted': `${LEAD}Haugen said that she “honestly [doesn’t] know who broke the lock” [1].\n`,
    'a tense that is adapted': `${LEAD}Haugen said that the lock “[was not] broken” [1].\n`,
    'a name in brackets': `${LEAD}Haugen said, “[Osei] was not there” [1].\n`,
    sic: `${LEAD}Haugen said, “The lok [sic] was broken” [1].\n`,
    'a not without brackets': `${LEAD}Haugen said, “The lock was not broken” [1].\n`,
    'outside a quotation': `${LEAD}The lock was [not] broken [1].\n`,
    'a note': `${LEAD}Haugen said, “The lock [not the door] was broken” [1].\n`,
  },
});
