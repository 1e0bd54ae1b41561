import { TRACKING } from '../text/url';
import { textOf } from '../text/span';
import { say } from '../linter/message';
import type { Message } from '../linter/message';
import { defineRule } from '../linter/rule';
import { safe } from '../linter/fix';
import type { RawFinding, RuleDocs } from '../linter/rule';
import { addressesOf } from './shared/addressesInText';

export const docs: RuleDocs = {
  rationale:
    'The IFCN code asks for links that others can follow. A page of search results changes by the hour, a ' +
    'redirect stops working when its service closes, and tracking code tells the publisher how you found the ' +
    'page.',
  traps: ['parameters that select the page: `?id=7`, `?page=2`', 'video links with a time code'],
  examples: {
    bad: 'Ciara Byrne closed the mill [1].\n\n## Sources\n\n[1] Byrne, statement, https://www.google.com/search?q=mill+closes\n',
    good: 'Ciara Byrne closed the mill [1].\n\n## Sources\n\n[1] Byrne, statement, https://example.com/mill?page=2\n',
  },
};

export const deadShapeUrl = defineRule({
  id: 'dead-shape-url',
  severity: 'hint',
  summary: 'A link to a search page, a redirect or an AMP copy, or one with tracking code.',

  *check(analysis): Iterable<RawFinding> {
    for (const span of addressesOf(analysis)) {
      const trouble = troubleOf(textOf(analysis.text, span));
      if (!trouble) continue;
      const { message, better } = trouble;
      yield {
        ...span,
        message,
        ...(better !== undefined && {
          fixes: () => [safe(analysis, say`Remove the tracking code`, [{ ...span, newText: better }])],
        }),
      };
    }
  },
});

const SEARCH =
  /^https?:\/\/(?:www\.)?(?:google\.[a-z.]{2,6}\/search|bing\.com\/search|duckduckgo\.com\/\?q|search\.yahoo\.com|yandex\.[a-z]{2,3}\/search|baidu\.com\/s)/iu;
const REDIRECT = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/iu;
const TARGET = /[?&](?:q|url)=(https?[^&]{1,1500})/iu;
const AMP = /^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/amp\/s\/|\/amp\/?$|[?&]amp(?:=1)?$/iu;

/** The problem with an address, and a better address if it is certain. */
function troubleOf(address: string): { readonly message: Message; readonly better?: string } | undefined {
  if (SEARCH.test(address))
    return { message: say`This link leads to a page of search results. Link to the page you found there.` };
  if (REDIRECT.test(address)) {
    const target = TARGET.exec(address)?.[1];
    const better = target === undefined ? undefined : decoded(target);
    return {
      message: say`This link goes through a search engine. Link to the page itself.`,
      ...(better && { better }),
    };
  }
  if (AMP.test(address))
    return { message: say`This link leads to an AMP copy for phones. Link to the publisher’s own page.` };
  const better = withoutTracking(address);
  if (better === address) return undefined;
  return { message: say`This link contains tracking code. Remove it.`, better };
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

function withoutTracking(address: string): string {
  const [page = '', ...fragment] = address.split('#');
  const question = page.indexOf('?');
  if (question === -1) return address;
  const kept = page
    .slice(question + 1)
    .split('&')
    .filter((parameter) => !TRACKING.test(parameter.split('=', 1)[0]!));
  return [page.slice(0, question) + (kept.length > 0 ? `?${kept.join('&')}` : ''), ...fragment].join('#');
}
