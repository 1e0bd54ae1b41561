import { words } from '../languageTable';

const DETERMINERS =
  'el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis nuestro nuestra ' +
  'varios varias algunos algunas muchos dos tres';
const PREPOSITIONS =
  'a al de del en con por para sin sobre entre desde hasta hacia según ante bajo contra durante tras mediante';
const CONJUNCTIONS = 'y e o u pero sino ni';
const SUBORDINATORS =
  'que quien quienes cual cuando donde como si aunque porque mientras cuyo cuya qué cómo cuál cuándo dónde';
const OTHERS =
  'lo se le les me te nos él ella ellos ellas usted ustedes yo tú no más muy ya también así entonces luego después antes ' +
  'ahora hoy ayer mañana es son era eran fue fueron ha han había habían he está están estaba ser haber todo todos toda ' +
  'todas otro otra otros otras mismo misma tan tanto poco allí aquí nunca siempre además incluso esto eso sí nada algo ' +
  'puede pueden debe hay tiene tienen sólo solo';

export const ES = {
  determiners: words(DETERMINERS),
  oblique: words('al del'),
  prepositions: words(PREPOSITIONS),
  genitives: words('de del en para'),
  conjunctions: words(CONJUNCTIONS),
  subordinators: words(SUBORDINATORS),
  small: words(DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBORDINATORS, OTHERS),
  auxiliaries: words('ha han había habían he'),
  sources: words('según'),
  tags: words('según'),
  hearsay: words(''),
  indirect: words(''),
  passives: words(''),
  works: words(
    'título titulado titulada libro novela película canción álbum artículo serie programa obra revista columna estudio',
  ),
};

export const TITLES =
  /^(?:don|dona|sr|sra|srta|senor|senora|dr|dra|doctor|doctora|presidente|presidenta|ministro|ministra|general|papa|rey|reina|fiscal|juez|gobernador|alcalde|senador|senadora|diputado|diputada|embajador|lic|ing|padre|fray|sor|monsenor|abogad[oa]|procurador|procuradora|defensor|defensora|magistrad[oa]|canciller|concejal|coronel|capitan|portavoz|vocer[oa])$/u;
