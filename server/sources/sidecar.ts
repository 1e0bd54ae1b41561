import type { Analysis } from '../analysis/analyse';
import { dateOf, nameOf } from '../references/formatReference';
import type { CslItem } from '../references/reference';
import { withoutEnding } from '../text/fileNames';

/** The name of the file next to an article that may declare its sources: `storm.sources.yaml` for `storm.md`. */
export const sidecarUriOf = (article: string): string => `${withoutEnding(article)}.sources.yaml`;

/**
 * The text of such a file for an article: what the text itself says about each source that it cites, for the author to
 * check. Reading it again gives the same sources.
 */
export async function sidecarFor({ article, references }: Analysis): Promise<string> {
  const { write } = await import('../formats/yaml');
  const cited = [...new Set(article.citations.flatMap(({ keys }) => keys))];
  const sources = cited.map((key) => {
    const item = references.byKey.get(key)?.item;
    return {
      id: /^[1-9]\d{0,2}$/u.test(key) ? Number(key) : key,
      ...(item ? fieldsOf(item) : { title: 'to be added' }),
    };
  });
  return write(sources, 'Inferred from the text by Attribution Lint. Check each source, and add its date and url.');
}

/** One name, or a list of them. */
const namesOf = (people: CslItem['author']): string | readonly string[] | undefined =>
  people?.length === 1 ? nameOf(people[0]!) : people?.map(nameOf);

/** A source with the field names that people write ({@link readItem} knows them). */
export function fieldsOf(item: CslItem): Readonly<Record<string, string | readonly string[]>> {
  const fields = {
    speaker: item.custom?.speaker,
    role: item.custom?.role,
    title: item.title,
    author: namesOf(item.author),
    outlet: item['container-title'],
    publisher: item.publisher,
    medium: item.medium,
    interviewer: namesOf(item.interviewer),
    date: dateOf(item),
    url: item.URL,
    transcript: item.custom?.transcript,
  };
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
