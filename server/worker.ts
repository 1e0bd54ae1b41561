// The language server as a worker in a browser: dist/web/server.js, one file with everything that it may need.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { gated } from './lsp/lifecycleGate';
import { serve } from './lsp/server';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const writer = new BrowserMessageWriter(self);

serve(createConnection(ProposedFeatures.all, gated(new BrowserMessageReader(self), writer), writer), {});
