import type { Analysis } from '../../analysis';
import type { Cue } from '../../attribution/attribution';
import { perAnalysis } from './memo';

/** Every word by which the article reports what somebody says, in order, each once. */
export const reportingWords = perAnalysis(({ attributions }: Analysis): readonly Cue[] => {
  const cues = new Map<number, Cue>();
  for (const { cue, kind } of attributions.attributions)
    if (cue && (kind === 'speech' || kind === 'scare')) cues.set(cue.start, cue);
  for (const { cue } of attributions.statements) cues.set(cue.start, cue);
  return [...cues.values()].sort((a, b) => a.start - b.start);
});
