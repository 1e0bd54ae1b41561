import assert from 'node:assert/strict';
import { execFile, execFileSync, execSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Desk } from './commandLine';

const PAGE = resolve('docs/archives.md');
const RUNNER = 'tools/archives';

const FERRIES = `Noor Haddad, the harbour chief of Qasr Amra, told Radio Guadiana on Monday that the ferries would sail again. “We will open the northern pier before the end of the summer,” Haddad said [1].

“Nobody knows yet where the money has gone,” an official said.

[1]: Radio Guadiana, interview with Noor Haddad, 3 May 2027
`;
const PILOTS = `Bao Tran, the head of the port authority, was in the harbour of Qasr Amra on Tuesday.

“We will open the northern pier before the end of the summer,” Bao Tran said. “We were never asked about it.”
`;
const NOBODY = `The storm closed the harbour of Qasr Amra for a third day on Wednesday.

“We have never seen waves like these before,” an official said.
`;

// The page is written for shells that Windows lacks.
(process.platform === 'win32' ? describe.skip : describe)('docs/archives.md', function () {
  // The database is downloaded once.
  this.timeout(180_000);
  const desk = new Desk();
  let answers: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  const env = { ...process.env, PATH: `${join(desk.folder, 'bin')}${delimiter}${process.env.PATH ?? ''}` };

  before(async () => {
    execFileSync(process.execPath, ['tools/setup/install.mjs', RUNNER], { stdio: 'ignore' });
    desk.write({
      'archive/2027/ferries.md': FERRIES,
      'archive/2027/pilots.txt': PILOTS,
      'archive/2028/nobody.txt': NOBODY,
      'people.csv': 'name,answer\nNoor Haddad,woman\n',
      'bin/attribution-lint': `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"\n`,
    });
    chmodSync(join(desk.folder, 'bin/attribution-lint'), 0o755);
    const { stdout } = await promisify(execFile)(process.execPath, [resolve(RUNNER, 'run.mjs'), PAGE], {
      ...{ cwd: desk.folder, env },
    });
    answers = JSON.parse(stdout) as typeof answers;
  });
  after(() => desk.clear());

  /** The rows of the query under a line of the page. */
  const rowsOf = (line: string): unknown => answers[line]?.map((row) => Object.values(row));

  it('says who is quoted, named or not', () => {
    assert.deepEqual(rowsOf('Lines that were not read:'), []);
    assert.deepEqual(rowsOf('Who is quoted most:'), [
      ['Bao Tran', '2', '1'],
      ['Noor Haddad', '1', '1'],
    ]);
    assert.deepEqual(rowsOf('How many quotations have a named speaker:'), [
      ['named', '3', 60],
      ['unnamed', '2', 40],
    ]);
    assert.deepEqual(rowsOf('What unnamed speakers are called (“an official”, “a spokeswoman”):'), [
      ['an official', '2', '2'],
    ]);
    assert.deepEqual(rowsOf('Articles in which every quotation is from someone unnamed:'), [
      ['archive/2028/nobody.txt', '1'],
    ]);
    assert.deepEqual(rowsOf('Articles that quote one person and nobody else:'), [
      ['archive/2027/pilots.txt', 'Bao Tran', '2'],
    ]);
    assert.deepEqual(rowsOf('Which organizations are quoted:'), []);
  });

  it('says in which role, through which outlet, and what is proven', () => {
    assert.deepEqual(rowsOf('In which roles people speak, as the articles call them:'), [
      ['the head of the port authority', '2', '1'],
      ['the harbour chief of qasr amra', '1', '1'],
    ]);
    assert.deepEqual(rowsOf('Through which outlets quotations came:'), [['Radio Guadiana', '1', '1']]);
    assert.deepEqual(rowsOf('[transcripts](transcripts.md); `verbatim` and `tidied` were found:'), [
      ['not compared', '5', '1'],
    ]);
    assert.deepEqual(rowsOf('The same words, credited to different people:'), [
      ['we will open the northern pier before the end of the summer', ['Bao Tran', 'Noor Haddad'], '2'],
    ]);
  });

  it('guesses nothing about people', () => {
    assert.deepEqual(rowsOf('it. Always show how many are not in it:'), [
      ['not asked', '2', '1'],
      ['woman', '1', '1'],
    ]);
  });

  it('gives the same under GNU parallel', function () {
    const [command] = /^parallel .*$/mu.exec(readFileSync(PAGE, 'utf8'))!;
    if (spawnSync('parallel', ['--version']).error) this.skip();
    const before = desk.read('analyses.ndjson');
    // Blocks of one article each.
    execSync(command.replace('--block 10M', '--block 100'), { cwd: desk.folder, env, stdio: 'pipe' });
    assert.equal(desk.read('analyses.ndjson'), before);
  });
});
