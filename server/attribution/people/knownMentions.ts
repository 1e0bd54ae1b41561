import { NO_NAMES } from '../../article/knownNames';
import type { KnownNames } from '../../article/knownNames';
import { isNameKind } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import type { Tokens } from '../../english/tokens';
import { readFacts } from './mentionFacts';
import type { MentionFacts } from './mentionFacts';

/** A mention as the newsroom knows its name. */
interface KnownMention {
  readonly local: LocalMention;
  readonly facts: MentionFacts;
  /** True for what only looks like a name. */
  readonly isNobody: boolean;
}

/** Reads a mention again if the newsroom says what its name is; by its whole name, as it is written there. */
export function asKnown(tokens: Tokens, local: LocalMention, facts: MentionFacts, names: KnownNames): KnownMention {
  const as = (kind: LocalMention['kind']): KnownMention => {
    const known = { ...local, kind };
    return { local: known, facts: { ...readFacts(tokens, known), isEvidence: true }, isNobody: false };
  };
  if (names !== NO_NAMES && isNameKind(local.kind)) {
    const { keyWords } = facts;
    const key = (keyWords[0] === 'the' ? keyWords.slice(1) : keyWords).join(' ');
    if (names.others.has(key)) return { local, facts: { ...facts, keyWords: [], isEvidence: false }, isNobody: true };
    if (names.outlets.has(key)) return as('bodyName');
    if (names.people.has(key)) return as(keyWords.length > 1 ? 'fullName' : 'singleName');
  }
  return { local, facts, isNobody: false };
}
