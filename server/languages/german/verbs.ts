import { forms, words } from '../languageTable';

/** Weak verbs: "erklär-" makes erklärt, erklärte, erklärten. */
const WEAK =
  'sag erklär mein beton ergänz kritisier forder kommentier glaub versicher erläuter bemerk erinner resümier bilanzier ' +
  'urteil begründ bestätig bekräftig erzähl frag klag mahn lob vermut twitter ' +
  'formulier prophezei schilder beschwer erwider witzel scherz jubel schimpf spott frohlock ' +
  'bewert wert charakterisier schätz argumentier appellier bedauer befürcht verlang tadel bemängel monier verteidig skandier unterstell rüg begrüß plädier beschimpf beteuer orakel titulier dementier attestier vermeld spekulier präzisier ' +
  'konter raunz murmel flüster seufz höhn ätz poch prognostizier rechtfertig referier ' +
  'konstatier protestier reagier signalisier stöhn schwärm wünsch hoff wunder warn äußer';
/** Verbs that report only with a particle after them, or next to a quotation: "teilte … mit", "führte … aus". */
const LIGHT = 'räum füg teil kündig führ stell deut drück';
const STEMS_IN_T = 'verkünd antwort bericht behaupt entgegn bezeichn erwart';
const STRONG =
  'sprach spricht sprachen sprechen schrieb schreibt schrieben schreiben rief ruft riefen ' +
  'nannte nennt nannten nennen beschrieb beschreibt beschrieben versprach verspricht ' +
  'dachte denkt wusste verwies verweist empfand sang heißt hieß bezeichnet ' +
  'bezeichnete bezeichneten verkündet verkündete antwortet antwortete antworteten berichtet berichtete berichteten ' +
  'behauptet behauptete behaupteten erwartet erwartete lautet lautete lauteten unterstrich unterstreicht gestand gesteht rät raten riet äußerte äußert äußerten äußern warnt warnte warnten ' +
  'begründete begründet ';
const LIGHT_STRONG =
  'gab gibt gaben geben wies weist wiesen weisen warf wirft warfen werfen sah sieht sahen befand fand findet fanden fuhr fährt fuhren ' +
  'schlug schlägt hob hebt heben lehnte lehnt lehnten lehnen schloss schließt';
const PARTICIPLES =
  'gesagt erklärt gemeint betont ergänzt kritisiert gefordert kommentiert versichert erläutert bemerkt bestätigt ' +
  'bekräftigt verkündet erzählt gefragt geklagt gemahnt gelobt geschrieben gesprochen gerufen genannt bezeichnet bewertet ' +
  'beschrieben versprochen geantwortet berichtet behauptet geäußert gewarnt angekündigt mitgeteilt hinzugefügt eingeräumt ' +
  'zugegeben angegeben bekanntgegeben ausgeführt zurückgewiesen vorgeworfen gewertet begründet getwittert charakterisiert';

export const light = words(forms(LIGHT, 't', 'te', 'ten', 'en'), LIGHT_STRONG);
export const verbs: ReadonlySet<string> = new Set([
  ...words(forms(WEAK, 't', 'te', 'ten', 'en', 'n'), forms(STEMS_IN_T, 'et', 'ete', 'eten', 'en'), STRONG),
  ...light,
]);
export const participles = words(PARTICIPLES);
