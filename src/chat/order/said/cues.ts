/**
 * What the words of a message do beside naming goods: "quita", "instead of", "make it". A cue is found wherever it stands. All patterns
 * read folded words with one blank between.
 */
import { exclamation } from '../../../language/fillers.ts';
import { person } from './clauses.ts';
import { said, type Word, wordsIn } from './words.ts';

export type CueKind =
  /** "Ponme", "add": goods go in. */
  | 'put'
  /** "Quiero", "I'd like": they may only be wished for. */
  | 'wish'
  /** "Ponle": something goes onto goods. */
  | 'put_on'
  | 'take'
  /** "No quiero", "no juice": not wanted, and taken out where it is there. */
  | 'refuse'
  /** "Cambia", "swap", "turn": something becomes something else. */
  | 'change'
  /** "Que sean", "make it": how many, or how, what was spoken of is to be. */
  | 'become'
  /** "Baja las aguas a dos", "bring the waters down to two": to how many. */
  | 'level'
  | 'instead_of'
  /** Behind what is wanted instead: "a sprite instead". */
  | 'instead'
  /** Before what is wanted instead: "mejor", "rather". */
  | 'better'
  | 'only'
  /** "La mitad de", "double the". */
  | 'half'
  | 'double'
  /** "Las almohadas a la mitad". */
  | 'halved'
  /** "Dos menos". */
  | 'fewer'
  /** "Dos en total", "con dos me vale". */
  | 'total'
  /** "Que lleve", "to have": what comes on it. */
  | 'bear'
  /** "La niña calza un 32", "mine is a large". */
  | 'be'
  /** "Keep", "quédate con". */
  | 'keep'
  /** "Leave", "deja": as it is, or alone. */
  | 'leave'
  /** "Back to", "volvemos a": what stood there before. */
  | 'back'
  /** "Digo", "I meant", "sorry": puts right what was said. */
  | 'revise'
  /** "Too many", "demasiada pizza". */
  | 'excess'
  /** "I think we could". */
  | 'lead'
  | 'filler';

export type Cue = {
  kind: CueKind;
  /** How many words it takes. */
  length: number;
  /** "Quítala", "make it": its goods are what was spoken of, where no others are named. */
  pronoun: boolean;
};

const any = (...alternatives: string[]): string => `(?:${alternatives.join('|')})`;
const ending =
  '(?:ar|er|ir|a|e|o|as|es|an|en|ad|ed|id|ais|eis|amos|emos|imos|aria|arias|aremos|are|eria|iria|aos|aos?)';
const clitics = '(?:me|nos|te|se|os|le|les)?(?:lo|la|los|las)?';
const before = '(?:(?:me|nos|te|se|le|les) )?(?:(?:lo|la|los|las) )?';
const verb = (stems: string, after = clitics): string => `${before}(?:${stems})${ending}${after}`;

