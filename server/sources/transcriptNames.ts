import { withoutEnding } from '../text/fileNames';

/** How the files of an article's transcripts are called, where nothing names them. */

/** The endings of transcript files. */
export const TRANSCRIPT_ENDINGS = ['vtt', 'srt', 'sbv', 'txt', 'md', 'json', 'json3', 'html', 'htm'];
const CAPTIONS = ['vtt', 'srt', 'sbv', 'json3'];
const ENDING = new RegExp(`\\.(?:${TRANSCRIPT_ENDINGS.join('|')})$`, 'iu');

/** Folders next to an article that are searched for transcripts, each named after its citation: `sources/1.vtt`. */
export const TRANSCRIPT_FOLDERS = ['sources', 'transcripts'];

/** Whether a file may be a transcript, judging by its name. */
export const isTranscriptName = (name: string): boolean => ENDING.test(name);

/** Globs are case-sensitive, and cameras write `TALK.SRT`. */
function inBothCases(endings: readonly string[]): string {
  return endings.flatMap((ending) => [ending, ending.toUpperCase()]).join(',');
}

/** Globs of the files that may be transcripts. */
export const TRANSCRIPTS_GLOB = `**/*.{${inBothCases(TRANSCRIPT_ENDINGS)}}`;
/** Globs of those whose names alone make them captions. */
export const CAPTIONS_GLOB = `**/*.{${inBothCases(CAPTIONS)}}`;

/** Which citations a file belongs to. */
export interface Belonging {
  /** Null: every citation, or those of the video. */
  readonly key: string | undefined;
  readonly video?: string;
}

/** `storm.1.transcript.vtt`, `storm.transcript.vtt`, `storm.vtt`, `storm.source.txt`, next to `storm.md`. */
export function besideArticle(article: string, name: string): Belonging | undefined {
  const base = withoutEnding(article);
  if (name !== article && name.startsWith(`${base}.`) && isTranscriptName(name)) {
    const middle = name.slice(base.length + 1);
    const key = /^([\w-]{1,40})\.transcript\.\w+$/u.exec(middle)?.[1];
    if (key !== undefined) return { key };
    const ending = middle.toLowerCase();
    if (/^transcript\.\w+$/u.test(middle) || ending === 'source.txt' || CAPTIONS.includes(ending))
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
