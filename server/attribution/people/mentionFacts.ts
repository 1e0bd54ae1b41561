import { isNameKind } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import { isFinite } from '../../english/subjectLinks';
import type { Tokens } from '../../english/tokens';
import { valuesOf } from '../model/mentionValues';
import type { MentionValues } from '../model/mentionValues';
import { genderOf } from './gender';
import { isInPassing } from './inPassing';
import { keyWords } from './nameKeys';
import { reportingCue } from './reportingCue';
import { roleBeside } from './roles';
import type { Role } from './roles';

/** What a mention shows by itself and the words of its block: read once a block, whatever else the article says. */
export interface MentionFacts {
  /** The words of a name that must agree; empty for all other mentions. */
  readonly keyWords: readonly string[];
  /** Positive for a man, negative for a woman, 0 for nothing; see {@link genderOf}. */
  readonly gender: number;
  /** Signs beside it that the name is a person or an organization that speaks: a title, a role, a reporting verb. */
  readonly isEvidence: boolean;
  readonly isInPassing: boolean;
  /** Beside a name. */
  readonly role: Role | undefined;
  /** Token of the cue by which its sentence reports what it said, or -1. */
  readonly cue: number;
  /** The values of the models' features that the mention has by itself. */
  readonly values: MentionValues;
}

const NO_WORDS: readonly string[] = [];

const cache = new WeakMap<readonly LocalMention[], readonly MentionFacts[]>();

/** The facts of a block's mentions, in their order; the same array for the same mentions. */
export function factsOf(mentions: readonly LocalMention[], tokens: Tokens): readonly MentionFacts[] {
  let facts = cache.get(mentions);
  if (facts === undefined) cache.set(mentions, (facts = mentions.map((mention) => readFacts(tokens, mention))));
  return facts;
}

/** The facts of one mention. */
export function readFacts(tokens: Tokens, mention: LocalMention): MentionFacts {
  const values = valuesOf(tokens, mention);
  if (!isNameKind(mention.kind))
    return {
      keyWords: NO_WORDS,
      gender: 0,
      isEvidence: false,
      isInPassing: isInPassing(tokens, mention),
      role: undefined,
      cue: reportingCue(tokens, mention),
      values,
    };
  const role = roleBeside(tokens, mention);
  return {
    keyWords: keyWords(tokens, mention),
    gender: genderOf(tokens, mention),
    isEvidence: role !== undefined || isEvidence(tokens, mention),
    isInPassing: isInPassing(tokens, mention),
    role,
    cue: reportingCue(tokens, mention),
    values,
  };
}

function isEvidence(tokens: Tokens, { first, titleFirst, links }: LocalMention): boolean {
  if (titleFirst < first || links.context === 'inverted' || links.context === 'accordingTo') return true;
  const isSubject = links.subject === 'direct' || links.subject === 'auxiliary' || links.subject === 'apposition';
  return isSubject && links.context !== 'preposition' && isFinite(tokens, links.verb);
}
