import type { Disposable } from 'vscode';

/** Nothing: a browser cannot start the server. */
export const mcpServer = (): Disposable[] => [];
