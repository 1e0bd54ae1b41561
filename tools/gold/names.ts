/** Titles before a name that are not part of it, and suffixes after it. */
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|rev|lt|col|sgt|president|senator|congressman|congresswoman|governor|general|secretary|judge|justice|mayor|former|pope|prince|king|queen|sir|lord|lady|dame|professor|prof|admiral|chief|sheriff|chairman|minister)\.?$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** English short forms that mean the same first name. */
const SHORT_FORMS: readonly (readonly string[])[] = [
  ['joe', 'joseph'],
  ['bill', 'william', 'will'],
  ['bob', 'robert', 'rob'],
  ['jim', 'james'],
  ['mike', 'michael'],
  ['ted', 'edward', 'rafael'],
  ['tom', 'thomas'],
  ['dick', 'richard', 'rick'],
  ['chuck', 'charles'],
  ['jeb', 'john'],
  ['chris', 'christopher'],
  ['ben', 'benjamin'],
  ['dan', 'daniel'],
  ['tim', 'timothy'],
  ['steve', 'stephen', 'steven'],
  ['bernie', 'bernard'],
  ['kate', 'katherine', 'kathy'],
  ['liz', 'elizabeth'],
  ['ed', 'edward'],
];

interface Name {
  readonly first: string | null;
  readonly last: string;
  readonly full: string;
}

/** The name in its parts, without titles, suffixes, accents and case; null if nothing is left. */
function parts(name: string | null): Name | null {
  if (!name) return null;
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[\u2019']s$/u, '')
    .toLowerCase()
    .replace(/[^a-z\s.'\u2019-]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  while (words.length > 1 && TITLE.test(words[0]!)) words.shift();
  const kept = words.filter((word) => !SUFFIX.test(word)).map((word) => word.replaceAll('.', ''));
  if (kept.length === 0) return null;
  return { first: kept.length > 1 ? kept[0]! : null, last: kept.at(-1)!, full: kept.join(' ') };
}

const sameFirst = (a: string, b: string): boolean =>
  a === b ||
  (a[0] === b[0] && (a.length === 1 || b.length === 1)) ||
  SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b));

/** Whether two names mean the same person: `surname` if only one of them has a first name; null if they differ. */
export function sameName(gold: string | null, predicted: string | null): 'same' | 'surname' | null {
  const a = parts(gold);
  const b = parts(predicted);
  if (!a || !b) return null;
  if (a.full === b.full) return 'same';
  if (a.last !== b.last) return null;
  if (a.first === null || b.first === null) return 'surname';
  return sameFirst(a.first, b.first) ? 'same' : null;
}
