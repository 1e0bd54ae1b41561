import { describeRule } from './check';

const BODY = 'Kwame Boateng said, “We will rebuild the old harbour before the rains come back” [1].\n\n';

describeRule('pull-quote-mismatch', {
  flags: {
    'a word more': `${BODY}⟦“We will rebuild the whole old harbour before the rains come back”⟧W [1]\n`,
    'a word less': `${BODY}⟦“We will rebuild the harbour before the rains come back”⟧W [1]\n`,
    'another word': `${BODY}⟦“We shall rebuild the old harbour before the rains come back”⟧W [1]\n`,
    'a negation': `${BODY}⟦“We will not rebuild the old harbour before the rains come back”⟧W [1]\n`,
    'another word at the end': `${BODY}⟦“We will rebuild the old harbour before the rains return”⟧W [1]\n`,
  },
  passes: {
    'the same words': `${BODY}“We will rebuild the old harbour before the rains come back” [1]\n`,
    'another case and a stop': `${BODY}“we will rebuild the old harbour before the rains come back.” [1]\n`,
    'straight marks and apostrophes':
      'Boateng said, “We won’t leave the harbour to the rains and the rats” [1].\n\n"We won\'t leave the harbour to the rains and the rats" [1]\n',
    'a signature within the marks': `${BODY}> “We will rebuild the old harbour before the rains come back.\n> — Kwame Boateng” [1]\n`,
    'a signature in the same line': `${BODY}“We will rebuild the old harbour before the rains come back — Kwame Boateng” [1]\n`,
    'an ellipsis for the words left out': `${BODY}“We will rebuild … before the rains come back” [1]\n`,
    'a part of the words': `${BODY}“rebuild the old harbour before the rains” [1]\n`,
    'another quotation': `${BODY}“We will not leave the fishermen alone with the sea” [1]\n`,
  },
  fixes: {
    'by the body’s words': {
      fix: 'Use the article’s wording',
      before: `${BODY}“We will rebuild the harbour before the rains come back” [1]\n`,
      after: `${BODY}“We will rebuild the old harbour before the rains come back” [1]\n`,
    },
    'a part of them': {
      fix: 'Use the article’s wording',
      before: `${BODY}“rebuild the harbour before the rains come” [1]\n`,
      after: `${BODY}“…rebuild the old harbour before the rains come…” [1]\n`,
    },
  },
});
