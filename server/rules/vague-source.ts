import type { Analysis } from '../analysis/analyse';
import { contains, shift, textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { SuggestedFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { REASON, UNNAMED } from './shared/anonymity';
import { isEnglish } from './shared/isEnglish';
import { citationsIn, quotationAt, sentenceAt } from '../article/positions';
import { personByKey } from '../analysis/citedSources';
import { vaguePhrasesIn } from './shared/vaguePhrases';
import type { VaguePhrase } from './shared/vaguePhrases';
import { markerOf } from '../edits/citationStyle';

export const docs: RuleDocs = {
  rationale:
    'The Associated Press says that “simply quoting ‘a source’ is almost always prohibited”. NPR says, “‘Sources ' +
    'say’ is not good enough.” Wikipedia’s manual lists these words as weasel words. If a named speaker has the ' +
    'same citation, the finding is only a hint that points to the name. The rule applies only to English text.',
  traps: [
    'the speaker’s own words, inside quotation marks',
    'police, ministries and other institutions that speak through their officials',
    'a description with a name: “analyst Ana Ruiz”, “an analyst at Oslo Bank”',
    'someone who was mentioned before: “the analyst”',
    'headlines, and named polls and studies',
    'an unnamed source with a reason: “on condition of anonymity because …”',
  ],
  examples: {
    bad: 'The levy would cost 4,000 jobs, according to an economist [1].\n\nCritics say the figure is too low [2].\n',
    good: 'The levy would cost 4,000 jobs, according to Mei-Ling Zhao, an economist at Tainan University [1].\n',
  },
};

export const vagueSource = defineRule({
  id: 'vague-source',
  severity: 'information',
  summary: 'A source without a name: “an analyst”, “critics”, “sources”, “it is believed”.',

  *check(analysis): Iterable<RawFinding> {
    const { article, text } = analysis;
    let known: (Context & { readonly sentence: number }) | undefined;
    for (const block of article.blocks) {
      if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || !isEnglish(analysis, block)) continue;
      for (const phrase of vaguePhrasesIn(block.content)) {
        const { start, end } = shift(phrase, block.start);
        if (quotationAt(article, start)) continue;
        const sentence = sentenceAt(block, start);
        // Once per sentence, however many phrases it has.
        if (known?.sentence !== sentence.start) known = { sentence: sentence.start, ...contextOf(analysis, sentence) };
        if (known.isExplained) continue;
        const words = text.slice(start, end);
        const named = phrase.kind === 'person' || phrase.kind === 'people' ? known.named : undefined;
        if (!named) yield { start, end, message: question(phrase.kind, words) };
        else
          yield {
            start,
            end,
            severity: 'hint',
            message:
              phrase.kind === 'person'
                ? say`Who is “${words}”? Source ${named.marker} also quotes ${named.name}. If this is the same person, use the name here.`
                : say`Who are “${words}”? Source ${named.marker} also quotes ${named.name}. If no one else is meant, use the name here.`,
            related: [{ span: named.introduction, message: say`${named.name} is introduced here` }],
            fixes: () => naming(text, { start, end }, named),
          };
      }
    }
  },
});

/** A person's name may replace only a singular phrase: "critics" are not Ana Ruiz. */
function naming(text: string, span: Span, { name, marker }: Named): SuggestedFix[] {
  if (!/^an?\s/iu.test(textOf(text, span))) return [];
  return [
    {
      title: say`Name the source: ${name}`,
      restsOn: say`also quoted from ${marker}`,
      edits: [{ ...span, newText: name }],
    },
  ];
}

/** True where the sentence says that the source is not named, and why: there is nothing left to ask. */
function isExplained(text: string, sentence: Span): boolean {
  const words = textOf(text, sentence);
  return words.includes('nonym') || / (?:named|identified)/u.test(words)
    ? UNNAMED.test(words) && REASON.test(words)
    : false;
}

function question(kind: VaguePhrase['kind'], words: string): Message {
  switch (kind) {
    case 'person':
      return say`Who is “${words}”? Name this person or say why you cannot.`;
    case 'people':
      return say`Who are “${words}”? Name at least one of them or say why you cannot.`;
    case 'documents':
      return say`“${words}” does not say which ones. Name at least one.`;
    case 'nobody':
      return say`“${words}” hides who said so. Name the source.`;
  }
}

interface Named {
  readonly name: string;
  readonly marker: string;
  readonly introduction: Span;
}

/** What a sentence says about its unnamed sources. */
interface Context {
  readonly isExplained: boolean;
  readonly named: Named | undefined;
}

const contextOf = (analysis: Analysis, sentence: Span): Context => ({
  isExplained: isExplained(analysis.text, sentence),
  named: namedIn(analysis, sentence),
});

/** The only person that a citation in the sentence is cited for elsewhere. */
function namedIn(analysis: Analysis, sentence: Span): Named | undefined {
  for (const { keys } of citationsIn(analysis.article, sentence)) {
    for (const key of keys) {
      const person = personByKey(analysis).get(key);
      if (!person) continue;
      const full = person.mentions.find((mention) => mention.form === 'full' && contains(person.introduction, mention));
      return { name: person.name, marker: markerOf(analysis, key), introduction: full ?? person.introduction };
    }
  }
  return undefined;
}
