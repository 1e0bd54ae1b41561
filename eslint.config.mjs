import tseslint from 'typescript-eslint';
import * as regexp from 'eslint-plugin-regexp';

/** What no pure folder may import: LSP types, the editor, Node built-ins, parsers that do I/O. */
const impure = [
  {
    group: ['vscode', 'vscode-*', 'node:*', 'fs', 'path', 'os'],
    message: 'Pure folders know no editor, protocol or platform.',
  },
];
/** Files may be pipes, devices, huge, or lead elsewhere: one guarded reader and one atomic writer know how to take them. */
const FILES = {
  regex: '^(?:node:)?fs(?:/|$)',
  message: 'Only server/workspace reads and writes files (reader.ts, replaceFile.ts).',
};
const noFiles = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ImportExpression[source.value=/^(?:node:)?fs(?:\\u002F|$)/]', message: FILES.message },
  ],
};
/** The house: what each folder of server/ may import (ARCHITECTURE.md). A folder may always import its own files. */
const page = ['text', 'article'];
const engine = [...page, 'english', 'languages', 'attribution', 'references'];
const lintable = [...engine, 'transcripts', 'analysis', 'linter', 'edits'];
const files = ['text', 'formats', 'workspace'];
const WALLS = {
  text: [],
  formats: ['text'],
  workspace: ['text'],
  article: ['text'],
  english: page,
  languages: [...page, 'english'],
  attribution: [...page, 'english', 'languages'],
  references: [...page, 'english', 'languages', 'attribution'],
  transcripts: ['text'],
  analysis: [...engine, 'transcripts'],
  sources: [...files, ...engine, 'transcripts', 'analysis'],
  edits: [...engine, 'analysis'],
  linter: [...page, 'references', 'analysis', 'edits'],
  rules: lintable,
  features: lintable,
  reports: [...lintable, 'rules'],
  config: [...files, 'linter', 'rules'],
  service: [...files, ...lintable, 'sources', 'rules', 'config'],
  lsp: [...files, ...lintable, 'sources', 'config', 'features', 'service'],
  mcp: [...files, ...lintable, 'reports', 'service'],
  cli: [...files, ...lintable, 'sources', 'config', 'reports', 'service', 'mcp'],
};
/** Folders that know no editor, protocol or platform. */
const PURE = [
  'text',
  'formats',
  'article',
  'english',
  'languages',
  'attribution',
  'references',
  'transcripts',
  'analysis',
  'edits',
  'linter',
  'rules',
  'service',
];
const FOLDERS = Object.keys(WALLS);
/** Only service/ composes them: the entries ask it, and may know their types. */
const COMPOSED = 'analysis/analyse|linter/(?:lint|fixAll)|sources/sourceFiles|config/folderSettings';

const walls = Object.entries(WALLS).map(([folder, allowed]) => {
  const others = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`server/${folder}/**/*.ts`],
    rules: {
      ...(folder === 'workspace' ? {} : noFiles),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(PURE.includes(folder) ? impure : []),
            ...(folder === 'workspace' ? [] : [FILES]),
            {
              regex: `^(?:\\.\\./)+(?:${others.join('|')}|main)(?:/|$)`,
              message: `server/${folder} may import only ${['itself', ...allowed].join(', ')} (ARCHITECTURE.md).`,
            },
          ],
        },
      ],
    },
  };
});

/** The bounds that functions keep. */
const BOUNDS = {
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 20],
};
/** Scanners and grammars: one loop over characters or tokens with a branch for each case reads best in one piece. */
const SCANNERS = [
  'server/article/{blockContent,citations,links,markdown,referenceList}.ts',
  'server/attribution/channels/{channels,outlets}.ts',
  'server/attribution/model/{speakerFeatures,speechFeatures}.ts',
  'server/attribution/people/coreference.ts',
  'server/attribution/quotationCitations.ts',
  'server/english/{dates,nameRuns,nominals,subjectLinks,tokens}.ts',
  'server/languages/nounPhrases.ts',
  'server/attribution/model/speechFeatures.ts',
  'server/attribution/people/coreference.ts',
  'server/references/inferReferences.ts',
  'server/text/{markSides,quotationMarks,sentences}.ts',
  'server/transcripts/words/numerals.ts',
];
/** Steps or handlers, one after the other. */
const SEQUENCES = ['server/attribution/attribute.ts', 'server/english/tokens.ts', 'server/sources/readItem.ts'];

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', 'out/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noUncheckedIndexedAccess` makes each indexed read optional; a `!` says why it cannot be.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // One style: types stand in an import of their own.
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportSpecifier[importKind="type"]', message: 'Import types with an import of their own.' },
      ],
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
  {
    files: ['server/*.ts', 'server/{service,lsp,cli}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [FILES] }], ...noFiles },
  },
  ...walls,
  {
    files: ['server/lsp/**/*.ts', 'server/cli/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${COMPOSED})$`,
              allowTypeImports: true,
              message: 'Only server/service composes settings, sources, analysis and findings (ARCHITECTURE.md).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['server/rules/*.ts'],
    ignores: ['server/rules/registry.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\./(?!shared/)', message: 'No rule imports a rule: what several need is in shared/.' },
          ],
        },
      ],
    },
  },
  { files: ['server/**/*.ts', 'client/**/*.ts'], rules: BOUNDS },
  { files: SCANNERS, rules: { complexity: ['error', 40] } },
  { files: SEQUENCES, rules: { 'max-lines-per-function': ['error', 85] } },
  { files: ['test/**/*.ts', 'tools/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);
