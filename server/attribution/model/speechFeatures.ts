import { Class } from '../../english/lexicon/wordClasses';
import { closesBlock, opensBlock } from '../quotations/quotationPlaces';
import type { Place } from '../quotations/quotationPlaces';
import { works } from '../../english/lexicon/works';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';
import { FeatureSpace } from './featureSpace';
import type { FeatureSink } from './featureSpace';
import type { QuotationView } from './quotationView';
import { COUNT, CUE, LENGTH, POST, PRE, WHERE, YES } from './featureValues';
import type { Choice } from './speakerModel';

const LETTERS = ['none', 'lower', 'sentence', 'title', 'capitals', 'mixed'] as const;
const MARK = ['none', 'comma', 'stop', 'question', 'dash'] as const;
const CERTAINTY = ['nobody', '<.3', '<.5', '<.7', '<.9', '<.97', 'sure'] as const;
const BEFORE = [
  'none',
  'the',
  'a',
  'possessive',
  "'s",
  'work,',
  'as',
  'of',
  'on',
  'in',
  'to',
  'other preposition',
  'and',
  'naming',
  'cue',
  'auxiliary',
  'that',
  'mark',
  'capital',
  'other',
] as const;
const BEHIND = ['none', 'noun', 'name', 'closed', 'mark', 'and', 'cue'] as const;

export const speechSpace = new FeatureSpace();
const t = speechSpace.template.bind(speechSpace);
const T = {
  length: t('length', LENGTH, LETTERS),
  lengthCertainty: t('length+certainty', LENGTH, CERTAINTY),
  lengthBefore: t('length+before', LENGTH, BEFORE),
  lettersBefore: t('letters+before', LETTERS, BEFORE),
  lettersMark: t('letters+mark', LETTERS, MARK, POST),
  beforeBehind: t('before+behind', BEFORE, BEHIND),
  shape: t('pre+post', PRE, POST),
  certainty: t('certainty', CERTAINTY, WHERE),
  cue: t('cue', CUE, WHERE, LENGTH),
  distance: t('distance', COUNT, WHERE, LENGTH),
  person: t('person', YES, YES, LENGTH),
  closedWords: t('closedWords', COUNT, LENGTH),
  alone: t('alone', YES, YES, LENGTH),
  heading: t('heading', YES, LENGTH),
  strong: t('strong', YES, WHERE, LENGTH),
  strongLetters: t('strong+letters', YES, LETTERS, BEFORE),
} as const;

/** Words that name rather than report: "a plan *titled* “…”", "the *so-called* “…”". */
const NAMING = new Set([
  ...works,
  ...'named titled entitled dubbed nicknamed headlined labeled labelled known termed so-called slogan nickname hashtag ad essay'.split(
    ' ',
  ),
]);

function lettersOf({ flags }: Tokens, first: number, end: number): number {
  let lower = 0;
  let upper = 0;
  let capitals = 0;
  let firstIsUpper = false;
  let words = 0;
  for (let index = first; index < end; index++) {
    const bits = flags[index]!;
    if ((bits & (Shape.punctuation | Shape.clitic)) !== 0) continue;
    const isUpper = (bits & (Shape.capital | Shape.number)) !== 0;
    if (words === 0) firstIsUpper = isUpper;
    words++;
    if ((bits & Shape.capitals) !== 0) capitals++;
    // Function words stay lower case in titles.
    if (isUpper) upper++;
    else if ((bits & Class.function) === 0) lower++;
  }
  if (words === 0) return 0;
  if (capitals === words) return 4;
  if (lower === 0 && firstIsUpper && upper > 0) return words === 1 || upper > 1 ? 3 : 2;
  if (upper === 0) return 1;
  return firstIsUpper && upper === 1 ? 2 : 5;
}

function beforeBin({ flags, words }: Tokens, before: number): number {
  const at = (name: (typeof BEFORE)[number]): number => BEFORE.indexOf(name);
  if (before < 0) return at('none');
  const bits = flags[before]!;
  const word = words[before]!;
  if ((bits & Shape.comma) !== 0 && NAMING.has(words[before - 1] ?? '')) return at('work,');
  if ((bits & Shape.punctuation) !== 0) return at('mark');
  if ((bits & Shape.clitic) !== 0) return at("'s");
  if (NAMING.has(word)) return at('naming');
  if (word === 'the') return at('the');
  if (word === 'a' || word === 'an') return at('a');
  if ((bits & (Class.possessive | Class.determiner | Shape.clitic)) !== 0) return at('possessive');
  if (
    word === 'as' ||
    word === 'of' ||
    word === 'on' ||
    word === 'in' ||
    word === 'to' ||
    word === 'and' ||
    word === 'that'
  )
    return at(word);
  if ((bits & Class.preposition) !== 0) return at('other preposition');
  if ((bits & Class.cue) !== 0) return at('cue');
  if ((bits & Class.auxiliary) !== 0) return at('auxiliary');
  return at((bits & Shape.capital) !== 0 ? 'capital' : 'other');
}

