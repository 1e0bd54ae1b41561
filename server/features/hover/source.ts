import type { Analysis } from '../../analysis/analyse';
import { hasNoKnownSource } from '../../article/changeKeys';
import { citationsIn } from '../../article/positions';
import { peopleOf } from '../../references/formatReference';
import type { CslItem, Reference } from '../../references/reference';
import { say } from '../../linter/message';
import { speakersByKey } from '../../analysis/citedSources';
import { textsOf } from '../../analysis/proofs';
import { citationsByKey, labelOf } from '../../analysis/shortLabels';
import { blockQuote, bold, italic, join, link, text } from '../markup';
import type { Rich, Tell } from '../markup';
import { shownWords } from '../../analysis/shownWords';
import { sourceLinks } from '../linksToSources';
import type { SourceLink } from '../linksToSources';
import { fileNameOf } from '../../text/fileNames';
import type { Span } from '../../text/span';
import { inferredIn, tierIn, workIn } from './wording';

/** What a hover is made from: the article, and the reader's language. */
export interface Page {
  readonly analysis: Analysis;
  readonly tell: Tell;
}

/**
 * A source in full: who, through which outlet, where to read it, how often it is cited and for whom, and how we know.
 */
export function sourceLines({ analysis, tell }: Page, key: string): Rich[] {
  const reference = knownSource(analysis, key);
  if (!reference) return [missing({ analysis, tell }, key)];
  const { item } = reference;
  const place = [workIn(item, tell), linksIn(item, tell)].filter((part) => part !== undefined);
  const work = place.length > 0 ? join(place, ' · ') : undefined;
  const { source, quoted } = whoIn(reference, tell);
  const lines = [source, ...(source ? [quoted, work] : [work, quoted])].filter((line) => line !== undefined);
  if (lines.length === 0)
    lines.push(
      item.note === undefined ? tell(say`The article does not say who or what this source is.`) : text(item.note),
    );
  return [
    ...lines,
    useLine({ analysis, tell }, reference),
    ...onFile({ analysis, tell }, key),
    ...sourcesWords({ analysis, tell }, key),
    ...evidenceLines({ analysis, tell }, reference),
  ];
}

/**
 * The source of a key, unless only the AI tool that left the marker knew it: the text around the marker describes no
 * source.
 */
export const knownSource = (analysis: Analysis, key: string): Reference | undefined =>
  isMachines(analysis, key) ? undefined : analysis.references.byKey.get(key);

const isMachines = (analysis: Analysis, key: string): boolean =>
  citationsByKey(analysis).get(key)?.every(hasNoKnownSource) ?? false;

/** Why nothing is known about a key. */
export function missing({ analysis, tell }: Page, key: string): Rich {
  if (isMachines(analysis, key)) return tell(say`An AI tool left this marker. It does not lead to a source.`);
  const label = bold(text(labelOf(analysis, key) || key));
  return analysis.references.declared
    ? tell(say`${label} is not in any source list.`)
    : tell(say`The article does not say what ${label} refers to.`);
}

/** A person and their role. */
export const person = (name: string, role: string | undefined): Rich =>
  role === undefined ? bold(text(name)) : join([bold(text(name)), text(role)], ', ');

/** The source's author and, separately, the speaker it quotes, so that nobody takes the speaker for the author. */
function whoIn(reference: Reference, tell: Tell): { readonly source?: Rich; readonly quoted?: Rich } {
  const { item, tier, inferredFields } = reference;
  const { source, quoted } = peopleOf(item);
  const { speaker, role } = item.custom ?? {};
  // The speaker's role in the prose is not the author's.
  const isSpeakersRole = source === speaker || (speaker !== undefined && inferredFields.includes('custom.role'));
  const isGuess = tier !== 'inferred' && inferredFields.includes('custom.speaker');
  const marked = (who: Rich): Rich => (isGuess ? join([who, italic(tell(say`inferred from the text`))], ', ') : who);
  const by =
    source === undefined ? undefined : person(source, isSpeakersRole === (source === speaker) ? role : undefined);
  return {
    ...(by && { source: source === speaker ? marked(by) : by }),
    ...(quoted !== undefined && {
      quoted: marked(tell(say`Quoting ${person(quoted, isSpeakersRole ? role : undefined)}`)),
    }),
  };
}

