import type { Analysis } from '../analysis';
import type { Block, Citation, EntryForm } from '../article/article';
import { raised } from '../article/markers/numbers';
import { isAnonymous } from '../article/rekey';
import { say } from './message';
import { defineRule } from './rule';
import type { Edit, RawFinding, RawFix, RuleDocs } from './rule';

import { lineBreakOf } from './shared/writing';

export const docs: RuleDocs = {
  rationale:
    'A citation that leads nowhere is worse than none: it promises a source that nobody can look up. Only where the article, its ' +
    'front matter or a file beside it lists its sources; where there is no list at all, see `no-reference-list`.',
  traps: [
    'an editor’s brackets within a quotation, years, list markers, code, links',
    'numbers within a range: `[1–3]` needs all three',
    'articles without a list',
  ],
  examples: {
    bad: 'The fund lost a third of its value [1], Ayumi Tanaka said [4].\n\n## Sources\n\n[1] Kansai Ledger, 3 May 2026\n\n[2] Ayumi Tanaka, interview, 4 May 2026\n',
    good: 'The fund lost a third of its value [1], Ayumi Tanaka said [2].\n\n## Sources\n\n[1] Kansai Ledger, 3 May 2026\n\n[2] Ayumi Tanaka, interview, 4 May 2026\n',
  },
};

export const undefinedReference = defineRule({
  id: 'undefined-reference',
  severity: 'error',
  summary: 'A citation that no entry of the list of sources answers.',
  covers: ['numbering-gap'],

  *check(analysis): Iterable<RawFinding> {
    const { article, references } = analysis;
    if (!references.declared) return;
    for (const citation of article.citations) {
      if (isAnonymous(citation)) continue;
      const unknown = citation.keys.filter((key) => isUnknown(analysis, key));
      if (unknown.length === 0) continue;
      const { start, end } = citation;
      const missing = unknown.map((key) => written(citation, key)).join(', ');
      const last = lastKey(analysis);
      yield {
        start,
        end,
        message:
          last === undefined
            ? say`${missing} leads nowhere: the list of sources has no such entry.`
            : say`${missing} leads nowhere: the list of sources ends at ${written(citation, last)}.`,
      };
    }
  },

  fixes(analysis, finding): RawFix[] {
    const citation = analysis.article.citations.find(({ start }) => start === finding.start);
    if (!citation) return [];
    const unknown = citation.keys.filter((key) => isUnknown(analysis, key));
    const [first] = unknown;
    const stub = newEntries(analysis, unknown);
    return [
      ...(first === undefined ? [] : nearest(analysis, first)).flatMap((key): RawFix[] => {
        const edit = replaceKey(analysis.text, citation, first!, key);
        return edit && unknown.length === 1 ? [{ title: say`Change to ${written(citation, key)}`, edits: [edit] }] : [];
      }),
      ...(stub ? [{ title: say`Add an entry for ${unknown.join(', ')} to the list`, edits: [stub] }] : []),
    ];
  },
});

const isUnknown = ({ references }: Analysis, key: string): boolean => {
  const reference = references.byKey.get(key);
  return reference === undefined || reference.tier === 'inferred';
};

const written = ({ form }: Citation, key: string): string => (form === 'footnote' ? `[^${key}]` : `[${key}]`);

/** The highest number of the list, where it is numbered without gaps from 1. */
function lastKey({ references }: Analysis): string | undefined {
  const keys = references.all.filter(({ tier }) => tier !== 'inferred').map(({ key }) => Number(key));
  const last = Math.max(0, ...keys);
  return keys.length > 0 && keys.length === last ? String(last) : undefined;
}

/** The numbers of the list next to `key`, nearest first; two at most. */
function nearest({ references }: Analysis, key: string): string[] {
  const distance = (other: string): number => Math.abs(Number(other) - Number(key));
  return references.all
    .filter((reference) => reference.tier !== 'inferred' && Number.isFinite(distance(reference.key)))
    .map((reference) => reference.key)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}

/** Replaces one number within a citation; undefined where it stands there only as part of a range. */
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

/** Writes stubs after the list's last entry, in its form and spacing. */
function newEntries({ text, article }: Analysis, keys: readonly string[]): Edit | undefined {
  const entries = article.blocks.filter((block): block is Block & Required<Pick<Block, 'entry'>> => !!block.entry);
  const last = entries.at(-1);
  if (!last) return undefined;
  const before = entries.at(-2);
  const between = before ? text.slice(before.end, last.start) : '';
  const gap = /^\s+$/u.test(between) ? between : lineBreakOf(text);
  const newText = keys.map((key) => `${gap}${LABELS[last.entry.form](key)} to be added`).join('');
  return { start: last.end, end: last.end, newText };
}
