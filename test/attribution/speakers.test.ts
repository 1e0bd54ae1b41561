import { certainSpeaker } from '../../server/attribution/attribution';
import assert from 'node:assert/strict';
import { readArticle } from '../../server/article/readArticle';
import { attribute } from '../../server/attribution/attribute';
import { check } from './check';

describe('who said it', () => {
  it('reads the plain constructions', () => {
    check('“The bridge is closed,” said Ana Ruiz.', ['Ana Ruiz < Ana Ruiz, said']);
    check('“The bridge is closed,” Ana Ruiz said on Monday.', ['Ana Ruiz < Ana Ruiz, said']);
    check('Ana Ruiz said: “The bridge is closed.”', ['Ana Ruiz < Ana Ruiz, said']);
    check('Ana Ruiz told reporters the bridge was “beyond repair”.', ['Ana Ruiz < Ana Ruiz, told']);
    check('The bridge is “beyond repair,” according to Ana Ruiz.', ['Ana Ruiz < Ana Ruiz, according to']);
    check('Ana Ruiz: “The bridge is closed.”', ['Ana Ruiz < Ana Ruiz, -']);
    check('“The bridge is closed.” ― Ana Ruiz', ['Ana Ruiz < Ana Ruiz, -']);
  });

  it('skips words between a name and its verb', () => {
    check('“It rained,” Ana Ruiz, 42, a nurse from Porto Velho, said.', ['Ana Ruiz < Ana Ruiz, said']);
    check('“It rained,” Sen. Ana Ruiz (D-Ohio) later said.', ['Ana Ruiz < Ana Ruiz, said']);
    check('“It rained,” said the former mayor of Lund, Ana Ruiz.', ['Ana Ruiz < Ana Ruiz, said']);
    check('The envoy of the Gulf Forum, Ana Ruiz, said it was “a start”.', ['Ana Ruiz < Ana Ruiz, said']);
  });

  it('gives both halves of a split quotation to one speaker', () => {
    check('“We came,” Ana Ruiz said, “and we stayed.”', ['Ana Ruiz < Ana Ruiz', 'Ana Ruiz < Ana Ruiz']);
    check('“We came,” Ana Ruiz said. “Then we stayed.”', ['Ana Ruiz < Ana Ruiz', 'Ana Ruiz < Ana Ruiz']);
  });

  it('takes the verb nearest the quotation as the cue', () => {
    check('“It rained,” Ana Ruiz said, adding: “It rained all night.”', [
      'Ana Ruiz < Ana Ruiz, said',
      'Ana Ruiz < Ana Ruiz, adding',
    ]);
    check('Ana Ruiz doubled down on her comments and called the plan “a joke”.', ['Ana Ruiz < Ana Ruiz, called']);
  });

  it('reads names of many shapes', () => {
    check('“No,” said Ludwig van der Meer. “Never,” Van der Meer added.', [
      'Ludwig van der Meer',
      'Ludwig van der Meer',
    ]);
    check('“No,” said Salma bint Rashid Al Kaabi.', ['Salma bint Rashid Al Kaabi']);
    check('“No,” said Farah binti Osman.', ['Farah binti Osman']);
    check('J. K. Osei came late. “The road was gone,” Osei said.', ['J. K. Osei']);
    check('Hélène Nguyễn-Castell was there. “I saw it,” Nguyễn-Castell said.', ['Hélène Nguyễn-Castell']);
    check('“No,” said Oluwaseun Adeyemi KC.', ['Oluwaseun Adeyemi']);
    check('Wilhelmina “Billie” Strand kept the light. “It kept me,” Strand said.', [
      'title',
      'Wilhelmina “Billie” Strand',
    ]);
  });

  it('ends a name where emphasis or an outlet’s name ends', () => {
    check('**Rhetoric**\nRuiz declared: “We will not leave.”', ['Ruiz'], 'markdown');
    check('It told the Washington Post Ruiz was late. “I was early,” Ruiz said.', ['Ruiz']);
    check('Human Rights Watch found the law “weak on every page”.', ['Human Rights Watch']);
    check('Scholar Kim Lane Osei notes that it is “a shell”. Kim Lane Osei teaches law.', ['Kim Lane Osei']);
    check('Wouter van Bos said the dyke was “as wet as a dyke can be”.', ['Wouter van Bos']);
  });

  it('takes no verb and no year for a name', () => {
    check('- Connected the port to “the new order”. Rejected every “scheme of the old”.', ['-', '-'], 'markdown');
    check('In March 2026, Ana Ruiz, the pilot, said it was “as wet as ever”.', ['Ana Ruiz < Ana Ruiz']);
  });

  it('learns no name from a heading, unless a given name opens it', () => {
    check('# CEU Expulsion\n\nCEU announced that it was “forced out of the town”.', ['CEU'], 'markdown');
    check('# Peter Holm\n\n“I was early,” Holm said.', ['Peter Holm'], 'markdown');
  });

  it('leaves titles, offices and trades out of the name', () => {
    check('“There was no road,” said Frenchman Rémi Le Goff.', ['Rémi Le Goff']);
    check('“We walked,” said Elder Wiremu Paki.', ['Wiremu Paki']);
    check('“No,” said Secretary of State Ana Ruiz.', ['Ana Ruiz']);
    check('“No,” Minority Leader Ana Ruiz said.', ['Ana Ruiz']);
    check('Headteacher Mabel Tran said the bell was “too loud for bats”.', ['Mabel Tran']);
  });

  it('distinguishes people with the same surname by their titles', () => {
    check(
      'Mr. Paul Ekberg and Mrs. Lena Ekberg own it. “It is hers,” Mr. Ekberg said. “It is his,” Mrs. Ekberg said.',
      ['Paul Ekberg', 'Lena Ekberg'],
    );
  });

  it('does not take “he” for a newspaper', () => {
    check('Harbour Dispatch spoke with the mayor. He said the vote was close. “It was a hard choice,” he added.', [
      '-',
    ]);
  });

  it('resolves pronouns by gender and by who spoke', () => {
    check('Ana Ruiz met Peter Holm on Friday. “I was early,” he said. “I was not,” she said.', [
      'Peter Holm < he, said',
      'Ana Ruiz < she, said',
    ]);
    check('“I was early,” said Peter Holm.\n\nThe train left at six.\n\n“I was on it,” he added.', [
      'Peter Holm',
      'Peter Holm < he, added',
    ]);
  });

  it('takes the “she” of “Ruiz said she …” for Ruiz, though somebody else spoke last', () => {
    check(
      'Ana Ruiz, who runs the school, told Radio Kestrel so. “I wrote to them nine times,” she said.\n\n' +
        'Council leader Marit Solheim defended the delay. “We had to find the money first,” she said.\n\n' +
        '“After that, you will have to ask us again,” Solheim said.\n\n' +
        'Ruiz said she would thank the council all the same. “You cannot swim home,” she said.',
      ['Ana Ruiz', 'Marit Solheim', 'Marit Solheim < Solheim', 'Ana Ruiz < she, said'],
    );
  });

  it('takes the name below a pull quote for its speaker, whoever speaks in the body', () => {
    for (const below of ['\nAna Ruiz, teacher', ' [1]\nAna Ruiz, teacher']) {
      const quoted = `“You cannot swim home at the age of six”${below}`;
      const body = 'Marit Solheim left early. “You cannot swim home at the age of six,” Solheim said.';
      const text = `The ferry stays.\n\n${quoted}\n\nAna Ruiz runs the school.\n\n${body}`;
      const { ofQuotations, speakers } = attribute(readArticle(text, 'plaintext'));
      assert.deepEqual(
        ofQuotations.map(({ kind, speaker }) => `${kind}: ${speakers[speaker!]?.name}`),
        ['pull: Ana Ruiz', 'speech: Marit Solheim'],
      );
    }
  });

  it('takes no outlet and nobody of the other gender for “he” or “she”', () => {
    check('Lars Moe told the magazine Fjellbladet that it would pay. “Ice keeps a diary,” he said.', [
      'Lars Moe < he, said',
    ]);
    check(
      'Wiremu Paki blessed the hall. Asked by the Lathe Courier what he thought, he laughed. “Drawers are good,” he said.',
      ['Wiremu Paki < he, said'],
    );
    check(
      'Jana Kolářová, the director, told Rádio Brázda that it would cost her thirty drivers. “I do not have them,” she said.',
      ['Jana Kolářová < she, said'],
    );
    check('Peter Holm owns the mill.\n\n“It was never his,” she said.', ['- < she, said']);
  });

  it('takes who was brought in last in the paragraph for “he”', () => {
    check(
      '“I was early,” said Bo Lind. “I was first,” he said.\n\nKiran Osei, the diver, met Lind at noon. “It was late,” he said.',
      ['Bo Lind', 'Bo Lind', 'Kiran Osei'],
    );
  });

  it('takes an office with a capital for somebody', () => {
    check(
      'The Shadow Harbour Secretary has criticised the Labour government’s “new nanny port”. He has also called it a “gimmick”.',
      ['Shadow Harbour Secretary', 'Shadow Harbour Secretary < He'],
    );
  });

  it('is not certain of what is only described, or of “they”', () => {
    const isNamed = (text: string): boolean => {
      const { ofQuotations } = attribute(readArticle(text, 'plaintext'));
      return certainSpeaker(ofQuotations.at(-1)!) !== undefined;
    };
    assert.ok(isNamed('Peter Holm met the crew. “I was wet,” he said.'));
    assert.ok(!isNamed('Norland is far away. Norland is “the first free port to close”.'));
    assert.ok(!isNamed('Peter Holm met the crew. “We were all wet,” they said.'));
  });

  it('keeps people of one surname apart', () => {
    check('Her husband, Eoin Byrne, does the books. “She thinks it is alive,” Bríd Byrne says. “She named it.”', [
      'Bríd Byrne',
      'Bríd Byrne',
    ]);
  });

  it('resolves an office only to the person who has it', () => {
    check(
      'Ian Moss, an Adviser to the President of the Baltic Fund, spoke to President Ruta Lind. “We will see,” the president said.',
      ['Ruta Lind < the president, said'],
    );
    check('Ian Moss, an Adviser to the President of the Baltic Fund, was there. “We will see,” the president said.', [
      '- < the president, said',
    ]);
  });

  it('names a body or a document as speaker', () => {
    check('“Trains will stop at noon,” the ministry said in a statement.', ['- < the ministry, said']);
    check('A spokesman for Nordlys Ferries said the ship was “in good order”.', ['- < A spokesman, said']);
  });

  it('reads British single quotes and guillemets', () => {
    check("'We've had enough,' said Denise Okafor. 'It won't do.'", ['Denise Okafor', 'Denise Okafor']);
    check('«Das ist nicht neu», said Beat Zurbriggen.', ['Beat Zurbriggen']);
  });

  it('reads labels of interviews', () => {
    check('Ana Ruiz: “Why now?”\n\nPeter Holm: “Why not?”', ['Ana Ruiz', 'Peter Holm']);
  });
});

