import { TranscriptBuilder } from '../spokenText';
import type { Label, TranscriptReading } from '../transcript';
import { colonLabel, labelOf } from './lineLabels';
import { captionTime } from './times';

/** Elements that readers of the page do not see, or that are not part of its text. */
const HIDDEN: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'title',
    'nav',
    'footer',
    'form',
    'svg',
    'button',
    'select',
    'iframe',
  ],
  ...['textarea', 'object', 'canvas', 'audio', 'video', 'math'],
]);
const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'section'],
  ...[
    'article',
    'main',
    'aside',
    'header',
    'table',
    'tr',
    'td',
    'th',
    'pre',
    'br',
    'hr',
    'figure',
    'figcaption',
    'body',
  ],
]);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
/** Below this nesting depth, a page is no longer checked for hidden elements. */
const DEEPEST = 1000;

/** A stretch of a page's text: its decoded text and its position. */
interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Paragraph {
  readonly runs: Run[];
  /** Number of bold characters. */
  bold: number;
  label: Label | undefined;
  from: number | undefined;
}

export const isPage = (file: string): boolean =>
  /^\uFEFF?\s{0,20}<(?:!doctype html|html|head|body)/iu.test(file.slice(0, 60));

/** Reads a saved page: its paragraphs, with their labels as in plain text, in `<cite>`, or as bold questions. */
export async function readSavedPage(file: string): Promise<TranscriptReading> {
  const { parsePage } = await import('./pageParser');
  const paragraphs = new Paragraphs(file);
  parsePage(file, paragraphs);
  const builder = new TranscriptBuilder(file);
  for (const paragraph of labelled(paragraphs.finish())) write(builder, paragraph);
  return builder.read('page');
}

/** Collects the paragraphs of a page. */
class Paragraphs {
  private readonly done: Paragraph[] = [];
  private current: Paragraph = { runs: [], bold: 0, label: undefined, from: undefined };
  private hidden = 0;
  private bold = 0;
  private depth = 0;
  /** The text of the `<cite>` or `<time>` that is open. */
  private aside: { readonly tag: string; readonly runs: Run[] } | undefined;
  private label: Label | undefined;
  private from: number | undefined;

  constructor(private readonly file: string) {}

  readonly open = (tag: string): void => {
    this.depth++;
    if (HIDDEN.has(tag) && this.depth < DEEPEST) this.hidden++;
    if (BOLD.has(tag)) this.bold++;
    if (BLOCKS.has(tag)) this.next();
    if (tag === 'cite' || tag === 'time') this.aside = { tag, runs: [] };
  };

  readonly close = (tag: string): void => {
    if (HIDDEN.has(tag) && this.depth < DEEPEST) this.hidden = Math.max(0, this.hidden - 1);
    this.depth--;
    if (BOLD.has(tag)) this.bold = Math.max(0, this.bold - 1);
    if (this.aside?.tag === tag) this.endAside(this.aside.runs);
    if (BLOCKS.has(tag)) this.next();
  };

  readonly text = (text: string, start: number, end: number): void => {
    if (this.hidden > 0) return;
    const run = { text, start, end };
    if (this.aside) this.aside.runs.push(run);
    else this.add(run);
  };

  finish(): readonly Paragraph[] {
    if (this.aside) this.endAside(this.aside.runs);
    this.next();
    return this.done;
  }

  private add(run: Run): void {
    this.current.runs.push(run);
    if (this.bold > 0) this.current.bold += run.text.trim().length;
  }

  private next(): void {
    const { current } = this;
    if (current.runs.some(({ text }) => text.trim() !== '')) this.done.push(current);
    this.current = { runs: [], bold: 0, label: this.label, from: this.from };
  }

  /** `<cite>Kevin:</cite><time>0:00</time>`; other citations and dates are words of the page. */
  private endAside(runs: readonly Run[]): void {
    const tag = this.aside?.tag;
    this.aside = undefined;
    const [first, last] = [runs[0], runs.at(-1)];
    if (!first || !last) return;
    const typed = this.file.slice(first.start, last.end).trim();
    const time = tag === 'time' ? captionTime(typed) : undefined;
    if (tag === 'cite' && typed.endsWith(':')) {
      const start = this.file.indexOf(typed, first.start);
      this.label = labelOf(this.file, { start, end: start + typed.length - 1 });
    } else if (time !== undefined && typed.includes(':')) this.from = time;
    else {
      for (const run of runs) this.add(run);
      return;
    }
    this.next();
  }
}

/** Paragraphs in bold are questions if there are several, but fewer than the others. */
const LEAST_QUESTIONS = 3;

function labelled(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isBold = ({ runs, bold }: Paragraph): boolean =>
    bold > 0 && bold >= runs.reduce((sum, { text }) => sum + text.trim().length, 0);
  const bold = paragraphs.filter(isBold).length;
  const isInterview =
    bold >= LEAST_QUESTIONS && bold * 2 <= paragraphs.length && paragraphs.every(({ label }) => label === undefined);
  if (!isInterview) return paragraphs;
  return paragraphs.map((paragraph) => {
    const { start } = paragraph.runs[0]!;
    return { ...paragraph, label: { start, end: start, name: isBold(paragraph) ? 'Q' : 'A', kind: 'role' } };
  });
}

function write(builder: TranscriptBuilder, { runs, label: given, from }: Paragraph): void {
  const text = runs.map((run) => run.text).join('');
  const trimmed = text.length - text.trimStart().length;
  const found = colonLabel(text, { start: trimmed, end: text.length });
  const own = found?.isPlain === true ? found : undefined;
  const label = own
    ? { ...own.label, start: fileOffset(runs, own.label.start), end: fileOffset(runs, own.label.end) }
    : given;
  builder.open(runs[0]!.start, label, from);
  let at = 0;
  for (const run of runs) {
    const skipped = Math.max(0, Math.min(run.text.length, (own?.words ?? 0) - at));
    at += run.text.length;
    if (run.text.length === run.end - run.start) builder.copy(run.start + skipped, run.end);
    else if (skipped === 0) builder.put(run.text, run.start, run.end);
  }
  builder.close(runs.at(-1)!.end);
}

/** The offset in the file of an offset in the runs' text. */
function fileOffset(runs: readonly Run[], offset: number): number {
  let at = 0;
  for (const { text, start, end } of runs) {
    if (offset <= at + text.length) return Math.min(end, start + (offset - at));
    at += text.length;
  }
  return runs.at(-1)?.end ?? 0;
}
