import { candidatesFor } from '../quotations/candidates';
import type { Context } from '../context';
import { isLayout, matchPattern } from '../quotations/patterns';
import type { PatternMatch } from '../quotations/patterns';
import type { Place } from '../quotations/quotationPlaces';
import type { ProseMention } from '../prose';
import table from './speaker-weights.json';
import { Score } from './featureSpace';
import type { FeatureSink } from './featureSpace';
import { viewOf } from './quotationView';
import type { QuotationView } from './quotationView';
import { SpeakerFeatures, speakerSpace } from './speakerFeatures';
import type { Neighbours } from './speakerFeatures';
import { standingOf, strengthOf } from './mentionDistance';
import type { Standing, Strength } from './mentionDistance';

/** Confidence in a label (`Ruiz: “…”`) or signature (`“…” — Ruiz`). */
export const LAID_OUT = 0.97;

const trained = speakerSpace.read(table);

/** The possible answers for one quotation: its candidates and, last, that nobody near is named. */
export interface Question {
  readonly place: Place;
  readonly view: QuotationView;
  readonly candidates: readonly ProseMention[];
  readonly strength: Strength;
  readonly neighbours: Neighbours;
  /** The plain construction that the quotation is in. */
  readonly match: PatternMatch | undefined;
}

/** A choice among the candidates, with its probability. */
export interface Choice {
  /** Null: nobody near is named. */
  readonly mention: ProseMention | undefined;
  /** Who else may have said it: the likeliest mention of anybody else. */
  readonly rival: ProseMention | undefined;
  readonly probability: number;
  /** Where the mention is, in {@link WHERE}, and the words between. */
  readonly standing: Pick<Standing, 'where' | 'words'>;
  /** The plain construction that supports the choice, if there is one. */
  readonly pattern: PatternMatch['pattern'] | undefined;
}

/** Who spoke the last quotation: the mention, or -1, and the block that the quotation ended in. */
export interface Spoke {
  readonly spoke: number;
  readonly spokeBlock: number;
}

export const NOBODY_SPOKE: Spoke = { spoke: -1, spokeBlock: -1 };

/** @param mention of who spoke this quotation. */
export const spokenBy = ({ quotation }: Place, mention: ProseMention | undefined): Spoke => ({
  spoke: mention?.index ?? -1,
  spokeBlock: quotation.lastBlock,
});

/** The linear model decides who speaks each quotation, in the order of the text, so that each answer helps the next. */
export class SpeakerModel {
  private readonly features: SpeakerFeatures;

  constructor(private readonly context: Context) {
    this.features = new SpeakerFeatures(context.prose, context.people, context.skeletons, context.resolved);
  }

  question(place: Place, { spoke, spokeBlock }: Spoke): Question {
    const { resolved, prose } = this.context;
    const view = viewOf(prose, place);
    const candidates = candidatesFor(prose, place);
    return {
      place,
      view,
      candidates,
      strength: strengthOf(prose, this.context.skeletons, place, candidates),
      match: matchPattern(prose, place),
      neighbours: {
        mention: spoke,
        person: spoke < 0 ? -1 : resolved[spoke]!,
        isNear: spokeBlock === place.quotation.block,
      },
    };
  }

  /** Features of the answer at `index` among the question's answers. */
  describe({ view, candidates, strength, neighbours }: Question, index: number, features: FeatureSink): void {
    const mention = candidates[index];
    if (mention === undefined) this.features.none(view, features);
    else this.features.candidate(view, mention, strength, neighbours, features);
  }

  /** The most likely answer with these weights. */
  choose(question: Question, weights: Float64Array = trained): Choice {
    const scores: number[] = [];
    for (let index = 0; index <= question.candidates.length; index++) {
      const score = new Score(weights);
      this.describe(question, index, score);
      scores.push(score.sum);
    }
    let best = 0;
    scores.forEach((score, index) => {
      if (score > scores[best]!) best = index;
    });
    const total = scores.reduce((sum, score) => sum + Math.exp(score - scores[best]!), 0);
    const { match } = question;
    const isLaidOut = match !== undefined && isLayout(match);
    const mention = isLaidOut ? match.mention : question.candidates[best];
    const standing =
      mention === undefined ? { where: 0, words: 0 } : standingOf(this.context.skeletons, question.view, mention);
    const pattern = match !== undefined && match.mention === mention ? match.pattern : undefined;
    const rival = isLaidOut ? undefined : this.rivalOf(question.candidates, scores, best);
    return { mention, rival, probability: isLaidOut ? LAID_OUT : 1 / total, standing, pattern };
  }

  /** The likeliest candidate that means somebody else than the best one. */
  private rivalOf(
    candidates: readonly ProseMention[],
    scores: readonly number[],
    best: number,
  ): ProseMention | undefined {
    const { resolved } = this.context;
    const who = resolved[candidates[best]?.index ?? -1];
    let rival = -1;
    candidates.forEach(({ index: mention }, index) => {
      if (resolved[mention]! < 0 || resolved[mention] === who) return;
      if (rival < 0 || scores[index]! > scores[rival]!) rival = index;
    });
    return candidates[rival];
  }
}
