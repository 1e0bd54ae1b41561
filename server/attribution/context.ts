import type { Article } from '../article/article';
import { resolvePronouns } from './people/coreference';
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
}

/** @param weights weights of the model that resolves pronouns; those in the engine if omitted. */
export function contextOf(article: Article, weights?: Float64Array): Context {
  const prose = proseOf(article);
  const people = peopleOf(prose);
  const places = placesOf(article, prose);
  const skeletons = new Skeletons(prose, places);
  return {
    prose,
    people,
    places,
    skeletons,
    resolved: resolvePronouns(prose, people, skeletons, new Set(), weights).resolved,
  };
}
