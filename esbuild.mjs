// Fills dist/: the client, the command line with the language server in it, and what they load when they need it; in
// dist/web/, the client and the server for browsers.
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { noticesOf } from './tools/package/notices.mjs';

const minify = process.argv.includes('--minify');

/** Node 20 is what VS Code 1.91's extension host runs. */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outdir: 'dist',
  minify,
  charset: 'utf8',
  sourcemap: minify ? false : 'linked',
  // The package's CommonJS build cannot be tree-shaken; its ES module can.
  mainFields: ['module', 'main'],
  logLevel: 'info',
  metafile: true,
};

/** tinyglobby, an ES module, asks where it is; in CommonJS, that is the bundle's own path. */
const HERE = { 'import.meta.url': '__filename' };

/**
 * Code that not every session needs gets a file of its own in dist/, listed here by name. A dynamic import loads it
 * when needed.
 */
const LAZY = {
  'ci-reports': 'server/reports/ciReports.ts',
  'config-json': 'server/formats/json.ts',
  'config-yaml': 'server/formats/yaml.ts',
  'sources-bibtex': 'server/sources/citationJs.ts',
  folder: 'server/workspace/folderFiles.ts',
  mcp: 'server/mcp/stdioServer.ts',
  'transcripts-json': 'server/transcripts/readers/jsonTree.ts',
  'transcripts-page': 'server/transcripts/readers/pageParser.ts',
  'language-server': 'vscode-languageserver/node',
  protocol: 'vscode-languageserver-protocol/node',
  watchdog: 'server/lsp/node/watchdogThread.ts',
};
/** The protocol libraries would be a third of the bundle, and only `server` needs them. */
const LANGUAGE_SERVER = /^vscode-languageserver(?:\/node)?$/;
const PROTOCOL = /^vscode-languageserver-protocol(?:\/node)?$/;
const lazyFiles = new Map(Object.entries(LAZY).map(([name, file]) => [resolve(file), `./${name}.js`]));
const apart = (kind, path) => (kind === 'entry-point' ? undefined : { path, external: true });
/** The client and the server have the protocol in common. */
const sharingProtocol = {
  name: 'sharing-protocol',
  setup: ({ onResolve }) => onResolve({ filter: PROTOCOL }, ({ kind }) => apart(kind, './protocol.js')),
};
const lazily = {
  name: 'lazily',
  setup: ({ onResolve }) => {
    onResolve({ filter: LANGUAGE_SERVER }, ({ kind }) => apart(kind, './language-server.js'));
    onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
      const file = kind === 'dynamic-import' && lazyFiles.get(`${resolve(resolveDir, path)}.ts`);
      return file ? { path: file, external: true } : undefined;
    });
  },
};

/** Citation.js can fetch files from the network. We never do, so the code for it is left out of the package. */
const offline = {
  name: 'offline',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:sync-fetch|node-fetch)$/ }, ({ path }) => ({ path, namespace: 'offline' }));
    onLoad({ filter: /./, namespace: 'offline' }, () => ({
      contents: 'export default function fetch() { throw new Error("Nothing is fetched."); }\nexport class Headers {}',
    }));
  },
};

/**
 * Leaves out the validator for answers to forms, a third of the protocol's library: our server never asks the user to
 * fill in a form.
 */
const withoutForms = {
  name: 'without-forms',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /validation\/ajv-provider\.js$/ }, ({ path }) => ({ path, namespace: 'without-forms' }));
    onLoad({ filter: /./, namespace: 'without-forms' }, () => ({ contents: 'export class AjvJsonSchemaValidator {}' }));
  },
};

/** For a browser: one file each for the client and for the server, where a part is evaluated when it is first used. */
const web = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  outdir: 'dist/web',
  mainFields: ['browser', 'module', 'main'],
  // transport.web.ts instead of transport.ts
  resolveExtensions: ['.web.ts', '.ts', '.js', '.json'],
};

const builds = [
  {
    ...common,
    entryPoints: { client: 'client/extension.ts' },
    external: ['vscode'],
    plugins: [sharingProtocol],
  },
  {
    ...common,
    entryPoints: LAZY,
    plugins: [offline, withoutForms, sharingProtocol],
    // Its build for browsers, unlike that for Node, can be tree-shaken.
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    define: HERE,
  },
  // One bundle contains the engine once. Modules that only one command imports are not evaluated by the others.
  {
    ...common,
    entryPoints: { cli: 'server/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
    plugins: [lazily],
    define: HERE,
  },
  { ...common, entryPoints: { editor: 'server/editor.ts' }, plugins: [lazily], define: HERE },
  { ...common, entryPoints: { api: 'server/api.ts' }, plugins: [lazily], define: HERE },
  { ...web, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  { ...web, entryPoints: { server: 'server/worker.ts' }, format: 'iife', plugins: [offline] },
];

rmSync('dist', { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.all(builds.map((build) => esbuild.build(build)));
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    noticesOf(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
  );
}
