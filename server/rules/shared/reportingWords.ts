import type { Analysis } from '../../analysis/analyse';
import type { Cue } from '../../attribution/attribution';
import { isEnglish } from './isEnglish';
import { perAnalysis } from '../../analysis/memo';
import { blockAt } from '../../article/positions';

/** Every English word with which the article reports what somebody says, in order, each once. */
export const reportingWords = perAnalysis((analysis: Analysis): readonly Cue[] => {
  const { article, attributions } = analysis;
  const cues = new Map<number, Cue>();
  for (const { cue, kind } of attributions.ofQuotations)
    if (cue && (kind === 'speech' || kind === 'scare')) cues.set(cue.start, cue);
  for (const { cue } of attributions.statements) cues.set(cue.start, cue);
  return [...cues.values()]
    .filter(({ start }) => {
      const block = blockAt(article, start);
      return block !== undefined && isEnglish(analysis, block);
    })
    .sort((a, b) => a.start - b.start);
});
