import { contains } from '../../server/text/span';
import type { Span } from '../../server/text/span';
import type { Words } from './shape';

const LETTER = /[\p{L}\p{N}]/u;

/** Finds an annotation's words in its article. Every method throws if they are missing or occur more than once. */
export class Anchors {
  /** The annotated spans: words within them are not mentions or cues. */
  quoted: readonly Span[] = [];

  constructor(readonly text: string) {}

  /** `“whole”`, or `“first words ~ last words”`; ` #2` after it means the second place with the first words. */
  quotation(anchor: string): Span {
    const [, words = '', nth] = /^(.*?)(?: #(\d))?$/u.exec(anchor)!;
    const [head = '', tail] = words.split(' ~ ');
    const starts = this.#starts(head);
    if (starts.length === 0) throw new Error(`not in the article: ${head}`);
    if (starts.length > 1 && nth === undefined) throw new Error(`stands ${starts.length} times: ${head}`);
    const start = starts[nth === undefined ? 0 : Number(nth) - 1];
    if (start === undefined) throw new Error(`stands only ${starts.length} times: ${head}`);
    if (tail === undefined) return { start, end: start + head.length };
    const at = this.text.indexOf(tail, start + head.length);
    if (at < 0) throw new Error(`not after it: ${tail}`);
    return { start, end: at + tail.length };
  }

  /**
   * Words outside all quotations. Without a sign, they must occur once in the quotation's paragraph; `words<` are the
   * last before the quotation, `words<<` the last but one, `words>` the first after it. ` / ` separates alternatives
   * that are equally right.
   */
  words(anchor: string, quotation: Span): Words {
    const [first, ...more] = anchor.split(' / ').map((alternative) => this.#place(alternative, quotation));
    const rest = more.map(({ start, end }) => [start, end] as const);
    return { ...first!, text: this.text.slice(first!.start, first!.end), ...(rest.length > 0 ? { more: rest } : {}) };
  }

  /** Checks that a name occurs in the article in this spelling. */
  mustOccur(name: string): void {
    if (this.#starts(name).length === 0) throw new Error(`not in the article: ${name}`);
  }

  #place(anchor: string, quotation: Span): Span {
    const [, words = '', direction = ''] = /^(.*?)(<{1,3}|>{1,3})?$/u.exec(anchor)!;
    const places = this.#starts(words)
      .map((start) => ({ start, end: start + words.length }))
      .filter((place) => this.#isWhole(place) && !this.quoted.some((span) => contains(span, place)));
    const back = direction.startsWith('<');
    const found =
      direction === ''
        ? this.#onlyOne(words, places, quotation)
        : back
          ? places.filter(({ end }) => end <= quotation.start).at(-direction.length)
          : places.filter(({ start }) => start >= quotation.end)[direction.length - 1];
    if (!found) throw new Error(`not found: ${anchor}`);
    return found;
  }

  #onlyOne(words: string, places: readonly Span[], quotation: Span): Span | undefined {
    const before = this.text.lastIndexOf('\n\n', quotation.start);
    const after = this.text.indexOf('\n\n', quotation.end);
    const paragraph = { start: before < 0 ? 0 : before, end: after < 0 ? this.text.length : after };
    const near = places.filter((place) => contains(paragraph, place));
    if (near.length > 1) throw new Error(`stands ${near.length} times in the paragraph, add < or >: ${words}`);
    return near[0];
  }

  #starts(words: string): number[] {
    if (words === '') throw new Error('empty anchor');
    const starts: number[] = [];
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) starts.push(at);
    return starts;
  }

  #isWhole({ start, end }: Span): boolean {
    return !LETTER.test(this.text[start - 1] ?? '') && !LETTER.test(this.text[end] ?? '');
  }
}
