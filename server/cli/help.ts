import { FORMATS } from '../reports/formats';
import type { Format } from '../reports/formats';

const formats = Object.entries<Format>(FORMATS)
  .map(([name, { about }]) => `${' '.repeat(28)}${name.padEnd(11)}${about}`)
  .join('\n');

export const HELP = `Attribution Lint: who said it, through which outlet, and where is that written down?

attribution-lint check [files, folders, globs, -]
  Prints what is missing in articles (.txt, .text, .md, .markdown). Folders are searched, without what .gitignore names.
  --format NAME             how to print:
${formats}
  --output-file FILE        write the report to a file
  --quiet                   print errors only; the exit code stays
  --rule ID                 check only this rule, as it is set; repeat it for several
  --rule ID:SEVERITY        set a rule: off, hint, information, warning or error
  --fix                     apply the safe fixes, which change no word and no citation; with "-", print the fixed article
  --fix-dry-run             print what --fix would change as a unified diff, and write nothing
  --config FILE             the configuration for all articles, instead of the nearest .attributionlintrc above each
  --no-config               read no configuration
  --print-config FILE       print the settings that apply to a file
  --force-exclude           leave out what the configuration excludes, even if it is named
  --max-warnings N          so many warnings are no failure (0)
  --stdin-filename NAME     what "-", standard input, is called; .md and .markdown are read as Markdown

attribution-lint inspect [files, -]
  Prints the analysis itself: quotations, speakers, citations, references. Offsets are UTF-16.
  --format json|ndjson      one document, or a line for each article (json)
  --ndjson-in               read {"id", "text", "languageId"?, "transcripts"?} a line from standard input, and answer a line each
  --stdin-filename NAME     as above

attribution-lint sheet [files, folders, globs, -]
  Prints the fact-check sheet of an article: every quotation with its speaker, source, proof and sign-off.
  --format html|csv|json|jsonld|markdown    how to print (html)
  --out DIR                 write each sheet into this folder, named after its article; needed for more than one
  --require proved|signed   exit with 1 unless each quotation is found word for word, or is signed and unchanged since
  --stdin-filename NAME     as above

attribution-lint transcript FILE
  Prints how a transcript is read: its form, and each passage with its time and speaker.
  --format text|json        for people or for scripts (text)
  --stdin-filename NAME     as above

attribution-lint server --stdio
  The language server, for any editor.

attribution-lint mcp
  Tools for assistants, by the Model Context Protocol over standard input and output.

Exit code: 0 clean; 1 errors, more warnings than allowed, or a sheet that lacks what is required; 2 wrong usage, a file that cannot be read or written, or nothing to check.`;
