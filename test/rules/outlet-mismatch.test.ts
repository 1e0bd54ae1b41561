import { describeRule } from './check';

const entry = (text: string): string => `\n\n## Sources\n\n[1] ${text}\n`;
const POST = entry('“Lock to be rebuilt”, Lakeside Post, 3 May 2026');
const TOLD = 'The lock will be rebuilt, Femi Adeyemi told';

describeRule('outlet-mismatch', {
  flags: {
    'another paper': `${TOLD} the ⟦Malmö Dispatch⟧W [1].${POST}`,
    'another paper, by its address': `${TOLD} ⟦Le Monde⟧W [1].${entry('Lock to be rebuilt, https://www.theguardian.com/world/lock')}`,
    'an interview': `In an interview with ⟦Radio Kestrel⟧W, Femi Adeyemi said, “The lock will be rebuilt by spring” [1].${POST}`,
    'a report': `According to the ⟦Malmö Dispatch⟧W, Femi Adeyemi will rebuild the lock [1].${POST}`,
    'an agency that tells it': `${TOLD} the ⟦Malmö Dispatch⟧I [1].${entry('“Lock to be rebuilt”, Reuters, 3 May 2026')}`,
    'two agencies': `${TOLD} ⟦Reuters⟧I [1].${entry('“Lock to be rebuilt”, AFP, 3 May 2026')}`,
    footnotes: `${TOLD} the ⟦Malmö Dispatch⟧W [^1].\n\n[^1]: “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n`,
    'plain text': [
      `${TOLD} the ⟦Malmö Dispatch⟧W [1].\n\nSources\n\n[1] “Lock to be rebuilt”, Lakeside Post, 3 May 2026\n`,
      { languageId: 'plaintext' },
    ],
  },
  passes: {
    'the same paper': `${TOLD} the Lakeside Post [1].${POST}`,
    'initials of the same agency': `${TOLD} the AP [1].${entry('“Lock to be rebuilt”, Associated Press, 3 May 2026')}`,
    'initials of the same paper': `${TOLD} the New York Times [1].${entry('“Lock to be rebuilt”, NYT, 3 May 2026')}`,
    'a service of the house': `${TOLD} BBC News [1].${entry('Lock to be rebuilt, https://www.bbc.co.uk/news/lock')}`,
    'a service in another language': `${TOLD} France 24 English [1].${entry('“Lock to be rebuilt”, France 24, 3 May 2026')}`,
    'a sister paper on the same site': `${TOLD} the Observer [1].${entry('Lock to be rebuilt, https://www.theguardian.com/world/lock')}`,
    'a programme of the house': `${TOLD} 60 Minutes [1].${entry('“Lock to be rebuilt”, CBS News, 3 May 2026')}`,
    'another accent': `${TOLD} El País [1].${entry('“Lock to be rebuilt”, El Pais, 3 May 2026')}`,
    'an agency’s report on another site': `${TOLD} Reuters [1].${entry('Lock to be rebuilt, https://www.theguardian.com/world/lock')}`,
    'an agency’s report on a portal': `${TOLD} Reuters [1].${entry('“Lock to be rebuilt”, Yahoo News, 3 May 2026')}`,
    'a recording on a video site': `${TOLD} France 24 [1].${entry('Lock to be rebuilt, YouTube, https://www.youtube.com/watch?v=7')}`,
    'a post that a paper reports': `“The lock will be rebuilt,” Femi Adeyemi wrote on X [1].${POST}`,
    'an entry that names both': `${TOLD} the Malmö Dispatch [1].${entry('“Adeyemi tells Malmö Dispatch: lock to be rebuilt”, Lakeside Post, 3 May 2026')}`,
    'a sentence that names both': `${TOLD} the Malmö Dispatch, the Lakeside Post reported [1].${POST}`,
    'a paragraph that names both': `The Lakeside Post had the story on Monday. ${TOLD} the Malmö Dispatch [1].${POST}`,
    'what was told another outlet before': `Femi Adeyemi, who told the Malmö Dispatch in 2019 that the lock was safe, resigned [1].${POST}`,
    'an entry without an outlet': `${TOLD} the Malmö Dispatch [1].${entry('Femi Adeyemi, letter to the council, 3 May 2026')}`,
    'the transcript of a ministry': `${TOLD} the Malmö Dispatch [1].${entry('Femi Adeyemi, transcript, Ministry of Works, 3 May 2026')}`,
    'no list of sources': `${TOLD} the Malmö Dispatch [1]. The lock will be rebuilt, he told the Lakeside Post [1].\n`,
    'two sources, one of which is right': `${TOLD} the Malmö Dispatch [1, 2].${POST}\n[2] “Lock”, Malmö Dispatch, 2 May 2026\n`,
  },
  fixes: {
    'by the source of that outlet': {
      fix: 'Cite [2], which is from Malmö Dispatch',
      before: `${TOLD} the Malmö Dispatch [1].${POST}\n[2] “Lock”, Malmö Dispatch, 2 May 2026\n`,
      after: `${TOLD} the Malmö Dispatch [2].${POST}\n[2] “Lock”, Malmö Dispatch, 2 May 2026\n`,
    },
    'by the outlet of the source': {
      fix: 'Credit Lakeside Post here',
      before: `${TOLD} the Malmö Dispatch [1].${POST}`,
      after: `${TOLD} the Lakeside Post [1].${POST}`,
    },
  },
});
