/** Outlets by the domain they publish under. Public knowledge. Hosts for anybody's videos are not outlets. */
const DOMAINS: ReadonlyMap<string, string> = new Map(
  (
    'reuters.com Reuters|apnews.com Associated Press|afp.com AFP|bloomberg.com Bloomberg|bbc.com BBC|bbc.co.uk BBC|itv.com ITV|' +
    'news.sky.com Sky News|channel4.com Channel 4|theguardian.com The Guardian|guardian.co.uk The Guardian|thetimes.com The Times|' +
    'thetimes.co.uk The Times|ft.com Financial Times|telegraph.co.uk The Telegraph|independent.co.uk The Independent|' +
    'dailymail.co.uk Daily Mail|mirror.co.uk Daily Mirror|thesun.co.uk The Sun|economist.com The Economist|' +
    'spectator.co.uk The Spectator|nytimes.com The New York Times|washingtonpost.com The Washington Post|' +
    'wsj.com The Wall Street Journal|usatoday.com USA Today|latimes.com Los Angeles Times|chicagotribune.com Chicago Tribune|' +
    'bostonglobe.com The Boston Globe|nypost.com New York Post|cnn.com CNN|cnbc.com CNBC|msnbc.com MSNBC|foxnews.com Fox News|' +
    'foxbusiness.com Fox Business|abcnews.go.com ABC News|cbsnews.com CBS News|nbcnews.com NBC News|npr.org NPR|pbs.org PBS|' +
    'c-span.org C-SPAN|newsmax.com Newsmax|politico.com Politico|politico.eu Politico Europe|axios.com Axios|semafor.com Semafor|' +
    'thehill.com The Hill|theatlantic.com The Atlantic|newyorker.com The New Yorker|time.com Time|newsweek.com Newsweek|' +
    'propublica.org ProPublica|theintercept.com The Intercept|vox.com Vox|slate.com Slate|thedailybeast.com The Daily Beast|' +
    'huffpost.com HuffPost|businessinsider.com Business Insider|forbes.com Forbes|fortune.com Fortune|variety.com Variety|' +
    'hollywoodreporter.com The Hollywood Reporter|deadline.com Deadline|rollingstone.com Rolling Stone|wired.com Wired|' +
    'theverge.com The Verge|arstechnica.com Ars Technica|techcrunch.com TechCrunch|foreignpolicy.com Foreign Policy|' +
    'foreignaffairs.com Foreign Affairs|voanews.com Voice of America|rferl.org Radio Free Europe/Radio Liberty|' +
    'rfa.org Radio Free Asia|cbc.ca CBC|ctvnews.ca CTV News|theglobeandmail.com The Globe and Mail|thestar.com Toronto Star|' +
    'france24.com France 24|rfi.fr RFI|lemonde.fr Le Monde|lefigaro.fr Le Figaro|liberation.fr Libération|lesechos.fr Les Échos|' +
    'mediapart.fr Mediapart|francetvinfo.fr franceinfo|bfmtv.com BFMTV|euronews.com Euronews|dw.com Deutsche Welle|' +
    'tagesschau.de tagesschau|zdf.de ZDF|spiegel.de Der Spiegel|zeit.de Die Zeit|welt.de Die Welt|bild.de Bild|' +
    'sueddeutsche.de Süddeutsche Zeitung|faz.net Frankfurter Allgemeine Zeitung|handelsblatt.com Handelsblatt|' +
    'tagesspiegel.de Der Tagesspiegel|taz.de taz|nzz.ch Neue Zürcher Zeitung|orf.at ORF|derstandard.at Der Standard|' +
    'ansa.it ANSA|corriere.it Corriere della Sera|repubblica.it la Repubblica|lastampa.it La Stampa|elpais.com El País|' +
    'elmundo.es El Mundo|lavanguardia.com La Vanguardia|efe.com EFE|publico.pt Público|lusa.pt Lusa|nos.nl NOS|nrc.nl NRC|' +
    'volkskrant.nl de Volkskrant|vrt.be VRT|lesoir.be Le Soir|svt.se SVT|dn.se Dagens Nyheter|svd.se Svenska Dagbladet|' +
    'nrk.no NRK|aftenposten.no Aftenposten|dr.dk DR|politiken.dk Politiken|yle.fi Yle|hs.fi Helsingin Sanomat|rte.ie RTÉ|' +
    'irishtimes.com The Irish Times|pap.pl PAP|wyborcza.pl Gazeta Wyborcza|rp.pl Rzeczpospolita|hvg.hu HVG|telex.hu Telex|444.hu 444|' +
    'kyivindependent.com The Kyiv Independent|pravda.com.ua Ukrainska Pravda|meduza.io Meduza|tass.com TASS|tass.ru TASS|' +
    'interfax.ru Interfax|themoscowtimes.com The Moscow Times|haaretz.com Haaretz|jpost.com The Jerusalem Post|' +
    'timesofisrael.com The Times of Israel|aljazeera.com Al Jazeera|alarabiya.net Al Arabiya|aa.com.tr Anadolu Agency|' +
    'hurriyetdailynews.com Hürriyet Daily News|iranintl.com Iran International|ndtv.com NDTV|thehindu.com The Hindu|' +
    'indianexpress.com The Indian Express|hindustantimes.com Hindustan Times|timesofindia.indiatimes.com The Times of India|' +
    'dawn.com Dawn|geo.tv Geo News|nhk.or.jp NHK|japantimes.co.jp The Japan Times|asahi.com The Asahi Shimbun|' +
    'asia.nikkei.com Nikkei Asia|yna.co.kr Yonhap|koreaherald.com The Korea Herald|xinhuanet.com Xinhua|news.cn Xinhua|' +
    'globaltimes.cn Global Times|chinadaily.com.cn China Daily|scmp.com South China Morning Post|caixinglobal.com Caixin|' +
    'straitstimes.com The Straits Times|channelnewsasia.com CNA|rappler.com Rappler|bangkokpost.com Bangkok Post|' +
    'thejakartapost.com The Jakarta Post|abc.net.au ABC (Australia)|smh.com.au The Sydney Morning Herald|theage.com.au The Age|' +
    'theaustralian.com.au The Australian|afr.com Australian Financial Review|rnz.co.nz RNZ|nzherald.co.nz The New Zealand Herald|' +
    'theconversation.com The Conversation|dailymaverick.co.za Daily Maverick|news24.com News24|mg.co.za Mail & Guardian|' +
    'nation.africa Daily Nation|premiumtimesng.com Premium Times|folha.uol.com.br Folha de S.Paulo|globo.com Globo|' +
    'estadao.com.br O Estado de S. Paulo|clarin.com Clarín|lanacion.com.ar La Nación|eluniversal.com.mx El Universal|' +
    'nature.com Nature|science.org Science|thelancet.com The Lancet|wikinews.org Wikinews|wikipedia.org Wikipedia|' +
    'x.com X|twitter.com X|truthsocial.com Truth Social|facebook.com Facebook|instagram.com Instagram|t.me Telegram|' +
    'bsky.app Bluesky|tiktok.com TikTok|linkedin.com LinkedIn'
  )
    .split('|')
    .map((entry): [string, string] => {
      const space = entry.indexOf(' ');
      return [entry.slice(0, space), entry.slice(space + 1)];
    }),
);

/** The outlet that publishes under a host ("news.bbc.co.uk": "BBC"); undefined if it is not known. */
export function outletOfHost(host: string): string | undefined {
  for (let domain = host; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const outlet = DOMAINS.get(domain);
    if (outlet !== undefined) return outlet;
  }
  return undefined;
}
