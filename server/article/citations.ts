import { isDigit, isWord } from '../text/characters';
import { shift } from '../text/span';
import { firstAddress, readAddress } from '../text/url';
import type { Block, Citation, CitationForm, InlineSource, Quotation, CitationCandidate } from './article';
/** Forms in which a number is alone and may be something else. */
const BARE: ReadonlySet<CitationForm> = new Set(['bracket', 'label', 'superscript']);
/** Forms that cite only after other words: at a block's start they are a label. */
const FOLLOWING: ReadonlySet<CitationForm> = new Set([...BARE, 'numberedLink']);
/** Forms that count only with a declared source of that key: anybody may write `@name` and `[[note]]`. */
const BY_KEY: ReadonlySet<CitationForm> = new Set(['citekey', 'wikilink']);
const SQUARE: ReadonlySet<CitationForm> = new Set(['bracket', 'footnote', 'label', 'numberedLink', 'link', 'wikilink']);
/** A place in a source that only the sentence names. */
const isLocator = ({ form }: Pick<Citation, 'form'>): boolean => form === 'locator';
/** With at most this many, links whose text is a number may be anything, unless one of them is number 1. */
const FEW = 3;

/**
 * The article's citations: the candidates that the whole page confirms.
 * - `word[1]` counts where most of the article's markers are set this way, or a full stop follows: `array[1] and` is
 *   code.
 * - `[text][1]` is a link.
 * - A number inside a quotation is the editor's bracket unless it is cited elsewhere or has an entry.
 * - A number that opens its block cites nothing.
 * - A raised number counts where the article has an entry of that number, or a raised 1: `x²` is a power.
 * - A link with a number for its text, `[1](…)`, counts where the article has a first number; `[[1]](…)` does anyhow.
 * - `(p. 31)` counts in an article that also cites in another way, or has entries: elsewhere it is the author's aside.
 * - `@key` and `[[note]]` count where a source of that key is declared.
 * @param declared keys of the sources outside of the running text.
 */
export function citationsOf(
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  declared: ReadonlySet<string>,
): Citation[] {
  const entries = new Set(blocks.flatMap(({ entry }) => entry?.key ?? []));
  const isSet = settingOf(blocks);
  const keysOf = linkKeys(blocks);
  const citations: Citation[] = [];
  const insideQuotation: boolean[] = [];
  const citedOutside = new Set<string>();
  let quotation = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'reference') return;
    let previousEnd = -1;
    for (const found of block.content.citations) {
      const { form } = found;
      if (BY_KEY.has(form) && !found.keys.some((key) => declared.has(key) || entries.has(key))) continue;
      // "(2)" with an entry 2 is a number of the list, not a page.
      if (form === 'locator' && entries.has(found.keys[0]!)) continue;
      if (form === 'superscript' && !found.keys.some((key) => entries.has(key)) && !isSet.raised) continue;
      const [start, end] = [block.start + found.start, block.start + found.end];
      if (form === 'numberedLink' && !isSet.linked && isPlainLink(block, found.start)) continue;
      if (SQUARE.has(form) && found.after === 'bracket' && previousEnd !== start) continue;
      if (FOLLOWING.has(form) && block.kind !== 'furniture' && isLeading(block, found.start)) continue;
      if ((form === 'bracket' || form === 'label') && found.after === 'word' && !isSet.attached) {
        const followsDigit = isDigit(block.content.text.charCodeAt(found.start - 1));
        if (!found.beforeStop || followsDigit) continue;
      }
      previousEnd = end;
      while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation++;
      const around = quotations[quotation];
      const inside = around !== undefined && around.content.start < start && end < around.content.end;
      const keys = found.sources ? keysOf(found, found.sources) : found.keys;
      if (!inside) for (const key of keys) citedOutside.add(key);
      const keySpans = found.keySpans?.map((span) => shift(span, block.start));
      citations.push({ start, end, form, keys, block: index, keySpans, sources: found.sources });
      insideQuotation.push(inside);
    }
  });
  const citesOtherwise = blocks.some(({ kind }) => kind === 'reference') || !citations.every(isLocator);
  return citations.filter(
    ({ form, keys }, index) =>
      (citesOtherwise || form !== 'locator') &&
      (!BARE.has(form) || !insideQuotation[index] || keys.every((key) => citedOutside.has(key) || entries.has(key))),
  );
}

/**
 * How the article sets its markers: right after the word, for most of them; raised; as links, and from which number.
 */
function settingOf(blocks: readonly Block[]): { readonly [way in 'attached' | 'raised' | 'linked']: boolean } {
  let [free, attached, attachedBeforeStop, raised, first, linked] = [0, 0, 0, false, false, 0];
  for (const { content } of blocks)
    for (const { form, keys, after, beforeStop } of content.citations) {
      first ||= keys.includes('1') || keys.includes('0');
      if (form === 'superscript') raised ||= keys.includes('1');
      if (form === 'numberedLink') linked++;
      if (form !== 'bracket') continue;
      if (after === 'free') free++;
      else if (after === 'word') attached++;
      if (after === 'word' && beforeStop) attachedBeforeStop++;
    }
  return {
    attached: attached > free && attachedBeforeStop * 2 >= attached,
    raised,
    // "section [14](…)" alone is a link.
    linked: first || linked > FEW,
  };
}

/**
 * The keys of citations that name their sources themselves. The same address is the same source: its key is the number
 * of its entry, or of the first link to it that has one. An address without a number is its own key; so is an address
 * whose number belongs to another.
 */
function linkKeys(blocks: readonly Block[]): (found: CitationCandidate, sources: readonly InlineSource[]) => string[] {
  let byAddress: Map<string, string> | undefined;
  const addressOf = new Map<string, string>();
  const entryKeys = (): Map<string, string> => {
    const keys = new Map<string, string>();
    for (const { entry, content } of blocks) {
      if (!entry) continue;
      const url = firstAddress(content.text);
      const address = url === undefined ? '' : readAddress(url).url;
      if (!addressOf.has(entry.key)) addressOf.set(entry.key, address);
      if (address !== '' && !keys.has(address)) keys.set(address, entry.key);
    }
    return keys;
  };
  return ({ form, keys }, sources) => {
    const known = (byAddress ??= entryKeys());
    return keys.map((key, index) => {
      // `<ref name=x />` refers to it by name elsewhere.
      if (form === 'ref' && key !== '') return key;
      const url = sources[index]?.url;
      if (url === undefined) return key;
      const address = readAddress(url).url;
      const same = known.get(address);
      if (same !== undefined) return same;
      const taken = addressOf.get(key);
      const own = key === '' || (taken !== undefined && taken !== '' && taken !== address) ? address : key;
      known.set(address, own);
      addressOf.set(own, address);
      return own;
    });
  };
}

/** True for `[14](…)`, without a second pair of brackets or parentheses. */
const isPlainLink = ({ content: { text } }: Block, at: number): boolean => isDigit(text.charCodeAt(at + 1));

/** A list's number, a heading's signs and a little more. */
const LONGEST_LEAD = 40;

/** True where only markup stands before the marker in its block. */
function isLeading({ content }: Block, at: number): boolean {
  if (at > LONGEST_LEAD) return false;
  let mask = 0;
  for (let before = 0; before < at; before++) {
    while (content.masked[mask] && content.masked[mask]!.end <= before) mask++;
    const isMasked = content.masked[mask] !== undefined && content.masked[mask]!.start <= before;
    if (!isMasked && isWord(content.text.charCodeAt(before))) return false;
  }
  return true;
}
