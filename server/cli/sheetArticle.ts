import { basename } from 'node:path';
import { version } from '../../package.json';
import { Service } from '../service/service';
import { UNSTOPPED } from '../service/stop';
import { sheetIn } from '../sheet/sheetFormats';
import type { SheetFormat } from '../sheet/sheetFormats';
import { lacking, sheetOf } from '../sheet/sheet';
import type { Requirement } from '../sheet/sheet';
import { listedDisk } from '../workspace/listedDisk';
import { Configuration } from './configuration';
import { articleOf, readInput } from './readInput';
import { orFailed } from './task';
import type { Failed, Task } from './task';

/** The options of `sheet` that concern one article. */
export interface SheetOptions {
  readonly stdinName: string;
  readonly format: SheetFormat;
  readonly required: Requirement | undefined;
}

/** The sheet of an article, or why the article was not read. */
export type SheetOfArticle = Failed | SheetText;

export interface SheetText {
  /** As the user named the article. */
  readonly name: string;
  readonly text: string;
  readonly quotations: number;
  /** The lines of the quotations that lack what is required. */
  readonly lacking: readonly number[];
}

export async function sheetMaker({ stdinName, format, required }: SheetOptions): Promise<Task<string, SheetOfArticle>> {
  const service = new Service({ files: listedDisk(), settings: await Configuration.of(undefined, false) });
  return (path) =>
    orFailed(async () => {
      const source = await readInput(path, stdinName);
      const sheet = await sheetOf(
        (await service.read(articleOf(source), UNSTOPPED)).analysis,
        basename(source.name),
        version,
      );
      const rows = required === undefined ? [] : lacking(sheet, required);
      return {
        name: source.name,
        text: sheetIn(format, sheet),
        quotations: sheet.rows.length,
        lacking: rows.map(({ line }) => line),
      };
    });
}
