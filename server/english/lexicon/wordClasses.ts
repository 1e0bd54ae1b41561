import { reportingVerbs } from './reportingVerbs';

/** What a word may be, as bits: closed classes, and small classes of nouns found next to names. */
export const Class = {
  determiner: 1 << 0,
  pronoun: 1 << 1,
  possessive: 1 << 2,
  preposition: 1 << 3,
  conjunction: 1 << 4,
  /** Opens a clause within a sentence: that, who, which, when, because. */
  subordinator: 1 << 5,
  auxiliary: 1 << 6,
  adverb: 1 << 7,
  /** Comes before a name without being part of it: Mr., Senator, President. */
  title: 1 << 8,
  suffix: 1 << 9,
  /** Lower-case part of a name: van, de, bin. */
  particle: 1 << 10,
  /** A person by office or occupation: spokesman, official, mayor. */
  role: 1 << 11,
  /** An organization or part of one: university, ministry, committee. */
  body: 1 << 12,
  /** Something that conveys words: statement, report, letter. */
  document: 1 << 13,
  /** Weekday, month, and other words of time and number. */
  time: 1 << 14,
  cue: 1 << 15,
  /** Any word of the closed classes: never a name on its own, not even at the start of a sentence. */
  function: 1 << 16,
  /** Pronouns and determiners that stand for an unnamed speaker: one, some, others, many. */
  quantifier: 1 << 17,
} as const;

const C = Class;

