import type { Analysis } from './analyse';

/** Derives something from an analysis once, for all rules that ask. */
export function perAnalysis<T>(derive: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, { readonly value: T }>();
  return (analysis) => {
    let entry = known.get(analysis);
    if (!entry) known.set(analysis, (entry = { value: derive(analysis) }));
    return entry.value;
  };
}
