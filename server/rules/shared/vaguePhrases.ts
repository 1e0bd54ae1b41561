import { perContent } from '../../analysis/memo';
import type { BlockContent } from '../../article/article';
import { reportingVerbs } from '../../english/lexicon/reportingVerbs';
import { Class } from '../../english/lexicon/wordClasses';
import { Shape, tokensOf } from '../../english/tokens';
import type { Tokens } from '../../english/tokens';
import type { Span } from '../../text/span';

/** Words for somebody who is not identified: offsets relative to the block. */
export interface VaguePhrase extends Span {
  readonly kind: 'person' | 'people' | 'documents' | 'nobody';
  /** True for somebody who is not an expert, official or critic: "a student". */
  readonly isOrdinary?: true;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const SINGULAR = words(
  'analyst expert official source critic observer insider adviser advisor aide strategist commentator diplomat economist researcher',
);
const PLURAL = words(
  'analysts experts officials sources critics observers insiders advisers advisors aides strategists commentators diplomats ' +
    'economists researchers opponents supporters pundits scientists',
);
/** Ordinary people: vague only where the article could name one and does not ("a student", "two residents"). */
const ANYBODY = words(
  'bystander bystanders citizen citizens colleague colleagues commuter commuters customer customers developer developers doctor doctors ' +
    'driver drivers employee employees engineer engineers executive executives farmer farmers fan fans founder founders friend friends ' +
    'investor investors lawyer lawyers man men manager managers mother mothers father fathers neighbor neighbors neighbour neighbours nurse ' +
    'nurses owner owners parent parents participant participants passenger passengers passer-by player players protester protesters ' +
    'pupil pupils reader readers relative relatives resident residents shopper shoppers staffer staffers student students survivor ' +
    'survivors teacher teachers tourist tourists trader traders user users veteran veterans viewer viewers villager villagers visitor ' +
    'visitors voter voters witness witnesses woman women worker workers',
);
const INDEFINITE = words(
  'a an another one some many most several few two three four five six seven eight nine ten dozens',
);
const ONE = words('a an another one');
const SAYING = words(
  'claim argue insist complain explain recall testify allege report admit acknowledge joke shout boast swear',
);
/** After people who were asked something: "one student interviewed said". */
const ASKED = words('interviewed surveyed questioned polled present there here');
/**
 * Groups known only by their position, not by an institution: naming organizations next to them does not make them less
 * vague.
 */
const PARTISAN = words('critic critics observer observers opponents supporters pundits commentator commentators');
/** Before "officials": an institution speaks through them. */
const INSTITUTIONS = words(
  'police ministry government court army military city state county hospital company club union school university district ' +
    'council party campaign fire immigration customs customs embassy palace airport railway election tax transport port',
);
/** Words before people who are told something. */
const HEARER_BEFORE = words(
  'told tell tells telling asked asks asking briefed briefs warned warns urged urges assured assures informed reminded',
);
/** After a number that does not count people: "the $20 million experts say it costs". */
const UNITS = words('thousand million billion trillion percent cent dollars euros pounds years');
const DOCUMENT_MODIFIERS = words('some many several most recent media press news new various numerous other');
const DOCUMENT_VERBS = words('show shows suggest suggests indicate indicates say says claim claims find finds');
const CROWD_VERBS = words('say believe argue think claim fear worry contend insist complain');
const FAMILIAR: readonly (readonly string[])[] = [
  ['familiar', 'with'],
  ['close', 'to'],
  ['with', 'knowledge'],
  ['with', 'direct', 'knowledge'],
  ['briefed', 'on'],
];
const IMPERSONAL = words(
  'believed said thought understood reported rumoured rumored alleged claimed assumed feared argued suggested',
);
const IMPERSONAL_ADVERBS = words('widely generally commonly often also now sometimes increasingly');

/** The words that may start a phrase, and its kind: one look-up for each word of the article. */
const TRIGGERS: ReadonlyMap<string, VaguePhrase['kind'] | 'anybody' | 'somebody' | 'it' | 'crowd'> = new Map([
  ...[...SINGULAR].map((word) => [word, 'person'] as const),
  ...[...PLURAL].map((word) => [word, 'people'] as const),
  ...[...ANYBODY].map((word) => [word, 'anybody'] as const),
  ...['people', 'person', 'those'].map((word) => [word, 'somebody'] as const),
  ...['studies', 'research', 'reports'].map((word) => [word, 'documents'] as const),
  ...['some', 'many', 'most'].map((word) => [word, 'crowd'] as const),
  ['it', 'it'] as const,
]);

const { capital, comma, stop, colon, quote, dash, parenthesis, clitic, number } = Shape;
const BREAK = comma | stop | colon | quote | dash | parenthesis;
/** How far a phrase after the noun ("of the plan") may reach, in words. */
const REACH = 8;

class Finder {
  readonly found: VaguePhrase[] = [];

