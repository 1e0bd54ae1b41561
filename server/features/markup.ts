import type { Message, Translations } from '../linter/message';
import { render } from '../linter/message';
import { inertMarkdown } from '../text/inertMarkdown';
import { webAddress } from '../text/openableAddress';

/** The content of a hover in both forms. Only the functions below create it, so that every part is known to be safe. */
export interface Rich {
  /** For editors that show Markdown. Text from an article or a file has no effect as markup. */
  readonly markdown: string;
  /** For editors that do not. */
  readonly plain: string;
}

/** The longest text from an article that a hover shows, in UTF-16 units. */
const LONGEST = 300;

/** Cuts a text to the length that a hover can show, between words if possible, never within a surrogate pair. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '')} …`;
}

/**
 * Text from an article or a file of sources, made safe: shortened, on one line, with everything escaped that Markdown
 * or HTML could read as markup or as a link within a line. Nothing else is escaped: some editors show the Markdown
 * source.
 */
export function text(typed: string): Rich {
  const plain = shorten(
    typed
      .slice(0, LONGEST * 4)
      .replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
      .trim(),
  );
  return { markdown: inertMarkdown(plain), plain };
}

const wrapped =
  (marks: string) =>
  ({ markdown, plain }: Rich): Rich => ({ markdown: `${marks}${markdown}${marks}`, plain });

/** Both take text that is already safe. */
export const bold = wrapped('**');
export const italic = wrapped('_');

/** Somebody else's text, as a paragraph of its own. */
export const blockQuote = ({ markdown, plain }: Rich): Rich => ({ markdown: `> ${atLineStart(markdown)}`, plain });

/** A link, or only its words if the address may not be opened ({@link webAddress}). */
export function link(words: Rich, address: string): Rich {
  const href = webAddress(address)?.href;
  if (href === undefined) return words;
  return { markdown: `[${words.markdown}](${href})`, plain: `${words.plain} (${href})` };
}

/** Parts with a separator between them. */
export const join = (parts: readonly Rich[], separator: string): Rich => ({
  markdown: parts.map(({ markdown }) => markdown).join(separator),
  plain: parts.map(({ plain }) => plain).join(separator),
});

/** A line between two things of equal rank. */
export const RULE: Rich = { markdown: '---', plain: '—' };

/** Paragraphs, none of which can be a heading or an item of a list. */
export const paragraphs = (parts: readonly Rich[]): Rich =>
  join(
    parts.map((part) => (part === RULE ? part : { ...part, markdown: atLineStart(part.markdown) })),
    '\n\n',
  );

/** Escapes what could turn a line that starts with it into something other than words. */
const atLineStart = (markdown: string): string =>
  markdown.replace(/^[-+=#]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');

/** Renders a message in the reader's language, with safe parts in its placeholders. */
export type Tell = (message: Message<Rich | number>) => Rich;

/** Returns a {@link Tell} for these translations. */
export const teller =
  (translations: Translations): Tell =>
  ({ template, args }) => {
    const inWords = (say: (part: Rich) => string): string =>
      render({ template, args: args.map((part) => (typeof part === 'number' ? part : say(part))) }, translations);
    return { markdown: inWords(({ markdown }) => markdown), plain: inWords(({ plain }) => plain) };
  };
