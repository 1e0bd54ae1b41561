/** "storm.sources.yaml": the last part of a file's URI, as people read it. */
export function fileNameOf(uri: string): string {
  const name = uri.replace(/^.*\//su, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A file's name, path or URI without its ending: "drafts/storm" for "drafts/storm.md". */
export const withoutEnding = (name: string): string => name.replace(/\.[^./]*$/u, '');
