import { describeRule } from './check';

const LEAD = 'The ferry sank within an hour, Ama Mensah said [1].\n\n';

describeRule('uncited-paragraph', {
  flags: {
    'two sentences without a citation': `${LEAD}⟦It had been inspected in March.⟧H Two of its pumps did not work.\n`,
    'three sentences': `${LEAD}⟦It had been inspected.⟧H The pumps did not work. The crew knew.\n`,
    'each of two paragraphs': `${LEAD}⟦It had been inspected.⟧H The pumps failed.\n\n⟦The owner is abroad.⟧H He has two more ferries.\n`,
    'the second paragraph': `A ferry sank on Monday. All were saved.\n\n⟦The crew swam.⟧H The sea was calm.\n\n${LEAD}`,
    'under another heading': `${LEAD}## What failed\n\n⟦It had been inspected.⟧H The pumps failed.\n`,
    'after the summary': `${LEAD}## Summary\n\nThe ferry was old. It sank.\n\n## What failed\n\n⟦It had been inspected.⟧H The pumps failed.\n`,
    'plain text': [
      `${LEAD}⟦It had been inspected in March.⟧H Two of its pumps did not work.\n`,
      { languageId: 'plaintext' },
    ],
    'the lead and the conclusion, where it is set so': [
      `⟦A ferry sank.⟧H All were saved.\n\n${LEAD}## Conclusion\n\n⟦The ferry was old.⟧H It had to sink.\n`,
      { rule: { summaries: true } },
    ],
    'one sentence, where it is set so': [
      `${LEAD}⟦It had been inspected in March.⟧H\n`,
      { rule: { minimumSentences: 1 } },
    ],
  },
  passes: {
    'one sentence': `${LEAD}It had been inspected in March, by a Dr. Ofori of Accra.\n`,
    'a citation in the first of them': `${LEAD}It had been inspected in March [1]. Two of its pumps did not work.\n`,
    'a quotation, which has a rule of its own': `${LEAD}It had been inspected. “The pumps failed,” Mensah said.\n`,
    'a list': `${LEAD}- It had been inspected in March. It passed.\n- Two of its pumps did not work.\n`,
    'the lead': `# A ferry sinks\n\nBy Ama Mensah\n\nA ferry sank on Monday. All were saved.\n\n${LEAD}`,
    'a lead that announces': `A ferry sank on Monday. Here is what we know:\n\n## What we know\n\n${LEAD}`,
    'the conclusion': `${LEAD}## Conclusion\n\nThe ferry was old. It had to sink.\n`,
    'the conclusion in German': `${LEAD}## Fazit\n\nDie Fähre war alt. Sie musste sinken.\n`,
    'a block quote': `${LEAD}> It had been inspected in March. It passed.\n`,
    'an article without citations': 'A ferry sank, Ama Mensah said.\n\nIt had been inspected. The pumps failed.\n',
    'the list of sources': `${LEAD}## Sources\n\n[1] Ama Mensah. Interview. Accra.\n`,
  },
  fixes: {
    'by the article’s citation': {
      fix: 'Insert [1] at the end of the paragraph',
      before: `${LEAD}It had been inspected in March. Two of its pumps did not work.\n`,
      after: `${LEAD}It had been inspected in March. Two of its pumps did not work [1].\n`,
    },
  },
});
