// dist/config-yaml.js: loaded only if there is a YAML file.
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { trim } from '../text/lines';
import type { Span } from '../text/span';
import type { Parsed } from './parsed';
import type { Path } from './data';

/**
 * The library crashes the process on nested collections used as keys, and is slow with deep ones: no real configuration
 * comes near this depth.
 */
const DEEPEST = 100;
const LONGEST = 50_000;
/**
 * The library searches the whole document for each alias's anchor, and all anchors for each key that is a collection.
 */
const MOST_ANCHORS = 500;

/** Reads YAML 1.2, one document. Throws if it is too deep for any real file, or longer than `longest`. */
export function parse(text: string, longest = LONGEST): Parsed {
  if (text.length > longest || depthOf(text) > DEEPEST || anchorsIn(text) > MOST_ANCHORS) throw new RangeError();
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const { value, thrown } = valueOf(document);
  const broken = firstProblem(document);
  const message = broken?.message ?? thrown;
  const { start, end } = broken ?? NOWHERE;
  return {
    value,
    error:
      message === undefined
        ? undefined
        : { start, end: Math.min(end, text.length), message: `This is not valid YAML: ${message}.` },
    spanOf: (path) => nearest(document.contents, path),
    // A collection ends, for the library, before the next key or below blank lines.
    itemsOf: (path) => {
      const node = document.getIn(path, true);
      if (isSeq(node))
        return new Map(node.items.map((item, index) => [String(index), trim(text, spanOf(item) ?? NOWHERE)]));
      if (!isMap(node)) return new Map();
      return new Map(
        node.items.map(({ key, value }) => {
          const { start, end } = spanOf(key) ?? NOWHERE;
          const whole = { start, end: Math.max(end, spanOf(value)?.end ?? end) };
          return [isScalar(key) ? String(key.value) : '', trim(text, whole)];
        }),
      );
    },
  };
}

/** Writes a list as YAML, with a comment above it. */
export function write(list: readonly unknown[], comment: string): string {
  const document = new Document(list);
  document.commentBefore = ` ${comment}`;
  return document.toString({ lineWidth: 0 });
}

export { add, set } from './yamlEdits';

const NOWHERE: Span = { start: 0, end: 0 };

type Problem = Span & { readonly message: string };

/** Where the document first breaks the format's rules. */
function firstProblem(document: Document.Parsed): Problem | undefined {
  const [error] = document.errors;
  const broken = error && { start: error.pos[0], end: error.pos[1], message: error.message };
  const repeated = firstRepeatedKey(document);
  return broken && !(repeated && repeated.start < broken.start) ? broken : repeated;
}

/**
 * The first key that its mapping already has. The library compares each key with all previous ones: 20,000 take
 * seconds.
 */
function firstRepeatedKey(document: Document.Parsed): Problem | undefined {
  let first: Problem | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const value = isScalar(key) ? key.value : key;
        if (keys.has(value)) {
          const { start } = spanOf(key) ?? NOWHERE;
          if (!first || start < first.start) first = { start, end: start + 1, message: 'Map keys must be unique' };
          return;
        }
        keys.add(value);
      }
    },
  });
  return first;
}

/**
 * Aliases of aliases grow without end: the library counts them and throws. It also throws at an alias without an
 * anchor.
 */
function valueOf(document: Document): { readonly value?: unknown; readonly thrown?: string } {
  try {
    return { value: document.toJS() as unknown };
  } catch (error) {
    const { message } = error as Error;
    if (!message.startsWith('Unresolved alias')) throw error;
    return { thrown: message };
  }
}

/** Anchors, and aliases of them. */
const anchorsIn = (text: string): number => text.match(/(?<=[\s[{,:-])[&*][^\s*,[\]{}]/gu)?.length ?? 0;

/**
 * The deepest nesting of brackets, or of dashes and question marks at the start of a line. Those within strings count,
 * too.
 */
function depthOf(text: string): number {
  let depth = 0;
  let marks = 0;
  let deepest = 0;
  let last = '';
  for (const char of text) {
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    else if (char === ' ' && (last === '-' || last === '?')) marks++;
    else if (char === '\n') marks = 0;
    deepest = Math.max(deepest, depth, marks);
    last = char;
  }
  return deepest;
}

/** Where the key of the value at `path` is, or the value if it has none. */
function nearest(root: unknown, path: Path): Span {
  let found = spanOf(root) ?? NOWHERE;
  let node = root;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      found = spanOf(pair?.key) ?? found;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      found = spanOf(node) ?? found;
    } else break;
  }
  return found;
}

function spanOf(node: unknown): Span | undefined {
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
