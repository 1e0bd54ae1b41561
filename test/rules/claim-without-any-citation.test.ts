import { describeRule } from './check';

describeRule('claim-without-any-citation', {
  flags: {
    'one quotation': 'Ana Lucía Vargas said, ⟦“We counted every ballot twice and found nothing.”⟧I\n',
    'each of several':
      '⟦“We counted every ballot,”⟧I Vargas said.\n\n⟦“Nobody touched the boxes from dusk until the next noon,”⟧I said Ana Lucía Vargas.\n\nShe said, ⟦“I slept beside them on the floor.”⟧I\n',
    'in plain text': [
      'Ana Lucía Vargas said, ⟦"We counted every ballot twice and found nothing."⟧I\n',
      { languageId: 'plaintext' },
    ],
    'below a headline':
      '# Count ends\n\n⟦“We counted every ballot twice and found nothing,”⟧I she said.\n\nAna Lucía Vargas left.\n',
    'fragments beside a long one, as information and a hint':
      'Ana Lucía Vargas said it was ⟦“a clean and quiet count”⟧I and ⟦“no miracle”⟧H. She said, ⟦“We counted every ballot twice and found nothing.”⟧I\n',
    'where somebody told an outlet':
      'Ana Lucía Vargas told Nordwire that she was glad.\n\n⟦“We counted every ballot twice and found nothing,”⟧I Vargas said.\n',
    'in Spanish':
      '⟦«Nos quitaron el puerto y después la escuela»⟧I, dijo Ana Ruiz.\n\n⟦«Nadie nos ha pedido disculpas en tres años»⟧I, señaló Pedro Leal.\n',
    'by a spokesman': 'A spokesman said, ⟦“We counted every ballot twice and found nothing.”⟧I\n',
  },
  passes: {
    'a citation': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.” [1]\n',
    'a footnote': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”[^1]\n',
    'a link': 'Ana Lucía Vargas [said](https://example.com/a), “We counted every ballot twice and found nothing.”\n',
    'front matter':
      '---\nsources:\n  - title: Vargas, press conference\n    url: https://example.com/a\n---\n\nAna Lucía Vargas said, “We counted every ballot twice and found nothing.”\n',
    'a list of sources':
      'Ana Lucía Vargas said, “We counted every ballot twice and found nothing.”\n\n## Sources\n\n[1] Press conference, 4 May\n\n[2] Ballot Office\n',
    'what was said to the publication itself':
      'Ana Lucía Vargas told this newspaper, “We counted every ballot twice and found nothing.”\n',
    'dialogue in a story':
      '“Who counts them at this time of night?” Ana asked.\n\n“Only me,” Omar said, and laughed.\n\n“You said you never would!”\n\n“I say a great many things, don’t I, when the ballots are wet?”\n',
    'a fragment': 'Ana Lucía Vargas said it was “a clean count” and left.\n',
    'a marker that a machine left':
      'Ana Lucía Vargas said, “We counted every ballot twice and found nothing” 【1†source】.\n',
    'an address': 'Ana Lucía Vargas said, “We counted every ballot twice and found nothing” (https://example.com/a).\n',
  },
});
