/** A video opens this many seconds early, so that the first word is not cut and the viewer finds the speaker. */
const LEAD = 2;

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?![\d:])/u;
const UNITS = /^(?:(\d{1,3})\s?h)?\s?(?:(\d{1,4})\s?m(?:in)?)?\s?(?:(\d{1,6})\s?s(?:ec)?)?(?![\p{L}\d])/iu;
const SECONDS = /^\d{1,6}(?![\d:])/u;

/** The second that a time code means, rounded down: "1:02:03", "12:31.8", "12m31s", "751"; for a range, its start. */
export function secondsOf(timecode: string): number | undefined {
  const typed = timecode.trim();
  const clock = CLOCK.exec(typed);
  const units = clock ?? UNITS.exec(typed);
  const [, hours, minutes, seconds] = units ?? [];
  if ((hours ?? minutes ?? seconds) === undefined) {
    const plain = SECONDS.exec(typed)?.[0];
    return plain === undefined ? undefined : Number(plain);
  }
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** A second as players show it: "12:31", "1:02:03". */
export function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const YOUTUBE = /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/u;
const RECORDING = /\.(?:mp4|m4v|webm|ogv|mp3|m4a|ogg|oga|opus|wav)$/iu;

/**
 * The address of a recording with the second from which it plays: YouTube and Vimeo by their own parameters, a plain
 * media file by a media fragment (www.w3.org/TR/media-frags). Undefined for pages without a known way.
 */
export function atTime(address: string, seconds: number): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const start = String(Math.max(0, Math.floor(seconds) - LEAD));
  if (YOUTUBE.test(url.host) || url.host === 'youtu.be') {
    const isEmbedded = url.pathname.startsWith('/embed/');
    url.searchParams.delete('time_continue');
    url.searchParams.delete(isEmbedded ? 't' : 'start');
    url.searchParams.set(isEmbedded ? 'start' : 't', start);
    // `#t=` does not set the start time there.
    url.hash = '';
  } else if (/^(?:www\.|player\.)?vimeo\.com$/u.test(url.host)) url.hash = `t=${start}s`;
  else if (RECORDING.test(url.pathname)) url.hash = `t=${start}`;
  else return undefined;
  return url.href;
}
