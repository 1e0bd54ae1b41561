import type { Analysis } from '../analysis/analyse';
import type { Citation } from '../article/article';
import { isSpace } from '../text/characters';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { quotationAt } from '../article/positions';
import { houseStyleOf, placementOf } from '../edits/citationStyle';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'IEEE style puts the number before the full stop; Wikipedia and Vancouver style put it after. An article ' +
    'should always do it one way, with or without a space before the number. A number inside the quotation ' +
    'marks looks like part of what the speaker said.',
  traps: [
    'citations after a question mark or exclamation mark that belongs to the quotation',
    'citations after a quotation that ends with a full stop inside the quotation marks, because no other place is possible',
    'citations within a sentence',
    'articles with too few citations to show a pattern, or with two patterns that are equally common',
  ],
  examples: {
    bad: 'Byrne closed the mill [1]. The canteen went too [2]. Rents fell [1]. Then the school shut.[2]\n',
    good: 'Byrne closed the mill [1]. The canteen went too [2]. Rents fell [1]. Then the school shut [2].\n',
  },
};

export const citationPlacement = defineRule({
  id: 'citation-placement',
  severity: 'hint',
  summary: 'A citation placed or spaced differently from the others, or inside the quotation marks.',

  *check(analysis): Iterable<RawFinding> {
    const { article } = analysis;
    const odd = oddPlacement(analysis);
    const oddSpace = oddSpacing(analysis);
    for (const citation of article.citations) {
      const { start, end } = citation;
      if (isInside(analysis, citation))
        yield {
          start,
          end,
          message: say`This citation is inside the quotation marks, as if the speaker had said it. Move it outside.`,
          fixes: () => moving(analysis, outwards(analysis, citation)),
        };
      else if (odd !== undefined && stopPlacement(analysis, citation) === odd)
        yield {
          start,
          end,
          message:
            odd === 'after'
              ? say`This citation follows the full stop. The others in this article come before it. Move it.`
              : say`This citation comes before the full stop. The others in this article follow it. Move it.`,
          fixes: () => moving(analysis, over(analysis.text, citation, houseStyleOf(analysis).space)),
        };
      else if (oddSpace !== undefined && spacing(analysis, citation) === oddSpace)
        yield {
          start,
          end,
          message:
            oddSpace === 'glued'
              ? say`No space before this citation, unlike the others in this article. Add one.`
              : say`Space before this citation, unlike the others in this article. Remove it.`,
          fixes: () => [
            oddSpace === 'glued'
              ? safe(analysis, say`Put a space before the citation`, [{ start, end: start, newText: ' ' }])
              : safe(analysis, say`Remove the space before the citation`, [
                  { start: start - 1, end: start, newText: '' },
                ]),
          ],
        };
    }
  },
});

const moving = (analysis: Analysis, edits: readonly Edit[]): RawFix[] =>
  edits.length === 0 ? [] : [safe(analysis, say`Move the citation`, edits)];

/** The placement used by a clear minority of citations; undefined where there is no clear majority. */
function oddPlacement(analysis: Analysis): 'before' | 'after' | undefined {
  const count = { before: 0, after: 0 };
  for (const citation of analysis.article.citations) {
    const placement = stopPlacement(analysis, citation);
    if (placement) count[placement]++;
  }
  return minorityOf(count, 'before', 'after');
}

type Spacing = 'spaced' | 'glued';

/**
 * Whether a space is before a citation in brackets; undefined after another citation or a number, and at a line's
 * start.
 */
function spacing({ text }: Analysis, { start }: Citation): Spacing | undefined {
  const [before, own] = [text.charAt(start - 1), text.charAt(start)];
  if (own !== '[' || !/[^\]\d\r\n]/u.test(before)) return undefined;
  return isSpace(before.charCodeAt(0)) ? 'spaced' : 'glued';
}

/** The spacing used by a clear minority of citations. */
function oddSpacing(analysis: Analysis): Spacing | undefined {
  const count = { spaced: 0, glued: 0 };
  for (const citation of analysis.article.citations) {
    const own = spacing(analysis, citation);
    if (own) count[own]++;
  }
  return minorityOf(count, 'spaced', 'glued');
}

/**
 * Of two ways, the one that a majority of at least three to one does not use; undefined where there is no such
 * majority.
 */
function minorityOf<Way extends string>(count: Readonly<Record<Way, number>>, one: Way, other: Way): Way | undefined {
  if (count[one] >= 3 && count[one] >= 3 * count[other]) return other;
  if (count[other] >= 3 && count[other] >= 3 * count[one]) return one;
  return undefined;
}

/** Before or after a full stop, if it could be on either side. */
function stopPlacement({ text, article }: Analysis, citation: Citation): 'before' | 'after' | undefined {
  const placement = placementOf(text, citation);
  if (placement === 'before') return text.charAt(citation.end) === '.' ? 'before' : undefined;
  if (placement === 'within') return undefined;
  let before = citation.start;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--;
  return text.charAt(before - 1) === '.' && !quotationAt(article, before - 1) ? 'after' : undefined;
}

/** True where only the closing mark, and perhaps a full stop, follows in the quotation. */
function isInside({ text, article }: Analysis, { start, end }: Citation): boolean {
  const quotation = quotationAt(article, start);
  if (!quotation?.closed || start <= quotation.content.start) return false;
  return quotation.content.end - end <= 2 && /^[.,]?\s?$/u.test(text.slice(end, quotation.content.end));
}

/** Moves a citation to after the closing mark. */
function outwards({ text, article }: Analysis, { start, end }: Citation): Edit[] {
  const quotation = quotationAt(article, start);
  if (!quotation) return [];
  const from = isSpace(text.charCodeAt(start - 1)) ? start - 1 : start;
  return [
    { start: from, end, newText: '' },
    { start: quotation.end, end: quotation.end, newText: ` ${text.slice(start, end)}` },
  ];
}

/** Moves a citation across the full stop next to it. */
function over(text: string, { start, end }: Citation, space: boolean): Edit[] {
  const marker = text.slice(start, end);
  let before = start;
  while (isSpace(text.charCodeAt(before - 1)) && before > 0) before--;
  if (text.charAt(end) === '.') return [{ start: before, end: end + 1, newText: `.${space ? ' ' : ''}${marker}` }];
  return [{ start: before - 1, end, newText: `${space ? ' ' : ''}${marker}.` }];
}
