import type { Finding } from '../linter/rule';
import { printable, printableJson } from '../text/printable';
import { wellFormed } from '../text/wellFormed';
import { placesIn } from './checked';
import type { CheckedFile } from './checked';
import { fingerprintsOf, hashOf } from './fingerprint';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** `check --format gitlab`: GitLab's Code Quality report. Each fingerprint is unique in the whole report. */
export const gitlabReport = (files: readonly CheckedFile[]): string =>
  printableJson(JSON.stringify(files.flatMap(issuesIn), null, 2));

function issuesIn(file: CheckedFile): readonly object[] {
  const placeOf = placesIn(file.text);
  const fingerprints = fingerprintsOf(file);
  // GitLab shows an issue only if its path is the one in the repository: no "./" at its start, and forward slashes.
  const path = wellFormed(file.name)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
  return file.findings.map((finding, index) => {
    const { line, endLine } = placeOf(finding);
    const { hash, ordinal } = fingerprints[index]!;
    return {
      description: printable(wellFormed(finding.message)),
      check_name: finding.rule,
      fingerprint: hashOf(path, hash, String(ordinal)),
      severity: SEVERITIES[finding.severity],
      location: { path, lines: { begin: line, end: endLine } },
    };
  });
}
