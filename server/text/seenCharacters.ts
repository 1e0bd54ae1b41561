import { firstIndex } from './binarySearch';
import { UNDERSCORE } from './characters';
import type { Span } from './span';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SPACE = 0x20;
const ASTERISK = 0x2a;
/** Elements that separate the text on either side. */
const PARTING = /^<(?:br|img|hr|input)[\s/>]/iu;

/** Emphasis, and characters that only control the direction of writing. */
const isUnseen = (code: number): boolean =>
  code === ASTERISK || code === UNDERSCORE || (code >= 0x200c && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);

/**
 * What a reader sees right before and after a position: `“` is at the start of a word in `said <b>“We lost</b>`.
 * @param hidden what no reader sees, sorted and disjoint; tags and comments in it are skipped.
 */
export class Beside {
  constructor(
    private readonly text: string,
    private readonly hidden: readonly Span[],
  ) {}

  /** The code of the character before `at`; NaN at the start. */
  before(at: number): number {
    let place = at;
    for (;;) {
      while (isUnseen(this.text.charCodeAt(place - 1))) place--;
      if (this.text.charCodeAt(place - 1) !== GREATER_THAN) break;
      const tag = this.hidden[firstIndex(this.hidden.length, (index) => this.hidden[index]!.end >= place)];
      if (tag?.end !== place || this.text.charCodeAt(tag.start) !== LESS_THAN) break;
      if (this.isParting(tag)) return SPACE;
      place = tag.start;
    }
    return this.text.charCodeAt(place - 1);
  }

  /** The code of the character at `at`, or after the tags there; NaN at the end. */
  after(at: number): number {
    let place = at;
    for (;;) {
      while (isUnseen(this.text.charCodeAt(place))) place++;
      if (this.text.charCodeAt(place) !== LESS_THAN) break;
      const tag = this.hidden[firstIndex(this.hidden.length, (index) => this.hidden[index]!.start >= place)];
      if (tag?.start !== place) break;
      if (this.isParting(tag)) return SPACE;
      place = tag.end;
    }
    return this.text.charCodeAt(place);
  }

  private isParting({ start }: Span): boolean {
    return PARTING.test(this.text.slice(start, start + 8));
  }
}
