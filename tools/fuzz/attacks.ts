import type { Attack } from './attack';
import { dataFiles } from './dataFiles';
import { edits } from './edits';
import { generators } from './generators';
import { kill } from './kill';

/** Everything that is tried. */
export const ATTACKS: readonly Attack[] = [edits, dataFiles, generators, kill];
