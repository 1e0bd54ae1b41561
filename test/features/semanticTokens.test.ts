import assert from 'node:assert/strict';
import { analyse } from '../../server/analysis/analyse';
import { semanticTokensOf } from '../../server/features/semanticTokens';
import { mark, marked } from '../marked';

/** Asserts that of a plain text exactly what is marked is coloured. */
function check(source: string): void {
  const { text } = marked(source);
  assert.equal(mark(text, semanticTokensOf(analyse(text, 'plaintext'))), source);
}

describe('colours of plain text', () => {
  it('are for citations, and for the labels of sources', () => {
    check(`“We will sail,” said Noor Haddad ⟦[1]⟧. The port agreed ⟦[2, 3]⟧.

Sources

⟦[1]⟧ Radio Guadiana, 3 May 2027.
⟦[2]⟧ The Fjord Post, 4 May 2027.
⟦[3]⟧ Delta Wire, 5 May 2027.
`);
  });

  it('are not for a log', () => {
    check('sshd[12]: session opened\nsshd[13]: session closed\nvalues[1] and values[2] differ\n');
  });
});
