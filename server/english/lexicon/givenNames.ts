/**
 * Given names that are a woman's or a man's in most places: evidence of gender, never proof, and never needed for a
 * name to be one. From human-names 1.0.12 (MIT, Alessandro Minoccheri; Dutch, English, French, German, Italian and
 * Spanish): those of one gender in at least two languages' lists, without accents; with a few from further languages
 * added. Women's names in -a are left out: the ending itself is the rule.
 */
const FEMALE =
  'aaliyah aarushi abagail abbey abbi abbie abby abi abigael abigail abree abrielle aby achieng adaeze adaline ' +
  'adalyn addie addilyn adelaide adele adelene adeline adelynn adrianne adrienne aggie agnes aileen aimee aine ' +
  'ainsleigh aisling aislinn aislynn alanis alannah alayah aleah alexus alice alison aliyah alize allie allison ' +
  'ally allyson alyshialynn alyson amandine amani amaris amaryllis amber amberly amelie amethyst amie amirah amity ' +
  'amy anabel anabelle anahi anais andie angeline angelique angie aniyah anjali ann annabel annabelle annabeth ' +
  'annalise anne anneke annemarie annette annie annmarie anouk antoinette aoibhe aoibheann aoife aphrodite apple ' +
  'april arabelle arden ariadne arianne ariel arielle arleen arlene arlette artemis arwen ashanti ashlee ashleigh ' +
  'ashlie ashlyn ashlynn ashvini astrid athene aubree audrey aurore autumn avaline avalon avril azariah barbie ' +
  'baylee beatrice beatrix beccy becky bellatrix belle bernadette bernice beryl bess bessie beth bethan bethanie ' +
  'bethany betsy betty beverly beyonce blaire blakely blanche blessing bliss bloom blossom blythe bobbi bobbie ' +
  'bonnie braelyn brandi brandy braylee bree breeze brianne briar bridget bridgette brielle brigid briley briony ' +
  'bristol britney britt brittany brittney bronagh bronte bronwen bronwyn brook brooklyn brooklynn brylee brynlee ' +
  'brynn bryony bunty cadence cailin caitlan caitlin caitlyn caleigh cali callie calliope calypso cami camry camryn ' +
  'candace candice candis candy caoimhe caprice caris carlene carley carlie carly carlynn carmel carmen carole ' +
  'caroline carolyn carrie carys cassidy cassie cat cate catherine cathleen cathryn cathy catlin cece cecile cecily ' +
  'celeste celestine celine celise ceri cerise cerys chanel chanelle chantal chantelle charis charity charlene ' +
  'charlette charlize charlotte charmaine chastity chelsey chenai chenille cher cheri cherie cherry cheryl cheyanne ' +
  'cheyenne chloe chole chrissy christabel christal christen christi christiane christie christine christy ' +
  'chrysanthemum chrystal cici ciel cindy clair claire clarabelle clare clarice claris clarisse clarity clary ' +
  'claudette claudine clemence clementine cleo clodagh cloe clotilde clover coco colette colleen connie constance ' +
  'coral coralie coraline cori corinne cosette courtney cristal crystal cyndi dagmar daisy damaris danette dani ' +
  'danielle daphne darby darcey darcie darlene dawn dayle deann deanne deb debbie debby deborah dede dee deedee ' +
  'deidre deirdre delaney delanie delany delilah delores delphine demi denice denise desiree destinee destiny ' +
  'diamond diane dianne dido dilys dinah dionne dior dixie dolly dolores doreen doris dorothy dot dottie dulce ' +
  'dusty ebony echo edie edith effie eileen eilidh eimear eireann eisley elaine eleanor elen elin eline elinor ' +
  'elisabeth elise elizabeth elle ellen ellery ellie elly elodie eloise elouise elsie elspeth ember emely emer ' +
  'emerald emi emilee emilie emily emmalee emmaline emmalyn emmanuelle emmeline emmie emmy enid erin eris ernestine ' +
  'eryn esmay esme estee estelle ester esther ethel eugenie eunice evaline evangeline eve evelin everly evie faith ' +
  'fallon fanny farah farrah fawn fay faye felicity fern ffion fifi fion fleur flick flo florence fran frances ' +
  'francine francoise funmilayo gabby gabrielle gail garnet gayle gaynor genesis genevieve georgette georgie ' +
  'geraldine germaine gertrude gigi gillian ginger ginnie ginny giselle gisselle gladys glenys glynis goldie grace ' +
  'gracelyn gracie grainne gretchen guadalupe guinevere gwen gwendolyn gwyneth hadley hailee hailey haleigh haley ' +
  'halle hallie hannah harmony harper harriet hattie haven haylee hayley hazel hazeline heather heaven heidi helene ' +
  'hermine hermione hester hetty hildegard hillary hollie holly honesty honey honor honour hope hortense hyacinth ' +
  'ianthe ilene ilse imani immy imogen indie indigo ines ingrid irene iris isabel isabell isabelle isis isobel ' +
  'isolde itzel ivy izzie izzy jacqueline jacquelyn jadyn jaelynn janae jancis jane janelle janet janette janice ' +
  'janie janine janis january jaqueline jasmin jasmine jaylene jaylinn jaylynn jayne jazlyn jazmin jazmine jazz ' +
  'jeanette jeanine jeanne jeannette jeannie jeannine jen jenelle jennette jenni jennie jennifer jenny jeri jerri ' +
  'jess jewel jill jillian joann joanne jocelyn jodi jodie joelle jojo joleen jolene jolie joni jordyn joselyn ' +
  'josephine josie journey joy judith judy julianne julie julienne juliet juliette july june juniper juno justine ' +
  'kacey kadence kaelyn kaidence kailey kailyn kaitlin kaitlyn kaitlynn kaleigh kali kaliyah kallie kamryn karen ' +
  'kari karin karlee karly karyn kasey kassidy kassie kat kate katelyn katelynn katharine katherine kathleen ' +
  'kathryn kathy katie katlyn katniss katrin katy kay kaye kaylee kayleigh kayley kaylie kaylin keeley keely keiko ' +
  'kelis kelley kelli kellie kellyanne kelsey kelsie kenzie keri kerian kerri kiersten kiki kiley kimberlee ' +
  'kimberley kimberly kimmy kinley kinsey kinsley kirsten kirstin kirsty kitty kizzy kloe kori kourtney kristen ' +
  'kristi kristie kristin kristine kristy krystal kylee kyleigh kylie lacie lacy lainey lakshmi lakyn laney lark ' +
  'laurel lauryn lavender leah leann leanne leilani lenore leonie lesly lettie lexi lexie lexis liah lianne libbie ' +
  'libby liberty liesl lilac lilah lili lilith lillian lillie lilly lily lindsay lindsey lindy lisette liv livvy ' +
  'liz lizbeth lizette lizzie lizzy loran lorelei lori lorie lorraine lorri lorrie lottie lotus louise luann lucie ' +
  'lucille lucky lucy lulu luz lyndsey lynette lynne lynnette lynsey lyric mabel macey macie mackenzie macy madalyn ' +
  'maddie maddison maddy madeleine madeline madelyn madison madisyn madyson maeve magdalene maggie maire mairead ' +
  'maisie maisy makenzie mallory malory mandy manon marcelle marci marcie marcy margaret margaux marge margie margo ' +
  'margot margret mariah mariam marian marianne maribel marilyn maris marisol marjorie marlee marlene marnie mary ' +
  'maryam maryann marybeth maryjane masie mathilde mattie maud maude maureen mavis maxine may maybell mazie ' +
  'mckenzie meadow meagan meg megan meghan mei melanie melody mercedes mercy meredith meryl michelle mildred miley ' +
  'millicent millie milly mimi mindy minnie mirabel mirabelle miracle miriam mirielle missie misty mitzi modesty ' +
  'mollie molly monique montserrat muriel myfanwy myrtle nadene nadine nancy nanette naomi natalie nayeli nele nell ' +
  'nellie nelly nevaeh neve ngozi niamh nichole nicki nicole nicolette nieve niki noelle noely noemi noor norah ' +
  'noreen oasis ocean odalis odalys odele odette olive oonagh opal oprah orlaith page paige paisley pam pansy paris ' +
  'patience patrice patsy patti patty paulette pauline peace peggy penelope penny perrie persephone phoebe phyllis ' +
  'piper pixie polly poppy precious presley preslie primrose princess promise prudence prue queenie rachael rachel ' +
  'rachelle rae raegan raelyn raine randi rani raquel raven rayne reagan reanne rebekah regan renae renee renesmee ' +
  'rhian rhiannon richelle ricki rikki roanne robyn rochelle rocio roisin romy roni rosalie rosalind rosalynn rose ' +
  'roseanne roselle rosemarie rosemary rosie rosy roxanne roxie roxy rozlynn ruby rue ruthie ryanne rydel rylee ' +
  'ryleigh rylie sabine sable sade sadhbh sadie saffron safire sage saige sally salome sammie saoirse sapphire ' +
  'sarah savannah scarlet scarlett sebastianne selah selene senuri september seren serenity shari sharon shary ' +
  'shawnette shelby shelley shelly sheri sheridan sherri sherrie sherry sheryl shirley shivani shonagh shyann sian ' +
  'sigourney sigrid simran sindy sinead siobhan skye sloane snow sofie sophie sophy sorrel spring staci stacie star ' +
  'stefanie steph stephanie sue sugar suki summer susan susannah susanne susie sutton suzanne suzette suzie suzy ' +
  'sybil sydney sylvie tagan tailynn taliyah tallulah tami tammi tammie tammy tamsin taryn tasmin tatum tayah ' +
  'taylah tayler teagan teegan tegan teigan tenille teri terri terrie tess thais thandiwe therese tiegan tiffany ' +
  'tilly toni tori traci tracie trinity trish trixie trixy trudy tulip valerie valery venus verity vicki vickie ' +
  'vicky violet virginie vivien vivienne wallis wanjiru waverley wendi wendy whitney willow winifred winnie ' +
  'winnifred winter wynne xanthe xiu xochil xochitl yasmin yasmine yazmin yoko ysabel yuki yvaine yvette yvonne ' +
  'zainab zali zanele zoe zoey zuri';

