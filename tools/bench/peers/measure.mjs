// Milliseconds per KB that other tools take for a Markdown text, as JSON: {"markdownlint": 0.1, …}. Each reads the text
// as its documentation says, with its default rules, in a process that has already read some.
// Usage: node measure.mjs ARTICLE.md
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { binaryInlined } from 'harper.js/binaryInlined';
import { Dialect, LocalLinter } from 'harper.js';
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import compromise from 'compromise';
import MarkdownIt from 'markdown-it';
import { lint as markdownlint } from 'markdownlint/sync';
import noTodo from 'textlint-rule-no-todo';
import { TextDocument } from 'vscode-languageserver-textdocument';
import writeGood from 'write-good';

const { createLanguageService, githubSlugifier, LogLevel } = createRequire(import.meta.url)(
  'vscode-markdown-languageservice',
);

const text = readFileSync(process.argv[2], 'utf8');
const textlint = new TextlintKernel();
const harper = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American });

/** VS Code's Markdown service: the outline and the links of a document that it has not seen before. */
const nothing = { dispose() {} };
const markdown = new MarkdownIt({ html: true });
const workspace = {
  workspaceFolders: [],
  getAllMarkdownDocuments: async () => [],
  hasMarkdownDocument: () => false,
  openMarkdownDocument: async () => undefined,
  stat: async () => undefined,
  readDirectory: async () => [],
  onDidChangeMarkdownDocument: () => nothing,
  onDidCreateMarkdownDocument: () => nothing,
  onDidDeleteMarkdownDocument: () => nothing,
};
const service = createLanguageService({
  workspace,
  parser: { slugifier: githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) },
  logger: { level: LogLevel.Off, log() {} },
});
const token = { isCancellationRequested: false, onCancellationRequested: () => nothing };
let version = 0;
async function vscodeMarkdown() {
  const document = TextDocument.create(`file:///${++version}.md`, 'markdown', version, text);
  await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, token);
  await service.getDocumentLinks(document, token);
}

const PEERS = {
  'VS Code’s Markdown service (outline, links)': vscodeMarkdown,
  'markdownlint (default rules)': () => markdownlint({ strings: { article: text } }),
  'write-good': () => writeGood(text),
  'textlint (one rule)': () =>
    textlint.lintText(text, {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: markdownPlugin.default }],
      rules: [{ ruleId: 'no-todo', rule: noTodo.default ?? noTodo }],
    }),
  'compromise (people and quotations)': () => {
    const read = compromise(text);
    return [read.people().out('array'), read.quotations().out('array')];
  },
  'harper.js': () => harper.lint(text, { language: 'markdown' }),
};

const figures = {};
for (const [name, run] of Object.entries(PEERS)) {
  await run();
  const times = [];
  for (let n = 0; n < 3; n++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  figures[name] = Math.min(...times) / (text.length / 1024);
}
console.log(JSON.stringify(figures));
process.exit(0);
