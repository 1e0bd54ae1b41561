import type { Attack } from './attack';
import { dataFiles } from './dataFiles';
import { edits } from './edits';
import { generators } from './generators';

/** Everything that is tried. */
export const ATTACKS: readonly Attack[] = [edits, dataFiles, generators];