const WORDS: readonly (readonly [number, string])[] = [
  [C.determiner, 'the a an this that these those another every each no any'],
  [C.possessive, 'his her their its my our your'],
  [C.pronoun, 'he she they it i we who you him them me us whom himself herself themselves itself'],
  [
    C.preposition,
    'of in on at by for from to with about against between among during before after under over through into onto upon within ' +
      'without toward towards across behind beyond near outside inside around despite amid as like per via than until till off up down ' +
      'along alongside throughout including regarding concerning',
  ],
  [C.conjunction, 'and or but nor yet so plus'],
  [
    C.subordinator,
    'that who which whom whose when while where because although though if unless since whether what how why once after before as',
  ],
  [
    C.auxiliary,
    'is are was were be been being am has have had having do does did will would can could may might must shall should ' +
      "didn't doesn't don't won't wouldn't can't couldn't isn't wasn't aren't weren't hasn't haven't hadn't cannot",
  ],
  [
    C.adverb,
    'not also then later now again once still just even never often always ever only already yet soon too there here instead ' +
      'further meanwhile however therefore thus moreover nevertheless earlier recently perhaps maybe rather quite very more most ' +
      'almost long far ago away back today yesterday tomorrow tonight afterward afterwards simply famously else together',
  ],
  [
    C.quantifier,
    'one some others many several few most both all neither none everyone someone somebody nobody anyone other',
  ],
  [C.function, "asked according speaking let's yes well oh ok okay please"],
  [
    C.title,
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister brother rabbi imam sheikh pastor bishop ' +
      'archbishop cardinal pope sen senator rep representative congressman congresswoman gov governor lt lieutenant col colonel gen ' +
      'general maj major capt captain sgt sergeant adm admiral cmdr commander pvt cpl officer detective inspector superintendent sheriff ' +
      'judge justice president chancellor premier minister secretary mayor ceo cfo coo ambassador commissioner chairman chairwoman chairperson ' +
      'chair chief director deputy vice former king queen prince princess emperor sultan emir ayatollah alhaji hajji duke duchess count baron ' +
      'baroness attorney solicitor counsel coach manager speaker councilman councilwoman councillor councilmember alderman assemblyman ' +
      'assemblywoman delegate treasurer cllr agent whip grandmaster ombudsman taoiseach hr  comptroller monsieur madame mme señor señora herr frau signor signora doña',
  ],
  [C.suffix, 'jr sr ii iii iv esq phd md obe mbe cbe kc qc mp mep'],
  [
    C.particle,
    'van von vom zum zur der den de del della dello degli dei í binti binte ould di da dos das du la le el al bin bint ibn ben abu ter ten zu af av y e i al- ul ur',
  ],
  [
    C.role,
    'spokesman spokeswoman spokesperson spokespeople official officials officer officers adviser advisers advisor advisors aide aides ' +
      'analyst analysts expert experts critic critics observer observers source sources insider insiders strategist strategists ' +
      'president senator governor mayor minister secretary ambassador judge justice prosecutor prosecutors lawyer lawyers attorney ' +
      'attorneys candidate nominee lawmaker lawmakers leader leaders member members director manager chairman chairwoman chair chief ' +
      'head executive owner founder co-founder editor author writer columnist journalist reporter reporters correspondent anchor host ' +
      'moderator narrator professor teacher student students scientist scientists researcher researchers economist historian doctor ' +
      'doctors nurse physician surgeon engineer farmer worker workers employee employees soldier veteran coach captain player striker ' +
      'goalkeeper referee singer actor actress artist director producer businessman businesswoman entrepreneur billionaire man woman ' +
      'associate associates principal superintendent trustee boy girl mother father son daughter brother sister husband wife widow friend neighbor neighbour colleague resident residents ' +
      'voter voters supporter supporters protester protesters demonstrators opponent opponents rival rivals witness witnesses victim ' +
      'survivor police detective inspector sheriff commissioner diplomat diplomats envoy envoys representative representatives delegate ' +
      'activist activists organizer organiser campaigner fan fans crowd audience user person people teenager arbiter operative insider mogul tycoon physician biologist hydrologist defendant plaintiff ' +
      'pastor priest bishop imam rabbi king queen prince princess pope chancellor premier republican republicans democrat democrats ' +
      'scholar elder foreman headteacher frenchman frenchwoman englishman englishwoman irishman irishwoman dutchman welshman',
  ],
  [
    C.body,
    'university universities college colleges school schools hospitals airlines railways studios industries technologies institute institution ministry department agency administration committee commission council board ' +
      'court bureau office union association federation foundation fund bank company corporation corp inc ltd llc plc group party ' +
      'campaign government congress senate parliament house church hospital museum society club team league center centre service ' +
      'services force army navy authority network news times post journal magazine newspaper press radio television tv tribune ' +
      'gazette herald guardian daily weekly chronicle coalition alliance organization organisation project partnership trust ' +
      'conference chamber academy police media agence reuters party tower street avenue airport stadium county city state states ' +
      'republic kingdom nations union forum summit act treaty watch international affairs sciences confederation guild consortium',
  ],
  [
    C.document,
    'statement report letter email e-mail memo post tweet message article editorial poll survey study release lawsuit complaint ' +
      'document documents filing indictment ruling transcript book memoir website ad advertisement video interview speech note sign ' +
      'banner headline page account piece story column blog brief petition resolution affidavit text caption newspaper magazine',
  ],
  [
    C.time,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october ' +
      'november december jan feb mar apr jun jul aug sep sept oct nov dec week month year years morning afternoon evening night day',
  ],
];

const CLOSED =
  C.determiner |
  C.possessive |
  C.pronoun |
  C.preposition |
  C.conjunction |
  C.subordinator |
  C.auxiliary |
  C.adverb |
  C.quantifier;

function classesByWord(): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (word: string, bits: number): void => void classes.set(word, (classes.get(word) ?? 0) | bits);
  for (const [bits, words] of WORDS) {
    const all = bits & CLOSED ? bits | C.function : bits;
    for (const word of words.split(' ')) add(word, all);
  }
  for (const form of reportingVerbs.keys()) add(form, C.cue);
  return classes;
}

const classes = classesByWord();

/** The classes of a lower-case word without its final full stop, as bits of {@link Class}; 0 for any other word. */
export const classesOf = (lower: string): number => classes.get(lower) ?? 0;
