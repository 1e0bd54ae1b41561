import { describeRule } from './check';

const TEXT = 'Ciara Byrne closed the mill [1].\n\n## Sources\n\n[1] Byrne, statement,';

describeRule('dead-shape-url', {
  flags: {
    'a page of search results': `${TEXT} ⟦https://www.google.com/search?q=mill+closes⟧H\n`,
    'another search engine': `${TEXT} ⟦https://duckduckgo.com/?q=mill⟧H\n`,
    'a redirect': `${TEXT} ⟦https://www.google.com/url?q=https://example.com/mill&sa=D⟧H\n`,
    'a copy for phones': `${TEXT} ⟦https://www.google.com/amp/s/example.com/mill⟧H\n`,
    'an address that ends in amp': `${TEXT} ⟦https://example.com/mill/amp/⟧H.\n`,
    tracking: `${TEXT} ⟦https://example.com/mill?utm_source=news&utm_medium=mail⟧H\n`,
    'tracking in a link': `Byrne [closed](⟦https://example.com/mill?fbclid=abc⟧H) the mill [1].\n`,
  },
  passes: {
    'a plain address': `${TEXT} https://example.com/mill\n`,
    'parameters that choose the page': `${TEXT} https://example.com/mill?id=7&page=2\n`,
    'a time in a video': `${TEXT} https://youtu.be/abc?t=66\n`,
    'an archive': `${TEXT} https://web.archive.org/web/20260503/https://example.com/mill\n`,
    'a page about search': `${TEXT} https://example.com/google.com/search\n`,
    'a passage of a page': `${TEXT} https://example.com/mill#:~:text=closed\n`,
  },
  fixes: {
    'a redirect': {
      fix: 'Remove the tracking code',
      before: `${TEXT} https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fmill&sa=D\n`,
      after: `${TEXT} https://example.com/mill\n`,
    },
    tracking: {
      fix: 'Remove the tracking code',
      before: `${TEXT} https://example.com/mill?id=7&utm_source=news#top\n`,
      after: `${TEXT} https://example.com/mill?id=7#top\n`,
    },
  },
});
