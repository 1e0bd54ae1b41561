import { rulesJson, rulesTable, unknownRule } from '../reports/rulesReport';
import { readArguments } from './arguments';
import { ExitCode, Failure } from './exit';
import { print } from './output';
import { rulePage } from './rulePages';

/** `rules`: prints all rules. */
export async function listRules(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0)
    throw new Failure(`To read about one rule, run: attribution-lint explain ${positionals[0]!}`);
  await print(`${values.json ? rulesJson() : rulesTable()}\n`);
  return ExitCode.Clean;
}

/** `explain RULE`: prints the page of a rule. */
export async function explain(args: readonly string[]): Promise<ExitCode> {
  const [id, ...others] = readArguments(args, {}).positionals;
  if (id === undefined || others.length > 0)
    throw new Failure('Name one rule, such as: attribution-lint explain uncited-quote');
  const unknown = unknownRule(id);
  if (unknown !== undefined) throw new Failure(unknown);
  const page = await rulePage(id);
  if (page === undefined) throw new Failure(`The page of "${id}" is missing. Install Attribution Lint again.`);
  await print(page);
  return ExitCode.Clean;
}
