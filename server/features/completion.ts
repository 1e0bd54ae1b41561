import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import { nameOf } from '../references/formatReference';
import type { CslItem } from '../references/reference';
import { keysOf } from '../analysis/citedSources';
import { perAnalysis } from '../analysis/memo';
import type { Block } from '../article/article';
import { startsWithin } from '../article/positions';
import { contains } from '../text/span';
import type { Span } from '../text/span';
import { houseStyleOf } from '../edits/citationStyle';
import { nextKey } from '../edits/newCitation';
import { citationsByKey, labelOf } from '../analysis/shortLabels';
import { text as inert } from './markup';

/** A citation to choose from. */
export interface CitationChoice {
  readonly key: string;
  /** Who speaks in the source or wrote it. */
  readonly who?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** True for the next free number, which no source has yet. */
  readonly isNew?: true;
  /** The text to replace: the number or label typed so far, with its closing bracket if there is one. */
  readonly span: Span;
  readonly newText: string;
}

export interface CitationChoices {
  /** The most likely first. */
  readonly choices: readonly CitationChoice[];
  /** False if there are more, which further typing will find. */
  readonly isComplete: boolean;
}

const NONE: CitationChoices = { choices: [], isComplete: true };

/** More choices than anybody reads; the others are found by typing. */
const MOST = 200;

/** A bracket that is open before the cursor, the numbers already in it, and the part of the next that is typed. */
const BRACKET = /(?<![\]\\])\[(\^?)((?:\d{1,3}[,;]\s?){0,20})([^\s[\]^,;]{0,40})$/u;
const CITEKEY = /(?<![\p{L}\p{N}@])@([\w:.-]{0,60})$/u;
const WINDOW = 160;
const LONGEST_SEARCHED = 300;

/** What is being typed. */
interface Typed {
  readonly form: 'bracket' | 'footnote' | 'citekey';
  readonly words: string;
  /** The other keys in the same bracket. */
  readonly others: ReadonlySet<string>;
}

/**
 * The sources to cite after `[`, `[^` and, in an article that uses it, `@`: first those of the last speaker before the
 * cursor, then those cited nearest to it, then the others, and last a new source; that comes first for the words of a
 * speaker who has no source yet. The typed text may also match a name, an outlet or a title.
 */
export function citationChoicesAt(analysis: Analysis, offset: number): CitationChoices {
  const { text, article, references } = analysis;
  const typed = typedBefore(text.slice(Math.max(0, offset - WINDOW), offset));
  if (!typed || (typed.form === 'citekey' && !usesCitekeys(analysis) && references.all.length === 0)) return NONE;
  const block = article.blocks.find((outer) => contains(outer, { start: offset, end: offset }));
  if (block?.kind === 'reference' || block?.kind === 'code' || block?.kind === 'frontMatter') return NONE;
  const closes = typed.form !== 'citekey' && text.charAt(offset) === ']';
  const span = { start: offset - typed.words.length, end: closes ? offset + 1 : offset };
  const { found, isComplete } = knownChoices(analysis, offset, typed, span);
  const fresh = newChoices(analysis, typed, block, span);
  if (block && isForNew(analysis, { start: block.start, end: offset }, found[0]?.key))
    return { choices: [...fresh, ...found], isComplete };
  return { choices: isComplete ? [...found, ...fresh] : found, isComplete };
}

/** The sources that the typed text may mean, and whether those are all. */
function knownChoices(
  analysis: Analysis,
  offset: number,
  { form, words, others }: Typed,
  span: Span,
): { readonly found: readonly CitationChoice[]; readonly isComplete: boolean } {
  const found: CitationChoice[] = [];
  for (const key of keysByLikelihood(analysis, offset)) {
    const newText = others.has(key) ? undefined : completed(analysis, key, form);
    if (newText === undefined) continue;
    const { item } = analysis.references.byKey.get(key)!;
    if (!searchable(key, item).includes(words.toLowerCase())) continue;
    if (found.length === MOST) return { found, isComplete: false };
    found.push({ key, ...described(item), span, newText });
  }
  return { found, isComplete: true };
}

function typedBefore(before: string): Typed | undefined {
  const citekey = CITEKEY.exec(before);
  if (citekey) return { form: 'citekey', words: citekey[1]!, others: new Set() };
  const bracket = BRACKET.exec(before);
  if (!bracket) return undefined;
  const [, caret, others = '', words = ''] = bracket;
  return { form: caret === '^' ? 'footnote' : 'bracket', words, others: new Set(others.match(/\d+/gu)) };
}

/** The rest of a citation of this key in the form that is being typed; undefined if that form cannot cite it. */
function completed(analysis: Analysis, key: string, form: Typed['form']): string | undefined {
  const label = labelOf(analysis, key);
  const isCitekey = label.startsWith('@');
  const isFootnote = label.startsWith('[^');
  // The first citation of a source outside the text: the writer chooses the form.
  const isFree = isOutside(analysis, key) && !citationsByKey(analysis).has(key);
  switch (form) {
    case 'citekey':
      return isCitekey || (isFree && usesCitekeys(analysis)) ? key : undefined;
    case 'footnote':
      return isFootnote || isFree ? `${key}]` : undefined;
    case 'bracket':
      if (isCitekey) return `${label}]`;
      return label === '' || label.startsWith('[[') ? undefined : `${isFootnote ? '^' : ''}${key}]`;
  }
}

/** In an article without any source, only a paragraph with a quotation before the cursor: other brackets are links. */
const canCiteAt = ({ article, references }: Analysis, block: Block | undefined, { start }: Span): boolean =>
  article.citations.length > 0 ||
  references.all.length > 0 ||
  (block !== undefined && startsWithin(article.quotations, { start: block.start, end: start }));

/** The next source, which has no entry yet. */
function newChoices(
  analysis: Analysis,
  { form, words }: Typed,
  block: Block | undefined,
  span: Span,
): CitationChoice[] {
  const key = nextKey(analysis);
  if (!canCiteAt(analysis, block, span) || !key.startsWith(words)) return [];
  const isNamed = !/^\d/u.test(key);
  const choice = { key, isNew: true as const, span };
  if (form === 'citekey') return isNamed && usesCitekeys(analysis) ? [{ ...choice, newText: key }] : [];
  const isFootnote = form === 'bracket' && houseStyleOf(analysis).form === 'footnote';
  return [{ ...choice, newText: `${isNamed && form === 'bracket' ? '@' : isFootnote ? '^' : ''}${key}]` }];
}

const usesCitekeys = perAnalysis(({ article }) => article.citations.some(({ form }) => form === 'citekey'));

function isOutside({ references }: Analysis, key: string): boolean {
  const tier = references.byKey.get(key)?.tier;
  return tier === 'sidecar' || tier === 'frontMatter' || tier === 'jsonLd';
}

/**
 * Every known key once: first the last speaker's, then by the distance of their citations, then in the order of the
 * list.
 */
function keysByLikelihood(analysis: Analysis, offset: number): ReadonlySet<string> {
  const { article, references } = analysis;
  const byNearness = [...article.citations].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset));
  const keys = [
    ...keysOfSpeaker(analysis, speakerBefore(analysis, offset), offset),
    ...byNearness.flatMap((citation) => citation.keys),
    ...references.all.map(({ key }) => key),
  ];
  return new Set(keys.filter((key) => references.byKey.has(key)));
}

