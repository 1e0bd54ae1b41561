import type { BlockContent } from '../article/article';
import type { Analysis } from './analyse';

/** Derives something from an analysis once, however many rules ask for it. */
export const perAnalysis = <T>(derive: (analysis: Analysis) => T): ((analysis: Analysis) => T) => once(derive);

/** Derives something from a block's content once, for all analyses that contain the block. */
export const perContent = <T>(derive: (content: BlockContent) => T): ((content: BlockContent) => T) => once(derive);

function once<From extends object, T>(derive: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>();
  return (from) => {
    let entry = known.get(from);
    if (!entry) known.set(from, (entry = { value: derive(from) }));
    return entry.value;
  };
}
