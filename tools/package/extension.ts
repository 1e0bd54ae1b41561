// `npm run package`: puts what users get into dist/extension/ and makes the VSIX of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { rules } from '../../server/rules/registry';
import { ruleTexts, withRules } from './manifest';
import { pageOf } from './readme';
import { json, stage } from './stage';

const STAGE = 'dist/extension';

/** Files that are copied unchanged. */
const SHIPPED = [
  'CHANGELOG.md',
  'LICENSE',
  'package.nls.*.json',
  'docs/icon.png',
  'docs/*.schema.json',
  'docs/{configuration,references,rules,sources}.md',
  'docs/rules/*.md',
  'docs/walkthrough/*.md',
  'seeds/**/*',
  'dist/{,web/}*.js',
  // Only editors start the extension's programs: `dist/editor.js` instead of the command line.
  '!dist/{api,cli,ci-reports}.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'l10n/*.json',
  'syntaxes/*.json',
];

stage(STAGE, SHIPPED);
// Scripts and libraries are only for development: the code that runs is bundled.
const shown = {
  ...withRules(manifest, rules),
  scripts: undefined,
  dependencies: undefined,
  devDependencies: undefined,
  files: ['**'],
};
writeFileSync(join(STAGE, 'package.json'), json(shown));
writeFileSync(join(STAGE, 'package.nls.json'), json({ ...texts, ...ruleTexts(rules) }));
const hasRepository = 'repository' in manifest;
writeFileSync(join(STAGE, 'README.md'), pageOf(readFileSync('README.md', 'utf8'), hasRepository));

void createVSIX({
  cwd: STAGE,
  packagePath: `${manifest.name}-${manifest.version}.vsix`,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: hasRepository,
});
