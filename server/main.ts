// The language server as a Node process, over IPC or stdio as its arguments say.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server';

// dist/server.js stands beside docs/ in the package.
serve(createConnection(ProposedFeatures.all), pathToFileURL(join(__dirname, '../docs/rules')).href);
