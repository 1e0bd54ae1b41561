import { join } from 'node:path';
import { SCRATCH } from '../../../tools/host/paths';
import { Session } from './editorSession';

export type { Session };

/** Pictures of what the tests saw, kept for those who look at them later. */
export const PICTURES = join(SCRATCH, 'screenshots');

let session: Promise<Session> | undefined;

/** The session that all test files share. */
export function sharedSession(): Promise<Session> {
  return (session ??= Session.start(PICTURES));
}

// Mocha reads this file while it reads the tests: this ends the session after the last of them.
after(async () => (await session)?.stop());
