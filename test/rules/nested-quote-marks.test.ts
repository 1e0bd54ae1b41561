import { describeRule } from './check';

const LEAD = 'Liv Haugen, an inspector, came at noon [1].\n\n';

describeRule('nested-quote-marks', {
  flags: {
    'corners within corners':
      '港は閉まったと市長は言った[1]。\n\n「父は⟦「二度と来るな」⟧Hと言って港を出ました」とハウゲンは述べた[1]。\n',
    'curly within curly': `${LEAD}Haugen said, “He told me ⟦“never again”⟧H and left” [1].\n`,
    'curly at the end of curly': `${LEAD}Haugen said, “He told me ⟦“never again”⟧H” [1].\n`,
    'guillemets within guillemets': `${LEAD}Haugen a dit : « Il m’a dit ⟦« jamais »⟧H et il est parti » [1].\n`,
    'German marks within German marks': `${LEAD}Haugen sagte: „Er rief ⟦„nie wieder“⟧H und ging“ [1].\n`,
    'two of them': `${LEAD}Haugen said, “He said ⟦“no”⟧H and then ⟦“never”⟧H to me” [1].\n`,
  },
  passes: {
    'white corners within corners':
      '港は閉まったと市長は言った[1]。\n\n「父は『二度と来るな』と言って港を出ました」とハウゲンは述べた[1]。\n',
    'single within double': `${LEAD}Haugen said, “He told me ‘never again’ and left” [1].\n`,
    'double within single': `${LEAD}Haugen said, ‘He told me “never again” and left’ [1].\n`,
    'curly within guillemets': `${LEAD}Haugen a dit : « Il m’a dit “jamais” et il est parti » [1].\n`,
    'side by side': `${LEAD}“He told me,” Haugen said, “never again” [1].\n`,
    'straight marks side by side': `${LEAD}"He told me," Haugen said, "never again" [1].\n`,
  },
  fixes: {
    'by single marks': {
      fix: 'Change the quotation marks to ‘…’',
      before: `${LEAD}Haugen said, “He told me “never again” and left” [1].\n`,
      after: `${LEAD}Haugen said, “He told me ‘never again’ and left” [1].\n`,
    },
  },
});
