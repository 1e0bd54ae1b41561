import type { Span } from '../text/span';
import type { Path } from './data';

/** What a file of data holds, and where in its text. */
export interface Parsed {
  /** Where the text breaks the format's rules, what can be made of it all the same. */
  readonly value: unknown;
  /** The first place where the text breaks the format's rules, and which; undefined where it keeps them. */
  readonly error: (Span & { readonly message: string }) | undefined;
  /** Where a key stands, or where a list's item does; the nearest above where there is none. */
  readonly spanOf: (path: Path) => Span;
  /** Where each item of the list or object at `path` stands, keys with their values; by its index or key. */
  readonly itemsOf: (path: Path) => ReadonlyMap<string, Span>;
}

/** What `parse` gives; it throws at texts that are too long or too deep, or refer to themselves too often. */
export function parsedBy(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch {
    const start = { start: 0, end: 0 };
    const message =
      'This cannot be read because it is too long, nested too deeply, or has too many aliases. Simplify it.';
    return { value: undefined, error: { ...start, message }, spanOf: () => start, itemsOf: () => new Map() };
  }
}
