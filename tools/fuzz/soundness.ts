import type { Analysis } from '../../server/analysis/analyse';
import { citationChoicesAt } from '../../server/features/completion';
import { definitionAt } from '../../server/features/definition';
import { documentLinksOf } from '../../server/features/documentLinks';
import { hoverAt } from '../../server/features/hover/hover';
import { outlineOf } from '../../server/features/outline';
import { usesAt } from '../../server/features/findReferences';
import type { FixableFinding } from '../../server/linter/rule';
import type { Span } from '../../server/text/span';
import { everyFinding } from './everyFinding';

/** Fixes read the whole article, so only those of this many findings are checked. */
const MOST_FINDINGS = 20;
/** Text that must never be shown to anybody. */
const BROKEN_WORDS = /\{\d\}|undefined(?!-)|NaN|\[object /u;

/**
 * The first problem in the answers about a text: a position outside it, edits that overlap, live markup; undefined if
 * there is none.
 */
export function problemIn(analysis: Analysis): string | undefined {
  const findings = everyFinding(analysis);
  return (
    placesProblem(analysis, findings) ??
    findings
      .slice(0, MOST_FINDINGS)
      .map((finding) => fixProblem(analysis, finding))
      .find(isFound) ??
    featureProblem(analysis)
  );
}

const isFound = (problem: string | undefined): problem is string => problem !== undefined;

const outsideOf =
  ({ text }: Analysis) =>
  ({ start, end }: Span): boolean =>
    !(0 <= start && start <= end && end <= text.length);

function placesProblem(analysis: Analysis, findings: readonly FixableFinding[]): string | undefined {
  const isOutside = outsideOf(analysis);
  const { article, attributions, references } = analysis;
  const places: Readonly<Record<string, readonly Span[]>> = {
    blocks: article.blocks,
    quotations: article.quotations.flatMap(({ parts, content, ...whole }) => [...parts, content, whole]),
    citations: article.citations,
    mentions: attributions.mentions,
    attributions: attributions.ofQuotations.flatMap(({ mention, cue, evidence }) => [
      ...(mention ? [mention] : []),
      ...(cue ? [cue] : []),
      evidence.sentence,
    ]),
    speakers: attributions.speakers.flatMap(({ introduction, mentions }) => [introduction, ...mentions]),
    references: references.all.flatMap(({ place, evidence }) => [
      ...(place.uri === undefined ? [place.span] : []),
      ...evidence,
    ]),
    findings: findings.flatMap((finding) => [finding, ...(finding.related ?? []).map(({ span }) => span)]),
  };
  const outside = Object.entries(places).find(([, spans]) => spans.some(isOutside));
  if (outside) return `${outside[0]} outside the text`;
  const unreadable = findings.find(({ message }) => BROKEN_WORDS.test(message));
  return unreadable && `a message of ${unreadable.rule} with a hole in it`;
}

function fixProblem(analysis: Analysis, finding: FixableFinding): string | undefined {
  const isOutside = outsideOf(analysis);
  for (const { title, edits } of finding.fixes()) {
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    if (sorted.some(isOutside)) return `an edit of ${finding.rule} outside the text`;
    if (sorted.some(({ start }, index) => index > 0 && sorted[index - 1]!.end > start))
      return `edits of ${finding.rule} overlap`;
    if (BROKEN_WORDS.test(title)) return `a title of ${finding.rule} with a hole in it`;
  }
  return undefined;
}

/** At how many positions in a text its features are tested. */
const PLACES = 12;

function featureProblem(analysis: Analysis): string | undefined {
  const isOutside = outsideOf(analysis);
  const { text } = analysis;
  if (outlineOf(analysis).some(({ span }) => isOutside(span))) return 'outline outside the text';
  const links = documentLinksOf(analysis, { onCitations: true, translations: {} });
  if (links.some(({ span, target }) => isOutside(span) || !/^https?:\/\//u.test(target))) return 'a link that is none';
  for (let n = 0; n < PLACES; n++) {
    const offset = Math.floor((text.length * n) / (PLACES - 1));
    const hover = hoverAt(analysis, offset);
    if (hover && isOutside(hover.span)) return 'hover outside the text';
    if (/(?<!\\)<|[\p{Cf}\p{Cs}]/u.test(hover?.markdown ?? '')) return 'live markup in a hover';
    if (BROKEN_WORDS.test(hover?.plain ?? '') && !BROKEN_WORDS.test(text)) return 'a hover with a hole in it';
    if (usesAt(analysis, offset)?.uses.some(isOutside)) return 'uses outside the text';
    if (definitionAt(analysis, offset)?.targets.some(({ span, uri }) => uri === undefined && isOutside(span)))
      return 'a definition outside the text';
    if (citationChoicesAt(analysis, offset).choices.some(({ span }) => isOutside(span)))
      return 'completion outside the text';
  }
  return undefined;
}
