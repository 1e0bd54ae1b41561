/** A Markdown link with its text, address and quoted title. */
export const LINK =
  /!?\[([^[\]]{1,300})\]\(<?(https?:\/\/[^\s<>()"]*(?:\([^\s<>()"]*\)[^\s<>()"]*)*)>?(?:\s+["'(]([^"()]*)["')])?\)/u;
/** A bare address, with or without angle brackets. */
export const ADDRESS = /<?(https?:\/\/[^\s<>"“”«»[\]]+)>?/u;
/** A title in quotation marks, one pattern per kind of marks. */
export const QUOTED = [
  /“([^“”]{2,300})”/u,
  /"([^"]{2,300})"/u,
  /«([^«»]{2,300})»/u,
  /„([^„“”]{2,300})[“”]/u,
  /‘([^‘’]{2,300})’/u,
  /《([^《》]{2,300})》/u,
];
/** A title or outlet in italics or bold. */
export const EMPHASIS = /(?<![\p{L}\p{N}*_])(?:\*{1,3}|_{1,3})([^*_]{2,200})(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/u;
/** Words before the date of a visit, which is not the date of publication. */
export const ACCESSED =
  /(?:last )?(?:accessed|retrieved|visited|archived|updated|abgerufen|consulté|consultado)(?: (?:on|from|am|le|el))?:? /iu;
/** Replaces a piece that was taken out: it separates parts. */
export const CUT = ' ; ';
/** Replaces the title: authors come before it, the outlet after it. */
export const TITLE_CUT = ' \uE000 ';

/** The kind of recording that an entry names first. */
export const LABEL = /^(transcript|video|podcast): /iu;
/** The media that {@link LABEL} names. */
export const RECORDING = /^(?:transcript|video|podcast)$/u;

/** The file with the source's own words: `transcript: lesser.vtt`, in quotation marks where its name has spaces. */
export const TRANSCRIPT =
  /(?<![\p{L}\p{N}])transcript: ?(?:["“]([^"“”]{1,200}\.\w{2,5})["”]|([^\s,;()<>"“”]{1,200}\.[a-z]\w{1,4})(?!\w))/iu;

/** The remark that our own quick fix adds to an entry. */
export const REMARK = /\((?:inferred from the text|to be added)[^()]{0,120}\)/u;
/** A part that only says what is missing, or only gives the page. */
export const NOTE = /^(?:to be added|n\.d\.?$|page )/iu;
