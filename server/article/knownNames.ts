/** What a newsroom says of names that the text alone does not tell apart. Each in the form of {@link nameKey}. */
export interface KnownNames {
  readonly people: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  /** What looks like a name, and is none: a bill, a place, a play. */
  readonly others: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();
export const NO_NAMES: KnownNames = { people: NOTHING, outlets: NOTHING, others: NOTHING };

/** A name without "the", accents and the difference between upper and lower case. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /u, '').trim().split(/\s+/u).join(' ');
