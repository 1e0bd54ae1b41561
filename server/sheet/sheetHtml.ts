import { say } from '../linter/message';
import { webAddress } from '../text/openableAddress';
import {
  changeWords,
  channelWords,
  countWords,
  oneLine,
  signedWords,
  speakerWords,
  stateWords,
  tellerIn,
} from './sheetWords';
import type { Tell } from './sheetWords';
import type { Sheet } from './sheet';
import type { SheetRow, SheetSource } from './sheetRows';
import type { Translations } from '../linter/message';

const STYLE = `
:root { color-scheme: light; }
body { background: #fff; color: #111; font: 11pt/1.45 Georgia, 'Times New Roman', serif; margin: 1.5rem auto; max-width: 75rem; padding: 0 1rem; }
h2 { font-size: 1.1em; }
h1 { font-size: 1.4em; margin: 0 0 .2em; overflow-wrap: anywhere; }
p { margin: .2em 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin-top: 1em; table-layout: fixed; width: 100%; }
th, td { border: 1px solid #767676; overflow-wrap: anywhere; padding: .4em .5em; text-align: start; vertical-align: top; }
thead th { background: #eee; }
th:nth-child(1) { width: 2.2em; }
th:nth-child(3), th:nth-child(6) { width: 14%; }
caption { font-weight: bold; padding: .3em 0; text-align: start; }
q { quotes: '“' '”' '‘' '’'; }
blockquote { margin: .2em 0 0; }
.state { font-weight: bold; }
.small { font-size: .85em; }
ins { background: #e6f4e6; }
del { background: #fbe9e7; }
@media screen and (max-width: 48rem) { body { font-size: 10pt; padding: 0 .5rem; } table { min-width: 44rem; } }
@media print { body { font-size: 9pt; margin: 0; max-width: none; padding: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } a { color: inherit; } }
`;

/** The hash of the style, for the content security policy: nothing else in the file may style, run or load. */
export const STYLE_HASH = 'a2gj39qzMhxqd6NGiwwpltL6dLwjst1nWS2wHs7TI60=';

/** A page of its own to read, print and keep: without scripts, and without loading anything. */
export function sheetHtml(sheet: Sheet, translations: Translations = {}, language = 'en'): string {
  const tell = tellerIn(translations);
  const { article, sha256, version, rows, files, unlisted, lost } = sheet;
  const title = tell(say`Fact-check sheet: ${article}`);
  const heads = [say`No.`, say`Quotation`, say`Speaker`, say`Source`, say`Transcript check`, say`Sign-off`].map(tell);
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p>${escape(countWords(sheet, tell))}</p>
${unlisted === 0 ? '' : `<p>${escape(tell(say`Not listed: titles, terms and quotations within a quotation (${unlisted})`))}</p>\n`}<p class="small">${escape(tell(say`Article checksum (SHA-256): ${sha256}`))}</p>
<p class="small">Attribution Lint ${escape(version)}</p>
<table>
<caption>${escape(tell(say`Quotations in the order they appear`))}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, tell)).join('\n')}
</tbody>
</table>
${lost.length === 0 ? '' : lostHtml(sheet, tell)}${files.length === 0 ? '' : filesHtml(sheet, tell)}</main>
</body>
</html>
`;
}

function rowHtml(row: SheetRow, tell: Tell): string {
  const { n, line, quotation, isPullQuote, role, certainty, sentence, sources, signed } = row;
  const where = isPullQuote ? tell(say`Pull quote, line ${line}`) : tell(say`Line ${line}`);
  const channel = channelWords(row);
  const cells = [
    `<q>${words(quotation)}</q>${small(where)}`,
    words(speakerWords(row, tell)) +
      (role === undefined ? '' : small(role)) +
      (certainty === 'inferred' ? small(tell(say`Inferred from this sentence: ${sentence}`)) : ''),
    (sources.length === 0 ? words(tell(say`No citation`)) : sources.map(sourceHtml).join('')) +
      (channel === '' ? '' : small(tell(say`Outlet: ${channel}`))),
    proofHtml(row, tell),
    words(signedWords(row, tell)) +
      (signed?.entry.note === undefined ? '' : small(signed.entry.note)) +
      (signed?.changes ?? []).map((change) => small(changeWords(change, tell))).join(''),
  ];
  return `<tr><th scope="row">${n}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const sourceHtml = ({ label, title, url }: SheetSource): string =>
  `<div>${words(label)} ${words(title)}${url === undefined || title.includes(url) ? '' : ` ${link(url, url)}`}</div>`;

function proofHtml({ proof }: SheetRow, tell: Tell): string {
  const { state, sign, words: spoken, changes, label, isOther, time, link: address, file } = proof;
  const lines = [`<span class="state">${words(`${sign} ${stateWords(proof, tell)}`)}</span>`];
  if (!isOther && label !== undefined && label !== '') lines.push(small(tell(say`Labeled ${label} in the transcript`)));
  if (time !== undefined)
    lines.push(
      address === undefined
        ? small(tell(say`At ${time}`))
        : `<div class="small">${link(address, tell(say`Listen at ${time}`))}</div>`,
    );
  // If they are the same word for word, they are shown next to the quotation.
  if (spoken !== undefined && state !== 'verbatim') lines.push(`<blockquote><q>${words(spoken)}</q></blockquote>`);
  for (const { quoted, spoken: said } of changes)
    lines.push(
      `<div class="small">${words(tell(say`Article:`))} <del>${words(quoted === '' ? '–' : quoted)}</del> ${words(tell(say`Source:`))} <ins>${words(said === '' ? '–' : said)}</ins></div>`,
    );
  if (file !== undefined) lines.push(small(file));
  return lines.join('');
}

function lostHtml({ lost }: Sheet, tell: Tell): string {
  const items = lost.map(({ words: quoted, by, date }) => {
    const who = date === undefined ? by : `${by}, ${date}`;
    return `<li>${words(`“${quoted}” – ${who}`)}</li>`;
  });
  return `<h2>${escape(tell(say`Signed off, but no longer in the article`))}</h2>\n<ul>${items.join('')}</ul>\n`;
}

function filesHtml({ files }: Sheet, tell: Tell): string {
  const items = files.map(({ name, sha256 }) => `<li>${words(`${name}: SHA-256 ${sha256}`)}</li>`);
  return `<h2>${escape(tell(say`Transcripts`))}</h2>\n<ul class="small">${items.join('')}</ul>\n`;
}

const words = (text: string): string => escape(oneLine(text));
const small = (text: string): string => `<div class="small">${words(text)}</div>`;

/** A link for http and https only, otherwise just the words. */
function link(address: string, text: string): string {
  const href = webAddress(address)?.href;
  return href === undefined ? words(text) : `<a href="${escape(href)}" rel="noreferrer">${words(text)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!);
