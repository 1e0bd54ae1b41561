import type { Analysis } from '../analysis/analyse';
import type { NamedOutlet } from '../analysis/namedOutlets';
import { heldIn } from '../analysis/comparedQuotations';
import { certainSpeaker } from '../attribution/attribution';
import type { Attribution } from '../attribution/attribution';
import type { Span } from '../text/span';
import type { Place } from '../transcripts/matching/proof';
import { pointedAt } from './pointedAt';
import type { Pointed } from './pointedAt';
import { isFound } from '../transcripts/matching/proof';

/** Where a source is: in this article if `uri` is absent. */
export interface Target {
  readonly uri?: string;
  readonly span: Span;
}

/** The words in question, and the places to go to from them. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly Target[];
}

/**
 * The way to the source of the text at `offset`: the entry in the list, otherwise the sentence that introduces the
 * source; for a pull quote, the same words in the body; for a name, the speaker's introduction.
 */
export function definitionAt(analysis: Analysis, offset: number): Definition | undefined {
  const pointed = pointedAt(analysis, offset);
  if (!pointed) return undefined;
  const targets = targetsFor(analysis, pointed);
  const { start, end } = pointed.span;
  return targets.length > 0 ? { origin: { start, end }, targets } : undefined;
}

function targetsFor(analysis: Analysis, pointed: Pointed): readonly Target[] {
  switch (pointed.kind) {
    case 'citation':
      return ofKeys(analysis, pointed.keys);
    case 'entry':
      return ofKeys(analysis, [pointed.key]);
    case 'source':
      // The cursor is already there, and a click on an address in the entry would open the page and a list of uses at
      // once.
      return [];
    case 'mention':
      return ofSpeaker(analysis, pointed.mention.speaker);
    case 'outlet':
      return ofOutlet(pointed.outlet);
    case 'quotation':
      return ofQuotation(analysis, pointed.attribution);
  }
}

const ofKeys = ({ references }: Analysis, keys: readonly string[]): Target[] =>
  keys.flatMap((key) => references.byKey.get(key)?.place ?? []);

/** Its declared sources, otherwise the sentence that says that words came through it. */
function ofOutlet({ references, introduction }: NamedOutlet): Target[] {
  const declared = references.flatMap(({ tier, place }) => (tier === 'inferred' ? [] : [place]));
  if (declared.length > 0) return declared;
  return introduction ? [{ span: introduction }] : [];
}

function ofSpeaker({ attributions }: Analysis, speaker: number | undefined): Target[] {
  const introduction = speaker === undefined ? undefined : attributions.speakers[speaker]?.introduction;
  return introduction ? [{ span: introduction }] : [];
}

function ofQuotation(analysis: Analysis, attribution: Attribution): Target[] {
  const proven = heldIn(analysis).find((each) => each.attribution === attribution);
  // Nothing else is added: with several places, an editor goes to none of them.
  if (proven?.place && isFound(proven.proof)) return [placeTarget(proven.place)];
  return otherWays(analysis, attribution);
}

/** The exact words in the transcript. */
const placeTarget = ({ span, source }: Place): Target => ({ uri: source.transcript.uri, span });

function otherWays(analysis: Analysis, attribution: Attribution): Target[] {
  const { body, citations } = attribution;
  if (body !== undefined) return [{ span: analysis.attributions.ofQuotations[body]!.quotation }];
  const cited = ofKeys(analysis, [...new Set(citations.flatMap(({ keys }) => keys))]);
  return cited.length > 0 ? cited : ofSpeaker(analysis, certainSpeaker(attribution));
}
