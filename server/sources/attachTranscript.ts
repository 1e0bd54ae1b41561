import type { LanguageId } from '../article/article';
import type { Reference } from '../references/reference';
import type { Edit } from '../text/replacements';
import { asWebVtt } from '../transcripts/asWebVtt';
import { readTranscript } from '../transcripts/readTranscript';
import { decode } from '../workspace/encoding';
import { whyRefused } from '../workspace/files';
import { declareTranscript, renameTranscript } from './declareTranscript';
import type { ArticleSources } from './sourceFiles';
import type { SourceText } from './sources';
import { besideArticle, isTranscriptName } from './transcriptNames';
import { sha256 } from '../text/contentHash';
import { fileNameOf, withoutEnding } from '../text/fileNames';

/** A file that is to become the transcript of a source. */
export interface Attached {
  /** Its name on the user's disk. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The article, and its source that gets the transcript. */
export interface AttachedTo {
  readonly article: SourceText & { readonly languageId: LanguageId };
  /** Undefined: all sources. */
  readonly key: string | undefined;
  readonly reference: Reference | undefined;
  readonly sources: ArticleSources;
  /** The names of the files next to the article. */
  readonly names: readonly string[];
}

/** The result of attaching a file; nothing is written here. */
export interface Attachment {
  /** The URI of the new file, next to the article. */
  readonly uri: string;
  /** Its text; absent if the bytes are copied unchanged. */
  readonly text?: string;
  /** The names of the transcripts that the source already has: the user is asked before they are replaced. */
  readonly replaces: readonly string[];
  /** The URIs of the files to delete. */
  readonly removes: readonly string[];
  /** The place where the source then names its transcript. */
  readonly declares?: { readonly uri: string; readonly edit: Edit };
}

/** A file that cannot be attached. */
export interface NotAttached {
  /** Why, and what to do. Continues the sentence after the file's name. */
  readonly refused: string;
}

const NO_WORDS =
  'has no words that can be read. Choose a transcript: captions, text, a saved page or the JSON of a service.';
const ITSELF = 'is the article itself, and would prove every word of it. Choose a transcript of its source.';
const NO_NAME =
  'cannot be named after this source: its key has characters that file names lack. Write “transcript:” and the file’s name in its entry.';

/** The result of attaching a file to a source of an article. */
export async function attachTranscript(file: Attached, to: AttachedTo): Promise<Attachment | NotAttached> {
  const decoded = decode(file.bytes);
  if ('refused' in decoded) return { refused: whyRefused(decoded.refused) };
  if (decoded.text === to.article.text) return { refused: ITSELF };
  const transcript = await readTranscript(`file:///${encodeURIComponent(file.name)}`, decoded.text);
  if (transcript.passages.length === 0) return { refused: NO_WORDS };
  const { article, key } = to;
  if (key !== undefined && !/^[\w-]{1,40}$/u.test(key)) return { refused: NO_NAME };
  const isJson = transcript.format === 'speech-json';
  const captions = isJson ? asWebVtt(transcript, { name: file.name, sha256: await sha256(file.bytes) }) : undefined;
  const ending = captions === undefined ? endingOf(file.name, transcript.format) : 'vtt';
  const base = withoutEnding(article.uri);
  const start = `${base}${key === undefined ? '' : `.${key}`}.transcript.`;
  const uri = start + ending;
  const present = presentFor(to, start);
  return {
    uri,
    ...(captions !== undefined && { text: captions }),
    replaces: [...new Set([...present.map(fileNameOf), ...namedFor(to)])],
    removes: present.filter((each) => each !== uri),
    ...(await declaredIn(to, uri)),
  };
}

/** The ending of the copy: that of the file's name, otherwise one for its format. */
function endingOf(name: string, format: string): string {
  if (format === 'webvtt' || format === 'youtube') return 'vtt';
  if (format === 'srt' || format === 'sbv') return format;
  const ending = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && ending !== 'md' && isTranscriptName(name) ? ending : 'txt';
}

/** The files that were attached to this source before, with any ending. */
function presentFor({ article, key, names }: AttachedTo, start: string): readonly string[] {
  const own = fileNameOf(article.uri);
  const prefix = fileNameOf(start);
  return names
    .filter((name) => {
      const belonging = name.startsWith(prefix) ? besideArticle(own, name) : undefined;
      return belonging !== undefined && belonging.key === key;
    })
    .map((name) => start + encodeURIComponent(name.slice(prefix.length)));
}

/** The file that the source or the front matter names as its transcript. */
const namedFor = ({ key, reference, sources }: AttachedTo): readonly string[] => [
  ...(reference?.item.custom?.transcript === undefined ? [] : [reference.item.custom.transcript]),
  ...sources.transcripts.filter((named) => named.key === key).map(({ path }) => path),
];

/**
 * Where the source then names the file: in its entry, or in the front matter that names one. Otherwise the file's name
 * is enough.
 */
async function declaredIn(
  { article, key, reference, sources }: AttachedTo,
  uri: string,
): Promise<Pick<Attachment, 'declares'>> {
  const named = sources.transcripts.find((each) => each.key === key);
  if (named && reference?.item.custom?.transcript === undefined) {
    const edit = await renameTranscript(article, named, uri);
    return edit ? { declares: { uri: article.uri, edit } } : {};
  }
  if (!reference || !DECLARED.includes(reference.tier)) return {};
  const declaring = reference.place.uri;
  const file = declaring === undefined ? article : sources.files.find((each) => each.uri === declaring);
  const edit = file && (await declareTranscript({ file, languageId: article.languageId, reference }, uri));
  return edit ? { declares: { uri: file.uri, edit } } : {};
}

const DECLARED: readonly Reference['tier'][] = ['list', 'footnote', 'frontMatter', 'sidecar'];
