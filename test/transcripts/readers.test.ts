import assert from 'node:assert/strict';
import { readTranscript } from '../../server/transcripts/readTranscript';
import { check } from './check';

describe('reading transcripts', () => {
  it('reads WebVTT: header, notes, styles, two voices in a cue, entities; a cue without a voice goes on', async () => {
    await check(
      'ferry.vtt',
      `WEBVTT
Kind: captions

NOTE not for air

STYLE
::cue { color: red }

1
00:00:04.000 --> 00:00:09.500 align:start
<v.loud Mark Osei>⟦Who counted &amp; when?⟧

00:09.800 --> 00:16.200
<v Rosa Quispe>⟦We counted <i>life</i> jackets
before we counted pupils.⟧</v><v Mark Osei>⟦All of them?⟧

0.000 --> 3.480
⟦Every one.⟧
`,
      'webvtt',
      [
        '4 Mark Osei: Who counted & when?',
        '9.8 Rosa Quispe: We counted life jackets before we counted pupils.',
        '9.8 Mark Osei: All of them?',
        '0 Mark Osei: Every one.',
      ],
    );
  });

  it('reads a name in brackets, dashes and chevrons as changes of speaker', async () => {
    await check(
      'council.vtt',
      `WEBVTT

00:01.000 --> 00:02.000
(Danielle Fry)
We will vote.

00:02.000 --> 00:03.000
- On what?
- On the bridge.

00:03.000 --> 00:04.000
>> Point of order.
`,
      'webvtt',
      ['1 Danielle Fry: We will vote.', '2 >>: - On what?', '2 >>: - On the bridge.', '3 >>: >> Point of order.'],
    );
  });

  it('reads each word of YouTube’s rolling captions once, with its time', async () => {
    const transcript = await check(
      'Interview [dQw4w9WgXcQ].en.vtt',
      `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
well<00:00:00.480><c> I</c><00:00:00.640><c> think</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
well I think
 

00:00:02.399 --> 00:00:04.000 align:start position:0%
well I think
the<00:00:02.900><c> ferry</c><00:00:03.100><c> sails</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
the ferry sails
 

00:00:04.010 --> 00:00:05.000 align:start position:0%
the ferry sails
okay
`,
      'youtube',
      ['0.16 well I think', '2.399 the ferry sails', '4.01 okay'],
    );
    assert.equal(transcript.spoken.timeAt(transcript.spoken.text.indexOf('sails')), 3.1);
    assert.equal(transcript.made, 'machine');
  });

  it('reads SubRip: a mark at the start, fonts, a name on the first card of a turn, a missing empty line', async () => {
    await check(
      'ferry.srt',
      `\uFEFF1\r
00:00:09,800 --> 00:00:12,000\r
<font color="#fff">Sarah: ⟦We counted life jackets⟧</font>\r
\r
2\r
00:00:12,000 --> 00:00:14,000\r
⟦before we counted pupils.⟧\r
3\r
00:00:14,000 --> 00:00:15,000\r
Sarah: ⟦Twice.⟧\r
`,
      'srt',
      ['9.8 Sarah: We counted life jackets', '12 Sarah: before we counted pupils.', '14 Sarah: Twice.'],
    );
  });

  it('reads SubRip that rolls once', async () => {
    const cards = ['one two', 'three four', 'five six', 'seven eight', 'nine ten'];
    const source = cards.map(
      (card, at) =>
        `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${at > 0 ? `${cards[at - 1]!}\n` : ''}${card}\n`,
    );
    await check('rolling.srt', source.join('\n'), 'srt', [
      '0 one two',
      '1 three four',
      '2 five six',
      '3 seven eight',
      '4 nine ten',
    ]);
  });

  it('reads SBV', async () => {
    await check(
      'ferry.sbv',
      '0:00:01.000,0:00:04.000\n⟦We counted life jackets⟧\n\n0:00:04.000,0:00:05.500\n⟦before we counted pupils.⟧\n',
      'sbv',
      ['1 We counted life jackets', '4 before we counted pupils.'],
    );
  });

  it('reports invalid times in their line', async () => {
    const text = 'WEBVTT\n\n00:00:01.000 --> soon\nWe counted.\n';
    const { problems, passages } = await readTranscript('file:///a.vtt', text);
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['00:00:01.000 --> soon'],
    );
    assert.equal(passages.length, 1);
  });

  it('reads labelled text: roles, brackets, short second mentions, remarks', async () => {
    await check(
      'rush.txt',
      `THIS IS A RUSH TRANSCRIPT.

[10:00:00] KYRA PHELAN, ANCHOR: ⟦Who counted them?⟧

ROSA QUISPE (on camera): ⟦We did. (CROSSTALK) All of us.⟧

⟦And the children helped.⟧

PHELAN: ⟦Thank you.⟧
`.replace('THIS IS A RUSH TRANSCRIPT.', '⟦THIS IS A RUSH TRANSCRIPT.⟧'),
      'labelled',
      [
        'THIS IS A RUSH TRANSCRIPT.',
        '36000 KYRA PHELAN: Who counted them?',
        'ROSA QUISPE: We did. (CROSSTALK) All of us.',
        'ROSA QUISPE: And the children helped.',
        'PHELAN: Thank you.',
      ],
    );
  });

  it('reads a name with a time above the words, and a time alone for the same speaker', async () => {
    await check(
      'podcast.txt',
      'Ada Chen Rey (00:00:00):\nWe started small.\n\n(00:01:21):\nThen we grew.\n\nLenny (00:02:00):\nHow?\n\nAda Chen Rey (00:02:04):\nSlowly.\n',
      'labelled',
      [
        '0 Ada Chen Rey: We started small.',
        '81 Ada Chen Rey: Then we grew.',
        '120 Lenny: How?',
        '124 Ada Chen Rey: Slowly.',
      ],
    );
  });

  it('reads bold names, numbered speakers and letters', async () => {
    await check(
      'show.md',
      '**Adam Stow:** Hello.\n\n**Jerod Sand:** Hi.\n\n**Adam Stow:** \\[laughs\\] So.\n',
      'labelled',
      ['Adam Stow: Hello.', 'Jerod Sand: Hi.', 'Adam Stow: \\[laughs\\] So.'],
    );
    await check(
      'otter.txt',
      'Speaker 1  0:00\nHello there.\n\nSpeaker 2  0:04\nHi.\n\nSpeaker 1  0:06\nSo.\n',
      'labelled',
      ['0 Speaker 1: Hello there.', '4 Speaker 2: Hi.', '6 Speaker 1: So.'],
    );
    await check('briefing.txt', 'Q  Whether it sails?\n\nA  It does.\n\nQ\nWhen?\n\nA: Monday.\n', 'questions', [
      'Q: Whether it sails?',
      'A: It does.',
      'Q: When?',
      'A: Monday.',
    ]);
  });

  it('does not take a colon in prose for a label', async () => {
    await check('notes.txt', 'Sources: three of them.\n\nThe ferry sails on Monday.\n\nNote: it rains.\n', 'prose', [
      'Sources: three of them.',
      'The ferry sails on Monday.',
      'Note: it rains.',
    ]);
  });

  it('reads times on lines of their own, glued to the words, or spelled out', async () => {
    const passages = ['9 well I think', '14 the ferry sails', '65 on Monday'];
    await check('a.txt', '0:09\nwell I think\n0:14\nthe ferry sails\n1:05\non Monday\n', 'stamped', passages);
    await check('b.txt', '0:09well I think\n0:14the ferry sails\n1:05on Monday\n', 'stamped', passages);
    await check(
      'c.txt',
      '9 seconds\nwell I think\n14 seconds\nthe ferry sails\n1 minute, 5 seconds\non Monday\n',
      'stamped',
      passages,
    );
  });

  it('reads a page: paragraphs, entities, labels; not its scripts and menus', async () => {
    await check(
      'page.html',
      `<!doctype html><title>Ferry</title><nav>Home</nav><script>var a = "b";</script>
<p><strong>OSEI:</strong> ⟦&ldquo;Who counted?&rdquo;⟧</p><p>⟦She didn&rsquo;t.⟧</p>`,
      'page',
      ['OSEI: “Who counted?”', 'She didn’t.'],
    );
    await check('cite.html', '<cite>Kevin:</cite><time>0:07</time><p>Hello.</p><p>Again.</p>', 'page', [
      '7 Kevin: Hello.',
      '7 Kevin: Again.',
    ]);
  });

  it('takes paragraphs in bold for questions', async () => {
    const question = (words: string): string => `<p><b>${words}</b></p>`;
    await check(
      'interview.html',
      `${question('Who?')}<p>We did.</p>${question('When?')}<p>Monday.</p>${question('Why?')}<p>It rained.</p>`,
      'page',
      ['Q: Who?', 'A: We did.', 'Q: When?', 'A: Monday.', 'Q: Why?', 'A: It rained.'],
    );
  });
});
