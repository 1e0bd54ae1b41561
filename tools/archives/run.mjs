// Runs everything that docs/archives.md shows, in order, in the current folder: SQL in one database, and shell commands
// but those of `parallel`, which not every machine has. Prints what each query gives, by the line above it, as JSON.
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const page = readFileSync(process.argv[2], 'utf8');
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const answers = {};
for (const [, above, language, code] of page.matchAll(/([^\n]*)\n\n```(sql|sh)\n([^]*?)^```$/gmu))
  if (language === 'sql') answers[above] = (await connection.runAndReadAll(code)).getRowObjectsJson();
  else if (!code.startsWith('parallel')) execSync(code, { stdio: ['ignore', 'ignore', 'inherit'] });
console.log(JSON.stringify(answers));
