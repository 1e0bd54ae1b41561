import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { anchorAt } from '../../server/analysis/articleAnchors';
import type { LanguageId } from '../../server/article/article';
import type { Ignore } from '../../server/checks/checks';
import { lintWithChecks } from '../../server/linter/lint';
import type { LintConfig } from '../../server/linter/resolveRule';
import { rules } from '../../server/rules/registry';
import { fixAll, lint } from '../lint';
import { check } from '../rules/check';

const WORDS = 'We will not wait for another round of studies';
const QUOTE = `Nwosu said, “${WORDS}.”`;
const FLAGGED = `Nwosu said, ⟦“${WORDS}.”⟧W`;
const LEAD = 'Adaeze Nwosu opened the harbour [1].\n\n';

const ignoring = (words: string, rule?: string, nth = 1): Ignore => ({ kind: 'ignored', words, nth, rule });

function analysed(text: string, entries: readonly Ignore[], languageId: LanguageId = 'markdown'): Analysis {
  const all = entries.map((entry, line) => ({ ...entry, lines: { start: line, end: line + 1 } }));
  return analyse(text, languageId, undefined, [], [], { all, isWritable: true });
}

describe('an entry of the file of checks', () => {
  const ignores = (title: string, marked: string, entry: Ignore, languageId: LanguageId = 'markdown'): void => {
    it(title, () => check('uncited-quote', marked, { languageId, checks: [entry] }));
  };

  ignores('hides its rule’s finding on its quotation', `${LEAD}${QUOTE}\n`, ignoring(WORDS, 'uncited-quote'));
  ignores('hides it in plain text', `${LEAD}${QUOTE}\n`, ignoring(WORDS, 'uncited-quote'), 'plaintext');
  ignores('hides the findings of all rules', `${LEAD}${QUOTE}\n`, ignoring(WORDS));
  ignores('follows the quotation to another place', `${LEAD}The port is open.\n\n${QUOTE}\n`, ignoring(WORDS));
  ignores(
    'does not mind case, marks and line breaks',
    `${LEAD}${QUOTE.replace('wait for', 'wait\nfor')}\n`,
    ignoring('we will NOT wait, for another round of studies!'),
  );
  ignores('leaves other rules alone', `${LEAD}${FLAGGED}\n`, ignoring(WORDS, 'vague-source'));
  ignores('no longer counts when the words change', `${LEAD}${FLAGGED.replace('We', 'They')}\n`, ignoring(WORDS));
  ignores(
    'is for one of two quotations with the same words',
    `${LEAD}${FLAGGED}\n\nThe rain came.\n\n${QUOTE}\n`,
    ignoring(WORDS, 'uncited-quote', 2),
  );
  ignores('hides them in the whole article if it has no words', `${LEAD}${QUOTE}\n`, ignoring('', 'uncited-quote'));
  ignores('is for nothing if its words are only marks', `${LEAD}${FLAGGED}\n`, ignoring('…', 'uncited-quote'));

  it('hides findings outside quotations by their sentence, whatever its citations', () => {
    const text = 'Critics say the dam is unsafe [1]. It rained.\n\n[1] Harbour Post, May 3\n';
    const flagged = (entries: readonly Ignore[], said = text): boolean =>
      lint(analysed(said, entries)).some(({ rule }) => rule === 'vague-source');
    assert.ok(flagged([]));
    assert.ok(!flagged([ignoring('Critics say the dam is unsafe.', 'vague-source')]));
    assert.ok(!flagged([ignoring('Critics say the dam is unsafe', 'vague-source')], text.replaceAll('[1]', '[2]')));
    assert.ok(flagged([ignoring('Critics say the dam', 'vague-source')]));
  });

  it('still counts while safe fixes are made', () => {
    const text = `${LEAD}${QUOTE}\n\n[1] Nwosu, https://example.com/a?utm_source=news\n`;
    const { fixed } = fixAll(analysed(text, [ignoring(WORDS, 'uncited-quote')]));
    assert.equal(fixed.length, 1);
  });

  describe('is judged by the rule ignore-comment', () => {
    const ON: LintConfig = { rules: { 'ignore-comment': 'warning' } };
    const judged = (entries: readonly Ignore[], config = ON): readonly string[] =>
      lintWithChecks(rules, analysed(`${LEAD}${QUOTE}\n`, entries), config).inChecks.map(
        ({ start, severity, message }) => `${start} ${severity}: ${message}`,
      );

    it('as a hint, if it hides nothing', () => {
      const idle = { ...ignoring('They rowed', 'uncited-quote'), reason: 'on tape' };
      const used = { ...ignoring(WORDS, 'uncited-quote'), reason: 'on tape' };
      assert.deepEqual(judged([used, idle]), ['1 hint: This entry no longer has any effect. Remove it.']);
      assert.deepEqual(judged([used, idle], {}), [], 'the rule is off by default');
      const off: LintConfig = { rules: { ...ON.rules, 'uncited-quote': 'off' } };
      assert.deepEqual(judged([idle], off), [], 'its rule is switched off, and may be needed elsewhere');
    });

    it('if its rule does not exist', () =>
      assert.deepEqual(judged([ignoring(WORDS, 'uncited-quotes')]), [
        '0 hint: There is no rule “uncited-quotes”. Did you mean “uncited-quote”?',
      ]));

    it('if it has no reason', () =>
      assert.deepEqual(judged([ignoring(WORDS)]), ['0 hint: This entry has no reason. Add “reason:”.']));
  });
});

describe('the anchor of a finding', () => {
  const at = (text: string, words: string): string => {
    const start = text.indexOf(words);
    const anchor = anchorAt(analysed(text, []), { start, end: start + words.length });
    return `${anchor.nth}: ${anchor.words}`;
  };

  it('is the innermost quotation around it', () => {
    const text = `${LEAD}Nwosu said: “She called it ‘a very bad day’ for all.”\n`;
    assert.equal(at(text, 'bad day'), '1: a very bad day');
    assert.equal(at(text, 'for all'), '1: She called it ‘a very bad day’ for all.');
  });
  it('is the sentence, if the finding is not wholly in a quotation', () =>
    assert.equal(at(`${LEAD}Rain fell. ${QUOTE} It stopped.\n`, 'said, “We'), `1: ${QUOTE}`));
  it('counts sentences with the same words', () =>
    assert.equal(
      at(`It rained [1]. Nobody came. ⟦It rained⟧ [2].\n`.replace(/[⟦⟧]/gu, ''), 'rained [2'),
      '2: It rained.',
    ));
  it('is an entry of a list without its number', () =>
    assert.equal(at(`${LEAD}## Sources\n\n[1] Harbour Post, May 3\n`, 'Post'), '1: Harbour Post, May 3'));
  it('is the beginning of a sentence without end', () => {
    const text = `${LEAD}The rain ${'fell and '.repeat(500)}stopped.\n`;
    const anchor = at(text, 'rain');
    assert.ok(anchor.length < 320 && anchor.endsWith(' …'));
  });
});
