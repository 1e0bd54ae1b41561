/** Markdown whose every part is known to be safe: built only by the functions below. */
export interface SafeMarkdown {
  readonly markdown: string;
}

/** The longest text from an article that a hover shows, in UTF-16 units. */
const LONGEST = 300;

/** Cuts a text to what a hover can show, between words where it can, never within a surrogate pair. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '')} …`;
}

/**
 * Text from an article or a file of sources, made inert: shortened, on one line, and with whatever Markdown or HTML could
 * read as markup or as a link escaped. No more than that: some editors show the Markdown as it is.
 */
export function text(plain: string): SafeMarkdown {
  const line = shorten(
    plain
      .slice(0, LONGEST * 4)
      .replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
      .trim(),
  );
  return {
    markdown: line
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/[\\`*_[\]>|~$^]/gu, '\\$&')
      .replace(/:(?=\/\/)|\.(?<=www\.)|@/giu, '\\$&')
      .replace(/^[-+=#]/u, '\\$&')
      .replace(/^(\d{1,9})([.)])/u, '$1\\$2'),
  };
}

/** What {@link SafeMarkdown} says, for an editor that shows no Markdown. */
export const toPlainText = (markdown: string): string =>
  markdown.replace(/\\([\\`*_[\]>|~$^:.@+=#)-])|\*\*|_|^> |&lt;|&amp;/gmu, (found, escaped?: string) =>
    found === '&lt;' ? '<' : found === '&amp;' ? '&' : (escaped ?? ''),
  );

/** Puts safe parts together: md`**${text(name)}**`. */
export function md(parts: TemplateStringsArray, ...safe: readonly (SafeMarkdown | number)[]): SafeMarkdown {
  return {
    markdown: parts.reduce((all, part, index) => {
      const value = safe[index - 1];
      return all + (typeof value === 'object' ? value.markdown : String(value)) + part;
    }),
  };
}

/** Safe parts with a separator between them. */
export const join = (parts: readonly SafeMarkdown[], separator: string): SafeMarkdown => ({
  markdown: parts.map(({ markdown }) => markdown).join(separator),
});
