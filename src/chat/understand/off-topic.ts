/**
 * What a shop assistant does not do, whoever asks and however: general tasks, attempts to change its role, trivia. A message that
 * names goods of this shop is never off topic for these words alone.
 */

const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

/** Attempts to rewrite the assistant's role or to read its instructions. Folded text. */
export const tamperingWords = anyOf(
  '(?:ignora|olvida|omite|descarta|desobedece|salta(?:te)?|sobrescribe)\\w*(?: \\w+){0,5} (?:instruccion\\w*|regla\\w*|orden(?:es)?|directri\\w+|indicacion\\w*|anterior\\w*|prompt|restriccion\\w*)',
  '(?:ignore|forget|disregard|override|bypass|skip|drop)(?: \\w+){0,5} (?:instruction\\w*|rule\\w*|prompt\\w*|guideline\\w*|previous|prior|above|restriction\\w*|polic\\w+|programming)',
  '(?:system|developer|initial|hidden|original) ?(?:prompt|message|instruction\\w*)',
  'prompt (?:del|de) sistema',
  '(?:tus|sus|vuestras) (?:instrucciones|reglas|directrices)',
  'your (?:instructions|rules|guidelines|prompt|system|programming)',
  'instrucciones (?:iniciales|internas|ocultas|secretas|originales)',
  '(?:actua|comporta|responde|finge|simula|haz)\\w*(?: \\w+){0,2} (?:como si|como un\\w*|que eres|de)(?! (?:regalo|menos|mas))',
  '(?:act|behave|respond|pretend|roleplay|role play)(?: \\w+){0,2} (?:as|like|to be|that)',
  'you are now',
  'ahora eres',
  '(?:a partir de|desde) (?:ahora|est[ea] (?:momento|mensaje|instante|punto|linea))',
  'de ahora en adelante',
  '(?:cambia|cambie|olvida|deja|change|drop|forget|lose)\\w* (?:tu|su|your) (?:nombre|rol|papel|personalidad|tono|trabajo|name|role|persona|personality|tone|job)',
  '(?:deja de ser|olvida(?:te de)? que eres|stop being|you are (?:no longer|not) an?|ya no eres)',
  '(?:texto|mensaje|palabras|lineas?)(?: \\w+){0,3} que te (?:dieron|dijeron|pusieron|escribieron|han \\w+)',
  'from this (?:moment|point|message|line)(?: on(?:wards?)?)?',
  '(?:what|which|everything|all) (?:\\w+ ){0,2}(?:were you|you were|have you been|you have been) (?:told|given|instructed|asked|ordered)',
  '(?:te|le|os) (?:han|hayan|habian) (?:dicho|ordenado|pedido|indicado|mandado|dado)(?: \\w+){0,3} (?:hagas|haga|digas|diga|antes)',
  '(?:words|text|messages?|lines?) (?:\\w+ ){0,3}(?:before|above) (?:my|this|our) (?:first )?(?:message|question|conversation|chat)',
  'from now on',
  'jailbreak\\w*',
  'dan mode',
  'modo (?:dan|desarrollador|dios|sin restricciones)',
  'developer mode',
  'debug mode',
  'modo (?:debug|depuracion)',
  'repite (?:todo|el texto|las palabras|lo) (?:lo )?(?:anterior|de arriba|que)',
  'repeat (?:everything|the (?:text|words)|all) (?:above|before)',
  'base64',
  'rot13',
);

