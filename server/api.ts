// The package's API, documented in docs/api.md: dist/api.js. `npm run docs` writes its surface to docs/api.d.ts.
import { pathToFileURL } from 'node:url';
import { languageOfName } from './article/languageId';
import { Configuration } from './cli/configuration';
import { overRules } from './config/ruleFlags';
import type { Rules } from './config/readValues';
import { inspect } from './reports/inspection';
import type { InspectedQuotation, Inspection } from './reports/inspection';
import { jsonFindings } from './reports/jsonReport';
import type { JsonFinding } from './reports/jsonReport';
import type { Reading } from './service/articleReading';
import { attachedTexts } from './service/givenTranscripts';
import type { GivenTranscripts } from './service/givenTranscripts';
import { Service } from './service/service';
import { disk } from './workspace/disk';

/** An article to read. */
export interface Article {
  readonly text: string;
  /**
   * Its path, if it has one: its configuration and the files beside it are then read as the command line reads them.
   */
  readonly path?: string;
  /** If missing, the language follows from the path's ending; without a path, plain text. */
  readonly languageId?: 'plaintext' | 'markdown';
  /** The sources' own words, by the keys of citations; if missing, the files beside the article are used. */
  readonly transcripts?: GivenTranscripts;
}

/** Everything that the analysis says of an article: what `attribution-lint inspect` prints. */
export async function analyse(article: Article): Promise<Inspection> {
  return inspect((await readingOf(article)).analysis);
}

/**
 * What the rules find, in the order of the text.
 * @param rules severities and options by rule, which override the configuration; the promise rejects if one is invalid.
 */
export async function lint(article: Article, rules: Rules = {}): Promise<readonly JsonFinding[]> {
  const { findings } = await readingOf(article, rules);
  return jsonFindings(article.text, findings);
}

/** The quotations that were compared with a transcript, each with its proof; empty where no transcript is on file. */
export async function prove(article: Article): Promise<readonly InspectedQuotation[]> {
  return (await analyse(article)).quotations.filter(({ proof }) => proof !== undefined);
}

async function readingOf({ text, path, languageId, transcripts }: Article, rules: Rules = {}): Promise<Reading> {
  const settings = await Configuration.of(undefined, path === undefined, overRules(rules));
  return new Service({ files: disk, settings }).read({
    uri: path === undefined ? 'untitled:article' : pathToFileURL(path).href,
    text,
    languageId: languageId ?? languageOfName(path ?? ''),
    ...(transcripts && { texts: await attachedTexts(transcripts) }),
  });
}
