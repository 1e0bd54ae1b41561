import { describeRule } from './check';
import { TRANSCRIPTS } from './interview';

const on = (text: string): readonly [string, { transcripts: typeof TRANSCRIPTS }] => [
  text,
  { transcripts: TRANSCRIPTS },
];

describeRule('quote-not-in-source', {
  flags: {
    'words of nobody': on('Rosa Quispe said, ⟦“The ministry was told of the broken engine in the spring”⟧W [1].\n'),
    'five words, of which one differs': on('Rosa Quispe said, ⟦“we never swam without radios”⟧I [1].\n'),
    'a translation': on('Rosa Quispe said, ⟦“Wir haben die Schwimmwesten gezählt und nicht die Kinder”⟧H [1].\n'),
  },
  passes: {
    'words of the transcript': on('Rosa Quispe said, “The children sang on the way, and no one was afraid” [1].\n'),
    'two words': on('Rosa Quispe called it “quite dreadful” [1].\n'),
    'another source': on('Rosa Quispe said, “The ministry was told of the broken engine in the spring” [2].\n'),
    'no transcript': 'Rosa Quispe said, “The ministry was told of the broken engine in the spring” [1].\n',
  },
});
