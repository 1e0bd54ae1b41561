import type { Span } from '../../text/span';
import type { Path } from '../values';

/** What a configuration file holds, and where in its text. */
export interface Parsed {
  readonly value: unknown;
  /** The first place where the text breaks the format's rules, and which; undefined where it keeps them. */
  readonly error: (Span & { readonly message: string }) | undefined;
  /** Where a key stands, or where a list's item does; the nearest above where there is none. */
  readonly spanOf: (path: Path) => Span;
}
