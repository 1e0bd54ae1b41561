import type { LanguageId } from '../../server/article/article';
import { brokenLaws } from '../laws/laws';
import { Violation } from './attack';
import type { Attack, CorpusText, Tally } from './attack';
import { minimise } from './minimise';
import { applyEdit, randomEdit, startingText } from './mutate';
import type { Random } from './random';

const EDITS = 4;
const LONGEST = 4000;

/** The laws of fixes, on texts that nobody would write. */
export const fixes: Attack = {
  name: 'fixes',
  start: (texts) => ({ round: (random, tally) => tryFixes(random, tally, texts) }),
};

function tryFixes(random: Random, tally: Tally, texts: readonly CorpusText[]): void {
  const { text: start, languageId } = startingText(random, texts);
  let text = start;
  for (let n = random.int(EDITS); n > 0; n--) text = applyEdit(text, randomEdit(random, text, texts));
  text = text.slice(0, LONGEST);
  tally.add('texts');
  const broken = (shorter: string): string | undefined => firstBroken(shorter, languageId);
  const law = broken(text);
  if (law === undefined) return;
  const name = kindOf(law);
  const smallest = minimise(text, (shorter) => kindOf(broken(shorter) ?? '') === name);
  throw new Violation(
    'the laws of fixes',
    name,
    `it('keeps the laws of fixes: ${name}', () => keepsLaws(${JSON.stringify(smallest)}, '${languageId}'));`,
  );
}

/** A text may leave these open; appended text would then be prose. */
const OPENS = /```|~~~|<!--/u;

function firstBroken(text: string, languageId: LanguageId): string | undefined {
  for (const law of brokenLaws({ text, languageId }))
    if (!(OPENS.test(text) && /(?:^|” )writes /u.test(law))) return law;
  return undefined;
}

/** A law without the words of the text. */
const kindOf = (law: string): string => law.replace(/(?: changes| behind) .*$/su, '');
