import type { Analysis } from '../analysis/analyse';
import type { Mention, Speaker } from '../attribution/attribution';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { perAnalysis } from '../analysis/memo';
import { fold } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'The first thing people check is whether their own name is spelled correctly. If two surnames differ by one ' +
    'letter and no first names tell them apart, they nearly always belong to one person.',
  traps: [
    'two people whose first names differ',
    'family names with a masculine and a feminine form: Ivanov, Ivanova',
    'names of up to five letters, unless one letter differs and only one of the two is introduced: Mara Hale, and Hall',
    'names within quotation marks',
  ],
  examples: {
    bad: 'Ian Hartwell, a diver, found the anchor [1].\n\nHartwel said that it was old [1].\n',
    good: 'Ian Hartwell, a diver, found the anchor [1].\n\nHartwell said that it was old [1].\n',
  },
};

export const inconsistentName = defineRule({
  id: 'inconsistent-name',
  severity: 'information',
  summary: 'A surname spelled in two ways: Lesser and Lessor.',

  *check(analysis): Iterable<RawFinding> {
    for (const variant of variants(analysis)) {
      const { rare, usual, usualName } = variant;
      for (const { start, end } of rare)
        yield {
          start,
          end,
          message: say`This name is spelled “${usualName}” elsewhere. Check which is right.`,
          related: [{ span: usual, message: say`The other spelling` }],
          fixes: () => [spelling(analysis, variant)],
        };
    }
  },
});

/** Uses the usual spelling of the name throughout. */
const spelling = ({ text }: Analysis, { rare, usualName }: Variant): RawFix => ({
  title: say`Change to “${usualName}” throughout the article`,
  edits: rare.map((mention) => ({ start: surnameStart(text, mention), end: mention.end, newText: usualName })),
});

interface Variant {
  readonly rare: readonly Mention[];
  readonly usual: Mention;
  readonly usualName: string;
}

/** Shorter names that differ by a letter are often two names: Chen and Cheng. */
const LONG = 6;
/** A changed letter counts in shorter names, too, where only one of the two is ever introduced: Mara Hale, and Hall. */
const SHORTEST = 4;

const surnameStart = (text: string, mention: Mention): number =>
  mention.start + textOf(text, mention).lastIndexOf(' ') + 1;

const variants = perAnalysis(({ text, attributions }: Analysis): readonly Variant[] => {
  const people = [
    ...attributions.speakers.filter(({ kind, mentions }) => kind === 'person' && mentions.length > 0),
    ...unknownSpeakers(text, attributions),
  ];
  const byDeletion = new Map<string, Speaker[]>();
  const found: Variant[] = [];
  for (const person of people) {
    const surname = surnameOf(person);
    if (surname.length < SHORTEST) continue;
    const others = new Set<Speaker>();
    for (const shape of deletions(surname)) {
      const known = byDeletion.get(shape);
      if (!known) byDeletion.set(shape, [person]);
      else if (known.length < 8) {
        for (const other of known) others.add(other);
        known.push(person);
      }
    }
    for (const other of others) {
      if (!isVariant(person, other)) continue;
      const [rare, usual] = byName(person).length > byName(other).length ? [other, person] : [person, other];
      const first = byName(usual)[0];
      if (!first || byName(rare).length === 0) continue;
      const usualName = text.slice(surnameStart(text, first), first.end);
      found.push({ rare: byName(rare), usual: first, usualName });
      break;
    }
  }
  return found;
});

/** Names that speak in the article and do not belong to anybody it introduces. */
function unknownSpeakers(text: string, { ofQuotations, statements }: Analysis['attributions']): Speaker[] {
  const byStart = new Map<number, Mention>();
  for (const { mention } of [...ofQuotations, ...statements])
    if (mention?.form === 'surname' && mention.speaker === undefined) byStart.set(mention.start, mention);
  const byText = new Map<string, Mention[]>();
  for (const mention of [...byStart.values()].sort((a, b) => a.start - b.start)) {
    const name = textOf(text, mention);
    const known = byText.get(name);
    if (known) known.push(mention);
    else byText.set(name, [mention]);
  }
  return [...byText].map(([name, mentions]) => ({ name, kind: 'person', mentions, introduction: mentions[0]! }));
}

const surnameOf = ({ name }: Speaker): string => fold(name.slice(name.lastIndexOf(' ') + 1));
const givenOf = ({ name }: Speaker): string => (name.includes(' ') ? fold(name.slice(0, name.indexOf(' '))) : '');
const byName = ({ mentions }: Speaker): Mention[] =>
  mentions.filter(({ form }) => form === 'full' || form === 'surname');

/**
 * The word itself, and the word without each of its letters: two words that differ by a letter have one of these in
 * common.
 */
function deletions(word: string): Set<string> {
  const shapes = new Set([word]);
  for (let at = 0; at < Math.min(word.length, 24); at++) shapes.add(word.slice(0, at) + word.slice(at + 1));
  return shapes;
}

/** One letter added, left out or changed; not two first names, and not a feminine ending. */
function isVariant(a: Speaker, b: Speaker): boolean {
  const [one, two] = [surnameOf(a), surnameOf(b)];
  const [given, other] = [givenOf(a), givenOf(b)];
  const isShort = Math.min(one.length, two.length) < LONG;
  // “Brown” and “the Crown” have another first letter.
  const isTypo = one.length === two.length && one.startsWith(two.charAt(0)) && (given === '') !== (other === '');
  if (isShort && !isTypo) return false;
  if (one === two || (given !== '' && other !== '' && given !== other)) return false;
  const [shorter, longer] = one.length < two.length ? [one, two] : [two, one];
  if (longer.length - shorter.length > 1) return false;
  if (longer.startsWith(shorter) && /[aes]$/u.test(longer)) return false;
  let start = 0;
  while (start < shorter.length && shorter.charAt(start) === longer.charAt(start)) start++;
  const rest = longer.length === shorter.length ? shorter.slice(start + 1) : shorter.slice(start);
  return longer.slice(start + 1) === rest;
}
