import type { Position } from './mirror';
import type { Wire } from './wire';

/** Questions about a whole document. */
export const OF_A_DOCUMENT = ['diagnostic', 'documentSymbol', 'documentLink', 'foldingRange', 'semanticTokens/full'];

/** All answers of the server about a document, by request, without its URI. */
export async function saidOf(
  wire: Wire,
  uri: string,
  positions: readonly Position[] = [],
): Promise<Readonly<Record<string, unknown>>> {
  const ask = async (method: string, params: object): Promise<unknown> => {
    const { result, error } = await wire.request(`textDocument/${method}`, { textDocument: { uri }, ...params });
    const answer = JSON.stringify(result ?? error ?? null).replaceAll(uri, 'file:///newsroom/it');
    // Names of one answer among others.
    return JSON.parse(answer.replace(/"resultId":"[^"]*",?/gu, '')) as unknown;
  };
  const asked = [
    ...OF_A_DOCUMENT.map((method) => ({ name: method, answer: ask(method, {}) })),
    ...positions.map((position, n) => ({ name: `hover ${n}`, answer: ask('hover', { position }) })),
  ];
  return Object.fromEntries(await Promise.all(asked.map(async ({ name, answer }) => [name, await answer] as const)));
}
