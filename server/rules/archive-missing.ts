import type { Analysis } from '../analysis/analyse';
import type { Block } from '../article/article';
import { hostOf } from '../text/url';
import { contains, textOf } from '../text/span';
import type { Span } from '../text/span';
import { say } from '../linter/message';
import { defineRule } from '../linter/rule';
import type { RawFix } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { startingWithin } from '../article/positions';
import { addressesOf } from './shared/addressesInText';

export const docs: RuleDocs = {
  rationale:
    'Web pages move, change and vanish. For that reason, Wikipedia’s InternetArchiveBot adds links to archived ' +
    'copies. The quick fix adds the address that a copy would have at web.archive.org. It does not check that ' +
    'the copy exists, and it does not save one. Open the link. If there is no copy, save the page to ' +
    'web.archive.org. The rule is off by default.',
  traps: [
    'entries that have an archived copy at web.archive.org, archive.today, perma.cc or ghostarchive.org',
    'DOIs and handles, which do not change',
    'links to one version of a wiki page, and addresses within your own network',
    'links in the running text',
  ],
  examples: {
    bad: 'Liv Haugen closed the lock [1].\n\n## Sources\n\n[1] “Lock closed”, Kanal Sju, https://example.com/lock\n',
    good:
      'Liv Haugen closed the lock [1].\n\n## Sources\n\n[1] “Lock closed”, Kanal Sju, https://example.com/lock ' +
      '(archived: https://web.archive.org/web/https://example.com/lock)\n',
  },
};

export const archiveMissing = defineRule({
  id: 'archive-missing',
  severity: 'off',
  summary: 'A web source without an archived copy.',

  *check(analysis): Iterable<RawFinding> {
    for (const block of analysis.article.blocks) {
      if (block.kind !== 'reference') continue;
      const address = firstAddress(analysis, block);
      if (address)
        yield {
          ...address,
          message: say`This page may change or vanish. Add a link to an archived copy.`,
          fixes: () => fixesOf(analysis, block, address),
        };
    }
  },
});

function fixesOf(analysis: Analysis, block: Block, { start, end }: Span): RawFix[] {
  // In a link definition, only a title may follow the address.
  if (block.entry?.form === 'definition') return [];
  const link = block.content.text.slice(end - block.start, end - block.start + 400);
  // After the bracket that closes a link's address, or the angle brackets around it.
  const closing = /^(?:\s+"[^"\n]{0,300}")?\)|^>/u.exec(link)?.[0].length ?? 0;
  const at = end + closing;
  const copy = `https://web.archive.org/web/${textOf(analysis.text, { start, end })}`;
  return [
    {
      title: say`Add a web.archive.org link (open it to check that the copy exists)`,
      edits: [{ start: at, end: at, newText: ` (archived: ${copy})` }],
    },
  ];
}

const STABLE =
  /^(?:(?:dx\.)?doi\.org|hdl\.handle\.net|urn\.|n2t\.net|purl\.|localhost|[^.]+$|.*\.(?:local|internal|lan)$)/u;
const ARCHIVE =
  /^(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|md|fo|org)|perma\.cc|ghostarchive\.org|webcitation\.org)$/u;
const FIXED_VERSION = /[?&]oldid=\d/u;

/** The first address of a source; undefined where it needs no copy, or has one. */
function firstAddress(analysis: Analysis, block: Block): Span | undefined {
  const addresses = startingWithin(addressesOf(analysis), block).filter((each) => contains(block, each));
  const [first] = addresses;
  if (!first) return undefined;
  const isArchived = addresses.some((each) => ARCHIVE.test(hostOf(textOf(analysis.text, each))));
  const address = textOf(analysis.text, first);
  return isArchived || STABLE.test(hostOf(address)) || FIXED_VERSION.test(address) ? undefined : first;
}
