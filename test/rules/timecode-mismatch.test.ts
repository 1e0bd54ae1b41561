import { describeRule } from './check';
import { TRANSCRIPTS } from './interview';

const TIMES = {
  '1': '0:09\nWe counted life jackets\n0:12\nbefore we counted pupils.\n0:15\nEvery morning.\n',
};
const article = (time: string, marks = ['⟦', '⟧H']): string =>
  `Rosa Quispe said, ${marks[0]!}“We counted life jackets before we counted pupils”${marks[1]!} [1].\n\n## Sources\n\n[1] Radio Altiplano, interview, at ${time}\n`;

describeRule('timecode-mismatch', {
  flags: { 'a time that is minutes off': [article('12:31'), { transcripts: TIMES }] },
  passes: {
    'the right time': [article('0:12', ['', '']), { transcripts: TIMES }],
    'a few seconds off': [article('0:20', ['', '']), { transcripts: TIMES }],
    'a transcript without times': [article('12:31', ['', '']), { transcripts: TRANSCRIPTS }],
  },
  fixes: {
    'by the transcript’s time': {
      fix: 'Write 0:09',
      before: article('12:31', ['', '']),
      after: article('0:09', ['', '']),
      transcripts: TIMES,
    },
  },
});
