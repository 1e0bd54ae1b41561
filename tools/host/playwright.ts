/**
 * The part of playwright-core that the editor tests use. The package itself comes with the editor
 * (editor/package.json), so its types are missing when the project is type-checked.
 */
export interface Playwright {
  chromium: {
    launch: (options: {
      executablePath: string;
      args: string[];
      handleSIGINT: boolean;
      handleSIGTERM: boolean;
      handleSIGHUP: boolean;
    }) => Promise<Browser>;
  };
}

export interface Browser {
  newContext: (options: {
    viewport: { width: number; height: number };
    deviceScaleFactor?: number;
    permissions?: string[];
  }) => Promise<Context>;
  on: (event: 'disconnected', listener: () => void) => void;
  close: () => Promise<void>;
}

export interface Context {
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

export interface Page {
  goto: (url: string) => Promise<unknown>;
  locator: (selector: string, options?: Filter) => Locator;
  keyboard: { press: (key: string) => Promise<void>; type: (text: string) => Promise<void> };
  /** Runs a script in the page. */
  evaluate: (script: string) => Promise<unknown>;
  screenshot: (options: { path: string; animations: 'disabled' }) => Promise<unknown>;
  exposeFunction: (name: string, callback: (...args: never[]) => unknown) => Promise<unknown>;
  on: (event: 'crash', listener: () => void) => void;
  setDefaultTimeout: (milliseconds: number) => void;
}

export interface Locator {
  filter: (options: Filter) => Locator;
  locator: (selector: string, options?: Filter) => Locator;
  first: () => Locator;
  count: () => Promise<number>;
  isVisible: () => Promise<boolean>;
  hover: () => Promise<void>;
  click: () => Promise<void>;
  contentFrame: () => { locator: (selector: string, options?: Filter) => Locator };
  allInnerTexts: () => Promise<string[]>;
  /** The part of the accessibility tree below it, in YAML. */
  ariaSnapshot: () => Promise<string>;
  boundingBox: () => Promise<Box | null>;
  waitFor: (options: { state: 'attached' | 'detached' | 'visible' | 'hidden'; timeout?: number }) => Promise<void>;
}

export interface Filter {
  hasText?: string | RegExp;
  hasNotText?: string | RegExp;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
