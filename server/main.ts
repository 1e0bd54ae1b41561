// The language server as a Node process, over IPC or stdio as its arguments say: the command `server` imports this.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { ExitCode } from './cli/exit';
import { PAGES } from './cli/rulePages';
import { gated } from './lsp/lifecycleGate';
import { HeaderGuard } from './lsp/node/headers';
import { watch } from './lsp/node/watchdog';
import { isThere } from './workspace/reader';
import { serve } from './lsp/server';
import { disk } from './workspace/disk';

const [reader, writer] = process.argv.includes('--node-ipc')
  ? [new IPCMessageReader(process), new IPCMessageWriter(process)]
  : [new StreamMessageReader(guarded()), new StreamMessageWriter(process.stdout)];

serve(createConnection(ProposedFeatures.all, gated(reader, writer), writer), {
  disk,
  translations: pathToFileURL(join(__dirname, '../l10n')).href,
  rulePages: isThere(PAGES) ? pathToFileURL(PAGES).href : undefined,
  watch,
});

function guarded(): HeaderGuard {
  const input = process.stdin.pipe(new HeaderGuard());
  input.on('error', ({ message }) => {
    process.stderr.write(`attribution-lint: ${message}\n`);
    process.exit(ExitCode.Failure);
  });
  // An editor that crashed sends nothing more; after a proper shutdown, the process has already ended.
  input.on('end', () => process.exit(1));
  return input;
}
