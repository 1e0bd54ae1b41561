/**
 * `npm run pictures`: the pictures of README.md, of today's build in a real VS Code, each in light and in dark. Names
 * as arguments take only those. Look at them before you commit them.
 */
import { join } from 'node:path';
import { Session } from '../../test/editor/workbench/editorSession';
import { startBrowser } from '../host/browser';
import { ensureChromium } from '../host/chromium';
import { runMain } from '../host/entry';
import { ROOT, SCRATCH } from '../host/paths';
import { step } from '../host/progress';
import { ensureEditor } from '../host/provision';
import { SCENES } from './scenes';
import { writeAsWebp } from './webp';

const IMAGES = join(ROOT, 'docs/images');
const PNG = join(SCRATCH, 'pictures');
const THEMES = { dark: 'Dark Modern', light: 'Light Modern' };

async function main(): Promise<number> {
  const asked = process.argv.slice(2);
  const scenes = SCENES.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const browser = await startBrowser(await ensureEditor(), await ensureChromium());
  const page = await (await browser.newContext({ viewport: { width: 100, height: 100 } })).newPage();
  for (const [shade, theme] of Object.entries(THEMES)) {
    const session = await Session.start(join(PNG, shade), { 'workbench.colorTheme': theme });
    try {
      for (const { name, article, take } of scenes)
        await step(`Taking ${name}, ${shade}`, async () => {
          const window = await session.open(article);
          await take(window, name);
          await window.close();
          await writeAsWebp(page, join(PNG, shade, `${name}.png`), join(IMAGES, `${name}-${shade}.webp`));
        });
    } finally {
      await session.stop();
    }
  }
  await browser.close();
  return 0;
}

runMain(main);
