import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('ellipsis-bracket-density', {
  flags: {
    'three brackets': `${LEAD}Haugen said, ⟦“[The lock] was broken by [them] before [noon] came”⟧H [1].\n`,
    'brackets and ellipses': `${LEAD}Haugen said, ⟦“[The lock] was … broken … by them”⟧H [1].\n`,
    'an ellipsis at the end': `${LEAD}Haugen said, ⟦“The lock was broken when …”⟧H [1].\n`,
    'a bracketed ellipsis at the end': `${LEAD}Haugen said, ⟦“The lock was broken when [...]”⟧H [1].\n`,
    'an ellipsis at the start': `${LEAD}Haugen said it was ⟦“… broken when we came”⟧H [1].\n`,
    'one, where none is allowed': [
      `${LEAD}Haugen said, ⟦“[It] was broken when we came”⟧H [1].\n`,
      { rule: { most: 0 } },
    ],
  },
  passes: {
    'two brackets': `${LEAD}Haugen said, “[The lock] was broken by [them]” [1].\n`,
    'an ellipsis within': `${LEAD}Haugen said, “The lock was … broken” [1].\n`,
    'citations within': `${LEAD}Haugen said, “The lock [1] was [2] broken [1] twice” [2].\n`,
    'a speaker who trails off': `${LEAD}Haugen said, “When we came the lock was broken…” [1].\n`,
    'a pull quote': `${LEAD}Haugen said, “The lock was broken when we came back from lunch” [1].\n\n“The lock was broken when we came back …” [1]\n`,
    none: `${LEAD}Haugen said, “The lock was broken” [1].\n`,
  },
});
