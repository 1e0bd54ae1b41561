import type { LanguageId } from '../../server/article/article';
import { SourceFiles } from '../../server/sources/sourceFiles';
import type { ArticleSources } from '../../server/sources/sourceFiles';
import type { FileText } from '../../server/workspace/files';

const TOP = 'file:///newsroom/';

/** A newsroom's files in memory, by their paths, which may be changed; and what was read of them. */
export class Newsroom {
  readonly reads: string[] = [];
  readonly sources = new SourceFiles({
    readWithin: (uri) => {
      const path = decodeURIComponent(uri.replace(TOP, ''));
      this.reads.push(path);
      const file = this.files[path];
      return Promise.resolve(typeof file === 'string' ? { text: file } : file);
    },
  });

  constructor(readonly files: Record<string, string | FileText>) {}

  of(path: string, text = '', languageId: LanguageId = 'markdown'): Promise<ArticleSources> {
    return this.sources.of({ uri: TOP + encodeURI(path), text, languageId }, TOP);
  }

  /** The file has changed to `content`; or is gone. */
  change(path: string, content?: string | FileText): boolean {
    if (content === undefined) Reflect.deleteProperty(this.files, path);
    else this.files[path] = content;
    return this.sources.changed(TOP + encodeURI(path));
  }
}

/** What was found: the sources' keys and titles in their order. */
export const titles = ({ sources }: ArticleSources): string[] =>
  sources.map(({ key, item }) => `${key} ${item.title ?? ''}`);

/** Each problem with its file and the words that it underlines. */
export const problems = (found: ArticleSources): string[] =>
  found.problems.map(
    ({ file, start, end, message }) => `${file.uri.replace(TOP, '')} ⟦${file.text.slice(start, end)}⟧ ${message}`,
  );
