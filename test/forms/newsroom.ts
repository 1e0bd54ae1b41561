import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { SourceFiles } from '../../server/sources/sourceFiles';
import { TranscriptFiles } from '../../server/sources/transcriptFiles';
import type { SourceProblem } from '../../server/sources/sources';
import { disk } from '../../server/workspace/disk';

const NEWSROOM = new URL('../../seeds/', import.meta.url);

/** The names of the articles in the sample newsroom. */
export const ARTICLES = readdirSync(NEWSROOM).filter((name) => /(?<!README)\.(?:md|txt)$/u.test(name));

export const textOf = (name: string): string => readFileSync(new URL(name, NEWSROOM), 'utf8');

/** An article of the newsroom with the sources that it declares, as it stands or with another text. */
export async function readArticle(
  name: string,
  text = textOf(name),
): Promise<{ readonly analysis: Analysis; readonly problems: readonly SourceProblem[] }> {
  const { href: uri } = new URL(name, NEWSROOM);
  const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext';
  const article = { uri, text, languageId } as const;
  const declared = await new SourceFiles(disk).of(article, NEWSROOM.href);
  const { texts, problems } = await new TranscriptFiles(disk).of(article, declared, NEWSROOM.href);
  return {
    analysis: analyse(text, languageId, undefined, declared.sources, texts),
    problems: [...declared.problems, ...problems],
  };
}
