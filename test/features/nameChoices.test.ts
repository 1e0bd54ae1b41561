import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { nameChoiceFor } from '../../server/features/nameChoices';
import { lint } from '../lint';

/** What each finding asks about names: the rule, the name, and what it could be. */
function asked(text: string): string[] {
  const analysis = analyse(`${text}\n\n[1] Statement, May 4\n`, 'plaintext');
  return lint(analysis).flatMap((finding) => {
    const choice = nameChoiceFor(analysis, finding);
    return choice ? [`${finding.rule}: ${choice.name}, ${choice.lists.join(' ')}`] : [];
  });
}

describe('what a name could be', () => {
  it('is asked where a name near a quotation is nobody that we know', () =>
    assert.deepEqual(asked('Harbour Post spoke to the crowd [1]. “We are not going to wait,” Post said.'), [
      'uncited-quote: Post, people outlets others',
    ]));

  it('is asked where the finding is about a name, but not whether a person is one', () =>
    assert.deepEqual(
      asked('Mayor Alvarez spoke first. Later, Rosa Alvarez opened the school [1]. “It is late,” Alvarez said [1].'),
      ['surname-before-introduction: Rosa Alvarez, outlets others'],
    ));

  it('is not asked where the speaker is certain, or only a pronoun', () => {
    assert.deepEqual(asked('Ruta Almeida opened the bridge [1].\n\n“We are not going to wait,” Almeida said.'), []);
    assert.deepEqual(asked('The bridge opened [1].\n\n“We are not going to wait any longer,” she said.'), []);
  });
});
