// Written by scripts/builtin-words from config/words/danger.toml; to be changed there.

/// The words of danger that hold where no file of them can be read.
enum BuiltInWords {
  static let danger = TextFile(path: "danger.toml as built in", text: dangerText)

  // swift-format-ignore
  static let dangerText = ##"""
# Words of acute danger. When one is in what you write, your own contacts and your own plan for hard hours are shown,
# quietly. Nothing is sent to anybody, and nothing else changes. To change the words, copy this file to
# ~/.config/nudged/words and change the copy. An empty file there: nothing is noticed.
#
# Whole words count, and capitals, apostrophes and commas make no difference. In a phrase, {name} stands for one item of a
# list below and {name?} for one or none; lists may name lists. {stop|end} stands for one of these, {all|?} for that word or
# nothing. {3} stands for up to three words of any kind within a sentence, {8+} for a number from 8 on (one such number for
# the whole file), {start} and {end} for the ends of a clause: a comma, a full stop, the end of the text, or one of the words
# under edges. Under [same] stand other ways to write the same, under [slip] words that are known with one slip of the finger.
# Too often is better here than too seldom; everyday idioms stand under except. docs/care.md has more.

# Passed over, in what you write and in the phrases below.
filler = [
  "really", "just", "so", "very", "quite", "fucking", "fuckin", "fking", "fkn", "fuck", "effing", "freaking", "frickin",
  "bloody", "damn", "goddamn", "literally", "honestly", "actually", "truly", "even", "also", "kinda", "kind of",
  "sort of", "sorta", "simply", "totally", "completely", "absolutely", "utterly", "basically", "seriously", "legit",
  "lowkey", "low key", "highkey", "deadass", "lol", "lmao", "haha", "tbh", "ngl", "fr", "for real", "rn", "right now",
  "pls", "plz", "please", "maybe", "perhaps", "probably", "possibly", "definitely", "certainly", "apparently",
  "i guess", "i suppose", "i swear", "to be honest", "to be fair", "if i am honest", "if im honest", "often", "always",
  "sometimes", "constantly", "currently", "lately", "recently", "suddenly", "already", "finally", "badly",
  "desperately", "so bad", "so badly", "so much", "secretly", "quietly", "you know", "ever", "still", "at all",
  "all the time", "every day", "every single day", "every night", "somehow", "frankly", "genuinely", "quite frankly",
  "at this point",
]

# Where a clause ends, beside commas and full stops.
edges = [
  "and", "but", "because", "tonight", "today", "now", "anymore", "again", "anyway", "yesterday", "then", "though", "i",
  "these days",
]

# Where one of these covers a phrase and more, that phrase does not count.
except = [
  "want to live {in|with my|with her|with his|at|near|alone in|off|by|here with|without coffee|without wifi|next to|abroad|there}",
  "lost {4} to suicide", "{died|dies|death|deaths|killed themselves} by suicide",
  "{read|reading|paper|essay|article|talk|chapter|statistics} {4} suicide",
  "suicide {rates|squeeze|bomber|bombing|awareness|statistics|research|by cop scene|vest}",
  # Dying of laughter, and the like.
  "die laughing", "died laughing", "{dying} {of} {2} {mild}", "{dying} of shame", "die for a", "{dying} for {a}",
  "dying to {see}", "{not} die in round",
  "die than {eat|wear|watch|sing|listen|do the|go to the|shop|miss|cook|touch|be seen}", "hope to die", "i died inside",
  "die a little", "kill myself laughing", "killed myself laughing", "killing myself laughing", "die hard",
  "or die trying", "do or die", "going to die on", "going to die of", "going to die from", "die of a broken",
  "poisoned myself with",
  # Titles, and what others say, sing and play.
  "suicide squad", "suicide prevention", "suicide burn", "suicide doors", "suicide awareness", "{fiction} {4} suicide",
  "{fiction} {8} {kill-me}",
  "{kill-me} {5} {in|at} {the|a|his|her|this} {2} {film|movie|book|novel|play|act|chapter|scene|series|episode|story|song|game|opera}",
  "{dying} {5} {in|at} {the|a|this} {2} {film|movie|book|novel|play|act|chapter|scene|series|episode|story|song|game|opera|end of the film}",
  "{violent} me {3} {in|at} {the|a|this} {2} {film|movie|book|novel|play|chapter|scene|series|episode|story|song|game}",
  "{fiction} {8} {dying}", "{fiction} {5} raped", "{fiction} {8} {voice}", "{fiction} {8} {violent} me",
  "{fiction} {8} {kill} {him}", "{fiction} {8} {throat}", "{learn} {4} {suicide}", "{learn} {8} overdose",
  "{learn} {4} self harm", "{fiction} {5} overdose", "{fiction} {5} self harm", "{fiction} {5} domestic violence",
  "{fiction} {8} goodbye", "{fiction} {5} choke", "{learn} {4} choke", "{fiction} {5} hearing voices",
  "{learn} {5} hearing voices",
  # Games, sport, and other ways to hit and beat.
  "{violent} me {2} {in} {2} {game}", "{violent} me {at}", "beat me {beat-to}", "hit me up", "{who} {hit|hits} on me",
  "{who} {1} {hit|hits|hitting} on me", "{who} knocked me out of {the|a}", "hit me {how}", "hits me {how}",
  "hit me with {the|a} {ball|pillow|snowball|balloon|cushion|towel|frisbee|question|bill|fee|fact|idea|news|invoice|joke|surprise|water balloon|good news|deadline|teddy|sock}",
  "followed me {to give|to return|to say|on|with my|back with|because i left|to the till|into the meeting|home the cat}",
  "twisted my arm to", "{violent} me {1} by {accident}", "beat {him} {at}", "{violent} me for {2} {talk}",
  "pushed me to", "{kill} me {2} in the {game}",
  # Sweets and the like.
  "{overdose} {of} {sweet}", "od'd {of} {sweet}", "starving to", "{8+} {drops}",
  # Small accidents, and what is cut.
  "{slept|cosy|warm|lovely|dream|dreamt} {8} wake up",
  "not want to wake up {this early|so early|early|at six|for work|for school}",
  "{wake|woke} up {late|the baby|with a|before|early}", "cut myself {slack}", "cut myself {by-accident}",
  "cut myself off", "cutting myself off", "cutting myself {slack}", "{hurt} myself {by-accident}", "{hurt} myself out",
  "{hurt} myself at", "bang my head {on} {the} {cupboard}", "cut my arm {by-accident}", "cut my leg {by-accident}",
  "cut my hand {by-accident}", "cuts on my {2} from the", "cutting {back}", "cut {back}", "cutting {cloth}",
  "cut and {paste|sewn|colour|color|dried|dry|blow|polish|run}",
  # Plain leaving.
  "goodbye {party}", "goodbye {letter} to {2} {team}", "end it there", "end it all there", "end it with",
  "ended it with", "end my life as a", "end it {2} boyfriend", "{shot|shoot|shooting|shoots} at with {water|a water}",
  "{pills} of the {1} {course|antibiotic|antibiotics}", "{kicked|kicks|kick|knocked|beat|forced|beaten} me out of",
  "kicked me off",
  "{ready|rope} for {the|our|my|a} {1} {trip|climb|climbing|camping|tent|sail|boat|swing|event|party|expedition|hike|race|show|winter|season|kids|festival}",
  "front of the {camera|crowd|class|tv|mirror|audience|house|queue|judges|kids}",
  "will find me {a|the|some|something|another|one}", "find me {a|the|some} {chair|job|seat|flat|place|room}",
  "sorry for what i {said|did to the|wrote|forgot}", "suicidal empathy", "nothing left but", "nothing helps like",
  "{sent|send} {a|the|my} {2} {photo|picture} of", "ending {things|it} {with|between}",
  "end {things|it} {with|between}", "jump off the {easy}", "jumped off the {easy}", "jumping off the {easy}",
  "jump into the {water}", "when i am gone to", "if i am gone for", "sorry for everything i",
  # Threats in fun.
  "kill me if i {late}", "kill me when {who} {see}", "kill me for {telling}", "kill {him} if {who} {forget}",
  "kill {him} for {2} {forget}", "kill me she {laugh}", "we laughed", "kill me now about",
  # Fears of other things.
  "hurt {his} {feelings}", "in danger of", "scared of my own", "afraid of my own", "of my {relative} in law", "in law",
  "let me leave without {cake}", "locked me out of the account",
  # Medicine as it should be.
  "{pills} {2} {prescribed}", "{pills} {3} {with-meal}", "counted {my} {pills} into", "{pharmacist} counted",
  "{prescribed} {3} {pills}", "{pills} for {the} {other}", "{vitamins}",
  # Voices of people.
  "voices of", "{possessive} voices", "voices in the {choir}", "voices on the",
  # Leaving a place.
  "way out of {the|this|that|my} {place}", "want out of this {contract}",
]

[same]
"cannot" = ["can't", "can not", "couldn't", "could not", "cudnt", "cnt", "canot", "cann't"]
"don't" = ["do not", "didn't", "did not", "doesn't", "does not", "dnt", "don", "dont't"]
"will not" = ["won't", "wouldn't", "would not", "wudnt", "shall not", "shan't", "never will", "wnt"]
"i am" = ["i'm", "iam", "i m"]
"i am not" = ["i ain't", "i aint"]
"i have" = ["i've", "ive", "i had"]
"i have not" = ["i haven't", "i havent", "i hadn't"]
"have not" = ["haven't", "hadn't", "hasn't", "has not", "had not"]
"is not" = ["isn't", "ain't"]
"was not" = ["wasn't", "weren't", "were not"]
"i will" = ["i'll", "i shall"]
"i would" = ["i'd"]
"i am going to" = ["imma", "ima", "im gonna", "i'ma"]
"he is" = ["he's"]
"she is" = ["she's"]
"they are" = ["they're", "they r"]
"it is" = ["it's", "it was"]
"there is" = ["there's", "there are", "there was", "there were"]
"what is" = ["what's", "wats"]
"that is" = ["that's"]
"he will" = ["he'll", "he would", "he'd"]
"she will" = ["she'll", "she would", "she'd"]
"they will" = ["they'll", "they would", "they'd"]
"you will" = ["you'll", "you'd", "you would", "u will"]
"everyone" = ["everybody", "every one", "every1", "evryone", "everyones"]
"nobody" = ["no one", "noone", "no body", "no1", "none of them", "not a soul"]
"someone" = ["somebody", "some one", "sum1"]
"anyone" = ["anybody", "any one"]
"anymore" = ["any more", "any longer", "no more", "much longer", "much more"]
"want to" = ["wanna", "wana", "wants to", "wanted to", "want too", "wanting to", "wnt to", "wants", "wanted"]
"going to" = ["gonna", "gunna", "gona", "goin to", "about to"]
"have to" = ["got to", "gotta"]
"trying to" = ["tryna", "tryin to"]
"you" = ["u", "ya", "yous"]
"your" = ["ur"]
"because" = ["cause", "cuz", "coz", "bc", "cos"]
"boyfriend" = ["bf"]
"girlfriend" = ["gf"]
"people" = ["ppl"]
"kill" = ["kil", "kll", "k1ll", "kiill", "kiil"]
"myself" = ["my self", "meself", "mself", "me self", "mysel", "my self's"]
"self harm" = [
  "shd", "selfharmed", "selfharming", "self harmin", "selfharm", "self harmed", "self harming", "self injury",
  "self injure", "self injured", "self harms",
]
"suicide" = ["sewerslide", "sewer slide", "suicides", "su icide"]
"kill myself" = ["killmyself", "kms", "unalive myself", "kill meself", "off myself", "end myself", "merc myself"]
"suicidal" = ["suicidial", "suisidal", "suicidle"]
"i don't know" = ["idk", "dunno"]
"i don't care" = ["idc"]
"mum" = ["mom", "mummy", "mommy", "mam", "mama"]
"dad" = ["daddy", "papa", "pops"]
"neighbour" = ["neighbor"]
"favour" = ["favor"]
"grey" = ["gray"]
"tonight" = ["tonite", "2nite", "2night"]
"tomorrow" = ["tmrw", "tmr", "tomorow", "2morrow", "tmw"]
"forever" = ["for ever", "for good", "for eternity"]
"goodbye" = ["good bye", "goodbyes", "good byes", "bye bye", "farewell"]
"around" = ["round"]
"the" = ["teh", "th", "hte"]
"disappear" = ["dissapear", "dissappear", "disapear", "dissapeer"]
"alive" = ["live on"]
"police" = ["cops", "the cops"]
"had enough" = ["have enough"]
"okay" = ["ok"]
"would" = ["wud"]
"than" = ["then i am"]

[slip]
words = [
  "suicide", "suicidal", "overdose", "overdosed", "overdosing", "tablets", "pills", "tonight", "tomorrow", "goodbye",
  "myself", "anymore", "everyone", "nobody", "without", "better", "burden", "disappear", "vanish", "exist", "existing",
  "alive", "living", "dying", "killing", "killed", "cutting", "hurting", "harming", "strangled", "strangle", "choked",
  "choking", "throat", "threatened", "threatens", "threatening", "stalking", "raped", "abused", "assaulted", "attacked",
  "violent", "scared", "afraid", "frightened", "terrified", "husband", "boyfriend", "girlfriend", "partner", "father",
  "mother", "brother", "police", "voices", "telling", "urges", "relapse", "relapsed", "wrists", "blade", "blades",
  "razor", "bridge", "railway", "train", "hanging", "noose", "poison", "bleach", "swallowed", "starving", "bottle",
  "future", "reason", "point", "forever", "sleep", "waking", "burned", "bruises", "punched", "slapped", "kicked",
  "thinking", "thoughts", "wanted", "cannot", "rather", "wish", "want", "stop", "paracetamol", "ibuprofen", "insulin",
  "danger", "hopeless", "survive", "cant", "dont", "wont", "kill", "pain", "hurt", "dead", "hang", "jump", "wake",
  "going", "about", "please", "family", "again", "because", "anyone", "someone", "through", "nothing", "myself",
]
# Words of their own, however near they are to one of those.
known = [
  "tablet", "abort", "abuse", "abuser", "abuses", "alike", "amain", "amused", "assaulter", "attached", "attacker",
  "bade", "batter", "battle", "beach", "beater", "betters", "bettor", "bitter", "blade", "bladed", "blades", "blame",
  "blames", "blare", "blares", "blase", "blate", "blaze", "blazes", "blench", "bother", "bottled", "bottler", "bottles",
  "boyfriends", "braises", "breach", "bride", "bridged", "bridges", "bridle", "brothel", "brothers", "bruise",
  "bruised", "bruiser", "bruisers", "burdens", "buried", "burled", "burner", "burnet", "burped", "burred", "butter",
  "cannon", "catting", "chocked", "chocking", "choke", "choker", "chokes", "chowed", "chowing", "coked", "coking",
  "cooked", "cooking", "cuttings", "dagger", "dancer", "dander", "danged", "dangers", "dangler", "danker", "ding",
  "doing", "drying", "dyeing", "exists", "exit", "exiting", "exits", "farther", "fathers", "fatter", "feather",
  "futures", "girlfriends", "goodbyes", "goring", "hamming", "handing", "haring", "harking", "harping", "hinging",
  "homeless", "hunting", "hurling", "hurtling", "husbands", "kicker", "killer", "kilned", "kilning", "kilted", "kinked",
  "liking", "liming", "lining", "livings", "loving", "mothers", "noise", "nooses", "northing", "nose", "noshing",
  "notching", "nothings", "noting", "overdoing", "overdone", "overdose", "overdosed", "overdoses", "paint",
  "paracetamols", "pardner", "partners", "piles", "pill", "pinched", "pint", "pleas", "pleased", "pleases", "points",
  "pointy", "poisons", "policed", "polices", "policy", "polite", "polls", "print", "prison", "pulls", "puncher",
  "punches", "raced", "raged", "railways", "raked", "ramped", "rape", "raper", "rapes", "rapid", "rapped", "rared",
  "rasher", "rasped", "rated", "rater", "ratter", "raved", "razed", "razors", "reaped", "reasons", "roped", "sacred",
  "sapped", "scaled", "scare", "scares", "scarfed", "scarped", "scarred", "scored", "seared", "seep", "shared", "sheep",
  "slapper", "sleek", "sleeps", "sleepy", "sleet", "slipped", "slopped", "snapped", "snared", "soared", "someones",
  "spared", "stacking", "staking", "staling", "stalling", "stared", "staring", "starling", "starring", "starting",
  "steep", "straggle", "straggled", "strange", "strangle", "strangled", "strangler", "strangles", "suicides",
  "survived", "survives", "swallower", "swapped", "sweep", "tables", "terrifies", "thanking", "thinning", "thorough",
  "though", "thought", "threat", "threaten", "throats", "throaty", "tilling", "tolling", "trail", "trains", "trait",
  "troat", "trough", "twain", "urge", "urged", "urger", "varnish", "vices", "violet", "voice", "voiced", "wading",
  "wafted", "waging", "waists", "waited", "waling", "walking", "waning", "wanked", "wanking", "waring", "wasted",
  "waving", "waxing", "wonted", "wrests", "wrist", "writs",
]

[list]
# Who, whom, and parts of people.
relative = [
  "husband", "hubby", "wife", "partner", "boyfriend", "girlfriend", "fiance", "fiancé", "fiancee", "ex", "ex husband",
  "ex wife", "ex boyfriend", "ex girlfriend", "ex partner", "spouse", "dad", "father", "mum", "mother", "stepdad",
  "step dad", "stepfather", "step father", "stepmum", "stepmother", "brother", "brothers", "sister", "stepbrother",
  "son", "daughter", "uncle", "aunt", "cousin", "grandfather", "grandad", "grandpa", "grandmother", "carer",
  "caretaker", "foster dad", "in laws", "brother in law", "father in law", "parents", "family", "old man", "other half",
  "man", "bloke", "fella", "missus", "mum's boyfriend",
]
stranger = [
  "boss", "manager", "coach", "teacher", "landlord", "flatmate", "roommate", "housemate", "neighbour", "priest",
  "pastor", "colleague", "stalker", "pimp", "dealer", "tutor", "doctor", "therapist", "date", "friend", "mate",
  "driver", "nurse", "carer", "guard", "sergeant", "officer", "classmate", "lodger", "client", "customer", "uncle",
  "student", "counsellor", "support worker", "physio", "babysitter", "neighbour's son",
]
who = [
  "he", "she", "they", "{relative}", "my {stranger}", "someone", "a man", "a guy", "some guy", "this guy", "some man",
  "a stranger", "men", "two men", "people", "who", "that man", "the man", "his friends", "him", "her", "my {relative}",
  "his mum", "my kids", "somebody at home",
]
killer = [
  "he", "she", "they", "my husband", "husband", "my boyfriend", "boyfriend", "my ex", "ex", "my dad", "my father",
  "dad", "my stepdad", "stepdad", "my brother", "my brothers", "my uncle", "my partner", "my fiance", "a man",
  "someone", "who", "my son", "my stepfather", "my ex husband", "my ex boyfriend", "my family", "the man", "his family",
  "him", "people", "my stalker", "my landlord", "my neighbour", "my pimp", "my dealer", "my mate", "his brothers",
  "his brother", "my cousins", "they all", "my step dad",
]
him = [
  "him", "her", "them", "my {relative}", "my {stranger}", "someone", "people", "that man", "everyone", "anyone",
  "others", "other people", "the man", "somebody else", "someone else", "you",
]
kid = [
  "kids", "kid", "children", "child", "baby", "babies", "son", "daughter", "boy", "girl", "boys", "girls", "little one",
  "little ones", "toddler", "newborn", "infant", "bairn", "wee one", "twins", "stepson", "stepdaughter", "oldest",
  "youngest", "little girl", "little boy", "baby girl", "baby boy", "own kids", "own child", "own baby", "own children",
  "own daughter", "own son", "grandson", "granddaughter", "grandchild", "nephew", "niece", "little sister",
  "little brother", "baby brother", "baby sister", "foster child", "step kids",
]
child = ["my {kid}", "the {kid}", "our {kid}", "his {kid}", "her {kid}"]
me = ["me", "us", "{child}", "my mum", "my mother", "my sister", "my brother", "my face"]
them = [
  "them", "him", "her", "everyone", "you", "you all", "you both", "my {kid}", "my {relative}", "the {kid}", "the boys",
  "people", "others", "my friends", "my people", "my loved ones",
]
his = ["his", "her", "their", "someones", "anyones", "peoples", "your"]
body = [
  "arm", "arms", "leg", "legs", "thigh", "thighs", "wrist", "wrists", "skin", "stomach", "belly", "hand", "hands",
  "hips", "hip", "shoulder", "ankle", "ankles", "forearm", "forearms", "chest", "neck", "throat", "face", "knuckles",
  "body", "flesh", "veins", "vein", "fingers", "feet", "calf", "calves", "hand",
]
bone = [
  "arm", "nose", "rib", "ribs", "jaw", "wrist", "finger", "fingers", "tooth", "teeth", "leg", "collarbone",
  "eye socket",
]
be = ["am", "was", "were", "be", "been", "is", "are", "being", "feel", "felt", "feeling", "get", "got", "getting"]
was = ["was", "were", "am", "is", "had been", "weren't", "are"]
have = ["have", "had", "has", "having", "got"]
the = ["the", "a", "an", "my", "our", "his", "her", "that", "this", "their", "your", "these", "those", "some"]
my = ["my", "the", "our", "his", "her", "mums", "dads", "mum's", "grans", "your", "their"]
of = ["of", "from", "with", "on", "by", "in"]
for = ["for", "in", "since"]

# Wishes and thoughts.
want = [
  "want to", "i want", "wish to", "wish i could", "wish i can", "would like to", "would love to", "need to",
  "i am going to", "am going to", "and going to", "not going to", "i going to", "ready to", "hope to", "hoping to",
  "plan to", "plan on", "planning to", "planning on", "planned to", "decided to", "have decided to", "intend to",
  "intending to", "have to", "trying to", "tried to", "try to", "thinking of", "thinking about", "think of",
  "think about", "thought of", "thought about", "thoughts of", "thoughts about", "thinks about", "dream of",
  "dream about", "dreaming of", "dreaming about", "fantasise about", "fantasising about", "fantasize about",
  "fantasizing about", "fantasies of", "fantasies about", "imagine", "imagining", "imagined", "picture", "picturing",
  "consider", "considering", "considered", "contemplate", "contemplating", "contemplated", "urge to", "urges to",
  "urge of", "tempted to", "long to", "longing to", "longing for", "yearn to", "deserve to", "prefer to", "prefer",
  "rather", "might", "may as well", "might as well", "should", "let me", "may i", "can i", "ways to", "way to",
  "how to", "how i would", "how would i", "close to", "near to", "allowed to", "help me", "feel like", "feels like",
  "meant to", "supposed to", "drive to", "pull to", "attempt to", "attempted to", "attempting to", "obsessed with",
  "time to",
]
want2 = [
  "tells me to", "telling me to", "pray to", "praying to", "pray i", "pray that i", "hope i", "hope that i", "hoping i",
  "begging to", "i could", "wishing to", "fancy", "no fear of", "made up my mind to", "want me to", "wants me to",
  "no choice but to", "only want to", "would want to", "came close to", "wish i", "wish i would", "wishing i would",
  "dying to", "aim to", "cannot stop thinking about", "keep thinking about", "scared i will", "afraid i will",
  "worried i will", "scared i might", "afraid i might", "worried i might",
]
wish = ["{want}", "{want2}"]
not = ["not", "never", "don't", "cannot", "will not", "no longer", "is not", "hopefully not", "to not"]
death = [
  "die", "dying", "be dead", "being dead", "death", "my death", "my own death", "not be alive", "not being alive",
  "be gone forever", "pass away", "be killed", "drop dead", "be in the ground", "be buried", "be six feet under",
  "my funeral", "my own funeral", "drown", "die tonight", "never wake up", "die in my sleep",
]
dead = [
  "dead", "gone", "not alive", "never born", "never been born", "not here", "not around", "no longer here",
  "no longer alive", "no longer around", "out of the way", "out of the picture", "in the ground", "out of their lives",
  "not in it", "six feet under", "under the ground", "in heaven",
]
dying = ["die", "dies", "died", "dying", "to die", "death", "dead"]
kill-me = [
  "kill myself", "killing myself", "killed myself", "kills myself", "end my life", "ending my life", "ended my life",
  "end my own life", "ending my own life", "take my life", "taking my life", "took my life", "take my own life",
  "taking my own life", "took my own life", "hang myself", "hanging myself", "hanged myself", "hung myself",
  "shoot myself", "shooting myself", "shot myself", "drown myself", "drowning myself", "drowned myself",
  "poison myself", "poisoning myself", "poisoned myself", "gas myself", "gassing myself", "gassed myself",
  "stab myself", "stabbing myself", "stabbed myself", "suffocate myself", "suffocating myself", "electrocute myself",
  "strangle myself", "choke myself", "slit my wrists", "slit my wrist", "slitting my wrists", "slash my wrists",
  "slashed my wrists", "cut my wrists", "cut my wrist", "cutting my wrists", "slit my throat", "cut my throat",
  "commit suicide", "committing suicide", "committed suicide", "commiting suicide", "do away with myself",
  "doing away with myself", "do myself in", "top myself", "topping myself", "finish myself", "finish myself off",
  "finishing myself off", "murder myself", "destroy myself", "jump to my death", "burn myself alive",
  "drink myself to death", "drinking myself to death", "drank myself to death", "starve myself to death",
  "starving myself to death", "make an end of it", "put an end to my life", "put an end to myself",
  "put an end to it all", "end this life", "take myself out", "unalive",
]
kill-self = [
  "kill myself", "killing myself", "killed myself", "end it all", "ending it all", "ended it all", "end it",
  "ending it", "end things", "ending things", "end everything", "ending everything", "finish it", "finish it all",
  "end my suffering", "end my pain", "not be here", "check out", "drown", "blow my brains out", "blow my head off",
  "take my life", "stop my heart", "jump", "not exist", "overdose", "bleed out", "go under a train",
]
suicide = ["suicide", "my suicide", "suicidal"]
stop-being = [
  "disappear", "disappearing", "vanish", "vanishing", "cease to exist", "stop existing", "stop being", "not exist",
  "not existing", "exist", "not be here", "not being here", "be gone", "be no more", "fade away", "not be", "be erased",
  "erase myself", "be nothing", "dissolve", "evaporate", "be invisible forever", "be no one", "never have existed",
  "never have been born", "never existed", "be deleted", "switch off", "go to sleep forever", "leave this world",
  "leave this life", "leave this earth", "leave this planet", "leaving this world", "stop breathing", "stop living",
  "be at rest", "be at peace", "go to heaven", "meet my maker", "be with god", "be with jesus", "not wake up",
  "join {him}", "join {him} in heaven", "lie down and never get up", "not be alive", "not live", "stop waking up",
  "sleep forever", "be put out of my misery", "be put to sleep", "go home to god",
]
forever = [
  "forever", "completely", "from this world", "from the world", "from this earth", "from here", "from everything",
  "off the face of the earth", "into nothing", "already",
]
exist = [
  "exist", "be alive", "being alive", "stay alive", "live", "living", "be here", "being here", "be around", "wake up",
  "waking up", "go on", "going on", "continue", "carry on", "keep going", "keep living", "keep existing",
  "see tomorrow", "be on this planet", "be on this earth", "be on earth", "be in this world", "breathe",
  "keep breathing", "stay here", "grow old", "be in this body", "be part of this world", "stick around",
  "keep on living", "survive", "see another day", "live this life", "be me", "do life", "live on", "hang around",
  "hang on", "be awake", "face another day", "do another day", "do tomorrow", "face tomorrow", "see another birthday",
  "see another year", "see another christmas", "see another sunrise", "see the morning", "see next year", "be in it",
  "get up anymore", "open my eyes", "face the day", "be a person", "make it to morning",
]
like-this = [
  "like this", "with this", "this way", "this life", "in this world", "on this earth", "without him", "without her",
  "in this body", "in this pain", "with it", "with myself", "in this house", "with what i did", "another day",
]
it = [
  "it", "it all", "everything", "the pain", "this pain", "my pain", "this", "all this", "all of this", "all of it",
  "life", "my life", "this life", "the suffering", "my suffering", "the hurt", "this feeling", "the feeling", "my head",
  "the thoughts", "my brain", "my heart", "the world", "the hurting", "this hell", "this misery", "the misery",
  "the noise in my head", "this nightmare", "the agony", "the ache", "the torment",
]
stop = ["stop", "end", "be over", "over", "be done", "go away forever", "to an end", "stopped", "ended", "finish"]
living = [
  "living", "life", "being alive", "existing", "existence", "going on", "staying", "staying alive", "it all",
  "everything", "everyone and everything", "any of it", "any of this", "all of it", "all this", "being here",
  "continuing", "carrying on", "waking up", "breathing", "surviving", "being", "anything", "fighting", "trying",
  "this life", "my life", "keeping going", "to live", "to be alive", "to go on", "to exist", "to continue",
  "trying to live", "tomorrow", "this world", "the world", "living like this", "another day", "getting up",
  "fighting to stay alive", "fighting every day", "pretending", "me being here", "pretending to be okay", "being me",
  "sticking around", "hanging around", "hanging on", "being awake", "facing tomorrow", "staying here", "my existence",
  "seeing tomorrow", "me", "holding on", "getting out of bed", "going through another day", "prolonging it",
  "prolonging this",
]
sleep = [
  "sleep", "asleep", "bed", "sleeping", "fall asleep", "drift off", "close my eyes", "shut my eyes", "go to bed",
  "lie down", "nap",
]
hope = [
  "hope", "hoping", "pray", "praying", "wish", "wishing", "hopefully", "hoped", "prayed", "if only", "want to",
  "rather", "would like to",
]
world = ["world", "earth", "planet", "life", "place forever", "body", "place for good", "world behind"]
hope-left = ["hope", "point", "way", "future", "purpose", "meaning", "escape", "reason", "exit", "end in sight"]

# Means.
pill = [
  "pills", "pill", "tablets", "tabs", "paracetamol", "paracetamols", "tylenol", "acetaminophen", "panadol", "ibuprofen",
  "ibuprofens", "advil", "aspirin", "aspirins", "codeine", "co codamol", "cocodamol", "tramadol", "oxy", "oxycodone",
  "morphine", "fentanyl", "heroin", "xanax", "xannies", "valium", "diazepam", "benzos", "lorazepam", "ativan",
  "klonopin", "zopiclone", "zolpidem", "ambien", "temazepam", "lithium", "quetiapine", "seroquel", "sertraline",
  "zoloft", "prozac", "fluoxetine", "citalopram", "amitriptyline", "mirtazapine", "antidepressants", "anti depressants",
  "painkillers", "pain killers", "sleeping pills", "sleeping tablets", "sleepers", "sedatives", "benadryl",
  "antihistamines", "propranolol", "beta blockers", "metformin", "warfarin", "digoxin", "capsules", "opioids",
  "opiates", "downers", "meds", "medication", "medicine", "medicines", "prescription", "naproxen", "pregabalin",
  "gabapentin", "melatonin", "methadone", "ketamine", "drugs", "stuff",
]
laxative = ["laxatives", "laxative", "diuretics", "diet pills", "dulcolax"]
pill-kind = [
  "sleeping", "my", "her", "his", "mums", "dads", "the", "mum's", "dad's", "of", "of the", "of my", "of her", "of his",
  "these", "those", "of these", "of those", "white", "blue", "strong", "old", "more", "of mum's", "of mums", "of dads",
  "of my mums", "of my dads", "my mums", "my dads", "prescription", "pain", "blood pressure", "heart", "anxiety",
  "leftover", "grans", "my grans", "500 mg", "extra", "his heart", "nans", "my nans", "sleep", "of sleeping",
  "of my sleeping", "her heart", "of mum", "mum", "dad", "grandma's", "grandmas", "nan's", "little", "tiny",
  "those little", "diabetes", "spare", "sister's", "my sister's", "my brother's", "of someone's", "prescribed",
  "strong pain", "left over",
]
pills = ["{pill}", "insulin"]
poison = [
  "bleach", "antifreeze", "drain cleaner", "weed killer", "weedkiller", "rat poison", "poison", "pesticide", "petrol",
  "disinfectant", "turps", "toilet cleaner",
]
many = [
  "{8+}", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "sixteen", "eighteen", "twenty", "twenty four",
  "twenty five", "thirty", "thirty two", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "a hundred",
  "hundred", "hundreds of", "about fifty", "two dozen", "a dozen", "dozens of", "handful of", "handfuls of",
  "a handful", "fistful of", "bunch of", "load of", "loads of", "loads", "whole load of", "ton of", "tons of",
  "lots of", "lot of", "all", "all of", "every", "every single", "too many", "so many", "way too many", "a lot more",
  "whole", "entire", "the rest of", "rest of", "enough", "as many", "full", "a months worth of", "a week's worth of",
  "a weeks worth of", "a mouthful of", "too much", "way too much", "double", "triple", "more", "both packs of",
  "a pile of", "pile of", "a heap of", "two packets of", "two boxes of", "three boxes of", "couple of packets of",
  "x2 packets of", "the lot of", "a stash of", "all those",
]
pack = [
  "bottle", "box", "pack", "packet", "strip", "blister", "blister pack", "sheet", "jar", "tub", "prescription", "stash",
  "supply", "month", "month of", "week of", "tube", "cabinet", "cupboard", "lot", "container", "pot", "bag", "packs",
  "boxes", "bottles", "packets",
]
took = [
  "took", "take", "taken", "taking", "swallowed", "swallow", "swallowing", "downed", "downing", "popped", "popping",
  "necked", "ate", "eat", "eating", "eaten", "had", "drank", "drink", "injected", "used", "chewed", "finished",
  "finish", "finishing", "knocked back", "neck", "crushed", "crushed up", "tooked", "did", "scoffed", "gulped",
  "gulped down", "shoved", "poured", "emptied", "got through", "overdosed on", "overdose on", "od on", "shot up",
  "snorted", "mixed", "down", "tried to swallow", "have had", "have", "i have",
]
overdose = ["overdose", "overdosed", "overdosing", "overdoses", "od", "oding", "od'd", "oded", "ods"]
ready-means = [
  "on the table", "on the bed", "on my bed", "on the desk", "in front of me", "next to me", "next to my bed",
  "next to the bed", "beside me", "by my bed", "in my hand", "in my hands", "in my pocket", "with me", "ready",
  "hidden", "saved up", "lined up", "laid out", "counted", "all counted", "counted out", "counted them", "set aside",
  "in my mouth", "to my head", "to my temple", "under my pillow", "under the pillow", "loaded", "on my lap",
  "on my skin", "to my skin", "at my throat", "on my wrist", "against my skin", "around my neck", "out of the shed",
  "tied", "within reach", "in reach", "here with me", "waiting", "waiting for me", "in my bag", "i have been saving",
  "i have saved", "i saved", "i hid", "i have hidden", "put by", "where nobody will find them", "in the safe",
  "calling me", "calling", "is loaded", "are loaded", "i know the code", "for after", "and i keep looking",
  "i keep looking", "keep looking at", "staring at me",
]
stash = [
  "saving", "saving up", "saved", "saved up", "save up", "stockpiling", "stockpiled", "stockpile", "hoarding",
  "hoarded", "collecting", "collected", "hiding", "hid", "hidden", "stashed", "stashing", "stash of", "counted",
  "counting", "counted out", "counted up", "staring at", "looking at", "keep looking at", "holding", "put aside",
  "stole", "ordered", "researching", "crushing", "lined up", "setting aside", "gathered", "kept back", "googled",
  "squirrelled away",
]
rope = ["rope", "a rope", "the rope", "some rope", "a cord", "a noose", "noose", "the noose", "a ligature"]
gun = ["gun", "pistol", "shotgun", "rifle", "handgun", "revolver", "glock", "firearm"]
knife = [
  "knife", "knives", "blade", "blades", "razor", "razors", "razor blade", "razor blades", "scalpel", "scissors",
  "box cutter", "boxcutter", "stanley knife", "shard", "glass", "needle", "sharpener blade", "lighter", "penknife",
]
weapon = ["{gun}", "{knife}", "machete", "axe", "hammer", "bat", "baseball bat", "screwdriver"]
height = [
  "bridge", "roof", "rooftop", "ledge", "cliff", "cliffs", "balcony", "window", "building", "car park", "multi storey",
  "overpass", "viaduct", "tower", "tower block", "flyover", "platform", "edge", "top floor", "railing",
  "parking garage", "block of flats", "motorway bridge", "railway bridge", "footbridge", "dam", "pier at night",
  "scaffolding", "fire escape", "windowsill", "parapet", "kerb", "curb", "cliff edge", "roof terrace", "hospital roof",
  "bannister", "stairwell", "top of", "high rise", "tower blocks", "fifth floor", "tenth floor", "quay", "harbour wall",
  "car park roof", "multistorey", "parking structure", "train platform",
]
rails = [
  "bridge", "ledge", "tracks", "train tracks", "railway", "railway line", "train line", "railing", "railings", "rails",
  "cliff", "cliff edge", "level crossing", "edge of the roof", "edge of the cliff", "edge of the platform",
  "edge of the bridge", "windowsill", "parapet", "wrong side of the barrier", "wrong side of the railing",
  "wrong side of the railings", "motorway bridge", "railway bridge", "viaduct", "multi storey", "edge of the quarry",
  "edge of the water", "edge of the building", "edge of the dock", "edge of the lake", "edge of the motorway", "quarry",
  "edge of the tracks", "edge of the overpass", "edge of the tower", "edge of the balcony", "wrong side of the fence",
  "edge of the ledge",
]
vehicle = [
  "train", "car", "bus", "truck", "lorry", "tube", "underground", "metro", "tram", "van", "traffic", "lorries", "cars",
  "trains", "subway", "road", "motorway", "freeway", "highway", "motorways", "m1", "ring road", "a road",
  "dual carriageway", "main road", "express", "freight train",
]
crash-into = [
  "tree", "lorry", "truck", "wall", "traffic", "river", "sea", "lake", "barrier", "oncoming traffic", "lamp post",
  "bridge", "cliff", "ravine", "pole", "oncoming lane", "opposite lane",
]

# Harm to oneself.
hurt = [
  "hurt", "hurts", "hurting", "harm", "harms", "harmed", "harming", "injure", "injured", "injuring", "burn", "burns",
  "burned", "burnt", "burning", "punish", "punishing", "punished", "hit", "hits", "hitting", "punch", "punched",
  "punching", "slap", "slapped", "slapping", "scratch", "scratched", "scratching", "bite", "biting", "bit", "cut",
  "cuts", "cutting", "stab", "starve", "starving", "starved", "bruise", "bruising", "whip", "whipping", "brand",
  "branding", "carve", "carving", "mutilate", "mutilating", "choke", "choking", "scald", "scalding", "mark", "beat",
  "beating", "torture", "torturing", "damage",
]
wound = [
  "cut", "cuts", "cutting", "slice", "sliced", "slicing", "slit", "slash", "slashed", "carve", "carved", "carving",
  "stab", "stabbed",
]
cutting-body = [
  "arm", "arms", "leg", "legs", "thigh", "thighs", "wrist", "wrists", "skin", "stomach", "hips", "ankles", "forearm",
  "forearms", "shoulder", "veins", "belly", "throat", "calves",
]
on = ["on", "against", "into", "off", "at"]
on-purpose = [
  "on purpose", "deliberately", "intentionally", "to feel something", "to feel anything", "till i bled", "until i bled",
  "until it bled", "till it bled", "until they bled", "until it bleeds", "with a lighter", "with the lighter",
  "with a cigarette", "with the cigarette", "with cigarettes", "with the iron", "with a candle", "with a razor",
  "with a knife", "with a blade", "with glass", "with my lighter", "with a match", "bloody", "to punish myself",
  "to cope", "because i deserve it", "until it stops", "until it goes quiet", "till it goes quiet", "until i cannot",
  "in the shower", "in the bathroom",
]

# Harm by others.
violent = ["{blow}", "{terror}"]
blow = [
  "hit", "hits", "hitting", "beat", "beats", "beating", "beaten", "punch", "punches", "punched", "punching", "slap",
  "slaps", "slapped", "slapping", "smack", "smacks", "smacked", "kick", "kicks", "kicked", "kicking", "choke", "chokes",
  "choked", "choking", "chocked", "strangle", "strangles", "strangled", "strangling", "throttle", "throttles",
  "throttled", "smother", "smothered", "suffocate", "suffocated", "hurt", "hurts", "hurting", "abuse", "abuses",
  "abused", "abusing", "rape", "rapes", "raped", "raping", "molest", "molests", "molested", "grope", "gropes", "groped",
  "assault", "assaults", "assaulted", "attack", "attacks", "attacked", "attacking", "threaten", "threatens", "batter",
  "stab", "stabs", "stabbed",
]
terror = [
  "threatened", "threatening", "stalk", "stalks", "stalked", "stalking", "batters", "battered", "thrash", "thrashed",
  "thrashes", "headbutted", "headbutts", "burned", "burnt", "burns", "whipped", "whips", "drugged", "spiked", "bites",
  "spits on", "spat on", "knocks", "knocked", "belts", "belted", "lays into", "laid into", "whacked", "whacks",
  "clobbered", "terrorises", "terrorizes", "tortures", "tortured", "harmed", "harms", "pimps", "trafficked",
  "forces himself on", "forced himself on", "force himself on", "forcing himself on", "lays hands on", "laid hands on",
  "laid a hand on", "raised his hand to", "raised his hand against", "raises his hand to", "goes for", "went for",
  "lunged at", "swung at", "shoots", "shot at", "cut", "drowned", "threatens to kill", "threatens to hurt", "beats up",
  "beat up on", "restrained", "harasses", "harassing", "harassed", "spied on", "spies on", "imprisoned",
]
kill = [
  "kill", "kills", "killing", "hurt", "hurting", "hurts", "harm", "harming", "beat", "stab", "stabbing", "strangle",
  "strangling", "choke", "choking", "murder", "murdering", "rape", "shoot", "shooting", "attack", "attacking", "hit",
  "hitting", "smash", "destroy", "burn", "drown", "suffocate", "smother", "poison", "end", "slap", "punch", "finish",
  "get", "find", "come after", "be the death of", "bury", "shake", "cut", "behead", "lose it with", "lose it on",
  "throw",
]
kill-strong = [
  "kill", "killing", "stab", "stabbing", "strangle", "strangling", "murder", "murdering", "rape", "shoot", "shooting",
  "suffocate", "smother", "smothering", "harm", "harming", "hurt", "hurting", "attack", "attacking", "poison",
  "poisoning", "push", "pushing", "shake", "shaking", "beat", "beating", "hit", "drown", "drowning", "burn", "behead",
  "slaughter", "cut", "strike", "bury", "finish", "drop", "throttle", "finish off", "do away with", "end", "batter",
  "punch", "slap", "kick", "smash", "torture", "gut", "set fire to", "knife", "run over", "bash", "thump",
  "harm or kill",
]
will = [
  "will", "might", "may", "could", "can", "is going to", "are going to", "was going to", "going to", "wants to",
  "want to", "threatens to", "threatened to", "threatening to", "swore to", "promised to", "swears to", "trying to",
  "tried to", "tries to", "plans to", "is planning to", "said he will", "says he will", "to", "ends up", "is trying to",
]
said = [
  "said", "says", "say", "saying", "told me", "tells me", "tell me", "telling me", "swore", "swears", "texted",
  "messaged", "texts", "shouted", "shouts", "screamed", "screams", "promised", "promises", "threatened", "threatens",
  "whispered", "warned me", "wrote", "writes", "threatening", "keeps saying",
]
afraid = [
  "afraid", "scared", "frightened", "terrified", "scared stiff", "petrified", "worried", "fear", "fearing", "feared",
  "panicking", "terrified of", "scared to death", "fearful", "think", "convinced", "sure", "know", "certain",
  "living in fear",
]
scared = [
  "afraid", "scared", "frightened", "terrified", "petrified", "scared to death", "in fear", "living in fear", "fearful",
  "so afraid",
]
unsafe = [
  "not safe", "unsafe", "don't feel safe", "never feel safe", "no longer safe", "not feeling safe", "is not safe",
  "was not safe", "never safe", "cannot feel safe", "feel unsafe", "felt unsafe",
]
place-home = [
  "at home", "here", "in my home", "in my own home", "in this house", "in my house", "in my own house", "in my own bed",
  "in my flat", "with {him}", "around {him}", "in this flat", "at his place", "alone with {him}", "with my {relative}",
  "in my marriage", "in this marriage", "in this relationship", "at my {relative}s", "with myself", "around myself",
  "from myself", "alone", "by myself", "on my own", "where i am", "where i live",
]
throat = ["throat", "neck", "windpipe", "airway"]
around = ["around", "on", "at", "across", "over", "to", "against", "onto"]

# Voices.
voice = [
  "voices", "voice", "a voice", "the voice", "the voices", "the demon", "the demons", "demons", "demon", "the devil",
  "the shadow", "the whispers", "the radio", "the tv", "my head", "my brain", "my mind", "god", "the thing in my head",
  "the thoughts", "my thoughts", "satan", "the angels", "the man in my head", "it", "they", "the chip", "thing",
  "something", "inside me", "in me", "in my head", "the others", "jesus", "the spirits", "spirits",
]
tell = [
  "tell", "tells", "told", "telling", "say", "says", "said", "saying", "order", "orders", "ordered", "ordering",
  "command", "commands", "commanded", "commanding", "whisper", "whispers", "whispering", "scream", "screams",
  "screaming", "shout", "shouts", "shouting", "want", "wants", "want to", "keep saying", "keeps saying", "keep telling",
  "keeps telling", "stop saying", "will not stop saying", "begging", "beg", "push", "pushes", "urging", "force",
  "forces", "making", "make", "insist", "insists", "is telling", "are telling", "i have to", "i must", "i should",
]
bad = [
  "kill", "kill myself", "killing", "die", "dead", "hurt", "jump", "cut", "harm", "burn", "stab", "hang", "strangle",
  "end it", "end it all", "end my life", "to do it", "not eat", "not to eat", "starve", "walk into", "walk in front",
  "take the pills", "take them all", "punish", "choke", "shoot", "step in front", "drown", "attack", "bleed", "suffer",
  "push", "finish it", "murder", "not wake up", "go to hell", "rot", "set fire", "poisoned", "smash",
  "everyone hates me", "without me", "better off", "cutting", "suicide", "slit", "drink bleach", "hit", "crash",
]

# What is harmless beside it.
mild = [
  "boredom", "embarrassment", "shame", "laughter", "laughing", "curiosity", "thirst", "hunger", "heat", "cold",
  "cuteness", "happiness", "excitement", "joy", "envy", "jealousy", "cringe", "old age", "suspense",
]
a = ["a", "the", "some", "another", "it", "my", "one"]
see = [
  "sees", "finds", "hears", "finds out", "notices", "comes", "reads", "learns", "see", "know", "hear", "meet", "try",
  "tell", "go", "read", "watch", "get", "show", "find", "eat", "taste", "visit", "ask", "play", "wear", "have",
]
fiction = [
  "film", "movie", "book", "novel", "story", "song", "play", "chapter", "episode", "series", "show", "drama",
  "documentary", "podcast", "character", "hero", "heroine", "villain", "detective", "ghost", "witch", "read", "watched",
  "poem", "scene", "act", "lyrics", "game", "news", "article", "opera", "band", "paper", "petition", "leaflet",
  "poster", "report", "novels", "films", "books", "songs", "essay", "review", "exhibition",
]
learn = [
  "workshop", "course", "class", "lecture", "training", "trained", "seminar", "taught", "leaflet", "volunteered",
  "fundraiser", "charity", "learned", "learnt", "talk", "essay", "conference", "paper", "article", "campaign",
  "webinar", "lesson", "history", "statistics", "research",
]
in = ["in", "at", "during", "on"]
game = [
  "game", "sparring", "chess", "judo", "boxing", "rugby", "paintball", "karate", "jiu jitsu", "training", "practice",
  "match", "round", "level", "fortnite", "minecraft", "film", "play", "class", "bjj", "scrabble", "tennis", "race",
  "stage", "penalty", "wrestling", "football", "plane", "dream", "fencing", "cards", "snooker", "darts", "mario kart",
  "elden ring", "monopoly", "table tennis", "pool", "fifa", "golf",
]
at = ["at", "by two", "by a", "by one", "by ten", "by seconds"]
beat-to = ["to it", "to the door", "to the punch", "to the last", "to the bus", "to work"]
how = ["how", "that", "like", "as", "later", "again how", "when i"]
accident = ["accident", "mistake"]
talk = ["typo", "fun", "points"]
sweet = [
  "coffee", "chocolate", "sugar", "cake", "tv", "sun", "podcasts", "christmas", "television", "cuteness", "caffeine",
  "vitamins", "pizza", "cheese", "meetings", "sweets", "candy", "ice cream", "mince pies", "netflix", "biscuits",
  "cookies", "turkey", "crisps", "memes", "cat videos", "tea", "family time", "sunshine", "culture", "news",
]
drops = ["mg", "mcg", "ml", "drops", "units", "grams", "g", "iu", "micrograms", "pages", "minutes", "photos", "steps"]
slack = [
  "some slack", "a slice", "a piece", "a bit", "a break", "cake", "bread", "a deal", "a fringe", "an apple",
  "a portion", "some bread", "some cake", "a big slice", "a sandwich", "short", "loose", "free", "some", "slack",
]
by-accident = [
  "shaving", "cooking", "chopping", "by accident", "accidentally", "on the", "on a", "on my", "on some", "on an",
  "running", "playing", "lifting", "skiing", "climbing", "gardening", "while", "peeling", "at football", "at the gym",
  "in training", "doing", "moving", "opening", "when i fell", "on paper", "dancing", "skating", "falling", "making",
  "in the kitchen", "slicing", "with paper", "with the bread knife", "by mistake", "ironing", "baking", "carving",
  "at work", "at the",
]
cupboard = ["cupboard", "shelf", "door frame", "cupboard door", "car door", "beam"]
back = [
  "back on", "down on", "back the", "down the", "out sugar", "the grass", "the budget", "costs", "corners", "fabric",
  "board", "the hedge", "out the", "the cake", "the cord", "off the tags",
]
cloth = [
  "fabric", "paper", "board", "wood", "vegetables", "grass", "costs", "hair", "edge", "out", "it fine", "the", "class",
  "pattern", "through",
]
party = [
  "party", "drinks", "lunch", "dinner", "card", "cards", "cake", "present", "gift", "tea", "kiss", "old", "summer",
  "winter", "to the office", "meal", "do", "speech", "song", "sweet", "hug", "coffee", "bash", "to smoking", "to sugar",
  "to the old", "to my colleagues", "at the", "to summer",
]
letter = ["letter", "email", "mail"]
team = ["team", "colleagues", "boss", "office", "flat", "pupils", "students"]
easy = [
  "sofa", "couch", "pier", "board", "diving board", "high board", "swing", "wall", "step", "steps", "dock", "boat",
  "bed", "bus", "train when", "chair", "rocks", "trampoline", "deck", "jetty",
]
water = [
  "water", "pool", "sea", "lake", "cold lake", "deep end", "project", "puddle", "puddles", "leaves", "conversation",
  "unknown",
]
late = [
  "am late", "was late", "forget", "forgot", "break", "spill", "eat", "tell", "miss", "was late for", "buy", "sing",
  "do not", "don't", "wake", "lose", "scratch", "touch", "burn", "finish",
]
telling = ["telling", "saying", "this", "that", "it", "spoiling", "forgetting", "buying", "eating", "being late"]
forget = [
  "forgets", "eating", "forgetting", "leaves", "sings", "spoils", "snores", "eats", "tells", "drinks the last",
  "brings", "is late", "does that",
]
laugh = ["laughed", "joked"]
feelings = ["feelings", "pride", "ego", "chances", "career", "knee", "reputation"]
cake = ["cake", "a hug", "eating", "a biscuit", "saying", "a doggy bag", "tea", "dessert", "finishing", "a kiss"]
prescribed = [
  "prescribed", "on time", "as the doctor", "as my doctor", "as directed", "as told", "every day", "every morning",
  "this week", "for today", "on schedule", "for the day", "all week", "for the week", "two weeks", "right on time",
  "day", "like i should", "again after", "properly", "regularly", "when i should", "this month", "before bed",
  "before breakfast", "at the right", "every evening", "in a row", "organiser", "organizer", "for once", "box",
  "as planned", "without being", "today",
]
with-meal = [
  "breakfast", "dinner", "lunch", "food", "water", "reminded", "pharmacist", "pharmacy", "chemist", "refilled", "nurse",
  "weekly", "as prescribed", "vitamins", "toothbrush",
]
pharmacist = ["pharmacist", "nurse", "chemist", "doctor", "carer", "mum", "dad"]
other = [
  "dog", "cat", "headache", "flight", "flu", "cold", "trip", "holiday", "week", "month", "horse", "migraine",
  "toothache",
]
vitamins = ["all my vitamins", "vitamin d", "fish oil"]
possessive = [
  "childrens", "choirs", "their", "singers", "kids", "his", "her", "your", "our", "boys", "girls", "lovely", "kind",
  "friendly", "neighbours", "actors",
]
choir = [
  "choir", "stairwell", "corridor", "garden", "street", "next room", "hall", "kitchen", "recording", "piece",
  "distance", "film", "film said", "game",
]
place = [
  "car park", "maze", "building", "shop", "contract", "meeting", "lease", "queue", "forest", "garden", "station",
  "town", "traffic", "lift", "room", "labyrinth", "mall", "ikea", "supermarket", "stadium", "jam", "office", "museum",
  "wood", "level", "dungeon", "party", "deal",
]
contract = [
  "contract", "lease", "deal", "meeting", "job", "project", "group", "club", "subscription", "committee", "agreement",
  "chat",
]

# Short ones, used all over.
no = [
  "no", "see no", "saw no", "have no", "there is no", "not any", "isn't any", "cannot see any", "cannot see a",
  "cannot see the", "cannot find a", "cannot find any", "cannot find the", "don't see a", "don't see any",
  "don't have a", "don't have any", "never find a", "without any", "not a", "little", "no longer any", "not much",
  "cannot think of a", "cannot think of any", "got no", "left no", "not see any", "can see no", "is no", "not one",
]
never = [
  "never", "not", "will not", "don't", "cannot", "no longer", "will never", "never going to", "not going to",
  "i will never", "i am never going to", "not ever",
]
nothing = [
  "nothing", "no thing", "not anything", "don't have anything", "have nothing", "there is nothing", "nothing left",
  "nobody", "nothing is",
]
nobody = [
  "nobody", "they", "not one person", "people", "no friend", "my family", "my kids", "she", "he", "anyone", "who",
  "everyone", "nobody will", "they will",
]
only = ["the only", "only", "one", "this is the only", "is the only", "only one", "my only", "one last", "one easy"]
better = [
  "better", "better off", "better of", "happier", "easier", "fine", "relieved", "okay", "free", "freer", "better life",
  "safer", "more peaceful", "simpler", "do better", "be alright", "alright", "less stressed", "so much better",
  "calmer", "move on", "glad", "grateful", "thank me",
]
tired = ["tired", "so tired", "sick", "exhausted", "weary", "fed up", "sick and tired", "bored", "done", "had enough"]
living-tired = [
  "living", "being alive", "existing", "life", "breathing", "fighting", "surviving", "waking up", "being here",
  "it all", "everything", "living like this", "this life", "being me", "fighting my head", "fighting every day",
  "my own head", "carrying on", "keeping going", "trying to stay alive", "hurting", "this existence", "existence",
  "pretending to be fine", "being awake", "another day", "hanging on", "holding on", "trying to live",
  "feeling like this", "having to exist", "waking up every day", "my life", "being a person", "pretending to live",
  "staying alive", "trying to survive", "keeping myself alive", "being in this body", "being in my head",
  "being in pain", "the pain",
]
alive-here = [
  "alive", "here", "around", "on this earth", "on this planet", "living", "breathing", "in this world", "born",
  "part of this",
]
gone-dead = [
  "gone", "dead", "not here", "no longer here", "no more", "with god", "in heaven", "at peace", "away forever",
  "passed", "not around", "buried", "free of it all", "out of the way",
]
gone-verb = [
  "died", "die", "disappeared", "disappear", "vanished", "vanish", "stopped existing", "left forever",
  "went away forever", "killed myself", "never woke up", "went away", "never existed", "not exist", "dropped dead",
  "ended it", "jumped", "went",
]
die-verb = [
  "died", "die", "was to die", "dropped dead", "passed away", "killed myself", "kill myself", "never woke up",
  "ended it", "don't wake up", "don't make it", "live or die", "did it", "jumped",
]
if-i-gone = [
  "if i {was} {dead}", "if i {was} {gone-dead}", "if i {gone-verb}", "if i was never born", "if i had never been born",
  "if i had not been born", "if i was not {alive-here}", "if i wasn't there", "when i am {gone-dead}",
  "once i am {gone-dead}", "with me {gone-dead}", "if i died tomorrow", "if i never existed", "i {was} {gone-dead}",
  "i {gone-verb}", "if i {die-verb}", "if there was no me", "if i left this world", "if i am {gone-dead}",
  "if they did not have me", "if i had never existed",
]
everyone-all = [
  "everyone", "everybody", "everyone i love", "them", "all of them", "them all", "all", "mum", "dad", "mum and dad",
  "my family", "my parents", "my kids", "my children", "the kids", "my friends", "my wife", "my husband", "others",
  "people", "people around me", "the world", "you all", "you", "each of them", "society", "the boys", "the girls",
  "my boys", "my girls", "world", "the ones i love", "people i love", "everyone around me", "him", "her",
  "my {relative}", "my mum", "my love", "my loves", "life", "cruel world", "my darling", "my darlings",
  "my lovely boys", "the people i love", "those i love", "friends", "guys", "to you all", "my dears",
]
this = [
  "this", "here", "it", "my head", "this life", "this pain", "my life", "this mess", "this hole", "this darkness",
  "this hell", "this situation", "this nightmare", "the dark", "the darkness", "all this", "debt", "this debt",
  "this misery",
]
in-of = ["in", "of", "to", "for"]
hopeless = [
  "hopeless and i want", "it is hopeless", "everything is hopeless", "all is hopeless",
  "feel hopeless about everything", "hopeless about life", "i am hopeless about the future", "life is hopeless",
  "no hope",
]
it-life = [
  "it", "this", "life", "it all", "this life", "living", "the pain", "this pain", "all this", "all of this", "my life",
  "everything", "this hell", "being alive", "the hurt", "one more day", "another day", "another night",
  "a single day more", "this existence",
]
going-living = [
  "going", "living", "fighting", "trying", "going on", "existing", "breathing", "pretending", "surviving", "hanging on",
  "holding on", "waking up", "doing it", "doing life", "myself alive", "carrying on", "pushing", "it together",
  "facing", "facing it", "facing another day", "waking up to this", "myself going", "this up", "my head above water",
  "putting myself through this", "being alive",
]
life = [
  "life", "everything", "myself", "living", "this life", "it all", "this world", "the world", "my life", "being alive",
  "hope", "existence", "trying to live", "all of it", "existing", "everyone", "fighting", "ever being happy",
  "ever getting better",
]
pointless = [
  "pointless", "meaningless", "hopeless", "worthless", "not worth it", "not worth living", "unbearable",
  "empty and pointless", "not worth the pain", "worth nothing", "useless", "too painful", "too much",
]
tomorrow = [
  "tomorrow", "christmas", "my birthday", "morning", "the morning", "next week", "next month", "next year",
  "the new year", "the end of the week", "the end of the month", "the end of the year", "summer", "spring", "monday",
  "sunday", "the weekend", "friday", "my next birthday", "the sunrise", "another day", "graduation", "thirty", "forty",
  "twenty", "adulthood", "my 18th", "eighteen", "twenty one", "thirty five",
]
the-night = [
  "the night", "tonight", "this night", "the day", "this day", "the week", "this week", "today", "this", "the weekend",
  "another day", "another night", "another week", "this time", "the month", "one more day", "one more night",
  "till morning", "to morning", "this winter", "this year", "another year",
]
much-longer = [
  "much longer", "long", "another day", "another week", "any longer", "forever", "anymore", "the week",
  "many more days",
]
tonight-soon = [
  "tonight", "soon", "tomorrow", "this weekend", "on friday", "today", "now", "on sunday", "on saturday", "on monday",
  "this time", "when they sleep", "when they are at work", "after work", "on my birthday", "friday", "this evening",
  "in the morning", "alone", "for real", "before christmas", "monday", "sunday", "saturday", "thursday", "on thursday",
  "tuesday", "on tuesday", "wednesday", "before they come home", "on wednesday",
]
to-die = [
  "to die", "to end it", "to end it all", "to kill", "to finish", "to finish it", "to do it", "to not wake up",
  "to never wake up", "to stop my heart", "to be sure", "for it", "to overdose", "to kill me", "to kill a horse",
  "in the cupboard", "in the house", "in the drawer", "saved", "in the cabinet", "to finish the job",
  "to sleep forever", "in here", "in my room", "for me to", "in my bag", "here",
]
will-could = [
  "will", "might", "could", "would", "may", "am going to", "am capable of", "want to", "am about to", "can",
  "will end up",
]
stupid = [
  "stupid", "bad", "drastic", "silly", "permanent", "terrible", "awful", "i will regret", "i cannot undo",
  "i cannot take back", "irreversible", "final", "i would regret", "rash", "bad to myself", "really stupid", "dumb",
  "dangerous", "daft", "to end", "to hurt myself", "foolish", "reckless", "i can't take back", "horrible",
]
a-vehicle = [
  "a {vehicle}", "the {vehicle}", "the next {vehicle}", "my {vehicle}", "{vehicle}", "an oncoming {vehicle}",
  "that {vehicle}", "one",
]
jump = [
  "jump", "jumping", "jumped", "step", "stepping", "stepped", "walk", "walking", "walked", "run", "running", "ran",
  "throw myself", "throwing myself", "threw myself", "lie down", "leap", "leaping", "leapt", "dive", "stand", "get",
  "go", "push myself", "fall", "falling", "lie", "lying",
]
walk = [
  "walk", "walking", "walked", "wander", "wandering", "wandered", "step", "stepping", "stepped", "run", "running",
  "ran", "wade", "wading", "waded", "lie down in", "stride",
]
throw = [
  "throw", "throwing", "threw", "fling", "flinging", "flung", "chuck", "chucking", "hurl", "launch", "drop", "dump",
  "toss", "yeet", "pitch",
]
drive = [
  "drive", "driving", "drove", "steer", "steering", "steered", "swerve", "swerving", "swerved", "crash", "crashing",
  "crashed", "veer", "veering", "veered", "turn", "turning", "pull", "plough", "ploughing", "plow", "cycle", "cycling",
  "smash", "slam", "run",
]
whole = [
  "whole", "entire", "full", "the whole", "the entire", "the full", "my whole", "a whole", "an entire", "a full",
  "his whole", "her whole", "the rest of the", "half the", "half a", "two", "three", "all the", "rest of the",
  "my entire", "another", "both", "half the whole", "four", "a",
]
took-strong = [
  "took", "take", "taken", "taking", "swallowed", "swallow", "swallowing", "downed", "popped", "necked", "have taken",
  "injected", "i have", "knocked back",
]
many-num = [
  "{8+}", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "sixteen", "eighteen", "twenty", "twenty four",
  "thirty", "thirty two", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "a hundred", "hundred",
  "about {8+}", "like {8+}", "about fifty", "around {8+}", "over {8+}", "nearly {8+}", "handful of", "dozens of",
  "a dozen",
]
alcohol = [
  "vodka", "whisky", "whiskey", "wine", "gin", "rum", "alcohol", "booze", "beer", "a bottle", "tequila", "brandy",
  "bottle of wine", "bottle of vodka", "drink", "spirits", "bourbon", "scotch", "jack daniels", "cider", "liquor",
]
write-say = [
  "write", "will write", "write here", "say", "will say", "post", "do", "will do", "will ever write", "see", "hear",
  "am writing", "talk", "write in here", "wrote", "will see", "will see them", "see them", "see her", "see him",
  "hug them",
]
things = [
  "things", "stuff", "belongings", "possessions", "everything", "my things", "all my things", "all my stuff",
  "jewellery", "pets", "my favourite things", "precious things", "all i own", "everything i own", "it all", "treasures",
  "my cat", "my dog", "prized possessions",
]
for-after = [
  "for after", "for when i am {gone-dead}", "to open when i am {gone-dead}", "for everyone", "to everyone",
  "to my family", "saying goodbye", "to say goodbye", "to say sorry to everyone", "for them to find", "to be found",
  "for each of them", "for the police", "for the kids to read when", "for later when i am", "for each child when i am",
  "for my funeral", "for them to read after", "and hid them", "to each of them", "for each of my kids",
  "for my kids for after", "to read after", "to open after",
]
will-might = [
  "will", "might", "could", "may", "am going to", "would", "might end up", "can", "want to", "would like to",
  "am about to", "will end up", "might really", "will one day", "almost", "nearly",
]
someone = [
  "someone", "somebody", "people", "anyone", "everyone", "a person", "others", "them all", "everybody",
  "someone i love", "a stranger",
]
him-strong = [
  "him", "her", "them", "my {relative}", "my {stranger}", "someone", "everyone", "people", "them all", "that man",
  "his family", "those people", "the bastard", "the man", "the guy who", "all of them",
]
him-kid = [
  "him", "her", "them", "someone", "people", "others", "everyone", "anyone", "{child}", "my {relative}",
  "my {stranger}", "other people", "another person", "an innocent person", "a stranger", "strangers", "random people",
  "my own child", "my own kids", "my own {relative}", "my own baby", "my family", "my own family", "my little one",
  "the little one", "the people i love", "those i love", "my dog", "my cat", "the cat", "the dog", "someone else",
  "my unborn baby", "that man", "my little girl", "my little boy", "my boss", "you", "the neighbour", "my class",
  "my classmates", "the ones i love", "my little {kid}",
]
my-child = ["my {kid}", "the {kid}", "our {kid}", "my own {kid}", "my little {kid}", "my {kid} in anger"]
her-him = ["her", "him", "them", "my mum", "my mother", "my dad", "my father"]
wish-hurt = [
  "want to", "i want", "going to", "urge to", "urges to", "urge of", "thinking of", "thinking about", "think about",
  "think of", "thought of", "thought about", "thoughts of", "thoughts about", "planning to", "plan to", "planning on",
  "need to", "ready to", "decided to", "tempted to", "dream of", "dream about", "dreaming of", "imagine", "imagining",
  "images of", "fantasies about", "fantasise about", "fantasizing about", "fantasising about", "fantasize about",
  "obsessing about", "might", "itching to", "close to", "afraid of", "scared of", "terrified of", "worried about",
  "picturing", "picture", "intrusive thoughts of", "intrusive thoughts about", "impulse to", "impulses to",
  "visions of", "afraid i am going to", "feel like", "like", "trying to", "tried to", "vow to", "swear i will",
  "dying to", "have to",
]
voices = [
  "voices", "the voices", "my voices", "those voices", "these voices", "the voice in my head", "the voices in my head",
  "voices in my head",
]
i-hear = [
  "i hear", "hear", "hearing", "i heard", "i keep hearing", "started hearing", "i am hearing", "i can hear",
  "keep hearing", "been hearing",
]
i-am = [
  "i am", "i was", "i have been", "i got", "i feel", "felt", "feel", "i get", "i keep being", "i keep getting",
  "i am being", "i was being", "i have always been", "i felt", "such", "feeling", "i become",
]
victim = [
  "abused", "beaten", "raped", "assaulted", "attacked", "stalked", "threatened", "molested", "groped", "battered",
  "trafficked", "hunted", "strangled", "choked", "stabbed", "mugged", "drugged", "kidnapped", "held captive",
  "beaten up", "hit by {him}", "hurt by {him}", "punched", "kicked", "slapped", "spiked", "blackmailed", "harassed",
  "shot at", "terrorised", "tortured", "violated", "touched by {him}", "jumped by", "robbed at knifepoint", "exploited",
]
throat-head = ["throat", "head", "neck", "chest", "face", "back", "ribs", "stomach", "kids", "temple"]
against-into = [
  "against", "into", "down the", "across", "to the floor", "to the ground", "at the wall", "on the floor",
  "onto the floor", "out of the car", "through", "over the", "onto the bed", "onto the ground", "off the", "down",
  "on the ground", "out the door", "out of the house", "in the bath",
]
house = [
  "house", "home", "flat", "door", "window", "work", "school", "room", "apartment", "place", "building", "office",
  "street", "front door", "car", "bedroom", "garden", "gate", "new flat", "new place", "parents house", "workplace",
]
bathroom = [
  "bathroom", "closet", "cupboard", "wardrobe", "toilet", "bedroom", "shed", "basement", "attic", "loo", "garage",
  "kids room", "car", "neighbours house", "pantry", "laundry room",
]
days = ["days", "day", "weeks", "week", "nights", "48 hours", "72 hours", "hours", "nearly a week", "a week", "months"]
not-eaten = [
  "have not eaten", "haven't eaten", "not eaten", "have not had food", "don't eat", "have not been eating",
  "nothing to eat", "no food", "not ate", "eaten nothing", "ate nothing", "have not eaten anything",
  "not eaten anything", "have not eaten properly", "no meals", "have not had anything to eat", "have not touched food",
  "without eating", "not had a meal",
]
drink = ["drink", "drinking", "drank", "drunk", "downed", "necked", "finished", "down"]
until = ["until", "till", "til", "so that", "so", "to the point"]
spirits = [
  "vodka", "whisky", "whiskey", "gin", "rum", "spirits", "tequila", "brandy", "bourbon", "scotch", "liquor",
  "hard liquor", "absinthe",
]
purge = [
  "purge", "purged", "purging", "vomited", "vomiting", "threw up", "throwing up", "throw up", "puked", "puking", "puke",
  "binged", "binge and purge", "thrown up", "being sick",
]
faint = [
  "faint", "fainted", "fainting", "passed out", "passing out", "pass out", "collapsed", "blacked out", "collapsing",
  "dizzy",
]
called = [
  "called", "rang", "texted", "phoned", "call", "ring", "calling", "text", "contacted", "messaged", "spoke to",
  "talked to", "hung up on", "dialled", "dialed", "chatted to", "on the phone to",
]
crisis-line = [
  "crisis line", "samaritans", "suicide line", "suicide hotline", "suicide helpline", "lifeline", "crisis text line",
  "crisis team", "suicide prevention line", "suicide lifeline", "helpline last night", "crisis", "rape crisis", "shout",
  "papyrus", "childline", "women's aid", "womens aid", "domestic violence line", "domestic abuse helpline",
  "crisis hotline", "hotline",
]
hospital = ["hospital", "the hospital", "a e", "a and e", "er", "the er", "emergency", "casualty", "the emergency room"]
violent-ing = [
  "hitting", "beating", "punching", "slapping", "kicking", "choking", "strangling", "raping", "molesting", "groping",
  "assaulting", "abusing", "stalking", "threatening", "hurting", "battering", "stabbing", "harassing", "smacking",
  "spitting on", "burning", "attacking",
]

# To want to die, and not to want to live.

[[word]]
match = [
  "{kill-me}", "{wish} {2} {death}", "{wish} {2} {kill-self} {end}", "{wish} {1} end it all", "end it all",
  "ending it all", "ended it all", "{wish} {3} suicide", "suicide {wish}", "commit suicide", "suicidal",
  "suicide {note|letter|attempt|plan|notes|letters|plans|thoughts|pact|bid|ideation|attempts|mission|method|methods}",
  "my suicide", "attempted suicide", "attempting suicide",
  "suicide is {the?} {way|way out|answer|only|option|solution|escape}",
  "suicide {seems|feels|looks|sounds|tempts|calls|keeps|crosses}", "{start} suicide {end}", "thoughts {of} suicide",
  "{i-am} {about|going|ready|trying} to die", "{start} going to {death}",
  "i {will die|die tonight|will die tonight|shall die|must die|have to die|need to die|ought to die|should just die|deserve to die|may die tonight}",
  "wish i {was} {dead}", "wish i was dead", "wish i {had|have|just|would} died", "wish i had {never} been born",
  "wish i {never} existed", "wish i {not} exist {end}", "wish i {was} {never} {born|been born|conceived|alive|here}",
  "{was} {never} born", "wish i {was} not {alive-here} {end}", "wish i was not alive", "wish i would die",
  "wish i could die", "better off dead", "better dead", "happier dead", "rather be dead", "rather die",
  "i should be dead", "i should die", "should have died", "should have been me that died", "let me die",
  "deserve to die", "deserve death", "want me dead", "ready to die", "hope i die",
  "hope i get {hit|cancer|run over|hit by}", "pray i die",
  "hoping {the?} {a bus|a car|a truck|a lorry|a train|bus|car|truck|somebody|something} {hits|hit|would hit|kills|runs over|takes out} me",
  "wish {the?} {a bus|a car|a truck|a lorry|a train|bus|car|truck|somebody|something} would hit me",
  "hope {the?} {a bus|a car|a truck|a lorry|a train|bus|car|truck|somebody|something} hits me", "god takes me",
  "god take me", "lord takes me", "lord take me",
  "take me {home|to heaven|now lord|home lord|now god|away from this world}",
  "i want to go {to heaven|to god|to sleep forever|to be with god|be with god|from this world|from this earth}",
  "lost the will to live", "no will to live", "lost my will to live", "no desire to live",
  "lost the will to {live|go on|live on|survive|carry on}", "{not} worth living", "life is {not} worth",
  "{not} worth {the?} living", "life has no {hope-left}", "cannot {1} stay alive",
  "{not} {deserve|deserve|need|ought} to {live|be alive|exist|be here|breathe|be breathing}", "why am i alive",
  "why am i here {end}",
  "death {would be|seems|feels like|sounds|is the only|feels|looks|is better|must be|cannot come|come|comes and|is calling|is what i}",
  "{death} {2} relief", "{death} would be {better}", "looking forward to death", "not afraid of {death}",
  "welcome death",
  "ready to {meet my maker|leave this world|leave this earth|go to god|go to heaven|be taken|join him|join her|go be with|meet god|leave forever|die|be done with life}",
  "done with living", "done living", "hate being alive", "hate living", "hate that i am alive", "hate waking up",
  "{had enough|have enough|enough} of {living}", "{tired} of {living-tired} {end}", "{tired} of being alive",
  "{tired} of fighting to", "unalive", "how i would do it", "how would i do it",
]

[[word]]
match = [
  "{not} want to {exist|be alive|stay alive|live anymore|be on this planet|be on this earth|keep living|go on living|wake up tomorrow|wake up in the morning|be in this world|live like this|live without|be breathing|grow old|live here on this}",
  "{not} want to {exist} {end}", "{not} want to {exist} {like-this}", "{not} want to {exist} tomorrow",
  "{not} want to {exist} much longer", "no longer wish to {exist}", "no longer want to {exist} {end}",
  "{not} wish to {exist} {end}", "{not} want tomorrow to come", "{not} want to see {tomorrow}",
  "{not} want anything {end}", "want to not {exist}", "want {stop-being} {end}", "{wish} {1} {stop-being} {end}",
  "{wish} {1} {stop-being} {forever}", "{wish} not be {alive-here} {end}", "rather not be {alive-here}",
  "rather not {exist} {end}", "rather not wake up {end}",
  "would be nice to not {be here anymore|be alive|exist|be here|wake up|have to exist|have to live|have to wake up}",
  "nice not to {be here anymore|be alive|exist|be here|wake up|have to exist|have to live|have to wake up} {end}",
  "want to be {gone|dead|no more|gone forever|nothing|nowhere|erased} {end}", "want to sleep forever {end}",
  "sleep forever {end}", "{sleep} {3} never {wake|wakes|waking|woke|wake up|waking up|woken|wake again|open my eyes}",
  "{sleep} {3} {not} wake up {end}", "{sleep} {3} not waking up", "never wake up {end}",
  "never {wake|wakes|waking|woke|wake up|waking up|woken|wake again|open my eyes} {end}",
  "{hope} {2} {not} wake up {end}", "{hope} {2} {not} waking up", "{hope} {2} {not} wake up again",
  "{not} mind {2} {not} wake up", "not wake up tomorrow", "{not} want to wake up {end}", "die in my sleep",
  "pass in my sleep",
  "{disappointed|sad|gutted|angry|upset|sorry|devastated|crying|annoyed|furious|cried because i} {2} {wake|wakes|waking|woke|wake up|waking up|woken|wake again|open my eyes} up",
  "woke up {3} wish i {had not|have not|did not|never had|never did|hadnt|didnt|never}",
  "wish i {had not|have not|did not|never had|never did|hadnt|didnt|never} woken",
  "wish i had not {woken|woken up|survived|been found|been saved|been born|lived}", "afraid of not waking up",
  "want {it} {to|?} {stop} {end}", "wish {it} {would|could|will|to|?} {stop} {end}",
  "wish {it all|everything|my life|life|all this|all of it} {was} {over|finished|done}",
  "wish it was all {over|done|finished} {end}", "make it {all|my|of|all my|?} stop {end}", "make it end {end}",
  "need it {to|?} stop {end}", "need {it} to {stop} {end}", "{want} {1} {it} {to|?} {stop} {end}", "want out {end}",
  "{wish} {1} want out {end}", "want out of {life}", "{wish} leave this {world}",
  "{ground|earth|sea|floor} {would swallow|swallows|swallowed|swallow|will swallow|to swallow|could swallow} me",
  "want to be with {2} in heaven", "in heaven with {him}",
  "join {him} in {heaven|the ground|death|the grave|the sky|paradise}", "join my late", "ready to join {him}",
  "want to join {him} {end}", "wish i could join {him}", "would {not} mind {death}", "{not} mind dying",
  "{not} care if i {die|live|live or die|died|lived|wake up|get hit|survive|dont wake up|die or not|get hurt|make it}",
  "{not} care {if|whether|what happens if} i {die|live|live or die|died|lived|wake up|get hit|survive|dont wake up|die or not|get hurt|make it}",
  "who cares if i {die|live|live or die|died|lived|wake up|get hit|survive|dont wake up|die or not|get hurt|make it}",
  "{not} matter if i {die|live|live or die|died|lived|wake up|get hit|survive|dont wake up|die or not|get hurt|make it}",
  "stayed alive", "alive one more day", "woke up wish i have not", "woke up again wish i have not",
  "woke up and wish i have not", "alive wish i was not", "alive and i hate", "still here wish i", "to be dead {end}",
  "thinking about {my?} death", "thoughts of {death}", "plan {3} {not} to be alive", "{not} to be alive",
  "hurts to be alive", "too painful to live", "hurts too much to live", "being alive hurts", "to live hurts",
]

[[word]]
match = [
  "{no} way out {end}", "{no} way out of {this}", "{no} way out for me", "{no} other way out", "{no} other way {end}",
  "{no} other {option|choice|solution|way out|answer|exit|alternative|road} {end}", "{only} way out {end}",
  "{only} way {this?} ends", "{only} way out of {this}",
  "{only} way to {stop the pain|stop it|end the pain|end this|make it stop|be free|escape|end it|get peace|stop hurting|find peace|make the pain stop|stop this}",
  "{no} way forward {end}", "{no} escape {end}", "{no} escape from {this}", "{no} future {end}",
  "{no} future for {me|us|myself|someone like me|people like me|my life|my kids and me}", "have no future",
  "{not} see {the?} future {end}",
  "{not} see {the?} future for {me|us|myself|someone like me|people like me|my life|my kids and me}",
  "{not} see {2} future {end}",
  "{not} see a way {out|forward|through this|through|past this|on|round this|of living|to live|to go on}",
  "{not} see {1} way out {end}", "{not} see the point {end}", "{not} see {2} point {in-of} {living}",
  "{not} see any point", "{no} point {end}", "{no} point {in-of} {living}", "{no} point {living} {end}",
  "{no} point to {living}",
  "{no} point {being here|trying anymore|in me|in anything|in trying anymore|to anything|to my life|getting up|waking up|carrying on|me being here|in being here|fighting anymore|in fighting|in being alive|staying}",
  "what is {the?} point {end}", "what is {the?} point {in-of} {living}", "whats point {in-of} {living}",
  "{no} reason to {live|exist|stay|go on|be here|be alive|stay alive|keep going|get up|wake up|keep living|carry on|continue|fight|breathe|hold on|keep fighting|be}",
  "{no} reason {in-of} {living}", "{no} reason for {me?} {living}", "run out of reasons", "ran out of reasons",
  "out of reasons to", "{nothing} to live for", "nothing left {end}", "nothing left for me",
  "nothing left to {live|give|fight for|live for|hope for|lose|stay for|fight with|hold on to|keep me here} {end}",
  "nothing left to live for", "nothing left to lose", "nothing left in me", "{no} hope {end}", "{no} hope left",
  "{no} hope for me", "{no} hope for the future", "lost {all|all my} hope", "lost all {my?} hope", "out of hope",
  "{hopeless} {end}", "cannot go on {end}", "cannot go on {like-this}", "cannot go on living", "cannot carry on {end}",
  "cannot carry on {like-this}", "cannot keep {going-living} {end}", "cannot keep {going-living} {like-this}",
  "cannot keep doing this", "cannot keep this up", "cannot continue {end}", "cannot continue {like-this}",
  "cannot do {it-life} anymore", "cannot do this {end}", "cannot do life", "cannot take {it-life} anymore",
  "cannot take {it-life} {end}", "cannot take anymore {end}", "cannot bear {it-life} anymore",
  "cannot bear {it-life} {end}", "cannot bear {living} {end}", "cannot bear to {exist}",
  "cannot stand {it-life} anymore", "cannot stand {living} {end}",
  "cannot stand being {alive|me|in my skin|in my own skin|in this body|in my head|awake|here}", "cannot cope anymore",
  "cannot cope {end}", "cannot cope with {living}", "cannot handle {it-life} anymore",
  "cannot fight {it-life?} anymore", "cannot fight {end}", "cannot hold on {end}", "cannot hang on {end}",
  "cannot survive {this}", "cannot live {end}", "cannot live {like-this}",
  "cannot {stay alive|stay in this world|be here anymore|be alive anymore|live like this|live with myself|live anymore|exist anymore|keep existing|keep living|live with this|survive like this|see tomorrow|see a future|see any future|see my future|see the future anymore|see a way out|see any way out|see the way out anymore|stop thinking about death|stop thinking about dying|be saved|live without him|live without her}",
  "cannot see myself {2} {alive-here}", "cannot see myself {living}",
  "cannot imagine {growing old|being alive|living|next month|next year|getting older|being old|turning|making it|a future|my future|any future|a life|a tomorrow|tomorrow|being here}",
  "cannot imagine {the?} future", "cannot imagine {living} {end}", "cannot endure",
  "cannot {see|find|think of} {a|any|one|the|one single} {1} {reason|point} {end}",
  "cannot {see|find|think of} {a|any|one|the} {1} {reason|point} {to|in|of|for} {exist}",
  "cannot {see|find|think of} {a|any|one|the} {1} {reason|point} {to|in|of|for} {living}",
  "no strength {left|?} to {exist}", "no strength to go on", "{not} have the strength to {exist}",
  "{not} have the energy to {exist}",
]

[[word]]
match = [
  "too tired to {live|fight|go on|keep going|keep fighting|exist|carry on|keep trying|survive|stay|stay alive|keep living|breathe|hold on|continue|try anymore|be here}",
  "tired of {living-tired} {end}", "tired of life", "tired of fighting {end}", "tired of it all",
  "sick of {living-tired} {end}", "sick of life", "give up on {life}", "given up on {life}", "gave up on {life}",
  "giving up on {life}", "giving up {forever|this time|on life|on everything|on myself|on living}",
  "ready to give up {end}", "want to give up {end}", "want to give up on {life}", "done with {life} {end}",
  "done with {life} and", "done with everything", "done with it all", "over life", "done fighting", "done trying {end}",
  "end of {my} rope", "end of {my} tether", "end of the line {end}", "end of the road {end}", "reached the end {end}",
  "this is the end {end}", "{it|this|things|life|i|that|start|always|i will} {never} get better {end}",
  "{start} never get better {end}", "{it|this|things|life|i|that} will never get better {end}",
  "{it|this|things|life|i|that} is never going to get better {end}",
  "{never} be {okay|happy|better|well|fine|normal|free|okay again|loved|good|safe|whole|alright|at peace|happy again} {end}",
  "{never} be {okay|happy|better|well|fine|normal|free|okay again|loved|good|safe|whole|alright|at peace|happy again} again",
  "{nothing} {2} {get better|gets better|change|changes|be okay|help|helps|improve|improves|getting better|changing|ever change|ever get better|be better|matter|matters anymore|matter anymore|stop this|stop the pain|save me|worth it|fix this|fix me}",
  "{nothing} helps {end}", "nothing matters {end}",
  "nothing will {help|change|get better|ever change|ever get better|ever help|make it better|save me|fix me|ever be}",
  "{no} light at the end", "{not} make it to {tomorrow}", "{not} make it through {the-night}", "{not} make it to {8+}",
  "{not} think i will make it {end}", "{not} going to make it {end}", "{not} going to make it through",
  "never thought {2} {make it to|reach|get to|see|live past|live to|make it past|live to see|get past|be alive at|make it} {8+}",
  "{not} last {much-longer}", "{not} survive {the-night}", "{not} hold out {end}", "i have nobody and nothing",
  "trapped {3} no way", "{nothing} to look forward to {end}", "life is over {end}", "my life is over",
  "my life is {pointless}", "life is {pointless} {end}", "it is {pointless} {end}", "everything is {pointless} {end}",
  "had enough of it all", "had enough of everything", "had enough of life", "had enough of living",
  "have enough of life", "had it with life", "{no} tomorrow for me",
  "no next {week|month|year|birthday|summer|time|christmas|spring|monday} for me", "hanging by a thread {end}",
  "barely hanging on", "hardly hanging on", "at rock bottom {2} {death}",
]

# A plan, and what it takes.

[[word]]
match = [
  "{pill-kind?} {pills} {2} {ready-means}", "{rope} {3} {ready-means}", "{gun} {6} {ready-means}",
  "{knife} {2} {ready-means}", "noose {end}", "tied a noose", "tie a noose", "{stash} {1} {pill-kind?} {pills} {end}",
  "{stash} {2} {pill-kind?} {pills}", "{have} {rope} {ready-means}", "bought {2} {rope} {end}", "bought a gun {end}",
  "buy a gun {end}", "get a gun {end}", "got a gun {end}", "have a gun {end}", "have the {knife} {end}",
  "have a {knife} {end}", "got the {knife} out", "got the {knife} {end}", "get the {knife} {end}",
  "got a {knife} {2} with me", "{rope} out", "{had enough|have enough|enough} {pill-kind?} {pills} {to-die}",
  "{had enough|have enough|enough} {pill-kind?} {pills} {3} {to-die}", "have enough {pill-kind?} {pills}",
  "there is enough {end}", "there is enough {pill-kind?} {pills}", "are enough {end}",
  "are enough {pill-kind?} {pills}",
  "how many {pill-kind?} {pills} {3} {enough|to die|to kill|overdose|wake up|fatal|lethal|dangerous|too many|too much|it takes|to end|would do it|to not wake|would it take}",
  "how many {pill-kind?} {pills}",
  "how much {pill-kind?} {pills} {3} {enough|to die|to kill|overdose|wake up|fatal|lethal|dangerous|too many|too much|it takes|to end|would do it|to not wake|would it take}",
  "lethal dose", "fatal dose", "painless {death|way|ways|way to die|ways to die|method|methods|suicide|exit}",
  "ways to {death}", "ways to {kill-self}", "way to {death}", "easiest way to {death}", "how to {death}",
  "how to {kill-self}", "how to tie a noose", "bottle of {pill-kind?} {pills} {3} {ready-means}",
  "packet of {pill-kind?} {pills} {3} {ready-means}", "box of {pill-kind?} {pills} {3} {ready-means}",
  "bottle of pills {end}", "saving up {my?} {pill-kind?} {pills}", "have a plan {end}", "got a plan {end}",
  "have a plan and a", "have a plan to {death}", "know how i will do it", "know how i will {death}", "know exactly how",
  "worked out how {2} where", "worked out how to {do it|end it|die|make it look|make sure|do it so|do it quickly}",
  "picked {the} day {end}", "picked {the} date {end}", "picked a day {end}", "set a date to",
  "a date and a {method|place|plan|way|time|note}", "going to do it {tonight-soon}", "doing it tonight",
  "do it tonight", "tonight is the night", "going through with it", "go through with it {end}", "going to end it {end}",
  "end it tonight",
  "end it on {friday|monday|tuesday|wednesday|thursday|saturday|sunday|my birthday|tonight|new years|christmas}",
  "ending it {tonight-soon}", "{wish} end it",
  "written {the note|my note|a note|my last letter|goodbye notes|goodbye letters|the letters|my suicide note|the last note|note|my letters|notes to everyone|a last letter|the notes|the letter}",
  "wrote {the note|my note|a note|my last letter|goodbye notes|goodbye letters|the letters|my suicide note|the last note|note|my letters|notes to everyone|a last letter|the notes|the letter}",
  "writing {the note|my note|a note|my last letter|goodbye notes|goodbye letters|the letters|my suicide note|the last note|note|my letters|notes to everyone|a last letter|the notes|the letter}",
  "write {the note|my note|a note|my last letter|goodbye notes|goodbye letters|the letters|my suicide note|the last note|note|my letters|notes to everyone|a last letter|the notes|the letter}",
  "the note is {2} drawer", "left a note for {them}", "suicide note", "suicide letter", "goodbye letter",
  "goodbye letters", "goodbye note", "goodbye notes", "goodbye video",
  "{stood on|standing on|stand on|sat on|sitting on|stood at|standing at|sitting at|drove to|going back to|keep going back to|went back to|climbed over|climbed onto|standing by|leaning over|legs over|feet over|i am on|on the edge of|hung over|wrong side of|ended up at|ended up on|looked down from|looking down from|looking over} {2} {rails}",
  "{wish} {1} jump {end}", "going to jump {end}",
  "{walked to|walked onto|walk to|went to|was on|on|at} {the} {rails} {1} {stood|looked|thought|waited|almost|nearly|wanted|cried|sat|standing|stand|thinking|wanting|could not do it}",
  "nearly jumped {end}", "almost jumped {end}",
]

[[word]]
match = [
  "jump off {the} {2} {height}", "jumping off {the} {2} {height}", "jumped off {the} {2} {height}",
  "jump from {the} {2} {height}", "jumped from {the} {2} {height}", "jumping from {the} {2} {height}",
  "jump out {2} window", "jumping out {2} window", "{jump} in front of {the?} {vehicle}",
  "{jump} in front of {a-vehicle}",
  "{throw} myself {1} {under|off|in front of|out of|out|from|into|down|over|onto|before|in front}",
  "{walk} into {vehicle}",
  "{walk} into the {sea|ocean|river|road|lake|traffic|motorway|path of|water|canal|waves|tracks|railway|loch}",
  "{walk} in front of {a-vehicle}", "{drive} {3} into {the} {crash-into}",
  "{drive} {3} off {the} {road|cliff|bridge|edge|pier|motorway|cliffs|quay}", "{drive} {3} into traffic",
  "{drive} {3} into oncoming", "garage {3} engine {running|on}", "engine running in the garage",
  "turned on the gas and {lay|lie|laid|sat|waited|slept|closed}",
  "turned the gas on and {lay|lie|laid|sat|waited|slept|closed}", "bag over my head", "belt {3} the door",
  "belt {2} around my neck", "{rope} around my neck", "do something {stupid}", "doing something {stupid}",
  "do something to myself", "doing something to myself", "something bad to myself", "anything to myself",
  "what i might do {to myself|tonight|if i am alone|if i am left alone|next|with the|if|when|alone|now|soon|here alone|today}",
  "what i {will-could} do to myself", "{scared} of what i {will-could} do", "{scared} i {will-could} {1} do something",
  "{not} trust myself {alone|with|around|tonight|near|to be alone|not to|being|by|on my own|right|today|in|by myself|anymore|on|at|driving|when}",
  "{not} trust myself {end}", "{not} safe {with|from|around|by|near|to be by} myself", "danger to myself",
  "risk to myself", "harm to myself", "alone with {the?} pills", "alone with the {knife}",
  "alone with my {pill-kind?} {pills}", "flush the pills", "flushed the pills", "put the pills back",
  "put the {knife} back", "put the {knife} down", "put the {rope} back", "threw {the} {knife} away",
  "threw away {the} {knife}", "gave the {knife} to", "gave {my?} {pill-kind?} {pills} to", "gave {my} {gun} to",
  "hid the {knife}", "lock away the {knife}", "hide the {knife}", "lock up the {knife}", "then the pills",
  "{took out|got out|lined up|poured out|laid out|counted|spread out|opened|hold|held|holding|crushed} the {pill-kind?} {pills} {end}",
  "the pills {end}", "take the pills {end}", "take {my} pills {all|and end it|to end it|and die|and sleep forever}",
  "insulin to end it", "{at the|on the|near the|by the|by|at|to the|along the} railway line",
  "in the middle of the tracks",
  "on the {train tracks|railway tracks|rails|railings|railway line|wrong side|edge|ledge|window ledge|edge of the roof} {end}",
  "on the tracks", "on the ledge {end}", "on the bridge {end}", "near the window {2} jump",
  "ordered {the stuff|it|what i need|them|pills|poison|the pills|the stuff i need|everything|everything i need|what i needed|helium|rope|the rope} online",
  "ordered the {pill-kind?} {pills}", "ordered the {rope}", "preparing to {death}", "prepare to {death}",
  "no one will find me", "nobody will find me",
  "who will find {my body|me dead|me|me hanging|the body|me in the morning|me first}", "find my body",
  "found me in time", "found me just in time", "last day alive", "last night alive", "my last night on earth",
  "last night on earth", "last day on earth", "method {2} chosen", "my helium", "exit bag", "staying alive until",
  "alive until",
]

# What was tried or taken just now.

[[word]]
match = [
  "tried to {death}", "try to {death}", "tried to {kill-self}", "my {2} attempt {end}",
  "my {first|second|third|fourth|fifth|last|2nd|3rd|4th|failed|latest|next|own|recent} attempt", "suicide attempt",
  "attempt on my life", "tried it {end}",
  "survived {my} {suicide attempt|attempt|overdose|od|hanging|suicide|jump|own attempt|last attempt}",
  "survived my overdose", "i jumped and {lived|survived|i lived|i survived|failed|woke}", "slit {my} {cutting-body}",
  "slashed {my|his|her} {cutting-body}", "opened my veins", "bled out", "bleed out", "will not stop bleeding",
  "not stop bleeding", "stop the bleeding", "cut too deep", "cut too deeply", "cut deep {end}", "went too deep",
  "drank {1} {poison}", "{took} {1} {poison}", "drink {1} {poison}", "drinking {poison}", "swallowed {poison}",
  "pumped my stomach", "stomach pumped {end}", "my stomach pumped", "charcoal {3} hospital", "woke up in hospital",
  "woke up in the hospital", "woke up in icu", "drown {2} bath", "tried to drown", "the rope broke", "i almost did it",
  "almost did it {end}", "nearly did it {end}", "i nearly did it",
  "came close to {it|ending|jumping|ending it|doing it|dying|suicide|killing|taking|doing|hanging|overdosing|swallowing|stepping|the edge|relapsing|cutting|jump|giving up|leaving}",
  "came near to ending",
  "so close to {it|ending|jumping|ending it|doing it|dying|suicide|killing|taking|doing|hanging|overdosing|swallowing|stepping|the edge|relapsing|cutting|jump|giving up|leaving}",
  "close to ending it", "close to doing it", "it {not} work {4} here", "it {not} work {4} alive",
  "{crash|crashed|step|stepped|swerve|swerved|fell|fall|took|cut|burn|burned|burnt|hurt|stopped|drove|overdosed|jumped|threw|hit|scalded|starved|injured|scratched|walked|tripped|drank|ate|skipped|didnt|took too} {5} on purpose",
  "wrong side of the {railing|railings|barrier|rail|bridge|rails|fence|parapet}", "over the railing {end}",
  "i stepped off {3} on purpose", "{walk} in front of {the} {vehicle}", "od'd {end}",
  "i od'd {last|again|on|yesterday|this|tonight|and|in|at|but|twice|when|because|today}", "{i-am} oding",
  "{overdose} on {pill-kind?} {pills}", "i {overdose}", "{start} {overdose} {end}", "{start} overdosed",
  "{took|take|taken|taking|had|attempted|attempt|survived|survive|planning|planned|plan|tried|considering|almost took|considered|did|from|after|after my|by} an {overdose}",
  "{took|take|taken|taking|had|attempted|attempt|survived|survive|planning|planned|plan|tried|considering|almost took|considered|did|from|after|after my|by} {overdose}",
  "an overdose {end}", "my overdose", "{wish} {1} {overdose}", "{wish} an {overdose}", "{i-am} {overdose}",
  "overdosed {end}", "overdosing {end}", "accidental overdose", "{overdose} again", "{overdose} last night",
]

[[word]]
match = [
  "{took} {2} {many} {pill-kind?} {pill-kind?} {pills}", "{took} {the?} {many} {of?} {pack} of {pill-kind?} {pills}",
  "{took} {the?} {whole} {pack} {end}", "{took} {the?} {whole} {pack} of {pill-kind?} {pills}",
  "{took} {the?} {whole} {pill} {pack}",
  "{took-strong} the {lot|whole lot|pills|tablets|paracetamol|overdose|meds all at once|sleeping pills|sleeping tablets|whole packet|remaining pills|rest of the pills} {end}",
  "{took} all of {them|it|the pills|the tablets|my pills|my tablets} {end}", "{took-strong} all of it {end}",
  "{took-strong} them all {end}", "{took-strong} the lot {end}", "took everything in the {pack}",
  "{took-strong} {every|all the|all} {1} {pill} in", "took every {pill-kind?} {pills}", "i took them {end}",
  "i have taken them {end}", "i took something {end}", "too many {pill-kind?} {pills}", "too much {pill-kind?} {pills}",
  "more {pill-kind?} {pills} than {i should|i should have|i was meant to|i meant to|i was supposed to|prescribed|the dose|i am meant to|is safe|recommended|you should}",
  "{took-strong} more than {i should|i should have|i was meant to|i meant to|i was supposed to|prescribed|the dose|i am meant to|is safe|recommended|you should}",
  "{took-strong} double {2} {double|again|triple|more}", "emptied the {1} {pack}", "emptied {my} {pill} {pack}",
  "{8+} {pill-kind?} {pills} {2} {alcohol}", "{pill-kind?} {pills} {4} {alcohol} {end}",
  "{pill-kind?} {pills} {2} {with|and|washed down with|on top of|plus|mixed with} {2} {alcohol}",
  "{alcohol} {3} with {pill-kind?} {pills}", "{alcohol} {2} {and|with|plus|then} {pill-kind?} {pills}",
  "{many-num} {pill-kind?} {pills} at once", "{many-num} sleeping pills", "{many-num} {pill} {end}",
  "swallowed {the?} {pill-kind?} {pills}", "swallowed {pill-kind?} {pills}", "swallowing pills",
  "{many-num} tablets {end}",
  "{many-num} tablets {at once|and a|with|already|down|an hour|half an hour|so far|inside|in me|washed}",
  "way too much heroin", "injected all {of?} it", "injected it all",
  "{much|heroin|fentanyl|many|lot} and cannot stay awake", "take all my {pill-kind?} {pills}",
  "take all the {pill-kind?} {pills}", "take all {of?} {my?} {pill-kind?} {pills}",
  "taking all {of?} {my?} {pill-kind?} {pills}", "{took} {2} {many} {laxative}", "{took} {2} {pack} of {laxative}",
  "{many-num} {laxative}", "took laxatives", "taking laxatives",
]

# Goodbye, and giving things away.

[[word]]
match = [
  "this is goodbye", "goodbye {everyone-all}", "{start} goodbye {end}", "goodbye world", "goodbye cruel world",
  "goodbye and",
  "{final|my final|a final|last|my last|one last|this goodbye|say|say my|saying|saying my|is my|my} goodbye {end}",
  "said {my} {last|final|own|quiet|?} goodbye", "say {my} {last|final|own|quiet|?} goodbye",
  "saying {my} {last|final|own|quiet|?} goodbye",
  "{my} last {entry|message|post|note|words|letter|night|day|goodbye|diary entry|journal entry|page|win|night here|day here|night alive|day alive|day on earth|night on earth|text|sunset|meal|christmas|night in this house|will and testament} {end}",
  "the last {entry|message|post|words|letter|goodbye|diary entry|journal entry|text|thing i write} {end}",
  "{the} last {2} i {write-say}", "last time i {write-say}", "last thing i {write-say}",
  "last thing i will {write-say}",
  "last time you {hear|see|talk to|speak to|hear from|read|hear of|find|hold|call|saw|heard}",
  "last time {2} {hear|see|talk to|speak to|hear from|read|hear of|find|hold|call|saw|heard} me",
  "last time {2} {hear|see|talk to|speak to|hear from|read|hear of|find|hold|call|saw|heard} from me",
  "tell {them} {1} i {love|loved|always loved|will love|did love|am sorry|tried|do love} {them} {end}",
  "tell {them} {1} i {love|loved|always loved|will love|did love|am sorry|tried|do love} {them} and",
  "tell {them} it {not} {their|your|anyones|his|her|nobodys|anybodys|my mums|the kids|his or her|my mothers} fault",
  "tell {them} {1} i am sorry", "tell {them} i tried",
  "was not {their|your|anyones|his|her|nobodys|anybodys|my mums|the kids|his or her|my mothers} fault {end}",
  "{not} blame yourself", "{not} blame yourselves",
  "{not} blame {yourself|themselves|yourselves|themself|anyone|him|her|mum|dad|you|them|themselfs|mum or dad|the kids}",
  "will not be here {end}", "will not be here tomorrow {end}", "will not be here {for|at|to see} {tomorrow}",
  "not going to be here {for} {tomorrow}", "will not be here {for} {tomorrow}", "not going to be here tomorrow {end}",
  "not be here {for} {christmas|the holidays|my birthday|your birthday|easter|summer|next year|new year|the wedding|her birthday|his birthday|graduation|your wedding}",
  "will not be around {end}", "will not be around {for|at|to see} {tomorrow}", "not be around to {see}",
  "not be around {much-longer}", "not be alive {2} {tomorrow}", "will not see {tomorrow}",
  "will not see the {spring|summer|autumn|winter|new year|morning|sunrise|christmas|end of the year|end of the week|snow|leaves|cherry}",
  "will not see {another|a|next|one more} {spring|summer|autumn|winter|new year|morning|sunrise|christmas|end of the year|end of the week|snow|leaves|cherry}",
  "not see the {spring|summer|autumn|winter|new year|morning|sunrise|christmas|end of the year|end of the week|snow|leaves|cherry}",
  "{not} live to see", "by the time you {read|see|find|get|are reading|hear} {4} {gone-dead}",
  "when you {read|see|find|get|are reading|hear} this {3} {gone-dead}", "if you are reading this", "if you read this",
  "i will be {gone-dead} {end}", "i will be dead", "when i am {gone-dead} {end}", "when i am dead", "once i am gone",
  "after i am {gone-dead}", "after i die", "when i die",
  "after {i go|i am gone|i have gone|i die|my death|i am dead|i pass}", "after me {end}", "if i am gone {end}",
  "{not} have to worry about me", "{not} need to worry about me", "no need to worry about me",
  "{nobody} will hear from me", "{never} hear from me again", "{never} see me again", "it will {1} be over {end}",
  "will {1} be over soon", "over soon {end}",
  "soon it will {not hurt|stop hurting|be over|end|all be over|all end|be done|all stop|not matter|all be done|stop|not hurt anymore|be quiet|be dark}",
  "soon {it} {will be|will all be|is|will be all|be} over",
  "soon i will be {free|gone|dead|with him|with her|at peace|nothing|with mum|with god|no longer here}",
  "see you on the other side {end}", "meet again in heaven", "forgive me {end}",
  "forgive me {for this|for all|for leaving|for everything|mum|for going|for doing this|everyone|my love|for giving up|for not being|for being weak|when i am gone|lord}",
  "forgive me for what", "i am sorry {to|?} {everyone-all} {end}", "sorry for everything {end}",
  "sorry {everyone-all} {end}", "one last time before i {go|die|leave|do it|end it|went|disappear}",
  "{see|saw|hug|hugged|hold|held|kiss|kissed|hear|heard|call|called|visit|visited} {them} one last time {end}",
  "say goodbye one last time", "see everyone one last time",
  "before i {die|leave forever|end it|kill|go forever|leave this|disappear forever|do it|go for good|leave you}",
  "giving away {my} {things}", "gave away {my} {things}", "give away {my} {things}",
  "{giving|gave|given|give|selling|sold|donated} all my {things}", "gave {3} away {3} {not} need",
  "giving {3} away {3} {not} need",
]

[[word]]
match = [
  "{not} need {it|them|any of it|that|her|him|these|this|those|anything|any of this|money|my things} where i am going",
  "where i am going",
  "{not} be needing {it|them|any of it|that|her|him|these|this|those|anything|any of this|money|my things} {end}",
  "someone {2} {him|her|them|it|my dog|my cat|the kids} after me", "{my} affairs in order", "affairs {be} in order",
  "sorted {2} my affairs", "planned my {own|?} funeral", "planning my {own|?} funeral",
  "my funeral {songs|music|hymns|clothes|flowers|playlist}", "at my funeral", "come to the funeral",
  "come to my funeral", "who gets {1} what", "who gets my",
  "wrote {letters|letter|a letter|notes|a note|cards|birthday cards|videos|goodbye cards|last letters|the letters|messages|emails|goodbyes|birthday letters} {for-after}",
  "written {letters|letter|a letter|notes|a note|cards|birthday cards|videos|goodbye cards|last letters|the letters|messages|emails|goodbyes|birthday letters} {for-after}",
  "written letters to {everyone-all}", "wrote letters to {everyone-all}", "letters to {everyone-all} for",
  "letter for my {kid}", "will and {2} {passwords|papers|bank} {4} gone", "{not} be sad when",
  "{not} cry {for|over|about|because of|at} me", "{not} cry when i", "look after {3} when i am gone",
  "look after {them} for me {end}", "take care of {them} for me", "take care of {3} when i am gone",
  "take care of {my} {kid} {without me|for me|when i am not here|after}",
  "no next {week|month|year|birthday|summer|time|christmas|spring|monday} {for me|for us|in this house for me}",
  "leaving this world", "leave this world", "leaving this {world}", "leave this {world} {end}", "i am leaving forever",
  "going away forever", "going somewhere {2} {not follow|not find me|cannot follow|cannot find me|cannot hurt}",
  "peace at last", "at peace {end}", "be free soon", "i will be free {end}", "i am going to a better place",
  "a better place {end}", "you were {the?} best {4} goodbye", "thanks for everything {3} goodbye",
  "i love you all {2} {goodbye|sorry|forgive|bye|please}", "love you all {2} goodbye", "remember me {end}",
]

# A burden to others.

[[word]]
match = [
  "{better} {2} without me {end}",
  "{better} {2} without me {in|around|here|there|anymore|to|dragging|being|holding|alive|as|messing|making|than|and|ruining|getting|weighing}",
  "better off without me", "{better} {3} {if-i-gone}", "{better} {2} with me {gone-dead}",
  "{better} {3} when i am {gone-dead}", "{better} {2} once i am {gone-dead}", "world without me", "life without me",
  "{better} if i just {gone-verb}", "if i {was} {dead} {end}", "if i {was} {dead} and", "if i {was} {dead} {tomorrow}",
  "if i {die-verb} {end}", "if i {die-verb} {nobody|who|they|everyone|will|would}", "if i {die-verb} {tomorrow}",
  "if i disappeared {end}", "if i disappeared {forever}", "if i vanished {end}", "if i was not {alive-here} {end}",
  "if i was not {alive-here} they", "if i {not} exist {end}", "if i {never} existed", "if i stopped existing",
  "if i just stopped existing", "if i was never born", "if i had never been born", "if i {kill-me}",
  "if i killed myself", "{nobody} {1} {miss|misses|missed|will miss|would miss|notice|mourn|notices} me {end}",
  "{nobody} {1} {miss|misses|missed|will miss|would miss|notice|mourn|notices} me if",
  "{nobody} {2} notice {if-i-gone}", "{nobody} {2} care {if-i-gone}", "{nobody} {2} cry {if-i-gone}",
  "{nobody} would {cry|come|show up|be|turn up|attend|go|cry at} {2} funeral",
  "{nobody} {miss|misses|missed|will miss|would miss|notice|mourn|notices} me {end}", "they will not miss me",
  "will not miss me {end}", "who {1} miss me {end}", "anyone {1} miss me", "anyone {1} notice {if-i-gone}",
  "anyone {1} care {if-i-gone}", "people would get over {2} {death}", "get over me {death}", "get over my death",
  "get over it if i died", "{i-am} a burden {end}", "{i-am} a burden {to|on|for} {everyone-all}",
  "{i-am} a burden {to|on|for} my", "{i-am} nothing but a burden", "{i-am} such a burden",
  "burden {to|on|for|and|at|since|anymore|they} {everyone-all}",
  "burden {to|on|for|and|at|since|anymore|they} {my} {relative}",
  "burden {to|on|for|and|at|since|anymore|they} my {kid}", "burden {to|on|for|and|at|since|anymore|they} society",
  "be a burden {end}", "be a burden {to|on|for|and|at|since|anymore|they}",
  "{drain|weight|drag|dead weight|strain|curse|millstone|drain emotionally|waste of space} {to|on|for|and|at|since|anymore|they} {everyone-all}",
  "weight {of?} {around} their {neck|necks}", "dragging {them} down", "drag {them} down", "dragging everyone down",
  "{waste|a waste|such a waste} of {space|air|oxygen|breath|life|skin|good air|space and oxygen|a life|everyones time}",
  "taking up space", "take up space", "worth more dead", "more use dead",
  "more {use|useful|valuable|worth|good|helpful|value} dead", "{not} need me alive", "{not} need me {end}",
  "deserve {2} without me", "deserve better than me {4} gone",
  "{relief|a relief|weight off|blessing|favour|kindness} {to|for} {them} if i", "relief {3} {if-i-gone}",
  "relieved {2} {if-i-gone}", "relieved when i am",
]

[[word]]
match = [
  "i ruin everything {end}", "ruin {2} lives", "i ruin everything for", "i make everything worse",
  "makes it worse for {them}", "makes {it-life} worse for", "should not be here {end}", "should not be alive",
  "should not exist", "should not have been born", "should never have been born", "{not} deserve to {exist}",
  "{not} deserve to be {alive-here}", "{not} deserve life", "{not} deserve the air", "{not} belong in this world",
  "{not} belong on this", "best for everyone if", "better for everyone if", "better for {them} if i",
  "easier for {them} if i", "easier for everyone", "{do|doing|be doing} {everyone-all} a favour", "favour to everyone",
  "favour to the world", "insurance {2} pay", "life insurance {4} {gone-dead}",
  "would {find|meet|marry|deserve|have} someone better {4} {gone-dead}", "find someone better if i",
  "i cost them {4} dead", "{nobody} {needs|wants|loves|would want|would need|really wants} me alive",
  "{nobody} needs me {end}", "{nobody} wants me here", "{nobody} wants me alive", "kindest thing {7} {death}",
  "best thing {7} {death}", "they could {2} breathe if i", "if i {was} not here they", "gone for their sake",
  "for their sake {3} {gone-dead}", "someone better could have", "the world {2} not need me",
  "world would {not} miss me", "i should go {forever|for good|away forever|from this world}",
  "i should be {gone-dead} {end}",
]

# To hurt oneself.

[[word]]
match = [
  "self harm {end}",
  "self harm {today|again|relapse|relapsed|last|tonight|urges|urge|for|on|in|scars|thoughts|this|is|helps|was|when|because|after|as|yesterday|so|at|with|wounds|marks|free}",
  "{i-am} self harm", "i self harm", "{wish} {1} self harm", "{start} self harm", "no self harm", "not self harm",
  "stop self harm", "relapsed {3} self harm", "relapsed {2} cut", "relapsed {2} cutting", "relapse {3} cut",
  "relapsed on cutting", "relapsed on self", "{wish} sh {end}", "{start} sh {end}", "i sh {end}", "{wish} {1} sh {end}",
  "cut myself", "cutting myself", "cuts myself", "{hurt} myself", "{wound} my {1} {cutting-body}",
  "{wound} {into|open|up|across|down|at|through} my {1} {cutting-body}",
  "{wound} {it|them|any of it|that|her|him|these|this|those|anything|any of this|money|my things} into my {body}",
  "{start} cut {end}", "i cut {end}", "{not} cut {end}", "been cutting {end}", "back to cutting",
  "started cutting {end}", "{start} cutting {again|tonight|myself|deeper|helps|calms}",
  "cutting is {2} {helps|calms|only thing|the only thing|what helps|works|relief|how i cope|my way|all i have|makes it quiet|it makes}",
  "cutting {helps|calms|only thing|the only thing|what helps|works|relief|how i cope|my way|all i have|makes it quiet|it makes}",
  "without cutting", "stop cutting {end}", "i keep cutting {end}", "{wish} {1} cut {end}", "{wish} {1} bleed {end}",
  "urge to cut", "urges to cut", "the urge to {hurt}", "urges to {hurt}", "urge to {hurt} {end}", "urge to bleed",
  "{wish} feel pain", "feel pain {end}", "to feel something {end}", "{hurt} {2} on purpose",
  "{hurt} my {1} {body} {on-purpose}", "{hurt} my {1} {body} {2} {on-purpose}", "burned my {body} with",
  "burnt my {body} with", "burning my {body} {end}",
  "{cigarette|cigarettes|lighter|iron|cigs|flame|candle|fag|hot spoon|hot knife|ash|match|straightener|hair straighteners} on my {body}",
  "lighter on my {body}",
  "{cigarette|cigarettes|lighter|iron|cigs|flame|candle|fag|hot spoon|hot knife|ash|match|straightener|hair straighteners} out on my",
  "{bang|banging|banged|hit|hitting|smash|smashing|smashed|slam|slamming|bash|bashing|knock|knocking|beat|beating|headbutting|punch|punching} my head {against|on the wall|into the wall|off the wall|on the floor|into|on walls|on a wall|at the wall}",
  "{bang|banging|banged|hit|hitting|smash|smashing|smashed|slam|slamming|bash|bashing|knock|knocking|beat|beating|headbutting|punch|punching} my head until",
  "{bang|banging|banged|hit|hitting|smash|smashing|smashed|slam|slamming|bash|bashing|knock|knocking|beat|beating|headbutting|punch|punching} my head till",
  "punching the wall until", "punched the wall until", "my {body} {2} bled", "my {body} till {2} bled",
  "my {body} until {2} bleeds", "new cuts", "fresh cuts", "covered in cuts", "cuts on my {body}", "cuts all over my",
  "cuts are {deep|deeper|bad|new|bleeding|infected|fresh|getting}", "scars {3} new", "bought {2} blades {end}",
  "found {2} blade {end}", "found my old blade", "found my blades", "old blade and", "hid {2} blade", "my blade {end}",
  "my blades {end}", "the blade {end}",
]

[[word]]
match = [
  "took {the} razor apart", "broke {the} razor", "took apart {2} {knife}", "took apart {2} sharpener",
  "{knife} {3} my {cutting-body}", "{knife} {3} my throat",
  "use {it|them|any of it|that|her|him|these|this|those|anything|any of this|money|my things} on my {body}",
  "use {it|them|any of it|that|her|him|these|this|those|anything|any of this|money|my things} on myself",
  "use it {on myself|on me|to cut|to hurt myself|to end it|on my wrists|on my arm|tonight on myself}",
  "{knife} on myself", "{knife} {2} so i would not use",
  "deserve {1} {pain|to be hurt|to hurt|to suffer|to bleed|punishment|to be punished|the pain|to feel pain|to be hit|to be beaten|all the pain}",
  "deserved {1} {pain|to be hurt|to hurt|to suffer|to bleed|punishment|to be punished|the pain|to feel pain|to be hit|to be beaten|all the pain}",
  "carved {3} my {body}", "carve {3} my {body}", "hide the blood", "my own blood", "see blood {end}", "see my blood",
  "watched {2} bleed", "need to bleed", "blood {2} sleeves", "blood {3} towel", "my wrists {end}",
  "long sleeves {tomorrow|again|in summer|to hide|to cover|for a while|in july|at work|in this heat|because of}",
  "rip my skin", "tear my skin",
  "tear my {skin|hair|nails|flesh|hair out|skin off|own skin} {off|out|open|apart|to pieces|away}",
  "rip my {skin|hair|nails|flesh|hair out|skin off|own skin} off", "peel my skin",
  "pull my hair {out until|out and hit|out till|out when i hate}", "pulled my hair out and",
  "pulled {2} hair out {1} hit",
  "bit my {body} {till i|until i|till it|until it|to feel|bloody|raw|open|so hard it|till they|until they|hard enough to}",
  "biting my {body} {till i|until i|till it|until it|to feel|bloody|raw|open|so hard it|till they|until they|hard enough to}",
  "scratch my {body} {till i|until i|till it|until it|to feel|bloody|raw|open|so hard it|till they|until they|hard enough to}",
  "scratched my {body} {till i|until i|till it|until it|to feel|bloody|raw|open|so hard it|till they|until they|hard enough to}",
  "scratching my {body} {till i|until i|till it|until it|to feel|bloody|raw|open|so hard it|till they|until they|hard enough to}",
  "hurt me {myself|badly myself|on purpose}", "hurting me {myself|self}", "i hurt myself", "not hurt myself",
  "punish myself {end}", "i need to be punished", "the blade in", "blade {2} deeper", "pressed the blade",
  "day {0|one|1|zero} again {2} cut", "streak {4} cut", "days clean {3} cut",
  "clean from {cutting|sh|self harm|cuts|hurting myself|blades|burning}", "clean from self", "days since i cut",
  "hurting my body", "starve until", "starving until", "starving myself", "starve myself", "starve to death",
  "starving to death",
]

# Hurt by others.

[[word]]
match = [
  "{who} {1} {violent} {me}", "{who} {be} {violent} {me}",
  "{who} {tries|tried|is trying|wants|threatens|threatened|keeps trying|is going|was going|has started|started|likes|begins|began} to {violent} {me}",
  "{who} {keeps|kept|started|starts|is|was|has been|wont stop|will not stop|did not stop|continues|used to|has|had|would|never stops|not stop|cannot stop|repeatedly|nearly|almost} {violent} {me}",
  "{who} {violent} {1} {me} {end}", "{violent-ing} me {end}", "{violent-ing} {me} {end}", "stop {violent-ing} {me}",
  "{beat|beats|beating|roughed|rough|cut|beaten|bash|bashed|did|done|duffed} {me} up {end}", "beats me", "beat me up",
  "beat me {again|with his|badly|last|black|in front|in the face|and|because|when|for|across|in the stomach|yesterday|till|until|so badly|on the head|if|around|over the head|every|on my|this|in the head|tonight|today|last night|for the first|twice|in the}",
  "raped me", "rapes me", "rape me", "abused me", "abuses me", "strangled me", "strangles me", "choked me {end}",
  "chokes me", "molested me", "stabbed me", "assaulted me", "groped me",
  "threatened me {with a|again|with his|if i|when|last|because|and said|in the|with violence|at work|for|that|on the|every|with the}",
  "punched me", "slapped me", "hits me {end}",
  "{violent} {me} with {a|the|his|her} {1} {belt|fist|fists|cable|stick|slipper|ruler|cane|spoon|pan|cord|chair|bottle|plate|iron|phone|car}",
  "hits me {when|and|if|because|every|all the|with|for|again|in front|sometimes|at|so|on|then|but|after|in the|over}",
  "hit me {again|with his|badly|last|black|in front|in the face|and|because|when|for|across|in the stomach|yesterday|till|until|so badly|on the head|if|around|over the head|every|on my|this|in the head|tonight|today|last night|for the first|twice|in the}",
  "{i-am} {being|nearly|almost|gang|badly|just|being constantly|constantly|physically|mentally|verbally|brutally|emotionally|financially|sexually|getting|always|severely|violently|so|?} {victim}",
  "{i-am} {being|nearly|almost|gang|badly|just|being constantly|constantly|physically|mentally|verbally|brutally|emotionally|financially|sexually|getting|always|severely|violently|so|?} {victim} by {who}",
  "{being|nearly|almost|gang|badly|just|being constantly|constantly|physically|mentally|verbally|brutally|emotionally|financially|sexually|getting|always|severely|violently|so} {victim} {end}",
  "{i have been|have been|being|i was once|was being|keep being|keep getting|i am getting|getting|hes been|she has been} {victim}",
  "{i got|i get|i keep getting|i am getting} {victim} {end}", "{start} {got|getting} {victim} {end}",
  "{got|get|getting|gets|gotten|i got} {victim} {by|at|last|on|again|in|when|because|and|with|for|after|this|tonight|outside}",
  "{got|get|getting|gets|gotten|i got} hit {end}", "{got|get|getting|gets|gotten|i got} hit by {who}",
  "{got|get|getting|gets|gotten|i got} beaten {up|by him|by her|by my}", "i {get|got} beaten {end}",
  "{start} {was|got|being|been|am being} {victim}", "raped {end}", "the rape {end}", "my rape", "my rapist",
  "sexually {victim}", "sexual {assault|abuse|violence|harassment|exploitation}", "domestic {violence|abuse} {end}",
  "{start} domestic {violence|abuse}", "in an abusive", "he is abusive", "{who} is abusive", "abusive {relative}",
  "my abuser", "{who} is violent",
  "{who} {gets|got|is getting|becomes|became|turns|turned|can be|has been|was|has become|can get|has turned|goes|is so|is always} violent",
  "violent {to|towards|with|against|at|around|in front of} {me}", "violent {relative} {end}", "is violent {end}",
  "got violent {end}", "gets violent {end}", "turned violent",
  "{who} {1} {push|pushed|pushes|pushing|shove|shoved|shoves|shoving|throw|threw|throws|threw|slam|slammed|slams|slamming|knocked|knocks|fling|flung|hurled|chucked|kick|kicked|dragged|drags|drag|tipped|toss|tossed|pins|pinned|pin|holds|held|smashed|bashed} {me} {down|into|against|to the|across|over|onto|out of|to floor|around|off|through|on the|up against|out|about}",
  "{push|pushed|pushes|pushing|shove|shoved|shoves|shoving|throw|threw|throws|threw|slam|slammed|slams|slamming|knocked|knocks|fling|flung|hurled|chucked|kick|kicked|dragged|drags|drag|tipped|toss|tossed|pins|pinned|pin|holds|held|smashed|bashed} me down {the} stairs",
  "{push|pushed|pushes|pushing|shove|shoved|shoves|shoving|throw|threw|throws|threw|slam|slammed|slams|slamming|knocked|knocks|fling|flung|hurled|chucked|kick|kicked|dragged|drags|drag|tipped|toss|tossed|pins|pinned|pin|holds|held|smashed|bashed} me {against-into}",
  "{push|pushed|pushes|pushing|shove|shoved|shoves|shoving|throw|threw|throws|threw|slam|slammed|slams|slamming|knocked|knocks|fling|flung|hurled|chucked|kick|kicked|dragged|drags|drag|tipped|toss|tossed|pins|pinned|pin|holds|held|smashed|bashed} me down {end}",
  "threw me {against-into}", "throws me {against-into}",
  "{threw|throws|flung|hurled|throwing|throw|hurls|chucked|chucks|lobbed|smashed|pelted|tossed} me across",
  "threw me {1} the {floor|wall|ground|door|bed|room|stairs|table}",
  "throws me {1} the {floor|wall|ground|door|bed|room|stairs|table}",
  "slammed {me|my head|my face|my hand|my fingers|my arm|the door on my hand|her head} {against-into}",
  "{smash|smashed|smashes|bang|banged|bangs|slam|slammed|slams|hit|pushed|shoved|hits|bashed|cracked|held|stood on|stamped on|kicked|stomped on} my {head|face|fingers|mouth|nose|hand} {against-into}",
  "drag me by", "dragged me by",
  "dragged me {down|into|against|to the|across|over|onto|out of|to floor|around|off|through|on the|up against|out|about}",
  "pull me by the hair", "pulled me by the hair", "by {the} hair {end}",
  "pins me {down|into|against|to the|across|over|onto|out of|to floor|around|off|through|on the|up against|out|about}",
  "pinned me {down|into|against|to the|across|over|onto|out of|to floor|around|off|through|on the|up against|out|about}",
  "held me down", "holds me down", "hold me down",
  "grabbed me {by|hard|so hard|and|roughly|round|around|too hard|from behind|violently|again|when|so tight|by both|in a|and shook|tight}",
  "grabs me {by|hard|so hard|and|roughly|round|around|too hard|from behind|violently|again|when|so tight|by both|in a|and shook|tight}",
]

[[word]]
match = [
  "broke my {bone} {end}", "{who} broke my {bone}", "broken {bone} {from|by|is from|because of|where|off} {who}",
  "black eye {4} {from|by|is from|because of|where|off}", "black eye {end}", "gave me a black eye",
  "bruises {3} from {him|his|he|her|she|who|dad|mum|my husband|my partner|my boyfriend|my dad|my ex|what}",
  "bruises on my {body}", "covered in bruises",
  "bruised {4} from {him|his|he|her|she|who|dad|mum|my husband|my partner|my boyfriend|my dad|my ex|what}",
  "{who} {1} raised {his} {hand|hands|fist|fists|fist at}", "raises {his} hand", "raised {his} hand against",
  "{came|comes|coming|went|lunged|ran|charged|goes|flew} at me with",
  "{threw|throws|flung|hurled|throwing|throw|hurls|chucked|chucks|lobbed|smashed|pelted|tossed} {the} {plate|glass|bottle|chair|phone|cup|mug|knife|remote|pan|vase|book|shoe|ashtray|hammer|plates|boiling water|hot coffee|tea|lamp|bowl|brick|iron|kettle|fork|stool} at {me}",
  "throws things at {me}", "threw things at {me}", "throwing things at {me}", "threw boiling", "threw acid",
  "pulled a {weapon} on", "{weapon} to my {throat-head}", "{weapon} to my face", "holds a {weapon}",
  "held a {weapon} to", "held {the} {weapon} {to|at|against|on|in front of} {me}", "pointed {the} {weapon} at",
  "points {the} {weapon} at", "with a {weapon} {end}", "with the {weapon} {end}", "has a {weapon} {end}", "has a {gun}",
  "showed me {the} {gun}", "got a {gun} and", "me with a {weapon}", "locked me in {end}", "locks me in {end}",
  "locked me {in the|in our|in a|in my|in his|out of the|outside|out in|in at|in our|in for|in and|out and|in overnight|away}",
  "locks me {in the|in our|in a|in my|in his|out of the|outside|out in|in at|in our|in for|in and|out and|in overnight|away}",
  "locked in {4} by {him}",
  "will not let me {leave|go out|see|talk|sleep|eat|work|out|have money|have a phone|have friends|use|go to|go home|speak|leave the house|phone|call|near|drive|keep my|get a job|leave him|visit|go anywhere|alone|get help|stop him}",
  "not let me {leave|go out|see|talk|sleep|eat|work|out|have money|have a phone|have friends|use|go to|go home|speak|leave the house|phone|call|near|drive|keep my|get a job|leave him|visit|go anywhere|alone|get help|stop him}",
  "not allowed to leave the house",
  "{took|takes|taken|hides|hid|steals|stole|confiscated|smashed|keeps|has|checks|broke} my phone and",
  "{took|takes|taken|hides|hid|steals|stole|confiscated|smashed|keeps|has|checks|broke} {my} keys and",
  "{took|takes|taken|hides|hid|steals|stole|confiscated|smashed|keeps|has|checks|broke} my passport", "takes my money",
  "took my keys and my phone", "took all my money",
  "controls {everything i|my money|all my money|who i|what i wear|my phone|all the money|where i|my life|every}",
  "{scared} to go home", "{scared} to go back", "{scared} to be home", "{scared} of {him} {end}",
  "{scared} of {him} {when|if|after|coming|finding|hurting|hitting}",
  "{scared} of my {relative} {when|if|after|coming|finding|hurting|hitting}", "{scared} of my {relative} {end}",
  "{scared} of my {stranger} {end}", "{scared} of my own {relative}", "hide from {him}", "hiding from {him}",
  "hide in {the} {bathroom} {4} {who}", "hiding in {the} {bathroom}", "hide in the {bathroom}",
  "locked in the {bathroom} {end}", "locked myself in {3} he", "walking on eggshells",
  "{who} {1} lost it and {hit|cancer|run over|hit by}", "what he did to me", "what he does to me",
  "what {who} did to me", "{unsafe} {end}", "{unsafe} {place-home}", "{unsafe} tonight", "afraid in my own home",
  "home is not safe", "not a safe home", "house is not safe {end}", "need to get away from {him}",
  "need to get out before", "escape from {him}", "run away from {him}", "left {him} after {who} {violent}",
  "ran away because {who}",
  "{who} {kicked in|kicks in|kicking|kicking in|banging on|is banging on|is kicking|broke down|breaks down|punched|is breaking down|breaking down|hammering on|is hammering on|smashed|is at|is outside|is trying to break|punches|pounding on|is pounding on|kicked|is kicking in|kicking down} the door",
  "{who} is {1} breaking", "breaking {2} door", "kicking {2} door", "banging on the door", "he is at the door {end}",
  "he is at the door and", "at the door {3} {weapon}", "smashing up {the} {house}", "smashed up the {house}",
  "smashing everything",
]

[[word]]
match = [
  "{who} {1} made me {have sex|sleep|do it with|do things|touch|do stuff|strip|undress|watch porn|lie down|take my clothes|take off my|kiss|perform|give him|lick|suck|have it}",
  "{who} makes me {have sex|sleep|do it with|do things|touch|do stuff|strip|undress|watch porn|lie down|take my clothes|take off my|kiss|perform|give him|lick|suck|have it}",
  "made me have sex", "makes me have sex",
  "forced me {to have|to sleep|to do|into|to touch|to watch|to kiss|to perform|down|to drink|onto|myself on|to marry|to take my|against|to undress|to strip|to stay|to lie|to swallow|on the}",
  "forces me {to have|to sleep|to do|into|to touch|to watch|to kiss|to perform|down|to drink|onto|myself on|to marry|to take my|against|to undress|to strip|to stay|to lie|to swallow|on the}",
  "forced to have sex", "forced into sex", "pressured {me?} into sex", "into {having|unwanted|unprotected|?} sex",
  "sex with {him} {2} forced",
  "{who} {1} {touch|touched|touches|touching|grope|gropes|groped|fondled|fondles|feels|felt|grabs|grabbed|rubs|rubbed|fingered|kisses|strokes|stroked|gropes|rubbed against} me {at night|there|down there|and said|when|under|inappropriately|sexually|in places|where|between|and told|again|while i|and i froze|up|without|on my|in my bed|and i|inside|in a way|wrong|though i|even though|against|every|like that|in bed|as a child}",
  "{who} {1} {touch|touched|touches|touching|grope|gropes|groped|fondled|fondles|feels|felt|grabs|grabbed|rubs|rubbed|fingered|kisses|strokes|stroked|gropes|rubbed against} me {end}",
  "{who} {touch|touched|touches|touching|grope|gropes|groped|fondled|fondles|feels|felt|grabs|grabbed|rubs|rubbed|fingered|kisses|strokes|stroked|gropes|rubbed against} me at night",
  "{uncle|my uncle|grandad|my grandad|my cousin|my brother|my dad|my stepdad|my teacher|my coach|my boss|the priest|my father|my doctor|the coach|my manager|a man|the babysitter|my therapist|my grandfather|my stepbrother|the teacher} touched me",
  "{touch|touched|touches|touching|grope|gropes|groped|fondled|fondles|feels|felt|grabs|grabbed|rubs|rubbed|fingered|kisses|strokes|stroked|gropes|rubbed against} me down there",
  "{touch|touched|touches|touching|grope|gropes|groped|fondled|fondles|feels|felt|grabs|grabbed|rubs|rubbed|fingered|kisses|strokes|stroked|gropes|rubbed against} {2} private",
  "hands {up|under|down|in|inside|into} my {pants|skirt|shirt|top|trousers|underwear|dress|bra|jeans|knickers|blouse|jumper|shorts|tights|clothes|pyjamas|pjs|leggings}",
  "hand {up|under|down|in|inside|into} my {pants|skirt|shirt|top|trousers|underwear|dress|bra|jeans|knickers|blouse|jumper|shorts|tights|clothes|pyjamas|pjs|leggings}",
  "{not} stop when i said",
  "{not} stop when i {cried|begged|asked|told|screamed|pushed|was crying|begged him|told him|pleaded}",
  "said no and {who}",
  "i said no {3} {anyway|carried on|not stop|did it|kept going|not care|continued|held|would not|pushed|not listen|did not listen}",
  "said no but {who}",
  "told him to stop {3} {anyway|carried on|not stop|did it|kept going|not care|continued|held|would not|pushed|not listen|did not listen}",
  "take no for an answer",
  "comes into my {room|bedroom|bed} {at night|when|every night|drunk|and|while i|after|again|most nights|last night|in the night|and touches|and gets|and lies}",
  "came into my {room|bedroom|bed} {at night|when|every night|drunk|and|while i|after|again|most nights|last night|in the night|and touches|and gets|and lies}",
  "into my bed at night", "on top of me {end}", "in my drink {end}", "in my drink and", "my drink {be} spiked",
  "spiked my drink", "drugged me", "drugged my", "hurt down there", "without my consent", "against my will",
  "{not} consent", "our {little|special|dirty|?} secret {end}", "pulled my clothes off", "pulled {2} clothes off",
  "took my clothes off {2} {he|him|while|and|when|after}", "ripped my clothes", "tore my clothes",
  "films me {and makes|naked|in the shower|without|during|undressing|having|while|and sells|and threatens|and posts|asleep|in bed}",
  "filmed me {and makes|naked|in the shower|without|during|undressing|having|while|and sells|and threatens|and posts|asleep|in bed}",
  "{share|post|leak|send|show everyone|publish|upload|release|spread|sell|put|leaked|shared|posted|shares|sharing|sent} {the} {nudes|pictures|pics|photos|videos|video|naked pictures|nude pictures|images|photo|intimate pictures|picture}",
  "makes me do things", "made me do things", "do sexual", "sexual things", "incest", "tried to rape", "trafficked",
  "sells me", "sold me to", "{took} turns {on|with|raping|at|holding} me", "by the {throat}", "by my {throat}",
  "{hands|hand|his hands|her hands|arm|fingers|cord|belt|rope|wire|scarf tight|forearm|knee|foot|grip|thumbs|bag|cable|tie|boot} {1} {around} my {throat}",
  "{hands|hand|his hands|her hands|arm|fingers|cord|belt|rope|wire|scarf tight|forearm|knee|foot|grip|thumbs|bag|cable|tie|boot} {1} {around} {her|his|their|my mums|my sons|my daughters|the babys|mums} {throat}",
  "{grab|grabbed|grabs|squeezed|squeeze|squeezes|squeezing|press|pressed|presses|gripped|grips|held|holds|crushed|seized|grabbing|gripping|pressed down on|stood on|knelt on|choked|clutched|twisted|wrapped his hands|pushed on|leaned on|went for|pushed against|pressing} {1} my {throat}",
  "{grab|grabbed|grabs|squeezed|squeeze|squeezes|squeezing|press|pressed|presses|gripped|grips|held|holds|crushed|seized|grabbing|gripping|pressed down on|stood on|knelt on|choked|clutched|twisted|wrapped his hands|pushed on|leaned on|went for|pushed against|pressing} me {around} the {throat}",
  "pressing on my {throat}", "pressed on my {throat}", "for my throat", "pressure on my {throat}",
  "marks on my {throat}", "bruises on my {throat}", "marks around my {throat}", "held a pillow",
  "pillow over my {head|face|fingers|mouth|nose|hand}", "pillow on my {head|face|fingers|mouth|nose|hand}",
  "hand over my mouth", "cannot breathe {end}", "cannot breathe and", "cut off my air",
  "{hold|held|holds|pushed|pushes|push|pushing|holding|forced|put|dunked|shoved|kept} my head under",
  "head under the water", "head under water",
  "until i {pass out|passed out|blacked out|black out|went limp|could not breathe|saw stars|lost consciousness|saw black|fainted|cannot breathe|see stars|went black|stopped moving|was unconscious|almost passed|nearly passed|wet}",
  "till i {pass out|passed out|blacked out|black out|went limp|could not breathe|saw stars|lost consciousness|saw black|fainted|cannot breathe|see stars|went black|stopped moving|was unconscious|almost passed|nearly passed|wet}",
  "until everything went black", "choked by {him}", "choked out", "strangled by {him|her|my|a man|someone|them}",
  "choking me", "chocking me", "strangling me", "smothered me", "smother me", "suffocate me", "throttled me",
  "strangled {end}", "strangled again",
]

# Threats, and fear for one's life.

[[word]]
match = [
  "{who} {said} {3} {will} {kill-strong} {me|us|my|both of us|the kids|the children|the baby|our|all of us|everyone|you|himself|him and me|herself}",
  "{who} {said} {3} {will} {kill-strong} {me|us|my|both of us|the kids|the children|the baby|our|all of us|everyone|you|himself|him and me|herself} {end}",
  "{killer} will {kill-strong} {me}", "{killer} {is|are|was|said he is|were} going to {kill} {me}",
  "{killer} {will|is going to|are going to|wants to|threatens to|threatened to|swore to|tried to|said he will|would|says he will|might|could|promised to|plans to|can|tries to|is trying to|is planning to|keeps trying to|said she will|says she will|want to|swears he will|is about to|has tried to|keeps threatening to|said they will} {kill-strong} {me}",
  "{afraid} {2} {who} {2} {will} {1} {kill} {me|us|my|both of us|the kids|the children|the baby|our|all of us|everyone|you|himself|him and me|herself}",
  "{afraid} {2} {who} {will} {kill-strong}", "{afraid} of what {who} {will}", "{afraid} of what {who} is",
  "{afraid} {who} {will} {1} {find me|find out|find us|come after|take my kids|take the kids|hit|snap|explode|kill|hurt|beat|do something|lose it|get out|follow|come home drunk|be angry and hit|be drunk|come for|shoot|rape|be waiting}",
  "next time {who} {will}", "one day {who} will {kill}", "before {who} {kill}",
  "{who} {threaten|threatens|threatened|is threatening|keeps threatening|has threatened|are threatening|was threatening|threatened me} to {kill|hurt|take|burn|share|post|harm|beat|hit|find|come|stab|shoot|send|rape|cut|throw|tell|leak|call|kick me|lock|smash|destroy|end|bury|release|show}",
  "{who} {threaten|threatens|threatened|is threatening|keeps threatening|has threatened|are threatening|was threatening|not stop threatening|will not stop threatening} {me}",
  "threatened to kill {me|us|my|himself|herself|him|them}", "threatens to kill {me|us|my|himself|herself|him|them}",
  "threatening to kill", "threatens to share", "death threat", "death threats", "threats to my life",
  "threatened my {life|kids|children|family|mum|sister|mother|daughter|son|baby|dog|life with|safety}",
  "threatening my {life|kids|children|family|mum|sister|mother|daughter|son|baby|dog|life with|safety}",
  "threatening messages", "threatening me",
  "{i-am} {being|nearly|almost|gang|badly|just|being constantly|constantly|physically|mentally|verbally|brutally|emotionally|financially|sexually|getting|always|severely|violently|so|?} threatened",
  "not stop threatening", "stalking me", "is stalking", "stalker", "being stalked",
  "{i-am} {being|nearly|almost|gang|badly|just|being constantly|constantly|physically|mentally|verbally|brutally|emotionally|financially|sexually|getting|always|severely|violently|so|?} followed {end}",
  "{i-am} being followed by {a man|him|someone|my ex|her|his}", "being followed {end}",
  "{who} {1} {follow|follows|followed|is following|are following|was following|keeps following|following|tailed|tails} me {home|everywhere|around|again|from|to my|to work|off the|into the|in his|in the street|at night|on the way|through|onto|all the|when i|down|on my|back to|wherever|after work}",
  "{who} keeps following",
  "{who} {2} following me {home|everywhere|around|again|from|to my|to work|off the|into the|in his|in the street|at night|on the way|through|onto|all the|when i|down|on my|back to|wherever|after work}",
  "{a man|some man|a guy|someone|some guy|two men|men|my ex|he|the same man|a stranger|a car} followed me",
  "{he|she|someone|a man|my ex|they|somebody|ex|him} {1} outside my {house}",
  "{sitting|parked|standing|waiting|waits|stood|sat|lurking|loitering} outside my {house}",
  "{man|he|someone|ex|guy|she|car|they|my ex|somebody|people|dad} outside {3} {not leave|not go|not go away|watching|waiting|again|every night|shouting|banging|staring|all night|with a|sitting|and will not}",
  "a man outside",
  "keeps {turning up|showing up|coming|appearing|waiting|standing|ringing|calling|parking|loitering|coming round|coming back|hanging around} at my",
  "keeps {turning up|showing up|coming|appearing|waiting|standing|ringing|calling|parking|loitering|coming round|coming back|hanging around} outside",
  "keeps driving past",
  "watches me {from|through|sleep|in the shower|at night|undress|all the|on the camera|on camera|everywhere|from his car|over the}",
  "watches my {house}", "watching my {house}", "watching me through", "knows where i live {end}",
  "know where i live {end}", "found {out|?} where i live", "found my {new|?} address", "he will find me",
  "they will find me", "will find me {end}", "he found me {end}", "said he will find", "coming for me {end}",
  "coming after me", "come after me", "comes after me", "coming to get me {end}", "coming to kill", "coming to hurt",
  "can have me {nobody}", "cannot have me {nobody}", "burn the house {down|with us|with me|and us|with the kids}",
  "burn us {alive|in our|all|in the house}", "tracker {on|in} my {car|phone|bag|van}", "tracking my phone",
  "tracks my phone", "put a tracker",
  "take {my} {kid} {from|away|and|abroad|if|off|out of the country|unless|to another}", "takes the {kid} and",
  "take {the} {kid} and", "never see {my|the|our|his|those} {kid} again",
  "never see them again {if|unless|when|because|he}", "broke into my {house}", "broke in {2} {violent}", "broke in and",
  "the restraining order", "broke the restraining", "said i belong to {him}", "i belong to him", "blackmail",
  "blackmailing me", "sextortion",
]

[[word]]
match = [
  "fear for my {life|safety|lives}", "fears for {2} {life|lives}", "fear for our {life|lives|safety}",
  "fear for {the?} {kid}", "fear for their lives", "{scared} for {2} {life|lives|safety}", "{scared} for my {kid}",
  "feared for my {life|safety}", "fearing for my {life|safety}", "in fear for my", "in fear of my life",
  "i am in danger {end}", "we are in danger {end}",
  "in danger {at home|here|right|from him|in my own|with him|tonight|from my|because of|and|now|in this|when|from}",
  "in danger from", "in danger with", "in danger of being {victim}", "life is in danger", "lives are in danger",
  "kids are in danger", "children are in danger", "life {2} at risk", "in immediate danger", "i am dead if",
  "i go home i am dead", "they will kill me", "they want to kill me", "{who} wants to kill {me}", "{who} wants me dead",
  "someone is trying to {kill-strong}", "trying to kill me", "try to kill me", "tried to kill {me}", "going to kill us",
  "kill us {end}", "kill us all", "kill us both", "{he|she|they} kills me", "kill the {kid}", "kill my {kid}",
  "help me {end}", "{start} help {end}",
  "need help {now|right|urgently|asap|immediately|tonight|fast|quick|quickly|badly|desperately|before i|because i|please}",
  "need help {now|please|badly|desperately|before it|before i|right}", "someone help me", "send help", "save me {end}",
  "call {the?} {police|911|999|112|ambulance|help}", "call an ambulance", "need an ambulance", "need the police",
  "{i-am} hiding {from|in the|in my|because|under}", "not survive the night", "survive the night", "survived the night",
  "not survive {this} night", "having a heart attack", "having a stroke",
  "chest {hurts|pain|hurting|tight|pains|is tight|crushing|feels tight} {4} {arm|breathe|numb|jaw|breath|breathing}",
  "chest pain and", "overdose symptoms", "cannot feel my {legs|arms|face|arm|left side|body|hands and legs}",
  "{honour|honor} kill", "forced marriage", "marry him or", "if i {not} marry", "force me to marry",
  "kill me if i {leave|refuse|tell|go|do not|run|dont marry|marry|try to leave|talk|say|report|see|speak|ever leave|call|said|left|told|say anything|tell anyone|go to the police|divorce|dont|call the police}",
  "kill me for {leaving|refusing|dishonouring|dishonoring|shaming|talking|going to the police|bringing shame|marrying|loving|the money|being gay}",
]

# Fear to hurt others.

[[word]]
match = [
  "{wish-hurt} {2} {kill-strong} {him-kid}", "{wish-hurt} {2} {kill-strong} {my} {kid}",
  "{afraid} {2} i {will-might} {2} {kill-strong} {him-kid}", "{afraid} {2} i {will-might} {3} {kill-strong} {my} {kid}",
  "i {will-might} {kill-strong} {someone}", "i will kill {him-strong}", "kill {him-strong} {end}", "kill him and",
  "i could kill {him-strong} {end}", "i could hurt {him-kid} {end}", "{scared} of what i might do to {him-kid}",
  "what i might do to {him-kid}", "what i will do to {him-kid}", "do something to {him-kid} {end}",
  "do something to {my} {kid}", "something bad to {him-kid}",
  "i {shook|shake|shaked|hurt|hit|dropped|smothered|harmed|slapped|burned|threw|smacked} {my} {kid} {end}",
  "shook the {kid} {end}", "shook {my} {kid} {end}", "nearly shook", "almost shook {the}", "shake the {kid} {end}",
  "shake {my} {kid} {end}",
  "i {hit|hits|slapped|slap|punched|kicked|beat|shook|smacked|smack|choked|strangled|attacked|threw|shoved|hurt|grabbed|pushed|lashed out at|bit|burned|threatened|spanked|pinched|whacked|belted|threw something at|pinned|raised my hand to|laid hands on|abused} {my-child}",
  "i {hit|hits|slapped|slap|punched|kicked|beat|shook|smacked|smack|choked|strangled|attacked|threw|shoved|hurt|grabbed|pushed|lashed out at|bit|burned|threatened|spanked|pinched|whacked|belted|threw something at|pinned|raised my hand to|laid hands on|abused} my {wife|partner|girlfriend|boyfriend|husband|mum|mother|dad|father|fiancee|ex}",
  "i {hit|hits|slapped|slap|punched|kicked|beat|shook|smacked|smack|choked|strangled|attacked|threw|shoved|hurt|grabbed|pushed|lashed out at|bit|burned|threatened|spanked|pinched|whacked|belted|threw something at|pinned|raised my hand to|laid hands on|abused} {her-him} {end}",
  "i beat {her-him} {end}", "hit my {kid} {end}", "hitting my {kid}", "hurt my {kid} {end}", "hurt my own {kid}",
  "harm my {kid}", "harming my {kid}", "harm the {kid}", "harming the {kid}", "hurt the {kid} {end}",
  "throw {the|my|our|that} baby", "drop the baby {end}", "drown the {kid}", "smother the {kid}", "pillow {5} baby",
  "baby {5} pillow", "my hands around {her|his|their|my mums|my sons|my daughters|the babys|mums} {throat}",
  "shoot up {the}", "shoot everyone", "shoot them all", "kill them all", "kill everyone", "kill people",
  "hurt people {end}", "hurting people {end}", "hurt others {end}", "hurting others {end}", "hurting someone",
  "hurt someone {end}", "kill someone", "hurting somebody", "want {him-strong} dead", "want them dead",
  "wish {him-strong} {was} dead", "make them pay {2} {gun}", "make {him-strong} pay {end}", "make {him-strong} suffer",
  "take {yourself|themselves|yourselves|themself|anyone|him|her|mum|dad|you|them|themselfs|mum or dad|the kids} with me",
  "take them out with", "danger to others", "danger to my {kid}", "not safe for my {kid}", "violent thoughts",
  "homicidal", "thoughts {of} {1} {kill-strong} {my}", "thoughts {of} {kill-strong} {him-kid}",
  "urge to {kill-strong} {him-kid}", "urges to {kill-strong} {him-kid}", "push {him-kid} in front",
  "push {him-kid} {off|under|in front|onto|out|down|into}", "lose it and {kill-strong}", "snap and {kill-strong}",
  "going to snap {2} {hurt}", "poison {his} {food|drink|tea|coffee|drinks|water|dinner|meal}",
  "set fire to {the} {house}", "burn it all down", "burn the place down",
]

# Voices that command.

[[word]]
match = [
  "{voice} {3} {tell} {2} {bad}", "{voice} {1} {tell} {me|?} {to|?} do it", "{voice} {2} {tell} {me} to {bad}",
  "{voice} {1} {tell} {1} i {i should|i should have|i was meant to|i meant to|i was supposed to|prescribed|the dose|i am meant to|is safe|recommended|you should} {bad}",
  "{voices} {1} {be?} {back|loud|louder|worse|bad|getting|got|are back|started|came back|returned|so loud|everywhere|here again|starting|are here|not going away|constant|nonstop|angry|again|took over|winning|coming back}",
  "{voices} {1} {tell}", "{voices} {tell} me",
  "{voices} will not {stop|shut|leave|go|quiet|let me|be quiet|go away|quit|shut up}",
  "{voices} {not} {stop|shut|leave|go|quiet|let me|be quiet|go away|quit|shut up}", "{voices} want",
  "{voices} {be} {getting|so|too|very|really|always|back|coming|not|all} {loud|louder|worse|back|stronger|bad|angry|meaner|stopping|mean|nasty|cruel|closer|scary|strong}",
  "voices in my head", "voice in my head {2} {tell} {1} {bad}",
  "voice in my head {screams|screaming|says|telling|is telling|tells|keeps|is screaming|will not|wants|shouting|is shouting|wont|commands|that says|whispers|told me to|is saying|says i}",
  "voices {tell}", "voices {telling}", "{i-hear} voices {end}",
  "{i-hear} voices {that|who|which|telling|saying|in my|all|when|at night|from|they|and|talking|inside|every|calling|of people who|whispering}",
  "{i-hear} voices {tell}", "{i-hear} the voices", "{i-hear} a voice {3} {tell}",
  "{i-hear} {the?} {man|woman|voice|person|child|devil|demon|someone|men|people|them|girl|neighbours|him|her|whispers} {2} {orders|tells|commands|telling|ordering|saying|who tells|says|that tells|shouting|talking about me|whispering|who orders|commanding|plotting}",
  "orders me to", "ordering me to", "commands me to", "commanding me to",
  "{ordering me to|order me to|commands me to|command me to|told to|ordered to|commanded to|forces me to|making me|instructed to|ordered me to|commanding me to} {bad}",
  "{tell} me to kill", "{tell} me to hurt {myself|him|her|people|someone|them}", "{tell} me to die",
  "{tell} me to {kill|die|stab|end it|hang|kill myself|harm|strangle|end my life|step in front|take the pills}",
  "telling me to do it", "says jump", "saying jump", "saying die", "says die", "put a chip in", "chip in my",
  "chip in me", "chip {3} tells", "tells me i have to die", "says i have to die", "i have to die", "i must die",
  "{who} whispers {3} {bad}", "not real and i hear", "they are poisoning", "food is poisoned",
  "poisoning my {food|drink|tea|coffee|drinks|water|dinner|meal}",
  "they are watching me {through|from|all the time|on my phone|via|in my|with|24|everywhere|now|day and night|and}",
  "the demon", "the demons {tell}", "god is telling me", "god tells me to {bad}", "god told me to {bad}",
]

# Eating, drinking, and what a body cannot bear.

[[word]]
match = [
  "{not-eaten} {for} {2} {days}",
  "{not-eaten} since {monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week|the weekend|he left|she left|the funeral|the day before yesterday|last monday|last friday|last thursday|it happened}",
  "{not-eaten} anything {for} {2} {days}", "{not-eaten} {2} {days} {end}", "not eating {3} {days} {end}",
  "not eating {and|anything at all|or drinking|at all|to death|until|so|for days|much these days because|i feel faint}",
  "no food {for} {2} {days}", "without food {for} {2} {days}", "without eating {for} {2} {days}",
  "{only water|just water|nothing but water|only drinking water|living on water|water|black coffee only} for {1} {days}",
  "stopped eating {end}", "stop eating {end}", "still not eating",
  "refusing {to|?} {food|eat|meals|all food|to eat|drink|eat or drink|food and water}",
  "refuse {to|?} {food|eat|meals|all food|to eat|drink|eat or drink|food and water} {end}", "not drinking water",
  "stopped drinking water", "not drunk anything for", "no water {for} {2} {days}", "{purge} {4} blood",
  "{purge} {3} times", "blood {3} {purge}", "made myself {sick|throw up|vomit|puke|be sick|purge|bleed|faint}",
  "make myself {sick|throw up|vomit|puke|be sick|purge|bleed|faint}",
  "making myself {sick|throw up|vomit|puke|be sick|purge|bleed|faint}", "binge and purge", "purged {end}",
  "purged again", "purging {end}", "throwing up blood", "threw up blood", "vomited blood", "vomiting blood",
  "coughing up blood", "{faint} {3} not eating",
  "{faint} {3} from {hunger|starving|starvation|lack of food|no food|hunger again}",
  "{faint} {2} {twice|again|today|three times} {3} eat", "starve until", "myself to death", "drinking to die",
  "{drink} {3} {until} i {black out|blacked out|pass out|passed out|die|dont wake|cannot feel|not wake|never wake|am dead|blackout|collapse|stop breathing|cannot remember|feel nothing|die from it|end up in hospital|forget i exist|cannot stand}",
  "{drink} {until} i {3} {not} wake", "drink so {that|much|?} i {not} wake", "drink so that i {will}",
  "cannot stop drinking {and i|it is|i am going to die|it will kill|even though|it is killing|from it|before i|and it|to die|because}",
  "drinking {3} {kill|killing|is killing|will kill|going to kill} me",
  "{drink} {2} {bottles|bottle|a bottle|two bottles|a litre|litre|whole bottle|half a bottle|a whole bottle|the whole bottle|litres|most of a bottle|the bottle|1l|fifth|a fifth|handle} of {spirits}",
  "{two bottles|bottles|three bottles|a bottle and a half|2 bottles|3 bottles|two litres|a litre|litres|a whole bottle|an entire bottle|a full bottle|the whole bottle|1l|a fifth|70cl} of {spirits}",
  "{a bottle|bottle|a litre|1l|70cl|half a bottle|litre} of {spirits} {2} {a day|daily|every day|every night|a night|each day|per day|before noon|for breakfast|by noon|before work|and}",
  "{spirits} {2} a day",
  "{withdrawal|withdrawals|detox|detoxing|dts|alcohol withdrawal} {shakes|shaking|seizures|seizure|seeing|hallucinating|hallucinations|bad|tremors|sweating}",
  "seeing things {end}", "shaking and seeing",
  "since i stopped drinking {3} {shakes|shaking|seizures|seizure|seeing|hallucinating|hallucinations|bad|tremors|sweating}",
  "shaking {4} stopped drinking", "stopped {taking|my|using|injecting|?} my insulin", "stop taking my insulin",
  "not taking my insulin", "skipping my insulin", "skip my insulin", "skipped my insulin", "stopped {my?} dialysis",
  "stopped taking my {heart pills|heart meds|heart medication|medication|meds|pills|tablets|insulin|transplant meds} {4} {and i|it is|i am going to die|it will kill|even though|it is killing|from it|before i|and it|to die|because}",
  "not slept {for} {2} {days}", "no sleep {for} {2} {days}",
  "{awake|not slept|without sleep|no sleep|up|been awake|been up} for {1} days",
  "black out {again|every|drunk|and|most|from drink|from drinking}", "blacked out again", "blacked out {end}",
  "drank till i blacked", "drank until i blacked",
  "{two|three|four|five|six|seven|eight|nine|ten|2|3|4|5|6|7} days {no|without|not eating|since|of no|of not eating} food",
]

# Someone to call was called.

[[word]]
match = [
  "{called} {the?} {crisis-line}", "{called} 988", "{called} 116123", "{called} 116 123",
  "told {1} {my doctor|doctor|friend|my friend|my mum|someone|my sister|gp|my gp|my therapist|therapist|my wife|my husband|mum|my brother|my dad|the nurse|a friend|my counsellor|my partner|my teacher|her|him|them} {2} suicidal",
  "crisis team {end}", "the crisis team", "sectioned", "suicide watch", "in the psych ward {2} tried",
  "went to {hospital} {5} {pill-kind?} {pills}", "went to {hospital} {5} {overdose}",
  "went to {hospital} {5} {kill-me}",
]

[[word]]
match = [
  "if i {fell asleep|died|went to sleep|got hit|was hit|had a heart attack|got run over|crashed|got cancer|never woke up|never wake up|don't wake up|got killed|was killed|dropped dead} {8} {fine|okay|relief|relieved|glad|happy|be over|not mind|good with|good with that|at peace|not care|so be it|not fight it|not be sad|not be upset}",
  "{not} mind {1} {dying|if i died|never waking up|being dead|if a car hit me|if it ended|if it all ended|if the plane crashed}",
  "{hope|hoping|wish|wishing|pray|praying|would like} {3} {plane|bus|car|train|truck|lorry|lightning|heart|cancer|something|illness} {2} {kills me|takes me|hits me|crashes|stops|would take me|would hit me|would kill me|gets me|strikes me|would stop|finishes me}",
  "my heart {1} {stop|give out|give up} {end}", "let go of the {wheel|rail|railing|rope|ledge|bike}",
  "close my eyes {3} {wheel|motorway|road|driving|never open}", "stay asleep {end}",
  "never {open my eyes|get up|come back} {end}", "never open my eyes again", "sleep and stay asleep",
  "sleep for eternity", "sleep until it is over", "sleep and not {come back|wake}", "not have to wake up",
  "never have to wake up",
  "{angry|sad|gutted|disappointed|furious|cried|hate|devastated|annoyed|upset|cursed} {3} i {woke up|wake up|survived|am alive|was alive|lived|was still alive}",
  "wake up {2} {angry|disappointed|gutted|sad} {1} that i", "wake up and {hate|cry because|wish|regret}",
  "wake up {1} {wish|wishing} i {have not|don't|was dead|had not|was not}",
  "wished i {have not|don't} {wake|waking|woken} up", "why {do|did} i {3} wake up", "why did i survive",
  "why am i not dead", "why cannot i {die|just die|be dead}", "notice {2} i am {gone|dead}", "notice i am missing",
  "no version of {2} future", "future with me in it", "without me in it {end}", "better {world|place} without me",
  "a world i am not in", "life without me in it",
  "cannot face {it|this|life|another day|tomorrow|the day|another night|another week|waking up|living|the world|my life|christmas|the morning} {end}",
  "cannot face another {day|night|week|year|morning}", "cannot do another {day|night|week|year}",
  "cannot go through another {day|night}", "cannot get through {another|this|the night}", "cannot face living",
  "have no fight left", "no fight left", "nothing left to give {end}", "no more fight", "i have given up {end}",
  "given up on everything", "gave up on living", "i give up on", "i am ready to go {end}", "getting ready to go {end}",
  "feel ready to go {end}", "it is time to go {end}", "time for me to go {end}", "my time is up", "my time has come",
  "my time to go", "i am ready for it to be over", "ready for it to {end|be over}", "ready to be done {end}",
  "ready to let go {end}", "want to let go {end}", "want to rest forever", "want peace forever", "want eternal",
  "eternal {sleep|rest|peace}", "escape forever", "escape this life", "escape from life",
  "{leave|leaving|exit} this life", "one foot in the grave and glad", "not meant for this {world|life}",
  "not made for this {world|life}", "was not meant to {live|be alive|exist|be here|be born}",
  "not cut out for {life|living|this world}", "mistake that i was born", "regret being {born|alive}",
  "hate that i {exist|woke up|was born|am alive|survived}", "hate existing", "existing hurts",
  "existence is {pain|torture|hell|unbearable}", "life is {hell|torture|agony}",
  "living is {hell|torture|agony|unbearable|too much|pain}",
  "being alive is {too much|hell|torture|exhausting|unbearable}",
  "life has become {unbearable|too much|a torture|pointless}", "life {hurts|is too much|is too hard|is not for me}",
  "life is {2} unbearable", "i intend to end", "intend to {end|die|kill}", "no longer wish to", "see no reason to",
  "do not see a reason", "do not see any reason", "no purpose {to|in|for} {living|life|me|my life|being}",
  "no meaning {to|in} {living|life|my life}", "what is there to live for", "what am i living for",
  "why bother {living|waking up|going on|existing|staying|trying anymore|being alive|carrying on|with life}",
  "why {keep|carry on|go on} {living|going|trying|existing|fighting}", "why go on {end}", "why stay alive",
  "why keep going", "why should i {live|go on|stay|keep going|be here|exist|carry on}", "why exist",
]

[[word]]
match = [
  "{put|poured|emptied|tipped|dumped|lined up|laid|spread|crushed|gathered|collected|counted|arranged|piled|sorted} {2} {all|every|the whole|everything} {2} {pills} {2} {bowl|glass|pile|table|bed|hand|one place|cup|floor|bag|row|plate|desk|mug}",
  "{all|every} {1} {pill-kind?} {pills} {2} {in one|in a pile|in a row|in a bowl|in a glass|in my hand|in a bag}",
  "{pills} {1} in a {row|pile|line|circle|bowl|heap}", "{pills} {2} in my hand",
  "handful of {pills} {2} {hand|mouth|ready}", "{height} {3} high enough", "{height} {3} tall enough",
  "high enough to {die|kill|be sure|do it|jump|end}", "which {height} {3} {high|tall|closest|nearest|deep}",
  "{reading|read|looked|looking|look|googled|googling|searched|searching|researched|researching|checked|checking|studied} {2} {bridge|bridges|tall buildings|ways to|methods|doses|overdose|how to die|how long it takes to die|how long it takes to drown|how long it takes to bleed|how long it takes for|how to hang myself|how to hang yourself|hanging yourself|how to tie a noose|how to tie|train times to|suicide|lethal|painless ways|cliffs|tide times so|how much it takes|how many pills}",
  "{gave|handed|give|threw|hid|took} {my|the} {rope|noose|razor|razors|blades|blade|gun|pills|knife|knives|tablets|cord|belt} {to|away|in the|out|from me|somewhere}",
  "gave {my|the} {rope|blades|gun|pills|knives|razors} {end}",
  "got rid of {the|my} {rope|noose|razor|razors|blades|blade|gun|pills|knife|knives|tablets}",
  "{flushed|binned|threw out|threw away|handed in|handed over} {the|my} {rope|noose|razor|razors|blades|blade|gun|pills|knife|knives|tablets|stash}",
  "{not} take them {end}", "{not} take {the|my} {pills|tablets|overdose} {end}",
  "{not} use {the blade|the rope|the gun|the knife} {end}", "{not} jump {end}", "could not do it in the end",
  "chickened out {end}",
  "{rope|noose|gun|blade|pills|tablets} {3} {away|back|bin|drawer|shed|loft|attic|wardrobe|garage|car boot} {3} {not use|in case|not safe|just in case|could not}",
  "so easy to {jump|step|die|end|let go|swerve|slip under|overdose|drown|drive|take them|take all|just step|just jump|fall|walk in|take the|go under|cut|do it|not come up}",
  "could {1} {jump|step off|step in front|swerve|drive into|drive off|end it|walk into the sea|walk in front|take them all|swallow}",
  "thought about {2} {stepping|jumping|swerving|driving into|driving off|drowning|hanging|walking into|taking all|swallowing|ending|turning the wheel|letting go|going under}",
  "{thinking|thoughts|thought|images|visions|pictures|dream|dreams|dreamt|dreaming|fantasy|fantasies|imagining|imagine} {of|about} {2} {jumping|hanging|drowning|overdosing|stepping in front|stepping off|slitting|shooting myself|crashing the car|crashing my car|driving off|driving into|swerving|taking all|taking everything|my own funeral|being dead|not existing|not being here|never waking|ending|disappearing forever|killing|walking into the sea|dying}",
  "{step|stepping|stepped|leap|leaping|walk|walking|roll|fall|falling} off {the|a|this} {2} {height}",
  "{walk|walking|walked|run|step|crawl|wander} {onto|into|out onto|in front of|across|out in} {the|a} {2} {vehicle}",
  "{under|in front of} {the|a} {train|bus|lorry|truck|tube}", "went under {end}",
  "{slip|slipping|sink|sinking|go} under {the water|and not|and never}", "{breathe|breathing} in the water",
  "hold my head under", "head in the oven", "car exhaust", "exhaust {3} {hose|pipe} {2} {window|car}",
  "hose {4} exhaust", "sat in the {garage|car} with the engine",
  "carbon monoxide {3} {myself|die|peaceful|car|on purpose}", "charcoal {3} {tent|car|bathroom} {2} {die|end|seal}",
  "got my affairs", "tying up loose ends {end}", "tied up loose ends {end}",
  "cancelled everything {3} {not need|not be}", "deleting {2} accounts {3} {gone|die|before i}",
  "wrote down my passwords", "everything will be taken care of when",
  "made sure {4} {looked after|taken care of|okay|find a home} {3} {gone|dead|not here|i go}",
  "looked after when i {am gone|am dead|go|die}", "looked after {1} without me", "remember me by {end}",
  "something from me {end}", "something to remember me", "keep {2} to remember me",
  "{wrote|written|recorded|recording|made|filmed} {3} {so they have|to remember me|for when i am|for after i|for after|to say goodbye|to open when i}",
  "say goodbye to {1} {one last time|forever|everyone i love}",
  "{last|final} {words|message|letter|wishes} {to|for} {2} {mum|dad|kids|children|family|everyone|wife|husband|boys|girls|friends|daughter|son}",
  "my last {christmas|birthday|summer|spring|week|month|hours|hour|weekend} {end}",
  "last {christmas|birthday} {i will|i am going to|for me}", "not need {presents|a present|a ticket|winter|next year}",
  "sorry mum {1} sorry dad", "i tried {end}", "i tried so hard {2} sorry",
  "sorry i was not {strong|enough|strong enough|good enough}",
  "sorry i could not {hold on|stay|be stronger|do it|be better|fight|make it|keep going}",
  "sorry {i have to|to leave you|to do this|for leaving|for doing this|you have to find|for what i|for the mess}",
  "i love you {2} sorry {end}", "please forgive me", "do not {look|come looking|search|wait} for me",
  "do not come after me", "do not try to {stop|save|find} me", "you deserve better {3} {goodbye|gone|sorry}",
  "do not be {sad|angry} {with|at|for|when|that} {me|i}", "it is nobodys fault",
  "it is not {1} fault {3} {gone|go|sorry|tired|love}", "it is nobody fault {end}",
  "nobody could have {stopped|saved|helped|done anything}",
]

[[word]]
match = [
  "relapsed {end}", "i relapsed {end}",
  "{days|weeks|months|years} clean {4} {relapsed|gone|blew|ruined|over|lost|cut|broke}",
  "clean for {4} {relapsed|blew|until|broke|cut}",
  "{new|fresh|six|more|deep|three|four|five|ten|two} {ones|cuts|lines|marks|burns|scratches} on my {body}",
  "{lines|marks|burns|cuts} {on|up|down|all over} my {body}",
  "{blood|bleeding} {3} my {sleeve|sleeves|sheets|jeans|thighs|arms|arm}",
  "cannot stop the {bleeding|cutting|urge|urges}",
  "took {it|things|everything|my anger|the anger|the pain|the stress} out on my {body|arm|arms|skin|thighs|legs|own body}",
  "took it out on myself", "take it out on my {body}",
  "used {a|the|my} {2} {blade|razor|knife|glass|scissors|pin|lighter|needle|compass|sharpener} {on|to} {my|cut|bleed|hurt|feel|myself}",
  "used the {glass|blade|scissors} on", "with the {scissors|blade|razor|compass|broken glass|knife|pin} again",
  "{dug|dig|digging|pressed|press|pushing|pushed|stuck} {2} {nails|pin|needle|blade|knife|glass|scissors|compass|fingernails} {2} {my|skin|until|in}",
  "nails into my {body}",
  "{held|hold|put|holding} {my|a} {1} {hand|arm|lighter|iron|cigarette|finger} {3} {flame|skin|arm|boiling|hot|candle|stove|hob|fire}",
  "banging my head {end}", "hit my head {until|over and over|again and again|repeatedly|so hard}",
  "punched {a|the} {wall|mirror|door|tree} {3} {bled|broke|glass|knuckles|hand|bleeding|blood|until}",
  "need to hurt {end}", "need to cut", "need the blade", "need to bleed", "want the blade", "miss cutting",
  "miss the blade", "craving {the blade|pain|to cut|a cut|cutting|blood}", "itching to cut",
  "{fighting|resisting|resisted|fought} the urge", "the urge is {1} {strong|bad|back|here|loud|so|winning|too}",
  "urges are {1} {strong|bad|back|here|loud|winning}", "the urges {end}", "i have been self harm", "been self harm",
  "keep self harm", "flinch {when|every time|at} {1} {he|she|his|her|my|him|dad|mum|someone|footsteps|the door}",
  "{hear|heard} {his|her} {key|car|footsteps|steps} {4} {shake|shaking|freeze|hide|flinch|panic|sick|scared|terrified|stomach}",
  "{freeze|shake|panic|hide|sick} when {he|his|she|her|my|dad} {1} {comes|key|car|walks|footsteps|gets|shouts|raises|moves|drinks}",
  "he {goes|went|gone} for me", "he {snapped|exploded|flew} {3} {hit|me|wall|threw}",
  "{hand|hands|fist} {2} my face {end}", "{spat|spits|spit} {in my|on my|at me}",
  "{knocked|knocks|knocking} me {about|around|unconscious|out cold|to|down|over}", "out cold {end}",
  "{split|busted|cut|bust} my {lip|eyebrow|head}", "loose tooth {3} {he|from}", "cover the bruise",
  "cover {the|my|up} {1} bruises", "covering {the|my|up} {1} bruises", "hide the bruises", "hiding {the|my} bruises",
  "hiding bruises", "make up {3} {bruise|bruises}", "makeup {3} {bruise|bruises}",
  "told {2} i {fell|walked into a door|tripped} {4} {he|him|did it|but}", "tell everyone i {fell|walked into}",
  "said i fell {end}", "afraid {he|she} will {come|be} {home|back|drunk|out}",
  "he gets out {3} {scared|terrified|afraid|find|come}", "he {is out of|got out of|gets out of} {prison|jail}",
  "{afraid|scared|terrified|frightened} {to|of} {sleep|sleeping|being|be} {3} {him|he|her|husband|dad|same bed|house|home|alone with}",
  "sleep with {a|the} {chair|knife|door locked|wardrobe} {3} {him|he|scared|afraid|under|against|in case}",
  "chair against {the|my} door", "lock my {bedroom|door} {4} {he|him|dad|brother|uncle|stepdad}",
  "not safe to {go home|be here|stay|sleep|be home|leave}", "he controls",
  "not allowed to {leave|see|have|speak|work|go out|talk}",
  "keeps me {locked|prisoner|in the house|away from my|from leaving}", "prisoner in my own",
  "held {me|us} {hostage|captive|prisoner|at gunpoint|at knifepoint|against}",
  "{he|she|they} {will|would} not let me go {end}",
  "{touched|touches|touching|felt|raped|groped|on top of|inside|used|had sex with} {1} me {2} {while|when} i {1} {asleep|sleeping|slept|drunk|passed out|a child|little|unconscious|a kid|young|was out|blacked}",
  "while i was asleep {4} {touched|inside|sex|on me}", "into my bed while i", "into bed with me {3} {not|asleep|no}",
  "{woke|wake} {2} {his|a|someones} {hand|hands|fingers|mouth} {2} {me|my|inside|between|pants}",
  "he {finished|kept going|carried on|continued} {3} {crying|no|stop|asleep|anyway|froze}",
  "told {him|her|them} to stop and {he|she|they} {carried|kept|did|continued|laughed|just|held|would}",
  "{asked|begged|told|screamed at|pleaded with} {him|her} to stop {3} {carried|kept|laughed|continued|not|harder}",
  "i froze {3} {he|him|touch|let|clothes}", "{he|she|they} {used|uses} me",
  "{he|they|she} {make|makes|made} me {sleep with|have|do it|do stuff|do things|strip|undress|beg|watch him|touch}",
  "not {agree|consent|want|say yes} {4} {inside|sex|he did|anyway|did it}", "never consented", "did not consent",
  "took advantage of me", "{violated|defiled} {end}", "i feel violated", "he {violated|defiled} me",
  "sent {him|them} {1} {nudes|pictures|photos} {4} {threat|threatens|money|post|share|everyone}",
]

[[word]]
match = [
  "if i {leave|ever leave|left|try to leave|tell anyone|talk|tell|say no|go} {1} {he|she|they} {will|is going to|said|would} {1} {kill|bury|hurt|find|hunt|burn|take|destroy|ruin|come|shoot|cut}",
  "{he|she|they} {will|said he will|says he will|said she will|is going to|are going to} {bury|hunt|finish|end|find|burn|destroy|shoot|cut|gut} me",
  "bury me in", "bury my body", "dig my grave", "{hunt|hunting} me down", "watch my back {end}",
  "he is {outside|here|back|at the door|downstairs|coming|on his way|drunk again|coming up} {3} {scared|terrified|afraid|hide|help|knife|gun|please|cannot|shouting|angry|banging|hiding}",
  "he is back {2} {scared|terrified|afraid|help}",
  "{sat|sitting|parked|stood|standing|waiting|waits|waited|turned up} {4} outside my {house|flat|work|school|window|door|home|place|office|gym|uni}",
  "{car|he|she|they|ex|man} outside my {flat|house|window|door|work|home}",
  "outside my {flat|house|window|door|home|place} {2} {all night|every night|again|last night|at night|in his car|at three}",
  "{he|she|they|my ex|someone} {keeps|will not stop|has not stopped} {calling|texting|following|messaging|watching|coming|turning|showing|contacting|hacking}",
  "{messages|calls|texts} {2} {saying|that|says} {3} {kill|die|dead|hurt|rape|find|coming}",
  "{hacked|installed|put} {4} {phone|spyware|camera|cameras|gps|airtag} {3} {he|track|watch|follow|watching|knows}",
  "airtag {2} my", "hidden camera", "revenge porn",
  "{scared|afraid|frightened|terrified} of what {who} {2} {do|does|do to me|capable}",
  "{scared|afraid|frightened|terrified} {of|that} {who} {2} {kill|hurt|hit|find|do something|come|take}",
  "what {my|he|she|they} {will|is going to|might|could} do to {me|us|the kids|my kids}",
  "{terrified|afraid|scared|frightened|worried} {2} i {am going to|will|might|could|am about to} {2} {drop|throw|hurt|harm|shake|kill|stab|smother|drown|hit|push|snap|strangle|suffocate|lose control} {2} {kid}",
  "{hurting|harming|killing|stabbing|drowning|smothering|dropping|strangling|shaking} {my|the|our} {1} {kid}",
  "{pictures|images|thoughts|visions|intrusive thoughts|flashes} {4} {hurting|harming|killing|stabbing|drowning|smothering|dropping|strangling|shaking|attacking|pushing}",
  "{drop|throw|push} {my|the|our|a} {1} {kid} {2} {stairs|window|bridge|balcony|on purpose|wall|out|train|floor}",
  "{lost it|snapped|lost control} and {hit|slapped|shook|beat|grabbed|hurt|threw|smacked|kicked|punched} {my|the|our|him|her}",
  "rage {4} {hurt|kill|hit|smash|strangle}", "afraid of {what i|myself|my own rage|my own anger|my hands}",
  "scared of {myself|my own rage|my own anger|my hands} {end}", "scared of myself", "frightened of myself",
  "{might|could|will|would|going to} {1} {snap|lose it} {2} {kill|hurt|hit|someone|him|her}",
  "blood on my hands {2} {hurt|kill|stab}",
  "i have the {knife|gun|axe|hammer|bat} {3} {him|her|them|wait|waiting|going}",
  "waiting for {him|her} with {a|the|my}", "get him back {3} {gun|knife|kill|blood}",
  "{he|she|they} {deserves|deserve} to {die|be dead|bleed|burn|be killed|suffer} {end}",
  "{voice|voices|it|they|he|she|angel|angels|demon|demons|spirit|spirits|devil|god|shadow} {1} {told|tell|tells|telling|says|said|say|keeps saying|keep saying|whisper|whispers|whispering|shout|shouts|wants|want|screams|scream|order|orders|command|commands} {me|to me|that|?} {i should|i have to|i must|i need to|to|?} {1} {walk onto|walk into|walk in front|burn|jump|kill|stab|hurt|cut|die|end it|hang|drown|hit|step|swallow|take them|take the|take all|starve|not eat|set|smash|choke|push|drive into|drive off}",
  "{whisper|whispers|whispering} {3} {kill|burn|die|hurt|jump|cut|stab|worthless}",
  "{someone|people|they|somebody|a man|a woman} {1} {in|inside|through} {my|the} {head|walls|radio|tv|pipes|vents} {3} {tell|tells|telling|say|says|talk|talking|order|laugh|whisper|scream}",
  "{hear|hearing|heard} {people|someone|them|him|her|whispers|whispering|it} {3} {in my head|in the walls|talking about me|telling me|nobody there|not there|who is not there|laughing at me}",
  "in the walls {end}",
  "they are {coming for|after|watching|out to get|following|listening to|plotting against|poisoning} me",
  "they are going to {get|take|find|kill|poison} me", "out to get me", "my thoughts are {being|not my own|controlled}",
  "controlling my {thoughts|mind|body|brain}",
  "{have not|haven't|not|barely|hardly} {had|eaten|touched|kept down} {a|any|any real|a proper|a real|a full|any solid|anything|food|solid|real|?} {1} {meal|food|bite|thing|food} {1} {since|in|for} {2} {days|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weeks}",
  "not eaten {2} {since|in|for} {2} {monday|tuesday|wednesday|thursday|friday|saturday|sunday}",
  "{have not|not} {eaten|ate|had food|drunk} {anything|properly|?} since {monday|tuesday|wednesday|thursday|friday|saturday|sunday}",
  "heart is {2} {skipping|racing|odd|weird|funny|pounding|irregular} {4} {eat|eaten|food|purge|purging|pills|laxatives}",
  "{bmi|weight} {5} {hospital|not stop|scared|fainting|dying}",
  "drank {2} {until|till} i {could not|cannot|blacked|passed|collapsed|fell|threw|lost}",
  "drinking {1} {until|till} i {could not|cannot|black|pass|collapse|die|forget}",
  "{drink|drank|drinking} {4} {finish me|kill me|end me|kill myself|never wake|not wake|it all end|finish it|be over|put me out}",
  "hoping it {would|will} {finish|kill|end|take} {me|it}", "hope it {kills|finishes|ends|takes} me",
  "hope this {kills|finishes|ends|takes} me", "it is going to kill me {2} {good|not care|hope|want}",
]

[[word]]
match = [
  "{not|not sure|don't think|doubt|unsure|don't know if|don't know whether} {2} want to {exist|be alive|stay alive|keep living|go on living|live like this|be in this world}",
  "{not|not sure|don't think|doubt|unsure|don't know if|don't know whether} {2} i want to {exist} {end}",
  "{not} want to live", "{not} want to {live|go|get} through {another|this|it|any|one more}",
  "{not} feel like {living|being alive|existing|waking up|going on|being here|being a person|life} {end}",
  "{living|being alive|existing|staying alive|being here|waking up} is {1} {hard|too|painful|exhausting|unbearable|torture|hell|pointless|agony|killing|not worth}",
  "life is {too|unbearably} {hard|much|painful|heavy}", "{not|no longer} see why i should",
  "{not|no longer} see why {living|i am|to live|go on|anyone}",
  "{wish|hope|pray|please} {1} {night|god|death|sleep|earth|sea|lord|someone|something|somebody} {will|would|could} {take|kill|end|shoot|finish|swallow} me",
  "{want|wish|need|begging|asked} {someone|somebody|god|him|them|her|anyone} {1} {to|would} {kill|shoot|end|finish|murder|put an end to} {me|my life|it all}",
  "{someone|somebody|anyone} {kill|shoot|end} me {end}", "wish {it} {will|would|could} {all|?} {stop}",
  "{long for|longing for|yearn for|crave|craving|welcome|await|waiting for|wait for|praying for|pray for|wish for|looking for|ready for|need|deserve|embrace|choose|chose|prefer} death {end}",
  "sooner {be dead|die|not exist}", "dying would be {easier|better|a relief|easy|nice|fine|peaceful}",
  "death {1} {peaceful|easier|easy|a relief|comfort|comforting|tempting|better|an escape|the only|an option|nice|beautiful}",
  "suicide {3} {my mind|my head|me}", "{my mind|my head|my thoughts|my brain} {4} suicide",
  "suicide {1} {option|answer|plan b}",
  "{considering|contemplating|contemplated|planning|plan|planned|attempted|attempting|thinking|think|thoughts|thought|dream|ideas|idea|option|urge|fantasies|obsessed|researching|googled|googling} {2} suicide",
  "blow my {brains|head} {out|off}", "blow my brains", "bullet {in|through|to} my {head|brain|heart|skull|mouth}",
  "have the means {end}", "have a method", "have the method",
  "{got|have} everything {ready|prepared|planned|i need|in place} {for tonight|to do it|to end|to die}",
  "everything is {ready|set|planned|prepared|in place|set up} for tonight",
  "i {1} {set|picked|chosen|chose|decided on|fixed|marked} {the|a|my} {1} {day|date|time|place|night|method|spot|bridge} {end}",
  "over for me {end}", "i give up {end}", "nothing {1} for me {here|in this|left}", "nothing here for me",
  "nothing to stay for", "nothing {keeping|keeps|holding|holds|tying} me {here|alive|back}", "no one keeping me",
  "who will notice {end}", "who will care {end}", "who would notice {end}", "who would care {end}",
  "they will be better off {end}",
  "{they|family|kids|children|everyone|he|she|wife|husband|mum|dad|parents} would be better off {end}",
  "deserve better than me", "deserves better than me", "better gone", "better if i {was|were} never",
  "{cope|manage|survive|thrive|get by|be fine|be okay|be alright|move on|be happy|go on|do okay|get along|do fine|do better|cope fine|be better} without me {end}",
  "sad for a {while|bit|week|day|year|month} {6} without me", "they would {get|be} over {me|it} {end}",
  "insurance {4} {fine|okay|enough|set|rich|debt free}", "get the insurance", "want to hurt {end}", "attempted again",
  "attempted {last night|last week|last month|yesterday|on sunday|on monday|on saturday|in hospital|to take}",
  "{another|failed|previous|recent|first|second|third|last|latest} {1} attempt {end}", "failed at killing",
  "failed at dying", "failed suicide", "failed to {die|kill myself|end it}",
  "{he|she|they|someone|a man|my ex|a guy|somebody|a car|two men|some guy} is following me {end}",
  "there is someone following me", "someone following me {end}", "my ex will not leave me alone",
  "will not leave me alone and i am {scared|afraid|terrified|frightened}", "i need help {end}", "need someone {end}",
  "need {to talk to someone|someone to talk to|help} {now|tonight|before i}",
  "drank myself {unconscious|stupid|sick|into|senseless|numb|to}",
  "drink myself {unconscious|stupid|into|senseless|numb|to death}", "cannot stop drinking {end}",
  "{wine|vodka|gin|whisky|whiskey|rum|beer|bottle|bottles} {4} {pills|tablets|sleeping pills|painkillers|xanax|valium|codeine} {end}",
  "{wine|vodka|gin|whisky|whiskey|rum|bottle|bottles} {2} {took|take|swallowed|with} {2} {pill-kind?} {pills}",
  "{hope} {2} {not} wake up {tomorrow|again|in the morning|at all|ever}",
  "free of {it all|this life|everything|my head|this pain|life|the pain|all of it|my mind}",
  "free from {it all|this life|everything|my head|this pain|life|the pain|all of it|my mind}", "want to be free {end}",
  "how much longer i {can|will|could|have}", "how much longer can i",
  "how long i can {keep|go on|do this|hold|take|last|stand|bear|carry|fight|survive|live}",
  "how much more {i can|can i} {take|bear|stand}",
  "{not sure|not|don't think|doubt|never} {2} i will {1} {make it|survive|last|be here|be alive|live} {through|to|until|past|another|tonight|tomorrow|till|the night|much}",
  "{not sure|not|don't think|doubt|never} {2} i can {1} {make it|survive|last|live|go on|hold on|keep} {through|to|until|past|another|tonight|tomorrow|till|the night|end|going|living|fighting|on|like}",
  "took too {much|many} {end}", "taken too {much|many} {end}",
  "{took|taken|swallowed|drank|done} something {stupid|bad|terrible|i should not|awful|and i am scared|dangerous}",
  "{tied|tie|tying|hung|looped|knotted|attached} {2} {sheet|sheets|belt|scarf|cable|cord|rope|dressing gown cord|lead|hose|tie|laces} {2} {door handle|beam|banister|ceiling|hook|rafter|neck|curtain rail|door|rail|bannister|light|pipe|wardrobe|loft}",
  "{went to|drove to|walked to} the {bridge|railway|cliff|cliffs|tracks|quarry|train line|multi storey} {end}",
  "{went to|drove to|walked to} the {bridge|railway|cliff|cliffs|tracks|quarry|train line|multi storey} {1} {but|could not|came home|instead of|to jump|to end|with}",
  "cannot live with {what|myself|the guilt|this|it|the pain|the shame|that|knowing|being|him gone|her gone|the fact|the thought}",
  "what is the use {end}", "what is the use {of|in} {living}", "what is the good of {living}",
  "thinking about how to do it",
  "stop thinking about {how to do it|doing it|ending|dying|death|jumping|cutting|it ending|hurting|killing|suicide|the pills|the bridge}",
  "slammed my {hand|fingers|arm|head|face|leg} in", "{letter|letters|note|notes} {3} to find {end}",
  "will not let me {2} {leave|see my|have my own|go out|phone|money|friends|family|sister|work|sleep|eat}",
]

[[word]]
match = [
  "{who} {2} {twisted|twists|bit|bites|scratched|scratches|kicked|kicks|stood on|stamped on|stamps on|broke|breaks|broken|pulled|pulls|punched|punches|hit|hits|burned|burnt|burns|cut|slammed|slams|crushed|crushes|bruised|fractured|cracked|dislocated|smashed|smashes|yanked|yanks|slapped|slaps|choked|squeezed|slashed|sliced|elbowed|kneed|headbutted|spat in|knelt on|stomped on|split|busted|poured|pressed} {2} my {1} {arm|arms|wrist|wrists|hand|fingers|leg|legs|foot|hair|ear|ears|eye|eyes|lip|face|head|cheek|jaw|nose|rib|ribs|knee|stomach|belly|bump|chest|breast|breasts|throat|neck|shoulder|collarbone|tooth|teeth|mouth|skull|spine|thigh|back}",
  "{who} {1} {bit|bites|scratched|scratches|headbutted|elbowed|kneed|spat at|spits at|pins|pinned|whips|caned|kicks} me {end}",
  "{who} {2} {threw|throws|chucked|lobbed|hurled|launched} {3} at {me|us|my head|my face|my mum|the kids|our}",
  "{who} {2} {broke|smashed|cracked|hit} {3} over my {head|back}",
  "{who} {2} {goes|went|came|comes|lunged|lunges|swung|swings} {1} {for|at} {me|us|my|the kids} {end}",
  "{who} {2} {screams|shouts|yells|rages|smashes|punches|breaks} {6} {kids|children|we|i} {2} {hide|hiding|cower|run|scared|terrified|afraid}",
  "{kids|children} {2} {hide|hid|hiding|cower} {2} {bed|wardrobe|room|table|bathroom|cupboard}",
  "took {the|my} door off {end}", "locked {me|us} out {in|all|at|overnight|naked|again|without}",
  "locked out {4} by {him|my|her}", "bruises all over",
  "{hit|hits|punched|slapped|kicked|beat|pushed|shoved|grabbed|threw} me hard", "showed up drunk and",
  "{he|she|they} made me {end}", "does it {2} while i sleep", "does it {2} when i am asleep",
  "someone {is|was} in my {house|flat|room|home|garden|bedroom} {end}", "someone is breaking in",
  "someone broke in {end}", "{need|have} to get {out|away} {of here|?} before {he|she|they}",
  "scared i will not wake up", "burn {his|her|their|my|our} {house|flat|home|school|office|place} down",
  "burn down {his|her|their|my|our|the} {house|flat|home|school|office|place}",
  "{bring|bringing|take|taking|brought|carry|carrying} {a|my|the|dads} {knife|gun|blade|weapon|bomb} {to|into} {school|work|class|college|the office|his house|uni|church}",
  "{like|love|want|wish} {2} {see|have} {1} them all dead", "see {him|her|them} dead {end}", "see them all dead",
  "{dead|late|deceased} {dad|mum|mother|father|husband|wife|brother|sister|son|daughter|nan|gran|grandad|baby|friend|boyfriend} {2} {telling|tells|calling|calls|says|saying|asking|wants|waiting} {2} me",
  "{telling|calling|asking|begging} me to {come|join} {to|with|?} {him|her|them}", "cannot eat {2} {days|day|week}",
  "not a bite since",
  "not a {bite|meal|crumb} {in|for|since} {3} {days|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week}",
  "only {let myself|allow myself|drink|drinking|had|allowed} {2} water {2} day", "only let myself drink water",
  "purge until",
  "{purge|purging|purged|vomit|binge|exercise|run|starve} until i {faint|pass out|collapse|bleed|cannot stand|black out}",
  "used {again|heroin|meth|crack|fentanyl} {3} {too much|chest|cannot breathe|blue|want to die}",
  "shot up {way|too|more}", "way more than {usual|normal|i should|prescribed}",
  "{took|swallowed|ate|downed|grabbed and took|necked} {a|?} {handful|fistful|bunch|load|pile|cocktail|mix} of {whatever|everything|anything|random|mixed|different|all sorts|stuff|something|them}",
  "i took everything {end}", "took everything i {had|could|found}", "took everything in",
  "swallowed {1} {batteries|glass|pins|needles|blades|razor blades|detergent|magnets|lighter fluid|acid|chemicals}",
  "{load|bunch|handful|lot|box|packet|bottle|strip} of {pill-kind?} {pill} {end}", "bottle of cough syrup and",
  "not be a {problem|burden|bother|nuisance|worry|trouble|weight} {end}",
  "not be a {problem|burden|bother|nuisance|worry|trouble|weight} {for|to} {2} {anymore|longer|long|you|them|anyone|much}",
  "{free|rid} of me {end}", "{free|rid} of me {soon|for good|forever|at last|by}",
  "so {that|nobody|no one} {2} {has|have} to deal with {it|that|me|this} {after|when|once|later|if i}",
  "nobody has to deal with {it|me|the mess|this}", "{before|until|till} i go {end}",
  "{before|when|once} i {leave this|end it|die|am dead|disappear forever}",
  "peace with {dying|death|the end|not being here|leaving|going|never waking|not waking}",
  "at peace with {my decision|the decision|dying|death|it ending|what i} {2} {go|die|end|leave this|leave forever|do it}",
  "at peace with {dying|death|ending|not waking}", "my decision to {die|go|end|leave this world}",
  "it ends {tonight|tomorrow|today} {end}", "i decided it ends", "decided it ends this week",
  "this ends {tonight|today|tomorrow}",
  "{tonight|tomorrow|today} i {am going to|will} {do it|end it|die|go through with it} {end}", "going to do it {end}",
  "one step {2} over {end}", "one step and it is over", "one jump {2} over {end}", "over the edge {end}",
  "looked over the edge", "looking over the edge",
  "{sat|sitting|slept|sleeping|lying|lay|stood|standing|alone} {1} with {the|a|my|that} {knife|blade|gun|rope|razor|pills|noose|tablets|scissors|scalpel}",
  "not cut in {4} want to",
  "{scratch|scratching|scratched|pick|picking|picked|rub|rubbing|rubbed|scrub|scrubbing|bite|biting|cut|cutting} {4} {until|till} {1} {blood|bleeds|bleed|bled|it bleeds|i bleed|raw}",
  "broke my own {finger|hand|arm|wrist|toe|nose}",
  "my own {blood|skin|arm|arms|wrists|flesh} {2} {cut|blade|razor|bleed|until|on purpose}",
  "{punish|punishing|punished|hurt|hurting|destroy|destroying|harm|ruin} my body",
  "cut {deeper|too deep|over them|over the old|over old|along|down my|up my|across my}",
  "picked {2} {scabs|wounds|scars} {3} {cut|again|open}",
  "{knife|blade|razor|gun|rope|noose|pills} {1} {here|with me|in my bag|in my hand|in my pocket|under my|in my drawer|hidden} {end}",
  "{pills|tablets|rope|razor|blade|knife|gun|noose|sleeping pills} {2} in my {bag|pocket|drawer|room|hand|sock|locker|rucksack|car|desk|case|phone case|bedside}",
  "{put|poured|flushed|threw|handed|gave} {the|my|those|them} {pills|tablets|blade|razor|knife|rope|gun|sleeping pills} {down|back|away|over|in the toilet|in the sink|up}",
  "{tenth|ninth|eighth|seventh|sixth|fifth|top|twelfth|fourth|11th|10th|9th|8th|7th|6th|5th|12th} floor {3} {window|balcony|railing|jump|ledge|edge|open}",
  "{window|balcony|railing|ledge} {3} {tenth|ninth|eighth|seventh|sixth|fifth|top|twelfth|fourth|11th|10th|9th|8th|7th|6th|5th|12th} floor",
  "{legs|leg|feet|foot} over the {railing|edge|side|ledge|balcony|barrier|rail|wall}",
  "{sat|sitting|climbed|climbing|standing|stood|leaning|leant} {2} {out of|on|onto} {the|my|a} {window ledge|window sill|windowsill|balcony rail|balcony railing|railing|window}",
  "{planning|plan|plans for|planned|imagine|arrange|picture|rehearse|rehearsing|staging|want|welcome|dreamt of|hasten} my {own|?} {death|suicide|funeral}",
  "{get|got|getting} over me {in|within|soon|eventually|quickly|fast|end|after|one day}",
  "they will {1} {get over|forget|forget about|be happier without|be free of} me", "if you {find|found|see|get} this",
  "if {anyone|anybody|someone|somebody|they|she|he|mum} {find|finds|reads|sees|read} this", "i am gone {end}",
  "i am dead {end}",
  "{bank cards|passwords|pin|pins|insurance papers|documents|keys|will|bank details} {5} {note|letter} for",
  "{sleep|asleep|bed|close my eyes|lie down} {4} {not|never} {come back|get up again|open them again|have to wake|see the morning}",
  "{hid|hide|hiding|hidden|locked myself|lock myself|locked ourselves|barricaded myself} in {the|a|my|our} {bathroom|closet|cupboard|wardrobe|toilet|bedroom|shed|basement|attic|loo|garage|car|kids room} {3} {he|she|him|her|dad|mum|husband|passed out|went away|stopped|calmed|stops|safe|shouting|afraid|scared}",
  "woke up {4} {clothes off|naked|no clothes|undressed|underwear gone|pants down|trousers down|no underwear|him inside|bleeding down}",
  "{clothes|underwear|pants|knickers|trousers} {1} off {4} {laughing|him|he|remember|next to}",
  "{waits|waiting|wait|waited} for me {outside|after|at|every|by my|in his car|on my}",
  "{man|guy|stranger|ex|someone|boy|colleague} {2} {waits|follows|watches|photographs|films|approaches|touches|chases} {for|?} me",
  "chased me {with|down|through|home|until|to my|around the house}", "{chased|chases} me with", "ran from him",
  "running from him", "{ran|run|running} {2} barefoot", "in a refuge", "women's refuge", "need a refuge",
  "the shelter {2} {him|kids|full|bed}",
  "{he|she|they} {will|would|is going to|are going to} {1} {kill|hurt|beat|find|murder|strangle|shoot|stab} {me|us|the kids|my mum|my kids|him|her}",
]

[[word]]
match = [
  "be better off {1} {dead|gone|existing|not here|alive|never born|out of it|buried|in the ground|under the ground}",
  "{sat|sitting|lying|lay|stood|standing|slept|waited|knelt} {4} with {a|the|my|that|his} {razor|razors|blade|knife|gun|rope|noose|pills|tablets|scissors|scalpel|sleeping pills}",
  "know where {3} {keeps|keep|kept|hides|stores|locks|put} {his|the|her|their|my|a} {1} {gun|rifle|shotgun|pistol|pills|tablets|medication|insulin|morphine|sleeping pills|knives|key to}",
  "{date|day|place|method|way|bridge} in mind {end}",
  "{letters|notes|letter|note} are {written|sealed|ready|done} and {sealed|hidden|ready|in|on|under|i}",
  "{letters|notes} {1} written {1} sealed",
  "{they|them|everyone|family|he|she} {4} one less {problem|worry|mouth|burden|thing|bill|person}",
  "{cannot|don't|never|not} {2} {see|picture|imagine|envision|envisage} myself {getting older|growing old|old|next year|alive|in a year|in five years|at thirty|being here|living|past|beyond|here|having a future|with a future|making it}",
  "{cannot|don't} {picture|imagine|envision|envisage|see} {a|any|my|the} future {end}",
  "{want|wish|need} {it|it all|this|everything|all this|life|my life} {all|?} over {end}",
  "{want|wish|need} {it|it all|this|everything|all this|life|my life} {all|?} over with",
  "{want|wish|need} {it|it all|this|everything} {all|?} {gone|finished|ended|done} {end}",
  "let that be {the end|it|all}", "let it be {the end|over}", "let it end {end}",
  "be the end of {it all|me|everything|my pain|this pain}",
  "{took-strong} {2} {many-num} of {them|those|these|my|the|his|her|mums|dads}",
  "took the pills {an|two|three|half|ten|twenty|thirty|a|some|about|minutes|hours} {3} ago",
  "took the {pills|tablets} and {now|i|am|it|lay|called|told|then|waited|feel}",
  "been cutting {this|last|since|more|a lot|at night|daily|deeper|all|for weeks|for months|on|in secret|in the}",
  "cutting {daily|in secret|in the shower|in the toilets|at school|at night|deeper|more and more}",
  "{want|need|urge|urges|going|trying|desire|like} {1} {burn|cut|slice|scratch|tear|peel|rip|hurt|stab|bite|carve|slash|bruise|break|smash} my {1} {skin|arm|arms|leg|legs|wrist|wrists|thigh|thighs|stomach|throat|face|hand|hands|body|head|bones|fingers|hips|flesh|veins|self}",
  "{who} {1} {shoved|shoves|shove|headbutted|winded} me {end}",
  "{who} {1} {shoved|shoves|pushed|pushes|threw|knocked|tripped|slammed|flung} me and {i|my} {fell|hit|cut|broke|landed|smashed|head|could|went|lost|bled|ended}",
  "{who} {1} {shoved|shoves} me",
  "{hide|hiding|hid|cover|covering|covered|conceal|explain|explaining|photographed|lied about} {1} {the|my|these|more|up my|up the} {1} {bruise|bruises|black eye|split lip|handprint|fingermarks}",
  "{who} {1} {grabbed|grabs|held|holds|dragged|drags|pulled|pulls|lifted|yanked|pinned|pins|had} me by {the|my} {1} {hair|neck|throat|arm|arms|collar|ear|wrist|wrists|jaw|face|leg|ankle|ankles|shirt}",
  "{afraid} {who} {will} {1} {come back|come here|come home|come round} {end}",
  "{afraid} {who} {will} {1} {come back|come here|come home|come round} and {kill|hurt|hit|beat|take|do|finish|get|find}",
  "{said|says|swears|promised|texted|shouted} {he|she|they} will find {me|us} {end}",
  "{said|says|swears|promised|texted} {he|she|they} will find {me|us} {wherever|anywhere|one day|and|if|when}",
  "will find me wherever",
  "{plan|planned|planning|rehearse|rehearsed|practised|practiced|tested} {2} {noose|knot|jump|hanging|overdose|suicide|drop|exit|my last|drop from}",
  "{bought|buying|ordered|got|borrowed|stole|found} {a|the|some|my|his|dads|mums} {2} {rope|noose|gun|pistol|shotgun|razor blades|scalpel|helium|pills|tablets|sleeping pills|cyanide|nitrogen} {to do it|to die|to end|to kill|for tonight|for myself|and hid|and i am going|to finish|to hang|to use on|online to|just in case i}",
  "{one last|final|last} {cigarette|meal|drink|walk|look|hug|kiss|call|message|text|song|night|day|sleep|sunset|goodbye} {before i|and then i|then i|then it|then nothing|and then nothing|and it is over|and i am gone}",
  "will be my last {day|night|week|month|christmas|birthday|year|entry|message|post|breath|time}",
  "be my last {day|night} {end}",
  "this is my last {day|night|week|month|christmas|birthday|year|entry|message|post} {end}",
  "{my|a} last {day|night} {on|in this} {earth|world|life|planet}",
  "{my|the} kids will be {better|fine|okay|happier} {2} {without|dead|gone}",
  "{can|could|will|would} {manage|cope|live|go on|be happy|be fine|survive|do fine|do better} without me {end}",
  "world will not miss me", "{won't|will not} {1} {miss|notice|mourn|remember} me {end}",
  "not even {notice|miss|care} {if|when|that} i {am|was|died|die|disappear|left|go|went|kill}",
]

[[word]]
match = [
  "{better} {2} with {somebody|someone} else {4} {gone-dead}", "my last words {end}", "my last words here",
  "{pills} {8} counted {many-num}", "counted {many-num} {end}", "counted {many-num} {pills}",
  "bought {two|three|four|five|six|all the|more|enough} {packs|boxes|packets|bottles|strips|tubs} of {pill}",
  "bought {enough|all the} {2} {pill}",
  "{jump|jumping|step|stepping|throw myself|throwing myself|leap|dive|lie down|run|walk} in front of {the|a|an|that|one}",
  "{burning|cutting|hitting|scratching|biting|hurting|slicing} my {body} {is|helps|calms|makes|again|to feel|keeps|so|every}",
  "{said|told me|says|tells me|swore|promised} {1} i {will|would|am going to} be dead", "i {will|would} be dead by",
  "{not} take the {pills|tablets} {last|tonight|again|this time|in the end|after all}",
  "{rope|noose|gun|razor|blade|pills|tablets|knife|cord} {1} ready {end}",
  "have the {rope|noose|gun|pills|tablets|razor|blade} {1} ready {end}",
  "{pills|tablets|rope|gun|knife|razor|blade} {2} on my {bedside|night} {table|stand} {end}",
]

"""##
}
