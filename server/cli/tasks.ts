import { notEnoughMemory } from './task';
import type { TaskKind } from './task';
import { UNCHECKED } from './checkedArticle';
import type { CheckedArticle, CheckOptions } from './checkedArticle';
import type { InspectedArticle, InspectedLine, InspectOptions, Line } from './inspectArticle';
import type { SheetOfArticle, SheetOptions } from './sheetArticle';

/** What `check` does with the article at a path. */
export const CHECK: TaskKind<CheckOptions, string, CheckedArticle> = {
  name: 'check',
  make: async (options) => (await import('./checkArticle')).articleChecker(options),
  tooMuch: (path) => ({ ...UNCHECKED, failure: notEnoughMemory(path) }),
};

/** What `inspect` does with the article at a path. */
export const INSPECT: TaskKind<InspectOptions, string, InspectedArticle> = {
  name: 'inspect',
  make: async (options) => (await import('./inspectArticle')).articleInspector(options),
  tooMuch: (path) => ({ failure: notEnoughMemory(path) }),
};

/** What `inspect` does with an article on a line. */
export const INSPECT_LINE: TaskKind<undefined, Line, InspectedLine> = {
  name: 'inspect line',
  make: async () => (await import('./inspectArticle')).lineInspector(),
  tooMuch: ({ number }) => ({
    json: JSON.stringify({ line: number, error: notEnoughMemory('This article') }),
    isRead: false,
  }),
};

/** What `sheet` does with the article at a path. */
export const SHEET: TaskKind<SheetOptions, string, SheetOfArticle> = {
  name: 'sheet',
  make: async (options) => (await import('./sheetArticle')).sheetMaker(options),
  tooMuch: (path) => ({ failure: notEnoughMemory(path) }),
};

/** By name, for worker threads. */
export const TASKS: ReadonlyMap<string, TaskKind<never, never, unknown>> = new Map(
  [CHECK, INSPECT, INSPECT_LINE, SHEET].map((kind) => [kind.name, kind as TaskKind<never, never, unknown>]),
);
