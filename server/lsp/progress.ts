import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Session } from './session';

/** Fewer files are read too fast to show progress. */
const WORTH_PROGRESS = 50;

/** The progress of a check of many files, in an editor that shows it. */
export class Progress {
  private reporter: WorkDoneProgressServerReporter | undefined;
  private count = 0;

  constructor(
    private readonly session: Session,
    private readonly total: number,
  ) {}

  get isCancelled(): boolean {
    return this.reporter?.token.isCancellationRequested ?? false;
  }

  /** One file was read. */
  async read(index: number): Promise<void> {
    if (++this.count < WORTH_PROGRESS || !this.session.capabilities.window?.workDoneProgress) return;
    if (!this.reporter) {
      this.reporter = await this.session.connection.window.createWorkDoneProgress();
      this.reporter.begin('Attribution Lint', 0, undefined, true);
    }
    this.reporter.report(Math.round((100 * index) / this.total), `${index + 1} / ${this.total}`);
  }

  done(): void {
    this.reporter?.done();
  }
}