/** The links to the source, on one line. */
export function linksIn(item: CslItem, tell: Tell, quoted?: string): Rich | undefined {
  const links = sourceLinks(item, quoted).map((found) => link(linkWords(found, tell), found.href));
  const { transcript } = item.custom ?? {};
  const isFile = transcript !== undefined && !/^[a-z][a-z\d+.-]+:/iu.test(transcript);
  if (isFile) links.push(tell(say`transcript: ${text(transcript)}`));
  return links.length > 0 ? join(links, ' · ') : undefined;
}

function linkWords({ what, host, at }: SourceLink, tell: Tell): Rich {
  const where =
    what === 'archive'
      ? tell(say`archived at ${text(host)}`)
      : what === 'transcript'
        ? tell(say`transcript at ${text(host)}`)
        : text(host);
  if (at === undefined) return where;
  return at === 'words' ? tell(say`${where} (opens at this passage)`) : tell(say`${where} (opens at ${text(at.time)})`);
}

/** "[1] · cited 3 times; source for quotations from Ruta Almeida · from the source list". */
function useLine({ analysis, tell }: Page, reference: Reference): Rich {
  const { key } = reference;
  const label = text(labelOf(analysis, key));
  const start = label.plain === '' ? [] : [label];
  const uses = citationsByKey(analysis).get(key)?.length ?? 0;
  const cited = uses === 0 ? tell(say`not cited`) : uses === 1 ? tell(say`cited once`) : tell(say`cited ${uses} times`);
  const names = namesServed(analysis, key);
  const use = names.length === 0 ? cited : tell(say`${cited}; source for quotations from ${text(names.join(', '))}`);
  const tier = tierIn(reference, tell);
  if (reference.tier === 'inferred') return join([...start, use, italic(tier)], ' · ');
  const fields = inferredIn(reference, tell);
  const isInText = reference.evidence.length > 0;
  const guess = fields && tell(isInText ? say`inferred from the text: ${fields}` : say`check these details: ${fields}`);
  return join([...start, use, tier, ...(guess ? [italic(guess)] : [])], ' · ');
}

/** The transcript with which quotations of this source are compared: paraphrase is not checked. */
function onFile({ analysis, tell }: Page, key: string): Rich[] {
  const [first] = textsOf(analysis, key);
  if (!first) return [];
  const { uri, words } = first.transcript;
  return [
    tell(
      say`Transcript on file: ${text(fileNameOf(uri))} (${words.count} words). Quotations are checked against the transcript, but paraphrases are not.`,
    ),
  ];
}

/** At most this many names in a line. */
const MOST_NAMES = 5;

/** At most this many sentences are searched for an outlet's name. */
const MOST_SENTENCES = 20;

/** The speakers whose words the source is cited for, if their identity is certain. */
function namesServed(analysis: Analysis, key: string): string[] {
  const { speakers } = analysis.attributions;
  const names = [...(speakersByKey(analysis).get(key) ?? [])].map((index) => speakers[index]!.name);
  return names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
}

/** The source's words in the citation itself. */
function sourcesWords({ analysis, tell }: Page, key: string): Rich[] {
  for (const { keys, sources } of citationsByKey(analysis).get(key) ?? []) {
    const quote = sources?.[keys.indexOf(key)]?.quote;
    if (quote !== undefined)
      return [tell(say`What the source says, as given in the citation:`), blockQuote(text(quote))];
  }
  return [];
}

/** The sentences that a guess is based on. */
const evidenceLines = ({ analysis }: Page, reference: Reference): Rich[] =>
  reference.inferredFields.length === 0
    ? []
    : sentencesFor(analysis, reference).map((sentence) => blockQuote(text(sentence)));

/**
 * The sentence that introduces the source and, if it does not name the outlet or programme, the first one that does. An
 * introduction that cites another source shows how that one came about: then, the sentence that cites this one.
 */
function sentencesFor(analysis: Analysis, { key, tier, item, place, evidence }: Reference): string[] {
  const all = tier === 'inferred' && place.uri === undefined ? [place.span, ...evidence] : evidence;
  const cited = (span: Span): boolean | undefined => {
    const citations = citationsIn(analysis.article, span);
    return citations.length === 0 ? undefined : citations.some(({ keys }) => keys.includes(key));
  };
  const own = all.filter((span) => cited(span) !== false);
  const spans = own.some(cited) ? own : all;
  const [first, ...others] = spans.slice(0, MOST_SENTENCES).map((span) => shownWords(analysis, span));
  if (first === undefined) return [];
  const names = tier === 'inferred' ? [item['container-title'] ?? item.title] : [];
  const missed = names.find((name) => name !== undefined && !first.includes(name));
  const other = missed === undefined ? undefined : others.find((sentence) => sentence.includes(missed));
  return other === undefined ? [first] : [first, other];
}
