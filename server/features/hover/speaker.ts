import { certainSpeaker } from '../../attribution/attribution';
import { say } from '../../linter/message';
import { keysOf } from '../../analysis/citedSources';
import type { Rich } from '../markup';
import { sourceLine } from './citation';
import { person } from './source';
import type { Page } from './source';

/** At most this many sources of one speaker are shown. */
const MOST_SOURCES = 5;

/** Who it is, the sources of their words, and how often they are quoted; nothing if only the name is known. */
export function speakerLines(page: Page, index: number): Rich[] {
  const { analysis, tell } = page;
  const speaker = analysis.attributions.speakers[index];
  if (!speaker) return [];
  const own = analysis.attributions.ofQuotations.filter(
    (attribution) => certainSpeaker(attribution) === index && attribution.kind === 'speech',
  );
  const keys = keysOf(analysis, index, own[0]?.quotation.start ?? speaker.introduction.start);
  if (own.length + keys.length === 0 && speaker.role === undefined) return [];
  const left = keys.length - MOST_SOURCES;
  return [
    person(speaker.name, speaker.role),
    ...keys.slice(0, MOST_SOURCES).map((key) => sourceLine(page, key, { speaker: speaker.name })),
    ...(left > 0 ? [tell(say`… and ${left} more`)] : []),
    own.length === 0
      ? tell(say`Not quoted in this article.`)
      : own.length === 1
        ? tell(say`Quoted once in this article.`)
        : tell(say`Quoted ${own.length} times in this article.`),
  ];
}
