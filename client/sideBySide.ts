import { commands, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { Disposable, Tab } from 'vscode';

const COMPARED = 'attribution-comparison';

/** A text that is no file. */
interface Side {
  readonly name: string;
  readonly text: string;
}

/** Provides the texts that {@link showBeside} shows. */
export const textsBeside = (): Disposable =>
  workspace.registerTextDocumentContentProvider(COMPARED, { provideTextDocumentContent: ({ query }) => query });

/** Shows two texts beside each other, with their differences marked. Returns what closes them again. */
export async function showBeside(left: Side, right: Side): Promise<() => Thenable<unknown>> {
  const uriOf = ({ name, text }: Side): Uri => Uri.from({ scheme: COMPARED, path: `/${name}`, query: text });
  const [before, after] = [uriOf(left), uriOf(right)];
  await commands.executeCommand('vscode.diff', before, after, `${left.name} ↔ ${right.name}`);
  const isShown = ({ input }: Tab): boolean =>
    input instanceof TabInputTextDiff && input.modified.toString() === after.toString();
  return () => window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isShown)));
}