const puts = any(
  '(?:me|nos) (?:l[oa]s? )?qued(?:o|amos|are|aremos|aria|ariamos) con',
  verb(
    'pon|pong|pondr|anad|anadi|agreg|agregu|sum|met|ech|apunt|anot|incluy|inclu|sirv|serv|tra|traig|tray|prepar|encarg|encargu|reserv|cobr(?!e(?: |$))|compr|pid|ped|llev|despach|alcanc|alcanz|regal(?!os?(?: |$))|vend|coj|cog|qued|tom|orden|elij|elig|escog|escoj',
  ),
  `${before}(?:pon|da|de|dad|haz|haga)(?:me|nos|melo|mela|melos|melas|noslo|noslas)`,
  'pon(?:l[oa]s?)?',
  '(?:me|nos) (?:das?|dan|dais|de|den)',
  '(?:me|nos) mand(?:a|as|an|e|en|ais)|mand(?:a|e)(?:me|nos)',
  'me (?:lo |la |los |las )?quedo(?: con)?',
  `(?:add|put|(?:throw|pop|stick)(?= (?:(?:an?|the|some|my|our|one|two|three|four|another|\\d+|it|that|those|these|them|me|us|in|on|down)(?: |$)|.* (?:in|on|too|as well)$))|chuck|slip|toss|bung|include|bring|fetch|grab|get|give|order|buy|purchase|take|tack|sling|whack|slap)(?: (?:me|us|myself|ourselves|him|her(?= (?:an?|the|one|two|some) )|(?:my|our) ${person}))?(?: (?:in|on|down|over|together))?(?: for)?`,
  '(?:make mine|make ours|sign me up for|put me down for|go (?:for|with)|go ahead (?:with|and)|do me|hit me with|sort me out with|set me up with)',
);
const wishes = any(
  '(?:yo )?(?:(?:lo|la|los|las|me|nos) )?(?:quiero|queremos|quiere|quieren|queria|queriamos|quisiera|quisieramos|querria|querriamos|necesit(?:o|a|an|amos|aria)|deseo|deseamos|desearia|apetece|apetecen|apeteceria|gustaria|gustarian|prefiere|prefieren|toma|toman|(?:va|van|vamos|voy) a (?:querer|tomar|pedir)|querra|querran|tomara|tomaran|requiero|requerimos|hace falta|hacen falta|falta|faltan)',
  '(?:me|nos) interesan?|(?:(?:i am|im|were|we are|id be) )?interested in',
  '(?:i|we|he|she|they|you)?(?: |$)?(?:d|ll|would|will|shall|am|are|m|re|is)?(?: |)(?:just |also |really |still |only )?(?:like|love|want|wants|wanted|wanting|need|needs|needing|require|requires|fancy|fancies|have|having|having|do|try|share|sharing|after|getting|taking|going (?:for|with)|prefer|settle for)',
  '(?:need|want|fancy|gonna (?:have|get|need)|id like|ill have|ill take|ill get|ill do|ill try|ill go (?:for|with)|wed like|well have|well take|im after|were after|were having|im having|i take|i have|seria|serian|seran|sera)',
);
const takes = any(
  verb('quit|elimin|borr|saqu|retir|descart|suprim|anul|cancel|olvid|rest|prescind|excluy|exclu|tach'),
  `${before}sac(?:a|ar|ad|as|ais|ame)${clitics}`,
  '(?:remove|delete|drop|lose|scrap|scratch|bin|ditch|nix|skip|omit|cancel|cut|pull|strike|axe|minus|ignore|forget(?: about)?|never ?mind(?: about)?|take (?:off|out|away)|leave (?:out|off)|get rid of|do away with|knock off|do without|rid of|chuck out|throw out)(?: out| off)?',
  // "The bags can go too", "las bolsas sobran", "the grinder isn't needed".
  '(?:(?:can|could|may|might|should|will|ll) )?(?:goes|go|come out)(?: out| away)?(?=(?: (?:too|as well|then|also|please))*$)',
  '(?:(?:is|are) ?(?:not|nt)|wont be|will not be|no longer|not) needed(?: (?:any ?more|either))?',
  '(?:tambien |entonces |ya )?sobran?(?= ?$)|tampoco(?: (?:me |nos )?(?:l[oa]s? )?(?:hacen? falta|quiero|queremos|necesito|necesitamos|van?|pongas?))?(?=$)',
  '(?:deja(?:me)? fuera|pasa(?:mos)? de|paso de|pase de|ya no|nada de|fuera)',
);
const refusals = any(
  '(?:ya )?no (?:me |nos )?(?:lo |la |los |las )?(?:quiero|queremos|queria|quisiera|pongas|ponga|pongais|anadas|anada|necesito|necesitamos|des|de|metas|meta|apetece|apetecen|llevo|llevamos|quedo|compro|compramos|pido|traigas|traiga|eches|eche|agregues|agregue|incluyas|incluya|hace falta|hacen falta)(?: ya)?',
  '(?:i |we )?(?:actually |really )?(?:dont|do not|didnt|wont|no longer|cant|not) (?:actually |really |even )?(?:want|need|add|put|order|include|give me|give us|bring|get|take|have|like)(?: (?:any ?more|any))?',
  '(?:no|not|ni)',
);
const changes = any(
  verb('cambi|sustituy|sustitu|reemplaz|reemplac|remplaz|remplac|modific|conviert|convert|intercambi|trueq'),
  // "Paso por ellas" fetches something; "pásalo a azul" changes it.
  'pas(?:a|e|ame|eme|anos)(?:lo|la|los|las)',
  '(?:change|swap|switch|replace|exchange|trade|turn|convert|substitute|sub|upgrade|downgrade|make|move)(?: out| over)?',
);
const becomes = any(
  'que sean?|sean?|que haya|que vayan?|que queden?|mejor que sean?',
  '(?:sub|baj|aument|reduc|reduzc|dej|hag|haz|hac|pon)(?:e|a|ame|anos|emos|er|ar|ir|es|as)?(?:lo|la|los|las) (?:en|a|hasta|solo en)(?: la| el)?',
  '(?:sube|baja|aumenta|reduce|deja|deje|dejame|dejemos|dejalo|dejala|dejalos|dejalas|hazlo|hazla|hazlos|hazlas|ponlo|ponla|ponlos|ponlas)(?: (?:en|a|hasta))?(?: solo)?(?= (?:\\d|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|la \\d|el \\d|la|el))',
  '(?!(?:have|get|bring|take|put) th(?:at|is) one(?: |$))(?:make|call|have|turn|change|switch|swap|set|bump|update|put|get|bring|take|push|increase|reduce|up|cut|lower|raise) (?:it|that|them|those|this|these|the (?:number|quantity|size|colour|color|amount))(?: ones?(?= (?:(?:to|into|for) )?(?:an?|another|the) ))?(?: (?:all|up|down))?(?: (?:to|into|for|at))?(?: be)?',
  '(?:deberian?|tendrian?|tienen?|tenian?) (?:que )?ser|quiero que sean?|(?:should|must|was meant to|were meant to|was supposed to|were supposed to|has to|have to|ought to|needs to|need to)(?: have)? (?:be|been)|eran?|seran? mejor',
);
const levels = any(
  verb('baj|sub|reduc|reduzc|rebaj|recort|limit|aument|increment'),
  '(?:reduce|lower|raise|increase|decrease|trim|cut|bring|take|get|put|bump|knock|drop|up)(?: (?:down|up|back))?',
);
const insteadOf = any(
  '(?:en (?:vez|lugar)|en sustitucion|a cambio) del?(?= (?!es[oae]s?$))',
  '(?:instead of|rather than|in place of|in lieu of|as opposed to)',
);
const instead = any(
  'instead|en su lugar|en (?:vez|lugar) de (?:es[oae]s?|ell[oa]s?)|rather|in its place|en cambio',
);
const better = any(
  '(?:no |casi )?(?:casi que|mejor|prefiero|preferiria|preferimos|prefer|i prefer|i would rather(?: have)?|id rather(?: have)?|rather|better|id prefer)(?: (?:que sea|que sean|pon(?:me|ga|game|gan)?|dame|deme|quiero|have|get|with))?',
);
const only = any(
  '(?:(?:i|we)(?:ll)? )?(?:stick (?:to|with)|just want|only want|just need|only need) (?:just|only)?',
  '(?:solo|solamente|unicamente|nada mas que|tan solo|only|just|simply)(?: (?:quiero|queremos|necesito|necesitamos|want|need|have|with|con|quiero|pon(?:me)?|deja))?',
);
const fewer = any('menos|fewer|less');
const total = any(
  'sol[oa]s?|en total|in total|altogether|all together|de total|nada mas|nomas|only',
  '(?:me |nos )?(?:vale|valen|sirven?|basta|bastan|llega|llegan|sobra|alcanza|alcanzan|apano|arreglo|apanamos|va bien|es suficiente|es bastante|es mas que suficiente)',
  'sounds? (?:good|great|perfect|fine|lovely|nice)(?: to me)?|(?:me )?(?:suenan?|parecen?) bien',
  '(?:is|are|will be|would be|will|would|should be|ll be|ll|s)? ?(?:enough|plenty|sufficient|ample|do(?: me| us| it)?|works?(?: for (?:me|us))?|fine|suficientes?|bastantes?)',
);
const bears = any(
  'que (?:llev|teng|veng|vay|traig|incluy)(?:a|an|e|en|as)(?: con)?',
  '(?:llev(?:en?|an?)|tengan?|traigan?|vengan? con|vayan? con|(?:la|lo|las|los) (?:quiero|queremos|quiere|quieren) con)',
  '(?:with|(?:come|be)(?= without )|to have|to come with|that has|that have|come with|have|get|having|had|has|wants?|needs?|takes?|gets)',
);
const keeps = any(
  '(?:keep|conserv(?:a|e|ad|en)(?:me|nos)?|mant(?:en|enga|ene)|quedate con|me quedo con|stick with)(?: in)?',
  '(?:quedate|quedese|me quedo|nos quedamos)(?= (?:solo|solamente|unicamente) con )',
);

