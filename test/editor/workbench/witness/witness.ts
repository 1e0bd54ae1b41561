import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Seen } from './seen';

/** Longer than the language server waits (lsp/typing.ts) until it takes a person who stops typing for one who reads. */
const REST_MS = 2000;
const SHOWN_WITHIN_MS = 8000;

/** Knows every squiggle that the windows of a session have shown. */
export class Witness {
  private constructor(private readonly file: string) {}

  /** Puts the extension that watches into a profile. @param extensionsDir before anything is installed there. */
  static async install(extensionsDir: string): Promise<Witness> {
    const folder = join(extensionsDir, 'attribution-lint.attribution-lint-witness-0.0.0');
    mkdirSync(folder);
    copyFileSync(join(__dirname, 'package.json'), join(folder, 'package.json'));
    await build({
      entryPoints: [join(__dirname, 'extension.ts')],
      outfile: join(folder, 'extension.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
    });
    return new Witness(join(folder, 'seen.ndjson'));
  }

  /** What was shown in an article, one list for each time that it changed. */
  history(article: string): readonly (readonly Seen[])[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    return lines
      .map((line) => JSON.parse(line) as { readonly path: string; readonly squiggles: readonly Seen[] })
      .filter(({ path }) => path.endsWith(`/${article}`))
      .map(({ squiggles }) => squiggles);
  }

  /** Waits until the squiggles of an article are as expected, or for as long as they may take. */
  async shows(article: string, isExpected: (seen: readonly Seen[]) => boolean): Promise<void> {
    const latest = Date.now() + SHOWN_WITHIN_MS;
    while (!isExpected(this.history(article).at(-1) ?? []) && Date.now() < latest) await setTimeout(50);
  }

  /** The pause of a person who thinks: what the language server says only to those who rest, it has said then. */
  rests(): Promise<void> {
    return setTimeout(REST_MS);
  }
}
