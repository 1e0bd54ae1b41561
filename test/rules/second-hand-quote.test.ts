import { describeRule } from './check';

const LEAD = 'Paula Ruiz, a teller, left the bank. Daniel Osei, its head, stayed [1].\n\n';

describeRule('second-hand-quote', {
  flags: {
    'somebody said that somebody said': `${LEAD}Ruiz said that Osei told her, ⟦“The money was gone before the storm”⟧I [1].\n`,
    'without that': `${LEAD}Ruiz said Osei told the clerks, ⟦“The money was gone before the storm”⟧I [1].\n`,
    'full names': `${LEAD}Paula Ruiz recalled that Daniel Osei said, ⟦“The money was gone before the storm”⟧I [1].\n`,
    'told a court': `${LEAD}Ruiz told the court that Osei said, ⟦“The money was gone before the storm”⟧I [1].\n`,
    'wrote that': `${LEAD}Ruiz wrote that Osei said: ⟦“The money was gone before the storm.”⟧I [1]\n`,
  },
  passes: {
    'the speaker at first hand': `${LEAD}Osei said, “The money was gone before the storm” [1].\n`,
    'a spokesman': `${LEAD}A spokesman for Osei said, “The money was gone before the storm” [1].\n`,
    'a lawyer of somebody': `${LEAD}Ruiz, who represents Osei, said, “The money was gone before the storm” [1].\n`,
    'what somebody says about somebody': `${LEAD}Ruiz said that for Osei, the bank was “a place to sleep” [1].\n`,
    'two sentences': `${LEAD}Ruiz said nothing. Osei said, “The money was gone before the storm” [1].\n`,
    'two speakers side by side': `${LEAD}“It was late,” Ruiz said, and Osei said, “The money was gone before the storm” [1].\n`,
  },
});
