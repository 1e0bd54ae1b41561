import { isDeepStrictEqual } from 'node:util';
import { Violation } from './attack';
import type { Attack, CorpusText, Tally } from './attack';
import { textAfter } from './mirror';
import type { Change, Position } from './mirror';
import { partOf, startingText } from './mutate';
import { PIECES } from './pieces';
import type { Random } from './random';
import { Wire } from './wire';
import { OF_A_DOCUMENT, saidOf } from './serverAnswers';
import { smallestTalk } from './talk';
import type { Told } from './talk';

const STEPS = 12;
/** A storm: this many requests at once, some of them cancelled. */
const STORM = 12;
const LONGEST = 8_000;

/** Requests about a position, and about a whole document. */
const AT_A_POSITION = ['hover', 'definition', 'references', 'documentHighlight', 'completion', 'prepareRename'];
/** Versions as they should be, and as confused editors send them. */
const VERSION_STEPS = [1, 1, 1, 1, 0, -1, 1000];

/** An editor that is confused, in a hurry, or mad: everything is answered, and no text is lost. */
export const protocol: Attack = {
  name: 'protocol',
  start: (texts) => {
    let session: Session | undefined;
    return {
      round: async (random, tally) => {
        session ??= await Session.start(texts);
        try {
          await session.round(random, tally);
          // A session lasts this many rounds; then another begins.
          if (!random.chance(0.05)) return;
          const { wire } = session;
          session = undefined;
          await wire.stop();
        } catch (error) {
          session?.wire.kill();
          session = undefined;
          throw error;
        }
      },
      stop: async () => session?.wire.stop(),
    };
  },
};

interface OpenText {
  readonly text: string;
  readonly languageId: string;
  readonly version: number;
}

class Session {
  private readonly open = new Map<string, OpenText>();
  /** What the server was told about each open text. */
  private log: Told[] = [];
  private count = 0;

  private constructor(
    readonly wire: Wire,
    private readonly texts: readonly CorpusText[],
  ) {}

  static async start(texts: readonly CorpusText[]): Promise<Session> {
    const session = new Session(new Wire(), texts);
    await session.wire.initialize();
    return session;
  }

  async round(random: Random, tally: Tally): Promise<void> {
    this.openText(random, `file:///newsroom/${this.count++}.md`);
    const answers: Promise<unknown>[] = [];
    for (let n = 0; n < STEPS; n++) {
      const uri = random.pick([...this.open.keys()]);
      answers.push(...this.step(random, uri));
      tally.add('messages');
    }
    await Promise.all(answers);
    tally.add('messages', answers.length);
    for (const uri of this.open.keys()) await this.checkText(random, tally, uri);
    for (const uri of this.open.keys()) if (random.chance(0.8) || this.open.size > 4) this.close(uri);
  }

  private step(random: Random, uri: string): Promise<unknown>[] {
    const kind = random.int(6);
    if (kind === 0) return this.ask(random, uri);
    if (kind === 1) return this.storm(random, uri);
    if (kind === 2) return this.oddity(random, uri);
    this.change(random, uri);
    return [];
  }

  private openText(random: Random, uri: string): void {
    const { text, languageId } = startingText(random, this.texts);
    this.show(uri, { text: text.slice(0, LONGEST), languageId, version: random.int(5) });
  }

  private show(uri: string, document: OpenText): void {
    this.open.set(uri, document);
    this.notify('textDocument/didOpen', { textDocument: { uri, ...document } });
  }

