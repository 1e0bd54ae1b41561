/**
 * `npm run test:editor`: the packaged extension in a real VS Code, by two suites. Names as arguments run only those:
 * `npm run test:editor -- workbench`.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runHere } from '../host/children';
import { ensureChromium } from '../host/chromium';
import { ROOT } from '../host/paths';
import { canProvision, ensureEditor } from '../host/provision';
import { packageExtension } from '../host/vsix';

const TSX = ['--import', pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href];
const SUITES = {
  extension: [...TSX, 'test/editor/extension/run.ts'],
  workbench: [
    ...['node_modules/mocha/bin/mocha.js', '--config', 'test/.mocharc.json', '--timeout', '60000'],
    'test/editor/workbench/**/*.test.ts',
  ],
};

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const VSIX = await packageExtension();
  if (canProvision()) {
    // Here, and not when a suite first needs them, so that no suite's time is spent on fetching.
    await ensureEditor();
    await ensureChromium();
  }
  let worst = 0;
  for (const [name, args] of Object.entries(SUITES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (name === 'workbench' && !canProvision()) {
      console.log('The workbench suite needs the editor from npm, which runs on Linux (x64) only: left out.');
      continue;
    }
    console.log(`\nEditor tests: ${name}`);
    worst = Math.max(worst, await runHere(process.execPath, args, { cwd: ROOT, env: { ...process.env, VSIX } }));
  }
  return worst;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
