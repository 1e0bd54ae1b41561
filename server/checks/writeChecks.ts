import type { Edit } from '../text/replacements';
import { printableJson } from '../text/printable';
import { checkKey } from './anchors';
import type { Check, Checks, WrittenCheck } from './checks';

const HEADING = '# Sign-offs and ignored findings of Attribution Lint. Entries are sorted by their words.\n';

/** The entries to add, and those of the file to remove. */
export interface ChecksChange {
  readonly remove?: readonly WrittenCheck[];
  readonly add?: readonly Check[];
}

/**
 * The edits that add entries to a file of checks and remove others, without touching any other line. Entries are sorted
 * by their words, so that two people who sign different quotations write in different places, whatever the order of the
 * article.
 * @param text the whole file, empty where there is none.
 * @returns undefined for a file that a person must repair first.
 */
export function checksEdits(
  text: string,
  checks: Checks,
  { remove = [], add = [] }: ChecksChange,
): readonly Edit[] | undefined {
  if (!checks.isWritable) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = remove.map(({ lines }) => ({ ...lines, newText: '' }));
  const left = checks.all.filter((each) => !remove.includes(each));
  for (const check of [...add].sort(byKey)) {
    const block = blockOf(check).replaceAll('\n', lineBreak);
    const next = left.find((each) => byKey(check, each) < 0);
    edits.push(insertion(text, next?.lines.start ?? text.length, block));
  }
  return joined(edits);
}

/** At the end of a file, below its text. */
function insertion(text: string, at: number, block: string): Edit {
  if (at < text.length) return { start: at, end: at, newText: block };
  const before = text === '' ? HEADING : text.endsWith('\n') ? '' : '\n';
  return { start: at, end: at, newText: before + block };
}

/** In the order of the text; edits at the same place are merged. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const whole: Edit[] = [];
  for (const edit of sorted) {
    const last = whole.at(-1);
    if (last && edit.start <= last.end) {
      // The heading of a new file is written once.
      const newText = last.newText + (last.newText === '' ? edit.newText : edit.newText.replace(HEADING, ''));
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), newText };
    } else whole.push(edit);
  }
  return whole;
}

/** The order of entries in a file: by words, so that it stays the same when the article changes. */
function byKey(a: Check, b: Check): number {
  const [one, other] = [checkKey(a), checkKey(b)];
  return one < other ? -1 : Number(one > other);
}

/** An entry, one key per line. Everything from the article is in quotation marks, on one line. */
function blockOf(check: Check): string {
  const { words, nth, kind } = check;
  const fields: readonly (readonly [name: string, value: string | undefined])[] =
    check.kind === 'signed'
      ? [
          ['by', quoted(check.by)],
          ['date', quoted(check.date)],
          ['speaker', quoted(check.speaker)],
          ['sources', check.sources.length > 0 ? `[${check.sources.map(quoted).join(', ')}]` : undefined],
          ['state', check.state],
          ['file', quoted(check.file)],
          ['at', quoted(check.at)],
          ['spoken', quoted(check.spoken)],
          ['note', quoted(check.note)],
        ]
      : [
          ['rule', check.rule],
          ['by', quoted(check.by)],
          ['reason', quoted(check.reason)],
        ];
  const given = [['nth', nth === 1 ? undefined : String(nth)], ['kind', kind], ...fields].flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name}: ${value}\n`],
  );
  // Without words, it is about the whole article.
  const lines = [...(words === '' && kind === 'ignored' ? [] : [`  words: ${quoted(words)}\n`]), ...given];
  return `-${lines.join('').slice(1)}`;
}

/** A JSON string is also a YAML string. */
function quoted(value: string): string;
function quoted(value: string | undefined): string | undefined;
function quoted(value: string | undefined): string | undefined {
  return value === undefined ? undefined : printableJson(JSON.stringify(value));
}
