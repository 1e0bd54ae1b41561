import { Transform } from 'node:stream';

/** No article or file of sources is nearly as long, and V8 cannot create a string of more than 512 MB. In bytes. */
const LONGEST_MESSAGE = 128 << 20;
/** Clients send at most two short headers. In bytes. */
const LONGEST_HEADERS = 4 << 10;
const END_OF_HEADERS = '\r\n\r\n';

/**
 * Passes the protocol's messages on, and fails at headers for which the library would wait forever. It only checks what
 * comes next: the bytes are not changed.
 */
export class HeaderGuard extends Transform {
  private headers = '';
  /** Bytes of the message's body still to come. */
  private left = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error?: Error | null, data?: Buffer) => void): void {
    const wrong = this.scan(chunk);
    if (wrong === undefined) done(null, chunk);
    else done(new Error(wrong));
  }

  /** The problem with the headers in the chunk, if any. */
  private scan(chunk: Buffer): string | undefined {
    for (let at = 0; at < chunk.length;) {
      if (this.left > 0) {
        const step = Math.min(this.left, chunk.length - at);
        this.left -= step;
        at += step;
        continue;
      }
      const before = this.headers.length;
      this.headers += chunk.toString('latin1', at, at + LONGEST_HEADERS);
      const end = this.headers.indexOf(END_OF_HEADERS);
      if (end === -1 && this.headers.length >= LONGEST_HEADERS) return 'The input is not a valid LSP message.';
      if (end === -1) return undefined;
      const length = Number(/^content-length:[ \t]*(\d+)[ \t]*$/imu.exec(this.headers.slice(0, end))?.[1]);
      if (!(length <= LONGEST_MESSAGE)) return `A message needs a Content-Length of at most ${LONGEST_MESSAGE} bytes.`;
      at += end + END_OF_HEADERS.length - before;
      this.headers = '';
      this.left = length;
    }
    return undefined;
  }
}
