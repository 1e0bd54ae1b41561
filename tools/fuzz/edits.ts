import type { Analysis } from '../../server/analysis/analyse';
import { Violation } from './attack';
import type { Attack, CorpusText, Tally } from './attack';
import { differenceAfter, differenceFromFresh, readAfter } from './incremental';
import type { Version } from './incremental';
import { minimise, minimiseList } from './minimise';
import { applyEdit, randomEdit, startingText } from './mutate';
import { problemIn } from './soundness';
import { DECLARED } from './declared';
import type { Random } from './random';

const EDITS = 20;
/** How often the answers are checked for soundness, which does not depend on edits: one text in this many. */
const EACH = 4;
/** Some texts keep growing with edits. In UTF-16 units. */
const LONGEST = 12_000;

/** Chains of edits: after each, all answers equal those of a fresh reading and are inside the text. */
export const edits: Attack = {
  name: 'edits',
  start: (texts) => ({ round: (random, tally) => chainOfEdits(random, tally, texts) }),
};

function chainOfEdits(random: Random, tally: Tally, texts: readonly CorpusText[]): void {
  const { text, languageId } = startingText(random, texts);
  const versions: Version[] = [{ text, languageId }];
  let analysis = readAfter(versions[0]!, undefined);
  tally.add('texts');
  for (let n = 0; n < EDITS; n++) {
    const next = nextVersion(random, versions, texts);
    versions.push(next);
    analysis = readAfter(next, analysis);
    tally.add('edits');
    checkSame(analysis, versions);
    if (n % EACH === 0) checkSound(analysis);
  }
}

function nextVersion(random: Random, versions: readonly Version[], texts: readonly CorpusText[]): Version {
  const last = versions.at(-1)!;
  // Undo; sources that are added or removed; another language.
  if (random.chance(0.05)) return versions.at(-2) ?? last;
  if (random.chance(0.03)) return { ...last, sources: last.sources ? [] : DECLARED };
  if (random.chance(0.01)) return { ...last, languageId: last.languageId === 'markdown' ? 'plaintext' : 'markdown' };
  const text = applyEdit(last.text, randomEdit(random, last.text, texts));
  return { ...last, text: text.slice(0, LONGEST) };
}

function checkSound(analysis: Analysis): void {
  const problem = problemIn(analysis);
  if (problem === undefined) return;
  const { languageId } = analysis;
  const text = minimise(
    analysis.text,
    (shorter) => problemIn(readAfter({ text: shorter, languageId }, undefined)) === problem,
  );
  const call = `isSound(${JSON.stringify(text)}, '${languageId}')`;
  throw new Violation('answers lie within the text', problem, `it('is answered soundly: ${problem}', () => ${call});`);
}

function checkSame(analysis: Analysis, versions: readonly Version[]): void {
  const difference = differenceFromFresh(analysis);
  if (difference === undefined) return;
  const smallest = smallestChain(versions);
  throw new Violation(
    'incremental equals full',
    `${difference} differ`,
    `it('is the same after edits as from scratch: ${difference}', () => isSameAfter(${JSON.stringify(smallest)}));`,
  );
}

/** A short chain of short texts whose last text still gives a different answer. */
function smallestChain(versions: readonly Version[]): readonly Version[] {
  const fails = (list: readonly Version[]): boolean => differenceAfter(list) !== undefined;
  let chain = fails(versions) ? minimiseList(versions, fails) : versions;
  chain.forEach((_, index) => {
    const withText = (text: string): Version[] =>
      chain.map((each, other) => (other === index ? { ...each, text } : each));
    chain = withText(minimise(chain[index]!.text, (text) => fails(withText(text))));
  });
  return chain;
}
