/** A position as LSP has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A text after changes, as the protocol says: written from its words alone, to hold the server's own against. */
export const textAfter = (text: string, changes: readonly Change[]): string => changes.reduce(applied, text);

function applied(text: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const [one, other] = [offsetAt(text, range.start), offsetAt(text, range.end)];
  return text.slice(0, Math.min(one, other)) + inserted + text.slice(Math.max(one, other));
}

/** The offset of a position: past the end of its line it is that end, past the last line the end of the text. */
export function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u);
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).reduce((length, each) => length + each.length, 0);
  const words = lines[line]!.replace(/[\r\n]+$/u, '');
  return start + Math.min(Math.max(0, character), words.length);
}
