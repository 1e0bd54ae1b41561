import type { SignedChange } from '../analysis/signOffs';
import { render, say } from '../linter/message';
import type { Message, Translations } from '../linter/message';
import { printable } from '../text/printable';
import { sentencesOf } from '../text/sentences';
import { textOf } from '../text/span';
import type { Sheet } from './sheet';
import { isProved, isSigned } from './sheetRows';
import type { SheetProof, SheetRow } from './sheetRows';

/** Says a message in the reader's language. */
export type Tell = (message: Message) => string;

export const tellerIn =
  (translations: Translations): Tell =>
  (message) =>
    render(message, translations);

/** The result in words: with a sign, and never by colour alone. */
export function stateWords({ state, made, isOther, label }: SheetProof, tell: Tell): string {
  if (isOther) return tell(say`The transcript credits these words to ${label ?? '–'}`);
  switch (state) {
    case 'verbatim':
      return tell(say`Word for word`);
    case 'tidied':
      return tell(say`Word for word, with hesitations left out`);
    case 'differs':
      return made === 'machine'
        ? tell(say`The words differ, but the transcript is machine-generated and may be wrong`)
        : tell(say`The words differ`);
    case 'absent':
      return tell(say`Not found`);
    case 'unsettled':
      return tell(say`Cannot be determined`);
    case 'unchecked':
      return tell(say`Not checked`);
  }
}

export function speakerWords({ speaker, certainty }: SheetRow, tell: Tell): string {
  if (speaker === undefined) return tell(say`Unclear`);
  return certainty === 'inferred' ? tell(say`${speaker} (inferred)`) : speaker;
}

/** "Signed by JM, 2026-05-03"; "Not signed"; and what has changed since. */
export function signedWords({ signed }: SheetRow, tell: Tell): string {
  if (!signed) return tell(say`Not signed off`);
  const { by, date } = signed.entry;
  const who = date === undefined ? by : `${by}, ${date}`;
  return signed.changes.length === 0
    ? tell(say`Signed off by ${who}`)
    : tell(say`Signed off by ${who}, but no longer valid`);
}

/** "Words: “…” → “…”" */
export function changeWords({ what, then, now }: SignedChange, tell: Tell): string {
  const inMarks = (words: string): string => (words === '' ? '–' : `“${words}”`);
  return `${tell(CHANGED[what])}: ${inMarks(then)} → ${inMarks(now)}`;
}

const CHANGED: Readonly<Record<SignedChange['what'], Message>> = {
  words: say`Quotation`,
  speaker: say`Speaker`,
  source: say`Source`,
  proof: say`Words in the source`,
};

/** What was signed, or what is there now, of all that has changed: a text to compare, with a line for each sentence. */
export const sideOf = (changes: readonly SignedChange[], side: 'then' | 'now', tell: Tell): string =>
  changes.map((change) => `${tell(CHANGED[change.what])}:\n${bySentence(change[side])}\n`).join('\n');

const bySentence = (words: string): string =>
  sentencesOf(words)
    .map((sentence) => oneLine(textOf(words, sentence)))
    .join('\n');

/** Which outlet and medium the words came through. */
export const channelWords = ({ medium, interviewer, outlet }: SheetRow): string =>
  [medium, interviewer, outlet].filter((part) => part !== undefined && part !== '').join(', ');

/** How many quotations there are, how many are proved, and how many are signed. */
export function countWords({ rows }: Sheet, tell: Tell): string {
  const proved = rows.filter(isProved).length;
  const signed = rows.filter(isSigned).length;
  return tell(say`Quotations: ${rows.length}; found word for word: ${proved}; signed off: ${signed}`);
}

/** Words from an article or a file: on one line, without characters that change the direction of text. */
export const oneLine = (words: string): string => printable(words).replace(/\s+/gu, ' ').trim();