/** Tasks and subjects that have nothing to do with a shop. Folded text. */
const foreignTasks = anyOf(
  '(?:what|which) (?:city|country|state|planet|continent|element|century|river|team)(?![\\s\\S]*(?:ship|deliver|made|come from|send|you))',
  'en que (?:ciudad|pais|continente|siglo|planeta)(?![\\s\\S]*(?:fabric|hech|env|entreg|tienda))',
  '(?:times?|places?|things) to (?:visit|go|see|eat|book|travel|fly)',
  '(?:getaways?|escapadas?|periodic table|tabla periodica|super bowl)',
  '(?:get better|improve|get good) at',
  '(?:iniciar sesion|log ?in(?:to)?|sign ?in(?:to)?)(?: \\w+){0,3} (?:computadora|ordenador|computer|laptop|windows|phone|movil)',
  'real estate',
  'my (?:grocery|shopping|to ?do|reading) list',
  'grocery (?:coupons?|list)',
  '(?:stock|share) prices?',
  'precio de las acciones',
  '(?:que|donde|what|where) (?:\\w+ ){0,3}(?:recom\\w+|suggest|suger\\w+|aconsej\\w+|can i|should i|puedo|podemos) (?:\\w+ ){0,2}(?:hacer|visitar|viajar|ver|do|visit|travel|go)(?: \\w+){0,3} (?:en|in|around|por|finde|fin de semana|weekend|vacaciones|holidays)',
  '(?:diet|meal|workout|training) plans?',
  '(?:plan|dieta|rutina) de (?:dieta|comidas|adelgazamiento|entrenamiento)',
  '(?:escrib|redact|compon|invent|cuent|recit|trad[uv]c|traduc|resum|program|calcul|resuelv|resolv)\\w*(?: \\w+){0,4} (?:poema|cuento|historia|chiste|cancion|ensayo|carta de|correo|email|codigo|programa|funcion|script|texto|articulo|ecuacion|integral|novela|tuit|haiku|redaccion|deberes)',
  '(?:write|compose|tell|recite|translate|summari[sz]e|code|program|solve|generate|create|draft)(?: \\w+){0,4} (?:poem|story|joke|song|essay|letter|email|code|program|function|script|text|article|equation|novel|tweet|haiku|homework|limerick|paragraph|speech|virus|malware)',
  '(?:python|javascript|java|sql|html|c\\+\\+|bash|powershell)(?: (?:code|script|function|program|codigo|funcion))?',
  'capital (?:de|of)',
  '(?:presidente|presidenta|rey|reina|ministr[oa]) (?:de|del)',
  '(?:president|king|queen|prime minister) of',
  '(?:tiempo|temperatura|clima) (?:hace|hara|manana|hoy|en)',
  '(?:weather|temperature|forecast)',
  'quien (?:gano|invento|descubrio|escribio|pinto|fue|mato|es el presidente)',
  'who (?:won|invented|discovered|wrote|painted|was|killed|is the president)',
  '(?:horoscopo|horoscope|loteria|lottery|bitcoin|criptomoneda\\w*|cryptocurrenc\\w*|bolsa de valores|stock market|elecciones|elections?|politic\\w+|religion)',
  '(?:sintomas|diagnostic\\w+|medicamento|dosis|symptoms|diagnosis|medication|dosage|prescription)',
  '(?:abogado|demanda judicial|lawyer|lawsuit|legal advice)',
  '(?:bomba|explosivo|droga|hackear|hackea|bomb|explosive|meth|cocaine|hack(?:ing)?|weapon|suicid\\w+)',
  '(?:sentido de la vida|meaning of life|te quiero|i love you|casate conmigo|marry me)',
  '(?:traduce|traduzca|traduceme|translate)(?: \\w+){0,6} (?:al|a|to|into|en) (?:ingles|frances|aleman|italiano|chino|english|french|german|spanish|italian|chinese|japanese)',
  'cuanto (?:es|son|da) \\d+ ?(?:[x*+/-]|entre|por|mas|menos|dividido)',
  'what is \\d+ ?[x*+/-]',
  '(?:receta|recipe) (?:de|del|for)',
);

/** Never a shop's business, whatever the catalogue has. */
const neverGoods = anyOf(
  'post office',
  'oficina de correos',
  'meth',
  'cocain[ae]?',
  'heroin[ae]?',
  '(?:smoke|buy|sell|some|of) crack',
  'crack cocaine',
  'weed',
  'explosiv\\w+',
  'suicid\\w+',
  '(?:want|going|ready|wish) to die',
  '(?:want|reason) to (?:live|keep living|go on living)',
  '(?:ganas|razones|motivos) (?:de|para) (?:seguir )?vivir',
  'quiero morir(?:me)?',
  'kill (?:myself|someone|somebody|people)',
  'matar(?:me)? a',
  'blow up',
);

export function isNeverGoods(folded: string): boolean {
  return neverGoods.test(folded);
}

/** What a phone's assistant does and no shop: alarms, calendars, calls, rides, homework, jokes. Folded. */
const chores = new RegExp(
  `^[^a-z0-9]*(?:(?:please|por favor|hola|hi|hey|hello)[^a-z0-9]+)*(?:(?:can|could|will|would) you |(?:me )?(?:puedes?|podrias?) )?(?:${[
    '(?:set|start|create|cancel|snooze)(?: \\w+){0,3} (?:alarms?|timers?|reminders?|countdown)',
    '(?:add|put|schedule|create|book|make|cancel|move)(?: \\w+){0,3} (?:meetings?|appointments?|calendar|events?|reservations?)',
    '(?:get|call|book|order|find)(?: \\w+){0,3} (?:taxis?|cabs?|uber|flights?|ambulance|plumber|doctor|dentist)',
    '(?:do|finish|help(?: \\w+){0,2} with)(?: \\w+){0,3} (?:homework|assignment|taxes)',
    '(?:tell|give)(?: \\w+){0,3} (?:jokes?|story|riddle|poem)',
    '(?:pon|ponme|ponga|crea|programa|cancela)(?: \\w+){0,2} (?:alarmas? (?:a las?|para las?)|temporizador(?:es)?|recordatorios?|cuenta atras)',
    '(?:apunta|anota|anade|agrega|pon|crea|mueve|cancela)\\w*(?: \\w+){0,5} (?:agenda|calendario|reunion(?:es)?|citas?)',
    '(?:pide|pideme|llama|llamame|busca|buscame|reserva|reservame|consigue\\w*)(?: \\w+){0,3} (?:taxis?|uber|vuelos?|ambulancia|fontanero|medico|dentista)',
    '(?:reserva|reservame|reserve|book|reserve)(?: \\w+){0,2} (?:mesa|table) (?:para|en|for|at)',
    '(?:haz|hazme|termina|acaba)(?: \\w+){0,3} (?:deberes|tareas?|trabajo de)',
    '(?:cuenta|cuentame|dime|dame)(?: \\w+){0,3} (?:chistes?|cuento|adivinanzas?|poema)',
    '(?:play|put on)(?: \\w+){0,3} (?:music|songs?|jazz|playlist|podcast|radio|movie|film)',
    '(?:pon|ponme|ponga|reproduce)(?: \\w+){0,2} (?:musica|canciones|una cancion|la radio|una pelicula|un podcast)',
  ].join('|')})(?![a-z0-9])`,
);

