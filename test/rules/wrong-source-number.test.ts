import { describeRule } from './check';
import { INTERVIEW } from './interview';

const SOURCES = {
  '1': 'The price of a return ticket is the same as before, and pupils in uniform travel free of charge on all lines.\n'.repeat(
    9,
  ),
  '2': INTERVIEW,
};
const on = (text: string): readonly [string, { transcripts: typeof SOURCES }] => [text, { transcripts: SOURCES }];

describeRule('wrong-source-number', {
  flags: {
    'the number of another source': on(
      'Rosa Quispe said, “We counted life jackets before we counted pupils” ⟦[1]⟧W. The tariff is unchanged [2].\n',
    ),
  },
  passes: {
    'the right number': on('Rosa Quispe said, “We counted life jackets before we counted pupils” [2].\n'),
    'words that are in neither': on('Rosa Quispe said, “The ministry was told of the broken engine in spring” [1].\n'),
    'no transcript': 'Rosa Quispe said, “We counted life jackets before we counted pupils” [1].\n',
  },
  fixes: {
    'by the other number': {
      fix: 'Cite [2]',
      before:
        'Rosa Quispe said, “We counted life jackets before we counted pupils” [1]. The tariff is unchanged [2].\n',
      after: 'Rosa Quispe said, “We counted life jackets before we counted pupils” [2]. The tariff is unchanged [2].\n',
      transcripts: SOURCES,
    },
  },
});
