import { bestAt } from './curve';
import type { CurvePoint } from './curve';
import type { KindTable } from './kinds';
import type { Figures, Rates } from './metrics';
import type { Band } from './reliability';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const head = (label: string, n?: number): string =>
  `  ${label.padEnd(14)} ${n === undefined ? '     ' : String(n).padStart(5)}`;
const rates = (label: string, { precision, recall, f1 }: Rates): string =>
  `${head(label)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;

const MENTION_ROWS = [
  'all',
  'full',
  'partial',
  'with-mention',
  'named-person',
  'named-other',
  'pronoun',
  'nominal',
  'none',
];
const NAME_ROWS = ['all', 'full-name', 'surname', 'pronoun', 'nominal'];
/** Shares of the quotations that must be answered, for the curve's lines. */
const COVERAGES = [0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

/** The figures as a table for people, in per cent. */
export function figuresTable(figures: Figures): string {
  const { cue, outlet, citations, uncertain, certain, shownNames, named } = figures;
  return [
    `${figures.quotations} gold quotations (${figures.skippedGold} ambiguous skipped), ${figures.predicted} predicted (${figures.skippedPredicted} skipped)`,
    'quotations',
    rates('exact span', figures.exactSpans),
    rates('overlap', figures.spans),
    rates('speech', figures.speech),
    rates('non-speech', figures.nonSpeech),
    'right mention (lenient: touches the source phrase; +name: or the same name elsewhere)',
    ...MENTION_ROWS.flatMap((kind) => {
      const row = figures.mentions[kind];
      if (!row) return [];
      const { n, right, lenient, elsewhere, precision } = row;
      return `${head(kind, n)} ${percent(right)}  lenient ${percent(lenient)}  +name ${percent(elsewhere)}${kind === 'none' ? '' : `  precision ${percent(precision)}`}`;
    }),
    'speaker’s full name',
    ...NAME_ROWS.flatMap((kind) => {
      const row = figures.names[kind];
      if (!row) return [];
      return `${head(kind, row.n)} ${percent(row.right)}  surname only ${percent(row.surnameOnly)}  precision ${percent(row.precision)}`;
    }),
    `${head('wrong names', named.n)} ${percent(named.n === 0 ? 0 : named.wrong / named.n)}  (${named.wrong}, ${named.nameless} of them for a speaker without a name)`,
    `${head('certain')} ${percent(certain.coverage)}  of them right ${percent(certain.precision)}`,
    `${head('names shown')} ${percent(shownNames.coverage)}  wrong names ${percent(shownNames.wrong)}`,
    'others',
    `${head('cue', cue.n)} ${percent(cue.overlap)}  exact ${percent(cue.exact)}  precision ${percent(cue.precision)}`,
    ...(outlet.n === 0
      ? []
      : [`${head('outlet', outlet.n)} ${percent(outlet.right)}  precision ${percent(outlet.precision)}`]),
    ...(citations.n === 0
      ? []
      : [`${head('citations', citations.n)} ${percent(citations.right)}  precision ${percent(citations.precision)}`]),
    `${head('uncertain')} ${uncertain.mentions} without a mention, ${uncertain.names} without a name, though there is one`,
  ].join('\n');
}

/** The most precise threshold for each share of quotations that must be answered. */
export function curveTable(points: readonly CurvePoint[]): string {
  const rows = [points[0]?.coverage ?? 0, ...COVERAGES].flatMap((coverage) => {
    const point = bestAt(points, coverage);
    if (!point) return [];
    const { threshold, precision } = point;
    return `  >= ${percent(coverage)}  precision ${percent(precision)}  answering ${percent(point.coverage)}, confidence >= ${threshold.toFixed(3)}`;
  });
  return ['right when it answers, by share of quotations answered', ...rows].join('\n');
}

/** Bands of confidence: the confidence shown, and the share that is right. */
export function reliabilityTable(bands: readonly Band[]): string {
  const rows = bands.map(
    ({ from, n, said, right }) => `${head(`>= ${from.toFixed(2)}`, n)} said ${percent(said)}  right ${percent(right)}`,
  );
  return ['confidence of the answers, and how many of them are right', ...rows].join('\n');
}

/** Kinds, annotated by predicted; empty if none are annotated. */
export function kindsTable(table: KindTable): string {
  if (table.size === 0) return '';
  const rows = [...table].map(
    ([kind, row]) => `${head(kind)} ${[...row].map(([predicted, n]) => `${predicted} ${n}`).join(', ')}`,
  );
  return ['kind: read as', ...rows].join('\n');
}
