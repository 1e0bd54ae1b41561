/**
 * Verbs that report what somebody said, wrote or thinks, by class. The classes follow Levin, "English Verb Classes and
 * Alternations" (1993), §37 (communication), §33 (judgement) and §29.2 (characterise); the forms are made by rule. A
 * doubled last consonant is written with `+` ("admit+": admitted), irregular forms are in brackets (past, participle).
 */
const CLASSES = {
  say: 'say[said] add write[wrote,written] state continue reply tweet post declare remark respond text email repeat go[went,gone]',
  tell: 'tell[told] assure inform remind notify warn advise urge thank text ask',
  ask: 'ask question wonder inquire enquire query beg+ plead demand',
  report:
    'explain note argue insist announce acknowledge admit+ concede claim contend conclude confirm deny maintain mention observe ' +
    'predict promise pledge vow propose recall recount reveal stress suggest swear[swore,sworn] testify assert allege affirm answer ' +
    'agree boast brag+ caution comment complain counter cry declare disclose emphasize emphasise exclaim imply indicate joke ' +
    'lament marvel muse proclaim quip+ reason reassure recommend reiterate remember report retort shout scream yell whisper mutter ' +
    'murmur mumble bark snap+ sigh laugh sing[sang,sung] chant specify speculate stipulate theorize estimate forecast[forecast] tease vent ' +
    'volunteer warn write underline underscore rule find[found] read[read] show[,shown] profess protest quote cite interject chime preach ' +
    'rejoin summarize summarise opine relate blog+ publish issue release note point accept offer begin[began,begun] put[put] ' +
    'communicate hint intone deadpan+ gush enthuse fume rant grumble groan bemoan decry denounce express voice echo elaborate clarify',
  judge:
    'call describe accuse blame criticize criticise praise condemn dismiss mock characterize characterise portray label dub+ refer+ ' +
    'brand slam+ blast attack assail charge credit ridicule deride hail laud salute applaud welcome defend reject rebuke rip+ ' +
    'challenge pronounce term deem name nickname compare liken depict cast[cast] paint compliment commend scold chide chastise ' +
    'lambaste lambast pan+ tout trumpet invoke highlight address discuss apologize apologise sound speak[spoke,spoken] talk regret+ ' +
    'cheer greet tag+ summon urge support oppose order instruct direct seek[sought] request require pray thunder fire hit[hit] lash',
  think:
    'think[thought] believe feel[felt] hope know[knew,known] fear want expect worry doubt consider suspect view see[saw,seen] ' +
    'understand[understood] figure guess imagine assume decide intend plan hear[heard] learn dream[dreamt] prefer+ wish',
} as const;

export type CueClass = keyof typeof CLASSES;

/** The form of a verb: "said" and "says" report on their own, "saying" and "say" depend on another word. */
export type Inflection = 'past' | 'present' | 'participle' | 'base';

export interface VerbForm {
  readonly lemma: string;
  readonly cueClass: CueClass;
  readonly inflection: Inflection;
}

const endsInConsonantY = (verb: string): boolean => /[^aeiou]y$/u.test(verb);

function regularForms(verb: string, doubles: boolean): { third: string; past: string; gerund: string } {
  const stem = doubles ? verb + verb.slice(-1) : verb;
  const third = endsInConsonantY(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:[sxz]|ch|sh|o)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const past = endsInConsonantY(verb) ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${stem}ed`;
  const gerund = /[^e]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
  return { third, past, gerund };
}

function allForms(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, verb: VerbForm): void => {
    // A form belongs to the first class that has it: "text" is first a verb of saying, then of telling.
    if (form !== '' && !forms.has(form)) forms.set(form, verb);
  };
  for (const cueClass of Object.keys(CLASSES) as CueClass[]) {
    for (const entry of CLASSES[cueClass].split(' ')) {
      const [, lemma = '', double, irregular] = /^([a-z]+)(\+)?(?:\[(.*)\])?$/u.exec(entry) ?? [];
      const { third, past, gerund } = regularForms(lemma, double !== undefined);
      const [irregularPast, participle] = irregular?.split(',') ?? [];
      const verb = (inflection: Inflection): VerbForm => ({ lemma, cueClass, inflection });
      add(irregularPast === undefined || irregularPast === '' ? past : irregularPast, verb('past'));
      if (participle !== undefined) add(participle, verb('past'));
      add(third, verb('present'));
      add(gerund, verb('participle'));
      add(lemma, verb('base'));
    }
  }
  return forms;
}

/** Every form of every reporting verb, lower case. */
export const reportingVerbs: ReadonlyMap<string, VerbForm> = allForms();