const MALE =
  'aaron abdul abdullah abe abel abraham abram abriel ace adam adan ade aden adnan adonis adrian adriel ahmad ahmed ' +
  'aidan aiden ajay alain alan alaric alastair albert alberto albie alden aldo aldric aldrin alec aled alejandro ' +
  'aleksandr alen alesandro alessandro alessio alexander alexei alexey alfie alfonse alfonso alfred alfredo ali ' +
  'alistair allan allen alonzo aloysius alphonso alton alvin amir amit amos anand anderson andre andrea andreas ' +
  'andrei andres andrew andrzej andy angelo angus anil ansel anson anthony antoine anton antonio antony apollo aran ' +
  'archer archie ari arjun arlo arman armando arnold aron arran arrie art arthur arturo arun arwin asa asad ash ' +
  'ashby asher ashok ashwin aston aswin athan atticus auden audwin august augustus austen austin aven axel ayaan ' +
  'ayden barack barclay barnaby barney barrett barron barry bart bartholomew basil bastian baxter baylor bear beck ' +
  'beckett bellamy ben benedict benjamin benji benjy bennett bennie benny benson bentley bently bernard bernardo ' +
  'bernie bert bertie bertram bevan bilal bill billy bjorn bladen blain blaine blaise blue bob bodie bogdan boris ' +
  'boston bowen boyd brad braden bradford bradley bradwin brady braeden bram branden brandon brantley braxton bray ' +
  'brayan brayden braydon braylon breck brendan brenden brendon brennan brennon brent brentley brenton bret brett ' +
  'brevin brevyn brian brice brighton brock brod brody bronson brooks bruce bruno bryan bryant bryce bryden brydon ' +
  'bryon bryson buck buddy burt burton buster butch byron cadby cade caden cael caelan caesar cai caiden cain caius ' +
  'cal cale caleb calhoun callan callen callum calum calvin cam camden camron carey carl carlisle carlos carlton ' +
  'carsen carson carsten cary cash cason casper cassius castiel castor cathal cato cavan cayden caydon cayson cecil ' +
  'cedric cesar chad chance chandler channing charles charlton chas chase chaz che chesney chester chevy chip ' +
  'christian christopher chuck chukwuemeka cian ciaran cillian clancy clarence clark claude clay clayton clement ' +
  'cletus cliff clifford clifton clint clinton clive clyde coby cody cohen colby cole colin collin colm colt colton ' +
  'conan conner connor conor conrad constantine cooper corbin corey cormac cornelius cory craig cristian cristobal ' +
  'crosby cruz cullen curt curtis cuthbert cyril cyrus dacey daire dale dalen dallas dalton damian damien damion ' +
  'damon dan dane daniel danny dante daragh daren darian darin dario darius darnell darragh darrel darrell darren ' +
  'darrin darryl darryn darwin daryl dash dashawn dave david davin davion davis dawson dax daxon daxter daxton ' +
  'dayton deacon dean deandre declan deepak delbert demetrius denis dennis denver denzel deon derek dermot derrick ' +
  'deshaun deshawn desmond dev devin devlin devon devyn dewayne dewey dexter diarmuid dick dicky diego digby dilan ' +
  'dillon dimitri dinesh dino dion dirk django dmitri dmitry dominic dominick don donald donnie donovan dorian doug ' +
  'douglas doyle drake duane dudley duke duncan dustin dwayne dwight dylan eamon earl earnest eason easton eddie ' +
  'eddy edgar edison edmund edouard edric edsel eduardo edward edwardo edwin efrain efren egan egon elias elijah ' +
  'eliot elisha ellington elliot elliott elmer elmo elon elouan elton elvis elwyn emanuel emeka emery emet emil ' +
  'emiliano emilio emlyn emmanuel emmerson emmet emmett emre ennio enoch enrique enzo eoghan eoin eric erick erik ' +
  'ernest ernesto ernie errol ervin erwin esteban ethan ethen etienne euan euen eugene eustace evan evangelos ' +
  'everett ewan ezekiel ezio ezra fabian fabio faisal farley febian felipe felix fenton ferenc fergal fergus ' +
  'fernand fernando fidel filippo finbar finlay finley finn finnian finnigan fionn fletcher florian floyd flynn ' +
  'ford forest forrest foster fox francesco francisco frank franklin franklyn fraser fred freddie freddy frederick ' +
  'fredrick fritz gabe gabor gabriel gael gaelan gaetan gage gale galen gannon gareth garman garrett garrison garry ' +
  'garth gary gaston gavin gene geoff geoffrey george geraint gerald gerard gerardo germain gian gianni gibson ' +
  'gideon gil gilbert gilberto giles gino giorgio giorgos giovanni glen glenn glyndwr glynn godfrey godric godwin ' +
  'gonzalo gordon grady graeme graham granger grant grayson greg gregg gregor gregory grey greyson griffin ' +
  'guillaume guillermo gunnar gunner gus gustav gustavo guy haden haiden hal hamid hamish hamza han hank hannes ' +
  'hans harlan harold harris harrison harry harvey hassan hayes heath hector hendrik hendrix henley henry herbert ' +
  'herman heston hiroshi holden homer horace horatio howard hubert hudson hugh hugo humberto humphrey hunter ' +
  'hussain hussein huw hywel iain ian ianto ibrahim idris ieuan iggy ignacio igor ike ilan ilian imran indiana ' +
  'inigo irvin irving irwin isaac isaiah isaias ishaan ishmael isiah isidore ismael ismail israel issac istvan ivan ' +
  'ivor jace jack jackson jacob jacoby jacques jadon jagger jago jai jaiden jak jake jakob jalen jamal james ' +
  'jameson jamison jared jaret jariel jarod jarrett jarrod jarvis jase jason jasper javid javier javon jax jaxon ' +
  'jaxson jay jayce jaydon jaylen jaylin jaylon jayson jean-baptiste jeb jebediah jed jedediah jediah jedidiah jeff ' +
  'jefferson jeffery jeffrey jeffry jenson jerald jeremiah jeremy jericho jermaine jerome jerry jersey jerzy jesse ' +
  'jesus jethro jett jevan jim jimmie jimmy jinping joachim joaquin jock joe joel joey johan john johnathan ' +
  'johnathon johnnie johnny jomo jon jonah jonas jonathan jonathon jonty jordon jordy jorge joris joseph josh ' +
  'joshua josiah joss josue jovan juan judah judas judd julian julien julio julius justin kade kaden kaiden kaine ' +
  'kale kaleb kameron kane karim karl karson karsten kash kasper kayden kayle kaylen kayson kean keanu keaton ' +
  'kedrick keegan keenan keith kellan kellen kellin kelvin ken kendrick kenji kenneth kenny kent kenton kenzo kevin ' +
  'khaled khalid khalil kian kiefer kieran kieron kilian killian kingsley kingston kip kiran kirby kirk klaus klay ' +
  'knox kobe koby kody kofi kolby krish kristian kristoff kristopher krzysztof kurt kurtis kwame kyan kye kylar ' +
  'kyle kylen kyler kyran kyrin kyron lachlan lake lamar lamont lance landen landon landyn lane langdon langston ' +
  'larry lars laszlo laurence lawrence lawson layne layton leaf leandro lebron ledger leighton leland len lennard ' +
  'lennart lennie lennon lennox lenny leo leon leonard leonardo leonel leopold leroy les lester leuan lev leven ' +
  'levi levy lewis lex leyton liam lief lincoln linden link linus lionel lisandro llewelyn lloyd lochlan loki ' +
  'lonnie lorcan lorenzo loris louie louis lowell luc luca lucas lucian luciano luigi luis luka lukas luke luther ' +
  'lyle lyndon lysander mack maddox magnus mahmoud maison malachi malakai malcolm malik malloy manmohan manny ' +
  'manuel marc marcel marco marcos marcus marik mario marius mark marlon marquis marshall martin marty martyn ' +
  'marvin mason massimo mat mateo mathew mathias mathieu mats matt matteo matthew matthias mattia maurice mauricio ' +
  'maverick max maxim maximilian maximus maxwell mehdi mehmet mehtab mekhi melvin merick mervin mervyn micah ' +
  'michael micheal michel mick mickey miguel mike mikey mikhail milan miles miller milo milton misha mitch mitchell ' +
  'mitt moe mohamed mohammad mohammed moises monte montgomery monty mordecai morris moses moussa muhammad murphy ' +
  'murray mustafa mylan myles mylo myron nabil narendra nash nasir natan nate nath nathan nathanael nathaniel neal ' +
  'ned nehemiah neil nelson nesbit nestor neville nevin newt niall nicholas nick nickolas nico nicolas nigel nihal ' +
  'nik nikita niklaus niko nikola nikolai nikolas nikos nile nils nino noah noe noel nolan norbert norman nyle ' +
  'oakes oakley oberon octavio oisin olaf oleg oli oliver olivier ollie olly olusegun omar oran orion orlando orson ' +
  'oscar oskar osman osvaldo oswald otis otto owain owen ozzie ozzy pablo paco paddy padraig palmer paolo parker ' +
  'pat patrick paul paxton pearce pedro percy perry petar pete peter phebian phil philip philipp philippe phillip ' +
  'phineas pierce pierre piers piotr pip porter poul prakash preston prince princeton quentin quincy quinlan ' +
  'quinton quintrell rafael rafferty raheem rahul raiden raj rajesh rajiv ralph ram rameel ramesh ramon ramsey rand ' +
  'randal randall randolph randy raoul raphael rashad rashan rashid raul ravi ray raylan raymond recep reece reed ' +
  'reef reggie reginald rehan reid reince remco remington remy ren reuben rex reynaldo reza rhett rhydian rhys rian ' +
  'ricardo rich richard richie rick rickey rickie ricky rico rider rik riker rio riordan roan rob robbie robby ' +
  'robert roberto rocco rock rocky rod roddy roderick rodger rodney rodolfo rodrigo rogelio roger rohan roland ' +
  'rolando roman romeo ron ronald ronan ronnie ronny roosevelt rory roscoe ross roy royce ruairi ruben rubin ' +
  'rudolph rudy rufus rupert russ russell rusty ryan ryder ryker rylan ryland ryle ryley saeed said salman salvador ' +
  'salvatore sami samir samson samuel samy sandeep sandro sanjay santiago saul sawyer scot scott scottie scotty ' +
  'seamus sean seb sebastian sebastien sebestian sergei sergey sergio seth shadrach shane shaun shay shayne sheldon ' +
  'shelton sherlock sherman sherwin shiloh shinzo sid silas simeon simon slade sol solomon sonny soren spencer ' +
  'spike stan stanley stefan stephan stephen sterling steve steven stevie stewart stone storm struan stuart sufyan ' +
  'sullivan suresh sven sylvester tad tadhg takashi talon tam tanner tarek tariq tarquin tate tayyip teague ted ' +
  'teddy teo terence terrance terrell terrence tevin tex thabo thad thaddeus theo theodore theon theophilus ' +
  'thibault thibaut thomas thor tiago tiberius tiernan tiger tim timmy timothy tito titus tobias tobin toby tod ' +
  'todd tom tomas tommie tommy tony torin toryn trace travis tray tremaine trent trenton trevon trevor trey tristan ' +
  'tristen triston troy truman tucker turner tylan tyler tyrese tyrone tyson uhuru ulrich ulysses umar uriah uriel ' +
  'usama valentin valentino vance vasco vaughn vernon victor vidal vihan vijay vikram vince vincent vinnie virgil ' +
  'vishal vlad vladimir volker volodymyr wade walker wallace wally walter warren waylon wayne wei wendell wes ' +
  'wesley westin weston whit wilbert wilbur wiley wilfred wilhelm will willam willard willem william willis wilson ' +
  'winston wojciech wolf wolfgang woody wyatt xander xavier xerxes xi yahir yannis yardley yassine yehudi yestin ' +
  'york yoshihide youssef yuri yusuf yves zac zach zachariah zachary zachery zack zackary zackery zaiden zain zaine ' +
  'zak zander zane zayden zayn zayne zeb zebulon zed zeke zeph ziggy zion zoltan zuriel zylen';

const female = new Set(FEMALE.split(' '));
const male = new Set(MALE.split(' '));

/** 1 for a man's given name, -1 for a woman's, 0 if unknown; the name in lower case, without accents. */
export function genderOfGivenName(name: string): number {
  if (male.has(name)) return 1;
  if (female.has(name)) return -1;
  const hyphen = name.indexOf('-');
  if (hyphen > 0) return genderOfGivenName(name.slice(0, hyphen));
  return name.length > 2 && name.endsWith('a') ? -0.5 : 0;
}
