import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { certainSpeaker, isCertain } from '../../server/attribution/attribution';
import { lint } from '../lint';
import type { Finding } from '../../server/linter/rule';
import { overlaps, textOf } from '../../server/text/span';
import { readMarks } from './marks';
import type { ExpectedFinding, ExpectedQuotation } from './marks';

/** Asserts that the article is read as its marks say; README.md lists them. */
export function check(source: string, languageId: LanguageId): void {
  const { text, findings, quotations } = readMarks(source);
  const analysis = analyse(text, languageId);
  assert.deepEqual(
    quotations.map((expected) => shown(analysis, expected, answerTo(analysis, expected))),
    quotations.map((expected) => shown(analysis, expected, expected.answer)),
  );
  checkFindings(text, findings, lint(analysis));
}

const shown = ({ text }: Analysis, span: ExpectedQuotation, answer: string): string =>
  `${textOf(text, span)} ${answer}`;

/** What the analysis says of the quotation, in as many words as are expected. */
function answerTo({ text, article, attributions }: Analysis, expected: ExpectedQuotation): string {
  const { answer } = expected;
  if (answer === 'none')
    return article.quotations.some((quotation) => overlaps(quotation, expected)) ? 'a quotation' : 'none';
  const index = article.quotations.findIndex(({ start, end }) => start === expected.start && end === expected.end);
  const attribution = attributions.ofQuotations[index];
  if (!attribution) return 'no quotation';
  const { kind, mention, speaker, citations } = attribution;
  const [, wanted = '', keys] = /^([^[]*?)\s*(\[.*\])?$/u.exec(answer) ?? [];
  const cited = keys === undefined ? '' : `[${citations.flatMap((citation) => citation.keys).join(', ')}]`;
  const join = (said: string): string => [said, cited].filter((part) => part !== '').join(' ');
  if (wanted === '') return join('');
  if (wanted === '-') return join(kind === 'speech' ? 'speech' : '-');
  if (kind !== 'speech' && kind !== 'pull') return join(kind);
  const nameOf = (who: number | undefined): string =>
    who !== undefined ? attributions.speakers[who]!.name : mention ? textOf(text, mention) : 'nobody';
  if (wanted.endsWith('?') && wanted !== '?') return join(`${nameOf(speaker)}?`);
  const isSure =
    speaker === undefined ? mention !== undefined && isCertain(attribution) : certainSpeaker(attribution) !== undefined;
  return join(isSure ? nameOf(speaker) : '?');
}

const isGrave = ({ severity }: Pick<Finding, 'severity'> | ExpectedFinding): boolean =>
  severity === 'error' || severity === 'warning';

/** All errors and warnings have to be expected; hints and information only where they are marked. */
function checkFindings(text: string, expected: readonly ExpectedFinding[], found: readonly Finding[]): void {
  const show = ({ start, end, severity, rule }: ExpectedFinding): string =>
    `${start} ${severity ?? 'nothing'}${rule === undefined ? '' : ` ${rule}`}: ${text.slice(start, end)}`;
  const matches = (finding: Finding, wanted: ExpectedFinding): boolean =>
    (wanted.severity === undefined
      ? overlaps(finding, wanted)
      : finding.start === wanted.start && finding.end === wanted.end) &&
    (wanted.rule === undefined || wanted.rule === finding.rule);
  const missing = expected
    .filter(({ severity }) => severity !== undefined)
    .filter((wanted) => !found.some((finding) => finding.severity === wanted.severity && matches(finding, wanted)));
  const unasked = found.filter((finding) => {
    const wanted = expected.filter((each) => matches(finding, each));
    const isForbidden = wanted.some(({ severity }) => severity === undefined);
    return isForbidden || (isGrave(finding) && !wanted.some(({ severity }) => severity === finding.severity));
  });
  assert.deepEqual({ missing: missing.map(show), unasked: unasked.map(show) }, { missing: [], unasked: [] });
}
