import type { Analysis } from '../analysis/analyse';
import { contains, shift } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { blockAt } from '../article/positions';
import type { Edit } from '../text/replacements';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia’s page “Signs of AI writing” lists these markers: `oaicite`, `turn0search3`, `【1†source】`, ' +
    '`[cite: 17]`, `<grok-card …>`, `utm_source=chatgpt.com`. They lead nowhere, so readers cannot check them. ' +
    'They also suggest that no one checked the passage by hand.',
  traps: ['code, and articles that show such a marker as code', 'brackets used by other scripts'],
  examples: {
    bad: 'The strait was closed at dawn, Hamid Karimi said [1]. Two ships turned back 【4†source】.\n',
    good: 'The strait was closed at dawn, Hamid Karimi said [1]. Two ships turned back [4].\n',
  },
};

export const leakedAiMarker = defineRule({
  id: 'leaked-ai-marker',
  severity: 'warning',
  summary: 'A marker that an AI tool left where a citation belongs.',
  covers: ['dead-shape-url'],

  *check(analysis): Iterable<RawFinding> {
    const { text } = analysis;
    for (const { content, start } of analysis.article.blocks)
      for (const leaked of content.leaked) {
        const marker = shift(leaked, start);
        yield {
          ...marker,
          message: say`An AI tool left this marker. Replace it with a citation that readers can check.`,
          fixes: () => waysOut(text, marker),
        };
      }
    for (const tracking of trackingOf(analysis))
      yield {
        ...tracking,
        message: say`This link came from a chatbot. Remove the tracking code and check the page yourself.`,
        fixes: () => [{ title: say`Remove the tracking code`, edits: [untracked(text, tracking)] }],
      };
  },
});

/** Only the writer can find out what it refers to: neither suggestion looks like a citation. */
const waysOut = (text: string, marker: Span): RawFix[] => [
  { title: say`Remove the marker`, edits: [stripped(text, marker)] },
  { title: say`Replace the marker with [?]`, edits: [{ ...marker, newText: '[?]' }] },
];

const TRACKING = /utm_source=(?:chatgpt\.com|openai|perplexity|copilot\.com|claude\.ai)|referrer=grok\.com/gu;

/** Where addresses show that a chatbot found them; not in code. */
function trackingOf({ text, article }: Analysis): Span[] {
  if (!text.includes('utm_source=') && !text.includes('referrer=')) return [];
  return Array.from(text.matchAll(TRACKING), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter((span) => !isCode(article, span));
}

function isCode(article: Analysis['article'], span: Span): boolean {
  const block = blockAt(article, span.start);
  if (block?.kind === 'code') return true;
  const code = block?.content.masked.find((masked) => contains(shift(masked, block.start), span));
  return code !== undefined && block!.content.text.charAt(code.start) === '`';
}

/** Removes a marker with the space before it. */
function stripped(text: string, { start, end }: Span): Edit {
  return { start: text.charAt(start - 1) === ' ' ? start - 1 : start, end, newText: '' };
}

/** Removes a parameter of an address, with the sign that joins it to the others. */
function untracked(text: string, { start, end }: Span): Edit {
  if (text.charAt(end) === '&') return { start, end: end + 1, newText: '' };
  return { start: /[?&]/u.test(text.charAt(start - 1)) ? start - 1 : start, end, newText: '' };
}
