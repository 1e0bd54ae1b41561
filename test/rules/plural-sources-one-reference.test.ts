import { describeRule } from './check';

const BODY = '\n\nAnalyst Farida Rahimi said, “The dam will hold for a year” [1].\n';

describeRule('plural-sources-one-reference', {
  flags: {
    'analysts, by one analyst': `⟦Analysts⟧I say that the dam will hold [1].${BODY}`,
    'some experts': `⟦Some experts⟧I believe that the dam will hold [1].${BODY}`,
    'according to officials': `The dam will hold, according to ⟦officials⟧I [1].${BODY}`,
    sources: `⟦Sources⟧I told the Lakeside Post that the dam will hold [1].${BODY}`,
    critics: `⟦Critics⟧I say that the dam will not hold [1].${BODY}`,
  },
  passes: {
    'two citations': `Analysts say that the dam will hold [1, 2].${BODY}`,
    'another citation': `Analysts say that the dam will hold [2].${BODY}`,
    'one analyst': `An analyst says that the dam will hold [1].${BODY}`,
    'a citation of two people': `Analysts say that the dam will hold [1].${BODY}\nTomás Vidal said, “It will not hold for a day” [1].\n`,
    'no citation': `Analysts say that the dam will hold.${BODY}`,
    'the speaker’s own words': `Rahimi said, “Analysts say that the dam will hold” [1].${BODY}`,
  },
});
