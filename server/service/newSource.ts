import { analyse } from '../analysis/analyse';
import type { Analysis } from '../analysis/analyse';
import type { NewSources } from '../config/readSettings';
import { draftOf, entryInArticle, newCitation } from '../edits/newCitation';
import type { DeclaredSource } from '../references/reference';
import { newEntry } from '../sources/newEntry';
import { sidecarFor, sidecarUriOf } from '../sources/sidecar';
import { apply, compose } from '../text/replacements';
import type { Edit } from '../text/replacements';
import type { Span } from '../text/span';
import { withoutEnding } from '../text/fileNames';
import { pathOf } from '../workspace/paths';
import type { Reading } from './articleReading';

/** The entry of a source that an article cites and nobody has written down: a draft for the author to complete. */
export interface WrittenEntry {
  /** The file that it is written in: the article, a file of sources, or one that does not exist yet. */
  readonly uri: string;
  readonly isNewFile: boolean;
  readonly edit: Edit;
  /** What the author completes first: a span of the file after the edit. */
  readonly draft: Span;
}

/** How a new source for the words at `place` would be cited, and the URI of the file with its entry: quick to tell. */
export function newSourceAt(
  { article, analysis }: Pick<Reading, 'article' | 'analysis'>,
  place: Span,
  otherwise: NewSources,
): { readonly marker: string; readonly uri: string } {
  const form = otherwise === 'footnotes' ? 'footnote' : 'bracket';
  const last = hasList(analysis) ? undefined : lastDeclared(analysis, article.uri);
  const isInNewFile = !hasList(analysis) && !last && otherwise === 'file' && pathOf(article.uri) !== undefined;
  const uri = last?.place.uri ?? (isInNewFile ? sidecarUriOf(article.uri) : article.uri);
  return { marker: newCitation(analysis, place, form).marker, uri };
}

/** A new source as it is cited, with its entry. */
export interface NewSource {
  readonly marker: string;
  /** The changes of the article, in its order: the citation and, if it is written there, the entry. */
  readonly edits: readonly Edit[];
  readonly entry: WrittenEntry;
}

/**
 * Cites a new source for the words at `place`, and writes its entry where the article keeps its sources. It says only
 * what the text says; the rest is left to the author. Undefined where no entry can be written.
 * @param otherwise where an article without sources keeps them.
 */
export async function newSource(reading: Reading, place: Span, otherwise: NewSources): Promise<NewSource | undefined> {
  const { article, analysis } = reading;
  const form = otherwise === 'footnotes' ? 'footnote' : 'bracket';
  const { key, marker, edit } = newCitation(analysis, place, form);
  const { languageId, sources, texts } = analysis;
  const cited = analyse(apply(article.text, [edit]), languageId, analysis, sources, texts);
  const entry = await entryOf({ ...reading, analysis: cited }, key, otherwise);
  if (entry === undefined) return undefined;
  const edits = entry.uri === article.uri ? compose([edit], [entry.edit]) : [edit];
  return { marker, edits, entry };
}

/** Writes the entry of a source that an article cites already: the second half of {@link newSource}. */
export async function entryOf(
  { article, analysis, sources }: Pick<Reading, 'article' | 'analysis' | 'sources'>,
  key: string,
  otherwise: NewSources,
): Promise<WrittenEntry | undefined> {
  const { item } = draftOf(analysis, key);
  const last = lastDeclared(analysis, article.uri);
  if (last !== undefined && !hasList(analysis)) {
    const uri = last.place.uri ?? article.uri;
    const text = last.place.uri === undefined ? analysis.text : sources.files.find((file) => file.uri === uri)?.text;
    const edit = text === undefined ? undefined : await newEntry({ uri, text }, last, item);
    return edit && { uri, isNewFile: false, edit, draft: draftIn(edit, 0) };
  }
  if (!hasList(analysis) && otherwise === 'file' && pathOf(article.uri) !== undefined) {
    const edit = { start: 0, end: 0, newText: await sidecarFor(analysis) };
    return { uri: sidecarUriOf(article.uri), isNewFile: true, edit, draft: draftIn(edit, 0) };
  }
  const edit = entryInArticle(analysis, key);
  return edit && { uri: article.uri, isNewFile: false, edit, draft: draftIn(edit, edit.newText.indexOf(`${key}]`)) };
}

const hasList = ({ article }: Analysis): boolean => article.blocks.some(({ entry }) => entry !== undefined);

/**
 * The last source of the file, or the front matter, with the highest priority. A file that articles share counts only
 * if the article cites it.
 */
function lastDeclared({ sources, article }: Analysis, uri: string): DeclaredSource | undefined {
  const cited = new Set(article.citations.flatMap(({ keys }) => keys));
  const isOwn = ({ tier, place }: DeclaredSource): boolean => tier === 'frontMatter' || isBeside(place.uri, uri);
  const first = sources.find((source) => isOwn(source) || cited.has(source.key));
  return sources.findLast(({ tier, place }) => tier === first?.tier && place.uri === first.place.uri);
}

/** Whether a file has the article's name, with another ending. */
const isBeside = (file: string | undefined, article: string): boolean =>
  file?.startsWith(`${withoutEnding(article)}.`) === true;

/** What an author completes in an entry: the remark about what is missing, and else all of it. */
const DRAFT = /\((?:inferred from the text|to be added)[^)\n]{0,200}\)|to be added/u;

/** @param from where the entry starts in the new text. */
function draftIn({ start, newText }: Edit, from: number): Span {
  const found = DRAFT.exec(newText.slice(Math.max(0, from)));
  const at = start + Math.max(0, from) + (found?.index ?? 0);
  return found
    ? { start: at, end: at + found[0].length }
    : { start: start + newText.length, end: start + newText.length };
}
