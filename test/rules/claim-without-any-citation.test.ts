import { describeRule } from './check';

describeRule('claim-without-any-citation', {
  flags: {
    'one quotation': 'Ana Lucía Vargas said, ⟦“We counted every ballot twice and found nothing.”⟧W\n',
    'several, at the first':
      '“We counted every ballot,” Vargas said.\n\n⟦“Nobody touched the boxes from dusk until the next noon,”⟧W said Ana Lucía Vargas.\n\nShe said, “I slept beside them on the floor.”\n',
    'in plain text': [
      'Ana Lucía Vargas said, ⟦"We counted every ballot twice and found nothing."⟧W\n',
      { languageId: 'plaintext' },
    ],
    'below a headline':
      '# Count ends\n\n⟦“We counted every ballot twice and found nothing,”⟧W she said.\n\nAna Lucía Vargas left.\n',
    'by a spokesman': 'A spokesman said, ⟦“We counted every ballot twice and found nothing.”⟧W\n',
  },
  passes: {
    'a citation': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.” [1]\n',
    'a footnote': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”[^1]\n',
    'a link': 'Ana Lucía Vargas [said](https://example.com/a), “We counted every ballot twice and found nothing.”\n',
    'front matter':
      '---\nsources:\n  - title: Vargas, press conference\n    url: https://example.com/a\n---\n\nAna Lucía Vargas said, “We counted every ballot twice and found nothing.”\n',
    'a list of sources':
      'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”\n\n## Sources\n\n[1] Press conference, 4 May\n\n[2] Ballot Office\n',
    'a fragment': 'Ana Lucía Vargas said it was “a clean count” and left.\n',
    'a marker that a machine left':
      'Ana Lucía Vargas said, “We counted every ballot twice and found nothing” 【1†source】.\n',
    'an address': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing” (https://example.com/a).\n',
  },
});
