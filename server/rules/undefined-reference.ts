import type { Analysis } from '../analysis/analyse';
import type { Block, Citation, EntryForm } from '../article/article';
import { raised } from '../article/markers/numbers';
import { hasNoKnownSource } from '../article/changeKeys';
import { formatEntry } from '../references/formatReference';
import { inferredReference } from '../references/mergeFields';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { leadsSomewhere } from '../analysis/citedSources';
import { rekeyedCitations } from '../edits/renumber';
import { lineBreakOf } from '../edits/citationStyle';
import { undeclaredKeys } from './shared/undeclaredKeys';
import { nearest as nearestName } from '../text/nearest';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'A citation that leads nowhere is worse than no citation, because it promises a source that no one can ' +
    'look up. The rule applies only if sources are listed in the article, in its front matter or in a file in ' +
    'the same folder. For articles without any source list, see `no-reference-list`.',
  traps: [
    'an editor’s brackets within a quotation, years, list markers, code, and links',
    'articles without a source list',
  ],
  examples: {
    bad: 'The fund lost a third of its value [1], Ayumi Tanaka said [4].\n\n## Sources\n\n[1] Kansai Ledger, 3 May 2026\n\n[2] Ayumi Tanaka, interview, 4 May 2026\n',
    good: 'The fund lost a third of its value [1], Ayumi Tanaka said [2].\n\n## Sources\n\n[1] Kansai Ledger, 3 May 2026\n\n[2] Ayumi Tanaka, interview, 4 May 2026\n',
  },
};

export const undefinedReference = defineRule({
  id: 'undefined-reference',
  severity: 'error',
  summary: 'A citation without a matching entry in the source list.',
  covers: ['numbering-gap'],

  *check(analysis): Iterable<RawFinding> {
    const { article, references } = analysis;
    if (!references.declared) return;
    for (const citation of article.citations) {
      if (hasNoKnownSource(citation)) continue;
      const unknown = citation.keys.filter((key) => !leadsSomewhere(analysis, key));
      if (unknown.length === 0) continue;
      const { start, end } = citation;
      const missing = unknown.map((key) => written(citation, key)).join(', ');
      const last = lastKey(analysis);
      yield {
        start,
        end,
        message:
          last === undefined
            ? say`${missing} is not in the source list.`
            : say`${missing} is not in the source list, which ends at ${written(citation, last)}.`,
        fixes: () => fixesOf(analysis, citation, [...new Set(unknown)]),
      };
    }
    for (const { key, start, end } of undeclaredKeys(analysis)) {
      const meant = nearestName(key, references.byKey.keys());
      yield {
        start,
        end,
        message: say`@${key} is not in the bibliography.`,
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: say`Change to ${`@${meant}`}`, edits: [{ start, end, newText: `@${meant}` }] }],
      };
    }
  },
});

function fixesOf(analysis: Analysis, citation: Citation, unknown: readonly string[]): RawFix[] {
  const [only, ...others] = unknown;
  const near = only === undefined || others.length > 0 ? [] : nearest(analysis, only);
  return [
    ...near.flatMap((key): RawFix[] => {
      const edit = replaceKey(analysis.text, citation, only!, key);
      return edit ? [{ title: say`Change to ${written(citation, key)}`, edits: [edit] }] : [];
    }),
    ...addingEntries(analysis, unknown),
  ];
}

/**
 * Adds entries for these sources to the list, from what the text says. A number that would leave a gap becomes the
 * first free one.
 */
function addingEntries(analysis: Analysis, unknown: readonly string[]): RawFix[] {
  const numbers = freeNumbers(analysis, unknown);
  const edits = [...rekeyedCitations(analysis, numbers), ...newEntries(analysis, unknown, numbers)];
  if (edits.length === 0) return [];
  const [old, own] = [unknown, unknown.map((key) => numbers.get(key) ?? key)].map((keys) => keys.join(', '));
  return [
    {
      title:
        old === own
          ? say`Add an entry for ${old!} to the source list`
          : say`Add an entry for ${old!} to the source list as number ${own!}`,
      edits: edits.sort((a, b) => a.start - b.start),
    },
  ];
}

