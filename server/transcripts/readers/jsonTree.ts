// dist/transcripts-json.js: loaded only if there is such a file.
import { printParseErrorCode, visit } from 'jsonc-parser';

/** A text in a JSON file: its value, and where it is, without its quotation marks. */
export interface JsonText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** JSON of which only some keys are kept. Texts are {@link JsonText}. */
export type JsonTree = JsonText | number | boolean | null | readonly JsonTree[] | { readonly [key: string]: JsonTree };

export interface JsonFile {
  readonly tree: JsonTree | undefined;
  readonly error: { readonly start: number; readonly end: number; readonly message: string } | undefined;
}

interface Open {
  readonly value: JsonTree[] | Record<string, JsonTree>;
  key: string | undefined;
}

/**
 * Reads JSON without building what is not needed: the output of speech-to-text services is ten times as long as the
 * words. Throws if it is nested too deeply.
 * @param keys the keys whose values are kept.
 */
export function readJsonTree(text: string, keys: ReadonlySet<string>): JsonFile {
  const open: Open[] = [];
  let skipped = 0;
  let tree: JsonTree | undefined;
  let error: JsonFile['error'];
  const put = (value: JsonTree): void => {
    const top = open.at(-1);
    if (!top) tree ??= value;
    else if (Array.isArray(top.value)) top.value.push(value);
    else if (top.key !== undefined) top.value[top.key] = value;
  };
  const isSkipped = (): boolean => {
    const top = open.at(-1);
    return skipped > 0 || (top !== undefined && !Array.isArray(top.value) && top.key === undefined);
  };
  const begin = (value: Open['value']): void => {
    if (isSkipped()) {
      skipped++;
      return;
    }
    put(value);
    open.push({ value, key: undefined });
  };
  const finish = (): void => {
    if (skipped > 0) skipped--;
    else open.pop();
  };
  visit(text, {
    onObjectBegin: () => begin({}),
    onArrayBegin: () => begin([]),
    onObjectEnd: finish,
    onArrayEnd: finish,
    onObjectProperty: (key) => {
      const top = open.at(-1);
      if (top && skipped === 0) top.key = keys.has(key) ? key : undefined;
    },
    onLiteralValue: (value: string | number | boolean | null, start, length) => {
      if (isSkipped()) return;
      put(typeof value === 'string' ? { value, start: start + 1, end: start + length - 1 } : value);
    },
    onError: (code, start, length) => {
      error ??= {
        start,
        end: start + length,
        message: `This is not valid JSON: ${inWords(printParseErrorCode(code))}.`,
      };
    },
  });
  return { tree, error };
}

const inWords = (name: string): string => name.replace(/\B[A-Z]/gu, (letter) => ` ${letter}`).toLowerCase();
