export const LINK =
  /!?\[([^[\]]{1,300})\]\(<?(https?:\/\/[^\s<>()"]*(?:\([^\s<>()"]*\)[^\s<>()"]*)*)>?(?:\s+["'(]([^"()]*)["')])?\)/u;
export const ADDRESS = /<?(https?:\/\/[^\s<>"“”«»[\]]+)>?/u;
export const QUOTED = [
  /“([^“”]{2,300})”/u,
  /"([^"]{2,300})"/u,
  /«([^«»]{2,300})»/u,
  /„([^„“”]{2,300})[“”]/u,
  /‘([^‘’]{2,300})’/u,
  /《([^《》]{2,300})》/u,
];
export const EMPHASIS = /(?<![\p{L}\p{N}*_])(?:\*{1,3}|_{1,3})([^*_]{2,200})(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/u;
export const ACCESSED =
  /(?:last )?(?:accessed|retrieved|visited|archived|updated|abgerufen|consulté|consultado)(?: (?:on|from|am|le|el))?:? /iu;
/** What stands where a piece was taken out: it ends a part. Where the title stood, authors are before and the outlet is after. */
export const CUT = ' ; ';
export const TITLE_CUT = ' \uE000 ';

export const LABEL = /^(transcript|video|podcast): /iu;
export const RECORDING = /^(?:transcript|video|podcast)$/u;

/** What our own quick fix adds to an entry. */
export const REMARK = /\((?:inferred from the text|to be added)[^()]{0,120}\)/u;
export const NOTE = /^(?:to be added|n\.d\.?$|page )/iu;
