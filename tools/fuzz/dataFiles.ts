import { analyse } from '../../server/analysis/analyse';
import { ConfigFiles } from '../../server/config/configFiles';
import { readSettings } from '../../server/config/readSettings';
import { jsonLdOf, readJsonLd } from '../../server/sources/jsonLd';
import { readFrontMatter, readSources } from '../../server/sources/readSources';
import type { ReadSources } from '../../server/sources/sources';
import type { Span } from '../../server/text/span';
import { isDeepStrictEqual } from 'node:util';
import { Violation } from './attack';
import type { Attack, Tally } from './attack';
import { applyEdit, nonsense, randomEdit } from './mutate';
import { CONFIGURATIONS, DATA_PIECES, SOURCE_FILES } from './dataPieces';
import type { Random } from './random';

const EDITS = 8;
const LONGEST = 8_000;
const ARTICLE = '“We sail,” Bao Tran said [1].';
const ENDINGS = ['yaml', 'json', 'bib', 'ris'] as const;

/**
 * Files of sources, front matter, JSON-LD and configurations, damaged by edits: they must be readable, with every
 * position inside the text.
 */
export const dataFiles: Attack = {
  name: 'data files',
  start: () => ({
    round: async (random, tally) => {
      await random.pick([sourceFile, sourceFile, frontMatter, jsonLd, configuration])(random, tally);
    },
  }),
};

/** A text after some edits specific to its kind. */
function edited(random: Random, start: string): string {
  let text = random.chance(0.8) ? start : nonsense(random, DATA_PIECES);
  for (let n = random.int(EDITS); n >= 0; n--) {
    const piece = random.pick(DATA_PIECES);
    const edit = random.chance(0.5)
      ? randomEdit(random, text, [{ name: 'data', text: start, languageId: 'plaintext' }])
      : { start: random.int(text.length + 1), end: 0, text: piece };
    text = applyEdit(text, { ...edit, end: Math.max(edit.start, edit.end) }).slice(0, LONGEST);
  }
  return text;
}

async function sourceFile(random: Random, tally: Tally): Promise<void> {
  const ending = random.pick(ENDINGS);
  const uri = `file:///newsroom/a.sources.${ending}`;
  let text: string = SOURCE_FILES[ending];
  let read = await readSources(uri, text);
  for (let n = 0; n < 3; n++) {
    text = edited(random, text);
    read = await readSources(uri, text, read);
    tally.add('files');
    checkSources(`${ending} sources`, read, text);
    if (!isDeepStrictEqual(read, await readSources(uri, text)))
      throw new Violation('incremental equals full', `${ending} sources: ${JSON.stringify(text)}`);
  }
  const { references } = analyse(ARTICLE, 'plaintext', undefined, read.sources);
  const lost = read.sources.find(({ key }) => !references.byKey.has(key));
  if (lost)
    throw new Violation('every source is known by its key', `${JSON.stringify(lost.key)} of ${JSON.stringify(text)}`);
}

async function frontMatter(random: Random, tally: Tally): Promise<void> {
  const text = `---\n${edited(random, SOURCE_FILES.yaml)}\n---\n${ARTICLE}`;
  const read = await readFrontMatter(text);
  tally.add('front matters');
  if (!read) return;
  checkSources('front matter', read, text);
  checkPlaces(
    'bibliography',
    read.bibliography.map(({ span }) => span),
    text,
  );
}

async function jsonLd(random: Random, tally: Tally): Promise<void> {
  const text = edited(
    random,
    `# Storm\n\n<script type="application/ld+json">\n${SOURCE_FILES.jsonLd}\n</script>\n\n${ARTICLE}`,
  );
  tally.add('JSON-LD scripts');
  const span = jsonLdOf(text);
  if (!span) return;
  checkPlaces('JSON-LD', [span], text);
  checkSources('JSON-LD', await readJsonLd(text.slice(span.start, span.end), span.start), text);
}

async function configuration(random: Random, tally: Tally): Promise<void> {
  const ending = random.pick(['json', 'yaml'] as const);
  const text = edited(random, CONFIGURATIONS[ending]);
  const files = { readWithin: (uri: string) => Promise.resolve(uri.endsWith(`rc.${ending}`) ? { text } : undefined) };
  const found = await new ConfigFiles(files).of('file:///newsroom/a.md', 'file:///newsroom/');
  tally.add('configurations');
  for (const problem of found?.problems ?? []) {
    checkPlaces('a problem of a configuration', [problem], problem.file.text);
    checkMessage(problem.message, text);
  }
  for (const message of readSettings(valueOf(text)).problems) checkMessage(message, text);
}

const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

function checkSources(what: string, { sources, problems }: ReadSources, text: string): void {
  checkPlaces(what, [...sources.map(({ place }) => place.span), ...problems], text);
  for (const { message } of problems) checkMessage(message, text);
}

function checkPlaces(what: string, spans: readonly Span[], text: string): void {
  const outside = spans.find(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  if (outside) throw new Violation('answers lie within the text', `${what}: ${JSON.stringify([outside, text])}`);
}

/** Messages appear in terminals and editors. */
function checkMessage(message: string, text: string): void {
  const isBroken = /\{\d\}|\[object /u.test(message) && !/\{\d\}|\[object /u.test(text);
  if (isBroken || message === '') throw new Violation('messages say something', `${message}: ${JSON.stringify(text)}`);
}
