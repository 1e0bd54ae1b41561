import type { BlockContent } from '../article/article';
import type { Analysis } from './analyse';

/** Derives something from an analysis once, for all rules that ask. */
export const perAnalysis = <T>(derive: (analysis: Analysis) => T): ((analysis: Analysis) => T) => once(derive);

/** Derives something from what a block says by itself once, for all analyses in which it stands. */
export const perContent = <T>(derive: (content: BlockContent) => T): ((content: BlockContent) => T) => once(derive);

function once<From extends object, T>(derive: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>();
  return (from) => {
    let entry = known.get(from);
    if (!entry) known.set(from, (entry = { value: derive(from) }));
    return entry.value;
  };
}
