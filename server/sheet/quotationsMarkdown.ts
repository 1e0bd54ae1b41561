import type { Analysis } from '../analysis/analyse';
import { say } from '../linter/message';
import { inertMarkdown } from '../text/inertMarkdown';
import { rowsOf } from './sheetRows';
import type { SheetRow, SheetSource } from './sheetRows';
import { oneLine, speakerWords } from './sheetWords';
import type { Tell } from './sheetWords';

/** The quotations of an article with their sources, as a Markdown list to paste into a message or a document. */
export const quotationsMarkdown = (analysis: Analysis, tell: Tell): string =>
  rowsOf(analysis)
    .map(({ row }) => `${item(row, tell)}\n`)
    .join('');

function item(row: SheetRow, tell: Tell): string {
  const { quotation, sources } = row;
  const cited = sources.length === 0 ? inert(tell(say`No citation`)) : sources.map(source).join('; ');
  return `- “${inert(quotation)}” – ${inert(speakerWords(row, tell))}. ${cited}`;
}

function source({ label, title, url }: SheetSource): string {
  if (url === undefined) return inert(`${label} ${title}`);
  // The address is a link, and not written twice.
  return `${inert(`${label} ${title.replace(`, ${url}`, '').replace(url, '')}`)} <${url}>`.trimStart();
}

const inert = (text: string): string => inertMarkdown(oneLine(text));
