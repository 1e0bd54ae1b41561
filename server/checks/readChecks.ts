import { isNothing, isRecord } from '../formats/data';
import { parsedBy } from '../formats/parsed';
import type { Parsed } from '../formats/parsed';
import type { Span } from '../text/span';
import { checkKey } from './anchors';
import { LONGEST_CHECKS, MOST_CHECKS } from './checks';
import type { Check, Checks, WrittenCheck } from './checks';

/** The content of a file of checks and its problems. */
export interface ReadChecks extends Checks {
  readonly problems: readonly (Span & { readonly message: string })[];
}

/** Longest value of an entry, in UTF-16 units: nobody can check a longer quotation in one go. */
const LONGEST_VALUE = 20_000;
/** At most this many problems are reported. */
const MOST_PROBLEMS = 100;

/** Reads a file of checks. No text makes this fail: an entry with a mistake is left out, the others count. */
export async function readChecks(text: string): Promise<ReadChecks> {
  if (text.trim() === '') return { all: [], problems: [], isWritable: true };
  const { parse } = await import('../formats/yaml');
  const parsed = parsedBy(() => parse(text, LONGEST_CHECKS));
  const { value, error } = parsed;
  const problems = error ? [error] : [];
  // Only comments so far.
  if (isNothing(value)) return { all: [], problems, isWritable: !error };
  if (!Array.isArray(value)) {
    const message = 'Expected a list: one entry for each check, starting with “- words:”.';
    return { all: [], problems: error ? problems : [{ ...parsed.spanOf([]), message }], isWritable: false };
  }
  const reader = new Reader(parsed, text);
  reader.readAll(value);
  const found = [...problems, ...(error ? [] : reader.problems)].slice(0, MOST_PROBLEMS);
  return { all: reader.all, problems: found, isWritable: !error && reader.isBlockList };
}

class Reader {
  readonly all: WrittenCheck[] = [];
  readonly problems: (Span & { readonly message: string })[] = [];
  /** True where each entry starts a line with its dash. */
  isBlockList = true;
  private readonly seen = new Set<string>();

  constructor(
    private readonly parsed: Parsed,
    private readonly text: string,
  ) {}

  readAll(entries: readonly unknown[]): void {
    const spans = this.parsed.itemsOf([]);
    for (const [index, value] of entries.entries()) {
      const span = spans.get(String(index)) ?? { start: 0, end: 0 };
      const lines = this.linesOf(span);
      if (!this.text.startsWith('- ', lines.start)) this.isBlockList = false;
      if (index === MOST_CHECKS) {
        this.problems.push({
          ...span,
          message: 'Only the first 2,000 entries are read. Remove those you do not need.',
        });
        return;
      }
      const check = isRecord(value) ? this.read(index, value) : 'This entry must have “words:” and “kind:”.';
      const key = typeof check === 'object' ? checkKey(check) : '';
      if (typeof check === 'string') this.problems.push({ ...span, message: check });
      else if (check && this.seen.has(key))
        this.problems.push({
          ...span,
          message: 'An entry above is for the same words, so this one is ignored. Remove one of the two.',
        });
      else if (check) {
        this.seen.add(key);
        this.all.push({ ...check, lines });
      }
    }
  }

  private linesOf({ start, end }: Span): Span {
    const last = this.text.indexOf('\n', end);
    return { start: this.text.lastIndexOf('\n', start - 1) + 1, end: last === -1 ? this.text.length : last + 1 };
  }

  /** One entry, or its problem; undefined if the problem is already reported. */
  private read(index: number, fields: Readonly<Record<string, unknown>>): Check | string | undefined {
    const text = (name: string): string | undefined => {
      const value = fields[name];
      if (typeof value === 'object' && !isNothing(value)) this.report(index, name, `“${name}” must be text.`);
      return scalarText(value);
    };
    const words = text('words');
    const [by, rule] = [text('by'), text('rule')];
    if (words === undefined && !(fields.kind === 'ignored' && rule !== undefined))
      return 'This entry needs “words:”, the words it refers to in the article.';
    const nth = fields.nth === undefined ? 1 : Number(fields.nth);
    if (!Number.isInteger(nth) || nth < 1) {
      this.report(index, 'nth', '“nth” must be a whole number, 1 or higher.');
      return undefined;
    }
    switch (fields.kind) {
      case 'signed':
        if (by === undefined)
          return 'This sign-off needs “by:”, the name or initials of the person who checked the quotation.';
        return {
          ...{ kind: 'signed', words: words ?? '', nth, by, sources: listOf(fields.sources) },
          ...{ date: text('date'), speaker: text('speaker'), state: text('state'), file: text('file') },
          ...{ at: text('at'), spoken: text('spoken'), note: text('note') },
        };
      case 'ignored':
        return { kind: 'ignored', words: words ?? '', nth, rule, by, reason: text('reason') };
      default:
        this.report(index, 'kind', '“kind” must be “signed” or “ignored”.');
        return undefined;
    }
  }

  private report(index: number, field: string, message: string): void {
    this.problems.push({ ...this.parsed.spanOf([index, field]), message });
  }
}

/** A list of texts, or a single one. */
function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => scalarText(each) ?? []);
}

/** Numbers, dates, yes and no count as their text. */
function scalarText(value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? String(value).slice(0, LONGEST_VALUE) : undefined;
}
