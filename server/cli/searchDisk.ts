import { pathToFileURL } from 'node:url';
import type { Service } from '../service/service';

/** The articles in a folder, by name. */
export async function searchFolder(folder: string, service: Service): Promise<readonly string[]> {
  const { filesIn } = await import('../workspace/folderFiles');
  const byUri = new Map((await filesIn(folder)).map((file) => [pathToFileURL(file).href, file]));
  const articles = await service.articlesAmong([...byUri.keys()], pathToFileURL(folder).href);
  return articles.map((uri) => byUri.get(uri)!);
}

/** The files that a glob matches, by name: the glob alone decides what to include. */
export async function searchGlob(pattern: string, service: Service): Promise<readonly string[]> {
  const { filesMatching } = await import('../workspace/folderFiles');
  const found: string[] = [];
  for (const file of await filesMatching(pattern))
    if (!(await service.settingsOf(pathToFileURL(file).href)).isExcluded) found.push(file);
  return found;
}
