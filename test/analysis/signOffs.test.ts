import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import type { Analysis } from '../../server/analysis/analyse';
import { signOffsOf } from '../../server/analysis/signOffs';
import { NO_CHECKS } from '../../server/checks/checks';
import { readChecks } from '../../server/checks/readChecks';
import { signOffEdits, withdrawalEdits } from '../../server/edits/signOff';
import { readTextTranscript } from '../../server/transcripts/readTranscript';
import { apply } from '../../server/text/replacements';

const ARTICLE = `The ferry to the larger island sails again [1].

Rosa Quispe runs its school. Quispe said, “We counted life jackets before we counted pupils” [1].

“The children were fearless, and they sang on the way,” she said [1].

“Nobody asked the island about the new timetable,” Teodoro Huanca said [2].

[1] Rosa Quispe, interview by Mark Osei, Radio Amaru, https://amaru.example/ferry
[2] Teodoro Huanca, letter, https://amaru.example/letter
`;
const TRANSCRIPT = `Rosa Quispe: We counted life jackets before we counted pupils.\n\nRosa Quispe: The children were fearless, and they sang on the way.\n`;
const texts = [{ key: undefined, transcript: readTextTranscript('file:///newsroom/ferry.transcript.txt', TRANSCRIPT) }];
const SIGNER = { by: 'JM', date: '2026-05-03' };

const read = (text: string, checks = NO_CHECKS): Analysis => analyse(text, 'markdown', undefined, [], texts, checks);

/** The file of checks after these quotations are signed. */
function signing(analysis: Analysis, file: string, ...indices: number[]): string {
  const edits = signOffEdits(analysis, file, indices, SIGNER);
  assert.ok(edits);
  return apply(file, edits);
}

/** What is signed in an article: the first words of each quotation, and what has changed. */
async function signedIn(text: string, file: string): Promise<readonly string[]> {
  const analysis = read(text, await readChecks(file));
  const { ofQuotations, lost } = signOffsOf(analysis);
  return [
    ...[...ofQuotations].map(([index, { changes }]) => {
      const { start } = analysis.attributions.ofQuotations[index]!.quotation.content;
      return [text.slice(start, start + 10), ...changes.map(({ what, then, now }) => `${what}: ${then} → ${now}`)].join(
        ' | ',
      );
    }),
    ...lost.map(({ words }) => `lost: ${words}`),
  ];
}

/** Twenty edits around a quotation, none of which changes it, one after the other. */
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['The ferry to', 'The new ferry to'],
  ['sails again [1].', 'sails again [1]. It is late.'],
  ['Rosa Quispe runs its school.', 'Rosa Quispe runs its only school.'],
  ['Quispe said, “We', 'Quispe recalled: “We'],
  ['pupils” [1].', 'pupils,” she told Radio Amaru [1].'],
  ['“We counted', '"We counted'],
  ['pupils,” she', 'pupils," she'],
  ['life jackets before', 'life jackets\nbefore'],
  ['We counted', '*We* counted'],
  ['jackets\nbefore', 'jackets, before'],
  ['"*We*', '"*we*'],
  ['It is late.', 'It is late, as ever. “The pier leaks,” a sign says.'],
  ['“Nobody asked the island about the new timetable,” Teodoro Huanca said [2].\n\n', ''],
  ['fearless', 'without fear'],
  ['[2] Teodoro Huanca, letter, https://amaru.example/letter\n', ''],
  ['The new ferry', '# The ferry\n\nThe new ferry'],
  ['[1]', '[7]'],
  ['she told Radio Amaru', 'she told Radio Amaru on Monday'],
  ['Rosa Quispe runs', 'Rosa Quispe, 41, runs'],
  ['# The ferry\n\n', ''],
];

describe('a sign-off', () => {
  const first = signing(read(ARTICLE), '', 0);

  it('has what was signed', () => {
    assert.equal(
      first,
      `# Sign-offs and ignored findings of Attribution Lint. Entries are sorted by their words.
- words: "We counted life jackets before we counted pupils"
  kind: signed
  by: "JM"
  date: "2026-05-03"
  speaker: "Rosa Quispe"
  sources: ["https://amaru.example/ferry"]
  state: verbatim
  file: "ferry.transcript.txt"
`,
    );
  });

  it('survives twenty edits around it, and goes stale at the twenty-first', async () => {
    assert.equal(AROUND.length, 20);
    let text = ARTICLE;
    for (const [before, after] of AROUND) {
      assert.ok(text.includes(before), before);
      text = text.replaceAll(before, after);
      const signed = await signedIn(text, first);
      assert.equal(signed.length, 1, text);
      assert.doesNotMatch(signed[0]!, /\||lost/u, text);
    }
    text = text.replace('pupils', 'children');
    const [stale, ...others] = await signedIn(text, first);
    assert.deepEqual(others, []);
    assert.match(
      stale!,
      /words: We counted life jackets before we counted pupils → we counted life jackets, before we counted children/u,
    );
  });

  it('counts again when it is signed again, with what a person noted', async () => {
    const text = ARTICLE.replace('pupils', 'children');
    const noted = `${first}  note: "heard on tape"\n`;
    const again = signing(read(text, await readChecks(noted)), noted, 0);
    assert.match(again, /counted children"\n {2}kind: signed/u);
    assert.match(again, /note: "heard on tape"/u);
    assert.deepEqual(await signedIn(text, again), ['We counted']);
  });

  it('is withdrawn without a trace', async () => {
    const both = signing(read(ARTICLE, await readChecks(first)), first, 1);
    const analysis = read(ARTICLE, await readChecks(both));
    assert.equal(apply(both, withdrawalEdits(analysis, both, [1])!), first);
  });

  it('belongs to one of two quotations with the same words, by their order', async () => {
    const twice = ARTICLE.replace(
      '“Nobody asked the island about the new timetable,”',
      '“We counted life jackets before we counted pupils,”',
    );
    const file = signing(read(twice), '', 2);
    assert.match(file, /nth: 2/u);
    const { ofQuotations } = signOffsOf(read(twice, await readChecks(file)));
    assert.deepEqual([...ofQuotations.keys()], [2]);
  });

  it('of a quotation that is gone is lost, and reported', async () => {
    assert.deepEqual(await signedIn('Nobody was at the pier [1].\n', first), [
      'lost: We counted life jackets before we counted pupils',
    ]);
  });
});
