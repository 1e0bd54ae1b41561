import type { Check, SignOff } from '../../server/checks/checks';
import { describeRule } from './check';
import type { Setting } from './check';

const WORDS = 'We counted life jackets before we counted pupils';
const PUPILS = { '1': `Rosa Quispe: ${WORDS}, and we never crossed without the radio.\n` };
const CHILDREN = { '1': PUPILS['1'].replace('pupils', 'children') };

const signed = (more: Partial<SignOff> = {}): readonly Check[] => [
  { ...{ kind: 'signed', words: WORDS, nth: 1, by: 'JM', speaker: 'Rosa Quispe', sources: ['1'] }, ...more },
];
const on = (text: string, checks = signed(), onFile: Setting = {}): readonly [string, Setting] => [
  text,
  { ...onFile, checks },
];

describeRule('sign-off-stale', {
  flags: {
    'other words': on('Rosa Quispe said, ⟦“We counted life jackets before we counted children”⟧I [1].\n'),
    'another speaker': on(`Teodoro Huanca said, ⟦“${WORDS}”⟧I [1].\n`),
    'a speaker where none was named': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`, signed({ speaker: undefined })),
    'another source': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I [2].\n`),
    'a source that was taken away': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I.\n`),
    'a source where there was none': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`, signed({ sources: [] })),
    'a transcript that has other words now': on(
      `Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`,
      signed({ state: 'verbatim', file: '1.txt' }),
      { transcripts: CHILDREN },
    ),
    'a transcript that has come, and has other words': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`, signed(), {
      transcripts: CHILDREN,
    }),
    'a transcript that is gone': on(`Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`, signed({ state: 'verbatim' })),
    'a difference that was signed, and is another now': on(
      `Rosa Quispe said, ⟦“${WORDS}”⟧I [1].\n`,
      signed({ state: 'differs', spoken: 'We counted life jackets before we counted people' }),
      { transcripts: CHILDREN },
    ),
    'the second of two with the same words': on(
      `Rosa Quispe said, “${WORDS}” [1]. The mayor left.\n\nTeodoro Huanca said, ⟦“${WORDS}”⟧I [1].\n`,
      signed({ nth: 2 }),
    ),
  },
  passes: {
    'what nobody signed': on(`Rosa Quispe said, “${WORDS}” [1].\n`, []),
    'what was signed': on(`Rosa Quispe said, “${WORDS}” [1].\n`),
    'other marks, case and line breaks': on(
      'Rosa Quispe said: "we counted life jackets,\nbefore we *counted* pupils" [1].\n',
    ),
    'a speaker of whom more of the name is known': on(
      `Rosa Quispe said, “${WORDS}” [1].\n`,
      signed({ speaker: 'Quispe' }),
    ),
    'citations that were renumbered': on(
      `The mayor left [1]. Rosa Quispe said, “${WORDS}” [2].\n\n[1] https://nordwire.example/mayor\n[2] https://nordwire.example/ferry\n`,
      signed({ sources: ['https://nordwire.example/ferry'] }),
    ),
    'a transcript that has come, and has the words': on(`Rosa Quispe said, “${WORDS}” [1].\n`, signed(), {
      transcripts: PUPILS,
    }),
    'a difference that was signed': on(
      `Rosa Quispe said, “${WORDS}” [1].\n`,
      signed({ state: 'differs', spoken: 'We counted life jackets before we counted children' }),
      { transcripts: CHILDREN },
    ),
    'a quotation that is gone': on('Rosa Quispe said, “The harbour was closed for the whole winter” [1].\n'),
  },
});
