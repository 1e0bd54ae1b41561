import type { Reading } from '../service/articleReading';
import type { Service } from '../service/service';
import { unifiedDiff } from '../reports/unifiedDiff';
import { STDIN, withByteOrderMark, writeInput } from './readInput';
import type { Input } from './readInput';
import { print } from './output';

/** What to do with safe fixes. */
export interface Fixing {
  readonly isOn: boolean;
  /** Shows a diff and writes nothing. */
  readonly isDryRun: boolean;
  /** For each article, the rules of the findings that were fixed. */
  readonly done: (readonly string[])[];
}

export const fixingOf = (values: { readonly fix: boolean; readonly 'fix-dry-run': boolean }): Fixing => ({
  isOn: values.fix || values['fix-dry-run'],
  isDryRun: values['fix-dry-run'],
  done: [],
});

/** Makes the safe fixes and writes the article back, or shows what would change. Returns the article as it is then. */
export async function fixed(
  service: Service,
  path: string,
  source: Input,
  reading: Reading,
  { isDryRun, done }: Fixing,
): Promise<Reading> {
  const { analysis, edits, fixed: rules } = service.fixed(reading);
  const { text } = analysis;
  done.push(rules);
  if (isDryRun) await print(unifiedDiff(source.name, source.text, edits));
  else if (path === STDIN) await print(withByteOrderMark(text, source.bytes));
  else if (text !== source.text) await writeInput(source, text, reading.settings.boundary);
  return text === source.text ? reading : service.read({ ...reading.article, text });
}
