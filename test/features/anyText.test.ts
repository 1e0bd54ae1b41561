import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/analysis/analyse';
import { citationChoicesAt } from '../../server/features/completion';
import { definitionAt } from '../../server/features/definition';
import { documentLinksOf } from '../../server/features/documentLinks';
import { hoverAt } from '../../server/features/hover/hover';
import { outlineOf } from '../../server/features/outline';
import { usesAt } from '../../server/features/findReferences';
import { symbolsOf } from '../../server/features/workspaceSymbols';
import type { Span } from '../../server/text/span';
import { anyText } from '../anyText';

describe('features on any text', () => {
  it('answer everywhere, with spans of the text and links into the web', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('markdown', 'plaintext'), fc.nat(), (text, languageId, where) => {
        const analysis = analyse(text, languageId);
        const offset = where % (text.length + 1);
        const isWithin = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;

        const hover = hoverAt(analysis, offset);
        for (const [, href = ''] of (hover?.markdown ?? '').matchAll(/(?<!\\)\]\((.*?)\)/gu))
          assert.match(href, /^https?:\/\//u);
        assert.doesNotMatch(hover?.markdown ?? '', /(?<!\\)<|[\p{Cf}\p{Cs}]/u);

        const links = documentLinksOf(analysis, { onCitations: true, translations: {} });
        assert.ok(links.every(({ target }) => /^https?:\/\//u.test(target)));
        const spans = [
          ...links.map(({ span }) => span),
          ...(hover ? [hover.span] : []),
          ...(usesAt(analysis, offset)?.uses ?? []),
          ...(definitionAt(analysis, offset)?.targets ?? []).map(({ span }) => span),
          ...citationChoicesAt(analysis, offset).choices.map(({ span }) => span),
          ...outlineOf(analysis).map(({ span }) => span),
          ...symbolsOf(analysis, {}).map(({ place }) => place.span),
        ];
        assert.ok(spans.every(isWithin));
        links.forEach(({ span }, index) => assert.ok(index === 0 || links[index - 1]!.span.end <= span.start));
      }),
      { numRuns: 500 },
    );
  });
});
