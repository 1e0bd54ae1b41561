import { ConfigFiles } from '../../server/config/configFiles';
import type { FoundConfig } from '../../server/config/configFiles';

/** Configuration files in memory, by their paths in a newsroom. */
export function newsroom(files: Readonly<Record<string, string | object>>): {
  readonly configs: ConfigFiles;
  readonly reads: string[];
  of: (article: string) => Promise<FoundConfig | undefined>;
} {
  const reads: string[] = [];
  const configs = new ConfigFiles({
    readWithin: (uri) => {
      reads.push(uri);
      const content = files[uri.replace('file:///newsroom/', '')];
      const text = typeof content === 'object' ? JSON.stringify(content, null, 2) : content;
      return Promise.resolve(text === undefined ? undefined : { text });
    },
  });
  return { configs, reads, of: (article) => configs.of(`file:///newsroom/${article}`, 'file:///newsroom/') };
}

/** Each problem with the words that it underlines. */
export const shown = (found: FoundConfig | undefined): string[] =>
  (found?.problems ?? []).map(({ file, start, end, message }) => {
    const name = file.uri.replace('file:///newsroom/', '');
    const line = file.text.slice(0, start).split('\n').length;
    return `${name}:${line} ⟦${file.text.slice(start, end)}⟧ ${message}`;
  });
