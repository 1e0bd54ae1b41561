import { describeRule } from './check';

const WORDS = 'that the dam “will hold for a hundred years” [1].\n';
const sources = (entry: string): string => `\n## Sources\n\n[1] ${entry}\n`;

describeRule('unnamed-outlet-broadcast', {
  flags: {
    'an interview': `Rosa Quispe said in ⟦an interview⟧I ${WORDS}`,
    'a television interview': `Rosa Quispe said in ⟦a rare television interview⟧I ${WORDS}`,
    'an interview, without quotation marks': `Rosa Quispe said in ⟦an exclusive interview⟧I that the dam would hold [1].\n`,
    'a radio station': `Rosa Quispe ⟦told a local radio station⟧I that the dam would hold [1].\n`,
    television: `“The dam will hold for a hundred years,” Rosa Quispe said ⟦on state television⟧I [1].\n`,
    'an interviewer of nobody': `Rosa Quispe said in ⟦an interview⟧I with Mark Owen ${WORDS}`,
    'an entry that names only the speaker': `Rosa Quispe said in ⟦an interview⟧I ${WORDS}${sources('Rosa Quispe, interview, 3 May 2026')}`,
    'one of two interviews': `Rosa Quispe said in ⟦an interview⟧I ${WORDS}\nShe told Radio Kestrel that it would leak [2].\n`,
  },
  passes: {
    'an outlet beside it': `Rosa Quispe said in an interview with Radio Kestrel ${WORDS}`,
    'an outlet before it': `Rosa Quispe said in a Reuters interview ${WORDS}`,
    'an outlet in the paragraph': `Rosa Quispe spoke to Radio Kestrel on Monday. She said in an interview ${WORDS}`,
    'an outlet in the entry': `Rosa Quispe said in an interview ${WORDS}${sources('“The dam”, Radio Kestrel, 3 May 2026')}`,
    'an address in the entry': `Rosa Quispe said in an interview ${WORDS}${sources('Rosa Quispe, https://example.com/dam')}`,
    'an entry in words of its own': `Rosa Quispe said in an interview ${WORDS}${sources('Rosa Quispe im Gespräch, Kanal Sju')}`,
    'a press conference': `Rosa Quispe said at a press conference ${WORDS}`,
    'your own interview, without a citation': `Rosa Quispe said in an interview that the dam “will hold for a hundred years”.\n\nThe dam was built in May [1].\n`,
    'your own interview': `Rosa Quispe said in an interview with this newspaper ${WORDS}`,
    'the interview, mentioned before': `Rosa Quispe said in the interview ${WORDS}`,
    'an outlet named before as something else': `Rosa Quispe, a guest of Radio Kestrel for years, said in an interview with the station’s Lotte Brandt ${WORDS}`,
    'a job interview': `Rosa Quispe, who had left after a job interview, said ${WORDS}`,
    'television that nobody speaks on': `Half of the town saw the dam break on state television [1].\n`,
    'the speaker’s own words': `Rosa Quispe said, “He gave an interview and left” [1].\n`,
    'a programme': `Rosa Quispe told the podcast “Second Opinion” in an interview ${WORDS}`,
  },
  fixes: {
    'by an outlet that the article names': {
      fix: 'Insert “Radio Kestrel”',
      before: `Rosa Quispe said in an interview ${WORDS}\nShe told Radio Kestrel that it would leak [2].\n`,
      after: `Rosa Quispe said in an interview with Radio Kestrel ${WORDS}\nShe told Radio Kestrel that it would leak [2].\n`,
    },
    'beside an interviewer': {
      fix: 'Insert “Radio Kestrel”',
      before: `Rosa Quispe said in an interview with Mark Owen ${WORDS}\nShe told Radio Kestrel that it would leak [2].\n`,
      after: `Rosa Quispe said in an interview on Radio Kestrel with Mark Owen ${WORDS}\nShe told Radio Kestrel that it would leak [2].\n`,
    },
  },
});
