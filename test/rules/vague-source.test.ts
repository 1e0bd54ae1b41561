import { describeRule } from './check';

const BODY = '\n\nMei-Ling Zhao, an economist at Tainan University, said that exports had halved [1].\n';

describeRule('vague-source', {
  flags: {
    'somebody whom the same citation names, as a hint': `The levy would cost 4,000 jobs, according to ⟦an economist⟧H [1].${BODY}`,
    'several, of whom the same citation names one': `The levy would cost jobs, ⟦experts⟧H said [1, 2].${BODY}`,
    'a number before them': `It costs the $20 million ⟦experts⟧I say it costs [2].${BODY}`,
    'an unnamed source without a reason': `It is over, said ⟦one official⟧I who spoke on condition of anonymity [2].${BODY}`,
    critics: `⟦Critics⟧I say the figure is too low [2].${BODY}`,
    'critics of something': `⟦Critics⟧I of the levy say the figure is too low [2].${BODY}`,
    sources: `The deal is dead, ⟦sources⟧I told the Malmö Dispatch [2].${BODY}`,
    'some experts': `⟦Some experts⟧I believe that it will rain [2].${BODY}`,
    'people familiar with it': `The deal is dead, according to ⟦people familiar with⟧I the matter [2].${BODY}`,
    'said one official': `“It is over,” said ⟦one official⟧I [2].${BODY}`,
    'it is believed': `⟦It is widely believed⟧I that the mine will close [2].${BODY}`,
    'studies without a name': `⟦Studies⟧I show that the fish are gone [2].${BODY}`,
    some: `⟦Some⟧I argue that the fish will come back [2].${BODY}`,
    'analysts with an auxiliary': `⟦Market analysts⟧I have warned of a glut [2].${BODY}`,
  },
  passes: {
    'several with one citation, which plural-sources-one-reference asks about': `The levy would cost jobs, experts said [1].${BODY}`,
    'the speaker’s own words': `“Experts say all sorts of things,” Zhao said [1].${BODY}`,
    'a name in apposition': `Analyst Joaquín Ferrer said that it would rain [2].${BODY}`,
    'a name after a comma': `An analyst, Joaquín Ferrer, said that it would rain [2].${BODY}`,
    'an institution': `Police officials said the road was closed [2].${BODY}`,
    'a body that employs them': `Analysts at Kestrel Bank expect a glut [2].${BODY}`,
    'somebody mentioned before': `The analyst said that it would rain [2].${BODY}`,
    'critics who are not reported': `The levy has many critics in the south [2].${BODY}`,
    'a study that is named': `The study shows that the fish are gone [2].${BODY}`,
    'a headline': `# Experts say the fish are gone\n\nThe fish are gone [2].${BODY}`,
    'analysts who are told something': `“We are not where we want to be,” Zhao, the chief executive, told analysts on a call [2].${BODY}`,
    'an unnamed source with its reason': `It is over, said one official who spoke on condition of anonymity because the talks are private [2].${BODY}`,
    'energy sources': `The plan relies on renewable sources and cheap steel [2].${BODY}`,
    'officials who act': `Officials closed the road at noon [2].${BODY}`,
    'her critics': `Her critics say so too [2].${BODY}`,
    'a spokeswoman of a body': `A spokeswoman for the ministry said that it would rain [2].${BODY}`,
  },
  fixes: {
    'by the named speaker': {
      fix: 'Name the source: Mei-Ling Zhao (also cited to [1])',
      before: `The levy would cost 4,000 jobs, according to an economist [1].${BODY}`,
      after: `The levy would cost 4,000 jobs, according to Mei-Ling Zhao [1].${BODY}`,
    },
  },
});
