// Fills dist/: the client, the language server and the command line, each one file.
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

const builds = [
  { ...common, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  { ...common, entryPoints: { server: 'server/main.ts' } },
  // `attribution-lint server` loads dist/server.js, so that `check` does not pay for the protocol.
  {
    ...common,
    entryPoints: { cli: 'server/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
    external: ['./server.js'],
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