function behindBin({ flags, words, count }: Tokens, after: number): number {
  const at = (name: (typeof BEHIND)[number]): number => BEHIND.indexOf(name);
  if (after >= count) return at('none');
  const bits = flags[after]!;
  if ((bits & Shape.punctuation) !== 0) return at('mark');
  if (words[after] === 'and' || words[after] === 'or') return at('and');
  if ((bits & Class.cue) !== 0) return at('cue');
  if ((bits & Class.function) !== 0) return at('closed');
  return at((bits & Shape.capital) !== 0 ? 'name' : 'noun');
}

const certaintyBin = ({ mention, probability }: Choice): number =>
  mention === undefined
    ? 0
    : probability < 0.3
      ? 1
      : probability < 0.5
        ? 2
        : probability < 0.7
          ? 3
          : probability < 0.9
            ? 4
            : probability < 0.97
              ? 5
              : 6;

/** First- and second-person words and function words within the quotation: speech has them, titles rarely. */
function talk({ flags, words }: Tokens, first: number, end: number): { hasPerson: boolean; closed: number } {
  let hasPerson = false;
  let closed = 0;
  for (let index = first; index < end; index++) {
    const word = words[index]!;
    if (
      word === 'i' ||
      word === 'we' ||
      word === 'you' ||
      word === 'my' ||
      word === 'our' ||
      word === 'your' ||
      word === 'me' ||
      word === 'us'
    )
      hasPerson = true;
    if ((flags[index]! & (Class.function | Shape.clitic)) !== 0) closed++;
  }
  return { hasPerson, closed };
}

/**
 * Writes the features for speech; a quotation that is not speech is a title, a scare quote or a term.
 * @param isStrong whether a reporting verb next to the quotation ties the chosen speaker to it.
 */
export function speechFeatures(view: QuotationView, choice: Choice, isStrong: boolean, features: FeatureSink): void {
  const { place, pre, post, length } = view;
  const { where, words: distance } = choice.standing;
  const { tokens, block } = place.opening;
  const first = place.before + 2;
  const end = place.opening === place.closing ? place.after - 1 : tokens.count;
  const letters = lettersOf(tokens, first, end);
  const before = beforeBin(tokens, place.before);
  const behind = behindBin(place.closing.tokens, place.after);
  const certainty = certaintyBin(choice);
  const cue = choice.mention === undefined ? CUE.indexOf('none') : choice.mention.facts.values.cue;
  features.add(T.length, length, letters);
  features.add(T.lengthCertainty, length, certainty);
  features.add(T.lengthBefore, length, before);
  features.add(T.lettersBefore, letters, before);
  features.add(T.lettersMark, letters, markBin(place), post);
  features.add(T.beforeBehind, before, behind);
  features.add(T.shape, pre, post);
  features.add(T.certainty, certainty, where);
  features.add(T.cue, cue, where, length);
  features.add(T.distance, distance <= 1 ? 0 : distance <= 4 ? 1 : distance <= 10 ? 2 : 3, where, length);
  const { hasPerson, closed } = talk(tokens, first, end);
  features.add(T.person, hasPerson ? 1 : 0, letters === LETTERS.indexOf('title') ? 1 : 0, length);
  features.add(T.closedWords, Math.min(3, closed), length);
  features.add(T.alone, opensBlock(place) ? 1 : 0, closesBlock(place) ? 1 : 0, length);
  features.add(T.strong, isStrong ? 1 : 0, where, length);
  features.add(T.strongLetters, isStrong ? 1 : 0, letters, before);
  features.add(T.heading, block.kind === 'heading' ? 1 : 0, length);
}

function markBin({ lastMark }: Place): number {
  if (lastMark === '') return 0;
  if (lastMark === ',') return 1;
  if (lastMark === '.') return 2;
  return '?!'.includes(lastMark) ? 3 : 4;
}
