import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atExit, run, runHere } from './children';
import { onPath } from './paths';
import { step } from './progress';
import type { Profile } from './server';

/** Whether this process can open windows. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The desktop VS Code's command line, if there is one that can open a window with a profile of our own. */
export function desktopCode(): string | undefined {
  // In a remote window's terminal, and under WSL, `code` only talks to a VS Code elsewhere.
  if (!hasDisplay() || process.env['VSCODE_IPC_HOOK_CLI']) return undefined;
  const code = process.platform === 'win32' ? onPath('code.cmd') : onPath('code');
  return code?.startsWith('/mnt/') ? undefined : code;
}

/** Opens `paths` with the extension in `vsix`, in a separate profile; resolves when the window is closed. */
export async function openDesktop(code: string, profile: Profile, vsix: string, paths: string[]): Promise<void> {
  const own = ['--user-data-dir', profile.userDir, '--extensions-dir', profile.extensionsDir];
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  await step('Installing the extension', () => run(code, [...own, '--install-extension', vsix, '--force']));
  console.log('\nThe sample newsroom opens in VS Code. Close the window, or press Ctrl-C here, to end.');
  atExit(() => closeWindow(profile));
  const status = await runHere(code, [
    ...own,
    '--new-window',
    '--wait',
    '--skip-welcome',
    '--skip-release-notes',
    ...paths,
  ]);
  // Above 128, this process ended it.
  if (status > 0 && status < 128) throw new Error(`${code} ended with ${status}.`);
}

/** `code --wait` is not the editor but waits for it: the editor's lock file has its process id. */
function closeWindow({ userDir }: Profile): void {
  try {
    process.kill(Number(readFileSync(join(userDir, 'code.lock'), 'utf8')));
  } catch {
    // It is already closed.
  }
}
