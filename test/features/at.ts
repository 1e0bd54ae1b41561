import type { Analysis } from '../../server/analysis/analyse';
import { analyse } from '../../server/analysis/analyse';
import type { LanguageId } from '../../server/article/article';

/** Analyses a text in which `‸` marks the cursor. */
export function atCursor(source: string, languageId: LanguageId = 'plaintext'): { analysis: Analysis; offset: number } {
  const offset = source.indexOf('‸');
  if (offset === -1) throw new Error('no ‸ in the text');
  return { analysis: analyse(source.replace('‸', ''), languageId), offset };
}
