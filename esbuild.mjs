// Fills dist/: the client, the language server and the command line, each one file, and what they load when they need it.
import * as esbuild from 'esbuild';

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
};

/** What only a configuration file needs is in files of its own, loaded where there is one: dist/config-json.js and -yaml.js. */
const configFormats = {
  name: 'config-formats',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/formats\/(?:json|yaml)$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: path.replace('formats/', 'config-') + '.js', external: true } : undefined,
    ),
};

const builds = [
  { ...common, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/main.ts' }, plugins: [configFormats] },
  {
    ...common,
    entryPoints: { 'config-json': 'server/config/formats/json.ts', 'config-yaml': 'server/config/formats/yaml.ts' },
  },
  // `attribution-lint server` loads dist/server.js, so that `check` does not pay for the protocol.
  {
    ...common,
    entryPoints: { cli: 'server/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
    external: ['./server.js'],
    plugins: [configFormats],
    // An ES module among its packages asks where it is; in CommonJS that is the bundle.
    define: { 'import.meta.url': '__filename' },
  },
];

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
