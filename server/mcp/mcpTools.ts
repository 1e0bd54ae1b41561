import { analyse, lint, prove } from '../api';
import type { Article } from '../api';
import { isRecord } from '../formats/data';
import { positionsIn } from '../text/lines';
import type { InspectedQuotation } from '../reports/inspection';
import type { GivenTranscripts } from '../service/givenTranscripts';
import { printableJson } from '../text/printable';
import type { McpTool } from './stdioServer';
import { readGiven } from '../service/givenTranscripts';

/** In UTF-16 units. */
const LONGEST = 1_000_000;

const ARTICLE = {
  text: { type: 'string', maxLength: LONGEST, description: 'The whole article, with its source list.' },
  languageId: { type: 'string', enum: ['plaintext', 'markdown'], description: 'plaintext where left out' },
} as const;

const TRANSCRIPTS = {
  type: 'object',
  description: 'The sources\' own words, by the keys of citations: {"1": {"text": "WEBVTT …", "format": "vtt"}}',
  additionalProperties: {
    type: 'object',
    properties: { text: { type: 'string', maxLength: LONGEST }, format: { type: 'string' } },
    required: ['text'],
  },
} as const;

const NOT_PROVEN = {
  check:
    'An article without findings is not necessarily right. A citation does not prove that the quotation is true, or that it is in the source. Never add a citation just to remove a finding. Add one only if you have the source.',
  who: 'A speaker with "certain": false is a guess: do not state it as a fact. A certain speaker is the one that the article names. That does not prove who said the words.',
  prove:
    '"verbatim" compares the words with the transcript that was given. It does not show that the transcript is complete or right, or who spoke in passages without a speaker label. Quotations that are not listed cite a source for which you gave no transcript.',
};

/** The tools of `attribution-lint mcp`. Each tool reads only its arguments: no file, no network. */
export const TOOLS: readonly McpTool[] = [
  {
    name: 'check_article',
    title: 'Check an article',
    description: `Finds quotations without a source, citations that lead nowhere and sources that nothing cites. ${NOT_PROVEN.check}`,
    inputSchema: { type: 'object', properties: ARTICLE, required: ['text'], additionalProperties: false },
    async answer(given) {
      const findings = await lint(articleIn(given));
      return {
        findings: findings.map(({ rule, severity, message, line, column }) => ({
          rule,
          severity,
          line,
          column,
          message,
        })),
        notProven: NOT_PROVEN.check,
      };
    },
  },
  {
    name: 'who_said',
    title: 'Who said what',
    description: `Lists the quotations of an article with speaker, outlet and citations. ${NOT_PROVEN.who}`,
    inputSchema: { type: 'object', properties: ARTICLE, required: ['text'], additionalProperties: false },
    async answer(given) {
      const article = articleIn(given);
      const { quotations } = await analyse(article);
      const lineOf = linesIn(article);
      return {
        quotations: quotations.map((quotation) => ({
          ...lineOf(quotation),
          ...{ kind: quotation.kind, speaker: quotation.speaker, certain: quotation.certain },
          ...{ confidence: quotation.speakerConfidence, outlet: quotation.outlet, citations: quotation.citations },
        })),
        notProven: NOT_PROVEN.who,
      };
    },
  },
  {
    name: 'prove_quotation',
    title: 'Check quotations against a transcript',
    description: `Compares the quotations of an article, word by word, with the transcripts of the sources that they cite. ${NOT_PROVEN.prove}`,
    inputSchema: {
      type: 'object',
      properties: {
        ...ARTICLE,
        transcripts: TRANSCRIPTS,
        quotation: { type: 'string', description: 'Only quotations with these words. If left out, all quotations' },
      },
      required: ['text', 'transcripts'],
      additionalProperties: false,
    },
    async answer(given) {
      const article = { ...articleIn(given), transcripts: transcriptsIn(given.transcripts) };
      const words = typeof given.quotation === 'string' ? given.quotation : '';
      const lineOf = linesIn(article);
      const quotations = (await prove(article)).filter(({ text }) => text.includes(words));
      return {
        quotations: quotations.map((quotation) => ({ ...lineOf(quotation), ...proofOf(quotation) })),
        notProven: NOT_PROVEN.prove,
      };
    },
  },
];

/** An answer as text. */
export const shown = (answer: object): string => printableJson(JSON.stringify(answer, undefined, 2));

function articleIn({ text, languageId }: Readonly<Record<string, unknown>>): Article {
  if (typeof text !== 'string') throw new TypeError('"text" must be the article, a string.');
  if (text.length > LONGEST) throw new TypeError(`"text" is longer than ${LONGEST} characters. Check it in parts.`);
  return { text, languageId: languageId === 'markdown' ? 'markdown' : 'plaintext' };
}

function transcriptsIn(given: unknown): GivenTranscripts {
  const transcripts = Object.entries(isRecord(given) ? given : {}).map(([key, value]) => {
    const read = readGiven(value);
    if (!read || read.text.length > LONGEST)
      throw new TypeError(`Transcript "${key}" must be {"text", "format"?}, of at most ${LONGEST} characters.`);
    return [key, read] as const;
  });
  if (transcripts.length === 0) throw new TypeError('"transcripts" must have the transcript of at least one citation.');
  return Object.fromEntries(transcripts);
}

function linesIn({ text }: Article): (quotation: InspectedQuotation) => object {
  const positionOf = positionsIn(text);
  return ({ start, text: words }) => ({ line: positionOf(start).line, quotation: words });
}

function proofOf({ proof }: InspectedQuotation): object {
  const { state, likeness, speaker, places = [], changes = [] } = proof ?? {};
  return {
    ...{ state, likeness, speaker },
    places: places.map(({ text, key, from, label }) => ({ key, text, seconds: from, label })),
    changes: changes.map(({ kind, weight, quoted, spoken }) => ({
      kind,
      weight,
      quoted: quoted.text,
      spoken: spoken.text,
    })),
  };
}
