import { describeRule } from './check';

const BODY =
  'Analyst Farida Rahimi told the council that Daniel Osei “has never once visited the villages he speaks about” [1]. Osei, the governor, denied it [2].\n\n';

describeRule('pull-quote-speaker-hidden', {
  flags: {
    'the name of another before the words': `${BODY}Osei ⟦“has never once visited the villages he speaks about”⟧W [1]\n`,
    'a full name': `${BODY}Daniel Osei ⟦“has never once visited the villages he speaks about”⟧W\n`,
    'an office before the name': `${BODY}Governor Osei ⟦“has never once visited the villages he speaks about”⟧W [1]\n`,
    'a name and a colon': `${BODY}Daniel Osei: ⟦“never once visited the villages he speaks about”⟧W [1]\n`,
    'in a block quote': `${BODY}> Osei ⟦“has never once visited the villages he speaks about”⟧W\n`,
  },
  passes: {
    'its own speaker before it': `${BODY}Rahimi: “has never once visited the villages he speaks about” [1]\n`,
    'no name at all': `${BODY}“has never once visited the villages he speaks about” [1]\n`,
    'its speaker after it': `${BODY}Osei “has never once visited the villages he speaks about” — Farida Rahimi [1]\n`,
    'both names': `${BODY}Rahimi on Osei: “has never once visited the villages he speaks about” [1]\n`,
    'a lead that says whom it is about': `${BODY}On Osei: “has never once visited the villages he speaks about” [1]\n`,
    'words of nobody known':
      'Osei, the governor, denied it [2]. There is talk that he “has never once visited the villages he speaks about” [1].\n\n“has never once visited the villages he speaks about” [1]\n',
  },
  fixes: {
    'by the speaker': {
      fix: 'Add “— Farida Rahimi”',
      before: `${BODY}Osei “has never once visited the villages he speaks about” [1]\n`,
      after: `${BODY}Osei “has never once visited the villages he speaks about” [1] — Farida Rahimi\n`,
    },
    'by the speaker and the citation': {
      fix: 'Add “— Farida Rahimi [1]”',
      before: `${BODY}Osei “has never once visited the villages he speaks about”\n`,
      after: `${BODY}Osei “has never once visited the villages he speaks about” — Farida Rahimi [1]\n`,
    },
  },
});