/** Orders about the answer itself, not about goods: how to write it, what to put into it, what stands above it. Folded. */
const shaping = anyOf(
  'base64',
  'rot13',
  '(?:your|system|initial|hidden|secret) (?:\\w+ )?(?:instructions|prompts?)',
  '(?:tus|sus) (?:instrucciones|prompts?)',
  'instrucciones (?:del sistema|iniciales|ocultas|secretas)',
  'prompt (?:del|de) sistema',
  '(?:replace|change|swap|substitute)(?: \\w+){0,3} (?:vowels|letters|keywords|words)',
  '(?:add|include|insert|append|augment|enhance|integrate|replace|encode|start|begin|end|finish|write|put|give|embed|mention|reverse)(?: [\\s\\S]{1,200}?)?(?: (?:to|in|into|of|with|from|at the end of))? (?:your|the) (?:next )?(?:repl(?:y|ies)|responses?|answers?|output)',
  '(?:anade|incluye|inserta|agrega|sustituye|reemplaza|codifica|empieza|termina|acaba|escribe|pon)\\w*(?: [\\s\\S]{1,200}?)? (?:tu|tus|su|sus|la|cada) (?:proxima )?respuestas?',
  '(?:reply|respond|answer)(?: \\w+){0,2} (?:in reverse|backwards?|only with|with only|in (?:base64|rot13|morse|code|emojis?|json|html|xml))',
  '(?:responde|contesta)(?: \\w+){0,2} (?:al reves|solo con|unicamente|en (?:base64|rot13|morse|codigo|emojis?|json|html|xml))',
  '(?:repeat|print|output|show|reveal|copy|echo|recite|display)(?: \\w+){0,3} (?:(?:text|words?|lines?|messages?|everything) )?(?:above|before this|preceding|prior to this)(?: \\w+)?',
  '(?:repite|imprime|muestra|copia|revela|escribe)(?: \\w+){0,5} (?:de arriba|por encima|anterior(?:es)? (?:a este )?mensajes?)',
);

/** Code, prompts and noise in place of a question. As written. */
const foreignText =
  /```|<\/?code>|(?:^|[\s;])(?:import [a-z_]+(?: as|\s)|def \w+ ?\(|function \w* ?\(|#include|console\.log|System\.out|SELECT .{1,80} FROM |public static)|<\|?\/?(?:system|im_start|im_end|user|assistant|inst)\b|\[\/?INST\]|(?:^|\n)\s*#{2,} ?(?:instruction|system|response)|(?:^|\s)Q: [\s\S]{1,300}\sA: |\bthis (?:paper|email|article|essay)\b[\s\S]{0,40}[:{]|\bbased on (?:the )?(?:following )?(?:email|text|article)\b/i;
const longMessage = 40;

export function isForeignText(text: string): boolean {
  if (foreignText.test(text)) return true;
  const words = text.toLowerCase().split(/\s+/);
  // The same few words over and over: meant to wear the reader out.
  return words.length > longMessage && new Set(words).size < words.length / 3;
}

export function isChore(folded: string): boolean {
  return chores.test(folded);
}

export function shapesAnswer(folded: string): boolean {
  return shaping.test(folded);
}

export function isTampering(folded: string): boolean {
  return tamperingWords.test(folded);
}

export function isForeignTask(folded: string): boolean {
  return foreignTasks.test(folded);
}

/** No matter of any shop, told by its own words alone. */
export function isNoShops(text: string, folded: string): boolean {
  return (
    isForeignTask(folded) ||
    isTampering(folded) ||
    isNeverGoods(folded) ||
    isChore(folded) ||
    shapesAnswer(folded) ||
    isForeignText(text)
  );
}

/** What is left without the words that made it one: "the periodic table" points at no table. */
export function withoutForeignTask(folded: string): string {
  let left = folded;
  for (let found = foreignTasks.exec(left); found !== null; found = foreignTasks.exec(left)) {
    left = `${left.slice(0, found.index)} ${left.slice(found.index + Math.max(1, found[0].length))}`;
  }
  return left;
}
