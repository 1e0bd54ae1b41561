import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../../../tools/host/paths';
import { placeInText } from './newsroom';
import { sharedSession } from './session';
import type { Session } from './session';
import type { Workbench } from './workbench';

const ARTICLE = `Tomas Ekelund, who kept the station on Hornfjell for thirty-one winters, spoke to Kanal Nord in an interview [1].

Ekelund said: "You read a number, and nobody else has that number yet" [1].

Ekelund said: "Nobody asked us" [1].

Signe Aasen, the director of the institute, told Radio Fjell: "The mast does the same work for less money" [2].
`;
const AASEN = `Signe Aasen: The mast does the same work for less money. That is all there is to say about it.\n`;

describe('quotations that a transcript settles in part, in the editor', () => {
  let session: Session;
  let window: Workbench;

  before(async () => {
    session = await sharedSession();
    const transcript = readFileSync(join(SEEDS, 'transcript-weather-station.vtt'), 'utf8');
    session.write('weather-mast.txt', ARTICLE);
    session.write('weather-mast.1.transcript.vtt', transcript);
    window = await session.open('weather-mast.txt');
  });

  afterEach(async function () {
    await window.pictureOfFailure(this.currentTest!);
  });

  after(async () => {
    await window.close();
    session.remove('weather-mast.txt', 'weather-mast.1.transcript.vtt', 'weather-mast.2.transcript.txt');
  });

  for (const [state, words, expected] of [
    ['tidied', 'You read a number', /✓ Word for word in the transcript, with hesitations left out · 0:15–0:21/],
    ['unsettled', 'Nobody asked us', /\? Too short to match with certainty/],
    ['unchecked', 'The mast does', /Not checked: \[2\] has no transcript on file\./],
  ] as const) {
    it(`says in the hover that one is ${state}`, async () => {
      await window.row('✓\u00a00:15').waitFor({ state: 'visible' });
      assert.match(await window.hoverAt(...placeInText(ARTICLE, words)!), expected);
      await window.picture(`proof-${state}`, 430);
      await window.press('Escape');
    });
  }

  it('takes the transcript of a source from the clipboard', async () => {
    await window.copy(AASEN);
    await window.run('Attribution Lint: Paste', '.quick-input-widget', 'Which source');
    await window.quickPick('[2]').click();
    await window.explorer('weather-mast.2.').waitFor({ state: 'visible' });
    await window.row(/money"\s?✓/).waitFor({ state: 'visible' });
    await window.picture('proof-pasted', 430);
  });
});
