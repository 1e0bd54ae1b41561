import { formatEntry } from '../../server/references/formatReference';
import type { CslItem } from '../../server/references/reference';

/** A source as our own entries write it, without the speaker's role. */
export function inOneLine({ custom, ...item }: CslItem): string {
  const fields = Object.entries(custom ?? {}).filter(([name]) => name !== 'role');
  return formatEntry({ item: { ...item, custom: Object.fromEntries(fields) }, inferredFields: [] });
}
