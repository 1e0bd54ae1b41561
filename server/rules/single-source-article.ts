import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { citedKeys, personByKey } from '../analysis/citedSources';
import { headOfSources } from './shared/articlePlaces';
import { isInterview } from './shared/interview';
import { markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'The BBC is “reluctant to rely on a single source”, and the Associated Press asks reporters to look for ' +
    'more. The KSJ Fact-Checking Project wants three sources for a second-hand claim. An interview or a brief ' +
    'may need only one source, so this is only a hint.',
  traps: [
    'articles with fewer than three citations',
    'interviews written as questions and answers',
    'several pages from one outlet',
  ],
  examples: {
    bad:
      'The mine will close, Zanele Dube said [1]. Wages are paid until June [1].\n\n' +
      'She said that “nobody will be sent away with empty hands” [1].\n',
    good:
      'The mine will close, Zanele Dube said [1]. Wages are paid until June [2].\n\n' +
      'She said that “nobody will be sent away with empty hands” [1].\n',
  },
};

export const singleSourceArticle = defineRule({
  id: 'single-source-article',
  severity: 'hint',
  summary: 'An article whose citations all lead to one source.',

  *check(analysis): Iterable<RawFinding> {
    const { article, references } = analysis;
    const keys = citedKeys(analysis);
    if (article.citations.length < 3 || isInterview(analysis)) return;
    const origins = new Set(keys.map((key) => references.byKey.get(key)?.item.URL ?? key));
    if (origins.size > 1) return;
    const who = personByKey(analysis).get(keys[0]!)?.name;
    yield {
      ...headOfSources(analysis),
      document: true,
      message: who
        ? say`Every citation leads to ${markerOf(analysis, keys[0]!)} (${who}). Find a second source if you can.`
        : say`Every citation leads to one source, ${markerOf(analysis, keys[0]!)}. Find a second source if you can.`,
    };
  },
});
