/**
 * Well-known agencies, broadcasters, newspapers, magazines and platforms, lower case, without "the". Public knowledge,
 * used only as evidence: most outlets are recognised by the shape of their names (outlets.ts).
 */
const AGENCIES =
  'reuters|thomson reuters|associated press|ap|agence france-presse|afp|bloomberg|bloomberg news|dpa|efe|ansa|tass|interfax|' +
  'ria novosti|xinhua|kyodo|kyodo news|yonhap|anadolu|anadolu agency|irna|isna|tasnim|mehr|saba|wafa|spa|upi|apa|belga|anp|' +
  'ntb|ritzau|stt|pap|ctk|čtk|mti|agerpres|tanjug|hina|ukrinform|pti|ani|aap|pa media|press association|antara|bernama|jiji|' +
  'jiji press|prensa latina|télam|agência brasil|lusa|europa press|swissinfo|tt news agency';

const BROADCASTERS =
  'bbc|bbc news|itv|itv news|sky|sky news|channel 4|channel 5|gb news|lbc|times radio|talktv|cnn|cnbc|msnbc|ms now|fox|fox news|' +
  'fox business|abc|abc news|cbs|cbs news|nbc|nbc news|npr|pbs|pbs newshour|c-span|newsmax|newsnation|univision|telemundo|' +
  'voice of america|voa|radio free europe|radio liberty|radio free europe/radio liberty|rfe/rl|radio free asia|cbc|ctv|' +
  'radio-canada|france 24|france inter|franceinfo|france info|france 2|france culture|rfi|bfm|bfmtv|bfm tv|rmc|rtl|lci|cnews|' +
  'tf1|europe 1|tv5 monde|deutsche welle|dw|ard|zdf|deutschlandfunk|ntv|n-tv|welt tv|orf|srf|rts|rsi|rai|rainews|la7|' +
  'mediaset|rtve|tve|la sexta|cadena ser|cope|onda cero|rtp|sic|tvi|rtbf|vrt|nos|svt|nrk|tv 2|tv2|yle|mtv3|ruv|rúv|tvn|tvn24|' +
  'polsat|tvp|čt24|telex|suspilne|hromadske|1+1|rustavi 2|euronews|al jazeera|al arabiya|al-arabiya|sky news arabia|al mayadeen|' +
  'al-mayadeen|trt|trt world|cnn türk|press tv|iran international|kan|kan 11|i24|i24news|channel 12|channel 13|ndtv|india today|' +
  'republic tv|geo news|dawn news|nhk|tbs|kbs|mbc|sbs|jtbc|cgtn|cctv|phoenix tv|channel newsasia|cna|abs-cbn|gma|sabc|enca|' +
  'newzroom afrika|channels television|arise|citizen tv|ntv uganda|globonews|globo|rede globo|televisa|tv azteca|telesur|caracol|' +
  'rcn|tn|c5n|teletrece|rnz|tvnz|newshub|sbs news|abc australia|ltv|lrt|err|ert|skai|hrt|nova tv|tvr|digi24|bnt|btv|rtcg|rtk|' +
  'tv5|tv5monde|africanews|capital fm|joy fm|citi fm|metro tv|kompas tv|tv asahi|fuji tv|tv tokyo|arirang|vtv|thai pbs|abs|unitel';