const leaves = any('leave(?: in)?', 'dej(?:a|e|ad|en|o|amos|emos)(?:me|nos)?(?:l[oa]s?)?');

const backs = any(
  '(?:(?:lets |ill |well |i will |we will )?(?:go|going|change|switch|swap|turn|come|move|put (?:it|me|us)) (?:it )?)?back to|(?:return|revert)(?: it)? to',
  '(?:(?:me |nos )?(?:vuelv[oae]s?|volvemos|volver|volvamos|regres[oae]s?|regresamos|regresar)(?:l[oa]s?)?(?: otra vez)? (?:al?|con)(?! pon)|otra vez)(?= )',
);

/** What only greets, agrees, thinks aloud or is polite. */
const fillers = any(
  exclamation,
  '(?:primero|first|para empezar|lo primero|to start(?: with)?|segundo|secondly)(?= (?:el|la|los|las|un|una|unos|unas|the|an?|i|me|quiero|de|some|two|dos) )',
  'h+o+l+a+|hiya|howa?ya|hi|hey|hello|buenas(?: tardes| noches)?|buenos dias|buen dia|morning|evening|good (?:morning|afternoon|evening)',
  'please|pls|plz|por favor|porfa|porfavor|thanks|thank you|cheers|ta|gracias|muchas gracias|si (?:puede|es posible|no es molestia)|if (?:possible|you can|thats ok)',
  'ok|okay|okey|vale|venga|bueno|bien|muy bien|claro|perfecto|genial|estupendo|great|cool|fine|right|alright|perfect|nice|lovely|brilliant|super|ace|awesome|wicked|guay|chevere|bacano|dabuten|barbaro|fenomenal|good|yeah|yep|yes|yup|sure|si|de acuerdo|ya',
  'mentira|al reves|(?:the )?other way (?:a?round|about)|vice versa|actually|after all|in fact|de hecho|al final|en realidad|pensandolo (?:bien|mejor)|on second thoughts?|thinking about it|come to think of it|ahora que lo pienso|you know what|sabes que|hmm+|h+m+|m{2,}|nah?|oi|yo|um+|uh+|er+m*|oh+|ah+|ay+|uy+|uf+|eh+|oops|well|so|then|pues|entonces|anda|oye|oiga|mira|mire|a ver|wait|hold on|hang on|espera|espere|sorry|perdon|perdona|perdone|disculpa|disculpe|lo siento|my bad|go on|go ahead|dale|dele|hagale|lo que sea|cualquiera|whatever|da igual|me da igual|by the way|por cierto|no (?:bother|worries|problem|pasa nada|importa)|grand|tranquil[oa]|maybe|perhaps|quiza|quizas|no wait|let me see',
  '(?:igual que|como) (?:yo|nosotr[oa]s|el|ell[oa]s?)$|(?:just |same as |the same as |like )(?:me|him|her|us)$',
  'de l[oa]s? mism[oa]s?|del mismo|of the same|too|as well|also|though|tho|tambien|ademas|plus|asimismo|besides|encima|por ultimo|finally|lastly|luego|despues|next|now|ahora|again|ya que estamos|while youre at it|de paso|aparte|anyways?|regardless|igualmente|de todas (?:formas|maneras)|de todos modos|(?:on|to) the side|on top',
  '(?:de|para|to|for) (?:beber|tomar|comer|picar|postre|cenar|acompanar|compartir|empezar|terminar|drink|eat|start|share|dessert|starters?|dinner|lunch|breakfast|merendar|desayunar)',
  '(?:(?:al|en el|en mi|a mi|del|de mi) (?:carrito|carro|cesto|pedido))|(?:(?:a la|en la|a mi|en mi|de la|de mi) (?:cesta|bolsa|compra))|(?:(?:to|in|into|on|from|off|out of) (?:the|my|our|this) (?:shopping )?(?:cart|basket|bag|order|trolley))',
);

