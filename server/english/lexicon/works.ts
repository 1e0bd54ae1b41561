/** Things that have a title but say nothing: "the film “…”". */
const WORKS =
  'book novel memoir film movie song anthem hymn ballad single album show programme program series sitcom documentary play musical opera poem ' +
  'painting exhibition podcast game magazine';
/** Things that have a title and may be quoted: "the report “…”". */
const TEXTS = 'commentary column essay op-ed editorial article study report';

export const works: ReadonlySet<string> = new Set(WORKS.split(' '));
export const titledTexts: ReadonlySet<string> = new Set(TEXTS.split(' '));

/** The words as alternatives of a pattern. */
export const anyOf = (...tables: readonly ReadonlySet<string>[]): string =>
  tables.flatMap((each) => [...each]).join('|');
