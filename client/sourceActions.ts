import { commands } from 'vscode';
import type { Disposable } from 'vscode';

/** What can be done with a whole article, by the command's name: the server's source actions of these kinds. */
const ACTIONS = {
  'attribution.fixAll': 'source.fixAll.attribution',
  'attribution.renumber': 'source.attribution.renumber',
  'attribution.sortSources': 'source.attribution.sortSources',
};

/** Commands for the palette, so that nobody needs to know of VS Code's menu of source actions. */
export const sourceActions = (): Disposable[] =>
  Object.entries(ACTIONS).map(([command, kind]) =>
    commands.registerCommand(command, () =>
      commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' }),
    ),
  );
