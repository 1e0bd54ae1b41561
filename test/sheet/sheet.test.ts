import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyse } from '../../server/analysis/analyse';
import { NO_CHECKS } from '../../server/checks/checks';
import { readChecks } from '../../server/checks/readChecks';
import { signOffEdits } from '../../server/edits/signOff';
import { SHEET_FORMATS, sheetIn } from '../../server/sheet/sheetFormats';
import type { SheetFormat } from '../../server/sheet/sheetFormats';
import { sheetCsv } from '../../server/sheet/sheetCsv';
import { sheetHtml, STYLE_HASH } from '../../server/sheet/sheetHtml';
import { lacking, sheetOf } from '../../server/sheet/sheet';
import type { Sheet } from '../../server/sheet/sheet';
import { apply } from '../../server/text/replacements';
import { readTextTranscript } from '../../server/transcripts/readTranscript';

const SEED = 'seeds/trump-european-view-russian-threat.txt';
const STATION = 'seeds/transcript-weather-station.txt';
const CAPTIONS = 'seeds/transcript-weather-station.vtt';

/** The sheet of a sample, with its transcript; `signed` tells which quotations JM has signed. */
async function sheetFor(path: string, transcript?: string, signed: readonly number[] = []): Promise<Sheet> {
  const texts = transcript
    ? [{ key: undefined, transcript: readTextTranscript(`file:///${transcript}`, readFileSync(transcript, 'utf8')) }]
    : [];
  const text = readFileSync(path, 'utf8');
  const read = (checks = NO_CHECKS) => analyse(text, 'plaintext', undefined, [], texts, checks);
  const edits = signOffEdits(read(), '', signed, { by: 'JM', date: '2026-05-03' });
  return sheetOf(read(await readChecks(apply('', edits ?? []))), basename(path), '0.0.0');
}

const inText = async (text: string, languageId: 'markdown' | 'plaintext' = 'markdown'): Promise<Sheet> =>
  sheetOf(analyse(text, languageId), 'storm.md', '0.0.0');

/** Compares with the file; `UPDATE_GOLDEN=1` writes it, to be read by a person. */
function assertGolden(name: string, text: string): void {
  const path = `test/sheet/golden/${name}`;
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, text);
  assert.equal(text, readFileSync(path, 'utf8'));
}

describe('the sheet', () => {
  for (const format of Object.keys(SHEET_FORMATS) as SheetFormat[]) {
    it(`of the seed in ${format}`, async () => {
      assertGolden(`seed.${SHEET_FORMATS[format]}`, sheetIn(format, await sheetFor(SEED)));
    });

    it(`of the sample with a transcript, signed, in ${format}`, async () => {
      assertGolden(`station.${SHEET_FORMATS[format]}`, sheetIn(format, await sheetFor(STATION, CAPTIONS, [0, 3])));
    });
  }

  it('says what is not proved and not signed', async () => {
    const sheet = await sheetFor(STATION, CAPTIONS, [0, 1, 2, 5]);
    assert.deepEqual(
      lacking(sheet, 'proved').map(({ quotation }) => quotation.slice(0, 12)),
      ['A sensor tel', 'the station ', 'The ministry'],
    );
    assert.deepEqual(
      lacking(sheet, 'signed').map(({ n }) => n),
      [4, 5],
    );
  });

  it('says that it is unclear who speaks, and never names anybody then', async () => {
    const { rows } = await inText('It rained. “The lock was broken for the whole winter.” Nobody came.\n');
    assert.deepEqual(
      rows.map(({ speaker, certainty }) => [speaker, certainty]),
      [[undefined, 'unclear']],
    );
    assert.match(sheetHtml(await inText('It rained. “The lock was broken for the whole winter.”\n')), /Unclear/u);
  });
});

describe('the sheet in HTML', () => {
  const HOSTILE =
    '<script>alert(1)</script> Rosa Quispe said, “We counted <img src=x onerror=alert(1)> jackets & pupils \u202e before we left” [1](https://nordwire.example/"onmouseover="x).\n';

  it('runs, loads and styles nothing that comes from the article', async () => {
    for (const languageId of ['markdown', 'plaintext'] as const) {
      const html = sheetHtml({ ...(await inText(HOSTILE, languageId)), article: '"><script>x</script>.md' });
      assert.doesNotMatch(html, /<script|<img|onmouseover="|javascript:|\u202e/u);
      assert.doesNotMatch(html, /\s(?:src|on\w+|style)=/u);
      assert.match(html, /default-src 'none'/u);
    }
  });

  it('has the style that its policy allows', async () => {
    const html = sheetHtml(await inText(HOSTILE));
    const style = /<style>([^<]*)<\/style>/u.exec(html)?.[1] ?? '';
    assert.equal(createHash('sha256').update(style).digest('base64'), STYLE_HASH);
  });
});

describe('the sheet in CSV', () => {
  it('has no cell that a spreadsheet runs', async () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '"=1'];
    const [row] = (await inText('Rosa Quispe said, “We counted life jackets before we counted pupils” [1].\n')).rows;
    const csv = sheetCsv({
      ...(await inText('')),
      rows: cells.map((quotation) => ({ ...row!, quotation, sentence: quotation })),
    });
    assert.ok(csv.startsWith('\uFEFF"n","line"'));
    assert.ok(csv.endsWith('\r\n'));
    const read = [...csv.slice(1).matchAll(/(?<=^|,)"((?:[^"]|"")*)"/gmu)].map(([, cell]) => cell!);
    assert.equal(read.length, (cells.length + 1) * csv.split('\r\n')[0]!.split(',').length);
    for (const cell of read) assert.doesNotMatch(cell, /^\s*"{0,2}[=+\-@＝]/u);
  });
});
