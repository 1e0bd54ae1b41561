/** How the files of an article's transcripts are called, where nothing names them. */

/** What the file of a transcript may end in. */
export const TRANSCRIPT_ENDINGS = ['vtt', 'srt', 'sbv', 'txt', 'md', 'json', 'json3', 'html', 'htm'];
const CAPTIONS = ['vtt', 'srt', 'sbv', 'json3'];
const ENDING = new RegExp(`\\.(?:${TRANSCRIPT_ENDINGS.join('|')})$`, 'iu');

/** Folders beside an article in which transcripts are looked for, each called as its citation: `sources/1.vtt`. */
export const TRANSCRIPT_FOLDERS = ['sources', 'transcripts'];

/** Whether a file may hold a transcript, by its name. */
export const isTranscriptName = (name: string): boolean => ENDING.test(name);

/** Globs of the files in which transcripts may be. */
export const TRANSCRIPTS_GLOB = `**/*.{${TRANSCRIPT_ENDINGS.join(',')}}`;
/** Globs of those that are captions by their names alone. */
export const CAPTIONS_GLOB = `**/*.{${CAPTIONS.join(',')}}`;

/** Which citations a file belongs to. */
export interface Belonging {
  /** Null: every citation, or those of the video. */
  readonly key: string | undefined;
  readonly video?: string;
}

/** `storm.1.transcript.vtt`, `storm.transcript.vtt`, `storm.vtt`, `storm.source.txt`, beside `storm.md`. */
export function besideArticle(article: string, name: string): Belonging | undefined {
  const base = article.replace(/\.[^./]*$/u, '');
  if (name !== article && name.startsWith(`${base}.`) && isTranscriptName(name)) {
    const middle = name.slice(base.length + 1);
    const key = /^([\w-]{1,40})\.transcript\.\w+$/u.exec(middle)?.[1];
    if (key !== undefined) return { key };
    if (/^transcript\.\w+$/u.test(middle) || middle === 'source.txt' || CAPTIONS.includes(middle))
      return { key: undefined };
  }
  return byVideo(name);
}

/** `1.vtt` in a folder of transcripts. */
export function inFolder(name: string): Belonging | undefined {
  const key = /^(\d{1,3})\.\w+$/u.exec(name)?.[1];
  return key !== undefined && isTranscriptName(name) ? { key } : byVideo(name);
}

/** `Title [dQw4w9WgXcQ].en.vtt`, as yt-dlp writes it. */
function byVideo(name: string): Belonging | undefined {
  const [, video, ending] = /\[([\w-]{11})\](?:\.[\w-]{1,20}){0,3}\.(\w{3,5})$/u.exec(name) ?? [];
  return video !== undefined && ending !== undefined && CAPTIONS.includes(ending.toLowerCase())
    ? { key: undefined, video }
    : undefined;
}
