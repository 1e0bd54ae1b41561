/**
 * Given names that are a woman's or a man's in most places: evidence of gender, never proof, and never needed for a name to be
 * one. From human-names 1.0.12 (MIT, Alessandro Minoccheri; Dutch, English, French, German, Italian and Spanish): those of one
 * gender that stand in two languages' lists or more, accents off; with a few from further languages added. Women's names
 * in -a are left out, for that ending is the rule.
 */
const FEMALE =
  'aaliyah abbey abby abigael abigail achieng adaeze adele agnes aisling alice aliyah allison amandine amber amelie ' +
  'amy anais angeline angelique anjali annabel annabelle anne anneke annemarie annette annie anouk antoinette aoife ' +
  'arianne arlette astrid audrey aurore beatrice beatrix belle bernadette betty blanche cadence cali candice carmen ' +
  'caroline cassie catherine cecile celeste celestine celine chanel chantal charlene charlotte chloe christine ' +
  'cindy claire clarisse clemence clementine cleo cloe clotilde constance coralie dagmar daisy danielle daphne ' +
  'debbie deborah demi denise desiree diane dionne doris edith eline elisabeth elise elizabeth ellen elly elodie ' +
  'eloise emely emilie emily emmanuelle emmie emmy estelle ester esther eugenie eve fanny farah felicity fleur ' +
  'florence francine funmilayo gabrielle geraldine gertrude grace guadalupe gwen hannah hayley helene hester hetty ' +
  'hildegard hillary hortense ianthe ilse ines ingrid irene iris isabel isabell isabelle isis jacqueline jane ' +
  'janelle jasmine jazmin jeanette jeanine jeanne jeannette jennifer jenny joelle josephine joy judith julie ' +
  'juliette justine karen karin kate kathleen katie kaylee kayleigh keiko kiki kimberley kimberly kirsten kitty ' +
  'lakshmi leah leanne leonie liah lianne lili lilly lily lindsay lindsey lisette lizzy louise lucie lucille lucy ' +
  'lynette lynsey madeleine maggie mallory mandy manon margaret margaux margo margot mariam marian marianne marlene ' +
  'mary maryam mathilde maud maureen mei melanie melody mercedes michelle mimi miriam molly monique montserrat ' +
  'nadine nancy naomi natalie nele nell nelly ngozi niamh nicole noemi noor norah patty pauline penelope rachel ' +
  'rachelle rani renee romy rosalie rose roxanne ruby sabine sally salome saoirse sarah savannah selene sharon ' +
  'shirley sigrid siobhan sofie sophie stefanie stephanie susan suzanne suzie tess thais thandiwe therese tiffany ' +
  'trudy valerie valery wanjiru wendy xanthe xiu yasmin yasmine yoko yuki yvette yvonne zainab zanele zoe';

