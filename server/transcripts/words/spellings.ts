/** Words with several spellings that count as the same word: spoken forms, contractions, British and American. */

/** Spoken forms; each is compared as the words that it represents. */
const SAID: Readonly<Record<string, string>> = {
  ...{ gonna: 'going to', wanna: 'want to', gotta: 'got to', kinda: 'kind of', sorta: 'sort of', outta: 'out of' },
  ...{ lotta: 'lot of', lemme: 'let me', gimme: 'give me', dunno: "do n't know", whatcha: 'what are you' },
  ...{ cannot: 'can not', "can't": "can n't", "won't": "will n't", "shan't": "shall n't", "'cause": 'because' },
  ...{
    cuz: 'because',
    coz: 'because',
    "'em": 'them',
    "'til": 'until',
    "y'all": 'you all',
    "c'mon": 'come on',
    "y'know": 'you know',
  },
  ...{
    "ma'am": 'madam',
    "o'clock": "o'clock",
    alright: 'all right',
    ok: 'okay',
    'okey-dokey': 'okay',
    "'tis": 'it is',
  },
  ...{ yep: 'yeah', yup: 'yeah', mr: 'mr', mister: 'mr', doctor: 'dr', versus: 'vs', "d'you": 'do you' },
};

const OTHER_SPELLING: Readonly<Record<string, string>> = {
  ...{
    centre: 'center',
    centres: 'centers',
    theatre: 'theater',
    theatres: 'theaters',
    metre: 'meter',
    metres: 'meters',
  },
  ...{ kilometre: 'kilometer', kilometres: 'kilometers', litre: 'liter', litres: 'liters', fibre: 'fiber' },
  ...{ programme: 'program', programmes: 'programs', grey: 'gray', tyre: 'tire', tyres: 'tires', cheque: 'check' },
  ...{ defence: 'defense', offence: 'offense', licence: 'license', pretence: 'pretense', practise: 'practice' },
  ...{ judgement: 'judgment', ageing: 'aging', sceptic: 'skeptic', sceptical: 'skeptical', aluminium: 'aluminum' },
  ...{ whilst: 'while', amongst: 'among', towards: 'toward', afterwards: 'afterward', learnt: 'learned' },
  ...{ spelt: 'spelled', dreamt: 'dreamed', burnt: 'burned', enrol: 'enroll', fulfil: 'fulfill', mum: 'mom' },
};

/** British words that double an l before an ending. */
const DOUBLED =
  /^(travel|cancel|label|model|signal|level|fuel|counsel|marvel|quarrel|rival|total|channel|panel|tunnel|dial|equal)l(?=ed$|ing$|ers?$)/u;
const OUR = /^(\p{L}{3,20})our(?=$|s$|ed$|ing$|ites?$|able$|ful$|hoods?$|ers?$|al$|ly$)/u;
const ISE = /(?<=\p{L}{2})([iy])s(?=e$|ed$|es$|er$|ers$|ing$|ations?$|ational$)/u;

/** One spelling for each word of British and American English. No word is turned into a different one. */
function oneSpelling(word: string): string {
  const other = OTHER_SPELLING[word];
  if (other !== undefined) return other;
  if (word.length < 5) return word;
  // A long talk has thousands of words, but few of these.
  if (word.includes('our')) return word.replace(OUR, '$1or');
  if (word.includes('is') || word.includes('ys')) return word.replace(ISE, '$1z');
  return word.includes('ll') ? word.replace(DOUBLED, '$1') : word;
}

const CLITIC = /^(.+)('s|'re|'ve|'ll|'d|'m|n't)$/u;

/**
 * The units in which a word is compared: "don’t" is `do` and `n't`, "gonna" is `going` and `to`.
 * @param word in lower case, with one form of apostrophe and without accents.
 */
export function unitsOf(word: string): readonly string[] {
  const said = Object.hasOwn(SAID, word) ? SAID[word]! : undefined;
  if (said !== undefined) return said.split(' ');
  if (!word.includes("'")) return [oneSpelling(word)];
  const [, stem, clitic] = CLITIC.exec(word) ?? [];
  if (stem !== undefined && clitic !== undefined) return [oneSpelling(stem), clitic];
  // "goin'" is "going"; a plural's apostrophe is ignored.
  if (word.endsWith("in'")) return [oneSpelling(`${word.slice(0, -1)}g`)];
  return [oneSpelling(word.replace(/^'{1,4}/u, '').replace(/'{1,4}$/u, ''))];
}

const FILLERS: ReadonlySet<string> = new Set([
  ...['uh', 'um', 'uhm', 'umm', 'uhh', 'er', 'erm', 'err', 'hmm', 'hm', 'mm', 'mmm', 'mhm', 'äh', 'ähm', 'euh'],
]);

/** A sound of hesitation, which is not a word. */
export const isFiller = (word: string): boolean => FILLERS.has(word);
