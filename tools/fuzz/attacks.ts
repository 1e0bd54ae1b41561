import type { Attack } from './attack';
import { dataFiles } from './dataFiles';
import { edits } from './edits';
import { fixes } from './fixes';
import { generators } from './generators';
import { headers } from './headers';
import { kill } from './kill';
import { protocol } from './protocol';

/** All attacks. */
export const ATTACKS: readonly Attack[] = [edits, fixes, dataFiles, generators, protocol, headers, kill];
