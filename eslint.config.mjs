import tseslint from 'typescript-eslint';
import * as regexp from 'eslint-plugin-regexp';

/** Imports that are forbidden in pure folders: LSP types, the editor, Node built-ins, parsers that do I/O. */
const impure = [
  {
    group: ['vscode', 'vscode-*', 'node:*', 'fs', 'path', 'os'],
    message: 'Pure folders know no editor, protocol or platform.',
  },
];
/**
 * A path may be a pipe, a device, a huge file or a symbolic link. Only the guarded reader and the atomic writer handle
 * these.
 */
const FILES = {
  regex: '^(?:node:)?fs(?:/|$)',
  message: 'Only server/workspace reads and writes files (reader.ts, replaceFile.ts).',
};
const NO_FILES = {
  selector: 'ImportExpression[source.value=/^(?:node:)?fs(?:\\u002F|$)/]',
  message: FILES.message,
};
/** One style: types have an import statement of their own. */
const TYPES_APART = {
  selector: 'ImportSpecifier[importKind="type"]',
  message: 'Import types with an import of their own.',
};
/** JSON and the protocol use null; our own code uses undefined. */
const NO_NULL = {
  selector: 'Literal[raw="null"], TSNullKeyword',
  message: 'Absence is undefined; null is for public JSON and LSP answers (formats/data.ts: isNothing).',
};
/** What each folder of server/ may import (ARCHITECTURE.md). A folder may always import its own files. */
const page = ['text', 'article'];
const engine = [...page, 'english', 'languages', 'attribution', 'references'];
const files = ['text', 'formats', 'workspace'];
const lintable = [...engine, 'checks', 'transcripts', 'analysis', 'linter', 'edits'];
const WALLS = {
  text: [],
  formats: ['text'],
  workspace: ['text'],
  article: ['text'],
  english: page,
  languages: [...page, 'english'],
  attribution: [...page, 'english', 'languages'],
  references: [...page, 'english', 'languages', 'attribution'],
  checks: files,
  transcripts: ['text'],
  analysis: [...engine, 'checks', 'transcripts'],
  sources: [...files, ...engine, 'transcripts', 'analysis'],
  edits: [...engine, 'checks', 'analysis'],
  linter: [...page, 'references', 'checks', 'analysis', 'edits'],
  rules: lintable,
  features: lintable,
  reports: [...lintable, 'rules'],
  sheet: lintable,
  config: [...files, 'article', 'checks', 'linter', 'rules'],
  service: [...files, ...lintable, 'sources', 'rules', 'config'],
  lsp: [...files, ...lintable, 'sources', 'config', 'features', 'sheet', 'service'],
  mcp: [...files, ...lintable, 'reports', 'service'],
  cli: [...files, ...lintable, 'sources', 'config', 'reports', 'sheet', 'service', 'mcp'],
};
/** Folders that do not depend on the editor, the protocol or the platform. */
const PURE = [
  'text',
  'formats',
  'article',
  'english',
  'languages',
  'attribution',
  'references',
  'checks',
  'transcripts',
  'analysis',
  'edits',
  'linter',
  'rules',
  'sheet',
  'service',
];
/** Folders that write public JSON, speak LSP or call Node. */
const NULL_AT_EDGES = ['workspace', 'reports', 'sheet', 'lsp', 'cli'];
/** Files that read JSON values, which may be null. */
const READ_NULL = ['server/formats/data.ts', 'server/transcripts/readers/{jsonTree,jsonValues}.ts'];
const FOLDERS = Object.keys(WALLS);
/** Only service/ puts these together. The entries call service/ and may import types. */
const COMPOSED = 'analysis/analyse|linter/(?:lint|fixAll)|sources/sourceFiles|config/folderSettings';

const walls = Object.entries(WALLS).map(([folder, allowed]) => {
  const others = FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`server/${folder}/**/*.ts`],
    rules: {
      'no-restricted-syntax': [
        'error',
        TYPES_APART,
        ...(folder === 'workspace' ? [] : [NO_FILES]),
        ...(NULL_AT_EDGES.includes(folder) ? [] : [NO_NULL]),
      ],
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

/** Size limits for functions. */
const BOUNDS = {
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 20],
};
/** Prettier breaks code at 120 columns; this keeps comments in them, too. Texts and tables of words may be longer. */
const LINES = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true,
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
/** Functions that are a list of steps or handlers. */
const SEQUENCES = ['server/attribution/attribute.ts', 'server/english/tokens.ts', 'server/sources/readItem.ts'];

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'node_modules/', 'out/', 'docs/api.d.ts'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `noUncheckedIndexedAccess` makes each indexed read optional; a `!` needs a reason.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'no-restricted-syntax': ['error', TYPES_APART],
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
    rules: {
      'no-restricted-imports': ['error', { patterns: [FILES] }],
      'no-restricted-syntax': ['error', TYPES_APART, NO_FILES],
    },
  },
  ...walls,
  { files: READ_NULL, rules: { 'no-restricted-syntax': ['error', TYPES_APART, NO_FILES] } },
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
  { files: ['**/*.ts', '**/*.mjs'], rules: { 'max-len': ['error', LINES] } },
  { files: SCANNERS, rules: { complexity: ['error', 40] } },
  { files: SEQUENCES, rules: { 'max-lines-per-function': ['error', 85] } },
  { files: ['test/**/*.ts', 'tools/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
);
