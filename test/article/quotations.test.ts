import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';
import { checkQuotations, checkStrayMarks } from './check';

describe('quotations', () => {
  it('may have the marks of any house style', () => {
    checkQuotations('⟦"It is over,"⟧ said Ruta Almeida.');
    checkQuotations('⟦“It is over,”⟧ said Ruta Almeida.');
    checkQuotations('⟦« C’est fini »⟧, a dit Awa Sarr.');
    checkQuotations('⟦„Es ist vorbei“⟧, sagte Jens Brandt.');
    checkQuotations('⟦»Es ist vorbei«⟧, sagte Jens Brandt.');
    checkQuotations('⟦„To koniec”⟧, powiedziała Ewa Nowak.');
    checkQuotations('⟦”Det är slut”⟧, sade Lars Ek.');
    checkQuotations("⟦''It is over,''⟧ said Ruta Almeida.");
    checkQuotations("⟦``It is over,''⟧ said Ruta Almeida.");
    checkQuotations('⟦‘It is over,’⟧ said Ruta Almeida.');
    checkQuotations("⟦'It is over,'⟧ said Ruta Almeida.");
  });

  it('are split by their cue into two', () => {
    checkQuotations('⟦“We came,”⟧ said Ruta Almeida, ⟦“and we stayed.”⟧ They left at noon.');
  });

  it('nest', () => {
    checkQuotations('⟦“He told me ⟦‘never’⟧ and left,”⟧ she said.');
    checkQuotations('⟦‘He told me ⟦“never”⟧ and left,’⟧ she said.');
    checkQuotations('⟦"He told me ⟦"never"⟧ and left,"⟧ she said.');
  });

  it('that nothing closes begin after their own mark, be it a character or an entity', () => {
    const { quotations } = readArticle('&ldquo;\n\n“', 'markdown');
    assert.deepEqual(
      quotations.map(({ content }) => content),
      [
        { start: 7, end: 7 },
        { start: 10, end: 10 },
      ],
    );
  });

  it('run on over paragraphs that open with a mark again', () => {
    const { quotations } = checkQuotations(
      'Ms Haile was blunt. ⟦“The road is shut.\n\n“It will stay shut.\n\n“Go home,”⟧ she said.',
    );
    assert.equal(quotations[0]?.parts.length, 3);
    checkQuotations('⟦"The road is shut.\n\n"It will stay shut,"⟧ she said.');
    checkQuotations('⟦‘The road is shut.\n\n‘It will stay shut,’⟧ she said.');
  });

  it('end with their paragraph where the closing mark is missing', () => {
    const { quotations } = checkQuotations('⟦“The road is shut, she said.⟧\n\nNothing else happened.');
    assert.equal(quotations[0]?.closed, false);
  });

  it('are not swallowed by an earlier mark that was never closed', () => {
    checkQuotations('"The road is shut, she said. ⟦"Go home,"⟧ she added.');
  });

  it('are distinguished from apostrophes', () => {
    checkQuotations('The workers’ union isn’t sure: it’s the ’90s again, rock ’n’ roll and all.');
    checkQuotations("The workers' union isn't sure: it's the '90s again, rock 'n' roll and all.");
    checkQuotations('⟦‘The workers’ rights aren’t safe,’⟧ said Femi Okoro. The workers’ union agreed.');
    checkQuotations('He called it ⟦‘a disgrace’⟧ that the nurses’ pay was cut.');
  });

  it('are distinguished from inches and feet', () => {
    checkQuotations('The 6\'2" forward bought a 55" screen.');
  });

  it('are not read in code, tags and addresses', () => {
    checkQuotations('Run `print("x")` or <a title="no">this</a>, he said.', 'markdown');
    checkQuotations('```\n"code"\n```\n\n    "indented"\n\n⟦"Speech,"⟧ she said.', 'markdown');
    checkQuotations('See [the plan](https://example.org "the title") and ⟦"go,"⟧ she said.', 'markdown');
    checkQuotations('---\ntitle: "Front matter"\n---\n\n⟦"Speech,"⟧ she said.', 'markdown');
  });

  it('are none where a text is nothing but marks', () => {
    assert.equal(readArticle('“a,” he said. '.repeat(2000), 'plaintext').quotations.length, 0);
    assert.equal(
      readArticle('“We are leaving tonight,” Ruta Almeida said. '.repeat(2000), 'plaintext').quotations.length,
      2000,
    );
  });

  it('may be in emphasis and block quotes', () => {
    checkQuotations('*⟦“It is over,”⟧* said **Ruta Almeida**.', 'markdown');
    checkQuotations('> ⟦“It is over,”⟧ said\n> Ruta Almeida.', 'markdown');
  });
});

describe('stray marks', () => {
  it('open or close nothing', () => {
    checkStrayMarks('⟦“⟧The road is shut, she said.\n\nNothing else.');
    checkStrayMarks('The road is shut,⟦”⟧ she said.');
    checkStrayMarks('⟦"⟧The road is shut, she said. "Go home," she added.');
  });

  it('are of another kind than their partner', () => {
    checkStrayMarks('“The road is shut,⟦"⟧ she said.');
    checkStrayMarks('“Go,” he said. “The road is shut,⟦“⟧ she said.');
  });

  it('are none where the language, the convention or the trade wants it so', () => {
    checkStrayMarks('”Det är slut”, sade Lars Ek.');
    checkStrayMarks('“The road is shut.\n\n“Go home,” she said.');
    checkStrayMarks('The workers’ union isn’t sure. It’s ’em or us; the 6" pipe broke.');
  });
});
