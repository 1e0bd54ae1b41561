import { describeRule } from './check';

const BODY =
  'Kwame Boateng said, “We will rebuild the old harbour before the rains come back. Nobody will be left behind on the beach” [1].\n\n';

describeRule('pull-quote-truncated', {
  flags: {
    'a sentence that breaks off': `${BODY}⟦“We will rebuild the old harbour before the rains”⟧H [1]\n`,
    'a sentence that starts late': `${BODY}⟦“rebuild the old harbour before the rains come back”⟧H [1]\n`,
    'one cut on both sides': `${BODY}⟦“rebuild the old harbour before the rains”⟧H [1]\n`,
    'a second sentence that breaks off': `${BODY}⟦“Nobody will be left behind”⟧H [1]\n`,
    'a cut behind a comma': `${BODY}⟦“We will rebuild the old harbour,”⟧H [1]\n`,
  },
  passes: {
    'all of the words': `${BODY}“We will rebuild the old harbour before the rains come back. Nobody will be left behind on the beach” [1]\n`,
    'a whole sentence of them': `${BODY}“We will rebuild the old harbour before the rains come back” [1]\n`,
    'the last sentence': `${BODY}“Nobody will be left behind on the beach.” [1]\n`,
    'an ellipsis at the cut': `${BODY}“We will rebuild the old harbour before the rains …” [1]\n`,
    'three dots at the cut': `${BODY}“... rebuild the old harbour before the rains come back.” [1]\n`,
    'other words': `${BODY}“We shall rebuild the old harbour before the rains” [1]\n`,
  },
  fixes: {
    'by an ellipsis': {
      fix: 'Mark the cut with an ellipsis',
      before: `${BODY}“We will rebuild the old harbour before the rains” [1]\n`,
      after: `${BODY}“We will rebuild the old harbour before the rains…” [1]\n`,
    },
    'by the whole sentence': {
      fix: 'Quote the whole sentence',
      before: `${BODY}“rebuild the old harbour before the rains,” [1]\n`,
      after: `${BODY}“We will rebuild the old harbour before the rains come back,” [1]\n`,
    },
  },
});
