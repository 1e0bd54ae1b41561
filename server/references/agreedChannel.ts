import type { Channel } from '../attribution/attribution';
import type { Span } from '../text/span';

/** What is known about how words reached us. */
export type ChannelFields = Omit<Channel, 'sentence'>;

/** An outlet's name in the form that is compared: "The Guardian", "the Guardian" and "Guardian" are the same. */
export const bare = (outlet: string): string => outlet.toLowerCase().replace(/^the /u, '');

const FIELDS = ['medium', 'interviewer', 'programme', 'place', 'date'] as const;

/**
 * What channels agree on; those in the first list count before those in the next. Only channels of the outlet named
 * most often count; if two outlets are named equally often, nothing is known.
 */
export function agreed(lists: readonly (readonly Channel[])[]): { fields: ChannelFields; sentences: readonly Span[] } {
  let fields: ChannelFields = {};
  const sentences: Span[] = [];
  for (const channels of lists) {
    const named = mostNamed(channels.map((channel) => channel.outlet));
    if (fields.outlet === undefined && named.length > 1) return { fields, sentences };
    const outlet = fields.outlet ?? named[0];
    const fitting = channels.filter((channel) => channel.outlet === undefined || channel.outlet === outlet);
    const own: { -readonly [Field in keyof ChannelFields]: ChannelFields[Field] } = {};
    if (outlet !== undefined) own.outlet = outlet;
    for (const field of FIELDS) {
      const [value, another] = mostNamed(fitting.map((channel) => channel[field]));
      if (value !== undefined && another === undefined) own[field] = value;
    }
    fields = { ...own, ...fields };
    sentences.push(...fitting.map(({ sentence }) => sentence));
  }
  return { fields, sentences };
}

/** The most frequent values: several if they are equally frequent, none if there is no value. */
function mostNamed(values: readonly (string | undefined)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].filter((value) => counts.get(value) === most);
}