  private close(uri: string): void {
    this.open.delete(uri);
    this.log = this.log.filter((told) => told.params.textDocument.uri !== uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  private notify(method: string, params: Told['params']): void {
    if (this.open.has(params.textDocument.uri)) this.log.push({ method, params });
    this.wire.notify(method, params);
  }

  private change(random: Random, uri: string): void {
    const before = this.open.get(uri)!;
    const contentChanges = Array.from({ length: 1 + random.int(3) }, () => this.changeOf(random, before.text));
    const version = before.version + random.pick(VERSION_STEPS);
    this.open.set(uri, { ...before, version, text: textAfter(before.text, contentChanges) });
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  private changeOf(random: Random, text: string): Change {
    const words = random.pick([
      random.pick(PIECES),
      random.pick(PIECES),
      '',
      '\r',
      '\r\n',
      partOf(random, this.texts, 300).text,
    ]);
    if (random.chance(0.05)) return { text: words };
    const start = positionIn(random, text);
    const end = random.chance(0.5) ? start : { ...start, character: start.character + random.int(20) };
    return { range: random.chance(0.02) ? { start: end, end: start } : { start, end }, text: words };
  }

  private ask(random: Random, uri: string): Promise<unknown>[] {
    return [this.wire.request(...this.questionAbout(random, uri))];
  }

  private questionAbout(random: Random, uri: string): [method: string, params: unknown] {
    const textDocument = { uri };
    const position = positionIn(random, this.open.get(uri)?.text ?? '');
    const range = { start: position, end: position };
    return random.pick<[string, unknown]>([
      [`textDocument/${random.pick(AT_A_POSITION)}`, { textDocument, position, context: { includeDeclaration: true } }],
      [`textDocument/${random.pick(OF_A_DOCUMENT)}`, { textDocument }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      ['textDocument/rename', { textDocument, position, newName: random.pick(['9', '', 'a b', '\0']) }],
      ['workspace/symbol', { query: random.pick(['', 'Alm', '\uD800', '*']) }],
    ]);
  }

  private storm(random: Random, uri: string): Promise<unknown>[] {
    return Array.from({ length: STORM }, () =>
      this.wire.request(...this.questionAbout(random, uri), random.chance(0.7)),
    );
  }

  /** Messages that no editor should send. */
  private oddity(random: Random, uri: string): Promise<unknown>[] {
    const { wire } = this;
    const nowhere = `file:///newsroom/nobody${random.int(3)}.md`;
    const odd = random.int(10);
    if (odd === 0) this.notify('textDocument/didClose', { textDocument: { uri: nowhere } });
    else if (odd === 1)
      this.notify('textDocument/didChange', {
        textDocument: { uri: nowhere, version: 2 },
        contentChanges: [{ text: 'x' }],
      });
    else if (odd === 2) wire.notify('$/cancelRequest', { id: random.pick([-1, 1e9, 'x', null]) });
    else if (odd === 3) wire.notify('textDocument/didSave', { textDocument: { uri } });
    else if (odd === 4) this.openText(random, uri);
    else if (odd === 5) {
      wire.settings = random.pick([{}, null, 'x', [], { rules: { 'vague-source': 'off' } }, { exclude: 7 }]);
      wire.notify('workspace/didChangeConfiguration', { settings: wire.settings });
    } else if (odd === 6) wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: random.int(5) }] });
    else if (odd === 7) return [wire.request('textDocument/nothing', { textDocument: { uri } })];
    else if (odd === 8)
      return [
        wire.request('textDocument/hover', random.pick([{}, { textDocument: { uri } }, { textDocument: null }, 7])),
      ];
    else return [wire.request(...this.questionAbout(random, nowhere))];
    return [];
  }

  /** The answers for a document equal those for a copy of its text that was just opened. */
  private async checkText(random: Random, tally: Tally, uri: string): Promise<void> {
    const { text, languageId } = this.open.get(uri)!;
    const fresh = `file:///newsroom/fresh${this.count++}.md`;
    const positions = Array.from({ length: 3 }, () => positionIn(random, text));
    this.show(fresh, { text, languageId, version: 1 });
    const [said, expected] = await Promise.all([
      saidOf(this.wire, uri, positions),
      saidOf(this.wire, fresh, positions),
    ]);
    tally.add('texts compared');
    this.close(fresh);
    const wrong = Object.keys(said).find((what) => !isDeepStrictEqual(said[what], expected[what]));
    if (wrong === undefined) return;
    const told = this.log.filter(({ params }) => params.textDocument.uri === uri);
    throw new Violation('the server has the text of the editor', `${wrong} differs`, await smallestTalk(told));
  }
}

/** Usually within the text; sometimes past the end of a line or of the text. */
function positionIn(random: Random, text: string): Position {
  const lines = text.split(/\r\n|\n|\r/u);
  if (random.chance(0.05)) return { line: lines.length + random.int(3), character: random.int(50) };
  if (random.chance(0.01)) return { line: 2 ** 31 - 1, character: 2 ** 31 - 1 };
  const line = random.int(lines.length);
  return { line, character: random.int(lines[line]!.length + (random.chance(0.1) ? 50 : 1)) };
}
