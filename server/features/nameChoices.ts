import type { Analysis } from '../analysis/analyse';
import { certainSpeaker } from '../attribution/attribution';
import type { Mention } from '../attribution/attribution';
import type { FixableFinding } from '../linter/rule';
import { contains } from '../text/span';

/** What a name may be: a key of {@link KnownNames}. */
export type NameList = 'people' | 'outlets' | 'others';

/** A name that a finding may rest on wrongly, and what else it could be. */
export interface NameChoice {
  readonly name: string;
  readonly lists: readonly NameList[];
}

/** Their findings rest on who or what a name is, however sure that seems. */
const ABOUT_NAMES: ReadonlySet<string> = new Set([
  'inconsistent-name',
  'pull-quote-speaker-hidden',
  'quote-by-another-speaker',
  'surname-before-introduction',
]);

/**
 * The name that a finding rests on, where it is not certain that it is rightly understood: the likely speaker of a
 * quotation, or the name that the finding is about.
 */
export function nameChoiceFor({ text, attributions }: Analysis, finding: FixableFinding): NameChoice | undefined {
  if (finding.document) return undefined;
  const isAboutNames = ABOUT_NAMES.has(finding.rule);
  const attribution = attributions.ofQuotations.findLast(({ quotation }) => contains(quotation, finding));
  if (attribution && !isAboutNames && certainSpeaker(attribution) !== undefined) return undefined;
  const mention = attribution
    ? attribution.mention
    : attributions.mentions.find((each) => isAboutNames && each.start <= finding.start && finding.end <= each.end);
  if (!mention || !isName(mention)) return undefined;
  const speaker = attributions.speakers[mention.speaker ?? -1];
  const name = speaker?.name ?? text.slice(mention.start, mention.end).replace(/\s+/gu, ' ');
  const taken = speaker?.kind === 'person' ? 'people' : undefined;
  return { name, lists: (['people', 'outlets', 'others'] as const).filter((list) => list !== taken) };
}

const isName = ({ form }: Mention): boolean => form === 'full' || form === 'surname' || form === 'body';
