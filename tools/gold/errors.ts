import type { Judgement, Verdict } from './judge';
import { isNameScored } from './judge';
import type { GoldArticle } from './shape';

const CONTEXT = 90;

/** Every quotation whose mention or name is wrong, one per line, with the words around it. */
export function errorList(articles: readonly GoldArticle[], judgements: readonly Judgement[]): string {
  return judgements
    .flatMap(({ verdicts }, index) => verdicts.filter(isWrong).map((verdict) => line(articles[index]!, verdict)))
    .join('\n');
}

const isWrong = ({ right, gold, name }: Verdict): boolean => !right || (isNameScored(gold) && name !== 'same');

function line({ id, text }: GoldArticle, { gold, answer, right, name }: Verdict): string {
  const before = text.slice(Math.max(0, gold.start - CONTEXT), gold.start);
  const after = text.slice(gold.end, gold.end + CONTEXT);
  const quoted = gold.text.length > 60 ? `${gold.text.slice(0, 30)}…${gold.text.slice(-25)}` : gold.text;
  const context = `${before}⟦${quoted}⟧${after}`.replace(/\s*\n\s*/gu, ' ¶ ');
  const wrong = [
    ...(answer ? [] : ['not taken for speech']),
    ...(right
      ? []
      : [`mention ${gold.speakerMention?.head.text ?? 'none'}, got ${answer?.speakerMention?.text ?? 'none'}`]),
    ...(isNameScored(gold) && name !== 'same' ? [`name ${gold.speaker}, got ${answer?.speaker ?? 'none'}`] : []),
  ].join('; ');
  return `${id} ${gold.speakerKind} ${wrong} (${answer?.confidence.toFixed(2) ?? '-'})\n    ${context}`;
}
