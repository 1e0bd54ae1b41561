import { isNameKind } from '../../english/mentions';
import { Shape } from '../../english/tokens';
import type { Prose, ProseMention } from '../prose';

/** "Aligning himself with *Weller*, he doubted": a person named in the opening phrase is not the subject. */
export function isOfOpeningParticiple(
  { blocks }: Prose,
  { block, local }: ProseMention,
  pronoun: ProseMention,
): boolean {
  const { words, flags } = blocks[block]!.tokens;
  if (pronoun.block !== block || (flags[pronoun.local.first - 1]! & Shape.comma) === 0) return false;
  let start = local.first;
  while (start > 0 && (flags[start - 1]! & (Shape.stop | Shape.comma | Shape.quote)) === 0) start--;
  if (!words[start]!.endsWith('ing') || (flags[start]! & Shape.capital) === 0) return false;
  for (let index = local.last + 1; index < pronoun.local.first - 1; index++)
    if ((flags[index]! & Shape.punctuation) !== 0) return false;
  return true;
}

/** How far away the dash or bracket around a mention may be, in tokens. */
const ASIDE = 15;

/** "– joining *Nico Varga* and *Mia Sorel* –": named in passing. */
function isAside({ blocks }: Prose, { block, local: { first, last, links } }: ProseMention): boolean {
  if (links.context === 'inverted' || links.context === 'accordingTo') return false;
  const { flags } = blocks[block]!.tokens;
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
export const isInPassing = (prose: Prose, mention: ProseMention): boolean =>
  mention.local.isModifier === true ||
  (isNameKind(mention.local.kind) && !isSubject(mention) && isAside(prose, mention));

/** "*Ruiz* produced one", but not "in *Ruiz*’s hall" or "criticised the *Labour* government". */
export const isSubject = ({ local: { kind, links } }: ProseMention): boolean =>
  links.subject !== 'none' &&
  links.subject !== 'possessive' &&
  (kind === 'fullName' || (links.context !== 'object' && links.context !== 'preposition'));
