import { lint } from '../../server/linter/lint';
import type { Option } from '../../server/linter/options';
import type { AnyRule, RuleDocs } from '../../server/linter/rule';
import { withTranscripts } from './examples';

/** A rule with the text of its page. */
export interface DocumentedRule {
  readonly rule: AnyRule;
  readonly docs: RuleDocs;
}

const GENERATED =
  '<!-- Generated from server/rules by `npm run docs`. -->\n<!-- attribution-disable-file -- it shows what is wrong -->';

const fenced = (text: string): string => `~~~markdown\n${text.trimEnd()}\n~~~`;

const cell = (text: string): string => text.replace(/\|/gu, '\\|');

/** What the rule's bad example shows about its fixes: a safe one, suggestions, or none. */
function fixesOf({ rule, docs }: DocumentedRule): 'safe' | 'suggested' | '' {
  const findings = lint([rule], withTranscripts(docs.examples.bad, 'markdown', docs), {
    rules: { [rule.id]: 'information' },
  });
  const own = findings.flatMap(({ fixes }) => fixes().filter(({ ignores }) => !ignores));
  if (own.length === 0) return '';
  return own.some(({ isSafe }) => isSafe) ? 'safe' : 'suggested';
}

const FIXES = {
  safe: ' · has a safe fix, which `--fix` applies',
  suggested: ' · has quick fixes',
  '': '',
} as const;

const severityOf = ({ severity }: AnyRule): string =>
  severity === 'off' ? 'off (turn it on in the settings)' : severity;

/** The transcripts of the examples, in short. */
function onFile({ transcripts }: RuleDocs): string {
  const entries = Object.entries(transcripts ?? {});
  if (entries.length === 0) return '';
  const shown = entries.map(([key, text]) => {
    const lines = text.split(/\n+/u).filter(Boolean);
    return `Transcript of [${key}]:\n\n${fenced(lines.slice(0, 3).join('\n\n') + (lines.length > 3 ? '\n\n…' : ''))}`;
  });
  return `## Transcripts\n\n${shown.join('\n\n')}\n\n`;
}

/** A rule's page: what, why, when not, how to configure it, how to ignore it. */
export function pageOf(documented: DocumentedRule): string {
  const { rule, docs } = documented;
  const { id, summary, options = {} } = rule;
  const names = Object.keys(options);
  return `${GENERATED}

# ${id}

${summary}

Default: **${severityOf(rule)}**${FIXES[fixesOf(documented)]}

## Why

${docs.rationale}

${onFile(docs)}## Flagged

${fenced(docs.examples.bad)}

## Not flagged

${fenced(docs.examples.good)}

Also not flagged:

${docs.traps.map((trap) => `- ${trap}`).join('\n')}
${covered(rule)}
## Settings

In VS Code’s settings, choose the severity in the table “Attribution: Severity” (\`attribution.severity\`), or set it in a
[configuration file](../configuration.md): \`"rules": { "${id}": "warning" }\`.${
    names.length === 0
      ? ''
      : ' To set\noptions, use an object such as ' +
        sample(rule) +
        ' in the file’s \`rules\` or in \`attribution.rules\`.'
  }
${names.length === 0 ? '' : `\n${optionTable(options)}\n`}
## Ignore it once

In Markdown, add this comment on the line above the finding:

${fenced(`<!-- attribution-disable-next-line ${id} -- why -->`)}

In plain text, use the quick fix. It leaves your copy as it is and adds an entry to
[\`NAME.checks.yaml\`](../checks.md#ignore-findings), in the article’s folder:

${fenced(`- words: "the words of the quotation or sentence"\n  kind: ignored\n  rule: ${id}\n  reason: "why"`)}

A comment also works in plain text, on a line of its own before the paragraph: \`[attribution-disable-next-line ${id} -- why]\`.
`;
}

/** Which rules stay silent when this one reports something. */
function covered({ covers = [] }: AnyRule): string {
  if (covers.length === 0) return '';
  const links = covers.map((id) => `[${id}](${id}.md)`).join(' and ');
  return `\nWords that this rule flags are not flagged again by ${links}.\n`;
}

function sample({ options = {} }: AnyRule): string {
  const [name, option] = Object.entries(options)[0]!;
  return `\`{ "severity": "warning", "${name}": ${JSON.stringify(option.type === 'strings' ? [] : option.default)} }\``;
}

function optionTable(options: Readonly<Record<string, Option>>): string {
  const rows = Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | ${cell(valuesOf(option))} | ${cell(option.description)} |`,
  );
  return ['| option | values | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function valuesOf(option: Option): string {
  switch (option.type) {
    case 'boolean':
      return `true, false (default ${String(option.default)})`;
    case 'integer':
      return `${option.minimum} to ${option.maximum} (default ${option.default})`;
    case 'choice':
      return option.choices.map((each) => `\`${each}\`${each === option.default ? ' (default)' : ''}`).join(', ');
    case 'strings':
      return `a list; default: ${option.default.join(', ')}`;
  }
}

/** The page that lists every rule. */
export function rulesPage(rules: readonly DocumentedRule[]): string {
  const rows = rules.map(
    ({ rule, docs }) =>
      `| [${rule.id}](rules/${rule.id}.md) | ${rule.severity} | ${fixesOf({ rule, docs })} | ${cell(rule.summary)} |`,
  );
  return `# Rules

You can turn each rule off or change its severity: see [Severities](severity.md) and [Configuration](configuration.md). Safe fixes
change spacing, punctuation, order, numbers and tracking code in links, never words or citations. You choose suggested fixes one by one.

| rule | default | fixes | what it flags |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
