import { story } from './form';
import type { Form } from './form';

const ARTICLE = story(' [1]', '[2]', 'The city will decide in June.');

const beside = (form: string, name: string, text: string, target: string, more: Partial<Form> = {}): Form => ({
  form,
  article: ARTICLE,
  tier: 'sidecar',
  files: { [name]: text },
  target: `${name}: ${target}`,
  ...more,
});

const CSL = `[
  { "id": "1", "type": "article-newspaper", "title": "Bridge to close", "container-title": "Harbour Dispatch" },
  { "id": "2", "type": "article-newspaper", "title": "Two summers", "container-title": "Nordwire" }
]`;

const YAML = `- title: Bridge to close
  outlet: Harbour Dispatch
- title: Two summers
  outlet: Nordwire
`;

const BIB = `@article{1, title = {Bridge to close}, journaltitle = {Harbour Dispatch}}
@article{2, title = {Two summers}, journaltitle = {Nordwire}}
`;

const matter = (yaml: string): string => `---\n${yaml}---\n\n${ARTICLE}`;
const indented = YAML.replaceAll(/^/gmu, '  ').trimEnd();

/** Where the meaning of a number stands beside the article, or in its front matter. */
export const files: readonly Form[] = [
  ...['sources', 'references', 'citations'].map((key) => ({
    form: `front matter, \`${key}:\``,
    tier: 'frontMatter' as const,
    article: matter(`${key}:\n${indented}\n`),
    target: 'title: Two summers',
  })),
  {
    form: 'front matter with `id:` or `n:`',
    tier: 'frontMatter',
    article: matter(
      'sources:\n  - { n: 2, title: Two summers, outlet: Nordwire }\n  - { n: 1, title: Bridge to close }\n',
    ),
    target: '{ n: 2, title: Two summers',
  },
  {
    form: 'front matter, `bibliography: shared.bib`',
    tier: 'sidecar',
    article: matter('bibliography: shared.bib\n'),
    files: { 'shared.bib': BIB },
    target: 'shared.bib: @article{2',
  },
  beside('`article.sources.yaml`', 'article.sources.yaml', YAML, 'title: Two summers'),
  beside('`article.sources.json`', 'article.sources.json', CSL, '{ "id": "2"'),
  beside('CSL-JSON', 'article.sources.json', CSL, '{ "id": "2"'),
  beside(
    'CSL-YAML, as Pandoc and Zettlr write it (`references:`)',
    'article.sources.yaml',
    `references:\n  - id: 1\n    title: Bridge to close\n    container-title: Harbour Dispatch\n  - id: 2\n    title: Two summers\n    container-title: Nordwire\n`,
    'id: 2',
  ),
  beside('BibTeX and BibLaTeX, `article.bib`', 'article.bib', BIB, '@article{2'),
  beside('`article.sources.yml`', 'article.sources.yml', YAML, 'title: Two summers'),
  beside('`article.sources.bib`', 'article.sources.bib', BIB, '@article{2'),
  beside(
    'an object with numbers as keys, `"2": { … }`',
    'article.sources.json',
    '{ "1": { "title": "Bridge to close" }, "2": { "title": "Two summers", "outlet": "Nordwire" } }',
    '"2": { "title": "Two summers"',
  ),
  beside(
    'a line of text for each source',
    'article.sources.yaml',
    '- Bo Lind, "Bridge to close", Harbour Dispatch, 3 May 2026\n- Ada Obi, "Two summers", Nordwire, 4 May 2026\n',
    'Ada Obi',
  ),
  beside(
    'a file that the settings or the configuration name: `bibliography`',
    'newsroom.yaml',
    YAML,
    'title: Two summers',
    {
      bibliography: ['newsroom.yaml'],
    },
  ),
  beside(
    'RIS, `article.ris`',
    'article.ris',
    'TY  - NEWS\nID  - 1\nTI  - Bridge to close\nER  - \n\nTY  - NEWS\nID  - 2\nTI  - Two summers\nT2  - Nordwire\nER  - \n',
    'TY  - NEWS\nID  - 2',
  ),
  {
    form: 'JSON-LD: schema.org `NewsArticle.citation`',
    tier: 'jsonLd',
    article: `${ARTICLE}\n<script type="application/ld+json">\n{ "@type": "NewsArticle", "citation": [{ "name": "Bridge to close" }, { "name": "Two summers", "publisher": "Nordwire" }] }\n</script>\n`,
    target: '{ "name": "Two summers"',
  },
  beside(
    'a file of schema.org `Quotation`s or `ClaimReview`s',
    'article.jsonld',
    '{ "@type": "Quotation", "text": "Two summers", "isPartOf": "Nordwire" }',
    '{',
    { mends: null, lacks: ['recognized', 'hover', 'go-to'] },
  ),
  beside(
    'IPTC ninjs 3.1, `infoSources`',
    'article.ninjs.json',
    '{ "infoSources": [{ "name": "Harbour Dispatch" }, { "name": "Nordwire", "headline": "Two summers" }] }',
    '{ "name": "Nordwire"',
    { mends: null, lacks: ['recognized', 'hover', 'go-to'] },
  ),
  beside(
    'NewsML-G2',
    'article.xml',
    '<newsItem><contentMeta><infoSource><name>Nordwire: Two summers</name></infoSource></contentMeta></newsItem>',
    '<infoSource>',
    { mends: null, lacks: ['recognized', 'hover', 'go-to'] },
  ),
  beside(
    'W3C Web Annotation, `TextQuoteSelector`',
    'article.annotations.json',
    '{ "selector": { "type": "TextQuoteSelector", "exact": "two summers and a winter" }, "source": "Nordwire: Two summers" }',
    '{ "selector"',
    { mends: null, lacks: ['recognized', 'hover', 'go-to'] },
  ),
];
