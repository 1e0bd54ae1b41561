import type { Analysis } from '../analysis/analyse';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { wordsIn } from '../text/words';

export const docs: RuleDocs = {
  rationale:
    'Most readers see only the headline. The BBC’s style guide warns against unnecessary quotation marks in ' +
    'headlines. If they enclose the headline writer’s own words, they put those words in someone else’s mouth.',
  traps: [
    'single quotation marks, which many British headlines use for a paraphrase',
    'quotations of one or two words',
    'titles of works that appear in the article without quotation marks',
    'differences in capitals and punctuation',
  ],
  examples: {
    bad: '# Mayor: “We were never asked about it”\n\nNgozi Okonjo, the mayor, said, “Nobody asked the town” [1].\n',
    good: '# Mayor: “Nobody asked the town”\n\nNgozi Okonjo, the mayor, said, “Nobody asked the town” [1].\n',
  },
};

export const headlineQuoteMismatch = defineRule({
  id: 'headline-quote-mismatch',
  severity: 'warning',
  summary: 'Quoted words in the headline or front-matter title that no one says in the article.',

  *check(analysis): Iterable<RawFinding> {
    const { article } = analysis;
    const headline = article.blocks.findIndex(
      // Plain text has no levels: only its first line is surely the headline.
      ({ kind, level }, index) => kind === 'heading' && (level === undefined ? index === 0 : level === 1),
    );
    const quoted = [
      ...quotedInMatter(analysis),
      ...article.quotations.filter(({ block, style }) => block === headline && style !== 'single'),
    ];
    if (quoted.length === 0) return;
    const body = bodyWords(analysis, headline);
    for (const { start, end, content } of quoted) {
      const words = wordsIn(analysis.text, content).map(({ folded }) => folded);
      if (words.length < FEWEST_WORDS || body.includes(` ${words.join(' ')} `)) continue;
      yield {
        start,
        end,
        message: say`No one says these words in the article. Use the article’s wording or remove the quotation marks.`,
      };
    }
  },
});

/** Fewer words are more often names or distance than speech. */
const FEWEST_WORDS = 3;

/** Quotation marks within the `title` of the front matter, apart from the marks around it. */
const TITLE = /^title:[ \t]*(["']?)(.{1,300})/mu;
const MARKED = /[“„«]([^“”„«»]{1,300})[”“»]|\\?"([^"\\]{1,300})\\?"/gu;

function quotedInMatter({ article }: Analysis): (Span & { readonly content: Span })[] {
  const [matter] = article.blocks;
  const title = matter?.kind === 'frontMatter' ? TITLE.exec(matter.content.text) : undefined;
  if (!matter || !title) return [];
  const [line, mark, value] = title as unknown as [string, string, string];
  const own = mark !== '' && value.trimEnd().endsWith(mark) ? value.trimEnd().slice(0, -1) : value;
  const from = matter.start + title.index + line.length - value.length;
  return [...own.matchAll(MARKED)].map(({ index, 0: marked, 1: curly, 2: straight }) => {
    const start = from + index;
    const inner = start + marked.indexOf(curly ?? straight!);
    const content = { start: inner, end: inner + (curly ?? straight!).length };
    return { start, end: start + marked.length, content };
  });
}

/** All words of the article below its headline, in sequence: a headline without quotation marks may be a title. */
function bodyWords({ article, text }: Analysis, headline: number): string {
  return article.blocks
    .filter(
      ({ kind }, index) =>
        index !== headline && kind !== 'code' && kind !== 'frontMatter' && kind !== 'html' && kind !== 'furniture',
    )
    .map(
      (block) =>
        ` ${wordsIn(text, block)
          .map(({ folded }) => folded)
          .join(' ')} `,
    )
    .join('|');
}
