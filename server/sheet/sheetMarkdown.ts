import { say } from '../linter/message';
import type { Translations } from '../linter/message';
import { inertMarkdown } from '../text/inertMarkdown';
import type { Sheet } from './sheet';
import type { SheetRow } from './sheetRows';
import { countWords, oneLine, signedWords, speakerWords, stateWords, tellerIn } from './sheetWords';
import type { Tell } from './sheetWords';

/** A list to paste into a message or a document. */
export function sheetMarkdown(sheet: Sheet, translations: Translations = {}): string {
  const tell = tellerIn(translations);
  const { article, sha256, rows, lost } = sheet;
  const lines = [
    `# ${inert(tell(say`Fact-check sheet: ${article}`))}`,
    `${inert(countWords(sheet, tell))}  \n${inert(tell(say`Article checksum (SHA-256): ${sha256}`))}`,
    rows.map((row) => item(row, tell)).join('\n'),
  ];
  if (lost.length > 0)
    lines.push(
      `## ${inert(tell(say`Signed off, but no longer in the article`))}`,
      lost.map(({ words, by }) => `- “${inert(words)}” – ${inert(by)}`).join('\n'),
    );
  return `${lines.filter((line) => line !== '').join('\n\n')}\n`;
}

function item(row: SheetRow, tell: Tell): string {
  const { n, quotation, sources, proof } = row;
  const found = [`${proof.sign} ${stateWords(proof, tell)}`, proof.time, proof.file].filter(
    (part) => part !== undefined,
  );
  const cited = sources.map(({ label, title }) => inert(`${label} ${title}`));
  return [
    `${n}. “${inert(quotation)}” – ${inert(speakerWords(row, tell))}`,
    `   - ${cited.length === 0 ? inert(tell(say`No citation`)) : cited.join('; ')}`,
    `   - ${inert(found.join(', '))}`,
    ...proof.changes.map(
      ({ quoted, spoken }) =>
        `   - ${inert(tell(say`Article:`))} “${inert(quoted)}” ${inert(tell(say`Source:`))} “${inert(spoken)}”`,
    ),
    `   - ${inert(signedWords(row, tell))}`,
  ].join('\n');
}

const inert = (text: string): string => inertMarkdown(oneLine(text));
