import type { Analysis } from '../analysis';
import { contains, textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from './message';
import { defineRule } from './rule';
import type { RawFinding, RawFix, RuleDocs } from './rule';
import { perAnalysis } from './shared/memo';
import { blockAt } from './shared/places';

export const docs: RuleDocs = {
  rationale:
    'Wikipedia’s “Signs of AI writing” lists them: `oaicite`, `turn0search3`, `【1†source】`, `[cite: 17]`, `<grok-card …>`, ' +
    '`utm_source=chatgpt.com`. They lead nowhere, no reader can check them, and they tell that the passage was not read by hand.',
  traps: ['code and articles that show such a marker as code', 'brackets of other scripts'],
  examples: {
    bad: 'The strait was closed at dawn, Hamid Karimi said [1]. Two ships turned back 【4†source】.\n',
    good: 'The strait was closed at dawn, Hamid Karimi said [1]. Two ships turned back [4].\n',
  },
};

export const leakedAiMarker = defineRule({
  id: 'leaked-ai-marker',
  severity: 'warning',
  summary: 'A marker that a writing machine left behind where a citation should stand.',
  covers: ['dead-shape-url'],

  *check(analysis): Iterable<RawFinding> {
    for (const marker of markersOf(analysis))
      yield {
        ...marker,
        message: textOf(analysis.text, marker).startsWith('utm_')
          ? say`This address still says that it was found through a chatbot: remove the tracking, and read the page.`
          : say`A writing machine left this marker: replace it by a citation that a reader can look up.`,
      };
  },

  fixes({ text }, finding): RawFix[] {
    const marker = textOf(text, finding);
    if (marker.startsWith('utm_')) return [removal(say`Remove the tracking`, text, finding)];
    const number = /^【(\d{1,3})/u.exec(marker)?.[1];
    const strip = removal(say`Remove the marker`, text, finding);
    if (number === undefined || number === '0') return [strip];
    return [
      { title: say`Write [${number}]`, edits: [{ start: finding.start, end: finding.end, newText: `[${number}]` }] },
      strip,
    ];
  },
});

/** What is looked for, by a string that each must hold: a search for a plain string is nearly free. */
const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['oaicite', /:?contentReference\[oaicite:\d{1,4}\]\{index=\d{1,4}\}/gu],
  ['oai_citation', /\[oai_citation[:_‡]\d{1,4}[^\]\n]{0,200}\](?:\([^)\n]{0,500}\))?/gu],
  ['turn', /\uE200?(?:cite|navlist|filecite)?\uE202?turn\d{1,3}(?:search|news|view|image|file|fetch)\d{1,3}(?:\uE202?turn\d{1,3}(?:search|news|view|image|file|fetch)\d{1,3}){0,20}\uE201?/gu],
  ['†', /【\d{1,4}(?::\d{1,4})?†[^】\n]{0,100}】/gu],
  ['[cite', /\[cite(?:_start|_end)?(?:: ?\d{1,3}(?:, ?\d{1,3}){0,20})?\]/gu],
  ['_span', /\[span_\d{1,3}\]\((?:start|end)_span\)/gu],
  ['grok-card', /<grok-card[^>\n]{0,300}>/gu],
  ['[web:', /\[web:\d{1,3}\]/gu],
  ['[attached_file:', /\[attached_file:\d{1,3}\]/gu],
  ['utm_source=', /utm_source=(?:chatgpt\.com|openai|perplexity|copilot\.com)/gu],
]; // prettier-ignore

const markersOf = perAnalysis(({ text, article }: Analysis): readonly Span[] => {
  const found: Span[] = [];
  for (const [sign, pattern] of MARKERS) {
    if (!text.includes(sign)) continue;
    for (const { index, 0: marker } of text.matchAll(pattern)) {
      const span = { start: index, end: index + marker.length };
      if (!isCode(article, span)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

function isCode(article: Analysis['article'], span: Span): boolean {
  const block = blockAt(article, span.start);
  if (block?.kind === 'code') return true;
  const code = block?.content.masked.find(({ start, end }) =>
    contains({ start: block.start + start, end: block.start + end }, span),
  );
  return code !== undefined && block!.content.text.charAt(code.start) === '`';
}

/** Removes a marker with the space before it; a parameter with the sign that joins it to the others. */
function removal(title: RawFix['title'], text: string, { start, end }: Span): RawFix {
  let [from, to] = [start, end];
  const before = text.charAt(from - 1);
  if (text.slice(start, end).startsWith('utm_')) {
    if (text.charAt(to) === '&') to++;
    else if (before === '?' || before === '&') from--;
  } else if (before === ' ') from--;
  return { title, edits: [{ start: from, end: to, newText: '' }], preferred: true };
}
