import type { CslItem } from '../references/reference';
import { atWords } from './textFragment';
import { atTime, clockOf, secondsOf } from '../text/timecode';
import { webAddress } from '../text/openableAddress';

/** A place on the web where a source can be read, heard or seen. */
export interface SourceLink {
  /** `page`: the source itself; `archive`: an archived copy of it; `transcript`: its words. */
  readonly what: 'page' | 'archive' | 'transcript';
  readonly href: string;
  readonly host: string;
  /** Where it opens: at the quoted words, or at a time as players show it. At the start if absent. */
  readonly at?: 'words' | { readonly time: string };
}

/** Files in which browsers do not search for words. */
const NO_PAGE = /\.(?:pdf|docx?|pptx?|xlsx?|zip|jpe?g|png)(?:[?#]|$)/iu;

/**
 * The links to a source, its own page first; http and https only.
 * @param quoted words of the source: pages open at them if they can surely be found.
 */
export function sourceLinks({ URL: page, custom = {} }: CslItem, quoted = ''): SourceLink[] {
  const { archiveUrl, transcript, timecode } = custom;
  const isOnlyArchived = page === archiveUrl;
  const seconds = timecode === undefined ? undefined : secondsOf(timecode);
  const timed = page !== undefined && seconds !== undefined ? atTime(page, seconds) : undefined;
  return [
    ...(timed !== undefined
      ? linkTo('page', timed, { time: clockOf(seconds!) })
      : isOnlyArchived
        ? []
        : pageLink('page', page, quoted)),
    ...pageLink('archive', archiveUrl, quoted),
    ...pageLink('transcript', transcript, quoted),
  ];
}

function pageLink(what: SourceLink['what'], address: string | undefined, quoted: string): SourceLink[] {
  if (address === undefined) return [];
  const isRead = !NO_PAGE.test(address) && atTime(address, 0) === undefined;
  const atQuotation = isRead ? atWords(address, quoted) : undefined;
  return atQuotation === undefined ? linkTo(what, address) : linkTo(what, atQuotation, 'words');
}

function linkTo(what: SourceLink['what'], address: string, at?: SourceLink['at']): SourceLink[] {
  const known = webAddress(address);
  return known ? [{ what, ...known, ...(at && { at }) }] : [];
}
