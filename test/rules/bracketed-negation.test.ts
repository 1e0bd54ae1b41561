import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('bracketed-negation', {
  flags: {
    not: `${LEAD}Haugen said, “The lock was ⟦[not]⟧I broken when we came” [1].\n`,
    never: `${LEAD}Haugen said, “We ⟦[never]⟧I saw the lock” [1].\n`,
    'a contraction': `${LEAD}Haugen said, “We ⟦[didn’t]⟧I see the lock” [1].\n`,
    'two words': `${LEAD}Haugen said, “We ⟦[did not]⟧I see the lock” [1].\n`,
    'a prefix': `${LEAD}Haugen said, “The lock was ⟦[un]⟧Ibroken” [1].\n`,
  },
  passes: {
    'a name in brackets': `${LEAD}Haugen said, “[Osei] was not there” [1].\n`,
    sic: `${LEAD}Haugen said, “The lok [sic] was broken” [1].\n`,
    'a not without brackets': `${LEAD}Haugen said, “The lock was not broken” [1].\n`,
    'outside a quotation': `${LEAD}The lock was [not] broken [1].\n`,
    'a note': `${LEAD}Haugen said, “The lock [not the door] was broken” [1].\n`,
  },
});
