/** The lines of a stream as they arrive. Only a line feed ends one: JSON may hold every other line separator. */
export async function* lines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const part of parts.slice(0, -1)) {
      yield [...pending, part].join('');
      pending = [];
    }
    pending.push(parts.at(-1)!);
  }
  const last = pending.join('');
  if (last !== '') yield last;
}
