/**
 * The lines of a stream as they arrive; undefined for a line of more than `longest` UTF-16 units, which is skipped.
 * Only a line feed ends a line: JSON may contain every other line separator.
 */
export async function* lines(
  stream: AsyncIterable<Buffer | string>,
  longest: number,
): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  let length = 0;
  const take = (part: string): void => {
    length += part.length;
    if (length <= longest) pending.push(part);
    else pending = [];
  };
  for await (const chunk of stream) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const part of parts.slice(0, -1)) {
      take(part);
      yield length <= longest ? pending.join('') : undefined;
      pending = [];
      length = 0;
    }
    take(parts.at(-1)!);
  }
  if (length > 0) yield length <= longest ? pending.join('') : undefined;
}
