/** A line of text in Markdown, escaping only what could be read as markup, HTML or a link within it. */
export const inertMarkdown = (line: string): string =>
  line
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\\`*_[\]>|~$^]/gu, '\\$&')
    .replace(/:(?=\/\/)|\.(?<=www\.)|@/giu, '\\$&');