const MALE =
  'aaron abdul abdullah abe abel abraham abram adam adrian ahmad ahmed aidan alain alan albert alberto alejandro ' +
  'aleksandr alessandro alessio alexander alexei alexey ali allan amir amit andre andrea andreas andrei andres ' +
  'andrew andrzej andy angelo anil anthony antoine anton antonio antony arjun arnold aron arthur arun ashok august ' +
  'augustus austin axel barack barry bart ben benjamin bernard bert bilal bill billy bjorn bob boris bram brandon ' +
  'brayan brent brian bruno bryan caesar calvin carl carlos casper cedric cesar charles chester christian ' +
  'christopher chukwuemeka clement colin connor conor cornelius craig cristobal curtis cyril damian damien daniel ' +
  'danny dante dario dave david dean deepak denis dennis dick diego dimitri dion dirk dmitri dmitry dominic donald ' +
  'donovan dorian douglas duncan dylan earnest eddie eddy edgar edouard eduardo edward edwin egon elias elijah ' +
  'eliot elliot elmer elmo elon elouan elton elvis emanuel emeka emil emiliano emilio emmanuel emre enrique enzo ' +
  'eoghan eric erik erwin esteban ethan etienne eugene evan ewan ezio ezra fabian fabio faisal felipe felix ferenc ' +
  'fernand fernando filippo finn florian francesco francisco frank franklin fred freddie frederick gabor gabriel ' +
  'gael gaetan gareth gary gaston geoffrey george gerald gerard gianni gideon gil gilbert gino giorgio giorgos ' +
  'giovanni glenn graham grant gregory guillaume guillermo gunnar gus gustav guy hamid hamza han hank hannes hans ' +
  'harold harry hassan hector hendrik henry herbert herman hiroshi howard hubert hugo hussain hussein ian ibrahim ' +
  'idris ignacio igor ilan ilian imran isaac ismael ismail istvan ivan jack jackson jacob jacques jake jakob james ' +
  'jason jasper javier jay jayson jean-baptiste jeb jeff jeffrey jeremy jerome jerry jerzy jesse jesus jim jimmy ' +
  'jinping joachim joaquin joe joel joey johan john johnny jomo jon jonah jonas jonathan jordy jorge joris joseph ' +
  'josh joshua josue juan judas julian julien julius justin kane karim karl kasper keanu keith kelvin ken kenji ' +
  'kenneth kenny kenzo kevin khaled khalid khalil kieran kilian killian kofi kristian krzysztof kurt kwame larry ' +
  'lars laszlo leandro lennard lennart lenny leo leon leonard leonardo leopold leroy lester lewis lex liam linus ' +
  'lisandro lorenzo loris louie louis luc luca lucas luciano luigi luis luka lukas luke mahmoud malik manmohan ' +
  'manuel marc marcel marco marcus mario marius mark marlon martin marty marvin mateo mathias mathieu mats matt ' +
  'matteo matthew matthias mattia maurice max maxim maximilian mehdi mehmet melvin michael michel mick mickey ' +
  'miguel mike mikhail milan miles milo misha mitch mitchell mohamed mohammad mohammed morris moussa muhammad ' +
  'mustafa mylan myron nabil narendra nasir natan nathan nathanael nathaniel neal nelson neville nick nico nicolas ' +
  'nigel nikita niko nikola nikolai nikos nils nino noah noe noel nolan norbert norman olaf oleg oliver olivier ' +
  'olusegun omar oscar oskar osman otto owen pablo paco paolo patrick paul pedro percy pete peter phil philip ' +
  'philipp philippe phillip pierre piotr quentin quincy rafael rahul rajiv ralph ramesh ramon randal raphael rashid ' +
  'ravi ray raymond recep reginald remco remy ricardo richard rick ricky rico rik roan rob robert roberto rocco ' +
  'roderick rodney rodrigo roger roland roman romeo ron ronald ronan ronnie ross ruben rudy russell ryan saeed said ' +
  'salman salvador salvatore sami samir samson samuel samy sandro sanjay santiago scott seamus sean sebastian ' +
  'sebastien sergei sergey sergio shane shinzo simeon simon sonny soren stan stanley stefan stephan steve steven ' +
  'suresh sven sylvester takashi tarek tariq tayyip ted teddy teo terence thabo theo theodore thibault thibaut ' +
  'thomas thor tiago tim timmy timothy tobias tom tomas tommy tony travis tristan tyrone uhuru ulrich umar valentin ' +
  'valentino vasco victor vijay vince vincent vishal vladimir volker volodymyr walter warren wei wesley wilbert ' +
  'wilfred wilhelm will willem william wojciech wyatt xander xavier xi yannis yassine yoshihide youssef yuri yusuf ' +
  'yves zander zoltan';

const female = new Set(FEMALE.split(' '));
const male = new Set(MALE.split(' '));

/** 1 for a man's given name, -1 for a woman's, 0 where it is unknown; the name in lower case, accents off. */
export function genderOfGivenName(name: string): number {
  if (male.has(name)) return 1;
  if (female.has(name)) return -1;
  const hyphen = name.indexOf('-');
  if (hyphen > 0) return genderOfGivenName(name.slice(0, hyphen));
  return name.length > 3 && name.endsWith('a') ? -0.5 : 0;
}
