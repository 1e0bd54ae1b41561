/** A position in LSP's form. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * A text after changes by the protocol's rules: written only from its specification, to check the server's own version.
 */
export const textAfter = (text: string, changes: readonly Change[]): string => changes.reduce(applied, text);

function applied(text: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const [one, other] = [offsetAt(text, range.start), offsetAt(text, range.end)];
  return text.slice(0, Math.min(one, other)) + inserted + text.slice(Math.max(one, other));
}

/**
 * The offset of a position. Past the end of its line, it is the end of the line; past the last line, the end of the
 * text.
 */
export function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/u);
  if (line >= lines.length) return text.length;
  const start = lines.slice(0, line).reduce((length, each) => length + each.length, 0);
  const words = lines[line]!.replace(/[\r\n]+$/u, '');
  return start + Math.min(Math.max(0, character), words.length);
}
