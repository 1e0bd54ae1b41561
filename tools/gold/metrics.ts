import { isCertain } from '../../server/attribution/attribution';
import { hits, isNameScored } from './judge';
import type { Judgement, Verdict } from './judge';
import { sameName } from './names';
import { same } from './spans';

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Right mentions over gold quotations of one kind, 0 to 1; `precision` over those that got a mention. */
export interface MentionFigure {
  readonly n: number;
  readonly right: number;
  readonly lenient: number;
  readonly elsewhere: number;
  readonly precision: number;
}

/** Right names over gold quotations with a certain name of the speaker, 0 to 1. */
export interface NameFigure {
  readonly n: number;
  readonly right: number;
  readonly surnameOnly: number;
  readonly precision: number;
}

/** All figures of a run except its speed. */
export interface Figures {
  readonly quotations: number;
  readonly skippedGold: number;
  readonly predicted: number;
  readonly skippedPredicted: number;
  readonly exactSpans: Rates;
  readonly spans: Rates;
  readonly speech: Rates;
  readonly nonSpeech: Rates;
  readonly mentions: Readonly<Record<string, MentionFigure>>;
  readonly names: Readonly<Record<string, NameFigure>>;
  readonly cue: { readonly n: number; readonly overlap: number; readonly exact: number; readonly precision: number };
  /** Outlets over quotations that name one; `precision` over all that were given one. */
  readonly outlet: { readonly n: number; readonly right: number; readonly precision: number };
  /**
   * Quotations with exactly the right citations, over those that have some; `precision` over those that were given
   * some.
   */
  readonly citations: { readonly n: number; readonly right: number; readonly precision: number };
  /** Speech that has a mention but was given none, and speech that has a name but was given none. */
  readonly uncertain: { readonly mentions: number; readonly names: number };
  /** Certain answers: their share of the quotations, and how many of them have the right mention. */
  readonly certain: { readonly coverage: number; readonly precision: number };
  /**
   * Names that are shown as certain: their share of the quotations for which the name, or its absence, is known, and
   * how many of them are wrong.
   */
  readonly shownNames: { readonly coverage: number; readonly wrong: number };
  /** Names given, how many of them are wrong, and how many of those are for speakers without a name in the article. */
  readonly named: { readonly n: number; readonly wrong: number; readonly nameless: number };
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

function rates(right: number, predicted: number, gold: number): Rates {
  const precision = ratio(right, predicted);
  const recall = ratio(right, gold);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** Sums up the judgements of all articles. */
export function figures(judgements: readonly Judgement[]): Figures {
  const verdicts = judgements.flatMap((judgement) => judgement.verdicts);
  const speech = judgements.flatMap((judgement) => judgement.speech);
  const total = (of: (judgement: Judgement) => number): number =>
    judgements.reduce((sum, judgement) => sum + of(judgement), 0);
  const predicted = total((judgement) => judgement.predicted);
  const answered = count(verdicts, ({ answer }) => answer !== undefined);
  const exact = count(verdicts, ({ exactSpan }) => exactSpan);
  const saidAndFound = count(speech, (span) => span.isSpeech && span.predictedSpeech);
  const said = count(speech, (span) => span.isSpeech);
  const found = count(speech, (span) => span.predictedSpeech);
  const neither = count(speech, (span) => !span.isSpeech && !span.predictedSpeech);
  const spans = rates(answered, predicted, verdicts.length);
  return {
    quotations: verdicts.length,
    skippedGold: total((judgement) => judgement.skippedGold),
    predicted,
    skippedPredicted: total((judgement) => judgement.skippedPredicted),
    exactSpans: rates(exact, predicted, verdicts.length),
    spans: {
      ...spans,
      precision: ratio(
        total((judgement) => judgement.predictedRight),
        predicted,
      ),
    },
    speech: rates(saidAndFound, found, said),
    nonSpeech: rates(neither, speech.length - found, speech.length - said),
    mentions: groups(verdicts, mentionKinds, mentionFigure),
    names: groups(
      verdicts.filter(({ gold }) => isNameScored(gold)),
      nameKinds,
      nameFigure,
    ),
    cue: cueFigure(verdicts),
    outlet: outletFigure(verdicts),
    citations: citationsFigure(verdicts),
    uncertain: {
      mentions: count(verdicts, ({ gold, answer }) => Boolean(gold.speakerMention) && !answer?.speakerMention),
      names: count(verdicts, ({ gold, answer }) => isNameScored(gold) && !answer?.speaker),
    },
    certain: certainFigure(verdicts),
    shownNames: shownFigure(verdicts),
    named: namedFigure(verdicts),
  };
}

function mentionKinds({ gold }: Verdict): readonly string[] {
  if (!gold.speakerMention) return ['all', gold.type, 'none'];
  const kind =
    gold.speakerKind === 'named' ? `named-${gold.speakerType === 'person' ? 'person' : 'other'}` : gold.speakerKind;
  return ['all', gold.type, 'with-mention', kind];
}

function nameKinds({ gold }: Verdict): readonly string[] {
  if (gold.speakerKind === 'pronoun') return ['all', 'pronoun'];
  if (gold.nameForm === 'full') return ['all', 'full-name'];
  return ['all', gold.nameForm === 'single' ? 'surname' : 'nominal'];
}

function groups<F>(
  verdicts: readonly Verdict[],
  kindsOf: (verdict: Verdict) => readonly string[],
  figure: (verdicts: readonly Verdict[]) => F,
): Readonly<Record<string, F>> {
  const byKind = new Map<string, Verdict[]>();
  for (const verdict of verdicts)
    for (const kind of kindsOf(verdict)) byKind.set(kind, [...(byKind.get(kind) ?? []), verdict]);
  return Object.fromEntries([...byKind].map(([kind, members]) => [kind, figure(members)]));
}

function mentionFigure(verdicts: readonly Verdict[]): MentionFigure {
  const n = verdicts.length;
  const right = count(verdicts, (verdict) => verdict.right);
  return {
    n,
    right: ratio(right, n),
    lenient: ratio(
      count(verdicts, (verdict) => verdict.lenient),
      n,
    ),
    elsewhere: ratio(
      count(verdicts, (verdict) => verdict.elsewhere),
      n,
    ),
    precision: ratio(
      right,
      count(verdicts, ({ answer }) => Boolean(answer?.speakerMention)),
    ),
  };
}

function nameFigure(verdicts: readonly Verdict[]): NameFigure {
  const n = verdicts.length;
  const right = count(verdicts, ({ name }) => name === 'same');
  return {
    n,
    right: ratio(right, n),
    surnameOnly: ratio(
      count(verdicts, ({ name }) => name === 'surname'),
      n,
    ),
    precision: ratio(
      right,
      count(verdicts, ({ answer }) => Boolean(answer?.speaker)),
    ),
  };
}

function cueFigure(verdicts: readonly Verdict[]): Figures['cue'] {
  const cued = verdicts.flatMap(({ gold, answer }) => (gold.cue ? [{ gold: gold.cue, predicted: answer?.cue }] : []));
  const overlap = count(cued, ({ gold, predicted }) => Boolean(predicted) && hits(predicted!, gold));
  return {
    n: cued.length,
    overlap: ratio(overlap, cued.length),
    exact: ratio(
      count(cued, ({ gold, predicted }) => Boolean(predicted) && same(predicted!, gold)),
      cued.length,
    ),
    precision: ratio(
      overlap,
      count(cued, ({ predicted }) => Boolean(predicted)),
    ),
  };
}

/** Case and a leading article are ignored in an outlet's name. */
const outletName = (name: string): string => name.toLowerCase().replace(/^the /u, '');

function outletFigure(verdicts: readonly Verdict[]): Figures['outlet'] {
  const scored = verdicts.filter(({ gold }) => gold.outlet !== undefined);
  const right = count(
    scored,
    ({ gold, answer }) =>
      Boolean(gold.outlet) && Boolean(answer?.outlet) && outletName(gold.outlet!) === outletName(answer!.outlet!),
  );
  const n = count(scored, ({ gold }) => Boolean(gold.outlet));
  return {
    n,
    right: ratio(right, n),
    precision: ratio(
      right,
      count(scored, ({ answer }) => Boolean(answer?.outlet)),
    ),
  };
}

function citationsFigure(verdicts: readonly Verdict[]): Figures['citations'] {
  const keys = (citations: readonly string[] | undefined): string => [...new Set(citations ?? [])].sort().join(' ');
  const scored = verdicts.filter(({ gold }) => gold.citations !== undefined);
  const right = count(
    scored,
    ({ gold, answer }) => gold.citations!.length > 0 && keys(gold.citations) === keys(answer?.citations),
  );
  const n = count(scored, ({ gold }) => gold.citations!.length > 0);
  const predicted = count(scored, ({ answer }) => (answer?.citations.length ?? 0) > 0);
  return { n, right: ratio(right, n), precision: ratio(right, predicted) };
}

function certainFigure(verdicts: readonly Verdict[]): Figures['certain'] {
  const certain = verdicts.filter(({ answer }) => answer?.speakerMention && isCertain(answer));
  return {
    coverage: ratio(certain.length, verdicts.length),
    precision: ratio(
      count(certain, ({ right }) => right),
      certain.length,
    ),
  };
}

function shownFigure(verdicts: readonly Verdict[]): Figures['shownNames'] {
  const shown = verdicts.filter(({ answer }) => isCertain({ confidence: answer?.speakerConfidence ?? 0 }));
  const { n, wrong } = namedFigure(shown);
  return {
    coverage: ratio(
      n,
      count(verdicts, ({ gold }) => isNameScored(gold) || gold.nameless === true),
    ),
    wrong: ratio(wrong, n),
  };
}

function namedFigure(verdicts: readonly Verdict[]): Figures['named'] {
  const named = verdicts.filter(
    ({ gold, answer }) => Boolean(answer?.speaker) && (isNameScored(gold) || gold.nameless),
  );
  // An organization that has only a common noun ("the crowd") may be named by it.
  const isItsOwnName = ({ gold, answer }: Verdict): boolean =>
    sameName(gold.speakerMention?.text ?? null, answer!.speaker) !== null;
  const nameless = count(named, (verdict) => Boolean(verdict.gold.nameless) && !isItsOwnName(verdict));
  const wrong = count(named, ({ gold, name }) => isNameScored(gold) && name === null);
  return { n: named.length, wrong: wrong + nameless, nameless };
}
