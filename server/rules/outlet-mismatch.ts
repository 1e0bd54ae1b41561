import type { Analysis } from '../analysis/analyse';
import type { Citation } from '../article/article';
import type { Channel } from '../attribution/attribution';
import { isOutletName } from '../attribution/channels/outlets';
import type { Reference } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { perAnalysis } from '../analysis/memo';
import { isAgency, isCarrier, isSameOutlet, namesOutlet } from './shared/outletHouses';
import { citationsIn } from '../article/positions';
import { markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'The Guardian asks writers to name the program on which words were said, and the Associated Press credits ' +
    'whoever had them first. If the sentence names one outlet and its citation leads to another, there are two ' +
    'explanations. Either the number is wrong, or the words are second-hand and the sentence should say so: ' +
    '“told Radio Kestrel, the Malmö Dispatch reported”. The rule recognizes an outlet only in English phrases ' +
    'such as “told …” and “in an interview with …”.',
  traps: [
    'two names for one news organization: AP and Associated Press, the BBC and BBC News, a program and its broadcaster',
    'an agency’s report on another site, or a broadcaster’s recording on a video site',
    'an entry or sentence that names both outlets',
    'a sentence that names several outlets, or reports what someone told another outlet earlier',
    'a source whose outlet is only inferred from the text',
  ],
  examples: {
    bad:
      'The lock will be rebuilt, Femi Adeyemi told the Malmö Dispatch [1].\n\n## Sources\n\n' +
      '[1] “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n',
    good:
      'The lock will be rebuilt, Femi Adeyemi told the Malmö Dispatch, the Lakeside Post reported [1].\n\n## Sources\n\n' +
      '[1] “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n',
  },
};

export const outletMismatch = defineRule({
  id: 'outlet-mismatch',
  severity: 'warning',
  summary: 'A sentence that names a different outlet from the source it cites.',

  *check(analysis): Iterable<RawFinding> {
    for (const mismatch of mismatches(analysis)) {
      const { span, outlet, marker, reference } = mismatch;
      yield {
        ...span,
        // An agency reports what others were told: the number is usually right.
        ...(isAgency(outletOf(reference)!) && { severity: 'information' }),
        message: say`The text credits ${outlet}, but ${marker} is from ${outletOf(reference)!}. Correct one of them.`,
        ...(reference.place.uri === undefined && {
          related: [{ span: reference.place.span, message: say`The source` }],
        }),
        fixes: () => fixesOf(analysis, mismatch),
      };
    }
  },
});

function fixesOf(analysis: Analysis, { span, outlet, citation, reference }: Mismatch): RawFix[] {
  const right = analysis.references.all.filter((other) => {
    const name = outletOf(other);
    return name !== undefined && isSameOutlet(name, outlet);
  });
  const renumbered = citation.keys.length === 1 ? right : [];
  const own = outletOf(reference)!;
  const newText = textOf(analysis.text, span) === outlet ? own.replace(/^the /iu, '') : own;
  return [
    ...renumbered.slice(0, 3).map(({ key }) => ({
      title: say`Cite ${markerOf(analysis, key)}, which is from ${outlet}`,
      edits: [{ start: citation.start, end: citation.end, newText: markerOf(analysis, key) }],
    })),
    { title: say`Credit ${own} here`, edits: [{ ...span, newText }] },
  ];
}

interface Mismatch {
  /** The outlet's name in the sentence. */
  readonly span: Span;
  readonly outlet: string;
  readonly citation: Citation;
  readonly marker: string;
  readonly reference: Reference;
}

const mismatches = perAnalysis((analysis: Analysis): readonly Mismatch[] => {
  if (!analysis.references.declared) return [];
  const { channels } = analysis.attributions;
  return channels.flatMap((channel, index) => {
    const isAlone = [channels[index - 1], channels[index + 1]].every(
      (other) => other?.outlet === undefined || other.sentence.start !== channel.sentence.start,
    );
    const found = isAlone ? mismatchOf(analysis, channel) : undefined;
    return found ? [found] : [];
  });
});

/** Words before an outlet for something else, at another time. */
const ELSEWHERE =
  /(?<!\p{L})(?:previously|earlier|once|before|had|has|who|which|unlike|whereas|while|last (?:week|month|year)|in (?:19|20)\d\d)(?!\p{L})/iu;

/** How far from an outlet's name another one still counts as named next to it. */
const AROUND = 400;
/** At most this many UTF-16 units of an entry are read. */
const LONGEST_ENTRY = 1000;

function mismatchOf(analysis: Analysis, { outlet, sentence, medium }: Channel): Mismatch | undefined {
  const { article, references, text } = analysis;
  if (outlet === undefined || medium === 'post' || isCarrier(outlet)) return undefined;
  const at = sentence.start + textOf(text, sentence).indexOf(outlet);
  if (at < sentence.start || ELSEWHERE.test(text.slice(sentence.start, at))) return undefined;
  const citations = citationsIn(article, sentence);
  const cited = citations.flatMap(({ keys }) => keys.map((key) => references.byKey.get(key)));
  const [citation] = citations;
  const [reference] = cited;
  if (!citation || !reference || !cited.every((each) => isAnother(analysis, each, outlet))) return undefined;
  // "told the Dispatch, the Lakeside Post reported"
  const { start, end } = article.blocks[citation.block]!;
  const around = text.slice(Math.max(start, at - AROUND), Math.min(end, at + AROUND));
  if (cited.some((each) => namesOutlet(around, outletOf(each!)!))) return undefined;
  const marker = markerOf(analysis, reference.key);
  return { span: { start: at, end: at + outlet.length }, outlet, citation, marker, reference };
}

const outletOf = ({ item, inferredFields }: Reference): string | undefined =>
  inferredFields.includes('container-title') ? undefined : item['container-title'];

/** True where a source is certainly not from the outlet: it names another one and never this one. */
function isAnother({ text }: Analysis, reference: Reference | undefined, outlet: string): boolean {
  const own = reference && outletOf(reference);
  // A ministry or company that publishes an interview publishes its transcript.
  if (!reference || own === undefined || !isOutletName(own) || isCarrier(own) || isSameOutlet(own, outlet))
    return false;
  if (isAgency(outlet) && !isAgency(own)) return false;
  const { item, place } = reference;
  const entry =
    place.uri === undefined
      ? text.slice(place.span.start, Math.min(place.span.end, place.span.start + LONGEST_ENTRY))
      : '';
  return ![entry, item.title, item.publisher, item.note, item.custom?.speaker].some(
    (words) => words !== undefined && namesOutlet(words, outlet),
  );
}
