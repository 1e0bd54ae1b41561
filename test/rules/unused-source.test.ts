import { describeRule } from './check';

const TEXT = 'Ciara Byrne closed the mill [1].\n\n';

describeRule('unused-source', {
  flags: {
    'an entry': `${TEXT}## Sources\n\n[1] Byrne, statement\n\n⟦[2]⟧I Shannon Courier, 4 May\n`,
    'each of two': `${TEXT}## Sources\n\n[1] Byrne, statement\n\n⟦[2]⟧I Shannon Courier\n\n⟦[3]⟧I Limerick Post\n`,
    'a numbered item': `${TEXT}## Sources\n\n1. Byrne, statement\n⟦2.⟧I Shannon Courier\n`,
    'a footnote': 'Ciara Byrne closed the mill.[^1]\n\n[^1]: Byrne, statement\n\n⟦[^2]:⟧I Shannon Courier\n',
    'an entry in plain text': [
      `${TEXT}Sources\n\n[1] Byrne, statement\n⟦[2]⟧I Shannon Courier\n`,
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'entries that are cited': `Ciara Byrne closed the mill [1, 2].\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier\n`,
    'entries within a range': `Ciara Byrne closed the mill [1–3].\n\n## Sources\n\n[1] Byrne\n\n[2] Shannon Courier\n\n[3] Limerick Post\n`,
    'further reading': `${TEXT}## Sources\n\n[1] Byrne, statement\n\n## Further reading\n\n[2] Shannon Courier\n`,
    'an article that cites nothing in the text':
      'Ciara Byrne said, “The mill is dead and will not come back.”\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier\n',
    'a link definition that a link uses': `Ciara Byrne [closed][2] the mill [1].\n\n[1]: https://example.com/a\n[2]: https://example.com/b\n`,
    'footnotes that a hidden span cites':
      'Ciara Byrne closed the mill.[^1_1]\n\n<span style="display:none">[^1_2]</span>\n\n[^1_1]: Byrne, statement\n[^1_2]: Shannon Courier\n',
    'an entry that a link cites': `${TEXT}It stood idle ([Shannon Courier](https://shannoncourier.example/a)).\n\n## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier, https://shannoncourier.example/a\n`,
    'raised entries': 'Ciara Byrne closed the mill.¹ It stood idle.²\n\n¹ Byrne, statement\n² Shannon Courier\n',
    'entries without a number': `${TEXT}## Sources\n\n[1] Byrne, statement\n\n- Shannon Courier\n`,
  },
  fixes: {
    'by removing the last entry': {
      fix: 'Remove the entry',
      before: `${TEXT}## Sources\n\n[1] Byrne, statement\n\n[2] Shannon Courier\n`,
      after: `${TEXT}## Sources\n\n[1] Byrne, statement\n`,
    },
    'by removing the first entry': {
      fix: 'Remove the entry and renumber the rest',
      before: `Byrne closed it [2].\r\n\r\n## Sources\r\n\r\n[1] Byrne, statement\r\n[2] Shannon Courier\r\n`,
      after: `Byrne closed it [1].\r\n\r\n## Sources\r\n\r\n[1] Shannon Courier\r\n`,
    },
    'by removing the first of a list with gaps, whose numbers are fixed elsewhere': {
      fix: 'Remove the entry',
      before: 'Byrne closed it [4].\n\n## Sources\n\n[2] Byrne, statement\n[4] Shannon Courier\n',
      after: 'Byrne closed it [4].\n\n## Sources\n\n[4] Shannon Courier\n',
    },
    'by removing all, at the start, in the middle and at the end': {
      fix: 'Remove all 5 uncited entries',
      before: `Byrne closed it [2], and its canteen [5].\n\n## Sources\n\n[1] Byrne\n[2] Courier\n[3] Post\n[4] Mail\n[5] Echo\n[6] Sun\n\n[7] Star\n`,
      after: `Byrne closed it [1], and its canteen [2].\n\n## Sources\n\n[1] Courier\n[2] Echo\n`,
    },
  },
});
