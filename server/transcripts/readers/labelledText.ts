import { isBlank, linesOf } from '../../text/lines';
import type { Span } from '../../text/span';
import { TranscriptBuilder } from '../spokenText';
import type { Label, TranscriptReading } from '../transcript';
import { turnAt } from './turns';
import type { Turn } from './turns';

/** A text needs at least this many turns to be read as a conversation, */
const LEAST_TURNS = 3;
/** and at least one turn in this many lines. */
const SPARSEST = 40;

/** Reads a transcript in plain text, whose turns start with a name or a letter; undefined if it has too few. */
export function readLabelledText(file: string): TranscriptReading | undefined {
  const lines = linesOf(file).filter((line) => !isBlank(file, line));
  const turns = acceptedTurns(lines.map((line) => turnAt(file, line)));
  const labels = turns.flatMap((turn) => (turn?.label ? [turn.label] : []));
  if (labels.length < LEAST_TURNS || labels.length * SPARSEST < lines.length) return undefined;
  const builder = new TranscriptBuilder(file);
  write(builder, lines, turns);
  return builder.read(labels.every(isLetter) ? 'questions' : 'labelled');
}

const isLetter = ({ name }: Label): boolean => /^[QA]$/u.test(name);

/** A single name with a colon may be prose: labels are repeated. */
function acceptedTurns(turns: readonly (Turn | undefined)[]): readonly (Turn | undefined)[] {
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn?.label) counts.set(turn.label.name, (counts.get(turn.label.name) ?? 0) + 1);
  const isSure = (turn: Turn | undefined): boolean =>
    turn !== undefined && (turn.isPlain || turn.label === undefined || counts.get(turn.label.name)! > 1);
  const isTalk = turns.filter(isSure).length >= LEAST_TURNS;
  return turns.map((turn) => (isSure(turn) || (isTalk && turn?.label && isFullName(turn.label)) ? turn : undefined));
}

const isFullName = ({ name }: Label): boolean => /^\p{Lu}\S* (?:\S+ )?\p{Lu}\S*$/u.test(name);

/** A paragraph without a label continues the last speaker; a line with only a time belongs to the next one. */
function write(builder: TranscriptBuilder, lines: readonly Span[], turns: readonly (Turn | undefined)[]): void {
  let label: Label | undefined;
  let time: number | undefined;
  lines.forEach((line, at) => {
    const turn = turns[at];
    if (turn?.label) label = turn.label;
    if (turn) time = turn.from ?? (turn.label ? undefined : time);
    builder.open(line.start, label, time);
    builder.copy(turn?.words ?? line.start, line.end);
    builder.close(line.end);
    // The time belongs to the first line after it.
    if (!turn || turn.words < line.end) time = undefined;
  });
}
