// dist/transcripts-page.js: loaded only if there is such a file. It imports none of our code, so that the bundle
// contains only the library.
import { Parser } from 'htmlparser2';

/** Receives the parts of a page, in its order. */
export interface PageHandler {
  readonly open: (tag: string, start: number) => void;
  readonly close: (tag: string, end: number) => void;
  /** @param text the decoded text of the stretch: entities are passed one by one. */
  readonly text: (text: string, start: number, end: number) => void;
}

/** Reads a page. Any text is a valid page. */
export function parsePage(html: string, { open, close, text }: PageHandler): void {
  const parser = new Parser(
    {
      onopentagname: (tag) => open(tag, parser.startIndex),
      onclosetag: (tag) => close(tag, parser.endIndex + 1),
      ontext: (data) => text(data, parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
}
