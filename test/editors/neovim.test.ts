import { Desk } from '../cli/commandLine';
import { drive, isInstalled, showsAll } from './editor';
import type { Seen } from './editor';

/** Neovim's own client. `npm run test:editors`; `apt-get install neovim` brings the editor. */
(isInstalled('nvim') ? describe : describe.skip)('in Neovim', function () {
  this.timeout(180_000);
  const desk = new Desk();
  let seen: Seen;

  before(async () => {
    seen = await drive('nvim', ['--headless', '-u', 'NONE', '-c', 'luafile neovim.lua'], desk);
  });
  after(() => desk.clear());

  showsAll(() => seen);
});
