import type { Attack } from './attack';
import { dataFiles } from './dataFiles';
import { edits } from './edits';
import { generators } from './generators';
import { headers } from './headers';
import { protocol } from './protocol';

/** Everything that is tried. */
export const ATTACKS: readonly Attack[] = [edits, dataFiles, generators, protocol, headers];
