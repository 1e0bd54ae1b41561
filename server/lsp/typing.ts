import type { Analysis } from '../analysis/analyse';
import type { FixableFinding } from '../linter/rule';
import { textOf } from '../text/span';
import type { Span } from '../text/span';

/** After this many milliseconds without an edit, a person is reading, not typing. */
const REST = 1_500;
/** This much longer they may think, in the middle of a quotation or a citation. */
const THOUGHT = 10_000;

/** Calls back after some milliseconds, unless it is cancelled by calling what it returns. */
export type Timer = (milliseconds: number, callback: () => void) => () => void;

const clock: Timer = (milliseconds, callback) => {
  const timeout = setTimeout(callback, milliseconds);
  return () => clearTimeout(timeout);
};

/** An open article that is being edited. */
interface Typed {
  /** Where the last edit ended. */
  readonly at: number;
  stop: () => void;
  /** True once a finding was held back. */
  holds: boolean;
  /** True once the author has paused. */
  rests: boolean;
}

/**
 * Holds back what is not fair to say yet: while a paragraph is being typed, nothing new is said about it, nor about the
 * article as a whole. A quotation that is not closed or cited yet may be in a moment. In the middle of a quotation or
 * a citation there is more time: people stop to think there. What was said before stays, so that nothing flickers.
 */
export class Typing {
  private readonly typed = new Map<string, Typed>();
  /** What was last said about each article: rules, and the words that they are about. */
  private readonly said = new Map<string, ReadonlySet<string>>();

  /** @param onRest called when the author of an article has paused, and something is to be said now. */
  constructor(
    private readonly onRest: (uri: string) => void,
    private readonly timer: Timer = clock,
  ) {}

  /** An article was edited. @param at where the edit ended; undefined for a change that nobody typed. */
  edited(uri: string, at: number | undefined): void {
    this.typed.get(uri)?.stop();
    this.typed.delete(uri);
    if (at === undefined) return;
    const typed: Typed = { at, holds: false, rests: false, stop: this.timer(REST, () => this.rested(uri, typed)) };
    this.typed.set(uri, typed);
  }

  private rested(uri: string, typed: Typed): void {
    const { holds, rests } = typed;
    if (!holds || rests) this.typed.delete(uri);
    else {
      typed.rests = true;
      typed.holds = false;
      typed.stop = this.timer(THOUGHT, () => this.rested(uri, typed));
    }
    if (holds) this.onRest(uri);
  }

  closed(uri: string): void {
    this.edited(uri, undefined);
    this.said.delete(uri);
  }

  /** The findings that can be said now. */
  sayable(uri: string, analysis: Analysis, findings: readonly FixableFinding[]): readonly FixableFinding[] {
    const { text } = analysis;
    const typed = this.typed.get(uri);
    const said = this.said.get(uri);
    const held = typed && (typed.rests ? unfinishedAt(analysis, typed.at) : paragraphAt(analysis, typed.at));
    const isBusy = held !== undefined || typed?.rests === false;
    const isNew = (finding: FixableFinding): boolean => said?.has(keyOf(text, finding)) !== true;
    const isUnfair = ({ start, end, document }: FixableFinding): boolean =>
      document === true ? isBusy : held !== undefined && start <= held.end && held.start <= end;
    const fair = typed ? findings.filter((finding) => !(isUnfair(finding) && isNew(finding))) : findings;
    if (typed && fair.length < findings.length) typed.holds = true;
    this.said.set(uri, new Set(fair.map((finding) => keyOf(text, finding))));
    return fair;
  }
}

/** The paragraph with the cursor in it, or in the empty lines after it; with those that it may go on from. */
function paragraphAt(analysis: Analysis, at: number): Span | undefined {
  const { text, article } = analysis;
  const index = article.blocks.findLastIndex(({ start }) => start <= at);
  const last = article.blocks[index];
  if (!last || text.slice(last.end, at).trim() !== '') return undefined;
  return { start: startOfQuotation(analysis, index), end: last.end };
}

/** The start of a paragraph, or of the first of those whose quotation it may continue: it opens with a mark. */
function startOfQuotation({ text, article: { blocks, quotations, strayMarks } }: Analysis, index: number): number {
  const open = new Set([
    ...strayMarks.flatMap(({ problem, block }) => (problem === 'unclosed' ? [block] : [])),
    ...quotations.flatMap(({ closed, lastBlock }) => (closed ? [] : [lastBlock])),
  ]);
  let first = index;
  while (open.has(first - 1) && OPENS.test(text.charAt(blocks[first]!.start))) first--;
  return blocks[first]!.start;
}

const OPENS = /["“„«»”]/u;

/** What a person who pauses is in the middle of: a citation that they may be choosing, or a quotation. */
function unfinishedAt(analysis: Analysis, at: number): Span | undefined {
  const { text, article } = analysis;
  const paragraph = paragraphAt(analysis, at);
  if (!paragraph) return undefined;
  if (OPEN_BRACKET.test(text.slice(Math.max(paragraph.start, at - LONGEST_KEY), at))) return paragraph;
  const open = article.strayMarks.findLast(({ problem, start }) => problem === 'unclosed' && start <= at);
  if (!open || open.start < paragraph.start || paragraph.end > at) return undefined;
  const goesOn = open.start === article.blocks[open.block]!.start;
  return { start: goesOn ? paragraph.start : open.start, end: paragraph.end };
}

/** An editor may have closed the bracket itself. */
const OPEN_BRACKET = /\[(?:\]|[^[\]]*)$/u;
const LONGEST_KEY = 40;

/** A finding about the whole article is the same one wherever it is shown. */
const keyOf = (text: string, finding: FixableFinding): string =>
  finding.document ? finding.rule : `${finding.rule}\0${textOf(text, finding)}`;
