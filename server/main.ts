// The language server as a Node process, over IPC or stdio as its arguments say.
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { serve } from './lsp/server';

serve(createConnection(ProposedFeatures.all));
