/** Words for "source" before a name, lower-case: `(Quelle: Nordwire)`. */
export const NAME_LABELS: ReadonlySet<string> = new Set(
  (
    'source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|źródło|źródła|bron|' +
    'bronnen|källa|källor|kilde|kilder|lähde|lähteet|forrás|források|zdroj|zdroje|sursa|surse|sursă|источник|источники|джерело|' +
    'джерела|източник|πηγή|πηγές|kaynak|kaynaklar|المصدر|مصدر|מקור|स्रोत|sumber|nguồn|来源|來源|资料来源|資料來源|出典|출처|자료|แหล่งที่มา'
  ).split('|'),
);

/** Words before a number: `[Source 2]`, `[출처 3, 14]`, `[Ref 4]`. “(Reference: page 3)” is not a source. */
export const SOURCE_LABELS: ReadonlySet<string> = new Set([
  ...NAME_LABELS,
  'src',
  'ref',
  'reference',
  'references',
  'citation',
]);

/** What document stores call their entries before a number, lower-case: `[ID:0]`, `[WEB-10605]`. */
export const ID_LABELS: ReadonlySet<string> = new Set('id|doc|web|post|news|url|pdf|chunk'.split('|'));
