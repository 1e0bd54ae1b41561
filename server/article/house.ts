import { NO_NAMES } from './knownNames';
import type { KnownNames } from './knownNames';

/** What a citation covers: what the article's own style says, its sentence, or the paragraph that it ends. */
export const COVERAGE = ['auto', 'sentence', 'paragraph'] as const;
export type Coverage = (typeof COVERAGE)[number];

/** What a newsroom has settled, and an article alone cannot say. */
export interface House {
  readonly names: KnownNames;
  readonly citationsServe: Coverage;
}

/** Nothing is settled. */
export const NO_HOUSE: House = { names: NO_NAMES, citationsServe: 'auto' };
