import type { Speaker } from '../attribution';

/** What polls, laws and exercises are called: they are read, and nobody speaks in them. */
const DOCUMENT =
  /(?<!\p{L})(?:act|agreement|bill|convention|digest|exercise|index|law|memo|operation|poll|program|programme|project|report|study|summit|survey|system|tracker|treaty)s?$/iu;

/**
 * True for somebody who can be asked: a body, or a person by full name or role. One capital word may be a country or a
 * brand.
 */
export const isSomebody = ({ kind, name, role }: Speaker): boolean =>
  !DOCUMENT.test(name) && (kind === 'body' || role !== undefined || name.includes(' '));
