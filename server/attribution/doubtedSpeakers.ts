import { certainSpeaker } from './attribution';
import type { Attribution, ReportedStatement, Speaker } from './attribution';
import { isSomebody } from './people/somebody';

/**
 * Names the two likeliest speakers of a quotation whose speaker is not certain, where both are heard elsewhere in the
 * article beyond doubt.
 * @param rivalOf the likeliest speaker but one of the quotation at an index: below 0 or undefined where there is none.
 */
export function withCandidates(
  attributions: readonly Attribution[],
  {
    speakers,
    statements,
  }: { readonly speakers: readonly Speaker[]; readonly statements: readonly ReportedStatement[] },
  rivalOf: (index: number) => number | undefined,
): readonly Attribution[] {
  const heard = new Set<number | undefined>();
  for (const attribution of attributions) heard.add(certainSpeaker(attribution));
  for (const { mention } of statements) heard.add(mention.speaker);
  return attributions.map((attribution, index) => {
    const { kind, speaker } = attribution;
    if (kind !== 'speech' || speaker === undefined || certainSpeaker(attribution) !== undefined) return attribution;
    const rival = rivalOf(index);
    if (rival === undefined || rival === speaker) return attribution;
    const speaks = (who: number): boolean => heard.has(who) && isSomebody(speakers[who]!);
    return speaks(speaker) && speaks(rival) ? { ...attribution, candidates: [speaker, rival] } : attribution;
  });
}
