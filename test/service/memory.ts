import { EMPTY } from '../../server/config/config';
import type { Config } from '../../server/config/config';
import type { ArticlePlace, SettingsHost } from '../../server/config/folderSettings';
import { Service } from '../../server/service/service';
import type { WorkspaceFiles } from '../../server/workspace/files';

export const DESK = 'file:///desk/';

/** A workspace in memory, by paths; it counts what it is asked for. */
export class Workspace {
  readonly asked = { list: 0, versionOf: 0, readWithin: 0, settings: 0 };
  config: Config = EMPTY;
  readonly files: WorkspaceFiles = {
    list: () => {
      this.asked.list++;
      return Promise.resolve([...this.texts.keys()].map((path) => DESK + path));
    },
    versionOf: (uri) => {
      this.asked.versionOf++;
      return Promise.resolve(this.texts.get(pathOf(uri)));
    },
    namesIn: (folder) =>
      Promise.resolve(
        [...this.texts.keys()]
          .map((path) => DESK + path)
          .flatMap((uri) => {
            const name = uri.startsWith(folder) ? uri.slice(folder.length) : '';
            return name === '' || name.includes('/') ? [] : [name];
          }),
      ),
    readWithin: (uri) => {
      this.asked.readWithin++;
      const text = this.texts.get(pathOf(uri));
      return Promise.resolve(text === undefined ? undefined : { text });
    },
  };
  readonly service: Service;
  private readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
    const place: ArticlePlace = { top: DESK, boundary: DESK, base: DESK };
    const settings: SettingsHost = {
      placeOf: () => place,
      defaultsAt: () => {
        this.asked.settings++;
        return Promise.resolve(this.config);
      },
    };
    this.service = new Service({ files: this.files, settings });
  }

  write(path: string, text: string): void {
    this.writeUnseen(path, text);
    this.service.changed([DESK + path]);
  }

  /** Writes a file of whose change nobody is told. */
  writeUnseen(path: string, text: string): void {
    this.texts.set(path, text);
  }
}

const pathOf = (uri: string): string => decodeURIComponent(uri.slice(DESK.length));