describe('what a quotation is', () => {
  it('distinguishes titles and terms from speech', () => {
    check('He hosts the show “Night Train” on Sundays.', ['title']);
    check('They belong to the so-called “silent class” of investors.', ['scare']);
    check('“Denver,” said Ana Ruiz.', ['Ana Ruiz']);
  });

  it('reads a title as one wherever it occurs again', () => {
    check(
      '# The Frontrunner: “One Night in Velm”\n\nRuth Osei’s “One Night in Velm” won. While “One Night in Velm” maintains its lead, others wait.',
      ['title', 'title', 'title'],
      'markdown',
    );
    check('However, Lind now serves as go-between, nicknamed “the Velm whisperer”.', ['scare']);
  });

  it('reads the body’s words set apart as a pull quote by its speaker', () => {
    check(
      'Ana Ruiz said the harbour “will not see another ship before the winter is over”.\n\n“will not see another ship before the winter”\n\nThe port closed.',
      ['Ana Ruiz', 'pull'],
    );
  });

  it('keeps quotations in quotations apart', () => {
    check('“She told me ‘go home now’ and left,” said Ana Ruiz.', ['Ana Ruiz', 'nested']);
  });
});

describe('which citation supports a quotation', () => {
  it('takes the one in its sentence or after its full stop', () => {
    check('“It rained,” said Ana Ruiz [2].', ['Ana Ruiz < Ana Ruiz, said [2]']);
    check('“It rained,” said Ana Ruiz.[2] It stopped.', ['Ana Ruiz < Ana Ruiz, said [2]']);
    check('According to Ana Ruiz [2], it was “a flood”.', ['Ana Ruiz < Ana Ruiz, According to [2]']);
  });

  it('lets one citation support both halves and a run of sentences', () => {
    check('“We came,” Ana Ruiz said, “and we stayed” [3].', [
      'Ana Ruiz < Ana Ruiz, said [3]',
      'Ana Ruiz < Ana Ruiz, said [3]',
    ]);
    check('“We came,” Ana Ruiz said. “We stayed a long while” [3].', [
      'Ana Ruiz < Ana Ruiz, said [3]',
      'Ana Ruiz < Ana Ruiz, said [3]',
    ]);
  });

  it('does not lend another speaker’s', () => {
    check('“We came,” Ana Ruiz said. “They came too late,” Peter Holm said [3].', [
      'Ana Ruiz < Ana Ruiz, said []',
      'Peter Holm < Peter Holm, said [3]',
    ]);
  });

  it('reads the name in a line of its own above or below words that are set apart', () => {
    const checkMarkdown = (text: string, expected: readonly string[]): void => check(text, expected, 'markdown');
    checkMarkdown('> “The wall held.”\n\nLena Hoff, deputy mayor of Velm\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('> “The wall held.”\n>\n> Lena Hoff, deputy mayor.\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('> “The wall held.”  \n> **Lena Hoff**\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('> “The wall held.”<br>Lena Hoff, CTO of Velm\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('**Lena Hoff, deputy mayor:**\n\n> “The wall held.”\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('Lena Hoff:\n\n“The wall held.”\n\nIt rained.', ['Lena Hoff < Lena Hoff']);
    checkMarkdown('Peter Lahn, the engineer, left.\n\n> “The wall held.”\n\nLena Hoff, his chief, had left by then.', [
      '-',
    ]);
  });

  it('reads plain constructions of other languages', () => {
    check(
      'La fiscal de la isla habló al final. Marta Ruiz Vela, quien en la sala dijo: «La presa aguantará otro año más».',
      ['Marta Ruiz Vela < Marta Ruiz Vela, dijo'],
    );
    check('El abogado Julio Vela habló en la sala ante todos. Luego ripostó: «La presa no aguantará otro año más».', [
      '-',
    ]);
    check('Parlò della diga e del fiume. Poi il suo amico gli chiese: “La diga terrà anche quest’anno?” E rise.', [
      '- < il suo amico, chiese',
    ]);
    check(
      '„Der Damm hält“, sagte Ulla von der Mark am Montag in Lund. Von der Mark sagte: „Das gilt auch für die Brücke.“',
      ['Ulla von der Mark', 'Ulla von der Mark < Von der Mark, sagte'],
    );
    check('„Der Damm hält“, sagte Ulla von der Mark am Montag. Später betonte von der Mark, man habe „alles getan“.', [
      'Ulla von der Mark',
      'Ulla von der Mark < von der Mark, betonte',
    ]);
    check('Von der Brücke sagte niemand etwas im Rat der Stadt: „Das ist nun wirklich alles nicht so wichtig.“', ['-']);
  });

  it('keeps the citation after a speaker who asks', () => {
    check('“Is the wall safe?” Lena Hoff asked [1]. It rained.', ['Lena Hoff < Lena Hoff, asked [1]']);
    check('“We lost!” The deputy mayor shouted on Monday [2]. It rained.', ['- < The deputy mayor, shouted [2]']);
    check('“Is the wall safe?” The crowd went home [1].', ['- []']);
  });
});
