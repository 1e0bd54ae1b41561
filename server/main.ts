// The language server as a Node process, over IPC or stdio as its arguments say: the command `server` imports this.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { disk } from './workspace/disk';
import { serve } from './lsp/server';

/** dist/cli.js stands beside docs/ in the package. */
const PAGES = join(__dirname, '../docs/rules');

serve(createConnection(ProposedFeatures.all), {
  files: disk,
  translations: pathToFileURL(join(__dirname, '../l10n')).href,
  rulePages: existsSync(PAGES) ? pathToFileURL(PAGES).href : undefined,
});
