import type { Speaker } from '../attribution';

/** Nouns for polls, laws and exercises: they are read, and nobody speaks in them. */
const DOCUMENT =
  /(?<!\p{L})(?:act|agreement|bill|convention|digest|exercise|index|law|memo|operation|poll|program|programme|project|report|study|summit|survey|system|tracker|treaty)s?$/iu;

/**
 * True for a possible interviewee: an organization, or a person with a full name or role. A single capitalised word may
 * be a country or a brand.
 */
export const isSomebody = ({ kind, name, role }: Speaker): boolean =>
  !DOCUMENT.test(name) && (kind === 'body' || role !== undefined || name.includes(' '));
