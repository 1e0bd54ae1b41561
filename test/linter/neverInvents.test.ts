import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { apply } from '../../server/text/replacements';
import { fixAll, lint } from '../lint';

const ROE =
  'Jane Roe, who runs the harbour office, told Nordwire that the plan had failed [1].\n\n' +
  'The ferries stopped, according to an official [1]. A diplomat said the minister had lied [1].\n\n' +
  '## Sources\n\n[1] Nordwire, interview with Jane Roe, 3 May 2026\n';

const MARKERS =
  'The strait was closed at dawn, Hamid Karimi said [1].\n\n' +
  'Two ships turned back 【2†source】. A third ran aground [cite: 3].\n';

const ELSEWHERE =
  'Jane Roe told Nordwire, “We will open the northern pier before the summer ends” [1].\n\n' +
  'In parliament Roe said, “The committee has never asked me for a single document.” Roe also said that the audit was closed.\n\n' +
  '## Sources\n\n[1] Nordwire, interview with Jane Roe, 3 May 2026\n';

/** The titles of what is offered for a rule's findings, but to ignore them. */
const offered = (text: string, id: string): string[] =>
  lint(analyse(text, 'markdown'))
    .filter(({ rule }) => rule === id)
    .flatMap(({ fixes }) => fixes())
    .filter(({ ignores }) => !ignores)
    .map(({ title }) => title);

describe('what is fixed without a person looking', () => {
  const leaves = (title: string, text: string, id: string): void => {
    it(title, () => {
      const analysis = analyse(text, 'markdown');
      assert.ok(
        lint(analysis).some(({ rule }) => rule === id),
        `${id} is found`,
      );
      assert.equal(fixAll(analysis).analysis.text, text);
    });
  };

  leaves('names no anonymous source', ROE, 'vague-source');
  leaves('makes no citation of what an AI tool left', MARKERS, 'leaked-ai-marker');
  leaves('writes no list of sources', MARKERS, 'no-reference-list');
  leaves('puts no citation behind a quotation', ELSEWHERE, 'uncited-quote');
  leaves('puts no citation behind a statement', ELSEWHERE, 'missing-citation-attribution');
  leaves('removes no tracking code that shows that a chatbot found the page', `${MARKERS}\n[1]: https://example.com/a?utm_source=chatgpt.com\n`, 'leaked-ai-marker'); // prettier-ignore
});

describe('what is suggested', () => {
  it('never makes a marker look like a citation', () => {
    assert.deepEqual(offered(MARKERS, 'leaked-ai-marker'), [
      'Remove the marker',
      'Replace the marker with [?]',
      'Remove the marker',
      'Replace the marker with [?]',
    ]);
    const [finding] = lint(analyse(MARKERS, 'markdown')).filter(({ rule }) => rule === 'leaked-ai-marker');
    const { edits } = finding!.fixes().find(({ title }) => title.includes('[?]'))!;
    const after = analyse(apply(MARKERS, edits), 'markdown');
    assert.deepEqual(
      after.article.citations.flatMap(({ keys }) => keys),
      ['1', '3'],
    );
  });

  it('drafts no entry for what an AI tool left', () => {
    const [finding] = lint(analyse(MARKERS, 'markdown')).filter(({ rule }) => rule === 'no-reference-list');
    const list = finding!.fixes().find(({ way }) => way === 'list')!;
    assert.match(list.edits[0]!.newText, /^\s+## Sources\s+\[1\] [^\n]+$/u);
  });

  it('says what it rests on', () => {
    assert.deepEqual(offered(ROE, 'vague-source'), ['Name the source: Jane Roe (also quoted from [1])', 'Name the source: Jane Roe (also quoted from [1])']); // prettier-ignore
    assert.deepEqual(offered(ELSEWHERE, 'uncited-quote'), [
      'Insert [1] (the source for Jane Roe elsewhere in this article)',
    ]);
  });

  for (const open of ['~~~\nbefore it ends\n', '<!-- before it ends\n'])
    it(`is not a list after ${open.slice(0, 4).trim()} that is left open`, () => {
      const text = `The trial starts on Tuesday [1]. It ends in June [2]. The judge is ill [3].\n\n${open}`;
      assert.ok(lint(analyse(text, 'markdown')).some(({ rule }) => rule === 'no-reference-list'));
      assert.deepEqual(offered(text, 'no-reference-list'), []);
      assert.equal(fixAll(analyse(text, 'markdown')).analysis.text, text);
    });

  it('spreads no citation that leads nowhere', () => {
    const text =
      'Jane Roe said, “We will open the northern pier before the summer ends” [2].\n\n' +
      'Roe said, “The committee has never asked me for a single document.” Roe also said that the audit was closed.\n\n' +
      '## Sources\n\n[1] Nordwire, 3 May 2026\n';
    assert.deepEqual(offered(text, 'uncited-quote'), []);
    assert.deepEqual(offered(text, 'missing-citation-attribution'), []);
    assert.equal(fixAll(analyse(text, 'markdown')).analysis.text, text);
  });
});
