import type { OnFile } from '../../tools/docs/examples';
import { describeRule } from './check';
import { TRANSCRIPTS } from './interview';

const TIMES = {
  '1': '0:09\nWe counted life jackets\n0:12\nbefore we counted pupils.\n0:15\nEvery morning.\n',
};
const article = (time: string, [open, close] = ['⟦', '⟧H']): string =>
  `---\nsources:\n  1: { outlet: Radio Altiplano, timecode: "${time}" }\n---\n\nRosa Quispe said, ${open}“We counted life jackets before we counted pupils”${close} [1].\n`;
const on = (time: string, transcripts: Readonly<Record<string, string>> = TIMES): OnFile => ({
  transcripts,
  declared: { '1': { timecode: time } },
});

describeRule('timecode-mismatch', {
  flags: { 'a time that is minutes off': [article('12:31'), on('12:31')] },
  passes: {
    'the right time': [article('0:12', ['', '']), on('0:12')],
    'a few seconds off': [article('0:20', ['', '']), on('0:20')],
    'a transcript without times': [article('12:31', ['', '']), on('12:31', TRANSCRIPTS)],
  },
  fixes: {
    'by the time of the transcript': {
      fix: 'Write 0:09',
      before: article('12:31', ['', '']),
      after: article('0:09', ['', '']),
      ...on('12:31'),
    },
  },
});
