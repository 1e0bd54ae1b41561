import type { Finding } from '../linter/rule';
import { printable } from '../text/printable';
import { wellFormed } from '../text/wellFormed';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';

const COMMANDS: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** `check --format github`: workflow commands, one per line, which GitHub Actions shows as annotations on the files. */
export const githubReport = (files: readonly CheckedFile[]): string => files.flatMap(commandsFor).join('\n');

function commandsFor({ name, text, findings }: CheckedFile): readonly string[] {
  const placeOf = placesIn(text);
  return findings.map((finding) => {
    const { line, column, endLine, endColumn } = placeOf(finding);
    const properties = {
      ...{ title: finding.rule, file: name.replaceAll('\\', '/'), line, endLine },
      // Columns count only within one line.
      ...(line === endLine && { col: column, endColumn }),
    };
    const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    return `::${COMMANDS[finding.severity]} ${given.join(',')}::${data(printable(finding.message))}`;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

/** Escapes a message as GitHub's own toolkit does. */
const data = (text: string): string => wellFormed(text).replace(/[%\r\n]/gu, (char) => ESCAPES[char]!);

/** Other characters that move a cursor are removed: the log is read in terminals, too. */
const property = (text: string): string => printable(wellFormed(text).replace(/[%\r\n:,]/gu, (char) => ESCAPES[char]!));
