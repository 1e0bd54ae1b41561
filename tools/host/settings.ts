import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Settings = Record<string, unknown>;

/** A quiet editor: no questions, no welcome page, no network requests. */
export const QUIET: Settings = {
  // Without trust the window is in Restricted Mode, where the extension does not start.
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'npm.autoDetect': 'off',
  'files.simpleDialog.enable': true,
};

/** An article is prose, in long lines. */
export const READING: Settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
};

/** Settings for a picture of the editor that shows the article and little else. */
export const PICTURE: Settings = {
  ...READING,
  'workbench.colorTheme': 'Dark Modern',
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontSize': 14,
  'editor.occurrencesHighlight': 'off',
  // There is no room for a hover above the first lines.
  'editor.hover.above': false,
};

/** Writes a user folder's settings: `settings` as defaults, overridden by existing ones. */
export function writeSettings(userDir: string, settings: Settings): void {
  for (const folder of ['User', 'Machine']) mkdirSync(join(userDir, folder), { recursive: true });
  const file = join(userDir, 'User', 'settings.json');
  const present = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {};
  writeFileSync(file, JSON.stringify({ ...settings, ...present }, null, 2));
}
