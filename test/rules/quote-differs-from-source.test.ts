import { describeRule } from './check';
import { INTERVIEW, TRANSCRIPTS } from './interview';

const on = (text: string): readonly [string, { transcripts: typeof TRANSCRIPTS }] => [
  text,
  { transcripts: TRANSCRIPTS },
];
const machine = { '1': `Automatically generated transcript\n\n${INTERVIEW}` };

describeRule('quote-differs-from-source', {
  flags: {
    'another word': on('Rosa Quispe said, “We counted life jackets before we counted ⟦children⟧W” [1].\n'),
    'a negation left out': on('Rosa Quispe said, ⟦“It is a new ferry, but it is a safe one”⟧W [1].\n'),
    'another number': on('Rosa Quispe said, “There were ⟦fifty⟧W of us. It is not a new ferry” [1].\n'),
    'another name': on('Rosa Quispe said, “it is a safe one, and Teodoro ⟦Ibarra⟧W paid for it” [1].\n'),
    'words left out without a mark': on(
      'Rosa Quispe said, ⟦“We counted life jackets before we counted pupils, and Teodoro Huanca paid for it”⟧W [1].\n',
    ),
    'an article': on('Rosa Quispe said, “It is not ⟦the⟧I new ferry, but it is a safe one” [1].\n'),
    'a negation in a machine’s transcript': [
      'Rosa Quispe said, ⟦“It is a new ferry, but it is a safe one”⟧W [1].\n',
      { transcripts: machine },
    ],
    'a hesitation left out, as the Associated Press wants it': [
      'Rosa Quispe said, ⟦“we never crossed without the radio”⟧H [1].\n',
      { transcripts: TRANSCRIPTS, rule: { tidying: 'ap' } },
    ],
  },
  passes: {
    'the same words': on('Rosa Quispe said, “we counted life jackets before we counted pupils” [1].\n'),
    numerals: on('Rosa Quispe said, “There were 40 of us” [1].\n'),
    'a hesitation left out': on('Rosa Quispe said, “we never crossed without the radio” [1].\n'),
    'an ellipsis and brackets': on('Rosa Quispe said, “We counted life jackets … and [Huanca] paid for it” [1].\n'),
    'a word in a machine’s transcript': [
      'Rosa Quispe said, “We counted life jackets before we counted people” [1].\n',
      { transcripts: machine },
    ],
    'no transcript': 'Rosa Quispe said, “We counted life jackets before we counted children” [1].\n',
    'a title': on('Rosa Quispe wrote the book “The Radio and the Lake of Amaru” [1].\n'),
  },
  fixes: {
    'by the transcript’s words': {
      fix: 'Use the transcript’s wording',
      before: 'Rosa Quispe said, “We counted life jackets before we counted children” [1].\n',
      after: 'Rosa Quispe said, “We counted life jackets before we counted pupils” [1].\n',
      transcripts: TRANSCRIPTS,
    },
    'by brackets': {
      fix: 'Put the changed words in brackets',
      before: 'Rosa Quispe said, “We counted life jackets before we counted children” [1].\n',
      after: 'Rosa Quispe said, “We counted life jackets before we counted [children]” [1].\n',
      transcripts: TRANSCRIPTS,
    },
    'by an ellipsis': {
      fix: 'Mark the cut with an ellipsis',
      before:
        'Rosa Quispe said, “We counted life jackets before we counted pupils, and Teodoro Huanca paid for it” [1].\n',
      after:
        'Rosa Quispe said, “We counted life jackets before we counted pupils …, and Teodoro Huanca paid for it” [1].\n',
      transcripts: TRANSCRIPTS,
    },
  },
});
