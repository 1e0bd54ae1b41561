import { describeRule } from './check';
import { TRANSCRIPTS } from './interview';

const on = (text: string): readonly [string, { transcripts: typeof TRANSCRIPTS }] => [
  text,
  { transcripts: TRANSCRIPTS },
];

describeRule('quote-by-another-speaker', {
  flags: {
    'the interviewer’s words': on(
      'Rosa Quispe told Mark Osei, ⟦“The engine was old, and everybody on the pier had known it for years”⟧W [1].\n',
    ),
  },
  fixes: {
    'by naming somebody who only asked the questions': {
      fix: 'Name Mark Osei as the speaker (The label in the transcript)',
      transcripts: TRANSCRIPTS,
      before:
        'In an interview with Mark Osei of Radio Callao, Rosa Quispe said, “The engine was old, and everybody on the pier had known it for years” [1].\n',
      after:
        'In an interview with Mark Osei of Radio Callao, Mark Osei said, “The engine was old, and everybody on the pier had known it for years” [1].\n',
    },
  },
  passes: {
    'the speaker’s own words': on('Rosa Quispe told Mark Osei, “They had. The children sang on the way” [1].\n'),
    'a label by surname': on(
      'Mark Osei said, “The engine was old, and everybody on the pier had known it for years” [1].\n',
    ),
    'no transcript': 'Rosa Quispe told Mark Osei, “The engine was old, and everybody had known it for years” [1].\n',
  },
});
