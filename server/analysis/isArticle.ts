import type { Article, Block, BlockKind, CitationForm } from '../article/article';
import { isCertain } from '../attribution/attribution';
import type { Attribution, Attributions } from '../attribution/attribution';
import { countWords } from '../text/words';

/**
 * True for a text written for readers who may ask for its sources: it quotes or cites more often than it shows code,
 * and is not a story, joke, prompt or set of notes. A text that cites by numbers or footnotes is always an article.
 */
export function isArticle(article: Article, attributions: Attributions): boolean {
  const cites = article.citations.filter(({ form }) => !ANYWHERE.has(form)).length;
  const speech = attributions.ofQuotations.filter((each) => isPlainSpeech(article.text, each)).length;
  if (cites + speech === 0) return false;
  if (cites + speech * 2 + attributions.statements.length <= codeIn(article)) return false;
  return cites > 0 || !(isDeclaredFiction(article) || isStory(article, attributions) || isWorkingText(article));
}

/** Forms of citation that also occur in manuals and change logs: they do not prove an article. */
const ANYWHERE: ReadonlySet<CitationForm> = new Set(['link', 'named', 'locator', 'wikilink']);

/** A text with fewer words and no reporting verb may be a command's output. */
const LONG = 7;

/** Speech by a plain construction, or with a certain speaker. */
const isPlainSpeech = (text: string, attribution: Attribution): boolean =>
  attribution.kind === 'speech' &&
  (attribution.cue !== undefined || countWords(text, attribution.quotation.content, LONG) >= LONG) &&
  (attribution.evidence.by === 'pattern' || isCertain(attribution));

function codeIn({ blocks }: Article): number {
  let code = 0;
  for (const { kind, content } of blocks) {
    if (kind === 'code') code += 2;
    else for (const { start } of content.masked) if (content.text.charAt(start) === '`') code++;
  }
  return code;
}

/** A tag, category or genre in the front matter that says the text is fiction. */
const FICTION =
  /^(?:tags|categories|category|genre|type|keywords):(?:[^\n]|\n[ \t]*-|\n[ \t]+){0,400}?(?<![\p{L}-])(?:(?:short|flash)[ -](?:story|stories|fiction)|fiction|novel|poems?|poetry|jokes?|satire|parody|prompts?|Kurzgeschichten?|Gedichte?|Witze?|cuentos?|relatos?|poesía|chistes?|racconti|racconto|poesia|barzellett[ae]|poésie|blagues?)(?![\p{L}-])/imu;

const isDeclaredFiction = ({ blocks: [first] }: Article): boolean =>
  first?.kind === 'frontMatter' && FICTION.test(first.content.text);

const PROSE: ReadonlySet<BlockKind> = new Set(['paragraph', 'blockQuote']);

/** With fewer quotations, a text is not called a dialogue. */
const FEWEST = 4;
/** News has figures, dates and ages; a story has hardly any. The limit is in words per figure. */
const WORDS_A_FIGURE = 250;

/**
 * True for dialogue: at least four quotations, every second one a question, an exclamation or a paragraph of its own,
 * no speaker with a role, no outlet, and hardly any figures. Also true for a joke: "says the barman" throughout, and
 * nobody has a name.
 */
function isStory({ text, blocks }: Article, { ofQuotations, speakers, channels }: Attributions): boolean {
  const said = ofQuotations.filter(({ kind, quotation }) => kind === 'speech' && quotation.outer === undefined);
  if (said.length < 2 || channels.some(({ outlet }) => outlet !== undefined)) return false;
  const prose = blocks.filter(({ kind }) => PROSE.has(kind));
  const figures = prose.reduce((sum, { content }) => sum + (content.text.match(/\d+/gu)?.length ?? 0), 0);
  const words = prose.reduce((sum, block) => sum + countWords(text, block), 0);
  if (figures * WORDS_A_FIGURE > words) return false;
  const isPresent = ({ cue }: Attribution): boolean =>
    cue !== undefined && PRESENT.test(text.slice(cue.start, cue.end));
  if (speakers.length === 0 && said.every(isPresent)) return true;
  if (
    said.length < FEWEST ||
    said.some(({ speaker }) => speaker !== undefined && speakers[speaker]!.role !== undefined)
  )
    return false;
  const lively = said.filter(
    ({ quotation }) =>
      LIVELY.test(text.slice(quotation.content.start, quotation.content.end)) ||
      isAlone(blocks[quotation.block]!, quotation),
  );
  return lively.length * 2 >= said.length;
}

const PRESENT = /s$/u;
const LIVELY = /[?!][\s*_]*$/u;

/** True where the paragraph is nothing but the quotation. */
const isAlone = ({ start, end }: Block, quotation: Attribution['quotation']): boolean =>
  quotation.start - start <= 2 && end - quotation.end <= 2;

/** Instructions to a model, or blanks to fill in. */
const PROMPT =
  /^(?:you are (?:an?|the|\p{L}{2,12}ing)\s)|\{\{?[a-z]\w{0,30}(?:[_.]\w{1,30})+\}|\{\{ ?[a-z]\w{0,30} ?\}\}/iu;

/** True for a prompt, and for notes: at least two thirds of their words are in lists and tables. */
function isWorkingText({ text, blocks }: Article): boolean {
  let [running, listed] = [0, 0];
  for (const block of blocks) {
    const { kind, content } = block;
    if (PROSE.has(kind)) running += countWords(text, block);
    else if (kind === 'listItem' || kind === 'table') listed += countWords(text, block);
    if (kind === 'paragraph' && PROMPT.test(content.text)) return true;
  }
  return listed > running * 2;
}
