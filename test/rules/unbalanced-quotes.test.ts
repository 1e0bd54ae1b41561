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
    'a closing mark where a quotation starts': `${LEAD}“It is new,” Quispe said [1]. ⟦”⟧WThe dam will hold,” she added [1].\n`,
    'one before an ellipsis': `${LEAD}“It is new,” Quispe said [1].\n\n⟦”⟧W … and the dam will hold for as long as the river runs below the town and the bridge,” she added [1].\n`,
    'one behind a sign of direction': `${LEAD}“It is new,” Quispe said [1].\n\n\u202a⟦”⟧WThe dam will hold,” she added [1].\n`,
    'an opening mark where the paragraph ends': `${LEAD}“It is new,” Quispe said [1]. “The dam will hold. ⟦“⟧W\n`,
    'one behind emphasis': `${LEAD}“It is new,” Quispe said. “**The dam will hold.**⟦“⟧W She smiled [1].\n`,
    'two low marks': `${LEAD}„Neu“, sagte Quispe. „Der Damm hält ⟦„⟧W, sagte sie [1].\n`,
    'the opening mark of another language': `${LEAD}„Neu“, sagte Quispe. ⟦“⟧WDer Damm hält“, sagte sie [1].\n`,
    'the same mark at both ends, and no other to tell': `${LEAD}Quispe said: “The dam will hold⟦“⟧I [1].\n`,
    'a mark that no other quotation has': `${LEAD}«Neu», sagte Quispe. «Der Damm hält⟦“⟧W, sagte sie [1].\n`,
    'two kinds, and the article has both': `${LEAD}«Neu», „gut“, sagte Quispe. ⟦«Der Damm hält“⟧W, sagte sie [1].\n`,
    'two pairs that swapped their ends': `${LEAD}Quispe nannte den Damm ⟦«alt“⟧W und den Fluss ⟦„neu»⟧W [1].\n`,
    'two opening marks in a row': `${LEAD}Quispe sagte: ⟦„“⟧WDer Damm hält“, sagte sie [1].\n`,
    'two closing marks in a row': `${LEAD}Quispe dijo: «La presa aguantará⟦”»⟧W [1].\n`,
    'two closing marks and nothing open': `${LEAD}Quispe says,⟦”⟧W the dam will hold.” She built it [1].\n`,
    'a quotation that opens before another is closed': `${LEAD}Quispe called it ⟦“⟧Wold, unlike the “new dam” upriver [1].\n`,
    'a paragraph that ends a quotation and does not open it again': `${LEAD}Quispe writes:\n\n"The dam is old.\n\n"It leaks.\n\n“It will hold,” an engineer told me.⟦"⟧I\n`,
    'one excerpt in which two paragraphs lack their mark': `${LEAD}Quispe writes:\n\n"The dam is old.\n\n“It will hold,” an engineer told me.\n\n“We hope,” said another.⟦"⟧I\n`,
    'guillemets never closed': `${LEAD}Quispe a dit : ⟦«⟧W La digue tiendra [1].\n\nL’eau monte [1].\n`,
  },
  passes: {
    'Hebrew abbreviations': 'דובר צה"ל אמר ביום שני כי הנמל ייפתח באביב [1].\n\nמנכ"ל החברה הגיב [1].\n',
    'a quotation over two paragraphs': `${LEAD}Quispe said, “The dam will hold.\n\n“It is the river that I fear.” [1]\n`,
    'an excerpt that quotes others': `${LEAD}Quispe writes:\n\n"Some call it “the old dam.”\n\n"Others call it “ours.”"\n`,
    'Spanish paragraphs that go on with »': `${LEAD}Quispe dijo: «La presa es vieja.\n\n»Pero aguantará». Lo repitió [1].\n`,
    'the turns of a transcript': `${LEAD}The exchange:\n\n"MOSS: Is this “the old dam”?\n\n"QUISPE: It is.\n\n"(LAUGHTER.)\n\n"MOSS: Will it hold?"\n`,
    'curly feet and inches': `${LEAD}“He is like 6’2”,” Quispe said of the 12” pipe’s keeper [1].\n`,
    'italics of a wiki': `${LEAD}Quispe schreibt: „Der Dam''(sic!)'' hält“ [1].\n`,
    'what a broken tag left': `${LEAD}<post author="Rosa Quispe" date="\n\nThe dam will hold.">Quispe wrote [1].\n`,
    'quotations within quotations of another language': `${LEAD}Quispe a dit : « Il l’appelle “le vieux” barrage » [1].\n`,
    'words that start with a stop': `${LEAD}Quispe runs “.gov” sites and says “. . . it holds” [1].\n`,
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
    'a mark turned round': {
      fix: 'Write “ here',
      before: `${LEAD}“It is new,” Quispe said [1]. ”The dam will hold,” she added [1].\n`,
      after: `${LEAD}“It is new,” Quispe said [1]. “The dam will hold,” she added [1].\n`,
    },
    'one turned round, and the space before it': {
      fix: 'Write ” here',
      before: `${LEAD}“It is new,” Quispe said [1]. “The dam will hold. “\n`,
      after: `${LEAD}“It is new,” Quispe said [1]. “The dam will hold.”\n`,
    },
    'a mark of another kind': {
      fix: 'Write » here',
      before: `${LEAD}«Neu», sagte Quispe. «Der Damm hält“, sagte sie [1].\n`,
      after: `${LEAD}«Neu», sagte Quispe. «Der Damm hält», sagte sie [1].\n`,
    },
    'one of two marks in a row': {
      fix: 'Remove the extra mark',
      before: `${LEAD}Quispe sagte: „“Der Damm hält“, sagte sie [1].\n`,
      after: `${LEAD}Quispe sagte: „Der Damm hält“, sagte sie [1].\n`,
    },
    'a paragraph’s opening mark': {
      fix: 'Open the paragraph with a quotation mark',
      before: `${LEAD}Quispe writes:\n\n"The dam is old.\n\n"It leaks.\n\nIt will hold."\n`,
      after: `${LEAD}Quispe writes:\n\n"The dam is old.\n\n"It leaks.\n\n"It will hold."\n`,
    },
    'a mixed pair in German': {
      fix: 'Change the marks to „…“',
      before: `${LEAD}„Neu“, sagte Quispe. „Der Damm hält", sagte sie [1].\n`,
      after: `${LEAD}„Neu“, sagte Quispe. „Der Damm hält“, sagte sie [1].\n`,
    },
    'by removing it': {
      fix: 'Remove the mark',
      before: `${LEAD}Quispe said the dam will hold” [1].\n`,
      after: `${LEAD}Quispe said the dam will hold [1].\n`,
    },
  },
});
