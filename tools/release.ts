// `npm run release -- VERSION`: checks, sets the version, tests, packages, commits and tags. It pushes and publishes
// nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);

/** Runs a command with its output shown, or quietly for its output. Ends the release if it fails. */
function run(command: string, args: readonly string[], quiet = false): string {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed. Nothing was tagged.`);
  return quiet ? stdout.trim() : '';
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!/^\d+\.\d+\.\d+$/u.test(version)) fail('Give the version: npm run release -- 0.2.0');
if (run('git', ['status', '--porcelain'], true) !== '') fail('Commit or stash your changes first.');
if (run('git', ['tag', '--list', `v${version}`], true) !== '') fail(`v${version} is already tagged.`);
if (!readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${version}`))
  fail(`CHANGELOG.md has no section "## ${version}". Write what users will see.`);

run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
run('npm', ['test']);
run('npm', ['run', 'package']);
run('git', ['commit', '--all', '--allow-empty', '--message', `Release ${version}`]);
run('git', ['tag', '--annotate', `v${version}`, '--message', `Attribution Lint ${version}`]);
console.log(
  `Tagged v${version}. Next: push the tag and publish attribution-lint-${version}.vsix (docs/publishing.md).`,
);
