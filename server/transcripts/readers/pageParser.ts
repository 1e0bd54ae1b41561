// dist/transcripts-page.js: loaded where there is such a file. It imports nothing of ours, so that the bundle holds the
// library alone.
import { Parser } from 'htmlparser2';

/** What is told of a page, in its order. */
export interface PageHandler {
  readonly open: (tag: string, start: number) => void;
  readonly close: (tag: string, end: number) => void;
  /** @param text what the stretch of the file means: entities are told one by one. */
  readonly text: (text: string, start: number, end: number) => void;
}

/** Reads a page. Any text is one. */
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
