import { findDate } from '../english/dates';
import { bare } from './agreedChannel';
import type { ChannelFields } from './agreedChannel';
import { isOwnWords, nameOf } from './formatReference';
import type { Inference } from './inferReferences';
import { typeOf } from './medium';
import type { CslItem, DeclaredSource, Reference } from './reference';

type Fields = Omit<CslItem, 'id' | 'type'>;

/** The fields that the prose gives. */
function fieldsOf({ speaker, channel }: Inference): Fields {
  const { outlet, medium, interviewer, programme, date } = channel;
  const parts = date === undefined ? undefined : findDate(date)?.parts;
  return {
    ...(programme === undefined ? {} : { title: programme }),
    ...(interviewer === undefined ? {} : { interviewer: [{ literal: interviewer }] }),
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(medium === undefined ? {} : { medium }),
    ...(date === undefined ? {} : { issued: { literal: date, ...(parts ? { 'date-parts': [parts] } : {}) } }),
    ...(speaker === undefined
      ? {}
      : { custom: { speaker: speaker.name, ...(speaker.role === undefined ? {} : { role: speaker.role }) } }),
  };
}

/** Names of the fields, those of `custom` with a dot. */
export const namesOf = ({ custom, ...fields }: Fields): string[] => [
  ...Object.keys(fields).filter((name) => name !== 'id' && name !== 'type' && name !== 'note'),
  ...Object.keys(custom ?? {}).map((name) => `custom.${name}`),
];

/** A programme is a broadcast, unless its content has a known type. */
const broadcastOr = (type: string): string => (/^(?:article|document)/u.test(type) ? 'broadcast' : type);

/** A reference that only the prose mentions. */
export function inferredReference(key: string, inference: Inference): Reference {
  const fields = fieldsOf(inference);
  const { place, evidence } = inference;
  return {
    key,
    item: {
      id: key,
      type: inference.channel.programme === undefined ? typeOf(fields) : broadcastOr(typeOf(fields)),
      ...fields,
    },
    tier: 'inferred',
    place: { span: place },
    evidence,
    inferredFields: ['type', ...namesOf(fields)],
  };
}

/** Types that an entry has if its words are not more specific. */
const VAGUE_TYPES: ReadonlySet<string> = new Set(['document', 'webpage', 'article']);

/**
 * A reference, completed from a source with the same key that is declared further from the text. With different
 * addresses, they are not the same source, and the key is merely used twice.
 */
export function withDeclared(reference: Reference, source: DeclaredSource | undefined): Reference {
  if (!source) return reference;
  const { item } = reference;
  const other = source.item;
  if (item.URL !== undefined && other.URL !== undefined && item.URL !== other.URL) return reference;
  const custom = { ...other.custom, ...item.custom };
  return {
    ...reference,
    item: {
      ...other,
      ...item,
      type: VAGUE_TYPES.has(item.type) ? other.type : item.type,
      ...(Object.keys(custom).length > 0 ? { custom } : {}),
    },
  };
}

/**
 * The entry, completed from the prose. The date is not taken: the prose dates the words, the entry dates the
 * publication. If the two name different outlets, the prose is about something else.
 */
export function withInference(reference: Reference, inference: Inference | undefined): Reference {
  if (!inference) return reference;
  const { item } = reference;
  const { custom, ...fields } = fieldsOf({ ...inference, channel: channelFor(item, inference.channel) });
  const said = speakerFor(item, custom);
  const missing: Fields = {
    ...Object.fromEntries(Object.entries(fields).filter(([name]) => item[name as keyof Fields] === undefined)),
    ...(said === undefined ? {} : { custom: said }),
  };
  const names = namesOf(missing);
  if (names.length === 0) return reference;
  const merged = { ...item, ...missing, custom: { ...item.custom, ...missing.custom } };
  const type = typeOf(merged);
  return {
    ...reference,
    item: { ...merged, type },
    evidence: inference.evidence,
    inferredFields: [...reference.inferredFields, ...(type === item.type ? names : ['type', ...names])],
  };
}

/**
 * The speaker's details that the entry lacks. A source with its author's own words already has its speaker, whoever
 * else is heard in the sentences that cite it; its author gets a role only as the speaker of that name.
 */
function speakerFor({ author, custom: own, ...item }: CslItem, said: CslItem['custom']): CslItem['custom'] {
  if (said?.speaker === undefined || own?.speaker !== undefined) return undefined;
  const isAuthor = author?.some((name) => nameOf(name) === said.speaker) === true;
  if (!isAuthor && isOwnWords({ ...item, ...(author ? { author } : {}) })) return undefined;
  return {
    ...(isAuthor ? {} : { speaker: said.speaker }),
    ...(said.role === undefined || own?.role !== undefined ? {} : { role: said.role }),
  };
}

/**
 * The part of the channel that belongs to the entry: all of it if the entry is little more than an address, otherwise
 * only what the prose ties to the entry's outlet. "In a letter, she …" is about her words, not about the page on which
 * they were found.
 */
function channelFor(item: CslItem, { outlet, medium, interviewer, programme }: ChannelFields): ChannelFields {
  const declared = item['container-title'] ?? item.publisher;
  const isSame = declared !== undefined && outlet !== undefined && bare(declared) === bare(outlet);
  if ((declared ?? item.title) !== undefined && !isSame) return {};
  return {
    ...(outlet === undefined || isSame ? {} : { outlet }),
    ...(medium === undefined ? {} : { medium }),
    ...(interviewer === undefined ? {} : { interviewer }),
    ...(programme === undefined ? {} : { programme }),
  };
}
