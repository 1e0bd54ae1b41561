import { l10n, Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { BaseLanguageClient, LanguageClientOptions, MessageTransports } from 'vscode-languageclient/browser';

/** A part of what browsers have, whose types are not those of Node. */
declare class Worker {
  constructor(script: string);
  terminate(): void;
}

/** A client of the server in a worker: a browser has no processes. */
export function clientOf(
  context: ExtensionContext,
  id: string,
  name: string,
  options: LanguageClientOptions,
): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  const end = (): void => worker?.terminate();
  context.subscriptions.push({ dispose: end });
  const start = (): Promise<MessageTransports> => {
    // A worker does not end by itself.
    end();
    worker = new Worker(script);
    // In the extension host, a worker is not an instance of Worker, so the client would not know what to do with it.
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  // The server cannot read the messages in other languages: they are part of the extension.
  const initializationOptions = { ...Object(options.initializationOptions), translations: l10n.bundle } as unknown;
  return new LanguageClient(id, name, start, { ...options, initializationOptions });
}
