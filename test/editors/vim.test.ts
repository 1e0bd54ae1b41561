import { Desk } from '../cli/commandLine';
import { drive, isInstalled, showsAll } from './editor';
import type { Seen } from './editor';

/** Vim's LSP channels. `npm run test:editors`; `apt-get install vim-nox` brings an editor that has them. */
(isInstalled('vim') ? describe : describe.skip)('in Vim', function () {
  this.timeout(180_000);
  const desk = new Desk();
  let seen: Seen;

  before(async () => {
    seen = await drive('vim', ['-u', 'NONE', '-i', 'NONE', '-N', '-es', '-S', 'vim.vim'], desk);
  });
  after(() => desk.clear());

  showsAll(() => seen);
});
