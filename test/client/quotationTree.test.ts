import assert from 'node:assert/strict';
import { firstWords, openIn, quotationAt, quotationTree } from '../../client/quotationTree';
import type { Grouping } from '../../client/quotationTree';
import { nextUse, sourceAt, sourceTree } from '../../client/sourceTree';
import { analyse } from '../../server/analysis/analyse';
import { readChecks } from '../../server/checks/readChecks';
import type { Listed } from '../../server/lsp/quotationsProtocol';
import { articleList, LISTED_STATES, stateName } from '../../server/sheet/articleList';
import { tellerIn } from '../../server/sheet/sheetWords';
import { positionsIn } from '../../server/text/lines';
import type { Span } from '../../server/text/span';

const ARTICLE = `Rosa Quispe said, “We counted life jackets before we counted pupils” [1].

“The children were fearless, and they sang on the way,” said Emil Huanca [2]. The lake rose by a metre [1].

Quispe added: “Nobody asked us about the engine” [1]. “It was cold,” Huanca said.

## Sources

[1] Rosa Quispe, interview, 3 May

[2] Emil Huanca, statement, 4 May

[3] Lake Courier, “A cold crossing”, 5 May
`;

const SIGNED = `- words: "We counted life jackets before we counted pupils"
  kind: signed
  by: "JM"
  speaker: "Rosa Quispe"
  sources: ["1"]
- words: "The children were afraid, and they sang on the way"
  kind: signed
  by: "JM"
  speaker: "Emil Huanca"
  sources: ["2"]
`;

const tell = tellerIn({});

/** What an editor is sent for an article. */
async function listed(text = ARTICLE, checks = ''): Promise<Listed> {
  const { quotations, sources } = articleList(
    analyse(text, 'markdown', undefined, [], [], await readChecks(checks)),
    tell,
  );
  const position = positionsIn(text);
  const place = (offset: number) => ({ line: position(offset).line - 1, character: position(offset).column - 1 });
  const range = ({ start, end }: Span) => ({ start: place(start), end: place(end) });
  return {
    version: 1,
    quotations: quotations.map(({ span, ...quotation }) => ({ ...quotation, range: range(span) })),
    sources: sources.map(({ place: _, uses, statements, ...source }) => ({
      ...source,
      uses: uses.map(range),
      statements: statements.map(({ span, words }) => ({ range: range(span), words })),
    })),
    noCitation: 'No citation',
    states: LISTED_STATES.map((state) => ({ state, name: tell(stateName(state)) })),
  };
}

/** The rows as a reader sees them. */
const drawn = (list: Listed, grouping: Grouping, isOpenOnly = false): string[] =>
  quotationTree(list, grouping, isOpenOnly).flatMap((node) =>
    node.kind === 'group'
      ? [`# ${node.name}`, ...node.children.map(({ label, description }) => `${label} | ${description}`)]
      : [`${node.label} | ${node.description}`],
  );

