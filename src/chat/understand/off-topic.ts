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
  'a partir de ahora',
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
  'cuanto (?:es|son|da) \\d+ ?[x*+/-]',
  'what is \\d+ ?[x*+/-]',
  '(?:receta|recipe) (?:de|del|for)',
);

/** Never a shop's business, whatever the catalogue has. */
const neverGoods = anyOf(
  'meth',
  'cocain[ae]?',
  'heroin[ae]?',
  'crack',
  'weed',
  'explosiv\\w+',
  'suicid\\w+',
  'kill (?:myself|someone|somebody|people)',
  'matar(?:me)? a',
  'blow up',
);

export function isNeverGoods(folded: string): boolean {
  return neverGoods.test(folded);
}

export function isTampering(folded: string): boolean {
  return tamperingWords.test(folded);
}

export function isForeignTask(folded: string): boolean {
  return foreignTasks.test(folded);
}
