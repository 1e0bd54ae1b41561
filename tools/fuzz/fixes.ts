import { brokenLaws } from '../laws/laws';
import { Violation } from './attack';
import type { Attack, CorpusText } from './attack';
import { minimise } from './minimise';
import { applyEdit, randomEdit, startingText } from './mutate';

/** Edits that a text has been through before its findings are fixed. */
const MOST_EDITS = 12;
/** Each article is read some fifty times. */
const LONGEST = 4000;

/** The laws of fixes (tools/laws), on articles that somebody has typed in. */
export const fixes: Attack = {
  name: 'fixes',
  heavy: true,
  start: (texts) => ({
    round(random, tally) {
      const start = startingText(random, texts);
      let text = start.text.slice(0, LONGEST);
      for (let left = random.int(MOST_EDITS); left > 0; left--) text = applyEdit(text, randomEdit(random, text, texts));
      tally.add('texts fixed');
      const [law] = lawsBrokenBy(text, start);
      if (law === undefined) return;
      const smallest = minimise(text, (shorter) => lawsBrokenBy(shorter, start).length > 0);
      throw new Violation(
        'fixes keep their laws',
        law,
        `assertLawful(${JSON.stringify(smallest)}, '${start.languageId}');`,
      );
    },
  }),
};

const lawsBrokenBy = (text: string, { languageId }: CorpusText): string[] => [...brokenLaws({ text, languageId })];
