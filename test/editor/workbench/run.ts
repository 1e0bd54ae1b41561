/** Runs this folder's tests: in Node, on a window of VS Code where the package that VSIX names is installed. */
import Mocha from 'mocha';
import { globSync } from 'tinyglobby';

// Not by mocha's command line: it puts a process between us and the tests, which takes Ctrl-C for itself.
const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: Boolean(process.env['CI']) });
for (const file of globSync('*.test.ts', { cwd: __dirname, absolute: true })) mocha.addFile(file);
mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
