import { describeRule } from './check';

const BODY = 'Kwame Boateng said, “We will rebuild the harbour before the rains come back” [1].\n\n';

describeRule('pull-quote-uncited', {
  flags: {
    'the body’s words set apart': `${BODY}⟦“We will rebuild the harbour before the rains come back”⟧W\n`,
    'a part of them': `${BODY}⟦“rebuild the harbour before the rains”⟧W\n`,
    'with a few words before them': `${BODY}Boateng: ⟦“We will rebuild the harbour before the rains come back”⟧W\n`,
    'before the body': `⟦“We will rebuild the harbour before the rains come back”⟧W\n\n${BODY}`,
    'in a block quote': `${BODY}> ⟦“We will rebuild the harbour before the rains come back”⟧W\n`,
    'with a straight mark where the body has curly ones': `${BODY}⟦"We will rebuild the harbour before the rains come back"⟧W\n`,
    'where the body has no citation either':
      'The port closed [1].\n\nKwame Boateng said, “We will rebuild the harbour before the rains come back”.\n\n⟦“We will rebuild the harbour before the rains come back”⟧W\n',
  },
  passes: {
    'a heading in marks':
      'Kwame Boateng said, “All bets are off in the harbour” [1].\n\n‘All Bets Are Off’\n\nThe harbour is closed [1].\n',
    'a longer heading in marks':
      'Kwame Boateng, who calls himself “a legend in the coal fields of the south”, said so [1].\n\n“A Legend in the Coal Fields”\n\nThe mine is closed [1].\n',
    'a signed one with its citation': `${BODY}“We will rebuild the harbour before the rains come back” — Kwame Boateng [1]\n`,
    'one with a citation': `${BODY}“We will rebuild the harbour before the rains come back” [1]\n`,
    'a paragraph of other words': `${BODY}“The sea gives and the sea takes,” she said [2].\n`,
    'a poem that the body does not quote': `${BODY}“O harbour of my fathers, grey with rain”\n`,
    'a heading': `${BODY}## “We will rebuild the harbour before the rains come back”\n\nThe town waits.\n`,
    'an article without citations':
      'Kwame Boateng said, “We will rebuild the harbour before the rains come back.”\n\n“We will rebuild the harbour before the rains come back”\n',
    'a title that stands apart': `The film “The Long Road Home” won [1].\n\n“The Long Road Home”\n`,
  },
  fixes: {
    'by the body’s citation': {
      fix: 'Add [1], the citation in the article',
      before: `${BODY}“We will rebuild the harbour before the rains come back”\n`,
      after: `${BODY}“We will rebuild the harbour before the rains come back” [1]\n`,
    },
    'by the speaker and the citation': {
      fix: 'Add “— Kwame Boateng [1]”',
      before: `${BODY}“We will rebuild the harbour before the rains come back”\r\n`,
      after: `${BODY}“We will rebuild the harbour before the rains come back” — Kwame Boateng [1]\r\n`,
    },
  },
});
