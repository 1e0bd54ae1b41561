/** Words that say that a source is not named. */
export const UNNAMED =
  /(?:on|under) (?:the )?condition of anonymity|(?:asked|asking|wished|wanted|preferred|requested|declined|refused) (?:not )?to (?:be (?:named|identified|quoted by name)|remain anonymous)|requested anonymity|speaking anonymously|spoke anonymously/iu;

/** Words that give a reason for it. */
export const REASON =
  /(?<!\p{L})(?:because|since|as (?:he|she|they|the)|due to|owing to|for fear|fearing|fears? of|out of fear|citing|to discuss|to describe|to speak (?:freely|openly|candidly)|not (?:authori[sz]ed|allowed|permitted)|to protect|given the)(?!\p{L})/iu;
