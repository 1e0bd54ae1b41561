import { placeIn } from '../../test/editor/workbench/newsroom';
import type { Workbench } from '../../test/editor/workbench/workbench';
import { SEED_ARTICLE } from '../host/paths';

/** One picture: what is open, and what the user does before it is taken. */
export interface Scene {
  readonly name: string;
  readonly article: string;
  readonly take: (window: Workbench, name: string) => Promise<void>;
}

/** Closes the side bar: the article is what the picture is about. */
async function withoutSidebar(window: Workbench): Promise<void> {
  await window.press('Control+B');
  await window.sidebar.waitFor({ state: 'hidden' });
}

export const SCENES: readonly Scene[] = [
  {
    name: 'seed',
    article: SEED_ARTICLE,
    take: async (window, name) => {
      await window.squiggles.first().waitFor({ state: 'visible' });
      await withoutSidebar(window);
      await window.openProblems();
      await window.goTo(...placeIn(SEED_ARTICLE, `doesn't`, 13));
      await window.picture(name);
    },
  },
  {
    name: 'proof',
    article: 'transcript-weather-station.txt',
    take: async (window, name) => {
      await window.squiggles.first().waitFor({ state: 'visible' });
      await withoutSidebar(window);
      await window.row('≠\u00a00:28').waitFor({ state: 'visible' });
      await window.hoverAt(...placeIn('transcript-weather-station.txt', 'storm is coming'));
      await window.picture(name, 560);
    },
  },
  {
    name: 'citation-hover',
    article: 'sidecar-yaml-bakery-flour.txt',
    take: async (window, name) => {
      await withoutSidebar(window);
      await window.hoverAt(...placeIn('sidecar-yaml-bakery-flour.txt', '[2]', 3));
      await window.picture(name, 430);
    },
  },
  {
    name: 'quick-fixes',
    article: 'deliberate-faults-stadium-roof.md',
    take: async (window, name) => {
      await window.squiggles.first().waitFor({ state: 'visible' });
      await withoutSidebar(window);
      await window.goTo(...placeIn('deliberate-faults-stadium-roof.md', '[3] "A tired roof"'));
      await window.openQuickFixes();
      await window.picture(name, 630);
    },
  },
  {
    name: 'quotations-view',
    article: 'transcript-weather-station.txt',
    take: async (window, name) => {
      await window.squiggles.first().waitFor({ state: 'visible' });
      await window.run('Focus on Quotations View', '.sidebar .pane-header', 'Quotations');
      await window.viewRow('Words differ').waitFor({ state: 'visible' });
      for (let time = 0; time < 3; time++)
        await window.run('Increase Current View Size', '.sidebar .pane-header', 'Quotations');
      await window.picture(name, 560);
    },
  },
  {
    name: 'completion',
    article: 'front-matter-tram-strike.md',
    take: async (window, name) => {
      const article = 'front-matter-tram-strike.md';
      await window.hoverAt(...placeIn(article, '[3]', 25));
      await window.press('Escape');
      await withoutSidebar(window);
      const [line, column] = placeIn(article, ' in place of ten [3].');
      await window.goTo(line, column + ' in place of ten [3].'.length - 1);
      await window.complete(' Kolářová said she had hired four of them herself [', 'Rádio Brázda');
      await window.picture(name, 560);
    },
  },
];
