import type { Span } from '../../server/text/span';
import { Anchors } from './anchors';
import type { GoldArticle, GoldQuotation, NonQuotation, SpeakerKind } from './shape';

/** Columns of an annotation's line, in order. See README.md. */
const COLUMNS = 6;

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|which|his|her|hers|him|their|them|its|one)$/iu;
const NONE = '-';
const UNSCORED = '?';

interface Row {
  readonly line: number;
  readonly ambiguous: boolean;
  readonly span: Span;
  /** `(title)`, `(scare)`, … without brackets; `speech` otherwise. */
  readonly kind: string;
  readonly speaker: string;
  readonly mention: string;
  readonly cue: string;
  readonly outlet: string;
  readonly citations: string;
}

/**
 * Reads an article's annotations into the scorer's shape. Throws, naming the line, if an anchor is not found or occurs
 * more than once.
 */
export function readAnnotation(
  id: string,
  languageId: 'markdown' | 'plaintext',
  text: string,
  annotation: string,
): GoldArticle {
  const anchors = new Anchors(text);
  const rows: Row[] = [];
  for (const [index, line] of annotation.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    inLine(id, index + 1, () => rows.push(readRow(anchors, line, index + 1)));
  }
  anchors.quoted = rows.map((row) => row.span);
  const quotations: GoldQuotation[] = [];
  const nonQuotations: NonQuotation[] = [];
  for (const row of rows) {
    if (row.kind === 'speech') inLine(id, row.line, () => quotations.push(readQuotation(anchors, row)));
    else
      nonQuotations.push({
        ...row.span,
        why: row.kind,
        uncertain: row.ambiguous || row.kind === 'nested' || row.kind === 'pull',
      });
  }
  const kinds = rows.filter((row) => !row.ambiguous).map((row) => ({ ...row.span, kind: row.kind }));
  return { id, languageId, text, quotations, nonQuotations, kinds };
}

function inLine(id: string, line: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    throw new Error(`${id}.gold:${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readRow(anchors: Anchors, line: string, number: number): Row {
  const ambiguous = line.startsWith('? ');
  const cells = (ambiguous ? line.slice(2) : line).split('|').map((cell) => cell.trim());
  if (cells.length > COLUMNS) throw new Error(`more than ${COLUMNS} columns`);
  const [quotation = '', who = '', mention = NONE, cue = NONE, outlet = NONE, citations = NONE] = cells;
  const kind = /^\((title|scare|nested|pull)\)$/u.exec(who)?.[1] ?? 'speech';
  if (kind === 'speech' && who === '') throw new Error('no speaker; write "-" for none');
  const span = anchors.quotation(quotation);
  return { line: number, ambiguous, span, kind, speaker: who, mention, cue, outlet, citations };
}

function readQuotation(anchors: Anchors, row: Row): GoldQuotation {
  const { text } = anchors;
  const body = row.speaker.endsWith('(body)');
  const name = row.speaker.replace(/ \(body\)$/u, '');
  const named = name !== NONE && name !== UNSCORED;
  if (named) anchors.mustOccur(name);
  const mention = row.mention === NONE ? null : anchors.words(row.mention, row.span);
  const cue = row.cue === NONE ? null : anchors.words(row.cue, row.span);
  const kind = mention ? speakerKind(mention.text, name) : 'none';
  if (row.outlet !== NONE && row.outlet !== UNSCORED) anchors.mustOccur(row.outlet);
  return {
    ...row.span,
    text: text.slice(row.span.start, row.span.end),
    type: quotationType(text, row.span, anchors.quoted),
    ambiguous: row.ambiguous,
    speakerMention: mention && { ...mention, head: mention },
    speakerKind: kind,
    ...(named ? { speakerType: body ? 'org' : 'person' } : {}),
    ...(mention && kind === 'named' ? { nameForm: isFullName(mention.text, name) ? 'full' : 'single' } : {}),
    speaker: named ? name : null,
    speakerConfidence: named ? 'hand' : null,
    nameless: name === NONE,
    cue,
    ...(row.outlet === UNSCORED ? {} : { outlet: row.outlet === NONE ? null : row.outlet }),
    citations: row.citations === NONE ? [] : row.citations.split(',').map((key) => key.trim()),
  };
}

/** Named if a capitalised word of the mention is part of the speaker's name. */
function speakerKind(mention: string, name: string): SpeakerKind {
  if (PRONOUN.test(mention)) return 'pronoun';
  const words = new Set(name.split(' '));
  return mention.split(' ').some((word) => /^[\p{Lu}@]/u.test(word) && words.has(word)) ? 'named' : 'nominal';
}

/** True if the mention has the name's first word and at least one more. */
function isFullName(mention: string, name: string): boolean {
  const first = name.split(' ')[0]!;
  return mention !== first && mention.split(' ').includes(first);
}

/** Full if it begins with a capital, or continues what a cue has split after a comma. */
function quotationType(text: string, { start, end }: Span, quoted: readonly Span[]): 'full' | 'partial' {
  const first = /[\p{L}\p{N}]/u.exec(text.slice(start, end))?.[0] ?? '';
  if (first !== first.toLowerCase()) return 'full';
  const previous = quoted.filter((span) => span.end <= start).at(-1);
  const isSplit =
    previous !== undefined &&
    /,[^,.]{0,2}$/u.test(text.slice(0, previous.end)) &&
    !text.slice(previous.end, start).includes('\n');
  return isSplit && /[,:] ?$/u.test(text.slice(0, start)) ? 'full' : 'partial';
}
