import type { Span } from '../text/span';
import type { BlockKind, ReferenceEntry } from './article';

/** A block as the line scanners find it, before its content is read. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly entry?: ReferenceEntry;
}
