import { linesOf } from '../text/lines';
import { finished } from '../text/steps';
import type { Steps } from '../text/steps';
import type { Article, Block, BlockContent, BlockKind, LanguageId } from './article';
import { citationsOf } from './citations';
import { readContent } from './blockContent';
import { markFurniture } from './furniture';
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
 */
export const readArticle = (
  text: string,
  languageId: LanguageId,
  previous?: Article,
  declared?: ReadonlySet<string>,
): Article => finished(readingSteps(text, languageId, previous, declared));

/** {@link readArticle} in steps. */
export function* readingSteps(
  text: string,
  languageId: LanguageId,
  previous?: Article,
  declared: ReadonlySet<string> = NONE,
): Steps<Article> {
  const lines = linesOf(text);
  const found = languageId === 'markdown' ? markdownBlocks(text, lines) : plainTextBlocks(text, lines);
  const raw = markFurniture(text, markReferences(text, found));
  const known = contentsOf(previous?.languageId === languageId ? previous : undefined);
  const blocks: Block[] = [];
  for (const block of raw) {
    if (blocks.length % STEP === 0) yield;
    blocks.push(readBlock(text, languageId, block, known));
  }
  const { quotations, strayMarks } = quotationsOf(blocks);
  return { text, languageId, blocks, quotations, strayMarks, citations: citationsOf(blocks, quotations, declared) };
}

const NONE: ReadonlySet<string> = new Set();

type Contents = ReadonlyMap<BlockKind, ReadonlyMap<string, BlockContent>>;

function contentsOf(article: Article | undefined): Contents | undefined {
  if (!article) return undefined;
  const contents = new Map<BlockKind, Map<string, BlockContent>>();
  for (const { kind, content } of article.blocks) {
    const byText = contents.get(kind) ?? new Map<string, BlockContent>();
    contents.set(kind, byText.set(content.text, content));
  }
  return contents;
}

function readBlock(text: string, languageId: LanguageId, block: RawBlock, known: Contents | undefined): Block {
  const own = text.slice(block.start, block.end);
  const content = known?.get(block.kind)?.get(own) ?? readContent(known ? detached(own) : own, block.kind, languageId);
  return { ...block, content };
}

/** A copy that, unlike a slice, does not keep the whole document's text in memory: old versions would pile up. */
const detached = (slice: string): string => JSON.parse(JSON.stringify(slice)) as string;
