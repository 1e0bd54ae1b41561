/** Runs this folder's tests inside VS Code's extension host, where the package that VSIX names is installed. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { run } from '../../../tools/host/children';
import { runMain } from '../../../tools/host/entry';
import { CODE_WRAPPER, ROOT, SCRATCH } from '../../../tools/host/paths';
import { canProvision } from '../../../tools/host/provision';
import { makeScratch } from '../../../tools/host/scratch';
import { QUIET, writeSettings } from '../../../tools/host/settings';
import { packageExtension } from '../../../tools/host/vsix';
import type { Result } from './suite';

const OUT = join(SCRATCH, 'out/extension');
const RESULT = join(OUT, 'result.json');

async function main(): Promise<void> {
  const vsix = await packageExtension();
  await bundle();
  const executable = await vscodeExecutable();
  const { userDir, extensionsDir, newsroom } = makeScratch();
  // Assistants are on, so that they are offered our tools. No test asks a model.
  writeSettings(userDir, { ...QUIET, 'chat.disableAIFeatures': false });
  const own = ['--user-data-dir', userDir, '--extensions-dir', extensionsDir];
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  await run(cli!, [...cliArgs, ...own, '--install-extension', vsix, '--force']);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: join(ROOT, 'test/editor/harness'),
    extensionTestsPath: join(OUT, 'suite.js'),
    launchArgs: [newsroom, ...own],
    extensionTestsEnv: { ATTRIBUTION_TEST_RESULT: RESULT },
  });
  demandTests();
}

/** VSCODE_EXECUTABLE, or the editor from npm where there is one, or else the desktop editor, which is downloaded. */
async function vscodeExecutable(): Promise<string> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return named;
  return canProvision() ? CODE_WRAPPER : downloadAndUnzipVSCode();
}

/** The extension host loads plain JavaScript: each test file becomes one script beside the suite's. */
async function bundle(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    entryPoints: [join(__dirname, 'suite.ts'), ...globSync('*.test.ts', { cwd: __dirname, absolute: true })],
    outdir: OUT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
}

/** An extension host that dies is reported as success: only the suite's own word counts. */
function demandTests(): void {
  const result = existsSync(RESULT) ? (JSON.parse(readFileSync(RESULT, 'utf8')) as Result) : undefined;
  if (!result?.passes) throw new Error('The suite left no result: it did not run to its end.');
  if (result.failures > 0) throw new Error(`${result.failures} tests failed.`);
}

runMain(main);
