/**
 * `npm run test:editor`: the packaged extension in a real VS Code, by two suites. Names as arguments run only those:
 * `npm run test:editor -- workbench`.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runHere } from '../../tools/host/children';
import { ensureChromium } from '../../tools/host/chromium';
import { runMain } from '../../tools/host/entry';
import { ROOT } from '../../tools/host/paths';
import { canProvision, ensureEditor } from '../../tools/host/provision';
import { packageExtension } from '../../tools/host/vsix';

const SUITES = ['extension', 'workbench'];
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !SUITES.includes(name));
  if (unknown) throw new Error(`There is no suite "${unknown}", but: ${SUITES.join(', ')}.`);
  const VSIX = await packageExtension();
  if (canProvision()) {
    // Here, and not when a suite first needs them, so that no suite's time is spent on fetching.
    await ensureEditor();
    await ensureChromium();
  }
  let worst = 0;
  for (const name of SUITES) {
    const script = join(__dirname, name, 'run.ts');
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (name === 'workbench' && !canProvision()) {
      console.log('The workbench suite needs the editor from npm, which runs on Linux (x64) only: left out.');
      continue;
    }
    console.log(`\nEditor tests: ${name}`);
    const env = { ...process.env, VSIX };
    worst = Math.max(worst, await runHere(process.execPath, ['--import', TSX, script], { cwd: ROOT, env }));
  }
  return worst;
}

runMain(main);
