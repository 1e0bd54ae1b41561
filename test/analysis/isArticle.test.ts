import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';

const check = (text: string, expected: boolean): void =>
  assert.equal(analyse(text, 'markdown').isArticle, expected, text);

describe('a text', () => {
  it('is an article if it cites, even only by an AI tool’s marker', () => {
    check('The dam broke in the night [1].', true);
    check('The dam broke in the night. citeturn0search5', true);
    check('The dam broke in the night 【4:2†source】.', true);
    check('The dam broke. ([nordwire.example][3])\n\n[3]: https://nordwire.example/a', true);
    check('The dam broke in the night.¹ It rained.²', true);
  });

  it('is not one for links and names that also occur in manuals and change logs', () => {
    check(
      '# 2.0\n\n- Close the gate ([forge](https://forge.example/12))\n- Open it ([Forge](https://forge.example/13))',
      false,
    );
    check('# gate\n\nA gate for dams (source: forge). See section [14](https://forge.example/#14).', false);
    check('# gate\n\nSee [[gate]] and @gate, 12 km² of it.', false);
  });

  it('is none where it shows more code than it cites', () => {
    check('# gate\n\nRun `gate`, then `gate open` [1].\n\n```\ngate\n```', false);
  });

  const STORY =
    'Mira put the lamp down.\n\n“Who is there at this time of night?” she asked.\n\n“Only me,” Tolo said, shaking off the rain. “Will you not let me in?”\n\n' +
    '“You said you would never come back to this house.”\n\n“I say a great many things, don’t I?”\n\nTolo grinned. “I have brought you something from the island.”\n';

  it('is none where it is a story', () => {
    check(STORY, false);
    check(
      '---\ntags:\n  - short story\n  - translation\n---\n\nKirin said, “If one cannot afford a boat, what is the point of a river?”',
      false,
    );
    check('---\ncategories: [poetry, harbour]\n---\n\nKirin said, “The river has no need of boats, nor of me.”', false);
  });

  it('is one where a story is cited, or people with roles and figures talk in it', () => {
    check(STORY.replace('down.', 'down [1].'), true);
    check(
      STORY.replace('Tolo said', 'said Tolo Brandt, the mayor of Velm').replace('Mira', 'On 3 May 2026, Mira'),
      true,
    );
  });

  it('is none where it is a joke', () => {
    check(
      'A man walks into a bar.\n\n“That will be nine crowns for you today, sir,” says the barman.\n\n“It was only three yesterday!” the man says.',
      false,
    );
  });

  it('is not one if it tells a model what to do, or leaves blanks', () => {
    check(
      'You are a senior researcher.\n\nThe chief executive said, “We see no end to demand in any of our markets.”',
      false,
    );
    check('Write {word_target} words.\n\nAna Ruiz said, “We see no end to demand in any of our markets.”', false);
  });

  it('is none where most of it is notes in lists and tables', () => {
    const notes =
      '# Report\n\n- **Sources:** Complete. The forecast said, “Films that opened with many reviews kept their score.” (4/4)\n- **Time:** In part. (3/4)\n';
    check(notes, false);
    check(`${notes}- Cited after all [1]\n`, true);
  });

  it('is one in other languages too', () => {
    check('«Nos quitaron el puerto y después la escuela», dijo Ana Ruiz.', true);
    check('„Wir haben das Boot verloren und dann den Hafen“, sagte Dana Roth.', true);
  });
});
