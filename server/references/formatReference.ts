import type { CslItem, CslName, Reference } from './reference';

/** The name of a person or organization in reading order. */
export const nameOf = ({ literal, given, family }: CslName): string =>
  literal ?? [given, family].filter(Boolean).join(' ');

/** Types of items with the words of their author, if they have one: the author is interviewed, speaks or writes. */
const OWN_WORDS: ReadonlySet<string> = new Set(['interview', 'speech', 'hearing', 'personal_communication', 'post']);

/** True where the source's words are its author's own: nobody else speaks in it. */
export const isOwnWords = ({ author, type, title, note }: CslItem): boolean =>
  author !== undefined && author.length > 0 && (OWN_WORDS.has(type) || title === undefined || isRemark(note));

/**
 * Who made the source, and whom it quotes. No other speaker may appear in the author's place: the speaker comes first
 * only if the source is what he or she said.
 */
export function peopleOf({ author, custom, type, title }: CslItem): {
  readonly source?: string;
  readonly quoted?: string;
} {
  const speaker = custom?.speaker;
  if (author !== undefined && author.length > 0) {
    const source = author.map(nameOf).join(' and ');
    return speaker === undefined || speaker === source ? { source } : { source, quoted: speaker };
  }
  if (speaker === undefined) return {};
  const isWork = title !== undefined && !OWN_WORDS.has(type) && type !== 'broadcast';
  return isWork ? { quoted: speaker } : { source: speaker };
}

/** "interview by Mark Owen", "press conference"; undefined if it is not known. */
function mediumOf({ medium, interviewer, type }: CslItem): string | undefined {
  const how = medium ?? (type === 'interview' ? 'interview' : undefined);
  return interviewer === undefined ? how : `${how ?? 'interview'} by ${interviewer.map(nameOf).join(' and ')}`;
}

/** The publication's date as written, or as numbers; undefined where there is none. */
export function dateOf({ issued }: CslItem): string | undefined {
  return issued?.literal ?? issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-');
}

function parts(item: CslItem, role: string | undefined): string[] {
  const { title } = item;
  const { source, quoted } = peopleOf(item);
  return [
    source,
    source === undefined ? undefined : role,
    title === undefined ? undefined : `“${title}”`,
    mediumOf(item),
    item['container-title'] ?? item.publisher,
    dateOf(item),
    quoted === undefined ? undefined : `quoting ${quoted}`,
    item.URL,
  ].filter((part): part is string => part !== undefined && part !== '');
}

/** "outlet, date and address". */
const inWords = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');

/** What an entry needs so that readers can find the source, by the name used in requests for it. */
const NEEDED: readonly (readonly [string, (item: CslItem) => string | undefined])[] = [
  ['outlet', (item) => item['container-title'] ?? item.publisher],
  ['date', dateOf],
  ['address', (item) => item.URL],
];

const INFERRED = 'inferred from the text';

/** True for the note that {@link formatEntry} leaves in an entry until somebody has checked it. */
export const isRemark = (note: string | undefined): boolean => note?.startsWith(INFERRED) === true;

/**
 * The text of an entry in a source list. If part of it comes only from the prose, it says what is inferred and what is
 * missing. "to be added" if nothing is known.
 */
export function formatEntry({ item, inferredFields }: Pick<Reference, 'item' | 'inferredFields'>): string {
  const { author, custom } = item;
  // The speaker's role in the prose is not the author's.
  const isSpeakers = author !== undefined && custom?.speaker !== undefined && inferredFields.includes('custom.role');
  const known = parts(item, isSpeakers ? undefined : custom?.role);
  if (known.length === 0) return '(to be added)';
  if (inferredFields.length === 0) return known.join(', ');
  const missing = NEEDED.filter(([, read]) => read(item) === undefined).map(([name]) => name);
  const gaps = missing.length === 0 ? 'to be checked' : `to be checked; ${inWords(missing)} to be added`;
  return `${known.join(', ')} (${INFERRED}; ${gaps})`;
}
