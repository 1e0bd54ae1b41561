// `npm run package:npm`: puts what npm's users get into dist/npm/package/, packs it, and checks what comes out.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { json, stage } from './stage';

const FOLDER = 'dist/npm';
const STAGE = `${FOLDER}/package`;
/** In bytes, packed. */
const LARGEST = 800_000;

/** Files that are copied unchanged. */
const SHIPPED = [
  ...[
    'CHANGELOG.md',
    'LICENSE',
    'docs/*.schema.json',
    'docs/api.{md,d.ts}',
    'docs/{archives,assistants,ci,configuration,editors,rules}.md',
  ],
  ...['docs/rules/*.md', 'dist/*.js', '!dist/{client,editor}.js', 'dist/THIRD-PARTY-NOTICES.txt', 'l10n/*.json'],
  'skills/**/*.md',
];

const { name, version, license, keywords, engines } = manifest;
/**
 * Nothing is installed with it: the code that runs is bundled. The owner fills in the addresses (docs/publishing.md).
 */
const published = {
  ...{ name, version, license, keywords },
  description: texts.description,
  bin: { [name]: 'dist/cli.js' },
  main: './dist/api.js',
  types: './docs/api.d.ts',
  exports: {
    '.': { types: './docs/api.d.ts', default: './dist/api.js' },
    './dist/cli.js': './dist/cli.js',
    './package.json': './package.json',
  },
  engines: { node: engines.node },
  files: ['**'],
};

rmSync(FOLDER, { recursive: true, force: true });
stage(STAGE, SHIPPED);
writeFileSync(join(STAGE, 'package.json'), json(published));
cpSync('docs/npm.md', join(STAGE, 'README.md'));
const npm = (folder: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
const packed = resolve(FOLDER, npm(STAGE, 'pack', '--silent', '--pack-destination', '..').trim());

const { size } = statSync(packed);
if (size > LARGEST) throw new Error(`${packed} is ${size} bytes: more than ${LARGEST}.`);
check(packed);
console.log(`${packed}: ${Math.round(size / 1000)} KB`);

/** Installs the package in an empty folder, without the network, and runs the usual commands. */
function check(tarball: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'attribution-npm-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    npm(folder, 'install', '--offline', '--no-audit', '--no-fund', tarball);
    const installed = readdirSync(join(folder, 'node_modules')).filter((each) => !each.startsWith('.'));
    if (installed.join() !== name) throw new Error(`These were installed: ${installed.join(', ')}.`);
    const said = npm(folder, 'exec', '--offline', '--', name, '--version').trim();
    if (said !== version) throw new Error(`${name} --version said ${said}.`);
    const example = join(folder, 'example.mjs');
    cpSync('test/package/example.mjs', example);
    const printed = execFileSync(process.execPath, [example], { cwd: folder, encoding: 'utf8' });
    if (!readFileSync('docs/api.md', 'utf8').includes(`prints:\n\n\`\`\`\n${printed}\`\`\``))
      throw new Error(`The example printed:\n${printed}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
