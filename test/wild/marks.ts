import assert from 'node:assert/strict';
import type { Severity } from '../../server/linter/rule';
import type { Span } from '../../server/text/span';

const SEVERITIES: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'information', H: 'hint' };

/** A finding that is asked for, or, without a severity, one that must not be there. */
export interface ExpectedFinding extends Span {
  readonly severity?: Severity;
  readonly rule?: string;
}

/** What has to be known of a quotation: README.md says how it is written. */
export interface ExpectedQuotation extends Span {
  readonly answer: string;
}

export interface Expected {
  readonly text: string;
  readonly findings: readonly ExpectedFinding[];
  readonly quotations: readonly ExpectedQuotation[];
}

const FINDING = /([EWIH-])(?::([a-z-]+))?/uy;
const ANSWER = /\{([^{}]*)\}/uy;

/** Reads an article with `⟦…⟧W:rule` and `⟪…⟫{answer}` in it. */
export function readMarks(source: string): Expected {
  const open: { mark: string; start: number }[] = [];
  const findings: ExpectedFinding[] = [];
  const quotations: ExpectedQuotation[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '⟦' || char === '⟪') open.push({ mark: char, start: text.length });
    else if (char === '⟧' || char === '⟫') {
      const { mark, start } = open.pop()!;
      const span = { start, end: text.length };
      const pattern = char === '⟧' ? FINDING : ANSWER;
      pattern.lastIndex = at + 1;
      const [whole, first, rule] = pattern.exec(source) ?? [];
      assert.ok(
        whole !== undefined && first !== undefined && (mark === '⟦') === (char === '⟧'),
        `a mark without its partner or answer: ${source.slice(Math.max(0, at - 40), at + 1)}`,
      );
      at += whole.length;
      if (char === '⟫') quotations.push({ ...span, answer: first });
      else
        findings.push({
          ...span,
          ...(first !== '-' && { severity: SEVERITIES[first]! }),
          ...(rule !== undefined && { rule }),
        });
    } else text += char;
  }
  assert.deepEqual(open, [], 'a mark is never closed');
  return { text, findings, quotations };
}
