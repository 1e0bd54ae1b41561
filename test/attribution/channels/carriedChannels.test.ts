import assert from 'node:assert/strict';
import { readArticle } from '../../../server/article/readArticle';
import { attribute } from '../../../server/attribution/attribute';

/** Checks the outlet of each quotation, in order; `-` where none is named for it. */
function check(text: string, ...expected: readonly string[]): void {
  const { ofQuotations } = attribute(readArticle(text, 'markdown'));
  assert.deepEqual(
    ofQuotations.map(({ channel }) => channel?.outlet ?? '-'),
    expected,
  );
}

describe('an outlet that was named once', () => {
  it('applies to what its speaker says next', () => {
    check('Ana Ruiz told Nordwire that the dam would hold. “It held before,” she said.', 'Nordwire');
    check('Ana Ruiz told Nordwire that the dam would hold. “It held before,” she said [1].', 'Nordwire');
    check('“It held before,” Ana Ruiz told Nordwire. “It will hold.”', 'Nordwire', 'Nordwire');
    check(
      'Ana Ruiz told Nordwire the dam was “as good as new”.\n\n“It will hold,” Ruiz added.',
      'Nordwire',
      'Nordwire',
    );
    check(
      'Ana Ruiz told Nordwire the dam was “as good as new” [1]. “It will hold,” she said [1].',
      'Nordwire',
      'Nordwire',
    );
  });

  it('applies to what an unnamed speaker says next', () => {
    check(
      'A spokeswoman for the port told Nordwire that the quay was unsafe.\n\n“We warned them twice,” the spokeswoman said.',
      'Nordwire',
    );
    check(
      'The quay is “not safe at all”, a spokesman for the port told Nordwire.\n\n“We warned them,” the spokesman for the union said.',
      'Nordwire',
      '-',
    );
    check(
      'The quay is “not safe at all”, a spokesman for the port told Nordwire.\n\n“We warned them,” a spokesman said.',
      'Nordwire',
      '-',
    );
  });

  it('does not apply to other people, other sources or other occasions', () => {
    check('Ana Ruiz told Nordwire the dam was “as good as new”. “It is not,” Bo Lind said.', 'Nordwire', '-');
    check('Ana Ruiz told Nordwire the dam was “as good as new” [1]. “It will hold,” she said [2].', 'Nordwire', '-');
    check('Ana Ruiz told Nordwire the dam was “as good as new”. “It will hold,” she said on Friday.', 'Nordwire', '-');
    check('Ana Ruiz told Nordwire the dam was “as good as new”. “It will hold,” she wrote.', 'Nordwire', '-');
    check(
      'Ana Ruiz told Nordwire the dam was “as good as new”.\n\nIt rained for a week.\n\n“It will hold,” Ruiz said.',
      'Nordwire',
      '-',
    );
  });
});
