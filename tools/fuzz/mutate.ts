import type { CorpusText } from './attack';
import { PIECES } from './pieces';
import type { Random } from './random';

/** One edit: the replacement of a span. UTF-16 offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const applyEdit = (text: string, { start, end, text: inserted }: Edit): string =>
  text.slice(0, start) + inserted + text.slice(end);

const MOST_PIECES = 60;
/** As much of a corpus text as a round can read many times. In UTF-16 units. */
const LONGEST_PART = 4000;

/** A stretch of a corpus text from the start of a line; the end is often kept, because sources are there. */
export function partOf(random: Random, texts: readonly CorpusText[], longest = LONGEST_PART): CorpusText {
  const whole = random.pick(texts);
  const { text } = whole;
  if (text.length <= longest) return whole;
  if (random.chance(0.3)) return { ...whole, text: text.slice(0, longest / 2) + text.slice(-longest / 2) };
  const from = text.lastIndexOf('\n', random.int(text.length)) + 1;
  return { ...whole, text: text.slice(from, from + longest) };
}

/** A text made only of pieces, as nobody would write it. */
export function nonsense(random: Random, pieces: readonly string[] = PIECES): string {
  const glue = random.pick(['', ' ', '\n']);
  return Array.from({ length: random.int(MOST_PIECES) }, () => random.pick(pieces)).join(glue);
}

const LABELS = ['1. ', '2. ', '3) ', '[1] ', '[2] ', '[^1]: ', '[1]: ', '- ', '¹ ', '- [1] '];
const SOURCES = [
  'Nordwire',
  'https://a.example/b',
  'Ana Ruiz, “Bridge closes”, Nordwire, 3 May 2027',
  '',
  '\0',
  'Almeida, interview',
];

/** A short article with a source list: every edit matters. */
function listed(random: Random): string {
  const label = random.pick(LABELS);
  const entries = Array.from({ length: 1 + random.int(5) }, () => {
    const own = random.chance(0.8) ? label : random.pick(LABELS);
    return own + random.pick(SOURCES);
  });
  const said = random.pick([
    '',
    '“We sail,” Ruta Almeida told Nordwire [1]. ',
    'It fell [2][^1]¹, he said.\n\n“So it did” [3].',
  ]);
  return said + random.pick(HEADINGS) + entries.join(random.pick(['\n', '\n\n', '\r\n'])) + '\n';
}

/** A text to start from, usually a real one. */
export function startingText(random: Random, texts: readonly CorpusText[]): CorpusText {
  if (random.chance(0.7)) return partOf(random, texts);
  if (random.chance(0.5))
    return { name: 'list', text: listed(random), languageId: random.pick(['markdown', 'plaintext']) };
  return { name: 'nonsense', text: nonsense(random), languageId: random.pick(['markdown', 'plaintext']) };
}

/** An edit such as people, tools or accidents make. */
export function randomEdit(random: Random, text: string, texts: readonly CorpusText[]): Edit {
  return random.pick(EDITS)(random, text, texts);
}

type MakeEdit = (random: Random, text: string, texts: readonly CorpusText[]) => Edit;

const at = (random: Random, text: string): number => random.int(text.length + 1);
const insert = (start: number, text: string): Edit => ({ start, end: start, text });

/** A whole line with its line end, anywhere. */
function lineAt(random: Random, text: string): { start: number; end: number } {
  const start = text.lastIndexOf('\n', at(random, text) - 1) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end + 1 };
}

const HEADINGS = ['\n\n## Sources\n\n', '\n\nSources\n\n', '\nReferences\n', '\n# Notes\n', '\n## Quellen\n'];
const ENTRIES = [
  '\n[1] Nordwire, 3 May 2027',
  '\n1. Nordwire\n1. Radio Kestrel\n',
  '\n[^1]: Nordwire\n',
  '\n[2]: https://a.example/b\n',
];
const OPENERS = ['```\n', '~~~\n', '<!-- ', '---\n', '“', '"', '> ', '    ', '<script>\n', '$', '[', '<ref>'];

/** By frequency. */
const EDITS: readonly MakeEdit[] = [
  // A letter, a piece, several pieces.
  (random, text) => insert(at(random, text), random.pick(['x', ' ', '.', '\n', '“', '”', '"', '[', '1', 'S'])),
  (random, text) => insert(at(random, text), random.pick(PIECES)),
  (random, text) => insert(at(random, text), random.pick(PIECES) + random.pick(PIECES)),
  // A character, a stretch or a line is deleted.
  (random, text) => {
    const start = at(random, text);
    return { start, end: Math.min(text.length, start + 1), text: '' };
  },
  (random, text) => {
    const start = at(random, text);
    return { start, end: Math.min(text.length, start + random.int(200)), text: '' };
  },
  (random, text) => ({ ...lineAt(random, text), text: '' }),
  // A line is repeated, in place or elsewhere.
  (random, text) => {
    const { start, end } = lineAt(random, text);
    return insert(random.chance(0.5) ? end : lineAt(random, text).start, text.slice(start, end));
  },
  // Lines are joined or split.
  (random, text) => {
    const start = Math.max(0, text.indexOf('\n', at(random, text)));
    return { start, end: Math.min(text.length, start + 1), text: random.pick([' ', '\n\n', '\r\n', '\r', '']) };
  },
  // Words from another article.
  (random, text, texts) => insert(at(random, text), partOf(random, texts, 400).text),
  (random, text) => insert(random.pick([0, text.length, at(random, text)]), random.pick([...HEADINGS, ...ENTRIES])),
  (random, text) => insert(lineAt(random, text).start, random.pick(OPENERS)),
  // Another number.
  (random, text) => {
    const start = text.slice(at(random, text)).search(/\d/u);
    return start === -1 ? insert(text.length, ' [3]') : { start, end: start + 1, text: String(random.int(10)) };
  },
  // The whole text is replaced or cleared.
  (random, text, texts) => ({
    start: 0,
    end: text.length,
    text: random.chance(0.5) ? '' : partOf(random, texts, 1000).text,
  }),
];
