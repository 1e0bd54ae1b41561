import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Range, Scalar, YAMLMap } from 'yaml';
import type { Edit } from '../text/replacements';
import type { Path } from './data';

/**
 * The edit that sets the value at a path of keys in a YAML text and leaves everything else as it is, comments included.
 * The library would write the whole document anew, in its own layout.
 * @returns undefined where there is no plain place for it, such as below an alias.
 */
export function set(text: string, path: Path, value: string): Edit | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let node: unknown = parseDocument(text, { uniqueKeys: false, logLevel: 'error' }).contents;
  let above: Scalar | undefined;
  for (const [depth, key] of path.entries()) {
    const added: Added = { keys: path.slice(depth), value, newline };
    if (isSeq(node)) node = node.items[Number(key)];
    else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) return node.flow ? inBraces(text, node, added) : inLines(text, node, added);
      above = isScalar(pair.key) ? pair.key : undefined;
      node = pair.value;
    } else return isEmpty(node) ? below(text, above, added) : undefined;
  }
  const range = isScalar(node) && !isEmpty(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1], newText: JSON.stringify(value) } : undefined;
}

/** A value and the keys that it is to have, each within the one before. */
interface Added {
  readonly keys: Path;
  readonly value: string;
  readonly newline: string;
}

/** Nothing is written for a value: the file is empty, or its key stands alone. */
const isEmpty = (node: unknown): boolean => !isNode(node) || (isScalar(node) && node.source === '');

function linesOf({ keys, value, newline }: Added, indent: string): string {
  const last = keys.length - 1;
  return keys
    .map((key, depth) => `${indent}${'  '.repeat(depth)}${key}:${depth === last ? ` ${JSON.stringify(value)}` : ''}`)
    .join(newline);
}

/** As the last entry of a mapping with a line for each. */
function inLines(text: string, map: YAMLMap, added: Added): Edit | undefined {
  const last = map.items.at(-1);
  const end = isNode(last?.value) && !isEmpty(last.value) ? last.value.range?.[1] : rangeOf(last?.key)?.[1];
  const indent = indentOf(text, map.items[0]?.key);
  return end === undefined || indent === undefined ? undefined : onLines(text, end, linesOf(added, indent), added);
}

/** Below a key that stands alone, or at the end of a file that has nothing but comments. */
function below(text: string, above: Scalar | undefined, added: Added): Edit | undefined {
  if (!above) return onLines(text, text.length, linesOf(added, ''), added);
  const indent = indentOf(text, above);
  return indent === undefined ? undefined : onLines(text, rangeOf(above)![1], linesOf(added, `${indent}  `), added);
}

/** As the last entry of a mapping in braces. */
function inBraces(text: string, map: YAMLMap, { keys: [outer, ...inner], value }: Added): Edit | undefined {
  const end = map.range?.[1];
  if (end === undefined) return undefined;
  const nested = inner.reduceRight<string>((within, key) => `{ ${key}: ${within} }`, JSON.stringify(value));
  const close = text.lastIndexOf('}', end);
  let start = close;
  while (start > 0 && /\s/u.test(text[start - 1]!)) start--;
  const opening = text[start - 1] === '{' || text[start - 1] === ',' ? ' ' : ', ';
  return { start, end: close, newText: `${opening}${outer}: ${nested} ` };
}

/** Lines of their own after the line that `at` is in, or at `at` where that is the start of one. */
function onLines(text: string, at: number, lines: string, { newline }: Added): Edit {
  if (at === 0 || text[at - 1] === '\n') return { start: at, end: at, newText: lines + newline };
  const end = text.indexOf('\n', at);
  const place = end === -1 ? text.length : end + 1;
  return { start: place, end: place, newText: (end === -1 ? newline : '') + lines + newline };
}

const rangeOf = (node: unknown): Range | undefined => (isNode(node) ? (node.range ?? undefined) : undefined);

/** The blanks before a key that is the first of its line. */
function indentOf(text: string, key: unknown): string | undefined {
  const start = rangeOf(key)?.[0];
  const before = start === undefined ? undefined : text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before !== undefined && /^ *$/u.test(before) ? before : undefined;
}
