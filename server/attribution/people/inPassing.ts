import { isNameKind } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import { Shape } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';

/** "Aligning himself with *Weller*, he doubted": a person named in the opening phrase of a block is not the subject. */
export function isOfOpeningParticiple({ words, flags }: Tokens, name: LocalMention, pronoun: LocalMention): boolean {
  if ((flags[pronoun.first - 1]! & Shape.comma) === 0) return false;
  let start = name.first;
  while (start > 0 && (flags[start - 1]! & (Shape.stop | Shape.comma | Shape.quote)) === 0) start--;
  if (!words[start]!.endsWith('ing') || (flags[start]! & Shape.capital) === 0) return false;
  for (let index = name.last + 1; index < pronoun.first - 1; index++)
    if ((flags[index]! & Shape.punctuation) !== 0) return false;
  return true;
}

/** How far away the dash or bracket around a mention may be, in tokens. */
const ASIDE = 15;

/** "– joining *Nico Varga* and *Mia Sorel* –": named in passing. */
function isAside({ flags }: Tokens, { first, last, links }: LocalMention): boolean {
  if (links.context === 'inverted' || links.context === 'accordingTo') return false;
  const find = (from: number, step: number): number => {
    for (let index = from; index >= 0 && index < flags.length && Math.abs(index - from) < ASIDE; index += step) {
      const bits = flags[index]! & (Shape.dash | Shape.parenthesis);
      if (bits !== 0) return bits;
      if ((flags[index]! & (Shape.stop | Shape.quote | Shape.colon)) !== 0) return 0;
    }
    return 0;
  };
  const opens = find(first - 1, -1);
  return opens !== 0 && opens === find(last + 1, 1);
}

/** True for a name that its sentence only brushes. */
export const isInPassing = (tokens: Tokens, mention: LocalMention): boolean =>
  mention.isModifier === true || (isNameKind(mention.kind) && !isSubject(mention) && isAside(tokens, mention));

/** "*Ruiz* produced one", but not "in *Ruiz*’s hall" or "criticised the *Labour* government". */
export const isSubject = ({ kind, links }: LocalMention): boolean =>
  links.subject !== 'none' &&
  links.subject !== 'possessive' &&
  (kind === 'fullName' || (links.context !== 'object' && links.context !== 'preposition'));
