import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Parser } from 'htmlparser2';
import type { CheckedFile } from '../../server/reports/checked';
import { FORMAT_NAMES, FORMATS } from '../../server/reports/reportFormats';
import type { FormatName } from '../../server/reports/reportFormats';
import { PLAIN } from '../../server/reports/stylish';
import type { Severity } from '../../server/linter/rule';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** Names that a file can have, and that reports have to quote. */
const NAMES = [
  'harbour.txt',
  'news/5 % up & "down" <b>\u2019s.md',
  'a::b,c:d.txt',
  "it's\na [bad] name\t#1?.txt",
  'esc\u001B[31m\u202E.txt',
  'half \uD83D pair.txt',
  '../\u{1F4F0}/überschrift.md',
  '/tmp/absolute name.txt',
];
const MESSAGES = [
  'Plain.',
  'Is "A & B" <said> it? 100 % ::error:: ]]> --> %0A',
  'nul \0 bell \u0007 line\nend \uDC00 half \uD800',
  '\u{1F4F0} \uFFFE \u2028',
];
const TEXT = '“\u{1F4F0} Wé said,” Ruiz said.\nA second line.\r\nA third.';

const hostile: readonly CheckedFile[] = NAMES.map((name) => ({
  name,
  text: TEXT,
  findings: MESSAGES.map((message, index) => ({
    ...{ start: 4, end: 11, rule: 'uncited-quote', severity: SEVERITIES[index]!, message },
    related: [{ span: { start: 29, end: 60 }, message }],
  })),
}));
const files = [...hostile, { name: 'clean.txt', text: '', findings: [] }];

const report = async (format: FormatName, of: readonly CheckedFile[] = files): Promise<string> =>
  FORMATS[format].report(of, {
    version: '1.2.3',
    pages: () => Promise.resolve(new Map([['uncited-quote', '# Why']])),
    style: PLAIN,
  });

/** Fails where a report in JSON is not what a schema of this folder asks for. */
function assertValid(schema: string, value: unknown): void {
  const ajv = new AjvDraft04({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(`test/reports/schemas/${schema}`, 'utf8')) as object);
  assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of an XML report, as a reader of another kind sees them. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const open = (name: string, attributes: Element['attributes']): number => elements.push({ name, attributes });
  new Parser({ onopentag: open }, { xmlMode: true, decodeEntities: true }).end(xml);
  return elements;
}

describe('a report for CI', () => {
  it('is the same bytes in UTF-8 and back, and moves no cursor, whatever files are called', async () => {
    for (const format of FORMAT_NAMES) {
      const text = await report(format);
      // The format for people shows the names of files as they are.
      if (format !== 'stylish') assert.equal(Buffer.from(text).toString(), text, format);
      assert.doesNotMatch(text, /[\0-\u0009\u000B-\u001F\u202E\u2028]/u, format);
    }
  });

  it('is valid where nothing was found', async () => {
    const none = [{ name: 'clean.txt', text: '', findings: [] }];
    assertValid('sarif-2.1.0.json', JSON.parse(await report('sarif', none)));
    assertValid('rdjson.json', JSON.parse(await report('rdjson', none)));
    assert.equal(await report('gitlab', none), '[]');
    assert.equal(await report('github', none), '');
    assert.deepEqual(
      elementsOf(await report('junit', none)).map(({ name }) => name),
      ['testsuites', 'testsuite', 'testcase'],
    );
  });

  it('is SARIF 2.1.0 as its schema says', async () => {
    const log = JSON.parse(await report('sarif')) as { runs: { results: Record<string, unknown>[] }[] };
    assertValid('sarif-2.1.0.json', log);
    const [first] = log.runs[0]!.results;
    assert.deepEqual(first, {
      ruleId: 'uncited-quote',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Plain.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'harbour.txt' },
            region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 12, charOffset: 4, charLength: 7 },
          },
        },
      ],
      partialFingerprints: (first as { partialFingerprints: object }).partialFingerprints,
      relatedLocations: (first as { relatedLocations: object }).relatedLocations,
    });
    assert.deepEqual(
      log.runs[0]!.results.slice(0, 4).map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
  });

  it('is what GitLab asks for, with a fingerprint that no other finding has', async () => {
    const issues = JSON.parse(await report('gitlab')) as { fingerprint: string; severity: string }[];
    for (const issue of issues) assertValid('gitlab.json', issue);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, NAMES.length * MESSAGES.length);
    assert.deepEqual(
      issues.slice(0, 4).map(({ severity }) => severity),
      ['major', 'minor', 'info', 'info'],
    );
  });

  it('counts the columns of reviewdog in bytes', async () => {
    const result = JSON.parse(await report('rdjson')) as { diagnostics: { location: { range: object } }[] };
    assertValid('rdjson.json', result);
    // “ is three bytes, the newspaper four, é two.
    assert.deepEqual(result.diagnostics[0]!.location.range, {
      start: { line: 1, column: 9 },
      end: { line: 1, column: 17 },
    });
  });

  it('has one command a line for GitHub, from which it reads back the name', async () => {
    const lines = (await report('github')).split('\n');
    assert.equal(lines.length, NAMES.length * MESSAGES.length);
    assert.equal(lines[0], '::error title=uncited-quote,file=harbour.txt,line=1,endLine=1,col=5,endColumn=12::Plain.');
    const decoded = (text: string): string =>
      text.replace(/%(25|0D|0A|3A|2C)/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    const names = lines.map((line) => decoded(/,file=([^,:]*),line=1,/u.exec(line)![1]!));
    for (const name of NAMES.slice(0, 4)) assert.ok(names.includes(name.replaceAll('\t', ' ')), name);
    assert.match(lines[9]!, /^::warning .*::Is "A & B" <said> it\? 100 %25 ::error:: \]\]> --> %250A$/u);
  });

  it('has a failure in JUnit for each error and warning, and none for what passes', async () => {
    const elements = elementsOf(await report('junit'));
    const count = (name: string): number => elements.filter((element) => element.name === name).length;
    assert.equal(count('testsuite'), files.length);
    assert.equal(count('testcase'), NAMES.length * MESSAGES.length + 1);
    assert.equal(count('failure'), NAMES.length * 2);
    const { tests, failures } = elements[0]!.attributes;
    assert.deepEqual({ tests, failures }, { tests: '33', failures: '16' });
  });

  it('reads back from Checkstyle with the names that the files have', async () => {
    const elements = elementsOf(await report('checkstyle'));
    const names = elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes.name);
    assert.deepEqual(names.slice(0, 4), NAMES.slice(0, 4));
    assert.deepEqual(elements[2], {
      name: 'error',
      attributes: {
        line: '1',
        column: '5',
        severity: 'error',
        message: 'Plain.',
        source: 'attribution-lint.uncited-quote',
      },
    });
  });

  it('knows a finding again after an edit elsewhere in its paragraph', async () => {
    const at = (before: string): CheckedFile => {
      const text = `${before}“We will wait,” Ruiz said.`;
      const start = before.length;
      return {
        ...{ name: 'harbour.txt', text },
        findings: [{ start, end: start + 15, rule: 'uncited-quote', severity: 'warning', message: 'Why?' }],
      };
    };
    const printOf = async (file: CheckedFile): Promise<unknown> =>
      (JSON.parse(await report('gitlab', [file])) as { fingerprint: string }[])[0]!.fingerprint;
    assert.equal(await printOf(at('')), await printOf(at('A sentence more. ')));
    assert.notEqual(await printOf(at('')), await printOf({ ...at(''), name: 'pier.txt' }));
  });
});
