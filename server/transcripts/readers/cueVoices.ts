import { textOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { TranscriptBuilder } from '../spokenText';
import type { Label } from '../transcript';
import type { Cue } from './captions';
import { colonLabel, labelOf } from './lineLabels';
import type { LineLabel } from './lineLabels';
import { copyMarkup, tagEnd } from './captionMarkup';

/** The part of a caption that belongs to one speaker. */
interface Part {
  readonly start: number;
  readonly label: Label | undefined;
  readonly spans: Span[];
}

const VOICE = /<v(?:\.[^\s>]{1,60})?\s([^>\n]{1,100})>/gu;
/** A name alone in brackets on the first line of a caption. */
const BRACKETED = /^\s{0,4}\((\p{Lu}[\p{L}.’'-]{0,40}(?: \p{Lu}[\p{L}.’'-]{0,40}){1,3})\)\s{0,4}$/u;

/**
 * Writes captions as passages: a voice, a name before a colon, or dashes show who speaks; a caption without any
 * continues the last speaker.
 */
export function writeCues(builder: TranscriptBuilder, file: string, cues: readonly Cue[]): void {
  const names = namesOf(file, cues);
  let last: Label | undefined;
  for (const cue of cues) {
    for (const { start, label, spans } of partsOf(file, cue, last, names)) {
      builder.open(start, label, cue.from);
      for (const span of spans) {
        builder.space();
        copyMarkup(builder, file, span);
      }
      builder.close(spans.at(-1)?.end ?? start, cue.to);
      last = label;
    }
  }
}

/** How often each name is before a colon: a single one may be prose. */
function namesOf(file: string, cues: readonly Cue[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { lines } of cues)
    for (const line of lines) {
      const name = colonLabel(file, withoutTag(file, line))?.label.name;
      if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
    }
  return names;
}

function partsOf(file: string, cue: Cue, last: Label | undefined, names: ReadonlyMap<string, number>): Part[] {
  const parts: Part[] = [];
  const isDialogue = cue.lines.filter((line) => /^\s{0,3}[-–]\s?\S/u.test(textOf(file, line))).length > 1;
  const start = (at: number, label: Label | undefined): void => void parts.push({ start: at, label, spans: [] });
  const add = (span: Span): void => {
    if (parts.length === 0) start(span.start, last);
    parts.at(-1)!.spans.push(span);
  };
  cue.lines.forEach((line, index) => {
    const bracketed = index === 0 && cue.lines.length > 1 ? BRACKETED.exec(textOf(file, line)) : undefined;
    if (bracketed && /\p{Ll}/u.test(bracketed[1]!)) {
      const at = line.start + bracketed[0].indexOf('(') + 1;
      return start(line.start, labelOf(file, { start: at, end: at + bracketed[1]!.length }));
    }
    const named = isLabel(colonLabel(file, withoutTag(file, line)), names);
    let from = line.start;
    if (named) {
      start(line.start, named.label);
      from = named.words;
    } else if (isDialogue && /^\s{0,3}[-–]/u.test(textOf(file, line))) start(line.start, someoneElse(line));
    else if (/^\s{0,3}(?:>>|&gt;&gt;)/u.test(textOf(file, line))) start(line.start, someoneElse(line));
    for (const voice of textOf(file, line).matchAll(VOICE)) {
      const at = line.start + voice.index;
      if (at > from) add({ start: from, end: at });
      const name = at + voice[0].length - 1 - voice[1]!.length;
      start(at, labelOf(file, { start: name, end: name + voice[1]!.length }));
      from = at + voice[0].length;
    }
    add({ start: from, end: line.end });
  });
  return parts;
}

/** The line after a tag for its type: `<font color="#fff">`, `<i>`. */
function withoutTag(file: string, { start, end }: Span): Span {
  const close = file.charAt(start) === '<' ? tagEnd(file, start, end) : -1;
  return { start: close === -1 ? start : close, end };
}

/** `>>`, `-`: these show that another person speaks, but not who. */
const someoneElse = ({ start }: Span): Label => ({ start, end: start, name: '', kind: 'anonymous' });

const isLabel = (found: LineLabel | undefined, names: ReadonlyMap<string, number>): LineLabel | undefined =>
  found && (found.isPlain || (names.get(found.label.name) ?? 0) > 1) ? found : undefined;
