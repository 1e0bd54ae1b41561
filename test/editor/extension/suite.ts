import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the suite leaves behind for run.ts. */
export interface Result {
  passes: number;
  failures: number;
}

/** VS Code calls this in the extension host; a rejection makes it exit with 1. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, forbidOnly: Boolean(process.env['CI']) });
  for (const file of readdirSync(__dirname)) if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  const result = await new Promise<Result>((resolve) => {
    const runner = mocha.run((failures) => resolve({ passes: runner.stats?.passes ?? 0, failures }));
  });
  writeFileSync(process.env['ATTRIBUTION_TEST_RESULT']!, JSON.stringify(result));
  if (result.failures > 0) throw new Error(`${result.failures} tests failed.`);
}