/** The sources cited for a speaker, then those whose entries name the speaker. */
function keysOfSpeaker(analysis: Analysis, speaker: number | undefined, offset: number): readonly string[] {
  if (speaker === undefined) return [];
  const { attributions, references } = analysis;
  const name = attributions.speakers[speaker]?.name;
  const named = references.all.filter(({ item }) => name !== undefined && whoIn(item) === name);
  return [...keysOf(analysis, speaker, offset), ...named.map(({ key }) => key)];
}

/**
 * Whether the last quotation in a part of the text is certainly of someone who has no source yet, and the likeliest
 * source is someone else's.
 */
function isForNew(analysis: Analysis, { start, end }: Span, likeliest: string | undefined): boolean {
  const last = analysis.attributions.ofQuotations.findLast(({ quotation }) => quotation.start < end);
  const speaker = last && last.quotation.start >= start ? certainSpeaker(last) : undefined;
  if (speaker === undefined || keysOfSpeaker(analysis, speaker, end).length > 0) return false;
  return likeliest === undefined || isOfOthers(analysis, likeliest, end);
}

/** Whether a source that is not the speaker's is someone else's: cited for their words, or named as theirs. */
function isOfOthers(analysis: Analysis, key: string, offset: number): boolean {
  const { attributions, references } = analysis;
  if (whoIn(references.byKey.get(key)!.item) !== undefined) return true;
  return attributions.speakers.some((_, speaker) => keysOf(analysis, speaker, offset).includes(key));
}

/** The last speaker before the cursor whose identity is certain. */
function speakerBefore({ attributions: { ofQuotations, statements } }: Analysis, offset: number): number | undefined {
  const quoted = ofQuotations.findLast(
    (attribution) => attribution.quotation.start < offset && certainSpeaker(attribution) !== undefined,
  );
  const told = statements.findLast(({ sentence, mention }) => sentence.start < offset && mention.speaker !== undefined);
  const isTold = told !== undefined && (quoted === undefined || told.sentence.start > quoted.quotation.start);
  return isTold ? told.mention.speaker : quoted ? certainSpeaker(quoted)! : undefined;
}

const whoIn = ({ author = [], custom }: CslItem): string | undefined =>
  custom?.speaker ?? (author.length > 0 ? author.map(nameOf).join(', ') : undefined);

/** The words that find a source. */
const searchable = (key: string, item: CslItem): string =>
  [key, whoIn(item), item['container-title'] ?? item.publisher, item.title]
    .map((words = '') => words.slice(0, LONGEST_SEARCHED))
    .join(' ')
    .toLowerCase();

function described(item: CslItem): Pick<CitationChoice, 'who' | 'outlet' | 'title'> {
  const fields = { who: whoIn(item), outlet: item['container-title'] ?? item.publisher, title: item.title };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, words]) => (words === undefined ? [] : [[name, inert(words).plain]])),
  );
}
