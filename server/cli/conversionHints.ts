import type { Refusal } from '../workspace/files';

/** Kinds of documents that users may name, by the common program that converts them to text. */
const PANDOC = /\.(?:docx|odt|rtf|epub|html?|xhtml)$/iu;
const OTHER = /\.(?:docx?|odt|rtf|epub|html?|xhtml|pdf|pages|gdoc|xlsx?|pptx?)$/iu;

/** Whether a file is a document but not text, judging by its name. */
export const isOtherKind = (name: string): boolean => OTHER.test(name);

/** How to convert such a file to text. */
export function conversionOf(name: string): string {
  const what = `it is a .${name.slice(name.lastIndexOf('.') + 1).toLowerCase()} document, not text.`;
  if (!PANDOC.test(name)) return `${what} Save it as plain text (.txt) and check that.`;
  const target = name.replace(PANDOC, '.txt');
  return `${what} Convert it: pandoc -t plain --wrap=none -o ${quoted(target)} ${quoted(name)}`;
}

/** The names that iconv uses for the encodings we recognise; others would be converted wrongly. */
const ICONV = new Set<Refusal>(['UTF-16', 'UTF-16LE', 'UTF-16BE', 'UTF-32', 'ISO-8859-1', 'WINDOWS-1252']);

/** How to save a file as UTF-8; undefined if its encoding is not the problem, or is not known. */
export function recoding(name: string, refusal: Refusal): string | undefined {
  if (!ICONV.has(refusal)) return undefined;
  const target = name.replace(/(?=(?:\.[^./\\]*)?$)/u, '.utf8');
  return `Convert it: iconv -f ${refusal} -t UTF-8 ${quoted(name)} > ${quoted(target)}`;
}

/** A name, quoted for a shell. */
const quoted = (name: string): string => (/^[\w./][\w./-]*$/u.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`);