const PAPERS =
  'guardian|observer|times|sunday times|financial times|ft|daily telegraph|telegraph|sunday telegraph|independent|i paper|' +
  'daily mail|mail on sunday|daily mirror|mirror|sun|daily express|evening standard|metro|economist|spectator|new statesman|' +
  'private eye|scotsman|herald|irish times|irish independent|new york times|nyt|washington post|wall street journal|wsj|' +
  'usa today|los angeles times|la times|chicago tribune|boston globe|new york post|new york daily news|newsday|' +
  'philadelphia inquirer|miami herald|san francisco chronicle|seattle times|dallas morning news|houston chronicle|atlantic|' +
  'new yorker|time|newsweek|politico|politico europe|axios|semafor|vox|slate|salon|buzzfeed|buzzfeed news|huffpost|' +
  'huffington post|propublica|intercept|daily beast|the hill|hill|punchbowl|punchbowl news|national review|daily wire|breitbart|' +
  'vanity fair|rolling stone|variety|hollywood reporter|deadline|wired|verge|ars technica|techcrunch|404 media|the information|' +
  'forbes|fortune|business insider|insider|barron’s|marketwatch|quartz|foreign policy|foreign affairs|defense one|' +
  'globe and mail|toronto star|national post|le monde|le figaro|libération|liberation|les échos|les echos|l’express|le point|' +
  'mediapart|ouest-france|le parisien|l’humanité|der spiegel|spiegel|die zeit|zeit|die welt|welt|bild|süddeutsche zeitung|' +
  'frankfurter allgemeine|faz|frankfurter allgemeine zeitung|handelsblatt|tagesspiegel|taz|focus|neue zürcher zeitung|' +
  'nzz|tages-anzeiger|der standard|die presse|corriere della sera|la repubblica|la stampa|il sole 24 ore|il foglio|' +
  'il fatto quotidiano|el país|el pais|el mundo|abc sevilla|la vanguardia|el periódico|público|expresso|diário de notícias|' +
  'le soir|de standaard|het laatste nieuws|de volkskrant|volkskrant|nrc|telegraaf|de telegraaf|dagens nyheter|expressen|' +
  'aftonbladet|svenska dagbladet|aftenposten|verdens gang|vg|dagbladet|politiken|berlingske|jyllands-posten|helsingin sanomat|' +
  'gazeta wyborcza|rzeczpospolita|onet|wprost|hvg|444|kyiv independent|kyiv post|ukrainska pravda|meduza|novaya gazeta|' +
  'kommersant|vedomosti|izvestia|moscow times|bellingcat|haaretz|jerusalem post|times of israel|ynet|yedioth ahronoth|' +
  'israel hayom|asharq al-awsat|al-ahram|the national|l’orient-le jour|hürriyet|cumhuriyet|daily sabah|times of india|' +
  'hindustan times|the hindu|hindu|indian express|the wire|scroll|dawn.com|daily star|prothom alo|asahi shimbun|asahi|' +
  'yomiuri shimbun|mainichi|nikkei|nikkei asia|japan times|chosun ilbo|hankyoreh|korea herald|people’s daily|global times|' +
  'china daily|south china morning post|scmp|caixin|straits times|rappler|jakarta post|kompas|tempo|bangkok post|daily maverick|' +
  'mail & guardian|news24|daily nation|the east african|punch|premium times|vanguard|thisday|folha de s.paulo|' +
  'folha de são paulo|o globo|estadão|o estado de s. paulo|clarín|la nación|página 12|el universal|reforma|el tiempo|' +
  'el espectador|el comercio|el mercurio|la tercera|sydney morning herald|the age|the australian|australian financial review|' +
  'new zealand herald|the spinoff|the conversation|nature|science|the lancet|scientific american|new scientist|bild am sonntag|' +
  'wikinews|euractiv|euobserver|l’équipe|gazzetta dello sport|marca|kicker|espn|the athletic|athletic|60 minutes';

/** Platforms where people post themselves. */
const PLATFORMS =
  'x|twitter|truth social|facebook|instagram|threads|telegram|linkedin|tiktok|bluesky|mastodon|weibo|youtube|substack|reddit|' +
  'whatsapp|vk|vkontakte|gab|rumble|medium|twitch|snapchat|wechat';

/** Outlets whose name is a common word: they count only after "the", or in emphasis. */
const COMMON_WORDS =
  'hill|sun|mirror|herald|national|age|information|wire|hindu|atlantic|verge|intercept|australian|scotsman|times';

export const ONLY_WITH_ARTICLE: ReadonlySet<string> = new Set(COMMON_WORDS.split('|'));
/** Agencies, whose reports appear in all kinds of outlets. */
export const NEWS_AGENCIES: ReadonlySet<string> = new Set(AGENCIES.split('|'));
/** Agencies, broadcasters and papers by name, in lower case and without "the". */
export const OUTLETS: ReadonlySet<string> = new Set(
  [AGENCIES, BROADCASTERS, PAPERS].flatMap((list) => list.split('|')),
);
export const SOCIAL_PLATFORMS: ReadonlySet<string> = new Set(PLATFORMS.split('|'));
