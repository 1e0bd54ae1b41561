import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { citationChoicesAt } from '../../server/features/completion';
import { definitionAt } from '../../server/features/definition';
import { documentLinksOf } from '../../server/features/documentLinks';
import { hoverAt } from '../../server/features/hover/hover';
import { outlineOf } from '../../server/features/outline';
import { semanticTokensOf } from '../../server/features/semanticTokens';
import { usesAt } from '../../server/features/findReferences';
import { symbolsOf } from '../../server/features/workspaceSymbols';
import { frontMatterOf } from '../../server/sources/frontMatter';
import { jsonLdOf } from '../../server/sources/jsonLd';
import { readFrontMatter } from '../../server/sources/readSources';
import { everyFinding } from './everyFinding';
import type { Sized } from './growth';
import { repeated } from './growth';

/** What an editor requests at a keystroke, a hover or a cursor move, by name: work that is prepared for a text. */
const ASKED: Readonly<Record<string, (text: string, languageId: LanguageId) => () => unknown>> = {
  'a letter typed': (text, languageId) => {
    const analysis = analyse(text, languageId);
    const at = Math.floor(text.length / 2);
    return () => analyse(`${text.slice(0, at)}x${text.slice(at)}`, languageId, analysis);
  },
  'a fresh reading': (text, languageId) => () => analyse(text, languageId),
  'all findings': (text, languageId) => {
    const analysis = analyse(text, languageId);
    return () => everyFinding({ ...analysis });
  },
  'a hover, a definition, uses': atTheEnd((analysis, at) =>
    [hoverAt, definitionAt, usesAt].map((ask) => ask(analysis, at)),
  ),
  completion: atTheEnd(citationChoicesAt),
  'links, outline, colours, symbols': atTheEnd((analysis) => [
    documentLinksOf(analysis, { onCitations: true, translations: {} }),
    outlineOf(analysis),
    semanticTokensOf(analysis),
    symbolsOf(analysis, {}),
  ]),
  'fixes of a finding': atTheEnd((analysis) =>
    everyFinding(analysis)
      .slice(-1)
      .map(({ fixes }) => fixes()),
  ),
  'front matter and JSON-LD looked for': (text) => () => [frontMatterOf(text), jsonLdOf(text)],
  'front matter read': (text) => {
    const article = `---\nsources:\n${text}\n---\n`;
    return () => readFrontMatter(article);
  },
};

export const ASKED_NAMES = Object.keys(ASKED);

type Ask = (analysis: ReturnType<typeof analyse>, offset: number) => unknown;

/** A request to a fresh analysis, at its last words. */
function atTheEnd(ask: Ask): (text: string, languageId: LanguageId) => () => unknown {
  return (text, languageId) => {
    const analysis = analyse(text, languageId);
    return () => ask({ ...analysis }, text.length - 2);
  };
}

/** The work of `asked` on texts that repeat `unit`, with numbers for its `#`. */
export const askedOf = (asked: string, unit: string, languageId: LanguageId, before = ''): Sized => {
  const prepare = ASKED[asked]!;
  return (size) => prepare(before + repeated(unit, size), languageId);
};

/** All requests, one after another. */
export const everythingAsked = (unit: string, languageId: LanguageId): Sized => {
  const each = ASKED_NAMES.map((asked) => askedOf(asked, unit, languageId));
  return (size) => {
    const work = each.map((sized) => sized(size));
    return async () => {
      for (const run of work) await run();
    };
  };
};