const written = ({ form }: Citation, key: string): string =>
  form === 'footnote' ? `[^${key}]` : form === 'citekey' ? `@${key}` : `[${key}]`;

/** The highest number in the list, if it is numbered without gaps from 1. */
function lastKey({ references }: Analysis): string | undefined {
  const keys = references.all.filter(({ tier }) => tier !== 'inferred').map(({ key }) => Number(key));
  const last = Math.max(0, ...keys);
  return keys.length > 0 && keys.length === last ? String(last) : undefined;
}

/** The numbers in the list next to `key`, nearest first; two at most. */
function nearest({ references }: Analysis, key: string): string[] {
  const distance = (other: string): number => Math.abs(Number(other) - Number(key));
  return references.all
    .filter((reference) => reference.tier !== 'inferred' && Number.isFinite(distance(reference.key)))
    .map((reference) => reference.key)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}

/** Replaces one number within a citation; undefined if it is there only as part of a range. */
function replaceKey(text: string, { start, end }: Citation, from: string, to: string): Edit | undefined {
  for (const { index, 0: number } of text.slice(start, end).matchAll(/[\p{L}\p{N}_.-]+/gu))
    if (number === from) return { start: start + index, end: start + index + number.length, newText: to };
  return undefined;
}

const LABELS: Readonly<Record<EntryForm, (key: string) => string>> = {
  bracketed: (key) => `[${key}]`,
  ordered: (key) => `${key}.`,
  definition: (key) => `[${key}]:`,
  footnote: (key) => `[^${key}]:`,
  superscript: raised,
};

type Entry = Block & Required<Pick<Block, 'entry'>>;

const isNumber = (key: string): boolean => /^\d+$/u.test(key);

/**
 * New numbers for those in `unknown` that have a free one before them; none if a citation has the number only within a
 * range.
 */
function freeNumbers(analysis: Analysis, unknown: readonly string[]): ReadonlyMap<string, string> {
  const { article, references } = analysis;
  const taken = new Set([...references.all.map(({ key }) => key), ...article.citations.flatMap(({ keys }) => keys)]);
  const numbers = new Map<string, string>();
  let free = 1;
  for (const key of unknown.filter(isNumber)) {
    while (taken.has(String(free))) free++;
    const citing = article.citations.filter(({ keys }) => keys.includes(key));
    const isTyped = citing.every(({ form, keySpans }) => form !== 'footnote' && (form === 'bracket' || keySpans));
    if (free < Number(key) && isTyped) numbers.set(key, String(free++));
  }
  return numbers;
}

/**
 * Writes an entry for each key where its number belongs in the list, otherwise at the list's end, in the list's form
 * and spacing.
 */
function newEntries(analysis: Analysis, keys: readonly string[], numbers: ReadonlyMap<string, string>): Edit[] {
  const { text, article } = analysis;
  const entries = article.blocks.filter((block): block is Entry => !!block.entry);
  const last = entries.at(-1);
  if (!last) return [];
  const before = entries.at(-2);
  const between = before ? text.slice(before.end, last.start) : '';
  const gap = /^\s+$/u.test(between) ? between : lineBreakOf(text);
  const bullet = text.slice(last.start, last.entry.label.start);
  const isRising = entries.every(
    ({ entry }, index) => index === 0 || Number(entry.key) > Number(entries[index - 1]!.entry.key),
  );
  const added = new Map<number, string>();
  const inOrder = keys
    .map((key) => ({ key, own: numbers.get(key) ?? key }))
    .sort((a, b) => Number(a.own) - Number(b.own));
  for (const { key, own } of inOrder) {
    const next = isRising ? entries.find(({ entry }) => Number(entry.key) > Number(own)) : undefined;
    const words = `${bullet}${LABELS[last.entry.form](own)} ${entryFor(analysis, key)}`;
    const at = next?.start ?? last.end;
    added.set(at, (added.get(at) ?? '') + (next ? words + gap : gap + words));
  }
  return [...added].map(([at, newText]) => ({ start: at, end: at, newText }));
}

/** What the text says about a source, marked as inferred; "to be added" if it says nothing. */
function entryFor({ references }: Analysis, key: string): string {
  const inference = references.inferred.get(key);
  return inference ? formatEntry(inferredReference(key, inference)) : '(to be added)';
}