/** What only leads to what is asked, and is part of it behind: "can I", "for me". */
const leads = any(
  'i think|i guess|i suppose|creo|supongo|can|could|would|will|may|might|shall|you|i|we|let|lets|me|us|to|just|puedes|puede|podrias|podria|podeis|pueden|puedo|podemos|voy a|vamos a|ir a|gonna|going to|want to|like to|love to|need to|wanna|im|ill|id|wed|hay que|tienes que|que',
);

const revisions = any(
  'no (?:wait|espera|espere|perdon|sorry)|sorry|perdon|perdona|perdone|digo|quiero decir|queria decir|quise decir|mejor dicho|me refiero a|me referia a|i mean|i meant|scratch that|actually|en realidad|al final|my mistake|me equivoque|rectifico|correction|correccion|mentira|(?:no mentira )?al reves|(?:the )?other way (?:a?round|about)|vice versa|nah|nope|wait|espera|espere|thinking about it|come to think of it|pensandolo (?:bien|mejor)|ahora que lo pienso|on second thoughts?',
);

/** What there is more of than is wanted. */
const excesses = any(
  '(?:(?:thats|that|that is|this|this is|its|it is|theyre|theres) )?(?:far |way )?too (?:many|much)|(?:(?:es|son|hay) )?demasiad[oa]s?|(?:son|es) much[oa]s?',
);

