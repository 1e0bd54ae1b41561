import type { FileAnswer, FileQuestion } from '../workspace/editorFiles';

/**
 * The request to our own client for files that are not on the server's disk. A client that answers it says so with
 * `readsFiles` in its initialization options.
 */
export const FILES = 'attribution/files';

export interface FilesParams {
  readonly questions: readonly FileQuestion[];
}

/** In the order of the questions. */
export type FilesAnswer = readonly FileAnswer[];
