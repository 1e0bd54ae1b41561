import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/article/article';
import { readArticle } from '../../server/article/readArticle';
import { attribute } from '../../server/attribution/attribute';
import { textOf } from '../../server/text/span';

/**
 * Checks who is named for each quotation, in order: `Name`, `Name < mention`, `Name < mention, cue` or `Name < mention,
 * cue [1]` as far as a test cares; `-` where nobody is known by name; the kind where it is no speech.
 */
export function check(text: string, expected: readonly string[], languageId: LanguageId = 'plaintext'): void {
  const { ofQuotations, speakers } = attribute(readArticle(text, languageId));
  const answers = ofQuotations.map(({ kind, speaker, mention, cue, citations }, index) => {
    if (kind !== 'speech') return kind;
    const wanted = expected[index] ?? '';
    const name = speaker === undefined ? '-' : speakers[speaker]!.name;
    const keys = citations.flatMap((citation) => citation.keys).join(', ');
    return (
      name +
      (wanted.includes('<') ? ` < ${mention === undefined ? '-' : textOf(text, mention)}` : '') +
      (/< [^,]*, /u.test(wanted) ? `, ${cue === undefined ? '-' : textOf(text, cue)}` : '') +
      (wanted.includes('[') ? ` [${keys}]` : '')
    );
  });
  assert.deepEqual(answers, expected);
}
