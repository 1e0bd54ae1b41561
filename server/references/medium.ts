import type { CslItem } from './reference';

/** CSL types by the word for the medium. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['post', 'post'],
  ['tweet', 'post'],
  ['press conference', 'speech'],
  ['news conference', 'speech'],
  ['press briefing', 'speech'],
  ['briefing', 'speech'],
  ['remarks to reporters', 'speech'],
  ['speech', 'speech'],
  ['public meeting', 'speech'],
  ['council meeting', 'speech'],
  ['testimony', 'hearing'],
  ['letter', 'personal_communication'],
  ['email', 'personal_communication'],
  ['telephone', 'personal_communication'],
  ['phone', 'personal_communication'],
  ['podcast', 'broadcast'],
  ['video', 'broadcast'],
  ['statement', 'document'],
  ['press release', 'document'],
]);

/**
 * A medium as an entry names it, and the person it belongs to: "interview by Mark Owen", "by telephone", "letter to the
 * editor".
 */
export const MEDIUM_PHRASE =
  /^(?:an? )?(?:(?:author|personal|exclusive|recorded|live) )?((?:(?:telephone|phone|video|radio|tv|television|e-?mail) )?interview|press conference|news conference|press release|press briefing|(?:public|council) meeting|statement|speech|podcast|letter|e-?mail|(?:by )?(?:telephone|phone|e-?mail)|tweet|post|video|transcript|testimony|op-ed|remarks to reporters)(?: (by|conducted by|with|of|on|in|to|for) (.+))?$/iu;

/** The CSL type that follows from the fields of an item. */
export function typeOf(item: Pick<CslItem, 'medium' | 'interviewer' | 'container-title' | 'title' | 'URL'>): string {
  const { medium } = item;
  if (medium?.endsWith('interview') === true || item.interviewer !== undefined) return 'interview';
  const type = medium === undefined ? undefined : TYPES.get(medium);
  if (type !== undefined) return type;
  if (item['container-title'] !== undefined)
    return item.title === undefined && item.URL === undefined ? 'article' : 'article-newspaper';
  return item.URL === undefined ? 'document' : 'webpage';
}
