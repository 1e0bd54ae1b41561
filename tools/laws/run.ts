// `npm run laws -- FOLDERS`: tests the laws of fixes on every article there, and reports the broken ones.
import { fixAll } from '../../server/linter/fixAll';
import { analyse } from '../../server/analysis/analyse';
import { rules } from '../../server/rules/registry';
import { brokenLaws } from './laws';
import { textsIn } from './texts';

const texts = textsIn(process.argv.slice(2));
let [broken, changed, fixes] = [0, 0, 0];
for (const { name, ...text } of texts) {
  for (const law of brokenLaws(text)) {
    broken++;
    console.log(`${name}: ${law}`);
  }
  const { fixed } = fixAll(rules, analyse(text.text, text.languageId));
  fixes += fixed.length;
  if (fixed.length > 0) changed++;
}
console.log(`${texts.length} texts, ${fixes} safe fixes in ${changed} of them, ${broken} laws broken`);
process.exitCode = broken > 0 ? 1 : 0;
