import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';
import { lint } from '../lint';
import { rules } from '../../server/rules/registry';
import type { Finding } from '../../server/linter/rule';

/** Pairs of rules that speak of the same words and ask for two different things, each with what they ask for. */
const DIFFERENT: Readonly<Record<string, string>> = {
  'adjacent-citations-merge + undefined-reference': 'how Markdown shows it; which source it means',
  'archive-missing + dead-shape-url': 'a copy; a better address',
  'archive-missing + duplicate-source': 'a copy; one entry less',
  'archive-missing + leaked-ai-marker': 'a copy; a better address',
  'archive-missing + numbering-gap': 'a copy; what is missing',
  'claim-without-any-citation + multi-paragraph-quote-close': 'its source; its marks',
  'claim-without-any-citation + unattributed-quote': 'its source; its speaker',
  'claim-without-any-citation + unbalanced-quotes': 'its source; its marks',
  'ellipsis-bracket-density + unbalanced-quotes': 'its cuts; its marks',
  'dead-shape-url + duplicate-source': 'a better address; one entry less',
  'multi-paragraph-quote-close + uncited-quote': 'its marks; its source',
  'numbering-gap + unused-source': 'what is missing; what this is for',
  'over-citation + undefined-reference': 'how many; which one',
  'pull-quote-speaker-hidden + pull-quote-truncated': 'its speaker; its words',
  'pull-quote-speaker-hidden + pull-quote-uncited': 'its speaker; its source',
  'pull-quote-truncated + pull-quote-uncited': 'its words; its source',
  'reference-eaten-by-markdown + unused-source': 'how Markdown shows it; what it is for',
  'reference-number-mismatch + unused-source': 'how Markdown shows it; what it is for',
  'unattributed-quote + uncited-quote': 'its speaker; its source',
  'unbalanced-quotes + uncited-quote': 'its marks; its source',
};

const everything = Object.fromEntries(rules.map(({ id }) => [id, 'hint' as const]));

/**
 * The pairs of rules that flag the same words of a text, every rule being on, and of which it is not known why they
 * should.
 */
export function saidTwice(text: string, languageId: LanguageId): readonly string[] {
  const findings = lint(analyse(text, languageId), { rules: everything }).filter(({ document }) => !document);
  const pairs = findings.flatMap((one, index) =>
    findings
      .slice(index + 1)
      .flatMap((other) => (overlap(one, other) ? [[one.rule, other.rule].sort().join(' + ')] : [])),
  );
  return [...new Set(pairs)].filter((pair) => !(pair in DIFFERENT));
}

const overlap = (a: Finding, b: Finding): boolean => a.rule !== b.rule && a.start < b.end && b.start < a.end;
