import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './children';
import { ROOT } from './paths';
import { step } from './progress';
import type { Editor } from './provision';
import { serverCommand } from './server';
import type { Profile } from './server';

/**
 * Builds and packages the extension as a user gets it, or uses the package that VSIX names.
 * @returns the path of the package
 */
export async function packageExtension(): Promise<string> {
  const given = process.env['VSIX'];
  if (given) return resolve(given);
  await step('Building and packaging the extension', () => run('npm', ['run', 'package'], { cwd: ROOT }));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
  return join(ROOT, `${manifest.name}-${manifest.version}.vsix`);
}

/** Installs a package into a profile of the editor from npm. */
export async function installExtension(editor: Editor, profile: Profile, vsix: string): Promise<void> {
  mkdirSync(profile.extensionsDir, { recursive: true });
  await serverCommand(editor, profile, ['--install-extension', vsix, '--force']);
}
