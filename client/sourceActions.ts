import { commands } from 'vscode';
import type { Disposable } from 'vscode';

/** Commands for a whole article, by name, with the kind of the server's source action that each one runs. */
const ACTIONS = {
  'attribution.fixAll': 'source.fixAll.attribution',
  'attribution.renumber': 'source.attribution.renumber',
  'attribution.sortSources': 'source.attribution.sortSources',
};

/** The quick fix at the cursor as a command; its kind is the server's (lsp/newSourceRequests.ts). */
const CITE_NEW_SOURCE = 'quickfix.attribution.citeNewSource';

/** Commands for the palette, so that users can find them without VS Code's menus of actions. */
export const sourceActions = (): Disposable[] => [
  ...Object.entries(ACTIONS).map(([command, kind]) =>
    commands.registerCommand(command, () =>
      commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' }),
    ),
  ),
  commands.registerCommand('attribution.citeNewSource', () =>
    commands.executeCommand('editor.action.codeAction', { kind: CITE_NEW_SOURCE, apply: 'first' }),
  ),
];
