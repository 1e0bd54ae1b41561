import { linesOf } from '../text/lines';
import { finished } from '../text/steps';
import type { Steps } from '../text/steps';
import type { Article, Block, BlockContent, BlockKind, LanguageId } from './article';
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
  const contents = new Contents(languageId, previous?.languageId === languageId ? previous : undefined);
  const blocks: Block[] = [];
  for (const block of raw) {
    if (blocks.length % STEP === 0) yield;
    blocks.push({ ...block, content: contents.of(text, block) });
  }
  const { quotations, strayMarks } = quotationsOf(blocks);
  const citations = citationsOf(blocks, quotations, declared);
  return { text, languageId, blocks, quotations, strayMarks, citations, house };
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The contents of an article's blocks, one for each text of a kind: a block that an earlier one of the article, or the
 * article before an edit, has word for word is not read again.
 */
class Contents {
  private readonly byKind = new Map<BlockKind, Map<string, BlockContent>>();
  private readonly isEdit: boolean;

  constructor(
    private readonly languageId: LanguageId,
    previous: Article | undefined,
  ) {
    this.isEdit = previous !== undefined;
    for (const { kind, content } of previous?.blocks ?? []) this.ofKind(kind).set(content.text, content);
  }

  of(text: string, { kind, start, end }: RawBlock): BlockContent {
    const own = text.slice(start, end);
    const known = this.ofKind(kind);
    let content = known.get(own);
    if (content === undefined) {
      content = readContent(this.isEdit ? detached(own) : own, kind, this.languageId);
      known.set(content.text, content);
    }
    return content;
  }

  private ofKind(kind: BlockKind): Map<string, BlockContent> {
    let contents = this.byKind.get(kind);
    if (contents === undefined) this.byKind.set(kind, (contents = new Map<string, BlockContent>()));
    return contents;
  }
}

/** A copy that, unlike a slice, does not keep the whole document's text in memory: old versions would pile up. */
const detached = (slice: string): string => JSON.parse(JSON.stringify(slice)) as string;