const compiled = (pattern: string): RegExp => new RegExp(`^${pattern}(?= |$)`);

/** Words of an English message that are forms of Spanish verbs by their letters: "quite right". */
const english =
  /^(?:quite|sum|sumo|echo|tome|tomes|cobra|meter|meters|mete|pase|vender|rest|sacar|trae|come(?! with)|once|sea|son|use)(?: |$)/;

const tables: readonly { kind: CueKind; pattern: RegExp }[] = [
  {
    kind: 'put_on',
    pattern: compiled(
      `(?:(?:le|les) )?(?:pon|pong|anad|ech|agreg|agregu|met|sum|incluy)(?:a|e|an|as|es|er|ir)?(?:le|les)|(?:le|les) (?:pon|pong|anad|ech|agreg|agregu|met|sum)(?:es|as|a|e|en|an|eis|ais)`,
    ),
  },
  { kind: 'refuse', pattern: compiled(refusals) },
  { kind: 'become', pattern: compiled(becomes) },
  { kind: 'level', pattern: compiled(levels) },
  { kind: 'instead_of', pattern: compiled(insteadOf) },
  { kind: 'take', pattern: compiled(takes) },
  { kind: 'change', pattern: compiled(changes) },
  { kind: 'put', pattern: compiled(puts) },
  { kind: 'wish', pattern: compiled(wishes) },
  { kind: 'better', pattern: compiled(better) },
  { kind: 'excess', pattern: compiled(excesses) },
  { kind: 'revise', pattern: compiled(revisions) },
  { kind: 'instead', pattern: compiled(instead) },
  {
    kind: 'half',
    pattern: compiled(
      '(?:(?:deja|deje|dejame|quita|quite|remove|drop|lose|take off) )?(?:solo |only |just )?(?:halve|(?:la )?mitad de(?: l[oa]s?)?|half (?:of )?(?:the|my)(?: (?:number|amount|quantity) of)?(?: the)?|half as many)',
    ),
  },
  {
    kind: 'double',
    pattern: compiled(
      '(?:double|twice|duplica|dobla|(?:pon(?:me)? )?(?:el )?doble de)(?= (?:the|my|l[oa]s?|el|as many|tod[oa]s?|everything|all)(?: |$))|(?:pon(?:me)? )el doble de|double up on(?: the)?',
    ),
  },
  {
    kind: 'halved',
    pattern: compiled(
      '(?:(?:a|en|por|solo) )?la mitad(?: de ell[oa]s| de es[oa]s|(?! de))|(?:(?:down|cut|back) )?(?:to|in|by) (?:a )?half|half(?: of (?:them|those|these))?(?= (?:with|without|in|to be) )',
    ),
  },
  { kind: 'only', pattern: compiled(only) },
  { kind: 'total', pattern: compiled(total) },
  { kind: 'fewer', pattern: compiled(fewer) },
  { kind: 'bear', pattern: compiled(bears) },
  {
    kind: 'be',
    pattern: compiled(
      '(?:calza|calzo|usa|uso|gasta|gasto|lleva|llevo|es|seria|tiene que ser|is|are|be|hes|shes|theyre|im|takes?|wears?|needs?|would be)(?: (?:de )?(?:la |el |una?|an?|size|talla|in))*',
    ),
  },
  { kind: 'keep', pattern: compiled(keeps) },
  { kind: 'leave', pattern: compiled(leaves) },
  { kind: 'back', pattern: compiled(backs) },
  { kind: 'lead', pattern: compiled(leads) },
  { kind: 'filler', pattern: compiled(fillers) },
];

const pronounEnd =
  /(?:[aeroidnz]|me|nos)l[oa]s?$|(?:^| )(?:it|that|them|those|this|these)(?: (?:all|up|down|to|into|for|at))*$|^(?:(?:me|nos|te|se) )?l[oa]s? /;

/** The cues that may begin at a word, the longest first; of two as long the one that stands first in the table. */
export function cuesAt(words: readonly Word[], at: number): Cue[] {
  const folded = said(words.slice(at, at + 8));
  if (words[at]?.language === 'en' && english.test(folded)) return [];
  return tables
    .flatMap(({ kind, pattern }) => {
      const found = pattern.exec(folded)?.[0].trim();
      if (found === undefined || found === '') return [];
      return [{ kind, length: wordsIn(found), pronoun: pronounEnd.test(found) }];
    })
    .toSorted((one, other) => other.length - one.length);
}
