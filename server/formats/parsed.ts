import type { Span } from '../text/span';
import type { Path } from './data';

/** The value in a data file, and where its parts are in the text. */
export interface Parsed {
  /** If the text breaks the format's rules, the part that can still be read. */
  readonly value: unknown;
  /** The first place where the text breaks the format's rules, and the rule; undefined if it breaks none. */
  readonly error: (Span & { readonly message: string }) | undefined;
  /** Where a key or a list's item is; the nearest one above if it does not exist. */
  readonly spanOf: (path: Path) => Span;
  /** Where each item of the list or object at `path` is, keys with their values; by its index or key. */
  readonly itemsOf: (path: Path) => ReadonlyMap<string, Span>;
}

/**
 * The result of `parse`, which throws for texts that are too long or too deep, or that refer to themselves too often.
 */
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