  constructor(private readonly tokens: Tokens) {}

  private is(index: number, set: ReadonlySet<string>): boolean {
    return index >= 0 && index < this.tokens.count && set.has(this.tokens.words[index]!);
  }

  private has(index: number, bits: number): boolean {
    return index >= 0 && index < this.tokens.count && (this.tokens.flags[index]! & bits) !== 0;
  }

  private add(first: number, last: number, kind: VaguePhrase['kind']): void {
    const isOrdinary = ANYBODY.has(this.tokens.words[last]!);
    const [start, end] = [this.tokens.starts[first]!, this.tokens.ends[last]!];
    this.found.push({ start, end, kind, ...(isOrdinary && { isOrdinary }) });
  }

  find(): VaguePhrase[] {
    const { words: all, count } = this.tokens;
    for (let index = 0; index < count; index++) {
      const trigger = TRIGGERS.get(all[index]!);
      if (trigger === undefined || this.has(index, Shape.capitals)) continue;
      switch (trigger) {
        case 'person':
        case 'people':
          this.noun(index, trigger);
          break;
        case 'anybody':
          this.anybody(index);
          break;
        case 'somebody':
          this.familiar(index, all[index] === 'person' ? 'person' : 'people');
          break;
        case 'it':
          this.impersonal(index);
          break;
        case 'documents':
          this.documents(index);
          break;
        case 'crowd':
          if (this.opensClause(index) && this.is(index + 1, CROWD_VERBS)) this.add(index, index, 'people');
      }
    }
    return this.found;
  }

  /** "A student said", "two residents told": doctors and traders are the subject of more verbs than those of saying. */
  private anybody(noun: number): void {
    const first = this.phraseStart(noun);
    if (!this.is(first, INDEFINITE)) return;
    const verb = this.is(noun + 1, ASKED) ? noun + 2 : noun + 1;
    const form = this.isReporting(verb) ? reportingVerbs.get(this.tokens.words[verb]!) : undefined;
    const says = form !== undefined && (form.cueClass === 'say' || form.cueClass === 'tell' || SAYING.has(form.lemma));
    if (says || this.isVerdict(verb) || this.isInverted(first) || this.isAccordingTo(first))
      this.noun(noun, ONE.has(this.tokens.words[first]!) ? 'person' : 'people');
  }

  private opensClause(index: number): boolean {
    return index === 0 || this.has(index - 1, BREAK | Class.conjunction | Class.subordinator);
  }

  private noun(noun: number, kind: VaguePhrase['kind']): void {
    const first = this.phraseStart(noun);
    if (first < 0 || this.isNamed(noun)) return;
    // After a preposition or "told" it is not a subject: "first in expert forecasts", "told analysts on a call".
    const isObject = this.has(first - 1, Class.preposition) || this.is(first - 1, HEARER_BEFORE);
    const after = !isObject && this.reportingVerbAfter(noun);
    if (after || this.isAccordingTo(first) || this.isInverted(first)) this.add(first, noun, kind);
  }

  /** First token of the noun's phrase; -1 if an institution or a definite article identifies them. */
  private phraseStart(noun: number): number {
    const { words: all, flags } = this.tokens;
    let first = noun;
    while (first > 0 && noun - first < 4) {
      const bits = flags[first - 1]!;
      if ((bits & (BREAK | clitic)) !== 0) break;
      if ((bits & (Class.determiner | Class.quantifier | number)) !== 0 || all[first - 1] === 'several') {
        // "The analyst", "those officials": people mentioned before.
        if (
          !this.is(first - 1, words('a an another one some many most several few other no all both')) &&
          (bits & number) === 0
        )
          return -1;
        first--;
        continue;
      }
      if ((bits & (Class.function | Class.cue)) !== 0 || UNITS.has(all[first - 1]!)) break;
      const isOfficial = all[noun]!.startsWith('official');
      if (isOfficial && ((bits & capital) !== 0 || INSTITUTIONS.has(all[first - 1]!)) && first - 1 > 0) return -1;
      if (isOfficial && INSTITUTIONS.has(all[first - 1]!)) return -1;
      first--;
    }
    // "her critics", "the company's advisers"
    return this.has(first - 1, Class.possessive | clitic) ? -1 : first;
  }

