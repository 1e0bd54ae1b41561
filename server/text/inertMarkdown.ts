/** A line of text in Markdown, with all that could be read as markup, HTML or a link within it escaped, and no more. */
export const inertMarkdown = (line: string): string =>
  line
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\\`*_[\]>|~$^]/gu, '\\$&')
    .replace(/:(?=\/\/)|\.(?<=www\.)|@/giu, '\\$&');
