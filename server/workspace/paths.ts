/** The path of a saved document's URI; undefined for text that has none. */
export function pathOf(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, pathname } = new URL(uri);
  if (protocol === 'untitled:') return undefined;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/**
 * The URI of the file at a path as people write it, relative to the folder at another URI. Half a surrogate pair cannot
 * be part of a file's name.
 */
export const fileUriIn = (folder: string, path: string): string =>
  new URL(
    path
      .replace(/\p{Cs}/gu, '\uFFFD')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    withSlash(folder),
  ).href;

/** The innermost of the folders that contains a document, all given by URIs; undefined if none does. */
export function folderOf(folders: readonly string[], uri: string): string | undefined {
  return folders
    .filter((folder) => originOf(folder) === originOf(uri) && pathOf(uri)?.startsWith(withSlash(pathOf(folder) ?? '')))
    .sort((a, b) => b.length - a.length)[0];
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

/**
 * A document's path within the innermost workspace folder that contains it, so that a setting such as `drafts/**` works
 * as written; undefined if none does.
 */
export function pathWithin(folders: readonly string[], uri: string): string | undefined {
  const folder = folderOf(folders, uri);
  return folder === undefined ? undefined : pathOf(uri)!.slice(withSlash(pathOf(folder)!).length);
}

/** The path of a file as people write it, relative to a folder, both given by their URIs. */
export function relativePath(folder: string, uri: string): string {
  const from = withSlash(pathOf(folder) ?? folder)
    .split('/')
    .slice(0, -1);
  const to = (pathOf(uri) ?? uri).split('/');
  const common = from.findIndex((name, index) => name !== to[index]);
  const shared = common === -1 ? from.length : common;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Scheme and host: folders on two machines may have the same path. */
function originOf(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, host } = new URL(uri);
  return protocol + host;
}
