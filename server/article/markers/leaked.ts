import { isDigit } from '../../text/characters';
import type { InlineSource, CitationCandidate } from '../article';
import { linkAt } from '../links';
import { candidate, matchAt, spansOf } from './candidate';
import { numbersOf } from './numbers';

/** How one AI tool marks its sources, and what is left of it when its text is copied without its page. */
interface Family {
  readonly name: string;
  /** Characters it may start with, or that follow its `lead`. */
  readonly opens: readonly string[];
  readonly pattern: RegExp;
  /** Its sources' numbers or ids. Without them it is not a citation, only something to remove. */
  readonly keys?: RegExp;
  /** For a family that starts with letters: what may come before `opens`, nearest first. */
  readonly lead?: readonly string[];
  /** True where an address in parentheses may follow. */
  readonly linked?: true;
}

const TURN = /turn\d{1,3}(?:search|news|view|image|file|fetch|academia|reddit|youtube)\d{1,3}/gu;

/** One row per family. Sources: Wikipedia, "Signs of AI writing"; our own collection. */
const FAMILIES: readonly Family[] = [
  { name: 'ChatGPT', opens: [':contentReference', '[oaicite:'], lead: ['contentReference', ':'], pattern: /:?(?:contentReference)?\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?/uy, keys: /oaicite:\d{1,4}/gu },
  { name: 'ChatGPT', opens: ['[oai_citation'], pattern: /\[oai_citation[:_‡]\d{1,4}[^\][\n]{0,200}\]/uy, keys: /oai_citation.\d{1,4}/gu, linked: true },
  { name: 'ChatGPT', opens: ['\uE200'], pattern: /\uE200(?:filecite|cite|navlist|image_group|video|products)(?:\uE202[^\uE200-\uE202\n]{1,160}){1,20}\uE201/uy, keys: TURN },
  { name: 'ChatGPT', opens: ['\uE200', ...'0 1 2 3 4 5 6 7 8 9'.split(' ')], lead: ['turn', 'cite', 'navlist', 'file'], pattern: /\uE200?(?:file)?(?:cite|navlist)?\uE202?turn\d{1,3}[a-z]{4,8}\d{1,3}(?:[\uE202,]?turn\d{1,3}[a-z]{4,8}\d{1,3}){0,20}\uE201?/uy, keys: TURN },
  { name: 'Assistants', opens: ['【'], pattern: /【\d{1,20}(?::\d{1,4})?†[^【】\n]{0,160}】/uy, keys: /(?<=^【)\d{1,20}(?::\d{1,4})?/gu },
  { name: 'Assistants', opens: ['【'], pattern: /【\d{1,4}:\d{1,4}】/uy, keys: /\d{1,4}:\d{1,4}/gu },
  { name: 'Gemini', opens: ['[cite'], pattern: /\[cite: ?\d{1,3}(?:(?:, ?|-)\d{1,3}){0,40}\]/uy, keys: /\d{1,3}(?:-\d{1,3})?/gu },
  { name: 'Gemini', opens: ['[cite'], pattern: /\[cite(?:_start|_end)?\]/uy },
  { name: 'Gemini', opens: ['[span_'], pattern: /\[span_\d{1,4}\]\(end_span\)/uy, keys: /span_\d{1,4}/gu },
  { name: 'Gemini', opens: ['[span_'], pattern: /\[span_\d{1,4}\]\(start_span\)/uy },
  { name: 'Grok', opens: ['<grok-card'], pattern: /<grok-card(?:\s[^<>\n]{0,300})?>(?:<\/grok-card>)?/uy, keys: /(?<=data-id=["'])[\w-]{1,60}/gu },
  { name: 'Grok', opens: ['</grok-card'], pattern: /<\/grok-card>/uy },
  { name: 'Grok', opens: ['<grok:render'], pattern: /<grok:render\s[^<>\n]{0,300}>(?:\s?<argument\s[^<>\n]{0,60}>\d{1,4}<\/argument>\s?)?<\/grok:render>/uy, keys: /(?<=card_id=["'])[\w-]{1,60}/gu },
  { name: 'Grok', opens: ['[](grok_render_citation_card_json='], pattern: /\[\]\(grok_render_citation_card_json=[^()\n]{1,300}\)/uy, keys: /(?<=")[\w-]{1,60}(?="\])/gu },
  { name: 'Perplexity', opens: ['[web:', '[attached_file:', '[file:', '[page:', '[memory:', '[conversation_history:'], pattern: /\[(?:web|attached_file|file|page|memory|conversation_history):\d{1,3}(?:, ?(?:\w{1,24}:)?\d{1,3}){0,20}\]/uy, keys: /(?:[a-z_]{1,24}:)?\d{1,3}/gu },
  { name: 'ChatGPT', opens: ['({"attribution"'], pattern: /\(\{"attribution":\{"attributableIndex":"\d{1,4}-\d{1,4}"\}\}\)/uy, keys: /"\d{1,4}-\d{1,4}"/gu },
  { name: 'Lepton', opens: ['[[citation:'], pattern: /\[\[citation:\d{1,3}\]\]/uy, keys: /\d{1,3}/gu },
  { name: 'DeepSeek', opens: ['[citation:'], pattern: /\[citation:\d{1,3}\]/uy, keys: /\d{1,4}/gu, linked: true },
  { name: 'DeerFlow', opens: ['[citation:'], pattern: /\[citation:[^\][\n]{1,200}\](?=\()/uy, linked: true },
]; // prettier-ignore

const LAST_OF_TURN = 0x6e;

const BY_OPENING = new Map<number, { readonly opens: string; readonly family: Family }[]>();
for (const family of FAMILIES)
  for (const opens of family.opens) {
    const first = opens.charCodeAt(0);
    BY_OPENING.set(first, [...(BY_OPENING.get(first) ?? []), { opens, family }]);
  }

/** The characters at which a marker may begin. */
export const LEAKED_OPENINGS = String.fromCharCode(...BY_OPENING.keys());

/**
 * Reads an AI tool's marker at `at`: a citation of a source that only the tool knew or, without keys, what surrounded
 * one. It starts before `at` where its letters come first (`citeturn0search5`).
 */
export function readLeaked(text: string, at: number): CitationCandidate | undefined {
  const code = text.charCodeAt(at);
  // Digits are frequent, digits after "turn" are not.
  if (isDigit(code) && text.charCodeAt(at - 1) !== LAST_OF_TURN) return undefined;
  for (const { opens, family } of BY_OPENING.get(code) ?? []) {
    if (!text.startsWith(opens, at)) continue;
    const start = leadBefore(text, at, family.lead);
    const marker = matchAt(family.pattern, text, start);
    if (marker && start + marker[0].length > at) return leaked(text, start, marker[0], family);
  }
  return undefined;
}

function leadBefore(text: string, at: number, lead: readonly string[] = []): number {
  let start = at;
  for (const word of lead) if (start >= word.length && text.startsWith(word, start - word.length)) start -= word.length;
  return start;
}

function leaked(text: string, start: number, marker: string, { keys, linked }: Family): CitationCandidate {
  const link = linked ? linkAt(text, start + marker.length) : undefined;
  const end = link?.end ?? start + marker.length;
  const keySpans = keys ? spansOf(keys, marker, start) : [];
  const found = keySpans.map((span) => text.slice(span.start, span.end));
  const isNumbered = found.length > 0 && found.every((key) => /^\d{1,3}(?:-\d{1,3})?$/u.test(key));
  const numbers = isNumbered ? numbersOf(found.join(',')) : undefined;
  return candidate(text, {
    start,
    end,
    form: 'leaked',
    keys: link ? [''] : (numbers ?? found),
    ...(numbers?.length === found.length && !link && { keySpans }),
    ...(link?.url !== undefined && { sources: [sourceOf(marker, link.url)] }),
  });
}

/** `[oai_citation:0‡example.org](…)`, `[citation:Title](…)`: what follows the sign is the page's name. */
function sourceOf(marker: string, url: string): InlineSource {
  const name = /^\[(?:citation:|oai_citation[:_‡]\d{1,4}‡)([^\]]*)\]/u.exec(marker)?.[1];
  return { url, ...(name !== undefined && { name }) };
}
