import { describeRule } from './check';

const LEAD = 'Hye-jin Seo, the head of the school, opened it in March [1].\n\n';

describeRule('missing-citation-attribution', {
  flags: {
    'each of two speakers, of whom the citation serves the last':
      'Hye-jin Seo opened it [2]. ⟦Seo said that it would close in May.⟧I ⟦Amir Haddad said that it would not.⟧I Omar Diallo said that the council agreed [1].\n',
    'a statement': `${LEAD}⟦Seo said that the teachers had not been paid since May.⟧I\n`,
    'according to': `${LEAD}⟦According to Seo, the teachers had not been paid since May.⟧I\n`,
    'according to, at the end': `${LEAD}⟦The teachers had not been paid since May, according to Seo.⟧I\n`,
    'a statement beside a cited one of another': `${LEAD}⟦Seo said the teachers had not been paid.⟧I Min-ho Park said that they had [2].\n`,
    'a pronoun': `${LEAD}Seo was angry [1]. ⟦She said that the teachers had not been paid.⟧I\n`,
    'in plain text': [`${LEAD}⟦Seo said that the teachers had not been paid.⟧I\n`, { languageId: 'plaintext' }],
  },
  passes: {
    'what leads up to a block quote': `Ana Ruiz said that the pier was shut [1].\n\nAsked about it, Ruiz added that it was late:\n\n> “We lost the boat.” [1]\n`,
    'what somebody declined to say':
      'Hye-jin Seo opened the school [1].\n\nSeo declined to say why the teachers had not been paid.\n',
    'what somebody declined to say of another':
      'Hye-jin Seo opened the school [1].\n\nSeo declined to say who had told her.\n',
    'a question': 'Hye-jin Seo opened the school [1].\n\nSeo asked why the teachers had not been paid.\n',
    'what somebody would not say':
      'Hye-jin Seo opened the school [1].\n\nSeo would not say whether the teachers had been paid.\n',
    'citations at paragraph ends, where it is set so': [
      'Hye-jin Seo opened it [2]. Seo said that it would close in May. Amir Haddad said that it would not. The council agreed [1].\n',
      { rule: { citationsServe: 'paragraph' } },
    ],
    'a citation': `${LEAD}Seo said that the teachers had not been paid since May [1].\n`,
    'a citation after the stop': `${LEAD}Seo said that the teachers had not been paid since May.[1]\n`,
    'a run by one speaker': `${LEAD}Seo said the teachers had not been paid. She said that two had left [1].\n`,
    'a citation at the paragraph’s end': `${LEAD}Seo said the teachers had not been paid. The town knew of it. Nobody acted [1].\n`,
    'somebody without a name': `${LEAD}A teacher said that nobody had been paid.\n`,
    'own reporting': `${LEAD}Seo told us that the teachers had not been paid.\n`,
    'own reporting by name': `${LEAD}Seo told this newspaper that the teachers had not been paid.\n`,
    'what nobody said': `${LEAD}The teachers had not been paid since May.\n`,
    'the end of a quotation of two sentences, which uncited-quote flags': `${LEAD}“They waited for it. I did not,” Seo said.\n`,
    'the end of a quotation of two paragraphs': `${LEAD}“They waited for it. I did not.\n\n“Nobody asked us,” Seo said.\n`,
    'a headline': `# Teachers not paid, Seo said\n\n${LEAD}`,
    'an article without citations':
      'Hye-jin Seo said that the teachers had not been paid since May.\n\nShe said so twice.\n',
  },
  fixes: {
    'by the speaker’s citation': {
      fix: 'Insert [1] (the source for Hye-jin Seo elsewhere in this article)',
      before: 'Hye-jin Seo said that the school was open [1].\n\nSeo said that the teachers had not been paid.\n',
      after: 'Hye-jin Seo said that the school was open [1].\n\nSeo said that the teachers had not been paid [1].\n',
    },
  },
});
