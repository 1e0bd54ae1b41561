import type { CslItem, DeclaredSource } from '../references/reference';
import { apply } from '../text/replacements';
import type { Edit } from '../text/replacements';
import { textOf } from '../text/span';
import { readAround } from './readSources';
import { fieldsOf } from './sidecar';
import { sourceFormatOf } from './sourceFormats';
import type { SourceFormatName } from './sourceFormats';
import type { SourceText } from './sources';

/** What an entry says until its author has completed it. */
const TO_BE_ADDED = 'to be added';

/**
 * The edit that adds a source to the file, or front matter, that declares `last`: after it and in its form. Undefined
 * if the file has no room for it: an edit counts only if the file, read again, has the new source and no new problem.
 * @param item what is known about the source; its id is its key.
 */
export async function newEntry(file: SourceText, last: DeclaredSource, item: CslItem): Promise<Edit | undefined> {
  const format = last.tier === 'frontMatter' ? 'yaml' : sourceFormatOf(last.place.uri ?? '');
  if (last.tier === 'jsonLd' || format === undefined) return undefined;
  const fields = Object.entries({ title: TO_BE_ADDED, ...fieldsOf(item), note: NOTE });
  for (const edit of WAYS[format](file.text, last, item.id, fields))
    if (await declares(file, last, apply(file.text, [edit]), item.id)) return edit;
  return undefined;
}

/** So that the source counts as a guess until somebody has checked it. */
const NOTE = 'inferred from the text; to be checked';

type Field = readonly [name: string, value: string | readonly string[]];
type Way = (text: string, last: DeclaredSource, key: string, fields: readonly Field[]) => readonly Edit[];

/** For each format, the ways to write the entry, the most likely first. */
const WAYS: Readonly<Record<SourceFormatName, Way>> = {
  yaml(text, last, key, fields) {
    const { start, end } = last.place.span;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const gap = separatedByBlankLine(text, start) ? '\n\n' : '\n';
    const behind = (newText: string): Edit => ({ start: end, end, newText: gap + newText });
    const dashed = /^(\s*)-(\s+)$/u.exec(line);
    if (!dashed) return [behind(written(`${line}${quoted(key)}:\n${line}  `, `${line}  `, fields))];
    const [, indent = '', space = ''] = dashed;
    const inner = `${indent} ${space}`;
    return [fields, [['id', key] as const, ...fields]].map((each) =>
      behind(written(`${indent}-${space}`, inner, each)),
    );
  },
  json(text, last, key, fields) {
    const { start, end } = last.place.span;
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    // `{"id": …}` on a line of its own, or several on one.
    const gap = line.trim() === '' ? `\n${line}` : ' ';
    const inner = textOf(text, last.place.span).includes('\n') ? `\n${line}  ` : ' ';
    const entry = [['id', key] as const, ...fields]
      .map(([name, value]) => `${inner}${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',');
    return [{ start: end, end, newText: `,${gap}{${entry}${inner === ' ' ? ' ' : `\n${line}`}}` }];
  },
  bibtex(text, _, key, fields) {
    const lines = fields.map(([name, value]) => `  ${name} = {${plain(value)}}`);
    return [atEnd(text, `@misc{${key},\n${lines.join(',\n')}\n}\n`)];
  },
  ris(text, _, key, fields) {
    const lines = fields.flatMap(([name, value]) => {
      const tag = RIS_TAGS[name];
      return tag === undefined ? [] : [`${tag}  - ${plain(value)}`];
    });
    return [atEnd(text, `TY  - GEN\nID  - ${key}\n${lines.join('\n')}\nER  - \n`)];
  },
};

/** RIS has no tags for who speaks and who asks: they are left to the note. */
const RIS_TAGS: Readonly<Record<string, string>> = {
  title: 'TI',
  author: 'AU',
  outlet: 'T2',
  publisher: 'PB',
  medium: 'M3',
  date: 'DA',
  url: 'UR',
  note: 'N1',
};

const atEnd = (text: string, newText: string): Edit => {
  const end = text.trimEnd().length;
  return { start: end, end: text.length, newText: `\n\n${newText}` };
};

/** Whether the line before an entry's first is blank. */
function separatedByBlankLine(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1);
  return line > 0 && text.slice(text.lastIndexOf('\n', line - 1) + 1, line).trim() === '';
}

/** Fields in YAML, one a line. */
const written = (first: string, indent: string, fields: readonly Field[]): string =>
  first + fields.map(([name, value]) => `${name}: ${quoted(value)}`).join(`\n${indent}`);

/** A value in YAML: JSON's strings and lists are YAML, too. */
const quoted = (value: Field[1]): string =>
  typeof value === 'string' &&
  /^[\p{L}\d][\p{L}\d ’-]*$/u.test(value) &&
  !/^(?:\d|true$|false$|null$|yes$|no$)/iu.test(value)
    ? value
    : JSON.stringify(value);

/** A value without what BibTeX and RIS read as syntax. */
const plain = (value: Field[1]): string =>
  [value]
    .flat()
    .join(' and ')
    .replace(/[{}\\\n]/gu, ' ');

/** Whether a changed file has the source, and no other source fewer. */
async function declares(file: SourceText, last: DeclaredSource, changed: string, key: string): Promise<boolean> {
  const read = await readAround(file, last.tier === 'frontMatter', changed);
  return (
    read !== undefined &&
    read.now.sources.length === read.before.sources.length + 1 &&
    read.now.sources.some((source) => source.key === key)
  );
}
