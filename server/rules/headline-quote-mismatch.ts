import type { Analysis } from '../analysis';
import { say } from './message';
import { defineRule } from './rule';
import type { RawFinding, RuleDocs } from './rule';
import { wordsIn } from './shared/words';

export const docs: RuleDocs = {
  rationale:
    'Most readers see only the headline. The BBC’s guide wants no quotation marks there that the story does not need; “claim quotes” ' +
    'around the headline writer’s own words put them into somebody’s mouth.',
  traps: [
    'single marks, which many British headlines set around a paraphrase',
    'one or two words',
    'titles of works that the article names without marks',
    'another case and punctuation',
  ],
  examples: {
    bad: '# Mayor: “We were never asked about it”\n\nNgozi Okonjo, the mayor, said, “Nobody asked the town” [1].\n',
    good: '# Mayor: “Nobody asked the town”\n\nNgozi Okonjo, the mayor, said, “Nobody asked the town” [1].\n',
  },
};

export const headlineQuoteMismatch = defineRule({
  id: 'headline-quote-mismatch',
  severity: 'warning',
  summary: 'Words in quotation marks in the headline that nobody says in the article.',

  *check(analysis): Iterable<RawFinding> {
    const { article } = analysis;
    const headline = article.blocks.findIndex(
      // Plain text has no levels: only its first line is surely the headline.
      ({ kind, level }, index) => kind === 'heading' && (level === undefined ? index === 0 : level === 1),
    );
    if (headline === -1) return;
    const inHeadline = article.quotations.filter(({ block }) => block === headline);
    if (inHeadline.length === 0) return;
    const body = bodyWords(analysis, headline);
    for (const { start, end, style, content } of inHeadline) {
      const words = wordsIn(analysis.text, content).map(({ folded }) => folded);
      if (style === 'single' || words.length < FEWEST_WORDS || body.includes(` ${words.join(' ')} `)) continue;
      yield {
        start,
        end,
        message: say`Nobody says these words in the article: use the words quoted there, or drop the marks.`,
      };
    }
  },
});

/** Fewer words are names and distance more often than speech. */
const FEWEST_WORDS = 3;

/** All words of the article below its headline, in a row: what stands there without marks may be a title. */
function bodyWords({ article, text }: Analysis, headline: number): string {
  return article.blocks
    .filter(({ kind }, index) => index !== headline && kind !== 'code' && kind !== 'frontMatter' && kind !== 'html')
    .map(
      (block) =>
        ` ${wordsIn(text, block)
          .map(({ folded }) => folded)
          .join(' ')} `,
    )
    .join('|');
}
