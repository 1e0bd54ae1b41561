import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { lint } from '../lint';
import { suppressionsOf } from '../../server/linter/suppressions';
import { applied, check } from '../rules/check';

const QUOTE = 'Nwosu said, “We will not wait for another round of studies.”';
const FLAGGED = 'Nwosu said, ⟦“We will not wait for another round of studies.”⟧W';
const LEAD = 'Adaeze Nwosu opened the harbour [1].\n\n';

describe('ignore comments', () => {
  const ignores = (title: string, marked: string, languageId: LanguageId = 'markdown'): void => {
    it(title, () => check('uncited-quote', marked, { languageId }));
  };

  ignores(
    'concern the next line',
    `${LEAD}<!-- attribution-disable-next-line uncited-quote -- on tape -->\n${QUOTE}\n\n${FLAGGED}\n`,
  );
  ignores(
    'concern the next line that is not blank',
    `${LEAD}<!-- attribution-disable-next-line -->\n\n${QUOTE}\n\n${FLAGGED}\n`,
  );
  ignores('concern their own line', `${LEAD}${QUOTE} <!-- attribution-disable-line uncited-quote -->\n\n${FLAGGED}\n`);
  ignores(
    'concern all up to where it is enabled again',
    `${LEAD}<!-- attribution-disable -->\n\n${QUOTE}\n\n${QUOTE}\n\n<!-- attribution-enable -->\n\n${FLAGGED}\n`,
  );
  ignores('concern all to the end', `${FLAGGED}\n\n${LEAD}<!-- attribution-disable uncited-quote -->\n\n${QUOTE}\n`);
  ignores(
    'concern the file, wherever they stand',
    `${LEAD}${QUOTE}\n\n<!-- attribution-disable-file uncited-quote -->\n`,
  );
  ignores(
    'concern several rules',
    `${LEAD}<!-- attribution-disable-next-line vague-source, uncited-quote -->\n${QUOTE}\n`,
  );
  ignores(
    'concern their own line, though an enable stands in it',
    `${LEAD}<!-- attribution-disable-next-line -->\n${QUOTE} <!-- attribution-enable -->\n\n${FLAGGED}\n`,
  );
  ignores('leave other rules alone', `${LEAD}<!-- attribution-disable-next-line vague-source -->\n${FLAGGED}\n`);
  ignores('are none in code', `${LEAD}\`\`\`\n<!-- attribution-disable-file -->\n\`\`\`\n\n${FLAGGED}\n`);
  ignores('are none with a word of another tool', `${LEAD}<!-- attribution-disabled -->\n\n${FLAGGED}\n`);
  ignores(
    'stand in square brackets in plain text',
    `${LEAD}[attribution-disable-next-line uncited-quote -- on tape]\n${QUOTE}\n\n${FLAGGED}\n`,
    'plaintext',
  );
  ignores('concern a file in plain text', `[attribution-disable-file uncited-quote]\n\n${LEAD}${QUOTE}\n`, 'plaintext');
  ignores(
    'work with Windows line ends',
    `${LEAD}<!-- attribution-disable-next-line -->\r\n${QUOTE}\r\n\r\n${FLAGGED}\r\n`,
  );

  it('have their rules and reason', () => {
    const text =
      'Said [1].\n\n<!-- attribution-disable-next-line uncited-quote, vague-source -- on tape -- twice -->\n';
    assert.deepEqual(suppressionsOf(analyse(text, 'markdown')), [
      {
        start: 11,
        end: text.length - 1,
        action: 'disable-next-line',
        rules: ['uncited-quote', 'vague-source'],
        reason: 'on tape -- twice',
      },
    ]);
  });
});

describe('the fix that ignores a finding', () => {
  const mends = (
    title: string,
    before: string,
    after: string,
    languageId: LanguageId = 'markdown',
    fixTitle = 'Ignore “uncited-quote” here (adds a comment)',
  ) =>
    it(title, () => {
      const analysis = analyse(before, languageId);
      const finding = lint(analysis).find(({ rule }) => rule === 'uncited-quote')!;
      const fix = finding.fixes().find((each) => each.title === fixTitle)!;
      assert.equal(applied(before, fix.edits), after);
      assert.deepEqual(
        lint(analyse(after, languageId)).filter(({ rule }) => rule === 'uncited-quote'),
        [],
      );
    });

  mends(
    'writes a line above a paragraph',
    `${LEAD}${QUOTE}\n`,
    `${LEAD}<!-- attribution-disable-next-line uncited-quote -->\n${QUOTE}\n`,
  );
  mends(
    'writes at the end of a line within a longer block',
    `${LEAD}- Work starts.\n- ${QUOTE}\n- Work ends.\n`,
    `${LEAD}- Work starts.\n- ${QUOTE} <!-- attribution-disable-line uncited-quote -->\n- Work ends.\n`,
  );
  mends(
    'writes a paragraph of its own in plain text',
    `${LEAD}${QUOTE}\r\n`.replace(/\r?\n/gu, '\r\n'),
    `${LEAD}[attribution-disable-next-line uncited-quote]\n\n${QUOTE}\n`.replace(/\n/gu, '\r\n'),
    'plaintext',
  );
  mends(
    'writes for the whole file, after front matter',
    `---\ntitle: Harbour\n---\n${LEAD}${QUOTE}\n`,
    `---\ntitle: Harbour\n---\n<!-- attribution-disable-file uncited-quote -->\n${LEAD}${QUOTE}\n`,
    'markdown',
    'Ignore “uncited-quote” in this file (adds a comment)',
  );
});
