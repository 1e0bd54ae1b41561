import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('multi-paragraph-quote-close', {
  flags: {
    'a mark before the same voice goes on': `${LEAD}Haugen said, “The lock was broken. We saw it at once.⟦”⟧H\n\n“The door was open and the safe was gone.” [1]\n`,
    'after a colon': `${LEAD}Haugen said: “The lock was broken.⟦”⟧H\n\n“The door was open and the safe was gone.” [1]\n`,
    'straight marks': `${LEAD}Haugen said, "The lock was broken.⟦"⟧H\n\n"The door was open and the safe was gone." [1]\n`,
    'after a run of sentences': `${LEAD}“It was noon,” Haugen said. “The lock was broken.⟦”⟧H\n\n“The door was open and the safe was gone.” [1]\n`,
    guillemets: `${LEAD}Haugen a dit : « La serrure était cassée.⟦»⟧H\n\n« La porte était ouverte. » [1]\n`,
  },
  passes: {
    'a mark left out': `${LEAD}Haugen said, “The lock was broken. We saw it at once.\n\n“The door was open and the safe was gone.” [1]\n`,
    'a next speaker': `${LEAD}Haugen said, “The lock was broken.”\n\n“The door was open,” said Mei Zhao, a guard [1].\n`,
    'a fragment': `${LEAD}Haugen said it was “a broken lock.”\n\n“The door was open and the safe was gone.” [1]\n`,
    'text after the mark': `${LEAD}“The lock was broken,” Haugen said.\n\n“The door was open and the safe was gone.” [1]\n`,
    'a paragraph between': `${LEAD}Haugen said, “The lock was broken.”\n\nShe left.\n\n“The door was open and the safe was gone.” [1]\n`,
  },
  fixes: {
    'by leaving it out': {
      fix: 'Remove the closing mark',
      before: `${LEAD}Haugen said, “The lock was broken.”\n\n“The door was open and the safe was gone.” [1]\n`,
      after: `${LEAD}Haugen said, “The lock was broken.\n\n“The door was open and the safe was gone.” [1]\n`,
    },
  },
});
