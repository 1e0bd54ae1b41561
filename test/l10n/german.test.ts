import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/rules/registry';
import { ruleTexts } from '../../tools/package/manifest';
import { templates } from './templates';

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/gu))].sort();

describe('German', () => {
  for (const [what, expected, translated] of [
    ['messages', Object.fromEntries([...templates()].map((text) => [text, text])), read('l10n/bundle.l10n.de.json')],
    ['the manifest', { ...read('package.nls.json'), ...ruleTexts(rules) }, read('package.nls.de.json')],
  ] as const) {
    it(`has exactly the texts of ${what}`, () => {
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(expected).sort());
    });

    it(`fills the same places in ${what}`, () => {
      for (const [key, text] of Object.entries(expected))
        assert.deepEqual(placeholders(translated[key] ?? ''), placeholders(text), key);
    });
  }
});
