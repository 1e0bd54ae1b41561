import { describeRule } from './check';

const BEFORE = 'Byrne closed the mill [1]. The canteen went too [2]. Rents fell [1]. ';
const AFTER = 'Byrne closed the mill.[1] The canteen went too.[2] Rents fell.[1] ';

describeRule('citation-placement', {
  flags: {
    'one without a space where others have one': `${BEFORE}Then, in June,⟦[2]⟧H the school shut.\n`,
    'one with a space where others have none': `${AFTER}Then the school shut. ⟦[2]⟧H\n`,
    'one after the stop where others stand before': `${BEFORE}Then the school shut.⟦[2]⟧H\n`,
    'one after the stop and a space': `${BEFORE}Then the school shut. ⟦[2]⟧H\n`,
    'one before the stop where others stand after': `${AFTER}Then the school shut⟦[2]⟧H.\n`,
    'one inside the quotation marks': `${BEFORE}Byrne said, “The mill is dead ⟦[1]⟧H”.\n`,
    'one inside with its stop': `${BEFORE}Byrne said, “The mill is dead ⟦[1]⟧H.”\n`,
  },
  passes: {
    'two side by side': `${BEFORE}Then the school shut [2][1].\n`,
    'an abbreviation before two citations': `${BEFORE}The school shuts at 4:00 p.m. [2][1].\n`,
    'no majority of spaces': 'Byrne closed the mill [1]. The canteen[2] went. Rents [1] fell. The school[2] shut.\n',
    'a space that cannot break': `${BEFORE}Then the school shut\u00a0[2].\n`,
    'a line’s start': `${BEFORE}Then the school shut\n[2], it says.\n`,
    'all before': `${BEFORE}Then the school shut [2].\n`,
    'all after': `${AFTER}Then the school shut.[2]\n`,
    'a stop within the quotation marks': `${BEFORE}Byrne said, “The mill is dead.” [1]\n`,
    'a question mark': `${BEFORE}Who would come back? [2]\n`,
    'within the sentence': `${BEFORE}The school [2] shut in June, and the church [1] followed.\n`,
    'no majority': 'Byrne closed the mill [1]. The canteen went too.[2] Rents fell [1]. The school shut.[2]\n',
    'too few': 'Byrne closed the mill [1]. The canteen went too.[2]\n',
  },
  fixes: {
    'by a space': {
      fix: 'Put a space before the citation',
      before: `${BEFORE}Then, in June,[2] the school shut.\n`,
      after: `${BEFORE}Then, in June, [2] the school shut.\n`,
    },
    'to before the stop': {
      fix: 'Move the citation',
      before: `${BEFORE}Then the school shut.[2]\n`,
      after: `${BEFORE}Then the school shut [2].\n`,
    },
    'to after the stop': {
      fix: 'Move the citation',
      before: `${AFTER}Then the school shut[2].\n`,
      after: `${AFTER}Then the school shut.[2]\n`,
    },
    'out of the quotation': {
      fix: 'Move the citation',
      before: `${BEFORE}Byrne said, “The mill is dead [1]”.\n`,
      after: `${BEFORE}Byrne said, “The mill is dead” [1].\n`,
    },
  },
});
