import { describeRule } from './check';

const LEAD = 'Liv Haugen closed the lock [1].\n\n';
const list = (entry: string): string => `${LEAD}## Sources\n\n${entry}\n`;
const URL = 'https://example.com/lock';

describeRule('archive-missing', {
  flags: {
    'an address': list(`[1] “Lock closed”, Kanal Sju, ⟦${URL}⟧I`),
    'a link': list(`[1] [Lock closed](⟦${URL}⟧I), Kanal Sju`),
    'an address in pointed brackets': list(`[1] Lock closed, <⟦${URL}⟧I>`),
    'a link’s definition': `${LEAD}[1]: ⟦${URL}⟧I "Lock closed"\n`,
    'a footnote': `Liv Haugen closed the lock [^1].\n\n[^1]: Lock closed, ⟦${URL}⟧I.\n`,
    'a numbered item': list(`1. Lock closed, ⟦${URL}⟧I`),
    'plain text': [`${LEAD}Sources\n\n[1] Lock closed, ⟦${URL}⟧I\n`, { languageId: 'plaintext' }],
  },
  passes: {
    'an archived copy beside it': list(`[1] Lock closed, ${URL}, https://web.archive.org/web/20260503101500/${URL}`),
    'an archived copy without a date': list(`[1] Lock closed, ${URL} (archived: https://web.archive.org/web/${URL})`),
    'a copy elsewhere': list(`[1] Lock closed, ${URL}, https://perma.cc/AB12-CD34`),
    'nothing but the copy': list(`[1] Lock closed, https://archive.ph/Ab1Cd`),
    'a DOI': list('[1] “Locks”, Journal of Rivers, https://doi.org/10.1000/182'),
    'a fixed version': list('[1] Lock, https://en.wikipedia.org/w/index.php?title=Lock&oldid=7412'),
    'an address within the house': list('[1] Lock, http://archive.newsroom.internal/7'),
    'no address': list('[1] “Lock closed”, Kanal Sju, 3 May 2026'),
    'the running text': `Liv Haugen closed the lock, https://example.com/other [1].\n`,
  },
  fixes: {
    'behind the address': {
      fix: 'Add a web.archive.org link (open it to check that the copy exists)',
      before: list(`[1] Lock closed, ${URL}, 3 May 2026`),
      after: list(`[1] Lock closed, ${URL} (archived: https://web.archive.org/web/${URL}), 3 May 2026`),
    },
    'behind a link': {
      fix: 'Add a web.archive.org link (open it to check that the copy exists)',
      before: list(`[1] [Lock closed](${URL}), Kanal Sju`),
      after: list(`[1] [Lock closed](${URL}) (archived: https://web.archive.org/web/${URL}), Kanal Sju`),
    },
  },
});
