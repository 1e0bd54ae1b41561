import { describeRule } from './check';

const LATER = '\n\nNgozi Okonjo, the mayor, had it dug in May [1].\n';

describe('introductions', () => {
  describeRule('surname-before-introduction', {
    flags: {
      'a surname': `⟦Okonjo⟧I said that the well was dry [1].${LATER}`,
      'only the first of several': `⟦Okonjo⟧I said that the well was dry [1]. Okonjo said it twice [1].${LATER}`,
      'a surname within the sentence': `The well was dry, ⟦Okonjo⟧I said [1].${LATER}`,
      'a surname after according to': `According to ⟦Okonjo⟧I, the well was dry [1].${LATER}`,
      'each of two people': `⟦Okonjo⟧I said that the well was dry [1]. ⟦Haraldsen⟧I said no [2].${LATER}\nSiri Haraldsen, a geologist, said so again [2].\n`,
    },
    passes: {
      'the full name first': `Ngozi Okonjo said that the well was dry [1].\n\nOkonjo had it dug in May [1].\n`,
      'a headline': `# Okonjo: well is dry\n\nNgozi Okonjo said that the well was dry [1].\n`,
      'the first line of a plain text': [`Okonjo says well is dry, blames dam.${LATER}`, { languageId: 'plaintext' }],
      'the title of a list’s item': `- **Okonjo’s well**: Ngozi Okonjo, the mayor, had it dug [1]\n`,
      'a word of another language':
        'Il Catechismo dice che il pozzo è secco da molti anni [1].\n\nSecondo Nel Catechismo il pozzo non è mai stato pieno di acqua [1].\n',
      'a name that everybody knows':
        'Macron said that the well was dry [1].\n\nEmmanuel Macron had it dug in May [1].\n',
      'a surname alone throughout': 'Okonjo said that the well was dry [1].\n\nOkonjo had it dug in May [1].\n',
      'a place': 'Voters in Velmland went home, Okonjo Bay said [1].\n\nNorth Velmland was calm on Monday [1].\n',
      'a firm': `The mill was not Kestrel’s any more [1].\n\nUnlike Kestrel, the fund had a plan for it [1].\n`,
      'a name in quotation marks':
        'What is known as the “Okonjo rule” was passed in May [1].\n\nNgozi Okonjo, the mayor, wrote it [1].\n',
      'two people of one surname': `Okonjo said that the well was dry [1].${LATER}\nEmeka Okonjo, her brother, said no [2].\n`,
      'a newsroom’s own list': [`Okonjo said that the well was dry [1].${LATER}`, { rule: { known: ['Okonjo'] } }],
    },
    fixes: {
      'by the full name': {
        fix: 'Use the full name: Ngozi Okonjo',
        before: `Okonjo said that the well was dry [1].${LATER}`,
        after: `Ngozi Okonjo said that the well was dry [1].${LATER}`,
      },
    },
  });
});
