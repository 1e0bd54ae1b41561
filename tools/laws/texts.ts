import { readFileSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { languageOfName } from '../../server/article/languageId';
import type { Text } from './laws';

/** A text, and where it is. */
export interface NamedText extends Text {
  readonly name: string;
}

/** Every article in some folders and files: `.md`, `.txt`, and the lines of `.jsonl` that have a text. */
export function textsIn(places: readonly string[]): readonly NamedText[] {
  const files = places.flatMap((place) =>
    statSync(place).isDirectory()
      ? globSync(['**/*.{md,markdown,txt,text,jsonl}'], {
          cwd: place,
          absolute: true,
          ignore: ['**/node_modules/**'],
        }).sort()
      : [place],
  );
  return files.flatMap((file) => (file.endsWith('.jsonl') ? linesOf(file) : [fileText(file)]));
}

function fileText(name: string): NamedText {
  const text = readFileSync(name, 'utf8').replace(/^\uFEFF/u, '');
  return { name, text, languageId: languageOfName(name) };
}

function linesOf(name: string): NamedText[] {
  const lines = readFileSync(name, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const { text } = (line === '' ? {} : JSON.parse(line)) as { readonly text?: unknown };
    return typeof text === 'string' ? [{ name: `${name}:${index + 1}`, text, languageId: 'plaintext' as const }] : [];
  });
}
