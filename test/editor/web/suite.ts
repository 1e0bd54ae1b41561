import 'mocha/mocha.js';

/** VS Code calls this in the extension host; a rejection makes the tests fail. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Report as never });
  await import('./tests');
  const failures = await new Promise<number>((resolve) => void mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** A line for each test: mocha's own reports for browsers need a page, and those for terminals a terminal. */
function Report(runner: Mocha.Runner): void {
  runner.on('pass', (test) => console.log(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
  runner.on('fail', (test, error: Error) => console.log(`✘ ${test.fullTitle()}: ${error.stack ?? error.message}`));
}
