/** English words for numbers, and digits, read as values: "twenty-five", "1.5 million", "2nd". */

export interface NumberWord {
  readonly value: number;
  readonly kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'digits';
  readonly ordinal: boolean;
}

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = ['thousand', 'million', 'billion', 'trillion'];
const ORDINALS: Readonly<Record<string, string>> = {
  ...{ first: 'one', second: 'two', third: 'three', fifth: 'five', eighth: 'eight', ninth: 'nine', twelfth: 'twelve' },
};

const WORDS: ReadonlyMap<string, NumberWord> = numberWords();

function numberWords(): Map<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  const add = (word: string, value: number, kind: NumberWord['kind']): void => {
    words.set(word, { value, kind, ordinal: false });
    const ordinal = word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`;
    words.set(ordinal, { value, kind, ordinal: true });
  };
  UNITS.forEach((word, value) => add(word, value, 'unit'));
  TEENS.forEach((word, index) => add(word, 10 + index, 'teen'));
  TENS.forEach((word, index) => add(word, 20 + 10 * index, 'ten'));
  add('hundred', 100, 'hundred');
  SCALES.forEach((word, index) => add(word, 1000 ** (index + 1), 'scale'));
  for (const [ordinal, word] of Object.entries(ORDINALS)) words.set(ordinal, { ...words.get(word)!, ordinal: true });
  return words;
}

const DIGITS = /^(\d{1,15}(?:\.\d{1,15})?)(st|nd|rd|th)?$/u;

/** The number that a word in lower case means; undefined if it is not a number. Thousands are separated by commas. */
export function numberWord(word: string): NumberWord | undefined {
  const first = word.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return WORDS.get(word);
  const [, digits, ending] = DIGITS.exec(word.replaceAll(',', '')) ?? [];
  return digits === undefined ? undefined : { value: Number(digits), kind: 'digits', ordinal: ending !== undefined };
}

/** Adds up the words of one number, as long as they make one: "two thousand and sixteen", "nineteen ninety-four". */
export class NumberRun {
  private total = 0;
  private current = 0;
  private last: NumberWord | undefined;
  /** Digits after "point", and the value of the next one. */
  private fraction = 0;

  /** Whether "and" may follow: "two hundred and". */
  get takesAnd(): boolean {
    return this.last?.kind === 'hundred' || this.last?.kind === 'scale';
  }

  get takesPoint(): boolean {
    return this.fraction === 0 && this.last !== undefined && this.last.kind !== 'digits' && !this.last.ordinal;
  }

  point(): void {
    this.fraction = 0.1;
  }

  /** Adds a word that {@link fits}, or the first word. */
  take(word: NumberWord): void {
    const { last } = this;
    if (this.fraction > 0 && word.kind === 'unit') {
      this.current += word.value * this.fraction;
      this.fraction /= 10;
    } else if (word.kind === 'hundred') this.current = (last ? this.current : 1) * 100;
    else if (word.kind === 'scale') {
      this.total += (last ? this.current : 1) * word.value;
      this.current = 0;
    } else if (last && isYear(last, word) && this.current < 100) this.current = this.current * 100 + word.value;
    else this.current += word.value;
    this.last = word;
  }

  /** False if the word starts another number. */
  fits(word: NumberWord): boolean {
    const { last } = this;
    if (last === undefined) return true;
    if (last.ordinal) return false;
    if (this.fraction > 0) return word.kind === 'unit' || word.kind === 'scale';
    switch (word.kind) {
      case 'unit':
        return last.kind === 'ten' || last.kind === 'hundred' || last.kind === 'scale';
      case 'teen':
      case 'ten':
        return last.kind === 'hundred' || last.kind === 'scale' || (this.current < 100 && isYear(last, word));
      case 'hundred':
        return last.kind !== 'hundred' && last.kind !== 'scale' && this.current < 100;
      case 'scale':
        return last.kind !== 'scale' && (this.total === 0 || this.total >= word.value);
      case 'digits':
        return false;
    }
  }

  /** The form in which the number is compared: `#25`, `#2th`. */
  unit(): string {
    const value = Math.round((this.total + this.current) * 1e6) / 1e6;
    return `#${String(value)}${this.last?.ordinal ? 'th' : ''}`;
  }
}

/** "nineteen ninety", "twenty sixteen": a year in two halves. */
const isYear = (last: NumberWord, word: NumberWord): boolean =>
  (last.kind === 'teen' || last.kind === 'ten') &&
  last.value >= 13 &&
  last.value <= 20 &&
  (word.kind === 'teen' || word.kind === 'ten');