  /** True where the name follows: "analyst Ana Ruiz", "an analyst, Ana Ruiz,", "an analyst at Oslo Bank". */
  private isNamed(noun: number): boolean {
    const next = noun + 1;
    if (this.has(next, capital)) return true;
    if (this.has(next, comma | colon | dash | parenthesis) && this.has(next + 1, capital)) {
      return !this.has(next + 1, Class.function);
    }
    if (this.is(noun, PARTISAN)) return false;
    if (!this.is(next, words('at from with for of in like such including'))) return false;
    for (let index = next; index <= next + 4 && !this.has(index, BREAK); index++) {
      if (this.has(index, capital)) return true;
      if (this.has(index, Class.cue)) return false;
    }
    return false;
  }

  private isReporting(index: number): boolean {
    if (!this.has(index, Class.cue)) return false;
    const verb = reportingVerbs.get(this.tokens.words[index]!);
    return verb !== undefined && verb.inflection !== 'participle' && verb.cueClass !== 'judge';
  }

  /** "Called it “a mess”": a verdict, followed by its words. */
  private isVerdict(index: number): boolean {
    if (!this.has(index, Class.cue) || reportingVerbs.get(this.tokens.words[index]!)?.cueClass !== 'judge')
      return false;
    for (let next = index + 1; next <= index + REACH && !this.has(next, stop | colon); next++)
      if (this.has(next, quote)) return true;
    return false;
  }

  private reportingVerbAfter(noun: number): boolean {
    const asked = this.is(noun + 1, ASKED) ? 1 : 0;
    for (let index = noun + 1 + asked; index <= noun + REACH; index++) {
      if (this.isReporting(index) || this.isVerdict(index)) return true;
      if (index >= this.tokens.count || this.has(index, BREAK)) return false;
      // "Critics were", "officials have arrived": another verb follows, unless it is part of the reporting one.
      const isAuxiliary = this.has(index, Class.auxiliary);
      if (isAuxiliary && !this.has(index + 1, Class.cue | Class.adverb)) return false;
      const goesOn = index > noun + 1 || this.has(index, Class.function);
      if (!goesOn) return false;
    }
    return false;
  }

  private isAccordingTo(first: number): boolean {
    return this.tokens.words[first - 1] === 'to' && this.tokens.words[first - 2] === 'according';
  }

  /** `…,” said one analyst`: the verb is between a mark and the phrase. */
  private isInverted(first: number): boolean {
    return this.isReporting(first - 1) && this.has(first - 2, quote | comma) && !this.is(first - 1, HEARER_BEFORE);
  }

  private familiar(index: number, kind: VaguePhrase['kind']): void {
    const follows = FAMILIAR.find((phrase) =>
      phrase.every((word, offset) => this.tokens.words[index + 1 + offset] === word),
    );
    if (!follows) return;
    const first = this.has(index - 1, Class.determiner | Class.quantifier | number) ? index - 1 : index;
    const last = index + follows.length;
    if (this.isAccordingTo(first) || this.isInverted(first) || this.reportingVerbAfter(last))
      this.add(first, last, kind);
  }

  /** "It is widely believed that …" */
  private impersonal(index: number): void {
    if (!this.is(index + 1, words('is was has'))) return;
    let next =
      this.tokens.words[index + 1] === 'has' && this.tokens.words[index + 2] === 'been' ? index + 3 : index + 2;
    if (this.is(next, IMPERSONAL_ADVERBS)) next++;
    if (this.is(next, IMPERSONAL) && this.tokens.words[next + 1] === 'that') this.add(index, next, 'nobody');
  }

  /** "Studies show", "media reports say"; "the study shows" refers to a study mentioned before. */
  private documents(noun: number): void {
    if (!this.is(noun + 1, DOCUMENT_VERBS)) return;
    let first = noun;
    while (noun - first < 3 && this.is(first - 1, DOCUMENT_MODIFIERS)) first--;
    if (this.opensClause(first)) this.add(first, noun, 'documents');
  }
}

/**
 * The phrases of a block that report what somebody says without identifying them. English. Phrases within quotations
 * are included.
 */
export const vaguePhrasesIn = perContent((content: BlockContent): readonly VaguePhrase[] =>
  new Finder(tokensOf(content)).find(),
);
