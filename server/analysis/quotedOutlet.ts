import type { Attribution } from '../attribution/attribution';
import type { Analysis } from './analyse';

/**
 * The outlet that a quotation comes through: from the sentences around it, otherwise from the reference that it cites.
 * A pull quote has the outlet of the same words in the body.
 */
export function outletOf(analysis: Analysis, { channel, citations, body }: Attribution): string | undefined {
  const { references, attributions } = analysis;
  if (channel?.outlet !== undefined) return channel.outlet;
  for (const { keys } of citations)
    for (const key of keys) {
      const item = references.byKey.get(key)?.item;
      const outlet = item?.['container-title'] ?? item?.publisher;
      if (outlet !== undefined) return outlet;
    }
  const quoted = body === undefined ? undefined : attributions.ofQuotations[body];
  return quoted && quoted.body === undefined ? outletOf(analysis, quoted) : undefined;
}