describe('the tree of quotations', () => {
  it('has one row each, in the order of the article', async () => {
    assert.deepEqual(
      drawn(await listed(), 'order'),
      [
        'Rosa Quispe | Not checked · “We counted life jackets before we…” · [1]',
        'Emil Huanca | Not checked · “The children were fearless, and…” · [2]',
        'Rosa Quispe | Not checked · “Nobody asked us about the engine” · [1]',
        'Emil Huanca | Not checked · “It was cold” · ',
      ].map((row) => row.replace(/ · $/u, '')),
    );
  });

  it('is grouped by speaker, source and state, and says nothing twice', async () => {
    const list = await listed(ARTICLE, SIGNED);
    assert.deepEqual(drawn(list, 'speaker').filter((row) => row.startsWith('#')).length, 2);
    assert.equal(drawn(list, 'speaker')[1], 'Not checked | “We counted life jackets before we…” · [1]');
    assert.deepEqual(
      drawn(list, 'source').filter((row) => row.startsWith('#')),
      ['# No citation', '# [1] Rosa Quispe, interview', '# [2] Emil Huanca, statement'],
    );
    assert.deepEqual(drawn(list, 'state'), [
      '# Changed since sign-off',
      'Emil Huanca | “The children were fearless, and…” · [2]',
      '# Not checked',
      'Rosa Quispe | “Nobody asked us about the engine” · [1]',
      'Emil Huanca | “It was cold”',
      '# Signed off',
      'Rosa Quispe | Not checked · “We counted life jackets before we…” · [1]',
    ]);
  });

  it('puts inferred speakers with the others of their name, and says so', async () => {
    const list = await listed(
      'Rosa Quispe said, “We counted life jackets before we counted pupils” [1]. She left the pier. “Nobody asked us about the engine,” she said [1].\n',
    );
    assert.deepEqual(drawn(list, 'speaker'), [
      '# Rosa Quispe',
      'Not checked | “We counted life jackets before we…” · [1]',
      'Rosa Quispe (inferred) | Not checked · “Nobody asked us about the engine” · [1]',
    ]);
  });

  it('leaves out what is signed, but not what has changed since', async () => {
    const list = await listed(ARTICLE, SIGNED);
    assert.deepEqual(
      openIn(list).map(({ n }) => n),
      [2, 3, 4],
    );
    assert.equal(drawn(list, 'order', true).length, 3);
    assert.equal(list.quotations[1]!.state, 'stale');
    assert.match(list.quotations[1]!.changes.join(), /afraid.*fearless/u);
    const { then, now } = list.quotations[1]!.sides!;
    assert.match(then, /^Quotation:\n.*afraid/u);
    assert.equal(now, then.replace(/afraid/gu, 'fearless'));
    assert.equal(list.quotations[0]!.sides, undefined);
  });

  it('keeps the ids of rows after edits elsewhere, and never has one twice', async () => {
    const ids = (list: Listed, grouping: Grouping) =>
      quotationTree(list, grouping, false).flatMap((node) => [
        node.id,
        ...(node.kind === 'group' ? node.children.map(({ id }) => id) : []),
      ]);
    const list = await listed(`${ARTICLE}\nQuispe said: “It was cold” [1].\n`);
    const longer = await listed(`“It is over,” Emil Huanca said [2].\n\n${ARTICLE}\nQuispe said: “It was cold” [1].\n`);
    for (const grouping of ['order', 'speaker', 'source', 'state'] as const) {
      assert.equal(new Set(ids(list, grouping)).size, ids(list, grouping).length);
      assert.deepEqual(
        ids(list, grouping).filter((id) => !ids(longer, grouping).includes(id)),
        [],
      );
    }
  });

  it('finds the quotation at a place', async () => {
    const { quotations } = await listed();
    assert.equal(quotationAt(quotations, { line: 0, character: 30 })?.n, 1);
    assert.equal(quotationAt(quotations, { line: 0, character: 3 }), undefined);
    assert.equal(quotationAt(quotations, { line: 4, character: 60 })?.n, 4);
  });

  it('has rows that a screen reader reads in one sentence', async () => {
    const { quotations } = await listed(ARTICLE, SIGNED);
    assert.equal(
      quotations[0]!.sentence,
      'Rosa Quispe, “We counted life jackets before we counted pupils”: Not checked; [1]; Signed off by JM',
    );
    assert.equal(quotations[3]!.sentence, 'Emil Huanca, “It was cold”: Not checked; No citation; Not signed off');
  });

  it('shows the first words whole', () => {
    assert.equal(firstWords('one two three', 9), 'one two…');
    assert.equal(firstWords('x'.repeat(50), 9), `${'x'.repeat(9)}…`);
    assert.equal(firstWords('one', 9), 'one');
  });
});

describe('the tree of sources', () => {
  it('says what each is cited for, which are not cited, and which quotations cite none', async () => {
    const rows = sourceTree(await listed()).flatMap(({ label, children }) => [
      `# ${label}`,
      ...children.map((use) => use.label),
    ]);
    assert.deepEqual(rows, [
      '# No citation',
      'Emil Huanca: “It was cold”',
      '# [1] Rosa Quispe, interview',
      'Rosa Quispe: “We counted life jackets before we…”',
      'The lake rose by a metre [1].',
      'Rosa Quispe: “Nobody asked us about the engine”',
      '# [2] Emil Huanca, statement',
      'Emil Huanca: “The children were fearless, and…”',
      '# [3] “A cold crossing”, Lake Courier',
    ]);
  });

  it('goes from one use of a source to the next, and round', async () => {
    const list = await listed();
    const source = sourceAt(list, { line: 0, character: 30 })!;
    assert.equal(source.key, '1');
    const seen = [];
    let place = { line: 0, character: 30 };
    for (let step = 0; step < 4; step++) {
      const use = nextUse(source, place, 1)!;
      seen.push(use.start.line);
      place = use.end;
    }
    assert.deepEqual(seen, [0, 2, 4, 0]);
    assert.equal(nextUse(source, { line: 0, character: 0 }, -1)!.start.line, 4);
    assert.equal(nextUse(source, { line: 2, character: 9 }, -1)!.start.line, 0);
    assert.equal(sourceAt(list, { line: 4, character: 60 }), undefined);
  });
});
