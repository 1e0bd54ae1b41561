import { FORMATS } from '../reports/reportFormats';
import type { Format } from '../reports/reportFormats';

const formats = Object.entries<Format>(FORMATS)
  .map(([name, { about }]) => `${' '.repeat(28)}${name.padEnd(11)}${about}`)
  .join('\n');

export const HELP = `Attribution Lint traces every quotation in a news article to its source.

attribution-lint check [files, folders, globs, -]
  Checks articles (.txt, .text, .md, .markdown) and lists findings. In folders, files that .gitignore names are skipped.
  --format NAME             the output format:
${formats}
  --output-file FILE        write the report to a file
  --quiet                   print only errors; the exit code stays the same
  --rule ID                 check only this rule, as it is configured; repeat the option for more rules
  --rule ID:SEVERITY        set a rule to off, hint, information, warning or error
  --fix                     apply the safe fixes, which never change a word or a citation; with "-", print the fixed article
  --fix-dry-run             print the changes that --fix would make, as a unified diff; the files stay as they are
  --config FILE             use this configuration for all articles, instead of the nearest .attributionlintrc file
  --no-config               ignore all configuration files
  --print-config FILE       print the settings that apply to a file
  --force-exclude           skip excluded files even if you name them
  --baseline FILE           leave out the findings recorded in this file, and say how many of them no longer exist
  --write-baseline FILE     record all findings in this file, so that --baseline leaves them out
  --max-warnings N          allow up to N warnings (default 0)
  --jobs N                  check N articles at a time (default 1; from 200 articles on, one per processor core, up to 8)
  --stdin-filename NAME     the file name to use for standard input ("-"); .md and .markdown mean Markdown

attribution-lint inspect [files, -]
  Prints the analysis of an article: quotations, speakers, citations and references. Offsets count UTF-16 units.
  --format json|ndjson      print one JSON document for all articles, or one line of JSON for each (default json)
  --ndjson-in               read one article per line from standard input, as {"id", "text", "languageId"?, "transcripts"?},
                            and print one line for each
  --output-file FILE        with --ndjson-in: write the lines to this new file
  --resume                  continue the output file of a run that was stopped; give the same input again
  --jobs N                  as for check; with --ndjson-in, the default is 1
  --stdin-filename NAME     the file name to use for standard input

attribution-lint sheet [files, folders, globs, -]
  Prints the fact-check sheet of an article: every quotation with its speaker, source, proof and sign-off.
  --format html|csv|json|jsonld|markdown    the output format (default html)
  --out DIR                 write each sheet to this folder, as a file with the article's name; required for more than one article
  --require proved          exit with code 1 unless every quotation is found word for word in a transcript
  --require signed          exit with code 1 unless every quotation is signed off and has not changed since
  --jobs N                  as for check
  --stdin-filename NAME     the file name to use for standard input

attribution-lint transcript FILE
  Shows how a transcript is understood: its format, and each passage with its time and speaker.
  --format text|json        print text for people or JSON for scripts (default text)
  --stdin-filename NAME     the file name to use for standard input

attribution-lint rules [--json]
  Lists all rules with their default severity and what they find.

attribution-lint explain RULE
  Prints the page of a rule: why it matters, examples, and how to set it.

attribution-lint init
  Writes a configuration file to start with. Never overwrites one.

attribution-lint server --stdio
  Starts the language server, for any editor.

attribution-lint mcp
  Starts a server with tools for AI assistants. It uses the Model Context Protocol over standard input and output.

Exit codes: 0 no problems; 1 errors, more warnings than allowed, or a sheet that does not meet --require;
2 wrong usage, a file that cannot be read or written, or nothing to check.`;
