import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { lint } from '../../server/linter/lint';
import { rules } from '../../server/rules/registry';
import type { Finding } from '../../server/linter/rule';
import { readGold } from './folder';
import type { GoldArticle, GoldQuotation } from './shape';
import { core, shared } from './spans';

/**
 * Compares three rules with the annotations: `tsx tools/gold/rules.ts FILE [--list]`, FILE as `npm run gold` takes it.
 * Each article is checked as it is; for `uncited-quote`, which is silent without any citation, with a cited line added
 * below it.
 */
const [path = 'test/gold/articles', list] = process.argv.slice(2);

type Verdict = 'right' | 'wrong' | 'not annotated';
interface Judged {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: Verdict;
  readonly words: string;
}

const CITED_LINE = '\n\nThe council met on Monday [1].\n';

const touches = (text: string, finding: Finding, { start, end }: { start: number; end: number }): boolean =>
  shared(core(text, finding), core(text, { start, end })) > 0;

/** Is the flagged span somebody's words, according to the annotation? */
function judgeUncited({ text, quotations, nonQuotations = [] }: GoldArticle, finding: Finding): Verdict {
  if (quotations.some((quotation) => touches(text, finding, quotation))) return 'right';
  return nonQuotations.some((span) => touches(text, finding, span)) ? 'wrong' : 'not annotated';
}

/** Is it true that no annotated speaker is in the paragraph or the one before? */
function judgeUnattributed(article: GoldArticle, { article: { blocks } }: Analysis, finding: Finding): Verdict {
  const gold = article.quotations.find((quotation) => touches(article.text, finding, quotation));
  if (!gold) return judgeUncited(article, finding) === 'wrong' ? 'wrong' : 'not annotated';
  if (!gold.speakerMention) return 'right';
  const index = blocks.findIndex(({ end }) => end > finding.start);
  const from = blocks[Math.max(0, index - 1)]!.start;
  const { start } = gold.speakerMention;
  return start >= from && start < blocks[index]!.end ? 'wrong' : 'right';
}

/**
 * Is the flagged noun the annotated source of a quotation, and without a name? Sources of other statements are not
 * annotated.
 */
function judgeVague({ text, quotations }: GoldArticle, finding: Finding): Verdict {
  const isSource = ({ speakerMention }: GoldQuotation): boolean =>
    !!speakerMention && touches(text, finding, speakerMention);
  const gold = quotations.find(isSource);
  if (!gold) return 'not annotated';
  return gold.speakerKind === 'named' ? 'wrong' : 'right';
}

const judged = readGold(path).flatMap((article): Judged[] => {
  const { text, languageId = 'plaintext' } = article;
  const analysis = analyse(text, languageId);
  const own = lint(rules, analysis);
  const cited = analysis.article.citations.length > 0 ? own : lint(rules, analyse(text + CITED_LINE, languageId));
  const judge = (rule: string, findings: readonly Finding[], verdict: (finding: Finding) => Verdict): Judged[] =>
    findings
      .filter((finding) => finding.rule === rule && finding.start < text.length)
      .map((finding) => ({
        rule,
        severity: finding.severity,
        verdict: verdict(finding),
        words: `${article.id}: ${text.slice(Math.max(0, finding.start - 90), finding.start)}⟦${text.slice(finding.start, finding.end)}⟧${text.slice(finding.end, finding.end + 60)}`,
      }));
  return [
    ...judge('uncited-quote', cited, (finding) => judgeUncited(article, finding)),
    ...judge('unattributed-quote', own, (finding) => judgeUnattributed(article, analysis, finding)),
    ...judge('vague-source', own, (finding) => judgeVague(article, finding)),
  ];
});

const VERDICTS = ['right', 'wrong', 'not annotated'] as const;
const table = new Map<string, Record<Verdict, number>>();
for (const { rule, severity, verdict } of judged) {
  const row = table.get(`${rule} (${severity})`) ?? { right: 0, wrong: 0, 'not annotated': 0 };
  row[verdict]++;
  table.set(`${rule} (${severity})`, row);
}
console.table(
  Object.fromEntries(
    [...table].map(([name, row]) => [
      name,
      { ...row, 'precision %': Math.round((1000 * row.right) / Math.max(1, row.right + row.wrong)) / 10 },
    ]),
  ),
  [...VERDICTS, 'precision %'],
);
if (list === '--list')
  for (const { rule, severity, verdict, words } of judged)
    if (verdict !== 'right' || rule !== 'uncited-quote')
      console.log(`${rule} ${severity} ${verdict}: ${words.replace(/\s+/gu, ' ')}`);
