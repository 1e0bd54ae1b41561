import { ErrorCodes, Message } from 'vscode-languageserver';
import type { DataCallback, MessageReader, MessageWriter, RequestMessage } from 'vscode-languageserver';

/**
 * Enforces the protocol's life cycle: refuses requests before `initialize` and after `shutdown`, and drops
 * notifications, where the library would answer them.
 */
export function gated(reader: MessageReader, writer: MessageWriter): MessageReader {
  let phase: 'before' | 'open' | 'over' = 'before';
  const refuse = ({ id }: RequestMessage): void => {
    const error =
      phase === 'before'
        ? { code: ErrorCodes.ServerNotInitialized, message: 'The first request must be “initialize”.' }
        : {
            code: ErrorCodes.InvalidRequest,
            message: 'The server can be initialized only once and does not answer requests after “shutdown”.',
          };
    const answer = { jsonrpc: '2.0', id, error };
    void writer.write(answer);
  };
  const isInOrder = (message: Message): boolean => {
    if (Message.isRequest(message))
      return (phase === 'before') === (message.method === 'initialize') && phase !== 'over';
    return phase === 'open' || !Message.isNotification(message) || message.method === 'exit';
  };
  const filter =
    (callback: DataCallback): DataCallback =>
    (message) => {
      if (!isInOrder(message)) {
        if (Message.isRequest(message)) refuse(message);
        return;
      }
      if (Message.isRequest(message)) phase = message.method === 'shutdown' ? 'over' : 'open';
      callback(message);
    };
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) => reader.listen(filter(callback)),
    dispose: () => reader.dispose(),
  };
}
