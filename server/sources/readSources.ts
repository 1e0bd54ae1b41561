import { shift } from '../text/span';
import type { Span } from '../text/span';
import { parsedBy } from '../formats/parsed';
import type { Parsed } from '../formats/parsed';
import { readBibtex } from './bibtex';
import { frontMatterOf, bibliographyOf, transcriptsOf } from './frontMatter';
import type { NamedTranscript } from './frontMatter';
import { readRis } from './ris';
import { sourceFormatOf } from './sourceFormats';
import type { SourceFormatName } from './sourceFormats';
import type { ReadSources, SourceText } from './sources';
import { readStructured } from './structuredSources';

/** The longest YAML that is read, in UTF-16 units, some 4,000 sources: the library takes a second for a million. */
const LONGEST_YAML = 1 << 19;

type Reader = (text: string, uri: string, previous: ReadSources | undefined) => ReadSources | Promise<ReadSources>;

/** The libraries are loaded when first needed. */
const READERS: Readonly<Record<SourceFormatName, Reader>> = {
  yaml: async (text, uri) => readStructured(await parseYaml(text), { tier: 'sidecar', uri, offset: 0 }),
  async json(text, uri) {
    const { parse } = await import('../formats/json');
    return readStructured(
      parsedBy(() => parse(text)),
      { tier: 'sidecar', uri, offset: 0 },
    );
  },
  bibtex: readBibtex,
  ris: readRis,
};

/**
 * Reads a file of sources by its name: YAML, JSON (both with our names for fields or as CSL), BibTeX, RIS. Broken parts
 * are reported; no text makes this fail.
 * @param previous what was read before an edit of this file, if anything.
 */
export async function readSources(uri: string, text: string, previous?: ReadSources): Promise<ReadSources> {
  return READERS[sourceFormatOf(uri) ?? 'yaml'](text, uri, previous);
}

/** What an article's front matter declares and which files it names. */
export interface FrontMatter extends ReadSources {
  readonly bibliography: ReturnType<typeof bibliographyOf>;
  readonly transcripts: readonly NamedTranscript[];
}

/**
 * Reads the front matter of an article; undefined if it says nothing about sources. Its spans are offsets in the
 * article.
 */
export async function readFrontMatter(article: string): Promise<FrontMatter | undefined> {
  const span = frontMatterOf(article);
  if (!span) return undefined;
  const parsed = await parseYaml(article.slice(span.start, span.end));
  const read = readStructured(parsed, { tier: 'frontMatter', uri: undefined, offset: span.start });
  const inArticle = <T extends { readonly span: Span }>(named: T): T => ({
    ...named,
    span: shift(named.span, span.start),
  });
  return {
    sources: read.sources,
    problems: read.problems,
    bibliography: bibliographyOf(parsed).map(inArticle),
    transcripts: transcriptsOf(parsed).map(inArticle),
  };
}

/**
 * What a file of sources, or the front matter of an article, declares before and after a change; undefined if it cannot
 * be read, or if the change causes a problem.
 */
export async function readAround(
  { uri, text }: SourceText,
  isFrontMatter: boolean,
  changed: string,
): Promise<{ readonly before: ReadSources; readonly now: ReadSources } | undefined> {
  const read = (each: string): Promise<ReadSources | undefined> =>
    isFrontMatter ? readFrontMatter(each) : readSources(uri, each);
  const [before, now] = [await read(text), await read(changed)];
  return before && now && now.problems.length <= before.problems.length ? { before, now } : undefined;
}

async function parseYaml(text: string): Promise<Parsed> {
  const { parse } = await import('../formats/yaml');
  return parsedBy(() => parse(text, LONGEST_YAML));
}
