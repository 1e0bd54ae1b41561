import type { Span } from '../../text/span';
import type { Label } from '../transcript';

/** A label at the start of a line, and where the words begin. */
export interface LineLabel {
  readonly label: Label;
  /** Seconds, if the label has a time. */
  readonly from?: number | undefined;
  readonly words: number;
  /** Whether its form alone shows that it is a label; a name with a colon may be prose. */
  readonly isPlain: boolean;
}

/** No label is longer. In UTF-16 units. */
export const LONGEST_LABEL = 100;
const MOST_WORDS = 6;

const ANONYMOUS =
  /^(?:speaker|spk|unknown|unidentified|voice|participant|person|male|female|man|woman|guest)(?:[ _-]?(?:speaker|male|female|man|woman|voice|reporter|person))?[ _-]{0,2}(?:\(?[a-z\d]{1,3}\)?)?$/iu;
const ROLE =
  /^(?:q|a|q&a|question|answer|host|co-host|interviewer|interviewee|moderator|anchor|reporter|the press|operator|narrator|announcer|chair|chairman|(?:the|mr\.?|madam) (?:speaker|president|chair|chairman|clerk|court|witness))$/iu;

/** What a label says about the speaker. */
export function labelKind(name: string): Label['kind'] {
  if (/^speaker_\d+$/iu.test(name) || ANONYMOUS.test(name) || name === '') return 'anonymous';
  return ROLE.test(name) ? 'role' : 'named';
}

/** The label in a span of the file, without the role after a comma and without text in brackets. */
export function labelOf(file: string, span: Span): Label {
  const typed = file.slice(span.start, span.end);
  const name = (/^[^,([]+/u.exec(typed)?.[0] ?? typed)
    .trim()
    .replace(/^[*_]{1,3}/u, '')
    .replace(/[*_:]{1,4}$/u, '');
  return { start: span.start, end: span.end, name, kind: labelKind(name) };
}

const isShout = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name.replace(/\bMc|\bMac/gu, ''));

/** `**Name:**`, `NAME, ROLE (ON CAMERA):`, `[SPEAKER_00]:`; the words after it may be on the next line. */
const LABEL =
  /^(?<lead>\s{0,8}(?:>>\s{0,3}|[-–]\s)?(?:\*\*|__)?)(?<name>\[?[\p{Lu}\d][^:\n“”"?!]{0,80}?)(?<tail>\]?(?:\*\*|__)?:(?:\*\*|__)?)(?=\s|$|“|")/u;

/** A label with a colon at the start of a line. */
export function colonLabel(file: string, { start, end }: Span): LineLabel | undefined {
  const head = file.slice(start, Math.min(end, start + LONGEST_LABEL));
  const groups = LABEL.exec(head)?.groups;
  if (!groups) return undefined;
  const lead = groups.lead!.length;
  const name = groups.name!.replace(/^\[/u, '');
  const [plain = ''] = name.split(/[,(]/u);
  const words = plain.trim().split(/\s+/u);
  if (words.length > MOST_WORDS || !words.every(isNameWord) || /^\d+$/u.test(plain.trim())) return undefined;
  // "CROSSTALK:" and similar words do not say who speaks; "(CROSSTALK)" has no colon.
  const from = start + lead + (groups.name!.length - name.length);
  const label = labelOf(file, { start: from, end: from + name.length });
  const isBold = /\*\*|__/u.test(groups.tail! + groups.lead!);
  return {
    label,
    words: start + lead + groups.name!.length + groups.tail!.length,
    isPlain: isShout(plain) || label.kind !== 'named' || isBold || groups.lead!.includes('>>'),
  };
}

/** Words of names are capitalised, or are particles between them: "Ursula von der Leyen", "Speaker 1". */
const isNameWord = (word: string): boolean =>
  /^[\p{Lu}\d]/u.test(word) ||
  /^(?:de|da|di|del|della|der|den|van|von|la|le|al|el|bin|ibn|of|the|and|y|e|dos)$/u.test(word);
