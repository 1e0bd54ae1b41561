import { describeRule } from './check';

const FIRST = 'Aroha Ngata said, “The river belongs to nobody but the eels and the rain” [1].\n\n';

describeRule('altered-quote', {
  flags: {
    'another word': `${FIRST}Ngata told the council, ⟦“The river belongs to no one but the eels and the rain”⟧I [1].\n`,
    'a word more': `${FIRST}Ngata said, ⟦“The river truly belongs to nobody but the eels and the rain”⟧I [1].\n`,
    'a word less': `${FIRST}Ngata said, ⟦“The river belongs to nobody but eels and the rain”⟧I [1].\n`,
    'a negation': `${FIRST}Ngata said, ⟦“The river never belongs to nobody but the eels and the rain”⟧I [1].\n`,
    'a part with another word': `${FIRST}Ngata said it ⟦“belongs to no one but the eels and the rain”⟧I [1].\n`,
  },
  passes: {
    'the same words': `${FIRST}Ngata said, “The river belongs to nobody but the eels and the rain” [1].\n`,
    'a part of them': `${FIRST}Ngata said it “belongs to nobody but the eels” [1].\n`,
    'more of them': `Aroha Ngata said it “belongs to nobody but the eels” [1].\n\n${FIRST.replace('Aroha Ngata', 'Ngata')}`,
    'an ellipsis': `${FIRST}Ngata said, “The river belongs to … the eels and the rain” [1].\n`,
    'another case and stop': `${FIRST}Ngata said, “the river belongs to nobody but the eels and the rain.” [1]\n`,
    'another speaker': `${FIRST}Tane Rewi said, “The river belongs to no one but the eels and the rain” [2].\n`,
    'another sentence': `${FIRST}Ngata said, “The river took my brother, and the rain took his house” [1].\n`,
  },
  fixes: {
    'by the words quoted before': {
      fix: 'Use the earlier wording: “The river belongs to nobody but the eels…”',
      before: `${FIRST}Ngata said, “The river belongs to no one but the eels and the rain.” [1]\n`,
      after: `${FIRST}Ngata said, “The river belongs to nobody but the eels and the rain.” [1]\n`,
    },
  },
});
