// dist/config-json.js: loaded where there is such a file.
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Path } from '../values';
import type { Parsed } from './parsed';

/** Reads JSON, with comments and trailing commas as editors' settings have them. */
export function parse(text: string): Parsed {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  return {
    value: root && (getNodeValue(root) as unknown),
    error: error && {
      start: error.offset,
      end: error.offset + error.length,
      message: `This is no valid JSON: ${inWords(printParseErrorCode(error.error))}.`,
    },
    spanOf: (path) => {
      const node = root && nearest(root, path);
      return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
    },
  };
}

/** The key of the value at `path`, or the value where it has none. */
function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node.parent?.type === 'property' ? node.parent.children![0]! : node;
  }
  return root;
}

/** `CommaExpected` as “comma expected”. */
const inWords = (name: string): string => name.replace(/\B[A-Z]/gu, (letter) => ` ${letter}`).toLowerCase();
