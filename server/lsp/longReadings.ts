import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { LONG } from '../service/service';
import { UNSTOPPED } from '../service/stop';
import type { Stop } from '../service/stop';
import { fileNameOf } from '../text/fileNames';

/** A reading that is done sooner shows nothing. In milliseconds. */
const SHOWN_AFTER = 500;

/** A long article that several requests may wait for at once. */
interface LongReading extends Stop {
  waiting: number;
  end: () => void;
}

/** Shows the reading of long articles, with a way to stop it: the article is then read again after the next edit. */
export class LongReadings {
  private readonly running = new Map<string, LongReading>();
  /** The version of each document whose reading the user has stopped. */
  private readonly stopped = new WeakMap<TextDocument, number>();

  /** @param isShown whether the editor can show progress. */
  constructor(
    private readonly connection: Connection,
    private readonly isShown: () => boolean,
  ) {}

  /** Whether the user has stopped the reading of this text. */
  isStopped(document: TextDocument): boolean {
    return this.stopped.get(document) === document.version;
  }

  /** @param work ends early when its `stop` says so. */
  async during<T>(document: TextDocument, work: (stop: Stop) => Promise<T>): Promise<T> {
    const { uri } = document;
    if (!this.isShown() || document.getText().length <= LONG) return work(UNSTOPPED);
    const reading = this.running.get(uri) ?? this.begin(document);
    this.running.set(uri, reading);
    reading.waiting++;
    try {
      return await work(reading);
    } finally {
      if (--reading.waiting === 0) {
        this.running.delete(uri);
        reading.end();
      }
    }
  }

  private begin(document: TextDocument): LongReading {
    const { connection, stopped } = this;
    const { version } = document;
    let isOver = false;
    let isStopped = false;
    let done = (): void => undefined;
    const timer = setTimeout(() => void show(), SHOWN_AFTER);
    const show = async (): Promise<void> => {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin('Attribution Lint', undefined, fileNameOf(document.uri), true);
      reporter.token.onCancellationRequested(() => {
        isStopped = true;
        stopped.set(document, version);
      });
      done = () => reporter.done();
      if (isOver) done();
    };
    return {
      waiting: 0,
      get isCancellationRequested() {
        return isStopped;
      },
      end: () => {
        isOver = true;
        clearTimeout(timer);
        done();
      },
    };
  }
}
