import { describeRule } from './check';

const LEAD = 'Tomasz Wójcik, an engineer, checked the bridge on Friday [1].\n\nThe bridge closed on Monday [1].\n\n';

describeRule('unattributed-quote', {
  flags: {
    'a quotation by itself': `${LEAD}⟦“It was only a matter of time before the cables gave way.”⟧I [1]\n`,
    'in a paragraph without people': `${LEAD}It had rained. ⟦“It was only a matter of time before they gave way.”⟧I It froze [1].\n`,
    'four to six words as information': `${LEAD}⟦“A matter of time, really.”⟧I [1]\n`,
    'straight marks in plain text': [
      `${LEAD}⟦"It was only a matter of time before the cables gave way."⟧I [1]\n`,
      { languageId: 'plaintext' },
    ],
    'two or three words beside a citation that nobody says': `${LEAD}The deck was ⟦“beyond repair”⟧I by then [1].\n`,
    'each of two in a row': `${LEAD}⟦“It was only a matter of time before the cables gave way.”⟧I [1]\n\n⟦“The deck was sound until the very last winter storm.”⟧I [1]\n`,
  },
  passes: {
    'a speaker after it': `${LEAD}“It was only a matter of time before the cables gave way,” said Wójcik [1].\n`,
    'a pronoun': `${LEAD}“It was only a matter of time before the cables gave way,” he said [1].\n`,
    'somebody without a name': `${LEAD}“It was only a matter of time before the cables gave way,” a spokeswoman said [1].\n`,
    'a speaker in the paragraph before': `${LEAD}Wójcik was not surprised [1].\n\n“It was only a matter of time before the cables gave way.” [1]\n`,
    'one that goes on from the same speaker': `${LEAD}“It was only a matter of time,” Wójcik said. “The cables had been rusting for ten years.” [1]\n`,
    'a speaker label': `${LEAD}**Wójcik:** “It was only a matter of time before the cables gave way.” [1]\n`,
    'a speaker label within the marks': `${LEAD}“WÓJCIK: It was only a matter of time before the cables gave way.” [1]\n`,
    'a signed block quote': `${LEAD}> “It was only a matter of time before the cables gave way.”\n> — Tomasz Wójcik [1]\n`,
    'a fragment without a citation': `${LEAD}The deck was “beyond repair” by then.\n`,
    'a fragment beside somebody': `${LEAD}Wójcik left. The deck was “beyond repair” by then [1].\n`,
    'a fragment of somebody unnamed': `${LEAD}One critic called the deck “beyond repair” [1].\n`,
    'a term': `${LEAD}The deck is of “Class B2” steel, also sold as “Blue Deck” [1].\n`,
    'a single word': `${LEAD}The deck acted as a “magnet” for lightning [1].\n`,
    'a slogan': `${LEAD}The company’s slogan is “we build bridges that outlast our children”. [1]\n`,
    'a headline': `# “It was only a matter of time before the cables gave way”\n\n${LEAD}`,
  },
  fixes: {
    'by a speaker': {
      fix: 'Insert “Tomasz Wójcik said”',
      before: `${LEAD}“It was only a matter of time before the cables gave way.” [1]\n`,
      after: `${LEAD}“It was only a matter of time before the cables gave way,” Tomasz Wójcik said. [1]\n`,
    },
    'before the sentence’s own stop': {
      fix: 'Insert “Tomasz Wójcik said”',
      before: `${LEAD}“It was only a matter of time before the cables gave way” [1].\n`,
      after: `${LEAD}“It was only a matter of time before the cables gave way”, Tomasz Wójcik said [1].\n`,
    },
  },
});
