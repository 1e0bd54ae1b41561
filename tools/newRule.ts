// `npm run new-rule ID`: a rule to start from, with its test; then writes what is generated from the rules.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { constantOf } from './docs/registryFile';

const [id = ''] = process.argv.slice(2);
const file = `server/rules/${id}.ts`;
const test = `test/rules/${id}.test.ts`;

if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id))
  fail('Give the new rule an id in kebab-case: npm run new-rule lead-without-source');
if (existsSync(file)) fail(`${file} exists. Choose another id.`);

writeFileSync(
  file,
  `import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';

export const docs: RuleDocs = {
  rationale: 'Why readers or editors care, with the style guide that says so. Write two or three sentences: at least 80 characters.',
  traps: ['what looks like it and is not flagged'],
  examples: {
    bad: 'Haugen said, “The lock was TODO” [1].\\n',
    good: 'Haugen said, “The lock was broken” [1].\\n',
  },
};

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  severity: 'hint',
  summary: 'One line for tables: what it flags.',

  *check({ text, article }): Iterable<RawFinding> {
    for (const { content } of article.quotations) {
      const at = text.slice(content.start, content.end).indexOf('TODO');
      if (at === -1) continue;
      const start = content.start + at;
      yield { start, end: start + 'TODO'.length, message: say\`Say what is wrong, then what to do.\` };
    }
  },
});
`,
);
writeFileSync(
  test,
  `import { describeRule } from './check';

describeRule('${id}', {
  flags: {
    'a word to be filled in': 'Haugen said, “The lock was ⟦TODO⟧H” [1].\\n',
  },
  passes: {
    'a finished quotation': 'Haugen said, “The lock was broken” [1].\\n',
  },
});
`,
);
spawnSync('npx', ['prettier', '--write', '--log-level=warn', file, test], { shell: process.platform === 'win32' });
const { status } = spawnSync('npm', ['run', '--silent', 'docs'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);
console.log(`Wrote ${file} and ${test}, and registered the rule.
Next: 1. write the check and its tests, 2. npx mocha --config test/.mocharc.json ${test},
3. add its German texts to l10n/bundle.l10n.de.json and package.nls.de.json, 4. npm run docs.`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
