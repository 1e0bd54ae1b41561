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

/** The CSL type that the fields of an item amount to. */
export function typeOf(item: Pick<CslItem, 'medium' | 'interviewer' | 'container-title' | 'title' | 'URL'>): string {
  const { medium } = item;
  if (medium?.endsWith('interview') === true || item.interviewer !== undefined) return 'interview';
  const type = medium === undefined ? undefined : TYPES.get(medium);
  if (type !== undefined) return type;
  if (item['container-title'] !== undefined)
    return item.title === undefined && item.URL === undefined ? 'article' : 'article-newspaper';
  return item.URL === undefined ? 'document' : 'webpage';
}
