import { workspace } from 'vscode';
import { CHECKS_GLOB } from '../server/checks/checks';
import { SOURCES_FILES_GLOB } from '../server/sources/sourceFormats';
import { CAPTIONS_GLOB } from '../server/sources/transcriptNames';

const LANGUAGES = ['plaintext', 'markdown'];

/**
 * On disk, unsaved, on a remote machine, in a repository that is not cloned, and wherever the open folders are: the
 * server gets the text from the editor in each. Left out are the read-only views that show an article a second time,
 * such as the old side of a comparison.
 */
const SCHEMES = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);
for (const { uri } of workspace.workspaceFolders ?? []) SCHEMES.add(uri.scheme);
const schemes = [...SCHEMES];

/** The documents that are read as articles, in a form that both VS Code and the language client accept. */
export const articles = schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));

/** Captions beside articles: the server gets their unsaved changes and shows who quotes them. */
export const transcripts = schemes.map((scheme) => ({ scheme, pattern: CAPTIONS_GLOB }));

/** The lists of sources beside articles: the server gets their unsaved changes and shows who cites them. */
export const sourcesFiles = schemes.map((scheme) => ({ scheme, pattern: SOURCES_FILES_GLOB }));

/** Files of sign-offs and ignored findings. Unsaved changes count, too. */
export const checksFiles = schemes.map((scheme) => ({ scheme, pattern: CHECKS_GLOB }));
