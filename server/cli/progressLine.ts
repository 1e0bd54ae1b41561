import { env, stderr } from 'node:process';
import { printable } from '../text/printable';

/** Shorter work shows nothing, and a line that flickers cannot be read. In milliseconds. */
const LONG = 500;
const EVERY = 100;

const CLEAR = '\r\u001b[K';

/** The terminal that shows progress: its width, and where it is written. */
type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write: (text: string) => unknown };

/**
 * The progress of long work: one line on a terminal, which is removed before anything else is written there. Pipes and
 * CI see nothing of it. Ctrl-C ends the work, as always.
 */
export class ProgressLine {
  private readonly isOn: boolean;
  private readonly begun: number;
  private shownAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly terminal: Terminal = stderr,
    environment: NodeJS.ProcessEnv = env,
    private readonly now: () => number = Date.now,
  ) {
    this.isOn = terminal.isTTY && !environment['CI'] && environment['TERM'] !== 'dumb';
    this.begun = now();
  }

  /** A step of the work begins. */
  begin(step: string): void {
    if (!this.isOn) return;
    clearTimeout(this.timer);
    const show = (): void => this.show(printable(step));
    const wait = Math.max(this.begun + LONG, this.shownAt + EVERY) - this.now();
    if (wait <= 0) show();
    else this.timer = setTimeout(show, wait);
  }

  /** The work on one of several inputs begins. @param index from 0. */
  at(index: number, total: number, name: string): void {
    this.begin(`${index + 1}/${total} ${name}`);
  }

  /** Call it before anything is written to the terminal, and at the end. */
  clear(): void {
    clearTimeout(this.timer);
    if (this.shownAt > 0) this.terminal.write(CLEAR);
    this.shownAt = 0;
  }

  private show(text: string): void {
    this.shownAt = this.now();
    // A terminal that does not know its width says 0.
    const width = this.terminal.columns || 80;
    this.terminal.write(CLEAR + text.slice(0, width - 1));
  }
}

/** Shows how many inputs are done while the next output is awaited, and nothing while one is used. */
export async function* withProgress<O>(inputs: readonly string[], outputs: AsyncIterable<O>): AsyncGenerator<O> {
  const progress = new ProgressLine();
  let done = 0;
  progress.at(done, inputs.length, inputs[0] ?? '');
  for await (const output of outputs) {
    progress.clear();
    yield output;
    done++;
    if (done < inputs.length) progress.at(done, inputs.length, inputs[done]!);
  }
}
