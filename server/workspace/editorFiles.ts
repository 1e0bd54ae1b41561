import { LONGEST_BYTES } from './files';
import type { FileText, WorkspaceFiles } from './files';
import { ignoring, rulesIn } from './ignoreRules';
import { pathOf, pathWithin } from './paths';

/** A question about files that only the editor can answer. */
export type FileQuestion =
  /** Its answer is a {@link FileText}; symbolic links are refused, because an editor cannot say where they lead. */
  | { readonly ask: 'text'; readonly uri: string; readonly folder: string; readonly longest: number }
  /** A string that changes with the file. */
  | { readonly ask: 'version'; readonly uri: string }
  /** The names of the files directly in the folder. */
  | { readonly ask: 'names'; readonly uri: string }
  /** The URIs of the files in and below the folder; of those whose name starts with a dot, only `.gitignore`. */
  | { readonly ask: 'list'; readonly uri: string };

/** Null if there is no such file or folder. */
export type FileAnswer = FileText | string | readonly string[] | null;

/**
 * The files of an editor that has them from anywhere: a repository that is not cloned, a folder in a browser. Questions
 * asked at the same time are sent together, because an article has many names to look for.
 * @param ask sends questions to the editor, and gives the answers in their order.
 */
export function editorFiles(
  ask: (questions: readonly FileQuestion[]) => Promise<readonly FileAnswer[]>,
): WorkspaceFiles {
  const answerTo = batched(ask);
  const textOf = async (uri: string, folder: string, longest = LONGEST_BYTES): Promise<FileText | undefined> => {
    if (!isWithin(uri, folder)) return { refused: 'outside' };
    const answer = await answerTo({ ask: 'text', uri, folder, longest });
    return isText(answer) ? answer : undefined;
  };
  return {
    readWithin: textOf,
    async versionOf(uri) {
      const answer = await answerTo({ ask: 'version', uri });
      return typeof answer === 'string' ? answer : undefined;
    },
    async namesIn(folder) {
      return listed(await answerTo({ ask: 'names', uri: folder }));
    },
    async list(folder) {
      const found = listed(await answerTo({ ask: 'list', uri: folder }));
      const ignoreFiles = found.filter((uri) => uri.endsWith(IGNORE_FILE));
      const texts = await Promise.all(ignoreFiles.map((uri) => textOf(uri, folder)));
      const rules = texts.flatMap((read, at) =>
        read && 'text' in read
          ? [[partsIn(folder, ignoreFiles[at]!).slice(0, -1).join('/'), rulesIn(read.text)] as const]
          : [],
      );
      const isIgnored = ignoring(new Map(rules));
      return found.filter((uri) => !uri.endsWith(IGNORE_FILE) && !isIgnored(partsIn(folder, uri))).sort();
    },
  };
}

const IGNORE_FILE = '/.gitignore';

/** Sends the questions that are asked until the next task in one request. If it fails, there are no files. */
function batched(
  ask: (questions: readonly FileQuestion[]) => Promise<readonly FileAnswer[]>,
): (question: FileQuestion) => Promise<FileAnswer> {
  let waiting: { readonly question: FileQuestion; readonly answer: (answer: FileAnswer) => void }[] = [];
  const send = async (): Promise<void> => {
    const sent = waiting;
    waiting = [];
    const answers = await ask(sent.map(({ question }) => question)).catch(() => []);
    for (const [at, { answer }] of sent.entries()) answer(answers[at] ?? null);
  };
  return (question) =>
    new Promise((answer) => {
      if (waiting.push({ question, answer }) === 1) setTimeout(() => void send());
    });
}

/** Encoded slashes and dots would lead out of the folder only in the editor. */
const isWithin = (uri: string, folder: string): boolean =>
  pathWithin([folder], uri) !== undefined && !/(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(pathOf(uri) ?? '');

const isText = (answer: FileAnswer): answer is FileText =>
  typeof answer === 'object' && answer !== null && ('text' in answer || 'refused' in answer);

const listed = (answer: FileAnswer): readonly string[] => (Array.isArray(answer) ? (answer as readonly string[]) : []);

/** The names from a folder down to a file, in lower case. */
const partsIn = (folder: string, uri: string): readonly string[] =>
  (pathWithin([folder], uri) ?? '').toLowerCase().split('/');
