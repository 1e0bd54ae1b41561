import { commands } from 'vscode';
import type { Disposable } from 'vscode';

/** Commands for a whole article, by name, with the kind of the server's source action that each one runs. */
const ACTIONS = {
  'attribution.fixAll': 'source.fixAll.attribution',
  'attribution.renumber': 'source.attribution.renumber',
  'attribution.sortSources': 'source.attribution.sortSources',
};

/** Commands for the palette, so that users can find them without VS Code's menu of source actions. */
export const sourceActions = (): Disposable[] =>
  Object.entries(ACTIONS).map(([command, kind]) =>
    commands.registerCommand(command, () =>
      commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' }),
    ),
  );
