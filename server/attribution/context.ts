import type { Article } from '../article/article';
import { resolvePronouns } from './people/pronouns';
import type { Resolution } from './people/pronouns';
import { unchangedSince } from './unchanged';
import type { Unchanged } from './unchanged';
import { peopleOf } from './people/inventory';
import type { People } from './people/inventory';
import { placesOf } from './quotations/quotationPlaces';
import type { Place } from './quotations/quotationPlaces';
import { proseOf } from './prose';
import type { Prose } from './prose';
import { Skeletons } from './runningCounts';

/** What is read from the article before any quotation is answered. */
export interface Context {
  readonly prose: Prose;
  readonly people: People;
  /** One for each quotation; undefined for those outside prose. */
  readonly places: readonly (Place | undefined)[];
  readonly skeletons: Skeletons;
  /** Persons of all mentions: indexes into {@link People.all}, -1 where unknown. */
  readonly resolved: Int32Array;
  readonly resolution: Resolution;
  /** What an edit has left as it was, if the article was read before it. */
  readonly unchanged: Unchanged | undefined;
}

/** What answers before an edit rested on. */
export interface EarlierContext {
  readonly article: Article;
  readonly context: Context;
}

/**
 * @param weights weights of the model that resolves pronouns; those in the engine if omitted.
 * @param earlier the context before an edit.
 */
export function contextOf(article: Article, weights?: Float64Array, earlier?: EarlierContext): Context {
  const prose = proseOf(article, earlier && { article: earlier.article, prose: earlier.context.prose });
  const people = peopleOf(prose);
  const places = placesOf(article, prose, earlier?.context.places);
  const skeletons = new Skeletons(prose, places);
  const named = earlier && unchangedSince({ ...earlier.context, article: earlier.article }, { article, prose, people });
  const resolution = resolvePronouns(prose, people, skeletons, {
    speakers: NOBODY,
    weights,
    earlier: named && {
      resolution: earlier.context.resolution,
      unchanged: named,
      mentions: earlier.context.prose.mentions,
    },
  });
  const { resolved } = resolution;
  const unchanged =
    named &&
    named.butFor((index, before) => {
      const [who, other] = [resolved[index]!, earlier.context.resolved[before]!];
      return who < 0 || other < 0 ? who !== other : named.people[other] !== who;
    });
  return { prose, people, places, skeletons, resolution, resolved, unchanged };
}

const NOBODY: ReadonlySet<number> = new Set();
