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
 * A document's path in the innermost of the workspace's folders that holds it, so that a setting such as `drafts/**` means
 * what it says; undefined where none does.
 */
export function pathWithin(folders: readonly string[], uri: string): string | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const outer = folders
    .filter((folder) => originOf(folder) === originOf(uri))
    .map((folder) => `${pathOf(folder)?.replace(/\/$/u, '') ?? ''}/`)
    .filter((folder) => path.startsWith(folder))
    .sort((a, b) => b.length - a.length)[0];
  return outer && path.slice(outer.length);
}

/** Scheme and host: folders of two machines may have one path. */
function originOf(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, host } = new URL(uri);
  return protocol + host;
}
