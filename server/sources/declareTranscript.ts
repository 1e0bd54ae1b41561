import type { LanguageId } from '../article/article';
import { parseEntry } from '../references/parseEntry';
import type { Reference } from '../references/reference';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { textOf } from '../text/span';
import type { NamedTranscript } from './frontMatter';
import { readAround, readFrontMatter } from './readSources';
import { sourceFormatOf } from './sourceFormats';
import type { SourceText } from './sources';

/** Where a source is declared, and where its transcript is named now. */
export interface Declaring {
  /** The file that declares it: the article, or a file of sources. */
  readonly file: SourceText;
  readonly languageId: LanguageId;
  readonly reference: Pick<Reference, 'key' | 'item' | 'tier' | 'place'>;
}

/**
 * The edit that writes `transcript:` where a source is declared, in that file's form; undefined if the form has no room
 * for it. An edit counts only if the file, read again, says what was meant and has no new problems.
 * @param transcript the URI of the transcript's file.
 */
export async function declareTranscript(declaring: Declaring, transcript: string): Promise<Edit | undefined> {
  const { file } = declaring;
  const path = relativePath(file.uri, transcript);
  if (path === undefined || /["\\{}\p{Cc}]/u.test(path)) return undefined;
  for (const edit of waysTo(declaring, path)) if (await says(declaring, apply(file.text, [edit]), path)) return edit;
  return undefined;
}

/** The edit that makes the front matter name another file; undefined if the position of the name is unclear. */
export async function renameTranscript(
  article: SourceText,
  { key, path, span }: NamedTranscript,
  transcript: string,
): Promise<Edit | undefined> {
  const now = relativePath(article.uri, transcript);
  const start = article.text.indexOf(path, span.end);
  if (now === undefined || start === -1 || start - span.end > MOST_BETWEEN) return undefined;
  const edit = { start, end: start + path.length, newText: now };
  const read = await readFrontMatter(apply(article.text, [edit]));
  return read?.transcripts.some((each) => each.key === key && each.path === now) ? edit : undefined;
}

/** At most this much is between a key and its value. In UTF-16 units. */
const MOST_BETWEEN = 20;

/** The ways to write the field into the entry, the most likely first. */
function waysTo({ file, languageId, reference }: Declaring, path: string): readonly Edit[] {
  const { tier, place, item } = reference;
  const { start, end } = place.span;
  const entry = textOf(file.text, place.span);
  const old = item.custom?.transcript;
  const at = old === undefined ? -1 : entry.lastIndexOf(old);
  if (old !== undefined && at !== -1) return [{ start: start + at, end: start + at + old.length, newText: path }];
  const behind = (offset: number, newText: string): Edit => ({ start: offset, end: offset, newText });
  if (tier === 'list' || tier === 'footnote') {
    // A link definition has an address and a title, and room for nothing else.
    if (languageId === 'markdown' && /^\s{0,3}\[[^\]^][^\]]{0,200}\]:/u.test(entry)) return [];
    return [behind(start + entry.trimEnd().replace(/\.$/u, '').length, `, transcript: ${quoted(path)}`)];
  }
  const format = tier === 'frontMatter' ? 'yaml' : sourceFormatOf(file.uri);
  const brace = start + entry.lastIndexOf('}');
  const comma = /[{,]\s*$/u.test(file.text.slice(Math.max(start, brace - 200), brace)) ? '' : ',';
  if (format === 'json')
    return entry.endsWith('}') ? [behind(lastWord(file.text, brace), `${comma} "transcript": "${path}"`)] : [];
  if (format === 'bibtex') return [behind(lastWord(file.text, brace), `${comma}\n  transcript = {${path}}`)];
  if (format !== 'yaml') return [];
  if (entry.endsWith('}')) return [behind(lastWord(file.text, brace), `${comma} transcript: ${quoted(path)}`)];
  return indentsOf(file.text, start, entry).map((indent) => behind(end, `\n${indent}transcript: ${quoted(path)}`));
}

/** The indents that an entry's fields may have: those of its first and its second line. */
function indentsOf(text: string, start: number, entry: string): readonly string[] {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const second = /\n([ ]*)\S/u.exec(entry)?.[1];
  return [...new Set([...(second === undefined ? [] : [second]), ' '.repeat(column), ' '.repeat(column + 2)])];
}

/** Where the text before an offset ends, without trailing white space. */
const lastWord = (text: string, before: number): number => text.slice(0, before).trimEnd().length;

const quoted = (path: string): string => (/^[\w./-]+$/u.test(path) ? path : `"${path}"`);

/** Whether a changed file names the transcript for this source without any new problem. */
async function says(
  { file, reference: { key, tier, place } }: Declaring,
  changed: string,
  path: string,
): Promise<boolean> {
  if (tier === 'list' || tier === 'footnote') {
    const added = changed.length - file.text.length;
    return parseEntry(key, changed.slice(place.span.start, place.span.end + added)).custom?.transcript === path;
  }
  const read = await readAround(file, tier === 'frontMatter', changed);
  return (
    read !== undefined &&
    read.now.sources.length === read.before.sources.length &&
    read.now.sources.find((source) => source.key === key)?.item.custom?.transcript === path
  );
}

/** The path to a file from the folder of another; undefined where there is none. */
function relativePath(from: string, to: string): string | undefined {
  const [folder, target] = [new URL('.', from), new URL(to)];
  if (folder.origin !== target.origin || folder.protocol !== target.protocol) return undefined;
  const [here, there] = [folder.pathname.split('/').slice(0, -1), target.pathname.split('/')];
  const shared = here.findIndex((part, at) => part !== there[at]);
  const common = shared === -1 ? here.length : shared;
  const parts = [...here.slice(common).map(() => '..'), ...there.slice(common).map(decodeURIComponent)];
  return parts.join('/');
}
