import { describeRule } from './check';

const NAMED = '\n\n“It is not over,” said Adaeze Nwosu, the minister [2].\n';

describeRule('anonymous-first-quote', {
  flags: {
    'one official': `⟦“It is over, and everybody here knows it,”⟧H said one official [1].${NAMED}`,
    'a source': `⟦“It is over, and everybody here knows it,”⟧H a source said [1].${NAMED}`,
    'an analyst before the words': `An analyst said, ⟦“It is over, and everybody here knows it”⟧H [1].${NAMED}`,
    'an aide after a paragraph without voices': `The talks ended at dawn [1].\n\n⟦“It is over, and everybody here knows it,”⟧H an aide said [1].${NAMED}`,
    critics: `Critics said, ⟦“It is over, and everybody here knows it”⟧H [1].${NAMED}`,
  },
  passes: {
    'a named first voice': `“It is not over, whatever they say,” said Adaeze Nwosu, the minister [2].\n\n“It is over, and everybody knows it,” said one official [1].\n`,
    'a spokeswoman of a body': `“It is over, and everybody here knows it,” said a spokeswoman for the ministry [1].${NAMED}`,
    'a fragment': `One official called it “a farce” [1].${NAMED}`,
    'somebody by trade': `“It is over, and everybody here knows it,” said a taxi driver [1].${NAMED}`,
    'no quotation': 'The talks ended at dawn, one official said [1].\n',
  },
});
