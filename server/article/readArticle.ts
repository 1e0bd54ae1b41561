import { linesOf } from '../text/lines';
import { finished } from '../text/steps';
import type { Steps } from '../text/steps';
import type { Article, Block, BlockContent, BlockKind, Citation, LanguageId } from './article';
import { isSameQuotation, withSameObjects } from './shared';
import { citationsOf } from './citations';
import { readContent } from './blockContent';
import { markFurniture } from './furniture';
import { NO_HOUSE } from './house';
import type { House } from './house';
import { markdownBlocks } from './markdown';
import { plainTextBlocks } from './plainText';
import { quotationsOf } from './quotations';
import type { RawBlock } from './rawBlock';
import { markReferences } from './referenceList';

/** How many blocks are read in one step. */
const STEP = 100;

/**
 * Reads what is on the page. All offsets are UTF-16.
 * @param text any text: no input makes this fail.
 * @param previous the article before an edit, if there is one: blocks with unchanged text are reused, so that a
 * keystroke costs one paragraph. The result is the same without it.
 * @param declared keys of the sources that are declared outside the running text.
 * @param house what the newsroom has settled.
 */
export const readArticle = (
  text: string,
  languageId: LanguageId,
  previous?: Article,
  declared?: ReadonlySet<string>,
  house?: House,
): Article => finished(readingSteps(text, languageId, previous, declared, house));

/** {@link readArticle} in steps. */
export function* readingSteps(
  text: string,
  languageId: LanguageId,
  previous?: Article,
  declared: ReadonlySet<string> = NONE,
  house: House = NO_HOUSE,
): Steps<Article> {
  const lines = linesOf(text);
  const found = languageId === 'markdown' ? markdownBlocks(text, lines) : plainTextBlocks(text, lines);
  const raw = markFurniture(text, markReferences(text, found));
  const before = previous?.languageId === languageId ? previous : undefined;
  const contents = new Contents(languageId, before, raw.length);
  const blocks: Block[] = [];
  for (const block of raw) {
    if (blocks.length % STEP === 0) yield;
    const content = contents.of(text, block, blocks.length);
    const known = before?.blocks[blocks.length];
    blocks.push(known && isSame(known, block, content) ? known : { ...block, content });
  }
  const quoted = quotationsOf(blocks);
  const { strayMarks } = quoted;
  const quotations = before
    ? withSameObjects(before.quotations, quoted.quotations, isSameQuotation)
    : quoted.quotations;
  const cited = citationsOf(blocks, quotations, declared);
  const citations = before
    ? withSameObjects(
        before.citations,
        cited,
        (known, now) => before.blocks[known.block] === blocks[now.block] && isSameCitation(known, now),
      )
    : cited;
  return { text, languageId, blocks, quotations, strayMarks, citations, house };
}

/** In the same block. */
const isSameCitation = (known: Citation, now: Citation): boolean =>
  known.start === now.start &&
  known.end === now.end &&
  known.block === now.block &&
  known.form === now.form &&
  known.sources === now.sources &&
  known.keys.length === now.keys.length &&
  known.keys.every((key, index) => key === now.keys[index]);

/** What is before an edit stays the same objects: whatever rests on them can be kept, too. */
const isSame = (known: Block, { kind, start, level, entry }: RawBlock, content: BlockContent): boolean =>
  known.content === content &&
  known.kind === kind &&
  known.start === start &&
  known.level === level &&
  !entry &&
  !known.entry;

const NONE: ReadonlySet<string> = new Set();

/**
 * The contents of an article's blocks, one for each text of a kind: a block that an earlier one of the article, or the
 * article before an edit, has word for word is not read again.
 */
class Contents {
  private byKind: Map<BlockKind, Map<string, BlockContent>> | undefined;

  /** @param count how many blocks the article has. */
  constructor(
    private readonly languageId: LanguageId,
    private readonly previous: Article | undefined,
    private readonly count: number,
  ) {}

  /** @param index of the block: before or behind the edit, the content is at the same place from either end. */
  of(text: string, block: RawBlock, index: number): BlockContent {
    const blocks = this.previous?.blocks ?? [];
    return (
      sameContent(blocks[index], text, block) ??
      sameContent(blocks[index + blocks.length - this.count], text, block) ??
      this.elsewhere(text, block)
    );
  }

  private elsewhere(text: string, { kind, start, end }: RawBlock): BlockContent {
    const own = text.slice(start, end);
    const known = this.ofKind(kind);
    let content = known.get(own);
    if (content === undefined) {
      content = readContent(this.previous ? detached(own) : own, kind, this.languageId);
      known.set(content.text, content);
    }
    return content;
  }

  private ofKind(kind: BlockKind): Map<string, BlockContent> {
    this.byKind ??= contentsOf(this.previous?.blocks ?? []);
    return entryOf(this.byKind, kind);
  }
}

function sameContent(known: Block | undefined, text: string, { kind, start, end }: RawBlock): BlockContent | undefined {
  return known?.kind === kind && known.content.text.length === end - start && text.startsWith(known.content.text, start)
    ? known.content
    : undefined;
}

function contentsOf(blocks: readonly Block[]): Map<BlockKind, Map<string, BlockContent>> {
  const byKind = new Map<BlockKind, Map<string, BlockContent>>();
  for (const { kind, content } of blocks) entryOf(byKind, kind).set(content.text, content);
  return byKind;
}

function entryOf(byKind: Map<BlockKind, Map<string, BlockContent>>, kind: BlockKind): Map<string, BlockContent> {
  let contents = byKind.get(kind);
  if (contents === undefined) byKind.set(kind, (contents = new Map<string, BlockContent>()));
  return contents;
}

/** A copy that, unlike a slice, does not keep the whole document's text in memory: old versions would pile up. */
const detached = (slice: string): string => JSON.parse(JSON.stringify(slice)) as string;
