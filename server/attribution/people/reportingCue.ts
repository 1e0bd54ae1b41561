import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { isNameKind, isPronounKind } from '../../english/mentions';
import type { LocalMention } from '../../english/mentions';
import type { Tokens } from '../../english/tokens';

/** Token of the cue by which the sentence of a name or pronoun reports what it said, or -1. */
export function reportingCue({ words }: Tokens, { kind, links }: LocalMention): number {
  if (!isNameKind(kind) && !isPronounKind(kind)) return -1;
  if (links.context === 'accordingTo' || links.context === 'inverted') return links.before;
  if (links.subject !== 'direct' && links.subject !== 'auxiliary' && links.subject !== 'apposition') return -1;
  const verb = reportingVerbs.get(words[links.verb]!);
  if (verb === undefined || verb.inflection === 'participle') return -1;
  if (verb.cueClass === 'say' || verb.cueClass === 'tell') return links.verb;
  return (verb.cueClass === 'report' || verb.cueClass === 'think') && words[links.verb + 1] === 'that'
    ? links.verb
    : -1;
}
