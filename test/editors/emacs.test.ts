import { Desk } from '../cli/commandLine';
import { drive, isInstalled, showsAll } from './editor';
import type { Seen } from './editor';

/** Eglot in Emacs. `npm run test:editors`; `apt-get install emacs-nox elpa-eglot` brings the editor. */
(isInstalled('emacs') ? describe : describe.skip)('in Emacs', function () {
  this.timeout(180_000);
  const desk = new Desk();
  let seen: Seen;

  before(async () => {
    seen = await drive('emacs', ['--batch', '-q', '--load', 'emacs.el'], desk);
  });
  after(() => desk.clear());

  showsAll(() => seen);
});
