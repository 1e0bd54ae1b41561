import { isDeepStrictEqual } from 'node:util';
import { textAfter } from './mirror';
import type { Change } from './mirror';
import { saidOf } from './serverAnswers';
import { Wire } from './wire';

/** What a server was told about a text. */
export interface Told {
  readonly method: string;
  readonly params: {
    readonly textDocument: {
      readonly uri: string;
      readonly text?: string;
      readonly languageId?: string;
      readonly version?: number;
    };
    readonly contentChanges?: readonly Change[];
  };
}

/** Each attempt needs a new server. */
const MOST_TRIES = 40;

/**
 * The shortest sequence of messages that still makes a server lose the text, as a test; undefined if the whole sequence
 * does not.
 */
export async function smallestTalk(told: readonly Told[]): Promise<string | undefined> {
  let talk = told.slice(
    Math.max(
      0,
      told.findLastIndex(({ method }) => method.endsWith('didOpen')),
    ),
  );
  if (!(await losesText(talk))) return undefined;
  let tries = 0;
  for (let index = talk.length - 1; index > 0 && tries < MOST_TRIES; index--, tries++) {
    const shorter = talk.filter((_, other) => other !== index);
    if (await losesText(shorter)) talk = shorter;
  }
  return `it('has the text of the editor', () => hasText(${JSON.stringify(talk, null, 2)}));`;
}

/** Whether a server with these messages answers differently about the text than about a copy that was just opened. */
export async function losesText(talk: readonly Told[]): Promise<boolean> {
  const wire = new Wire();
  try {
    await wire.initialize();
    const { uri, languageId = 'plaintext' } = talk[0]!.params.textDocument;
    let text = '';
    for (const { method, params } of talk) {
      text = textAfter(params.textDocument.text ?? text, params.contentChanges ?? []);
      wire.notify(method, params);
    }
    const copy = 'file:///newsroom/copy.md';
    wire.notify('textDocument/didOpen', { textDocument: { uri: copy, languageId, version: 1, text } });
    return !isDeepStrictEqual(await saidOf(wire, uri), await saidOf(wire, copy));
  } finally {
    wire.kill();
  }
}
