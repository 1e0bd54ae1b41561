import { isFinite } from '../english/subjectLinks';
import type { Place } from './quotations/quotationPlaces';
import type { Prose } from './prose';
import { Shape } from '../english/tokens';

/** Running counts over a block's tokens outside quotations: the count between two places is a difference. */
export interface Skeleton {
  /** Each has one more entry than there are tokens: the count before that token. */
  readonly words: readonly number[];
  readonly sentences: readonly number[];
  readonly commas: readonly number[];
  readonly cues: readonly number[];
  readonly colons: readonly number[];
  readonly quotations: readonly number[];
}

/** The skeletons of the blocks that contain quotations or are next to one, computed on demand. */
export class Skeletons {
  private readonly byBlock = new Map<number, Skeleton>();
  private readonly spans = new Map<number, [number, number][]>();

  constructor(
    private readonly prose: Prose,
    places: readonly (Place | undefined)[],
  ) {
    for (const place of places) {
      if (place === undefined || place.quotation.outer !== undefined) continue;
      const { block, lastBlock } = place.quotation;
      for (let index = block; index <= lastBlock; index++) {
        const first = index === block ? place.before + 1 : 0;
        const end = index === lastBlock ? place.after : Infinity;
        const list = this.spans.get(index);
        if (list === undefined) this.spans.set(index, [[first, end]]);
        else list.push([first, end]);
      }
    }
  }

  of(block: number): Skeleton {
    let skeleton = this.byBlock.get(block);
    if (skeleton === undefined) {
      skeleton = this.build(block);
      this.byBlock.set(block, skeleton);
    }
    return skeleton;
  }

  private build(block: number): Skeleton {
    const { tokens } = this.prose.blocks[block]!;
    const { count, flags } = tokens;
    // Blocks are short: a typed array costs more to make than it saves.
    const make = (): number[] => new Array<number>(count + 1).fill(0);
    const skeleton = {
      words: make(),
      sentences: make(),
      commas: make(),
      cues: make(),
      colons: make(),
      quotations: make(),
    };
    const spans = this.spans.get(block) ?? [];
    let next = 0;
    let quotedUntil = 0;
    const now = { words: 0, sentences: 0, commas: 0, cues: 0, colons: 0, quotations: 0 };
    for (let index = 0; index < count; index++) {
      while (next < spans.length && spans[next]![0] <= index) {
        const end = Math.min(count, spans[next]![1]);
        if (end > quotedUntil) {
          quotedUntil = end;
          now.quotations++;
          if (endsSentence(flags, end)) now.sentences++;
        }
        next++;
      }
      if (index >= quotedUntil) {
        const bits = flags[index]!;
        if ((bits & Shape.stop) !== 0) now.sentences++;
        else if ((bits & Shape.comma) !== 0) now.commas++;
        else if ((bits & Shape.colon) !== 0) now.colons++;
        else if ((bits & Shape.punctuation) === 0) {
          now.words++;
          if (isFinite(tokens, index)) now.cues++;
        }
      }
      skeleton.words[index + 1] = now.words;
      skeleton.sentences[index + 1] = now.sentences;
      skeleton.commas[index + 1] = now.commas;
      skeleton.cues[index + 1] = now.cues;
      skeleton.colons[index + 1] = now.colons;
      skeleton.quotations[index + 1] = now.quotations;
    }
    return skeleton;
  }
}

/**
 * True where a quotation that ends before token `end` ends its sentence: a full stop inside, followed by a capital or
 * nothing.
 */
function endsSentence(flags: readonly number[], end: number): boolean {
  if (end < 2 || (flags[end - 2]! & Shape.stop) === 0) return false;
  return end >= flags.length || (flags[end]! & (Shape.capital | Shape.quote | Shape.stop)) !== 0;
}
