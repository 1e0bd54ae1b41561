import type { Span } from '../text/span';

/** Headings of source lists, lower-case, by language. */
const HEADINGS: ReadonlySet<string> = new Set(
  [
    'sources|source|references|reference list|list of references|bibliography|works cited|citations|footnotes|endnotes|notes',
    'notes and references|sources and references|references and sources|sources cited|cited sources|sources used|source list|source links|further reading',
    'quellen|quellenverzeichnis|quellenangaben|quellennachweise|einzelnachweise|nachweise|belege|literatur|literaturverzeichnis|fußnoten|anmerkungen|endnoten|quellen und literatur',
    'fuentes|fuentes consultadas|fuentes y referencias|referencias|referencias bibliográficas|bibliografía|notas|notas y referencias|citas',
    'fonti|fonti e riferimenti|riferimenti|bibliografia|note|note e riferimenti|références|notes et références|sources et références|bibliographie',
    'fontes|fontes e referências|referências|referências bibliográficas|notas e referências|źródła|przypisy|źródła i przypisy|bibliografia i źródła',
    'bronnen|bronvermelding|bronnenlijst|referenties|noten|literatuur|källor|källförteckning|referenser|noter|kilder|kildeliste|referanser|fotnoter|henvisninger',
    'lähteet|viitteet|heimildir|tilvísanir|allikad|viited|avoti|atsauces|šaltiniai|išnašos|források|hivatkozások|jegyzetek|irodalom',
    'zdroje|reference|odkazy|poznámky|literatura|viri|izvori|izvori i literatura|surse|referințe|note de subsol|bibliografie|burimet|referencat',
    'източници|бележки|източници и бележки|извори|литература|источники|примечания|ссылки|список литературы|источники и литература|джерела|примітки|крыніцы',
    'πηγές|παραπομπές|βιβλιογραφία|kaynaklar|kaynakça|dipnotlar|mənbələr|წყაროები|աղբյուրներ|iturriak|fonts|referències|fontes consultadas|foinsí|ffynonellau',
    'المصادر|المراجع|مصادر|مراجع|المصادر والمراجع|المراجع والمصادر|الهوامش|منابع|پانویس|مآخذ|ذرائع|حوالہ جات|מקורות|הערות שוליים|ביבליוגרפיה',
    'स्रोत|संदर्भ|सन्दर्भ|पाद टिप्पणी|তথ্যসূত্র|সূত্র|ஆதாரங்கள்|மேற்கோள்கள்|మూలాలు|സ്രോതസ്സുകൾ|แหล่งที่มา|แหล่งอ้างอิง|อ้างอิง|เอกสารอ้างอิง',
    '来源|來源|参考来源|參考來源|信息来源|資料來源|资料来源|参考资料|參考資料|参考文献|參考文獻|参考链接|引用来源|引用文献|注释|注釋|脚注|参考|出典|出典・参考文献|参照|資料',
    '출처|참고문헌|참고 문헌|참고자료|참고 자료|각주|인용|sumber|sumber rujukan|referensi|rujukan|daftar pustaka|nguồn|nguồn tham khảo|tài liệu tham khảo|chú thích|vyanzo|marejeo|bronne|mga sanggunian',
  ].flatMap((language) => language.split('|')),
);
/** Headings under which unnumbered paragraphs are often prose. */
const PROSE_TOO: ReadonlySet<string> = new Set(
  'notes|note|noten|notas|noter|anmerkungen|poznámky|примечания|further reading|source|sumber|literatur|literatura|资料|資料|参考|인용'.split(
    '|',
  ),
);
const LONGEST = 60;

/** A heading of a source list, and whether paragraphs without a number under it may be prose. */
export interface SourcesHeading {
  readonly prose: boolean;
}

/** Reads a heading such as "## Sources", "**Quellen:**", "📚 7. References"; undefined for any other. */
export function sourcesHeading(text: string, { start, end }: Span): SourcesHeading | undefined {
  if (end - start > LONGEST) return undefined;
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{M}・]+/gu, ' ')
    .trim();
  return HEADINGS.has(words) ? { prose: PROSE_TOO.has(words) } : undefined;
}

/**
 * True for a line that heads the sources right below it, without a blank line between: "References", "**Quellen:**".
 */
export const isSourcesLabel = (text: string, line: Span): boolean => sourcesHeading(text, line)?.prose === false;
