import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';

const check = (text: string, expected: boolean): void =>
  assert.equal(analyse(text, 'markdown').isArticle, expected, text);

describe('a text', () => {
  it('is an article where it cites, if only by what a machine left', () => {
    check('The dam broke in the night [1].', true);
    check('The dam broke in the night. citeturn0search5', true);
    check('The dam broke in the night 【4:2†source】.', true);
    check('The dam broke. ([nordwire.example][3])\n\n[3]: https://nordwire.example/a', true);
    check('The dam broke in the night.¹ It rained.²', true);
  });

  it('is none for links and names that stand in manuals and lists of changes too', () => {
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
});
