import { describeRule } from './check';

const LEAD = 'Unemployment fell, Min-ho Park said [1].\n\n';

describeRule('uncited-number', {
  flags: {
    'a percentage in German': 'Min-ho Park kam am Montag [1]. Die Region verlor ⟦12,5 Prozent⟧I ihrer Stellen.\n',
    'a percentage in French': 'Min-ho Park est venu lundi [1]. La région a perdu ⟦12 %⟧I de ses emplois.\n',
    'a percentage in Chinese': '朴敏镐周一来了[1]。该地区失去了⟦12%⟧I的工作。\n',
    'a percentage': `${LEAD}The region lost ⟦12 percent⟧I of its jobs.\n`,
    'a percent sign': `${LEAD}The region lost ⟦12.5%⟧I of its jobs.\n`,
    'a sum of money': `${LEAD}The works cost ⟦€9.4 million⟧I.\n`,
    'a large number': `${LEAD}Some ⟦41,500⟧I people moved away.\n`,
    'the first of two in a sentence': `${LEAD}Some ⟦41,500⟧I people and 900,000 birds moved away.\n`,
    'in a list': `${LEAD}- The works cost ⟦9 million⟧I francs.\n`,
  },
  passes: {
    'citations at paragraph ends, where it is set so': [
      'Min-ho Park left [1]. The region lost 12 percent of its jobs. The council agreed [2].\n',
      { rule: { severity: 'hint', citationsServe: 'paragraph' } },
    ],
    'a cited sentence': `${LEAD}The region lost 12 percent of its jobs [2].\n`,
    'a year': `${LEAD}The mill closed in 2019 and the dam in 1984.\n`,
    'an age, a time, an ordinal': `${LEAD}Park, 42, came at 7:30 on the 3rd of May.\n`,
    'a number that somebody quotes': `${LEAD}Park said, “We lost 12 percent of our jobs.”\n`,
    'an article without citations': 'The region lost 12 percent of its jobs, Min-ho Park said.\n',
    'off by default': [`${LEAD}The region lost 12 percent of its jobs.\n`, { rule: 'off' }],
  },
  fixes: {
    'by the article’s citation': {
      fix: 'Insert [1]',
      before: `${LEAD}The region lost 12 percent of its jobs.\n`,
      after: `${LEAD}The region lost 12 percent of its jobs [1].\n`,
    },
  },
});
