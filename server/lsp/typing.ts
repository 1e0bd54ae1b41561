import type { Analysis } from '../analysis/analyse';
import type { FixableFinding } from '../linter/rule';
import { textOf } from '../text/span';
import type { Span } from '../text/span';

/** After this many milliseconds without an edit, a person is reading, not typing. */
const REST = 1_500;

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
  readonly stop: () => void;
  /** True once a finding was held back. */
  holds: boolean;
}

/**
 * Holds back what is not fair to say yet: while a paragraph is being typed, nothing new is said about it, nor about the
 * article as a whole. A quotation that is not closed or cited yet may be in a moment. What was said before stays, so
 * that nothing flickers.
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
    const stop = this.timer(REST, () => {
      const holds = this.typed.get(uri)?.holds;
      this.typed.delete(uri);
      if (holds) this.onRest(uri);
    });
    this.typed.set(uri, { at, stop, holds: false });
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
    const paragraph = typed && paragraphAt(analysis, typed.at);
    const isNew = (finding: FixableFinding): boolean => said?.has(keyOf(text, finding)) !== true;
    const isUnfair = ({ start, end, document }: FixableFinding): boolean =>
      document === true || (paragraph !== undefined && start <= paragraph.end && paragraph.start <= end);
    const fair = typed ? findings.filter((finding) => !(isUnfair(finding) && isNew(finding))) : findings;
    if (typed && fair.length < findings.length) typed.holds = true;
    this.said.set(uri, new Set(fair.map((finding) => keyOf(text, finding))));
    return fair;
  }
}

/** The paragraph with the cursor in it, or after the space at its end. */
function paragraphAt({ text, article }: Analysis, at: number): Span | undefined {
  const last = article.blocks.findLast(({ start }) => start <= at);
  return last && !text.slice(last.end, at).includes('\n') ? last : undefined;
}

/** A finding about the whole article is the same one wherever it is shown. */
const keyOf = (text: string, finding: FixableFinding): string =>
  finding.document ? finding.rule : `${finding.rule}\0${textOf(text, finding)}`;
