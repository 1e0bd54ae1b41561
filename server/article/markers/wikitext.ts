import { firstAddress } from '../../text/url';
import type { InlineSource, CitationCandidate } from '../article';
import { candidate, matchAt } from './candidate';
/** `<ref>`, `<ref name=x>`, `<ref name="x" />`. */
const REF =
  /<ref(?:\s{1,4}name\s?=\s?(?:"([^"\n<>]{1,80})"|([^\s"'/<>]{1,80})))?(?:\s{1,4}group\s?=\s?[^\s<>/]{1,40})?\s{0,4}(\/?)>/iuy;
/** Templates that show no words of the article: a source, or a request for one. */
const TEMPLATE =
  /\{\{\s{0,4}(?:citation needed|cn|fact|source|apasource|sfn|reflist|byline|cite \p{L}{2,20}|citation)\s{0,4}(?=[|}])/iuy;
const LONGEST = 4000;
const DEEPEST = 8;

/**
 * Names of template fields by meaning, in the languages of the larger wikis, whose templates come from the English one.
 */
const FIELDS: Readonly<Record<'url' | 'title' | 'name' | 'author' | 'date', readonly string[]>> = {
  url: ['url'],
  title: ['title'],
  name: ['newspaper', 'work', 'website', 'magazine', 'journal', 'agency', 'publisher', 'pub'],
  author: ['author', 'author1', 'last', 'last1'],
  date: ['date', 'year'],
};

/**
 * Where the template that opens at `at` ends, nested ones included; undefined where it is unclosed, too deep or too
 * long.
 */
function templateEnd(text: string, at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < text.length && next - at < LONGEST; next++) {
    if (text.startsWith('{{', next)) {
      if (++depth > DEEPEST) return undefined;
      next++;
    } else if (text.startsWith('}}', next)) {
      next++;
      if (--depth === 0) return next + 1;
    }
  }
  return undefined;
}

/** The template's fields by name, split at the bars that are not within nested markup. */
function fieldsOf(template: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let depth = 0;
  let from = 2;
  const add = (end: number): void => {
    const [name = '', ...value] = template.slice(from, end).split('=');
    const words = value.join('=').trim();
    if (words !== '') fields.set(name.trim().toLowerCase(), words);
  };
  for (let at = 2; at < template.length - 2; at++) {
    const pair = template.slice(at, at + 2);
    if (pair === '{{' || pair === '[[') depth++;
    else if (pair === '}}' || pair === ']]') depth--;
    else if (template.charAt(at) === '|' && depth === 0) {
      add(at);
      from = at + 1;
    }
  }
  add(template.length - 2);
  return fields;
}

/** What is between `<ref>` and `</ref>`, as a source. */
function sourceOf(content: string): InlineSource {
  const open = content.indexOf('{{');
  const end = open < 0 ? undefined : templateEnd(content, open);
  if (end === undefined) {
    const url = firstAddress(content);
    return { ...(url !== undefined && { url }), words: content.replace(/[[\]']{1,2}/gu, ' ').trim() };
  }
  const fields = fieldsOf(content.slice(open, end));
  const held = Object.entries(FIELDS).flatMap(([field, names]) => {
    const value = names.map((name) => fields.get(name)).find((found) => found !== undefined);
    return value === undefined ? [] : [[field, value.replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/gu, '$1')]];
  });
  return Object.fromEntries(held) as InlineSource;
}

/** Reads `<ref name=x>{{cite news|…}}</ref>` and `<ref name=x />`. */
export function readRef(text: string, at: number): CitationCandidate | undefined {
  const [tag, quoted, bare, slash] = matchAt(REF, text, at) ?? [];
  if (tag === undefined) return undefined;
  const name = (quoted ?? bare ?? '').trim();
  const start = at + tag.length;
  if (slash === '/')
    return name === '' ? undefined : candidate(text, { start: at, end: start, form: 'ref', keys: [name] });
  let close = text.indexOf('<', start);
  while (close !== -1 && close - start < LONGEST && !/^<\/?ref\b/iu.test(text.slice(close, close + 6)))
    close = text.indexOf('<', close + 1);
  if (close === -1 || !/^<\/ref>/iu.test(text.slice(close, close + 6))) return undefined;
  const source = sourceOf(text.slice(start, close));
  const key = name === '' && source.url === undefined ? (source.words ?? '').slice(0, 80) : name;
  return candidate(text, { start: at, end: close + 6, form: 'ref', keys: [key], sources: [source] });
}

/** Reads a template that is not a part of the prose; it cites nothing. */
export function readTemplate(text: string, at: number): CitationCandidate | undefined {
  const end = matchAt(TEMPLATE, text, at) ? templateEnd(text, at) : undefined;
  return end === undefined ? undefined : candidate(text, { start: at, end, form: 'ref', keys: [] });
}
