import type { Channel } from '../attribution/attribution';
import type { Span } from '../text/span';

/** What is known of how words reached us. */
export type ChannelFields = Omit<Channel, 'sentence'>;

/** An outlet's name as it is compared: "The Guardian" is "the Guardian" and "Guardian". */
export const bare = (outlet: string): string => outlet.toLowerCase().replace(/^the /u, '');

const FIELDS = ['medium', 'interviewer', 'programme', 'place', 'date'] as const;

/**
 * What channels agree on, those of the first list before those of the next. Channels of another outlet than the one that
 * most name say nothing; where two outlets are named as often, nothing is known.
 */
export function agreed(lists: readonly (readonly Channel[])[]): { fields: ChannelFields; sentences: readonly Span[] } {
  let fields: ChannelFields = {};
  const sentences: Span[] = [];
  for (const channels of lists) {
    const outlet = fields.outlet ?? mostNamed(channels.map((channel) => channel.outlet));
    if (outlet === null) return { fields, sentences };
    const fitting = channels.filter((channel) => channel.outlet === undefined || channel.outlet === outlet);
    const own: { -readonly [Field in keyof ChannelFields]: ChannelFields[Field] } = {};
    if (outlet !== undefined) own.outlet = outlet;
    for (const field of FIELDS) {
      const value = mostNamed(fitting.map((channel) => channel[field]));
      if (typeof value === 'string') own[field] = value;
    }
    fields = { ...own, ...fields };
    sentences.push(...fitting.map(({ sentence }) => sentence));
  }
  return { fields, sentences };
}

/** The value that most have; undefined where there is none, null where two are as frequent. */
function mostNamed(values: readonly (string | undefined)[]): string | undefined | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | undefined | null;
  let most = 0;
  for (const [value, count] of counts) {
    if (count === most) best = null;
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}
