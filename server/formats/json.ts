// dist/config-json.js: loaded only if there is a JSON file.
import { findNodeAtLocation, getNodeValue, modify, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Edit as LibraryEdit, Node, ParseError } from 'jsonc-parser';
import type { Edit } from '../text/replacements';
import type { Span } from '../text/span';
import type { Parsed } from './parsed';
import type { Path } from './data';

/** Reads JSON, with the comments and trailing commas that editors allow in settings. */
export function parse(text: string): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  // After an unclosed comment, the library's offsets in nodes and errors are one past the end.
  const within = (start: number, length: number): Span => ({ start, end: Math.min(text.length, start + length) });
  const rangeOf = ({ offset, length }: Node): Span => within(offset, length);
  return {
    value: root && (getNodeValue(root) as unknown),
    error: error && {
      ...within(error.offset, error.length),
      message: `This is not valid JSON: ${inWords(printParseErrorCode(error.error))}.`,
    },
    spanOf: (path) => {
      const node = root && nearest(root, path);
      return node ? rangeOf(node) : { start: 0, end: 0 };
    },
    itemsOf: (path) => {
      const items = (root && findNodeAtLocation(root, [...path]))?.children ?? [];
      return new Map(
        items.map((node, index) => [
          node.type === 'property' ? String(node.children![0]!.value) : String(index),
          rangeOf(node),
        ]),
      );
    },
  };
}

/** The edit that sets the value at a path and leaves everything else as it is, comments included. */
export function set(text: string, path: Path, value: string): Edit | undefined {
  return modified(text, path, value);
}

/** The edit that adds a value to the list at a path, which is made if there is none. */
export function add(text: string, path: Path, value: string): Edit | undefined {
  const list = findNodeAtLocation(parseTree(text, [], { allowTrailingComma: true })!, [...path]);
  return list?.type === 'array' ? modified(text, [...path, -1], value) : modified(text, path, [value]);
}

function modified(text: string, path: Path, value: unknown): Edit | undefined {
  const indent = /^[ \t]+(?=")/mu.exec(text)?.[0] ?? '  ';
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const [plain] = modify(text, [...path], value, { isArrayInsertion: true });
  const below = plain && belowComment(text, plain);
  if (below) return below;
  const [edit] = modify(text, [...path], value, { formattingOptions, isArrayInsertion: true });
  return edit && { start: edit.offset, end: edit.offset + edit.length, newText: edit.content };
}

/** A comment at the end of a line stays on its line: the library would put a new property between the two. */
function belowComment(text: string, { offset, length, content }: LibraryEdit): Edit | undefined {
  if (length > 0 || !content.startsWith(',')) return undefined;
  const found = /^([ \t]*,)?([ \t]*(?:\/\/[^\n]*|\/\*[^\n*]*\*\/\s*?))\n/u.exec(text.slice(offset));
  if (!found) return undefined;
  const [line, comma = '', comment = ''] = found;
  const indent = /[ \t]*/uy.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];
  const newline = comment.endsWith('\r') ? '\r\n' : '\n';
  const added = `${indent}${content.slice(1)}${comma === '' ? '' : ','}${newline}`;
  return { start: offset, end: offset + line.length, newText: `${comma === '' ? ',' : comma}${comment}\n${added}` };
}

/** The key of the value at `path`, or the value if it has none. */
function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent.children![0]! : node;
  }
  return root;
}

/** `CommaExpected` as “comma expected”. */
const inWords = (name: string): string => name.replace(/\B[A-Z]/gu, (letter) => ` ${letter}`).toLowerCase();
