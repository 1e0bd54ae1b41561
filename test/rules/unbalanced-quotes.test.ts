import { describeRule } from './check';

const LEAD = 'Rosa Quispe runs the dam [1].\n\n';

describeRule('unbalanced-quotes', {
  flags: {
    'a corner that is never closed':
      '港は閉まったと市長は言った[1]。\n\n⟦「⟧W父は二度と来るなと言って港を出ました、とハウゲンは述べた[1]。\n\n港は閉まった[1]。\n',
    'a quotation never closed': `${LEAD}Quispe said, ⟦“⟧WThe dam will hold [1].\n\nThe river rose at night [1].\n`,
    'one never opened': `${LEAD}Quispe said, The dam will hold⟦”⟧W [1].\n`,
    'a curly mark answered by a straight one': `${LEAD}Quispe said, “The dam will hold⟦"⟧W [1].\n`,
    'a straight mark never closed': `${LEAD}Quispe said, ⟦"⟧WThe dam will hold [1].\n\nThe river rose at night [1].\n`,
    'a mark that points the wrong way': `${LEAD}Quispe said, “The dam will hold⟦“⟧W [1]. “It is new,” she said [1].\n`,
    'guillemets never closed': `${LEAD}Quispe a dit : ⟦«⟧W La digue tiendra [1].\n\nL’eau monte [1].\n`,
  },
  passes: {
    'Hebrew abbreviations': 'דובר צה"ל אמר ביום שני כי הנמל ייפתח באביב [1].\n\nמנכ"ל החברה הגיב [1].\n',
    'a quotation over two paragraphs': `${LEAD}Quispe said, “The dam will hold.\n\n“It is the river that I fear.” [1]\n`,
    'inches and feet': `${LEAD}The pipe is 6" wide, 5'10" long and made in '98 [1].\n`,
    apostrophes: `${LEAD}Quispe’s sons’ boats weren’t the ’90s kind, ’tis said [1].\n`,
    'single marks': `${LEAD}‘The dam will hold,’ Quispe said of her brothers’ work [1].\n`,
    'a language that opens and closes alike': `${LEAD}Quispe sa: ”Dammen håller.” [1]\n`,
    'German marks': `${LEAD}Quispe sagte: „Der Damm hält.“ [1]\n`,
    'code and tags': `${LEAD}Type \`"\` and see <a title="dam>the map</a> [1].\n`,
  },
  fixes: {
    'at the sentence’s end, before the citation': {
      fix: 'Close the quotation at the end of the sentence',
      before: `${LEAD}Quispe said, “The dam will hold [1].\n\nThe river rose [1].\n`,
      after: `${LEAD}Quispe said, “The dam will hold” [1].\n\nThe river rose [1].\n`,
    },
    'at the paragraph’s end': {
      fix: 'Close the quotation at the end of the paragraph',
      before: `${LEAD}Quispe said, “The dam will hold. We built it twice.\n\nThe river rose [1].\n`,
      after: `${LEAD}Quispe said, “The dam will hold. We built it twice.”\n\nThe river rose [1].\n`,
    },
    'a mixed pair': {
      fix: 'Change the marks to “…”',
      before: `${LEAD}Quispe said, “The dam will hold" [1].\n`,
      after: `${LEAD}Quispe said, “The dam will hold” [1].\n`,
    },
    'by removing it': {
      fix: 'Remove the mark',
      before: `${LEAD}Quispe said the dam will hold” [1].\n`,
      after: `${LEAD}Quispe said the dam will hold [1].\n`,
    },
  },
});
