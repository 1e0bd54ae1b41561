import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Range, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Edit } from '../text/replacements';
import type { Path } from './data';

/**
 * The edit that sets the value at a path of keys in a YAML text and leaves everything else as it is, comments included.
 * The library would write the whole document anew, in its own layout.
 * @returns undefined where there is no plain place for it, such as below an alias.
 */
export const set = (text: string, path: Path, value: string): Edit | undefined =>
  written(text, path, JSON.stringify(value));

/** The edit that adds a value to the list at a path, which is made if there is none. */
export function add(text: string, path: Path, value: string): Edit | undefined {
  const list = parseDocument(text, { uniqueKeys: false, logLevel: 'error' }).getIn(path, true);
  return isSeq(list) ? inList(text, list, JSON.stringify(value)) : written(text, path, JSON.stringify([value]));
}

function written(text: string, path: Path, value: string): Edit | undefined {
  const newline = newlineOf(text);
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
  return range ? { start: range[0], end: range[1], newText: value } : undefined;
}

const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

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
    .map((key, depth) => `${indent}${'  '.repeat(depth)}${key}:${depth === last ? ` ${value}` : ''}`)
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
  const nested = inner.reduceRight<string>((within, key) => `{ ${key}: ${within} }`, value);
  return beforeClosing(text, end, '}', `${outer}: ${nested}`);
}

/** As the last item of a list. */
function inList(text: string, { flow, range, items }: YAMLSeq, value: string): Edit | undefined {
  const [first, last] = [rangeOf(items[0]), rangeOf(items.at(-1))];
  if (!range) return undefined;
  if (flow) return beforeClosing(text, range[1], ']', value);
  const indent = /^ *- +$/u.exec(text.slice(text.lastIndexOf('\n', (first?.[0] ?? 0) - 1) + 1, first?.[0]))?.[0];
  if (!last || indent === undefined) return undefined;
  return onLines(text, last[1], indent + value, { newline: newlineOf(text) });
}

/** Before the bracket that closes at `end`, and after a comma where anything is before it. */
function beforeClosing(text: string, end: number, bracket: '}' | ']', added: string): Edit {
  const close = text.lastIndexOf(bracket, end);
  let start = close;
  while (start > 0 && /\s/u.test(text[start - 1]!)) start--;
  const before = text[start - 1];
  const comma = before === ',' || before === '{' || before === '[' ? '' : ',';
  // Braces stand apart from their content, as YAML is mostly written; brackets as the list has it.
  const isApart = bracket === '}' || start < close;
  const gap = comma === ',' || before === ',' || isApart ? ' ' : '';
  return { start, end: close, newText: `${comma}${gap}${added}${isApart ? ' ' : ''}` };
}

/** Lines of their own after the line that `at` is in, or at `at` where that is the start of one. */
function onLines(text: string, at: number, lines: string, { newline }: Pick<Added, 'newline'>): Edit {
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
