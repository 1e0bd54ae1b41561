import type { Analysis } from '../analysis';
import { certainSpeaker, isCertain } from '../attribution/attribution';
import type { Attribution, Speaker } from '../attribution/attribution';
import { dateOf, formatReference } from '../references/format';
import type { CslItem, CslName, Reference } from '../references/reference';
import { textOf } from '../text/span';
import type { Span } from '../text/span';
import { join, md, text } from './markdown';
import type { SafeMarkdown } from './markdown';
import { pointedAt } from './pointed';
import type { Pointed } from './pointed';

/** A hover: the words it is about, and Markdown that is safe to show. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Who said it, through which outlet, and where that is written down, for whatever stands at `offset`. */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const pointed = pointedAt(analysis, offset);
  if (!pointed) return undefined;
  const lines = linesFor(analysis, pointed);
  if (lines.length === 0) return undefined;
  const { start, end } = pointed.span;
  return { span: { start, end }, markdown: join(lines, '\n\n').markdown };
}

function linesFor(analysis: Analysis, pointed: Pointed): readonly SafeMarkdown[] {
  switch (pointed.kind) {
    case 'citation':
      return citedLines(analysis, pointed.citation.keys);
    case 'entry':
      return citationLines(analysis, pointed.entry.key);
    case 'mention':
      return speakerLines(analysis, pointed.mention.speaker!);
    case 'quotation':
      return quotationLines(analysis, pointed.attribution);
  }
}

const count = (n: number, one: string, many: string): SafeMarkdown => text(n === 1 ? `1 ${one}` : `${n} ${many}`);
const nameOf = ({ literal, given, family }: CslName): string => literal ?? [given, family].filter(Boolean).join(' ');

/** "France 24 English · interviewed by Mark Owen · 3 May 2026": what is known of how the words reached us. */
function channelLine(item: CslItem): SafeMarkdown | undefined {
  const interviewers = item.interviewer?.map(nameOf).join(', ');
  const medium = item.medium ?? (item.type === 'interview' ? 'interview' : undefined);
  const outlet = item['container-title'] ?? item.publisher;
  const how = interviewers
    ? [medium === 'interview' ? undefined : medium, `interviewed by ${interviewers}`].filter(Boolean).join(', ')
    : medium;
  const date = dateOf(item);
  const parts = [
    outlet && md`**${text(outlet)}**`,
    item.title && md`“${text(item.title)}”`,
    how && text(how),
    date && text(date),
    item.URL && text(host(item.URL)),
  ];
  const known = parts.filter((part) => typeof part === 'object');
  return known.length > 0 ? join(known, ' · ') : undefined;
}

