// The language server as a Node process, over IPC or stdio as its arguments say: the command `server` imports this.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { disk } from './workspace/disk';
import { isThere } from './workspace/reader';
import { serve } from './lsp/server';

/** dist/cli.js stands beside docs/ in the package. */
const PAGES = join(__dirname, '../docs/rules');

serve(createConnection(ProposedFeatures.all), {
  files: disk,
  translations: pathToFileURL(join(__dirname, '../l10n')).href,
  rulePages: isThere(PAGES) ? pathToFileURL(PAGES).href : undefined,
});
