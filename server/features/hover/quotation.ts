import type { Analysis } from '../../analysis/analyse';
import { certainSpeaker, isCertain } from '../../attribution/attribution';
import type { Attribution } from '../../attribution/attribution';
import { say } from '../../linter/message';
import { textOf } from '../../text/span';
import { blockQuote, bold, italic, text } from '../markup';
import type { Rich } from '../markup';
import { shownWords, wordsOf } from '../../analysis/shownWords';
import { sourceLine } from './citation';
import { proofLines } from './proofLines';
import { person } from './source';
import type { Page } from './source';
import { workIn } from './wording';

/** At most this many sources of one quotation are shown. */
const MOST_SOURCES = 3;

/** Who said it, through which outlet, from which source, and why we think so. */
export function quotationLines(page: Page, attribution: Attribution): Rich[] {
  const { analysis, tell } = page;
  const { kind, quotation } = attribution;
  if (kind === 'title')
    return [tell(say`Treated as the title of a work, not as a quotation.`), ...proofLines(page, attribution)];
  if (kind === 'scare')
    return [tell(say`Treated as a term in quotation marks, not as a quotation.`), ...proofLines(page, attribution)];
  const speaker = speakerOf(analysis, attribution);
  if (kind === 'nested' && !speaker) {
    const outer = quotation.outer === undefined ? undefined : analysis.attributions.ofQuotations[quotation.outer];
    return outer ? [tell(say`Within a quotation:`), ...quotationLines(page, outer)] : [];
  }
  return [
    ...(speaker ? [person(speaker.name, speaker.role)] : nobody(page, attribution)),
    ...sourcesOf(page, attribution, speaker?.name),
    ...proofLines(page, attribution),
    ...(speaker ? reasonFor(page, attribution) : []),
  ];
}

function speakerOf({ attributions }: Analysis, attribution: Attribution) {
  const index = certainSpeaker(attribution);
  return index === undefined ? undefined : attributions.speakers[index];
}

/** Says why nobody is named: nobody is named near the words, or it is unclear who is meant. */
function nobody(page: Page, attribution: Attribution): Rich[] {
  const { analysis, tell } = page;
  const { candidates, evidence } = attribution;
  if (candidates === undefined) return [unnamed(page, attribution)];
  const [one, other] = candidates.map((index) => text(analysis.attributions.speakers[index]!.name));
  return [
    tell(say`Speaker unclear. Judging by this sentence, it is ${one!} or ${other!}:`),
    sentenceOf(analysis, evidence),
  ];
}

function unnamed({ analysis, tell }: Page, attribution: Attribution): Rich {
  const { mention } = attribution;
  if (!mention || mention.form === 'pronoun' || !isCertain(attribution))
    return tell(say`Speaker unclear: no one is named with this quotation.`);
  const name = bold(text(textOf(analysis.text, mention)));
  return mention.form === 'nominal'
    ? tell(say`${name}, not named in this article`)
    : tell(say`${name}; full name not given in this article`);
}

function sourcesOf(page: Page, attribution: Attribution, speaker: string | undefined): Rich[] {
  const cited = citedBy(page, attribution, speaker);
  if (cited.length > 0) return cited;
  const said = saidThrough(page, attribution);
  return [...(said ? [said] : []), page.tell(say`No citation.`)];
}

/** The sources that support a quotation, one per line; none if it has no citation. */
function citedBy(page: Page, attribution: Attribution, speaker: string | undefined): Rich[] {
  const { analysis, tell } = page;
  const keys = [...new Set(attribution.citations.flatMap((citation) => citation.keys))];
  const quoted = wordsOf(analysis, attribution.quotation);
  const lines = keys.slice(0, MOST_SOURCES).map((key) => sourceLine(page, key, { speaker, quoted }));
  const left = keys.length - lines.length;
  return left > 0 ? [...lines, tell(say`… and ${left} more`)] : lines;
}

/** Which outlet the words came through, from the sentences around them. */
function saidThrough({ tell }: Page, { channel }: Attribution): Rich | undefined {
  if (!channel) return undefined;
  const { outlet, medium, interviewer } = channel;
  return workIn(
    {
      id: '',
      type: 'document',
      ...(outlet !== undefined && { 'container-title': outlet }),
      ...(medium !== undefined && { medium }),
      ...(interviewer !== undefined && { interviewer: [{ literal: interviewer }] }),
    },
    tell,
  );
}

const sentenceOf = (analysis: Analysis, { sentence }: Attribution['evidence']): Rich =>
  blockQuote(text(shownWords(analysis, sentence)));

/** What the name is based on, if the words next to the quotation do not say it outright. */
function reasonFor(page: Page, attribution: Attribution): Rich[] {
  const { analysis, tell } = page;
  const { mention, evidence, body } = attribution;
  const { ofQuotations } = analysis.attributions;
  const name = speakerOf(analysis, attribution)?.name ?? '';
  if (body !== undefined) {
    const quoted = ofQuotations[body]!;
    const cited = attribution.citations.length > 0 ? [] : citedBy(page, quoted, name);
    return [italic(tell(say`The same words are also quoted here:`)), sentenceOf(analysis, quoted.evidence), ...cited];
  }
  if (!mention) return [italic(tell(say`Inferred from this sentence:`)), sentenceOf(analysis, evidence)];
  const words = textOf(analysis.text, mention);
  if (mention.form !== 'pronoun' || words === name) return [];
  return [
    tell(say`“${text(words)}” is taken to mean ${text(name)}, ${italic(tell(say`inferred from the text`))}:`),
    sentenceOf(analysis, evidence),
  ];
}