/** The address's host: enough to know the outlet, and nothing to click. */
function host(url: string): string {
  return /^https?:\/\/([^/?#]{1,200})/iu.exec(url)?.[1] ?? '';
}

/** So many sources of one citation are told in full; of more, so many in a line each. */
const IN_FULL = 3;
const IN_A_LINE = 10;

function citedLines(analysis: Analysis, keys: readonly string[]): SafeMarkdown[] {
  if (keys.length <= IN_FULL)
    return keys.flatMap((key, index) => [...(index > 0 ? [RULE] : []), ...citationLines(analysis, key)]);
  const lines = keys.slice(0, IN_A_LINE).map((key) => {
    const reference = analysis.references.byKey.get(key);
    const inferred =
      reference?.tier === 'inferred'
        ? md`
, _inferred from the text_
          `
        : text('');
    const known = reference && formatReference(reference.item);
    return md`**${text(`[${key}]`)}** ${text(known || 'This source is not named.')}${inferred}`;
  });
  const left = keys.length - lines.length;
  return left > 0 ? [...lines, text(`… and ${left} more`)] : lines;
}

const RULE: SafeMarkdown = { markdown: '---' };

function citationLines(analysis: Analysis, key: string): SafeMarkdown[] {
  const reference = analysis.references.byKey.get(key);
  const uses = analysis.article.citations.filter(({ keys }) => keys.includes(key)).length;
  const used = md`${text(`[${key}]`)} · cited ${count(uses, 'time', 'times')}`;
  if (!reference) {
    const missing = analysis.references.declared
      ? 'It has no entry in the list of sources.'
      : 'No source is named in the text.';
    return [md`**${text(`[${key}]`)}** ${text(missing)}`];
  }
  const { item } = reference;
  const lines: SafeMarkdown[] = [];
  lines.push(...whoLines(reference));
  const channel = channelLine(item);
  if (channel) lines.push(channel);
  if (lines.length === 0) lines.push(text('The text does not name this source.'));
  return [...lines, md`${used} · ${tierOf(reference)}`, ...evidenceLines(analysis, reference)];
}

/** The source's author, and apart from that whom it quotes, so that nobody reads the speaker as the author. */
function whoLines({ item: { author = [], custom }, inferredFields }: Reference): SafeMarkdown[] {
  const isInferred = (field: string): boolean => inferredFields.includes(field);
  const speaker = custom?.speaker;
  const isAuthorsRole = speaker === undefined || !isInferred('custom.role');
  const who = (name: string, role: string | undefined): SafeMarkdown =>
    role ? md`**${text(name)}**, ${text(role)}` : md`**${text(name)}**`;
  if (author.length === 0) return speaker ? [who(speaker, custom.role)] : [];
  const by = who(author.map(nameOf).join(', '), isAuthorsRole ? custom?.role : undefined);
  if (!speaker) return [by];
  const guess: SafeMarkdown = { markdown: isInferred('custom.speaker') ? ', _inferred from the text_' : '' };
  return [by, md`Quoting ${who(speaker, isAuthorsRole ? undefined : custom.role)}${guess}`];
}

/** Where the meaning was found; what was guessed says so. */
function tierOf({ tier, inferredFields }: Reference): SafeMarkdown {
  const found = {
    list: 'from the list of sources',
    footnote: 'from the footnote',
    frontMatter: 'from the front matter',
    sidecar: 'from the sources file',
    inline: 'from the citation itself',
    inferred: '_inferred from the text_',
  }[tier];
  const partly = tier !== 'inferred' && inferredFields.length > 0 ? ', _speaker or outlet inferred from the text_' : '';
  return { markdown: found + partly };
}

function evidenceLines(
  { text: article }: Analysis,
  { evidence, inferredFields, place, tier }: Reference,
): SafeMarkdown[] {
  if (inferredFields.length === 0) return [];
  const sentence = tier === 'inferred' && place.uri === undefined ? place.span : evidence[0];
  return sentence ? [quoted(article, sentence)] : [];
}

const quoted = (article: string, sentence: Span): SafeMarkdown => md`> ${text(textOf(article, sentence))}`;

const named = ({ name, role }: Speaker): SafeMarkdown =>
  role ? md`**${text(name)}**, ${text(role)}` : md`**${text(name)}**`;

function speakerLines(analysis: Analysis, index: number): SafeMarkdown[] {
  const speaker = analysis.attributions.speakers[index];
  if (!speaker) return [];
  const own = analysis.attributions.attributions.filter(
    (attribution) => certainSpeaker(attribution) === index && attribution.kind === 'speech',
  );
  const keys = [...new Set(own.flatMap(({ citations }) => citations.flatMap((citation) => citation.keys)))];
  const cited = keys.length > 0 ? md` · ${text(keys.map((key) => `[${key}]`).join(' '))}` : text('');
  const quoted = own.length === 0 ? text('Not quoted in this article.') : count(own.length, 'quotation', 'quotations');
  const lines = [named(speaker), md`${quoted}${cited}`];
  const channel = keys.map((key) => analysis.references.byKey.get(key)?.item).find((item) => item !== undefined);
  const line = channel && channelLine(channel);
  if (line) lines.splice(1, 0, line);
  return lines;
}

const NOT_SPEECH = {
  title: 'Read as the title of a work, not as speech.',
  scare: 'Read as a word set apart, not as speech.',
} as const;

function quotationLines(analysis: Analysis, attribution: Attribution): SafeMarkdown[] {
  const { kind, citations, channel, quotation } = attribution;
  if (kind === 'title' || kind === 'scare') return [text(NOT_SPEECH[kind])];
  const index = certainSpeaker(attribution);
  const speaker = index === null ? undefined : analysis.attributions.speakers[index];
  const lines: SafeMarkdown[] = [];
  if (kind === 'nested' && !speaker) {
    const outer = quotation.outer === undefined ? undefined : analysis.attributions.attributions[quotation.outer];
    return outer ? [text('Within a quotation:'), ...quotationLines(analysis, outer)] : [];
  }
  lines.push(speaker ? named(speaker) : speakerUnknown(analysis, attribution));
  const keys = [...new Set(citations.flatMap((citation) => citation.keys))];
  const references = keys.flatMap((key) => analysis.references.byKey.get(key) ?? []);
  const source = references.map(({ item }) => channelLine(item)).find((line) => line !== undefined);
  const own = channel?.outlet ?? channel?.medium;
  if (source) lines.push(source);
  else if (own) lines.push(text([channel?.outlet, channel?.medium].filter(Boolean).join(' · ')));
  const inferred = references.some(({ tier }) => tier === 'inferred') ? ', _inferred from the text_' : '';
  lines.push(
    keys.length > 0
      ? { markdown: text(keys.map((key) => `[${key}]`).join(' ')).markdown + inferred }
      : text('No citation.'),
  );
  return speaker ? [...lines, ...reason(analysis, attribution)] : lines;
}

/** Says why nobody is named: nobody stands near the words, or it is uncertain which. */
function speakerUnknown({ text: article }: Analysis, attribution: Attribution): SafeMarkdown {
  const { mention } = attribution;
  return mention && mention.form !== 'pronoun' && isCertain(attribution)
    ? md`**${text(textOf(article, mention))}**, not named in this article`
    : text('Speaker uncertain: nobody is plainly named as saying this.');
}

/** What the name rests on, where the words beside the quotation do not say it outright. */
function reason(
  { text: article, attributions }: Analysis,
  { mention, evidence, body, speaker }: Attribution,
): SafeMarkdown[] {
  const name = speaker === null ? '' : (attributions.speakers[speaker]?.name ?? '');
  if (body !== undefined) {
    const words = attributions.attributions[body]!.evidence.sentence;
    return [{ markdown: '_The same words are quoted in:_' }, quoted(article, words)];
  }
  if (mention && textOf(article, mention) === name) return [];
  if (mention?.form === 'pronoun')
    return [
      md`“${text(textOf(article, mention))}” is read as ${text(name)}, _inferred from the text_.`,
      quoted(article, evidence.sentence),
    ];
  if (mention) return [];
  return [{ markdown: '_Inferred from:_' }, quoted(article, evidence.sentence)];
}
