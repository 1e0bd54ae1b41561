/** A hostile text, and its name in the table. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
}

const SIZE = 50_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

/** 50 KB each of what has slowed down other linters, and of our own syntax. */
export const HOSTILE: readonly HostileText[] = [
  { name: 'straight marks only', text: fill('"') },
  { name: 'curly marks only', text: fill('“') },
  { name: 'closing marks only', text: fill('”') },
  { name: 'mixed marks', text: fill('“"‘\'«„') },
  { name: 'single marks', text: fill(" 'a ‘b") },
  { name: 'doubled apostrophes', text: fill("''") },
  { name: 'citations only', text: fill('[1]') },
  { name: 'citations after words', text: fill('a[1] ') },
  { name: 'open brackets', text: fill('[') },
  { name: 'brackets and digits', text: fill('[1,') },
  { name: 'one endless line', text: fill('The minister of the interior said ') },
  { name: 'one endless word', text: fill('a') },
  { name: 'one endless name', text: fill('Ruta Almeida ') },
  { name: 'capitals', text: fill('A') },
  { name: 'initials', text: fill('J. ') },
  { name: 'particles', text: fill('van der ') },
  { name: 'cues only', text: fill('said ') },
  { name: 'pronouns only', text: fill('he she they ') },
  { name: 'titles only', text: fill('Mr. Dr. President ') },
  { name: 'quotations without end', text: fill('“said a ') },
  { name: 'paragraphs without end', text: fill('“said a\n\n') },
  { name: 'short quotations', text: fill('“a,” he said. ') },
  { name: 'a paragraph each', text: fill('“a b c d e f g h,” said Ruta Almeida.\n\n') },
  { name: 'emphasis', text: fill('*a _b ') },
  { name: 'backquotes', text: fill('`') },
  { name: 'backquote runs', text: Array.from({ length: 300 }, (_, length) => '`'.repeat(length + 1)).join(' ') },
  { name: 'comments without end', text: fill('<!-- ') },
  { name: 'comment blocks', text: fill('<!--\n\n') },
  { name: 'tags without end', text: fill('<a ') },
  { name: 'block quotes', text: fill('>') },
  { name: 'block quote lines', text: fill('> “a\n') },
  { name: 'links without end', text: fill('](') },
  { name: 'link titles without end', text: fill('](a "') },
  { name: 'definitions', text: fill('[1]: a\n') },
  { name: 'entries', text: fill('[1] Nordwire\n') },
  { name: 'fences', text: fill('```\n') },
  { name: 'front matter without end', text: '---\n' + fill('a: b\n') },
  { name: 'tables', text: fill('|-|\n') },
  { name: 'stops', text: fill('. ') },
  { name: 'full stops', text: fill('.') },
  { name: 'spaces', text: fill(' ') },
  { name: 'line ends', text: fill('\r\n') },
  { name: 'addresses', text: fill('https://') },
  { name: 'numbered links', text: fill('[1](https://a.b/c)') },
  { name: 'numbered links without end', text: fill('[1](https://a') },
  { name: 'links in parentheses', text: fill('([a](https://a.b), ') },
  { name: 'named sources without end', text: fill('(source: a') },
  { name: 'raised numbers', text: fill('word¹ ') },
  { name: 'raised tags', text: fill('word<sup>1</sup> ') },
  { name: 'labels', text: fill('[Source 1]') },
  { name: 'lenticular brackets', text: fill('【1】') },
  { name: 'machine markers', text: fill('【1†a】[cite: 1]citeturn0search1') },
  { name: 'machine markers without end', text: fill('【1†[cite: 1,\uE200cite\uE202a<grok-card ') },
  { name: 'citation keys', text: fill('[@a; @b') },
  { name: 'wiki references without end', text: fill('<ref name=a>{{cite news|a=') },
  { name: 'templates without end', text: fill('{{cn|') },
  { name: 'wikilinks', text: fill('[[a|') },
  { name: 'attributes without end', text: fill('<a ="<b =\'') },
  { name: 'paragraphs of HTML', text: fill('<p>“a”<br><br>') },
  { name: 'character references', text: fill('&ldquo;a&rdquo; &#') },
  { name: 'braces', text: fill('{.a="{{ {% ') },
  { name: 'shortcodes', text: fill('[caption][a b="') },
  { name: 'images without end', text: fill('![') },
  { name: 'places in sources', text: fill('”(Ana Ruiz & Bo Lind, (p. 1') },
  { name: 'bylines', text: fill('By Ana Ruiz\n\n') },
  { name: 'paragraphs on single newlines', text: fill('We left. They came.\n') },
  { name: 'items with addresses', text: fill('3. https://a.b [3]\n') },
  { name: 'hidden spans without end', text: fill('<span style="display:none">[^1]') },
  { name: 'lone surrogates', text: fill('\uD800 “\uDC00” ') },
  { name: 'NUL', text: fill('\0') },
  { name: 'right to left', text: fill('\u202E“שלום” אמר דוד [1] ') },
  { name: 'byte order marks', text: fill('\uFEFF“a” said B. ') },
];

const SPEAKERS = ['Ruta Almeida', 'Femi Okoro', 'Nguyen Thi Lan', 'Siobhan van der Berg', 'Yusuf al-Amin'];
const OUTLETS = ['Nordwire', 'the Harbour Dispatch', 'Radio Kestrel'];
const MATTERS = ['the harbour', 'the budget', 'the schools', 'the ferry line', 'the new hospital'];

/** What follows a vote, and how residents take it: no two paragraphs near each other are the same. */
const BEFORE = [
  'Two earlier votes had ended the same way.',
  'It was the third delay in two years, and the longest.',
  'The mayor left before the end, and three members of the opposition with her.',
  'Nobody had asked for the floor.',
  'A petition with 4,000 names lay on the table.',
];
const RESIDENTS = [
  'Residents say the noise alone has cost them a summer.',
  'Shopkeepers in the old town have put up signs against the plan.',
  'A survey among 900 households is due in autumn.',
];

/**
 * A news article of about `size` characters, the same for the same size and `first`: speech, reports and plain
 * paragraphs in turn.
 *
 * @param first tells articles apart: the paragraph of the series that the article begins with.
 */
export function newsText(size: number, first = 0): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (let n = first; length < size; n++) {
    const speaker = SPEAKERS[n % SPEAKERS.length]!;
    const surname = speaker.split(' ').at(-1)!;
    const matter = MATTERS[(n * 3) % MATTERS.length]!;
    const paragraph = [
      `The council voted on Tuesday to put off the decision about ${matter} until spring, after a debate of four hours that drew some ${100 + (n % 97)} people to the town hall. ${BEFORE[(n >> 2) % BEFORE.length]!}`,
      `${speaker}, who heads the committee for ${matter}, said the delay was “no surprise to anyone who has read the papers” [${1 + (n % 9)}]. “We asked for figures in May, and in June, and we are still waiting,” ${surname} told ${OUTLETS[n % OUTLETS.length]!} [${1 + (n % 9)}].`,
      `According to the plan, work on ${matter} would have begun in the second week of March. The contractor has said nothing since; its office did not answer ${2 + (n % 71)} calls on Monday. ${RESIDENTS[(n >> 2) % RESIDENTS.length]!}`,
      `“It is a question of trust,” she said. “People want to know who decided on ${matter}, and when, in these ${3 + (n % 59)} years.”`,
    ][n % 4]!;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, size);
}
