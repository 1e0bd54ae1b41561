import tseslint from 'typescript-eslint';
import * as regexp from 'eslint-plugin-regexp';

/** What no pure folder may import: LSP types, the editor, Node built-ins, parsers that do I/O. */
const impure = [
  {
    group: ['vscode', 'vscode-*', 'node:*', 'fs', 'path', 'os'],
    message: 'Pure folders know no editor, protocol or platform.',
  },
];
/** The house, from the ground up: each folder may import only those before it (ARCHITECTURE.md). */
const floors = ['text', 'article', 'attribution', 'references', 'analysis', 'rules'];
const upperFloors = ['features', 'reports', 'sources', 'config', 'workspace', 'main', 'cli', 'lsp'];

const directions = floors.map((floor, index) => ({
  files: [`server/${floor}/**/*.ts`, `server/${floor}.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...impure,
          {
            group: [...floors.slice(index + 1), ...upperFloors].flatMap((above) => [
              `../${above}`,
              `../${above}/**`,
              `../../${above}`,
              `../../${above}/**`,
              `./${above}`,
            ]),
            message: `server/${floor} may import only what stands below it (ARCHITECTURE.md).`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', 'out/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noUncheckedIndexedAccess` makes each indexed read optional; a `!` says why it cannot be.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-globals': ['error', 'eval'],
    },
  },
  // Articles are untrusted: a regular expression that backtracks more than linearly hangs the server.
  {
    files: ['server/**/*.ts', 'client/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/optimal-quantifier-concatenation': 'error',
      'regexp/prefer-d': 'error',
      'regexp/require-unicode-regexp': 'error',
    },
  },
  ...directions,
  {
    files: ['server/features/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['vscode', 'node:*'], message: 'Features answer from an Analysis; I/O is at the edge.' }],
        },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);
