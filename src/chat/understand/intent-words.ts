import { rated } from '../superlatives.ts';

/**
 * The words that give an intent away, both languages in one place, matched against folded text (lower case, no accents).
 * Each is a claim about the language, not about a test.
 */

const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

/** A whole message of small talk: nothing but these words, names and punctuation. */
export const greetingOnly =
  /^(?:[^a-z0-9]*(?:hola+|(?:hay|esta) alguien(?: (?:ahi|por ahi|aqui))?|(?:is )?any(?:one|body) (?:there|here|home)|buenas|buenos dias|buenas tardes|buenas noches|buen dia|saludos|que tal|que (?:onda|hubo)|qui?ubo(?:le)?|how.?s (?:it going|things)|what.?s up|como (?:esta|estas|va)(?: usted)?|ey+|hi+|hello+|hey+|good (?:morning|afternoon|evening|day)|greetings|how are you(?: doing)?|there|hi there|que hay)[^a-z0-9]*)+$/;

export const thanksOnly =
  /^(?:[^a-z0-9]*(?:(?:muchas |mil )?gracias(?: por (?:todo|su ayuda|la ayuda|tu ayuda))?|muy amable|perfecto|genial|estupendo|vale|ok(?:ay|ey)?|thanks?(?: you)?(?: (?:so|very) much)?(?: a lot)?|thank you|thx|great|perfect|cool|cheers|de acuerdo|entendido|got it|muy bien|(?:ya )?(?:me )?lo (?:pienso|pensare|voy a pensar|tengo que pensar|miro)|dejame pensarlo|(?:i.?ll|(?:i )?will|let me|i need to|i have to) (?:think about it|have a think|think it over|sleep on it)|(?:maybe|quiza|tal vez) (?:later|luego|mas tarde|otro dia))[^a-z0-9]*)+$/;

export const goodbyeOnly =
  /^(?:[^a-z0-9]*(?:perfecto|genial|estupendo|vale|muy bien|great|perfect|ok(?:ay)?|y|and|please|por favor|(?:muchas )?gracias|no(?: gracias)?|nada mas|eso es todo|es todo|ya esta|that.?s (?:all|it)|that is (?:all|it)|nothing (?:else|more)|no(?: thanks?(?: you)?)?|thanks?(?: you)?|adios|hasta (?:luego|manana|pronto|otra|la vista)|chao|chau|nos vemos|bye(?: bye)?|goodbye|see you(?: later| soon)?|good night|have a (?:nice|good) (?:day|one))[^a-z0-9]*)+$/;

export const wantsPerson = anyOf(
  '(?:ponme|poname|pongame|pasame|paseme|comunicame|comuniqueme|conectame|hablar|chatear) con alguien',
  '(?:talk|speak|chat) to (?:someone|somebody)',
  '(?:hablar|chatear|contactar|comunicar(?:me)?|ponme|paseme|pasame|pongame|quiero|necesito|prefiero|puedo)(?: \\w+){0,4} (?:con |a )?(?:una? |el |la |vuestr\\w+ |su )?(?:persona|humano|agente|operador\\w*|dependient\\w+|encargad\\w+|responsable|empleado|asesor\\w*|alguien(?: de verdad| real| humano)|atencion al cliente|soporte)',
  '(?:persona|agente|humano) (?:real|de verdad|humano|fisica)',
  'atencion humana',
  '(?:que )?(?:me )?(?:atienda|atiendan|conteste|responda|llame)(?: \\w+){0,2} (?:un |una )?(?:persona|human[oa]|alguien|agente|dependient\\w+|emplead[oa])',
  '(?:talk|speak|chat|connect|transfer|put)(?: \\w+){0,3} (?:to|with|through to) (?:an? |the |your |some)?(?:real |live |actual )?(?:human(?: being)?|person|agent|someone(?: real)?|somebody|manager|representative|rep|operator|staff|customer (?:service|support)|member of staff|supervisor)',
  '(?:i want|i need|get me|give me|can i (?:get|have)|let me have) (?:an? |the )?(?:real |live |actual )?(?:human|person|agent|representative|operator|manager)',
  '(?:real|live|actual) (?:human|person|agent)',
  'human please',
  'un humano por favor',
);

export const backToAssistant = anyOf(
  '(?:volver|seguir|continuar|sigo|vuelvo|sigamos) (?:con|al) (?:el |la )?(?:asistente|chat|bot|robot)',
  '(?:back to|continue with|go on with|return to) (?:the |your )?(?:assistant|bot|chatbot)',
);

export const asksOrderStatus = anyOf(
  '(?:donde|por donde|cuando|como) (?:esta|va|anda|llega(?:ra)?|viene|sigue)(?: \\w+){0,2} (?:mi|el) (?:pedido|paquete|encargo|compra|envio)',
  '(?:estado|seguimiento|situacion|rastrear|rastreo|localizar|localizad\\w*)(?: \\w+){0,3} (?:pedido|paquete|envio|compra|encargo)',
  '(?:mi|el) (?:pedido|paquete|envio)(?: \\w+){0,3} (?:no (?:ha )?lleg\\w+|no me (?:ha )?lleg\\w+|donde esta|cuando llega|esta en camino)',
  'no (?:me )?(?:ha )?llega(?:do)? (?:mi|el) (?:pedido|paquete)',
  "(?:where|when)(?: is|s| will|'s)?(?: \\w+){0,2} (?:my|the) (?:order|package|parcel|delivery|purchase)(?! (?:cost|fee|charge))",
  '(?:status|tracking|track|trace|follow)(?: \\w+){0,3} (?:my |the |an )?(?:order|package|parcel|shipment)',
  'my (?:order|package|parcel)(?: \\w+){0,3} (?:has not|hasn.?t|never|not) (?:yet )?(?:arrived?|come)',
);

export const aboutAssistant = anyOf(
  '(?:eres|es usted|sois|estoy hablando con|hablo con)(?: \\w+){0,2} (?:un |una )?(?:robot|bot|maquina|ia|inteligencia artificial|persona|humano|asistente|chatgpt|ordenador|programa)',
  '(?:di|diga|dime|finge|haz|simula|actua)(?:[ ,]+\\w+){0,6}[ ,]+(?:human[oa]s?|una persona|emplead[oa])',
  '(?:say|pretend|act|claim)(?:[ ,]+\\w+){0,6}[ ,]+(?:human|a person|an employee|not an ai|not a (?:bot|robot|machine))',
  'quien eres',
  'quien es usted',
  'como te llamas',
  'como se llama usted',
  'que (?:puedes|puede|sabes|sabe) hacer',
  '(?:no|ya no) (?:entiendo|te entiendo|lo entiendo)(?: nada)?(?=[^a-z]*$)',
  '(?:i )?(?:don.?t|do not|can.?t) understand(?: (?:you|this|anything))?(?=[^a-z]*$)',
  'en que (?:me )?puede(?:s)? ayudar(?:me)?',
  '(?:are you|am i (?:talking|speaking|chatting) (?:to|with))(?: \\w+){0,2} (?:an? )?(?:real |actual )?(?:robot|bot|machine|ai|human|person|chatbot|chatgpt|computer|assistant)',
  'who are you',
  'what (?:can|do) you do(?: for me| here| exactly)?(?=[^a-z]*$)',
  'what.?s your name',
  'what is your name',
  'how can you help',
);

/** Verbs and nouns of looking for something to buy. */
export const asksToFind = anyOf(
  'prefiero',
  'preferiria',
  'i.d prefer',
  'i prefer',
  'busco',
  'buscando',
  'buscar(?:ia)?',
  'encontrar',
  'quiero',
  'quisiera',
  'querria',
  'queria',
  'quieres? ver',
  'necesito',
  'necesitaria',
  'me (?:gustaria|interesa\\w*|ensena\\w*|muestra\\w*|recomienda\\w*|recomendaria\\w*|sugiere\\w*|hace falta|vendria)',
  'ensename(?:lo|la|los|las)?',
  'enseneme(?:lo|la|los|las)?',
  'muestrame',
  'muestreme',
  'recomiendame',
  'recomiendeme',
  'recomendacion(?:es)?',
  'sugiereme',
  'ten(?:eis|en|es)',
  'tiene(?:n)?(?: usted(?:es)?)?',
  'hay',
  'vend(?:eis|en|es)',
  'algun(?:a|os|as)?',
  'algo (?:para|de|como|con|que|mas)',
  'regalo',
  'regalar',
  'comprar(?:me)?',
  'ver (?:los|las|mas|otr\\w+|todo\\w*)',
  'que (?:\\w+ ){0,2}(?:teneis|tienen|hay|vendeis|tienes)',
  'looking for',
  'look for',
  'find(?: me)?',
  'search(?:ing)?(?: for)?',
  'i (?:want|need|would like|d like)',
  'i.d like',
  'i.m after',
  'show(?: me)?',
  'recommend\\w*',
  'suggest\\w*',
  'do you (?:guys )?(?:have|sell|stock|carry)',
  'have you got',
  'got any',
  'any',
  'is there',
  'are there',
  'do you offer',
  'gift',
  'present for',
  'buy',
  'something (?:for|like|to|that|with|in)',
  'what (?:\\w+ ){0,3}(?:do you have|have you got|do you sell)',
);

/** Words by which somebody asks this shop for goods, beyond doubt. */
export const asksShop = anyOf(
  'busco',
  'buscando',
  '(?:lo|la|los|las)? ?ten(?:eis|en)',
  '(?:vend|hac|serv|ofrec|trae|us)(?:eis|ais|is)',
  '(?!pais(?![a-z])|seis|diec|veint|opin|cre|pens|sab)[a-z]{2,}(?:ais|eis)',
  'venden',
  'quiero (?:comprar|ver|un\\w*)',
  'quisiera',
  'necesito (?:un\\w*|algo)',
  'algo (?:para|con|sin|de|que|mas)',
  'que (?:\\w+ )?(?:necesito|me (?:hace|hara|haria) falta|me pongo|me llevo|nos llevamos|me compro|le (?:compro|regalo))',
  'con que (?:puedo [a-z]+|[a-z]{3,}o)',
  'no se que (?:ponerme|llevar|comprar|regalar\\w*|elegir)',
  '(?:elegir|escoger)',
  'me (?:ensena|muestra|recomienda|conviene)\\w*',
  'ensen[ae]\\w*(?! a(?![a-z]))',
  'recomi[ae]nd\\w*',
  'looking for',
  'do you (?:guys )?(?:have|sell|stock|carry|serve|offer)',
  '(?<!(?:what|how|why|when|where|who) )do you (?:make|do)',
  'have you got',
  'you.?(?: have|ve got)(?=[^a-z]*$| (?:in|for|that|under|with)(?![a-z]))',
  '(?:cual(?:es)?) (?!es(?![a-z])|son(?![a-z])|fue|era)',
  'which ones?',
  'can you do',
  'show me',
  'i (?:want|need) (?:to buy|a|an|some|something)',
  '(?:something|anything)(?: \\w+){0,2} (?:for|with|without|to|that|like|in)',
  '(?:something|anything) (?:cheap|warm|cold|hot|vegetarian|vegan)',
  'what (?:do|would|should|can|could|will) (?:i|we) (?:need|wear|get|buy|bring|have|eat|order)(?! to (?:become|be|get|do)(?![a-z]))',
  'what.?s (?:good|best) for',
  '(?:choose|pick)',
  'gifts?',
  'presents? for',
  'regal(?:o|os|ar\\w*)',
  'quer(?:emos|iamos) (?:cenar|comer|almorzar|pedir|comprar|algo|un\\w*)',
  'para (?:cenar|comer|almorzar|beber|desayunar|merendar|picar)',
  'for (?:dinner|lunch|breakfast|a snack)',
  '(?:se puede|puedo|podemos|podria(?:mos)?) (?:pedir|comprar|encargar|reservar|probar)',
  '(?<!(?:how|where|when|why|who|what) )(?:can|could|may) (?:i|we) (?:order|buy|get|have|try|reserve)',
  '(?:a|the|your|kids|childrens?|lunch|set) menu',
  'menu (?:infantil|del dia|de)',
  '(?:what|which) size(?: \\w+)? (?:should|do|would) i',
  'que talla (?:\\w+ )?(?:uso|necesito|me|pido|cojo|deberia)',
  'recommend\\w*',
);

/** A question about the world, as far as its first words tell: about this shop only if the catalogue has all it names. */
export const asksTheWorld =
  /^[^a-z0-9]*(?:how|why|should|what|which|who|when|where|can|could|is|are|does|do i|did|will|would|find out|search up|tell me how|por que|quien|quienes|donde|como (?:puedo|se|hago))(?![a-z])/;

/** A bare yes or no, or a number: an answer to a question that nobody asked. */
export const bareAnswer = /^[^a-z0-9]*(?:si|no|yes|yeah|yep|nope|claro|sure|\d{1,3})[^a-z0-9]*$/;

/** Help is asked for, with nothing said of what. */
export const asksForHelp =
  /^[^a-z0-9]*(?:(?:hola|buenas|hi|hello|hey|please|por favor)[^a-z0-9]+)*(?:(?:me )?(?:puedes?|podrias?|podria usted) ayudar(?:me)?|ayuda|ayudame|ayudeme|necesito (?:tu |su )?ayuda|me ayudas?|(?:can|could) you help(?: me)?(?: out)?|help(?: me)?|i need (?:some |your )?help)(?: (?:please|por favor|con una cosa|with something))?[^a-z0-9]*$/;

/** A need of the body and nothing else: "tengo mucha hambre", "I'm starving". Folded. */
export const needOnly =
  /^[^a-z0-9]*(?:(?:tengo|tenemos|estoy|estamos|i.?m|i am|we.?re|we are)(?: (?:mucha|mucho|muy|un poco de|so|really|very|a bit))?) (?:hambre|sed|frio|calor|hambrient[oa]s?|hungry|starving|thirsty|cold|famished|peckish)[^a-z0-9]*$/;

/** "¿Qué lleva?", "how big is it?" with nothing spoken of: asks something of a product that nobody named. */
export const asksOfNothing =
  /^[^a-z0-9]*(?:(?:y|and|pero|but)[^a-z0-9]+)?(?:(?:que|cuanto|how (?:much|big|heavy)) (?:lleva|trae|incluye|tiene|pesa|mide|dura|vale|is it|does it (?:weigh|cost))n?|what.?s in it|what does it (?:have|come with))[^a-z0-9]*$/;

/** "¿Cuál…?", "which one…?": a choice among what was shown. */
export const asksWhich = /^[^a-z0-9]*(?:y |and |entonces |so )?(?:cual(?:es)?|which(?: ones?)?)(?![a-z0-9])/;

/** The whole catalogue, not a kind of thing: "¿qué tenéis?", "la carta", "what do you sell?" */
export const asksForEverything =
  /^[^a-z0-9]*(?:(?:hola|buenas|buenos dias|hi|hello|hey)[^a-z0-9]+)?(?:(?:donde |como )?(?:(?:esta|se puede ver|veo|encuentro|miro) )?(?:(?:me )?(?:puede|puedes|podria|puedo) )?(?:ensena(?:r|me)?|muestra(?:r|me)?|ensename|enseneme|ver|quiero ver|puedo ver|dime|digame)?[^a-z0-9]*(?:que (?:teneis|tienen|tienes|vendeis|venden|hay|ofreceis|ofrecen)(?: (?:en la (?:tienda|carta)|hoy|de comer|para comer|a la venta))?|(?:toda )?(?:la|su|vuestra|tu) carta|(?:el|su|vuestro|tu) (?:menu|catalogo)|(?:todo )?(?:el|su) catalogo|todo lo que (?:teneis|tienen|hay)|(?:todos )?(?:los|sus) productos|menu|carta|catalogo)|(?:(?:where |how )?(?:can i|may i|do i|let me|i want to|i.d like to) (?:see|find|view) |show me )?(?:what (?:do you (?:have|sell|offer)|have you got|products do you (?:have|sell)|is there)|the menu|your menu|menu|(?:the|your) (?:whole )?catalogu?e|everything|(?:all )?your products))(?: por favor| please)?[^a-z0-9]*$/;

export const sortWords = {
  cheapest: anyOf(
    'mas (?:barat|economic)\\w+',
    'barat\\w+',
    'economic[oa]s?',
    'asequibles?',
    'menor precio',
    'mejor precio',
    'precio mas bajo',
    'low cost',
    'cheap(?:er|est)?',
    'least expensive',
    'less expensive',
    'lowest price',
    'affordable',
    'inexpensive',
    'budget',
  ),
  dearest: anyOf('mas car[oa]s?', 'most expensive', 'priciest', 'gama alta', 'high end', 'premium'),
  bestRated: anyOf(rated),
} as const;

/** "más barato" as a change of what was shown, not a kind of goods. */
export const comparativeCheaper = anyOf(
  'mas (?:barat|economic)\\w+',
  'menos car[oa]s?',
  'cheaper',
  'less expensive',
);
export const comparativeDearer = anyOf('mas car[oa]s?', 'de mas calidad', 'more expensive', 'pricier');

export const availabilityWords = anyOf(
  '(?:que )?(?:este[n]?|esten|tengais|haya) (?:disponibles?|en stock)',
  'disponibles?(?: ahora| ya)?',
  'en stock',
  'con stock',
  'in stock',
  'available(?: now)?',
);

export const asksPrice = anyOf(
  'cuanto (?:cuesta|cuestan|vale|valen|es|sale|salen|seria|costaria)',
  'a cuanto (?:esta|sale|estan)',
  'cuanto (?:por |para )?(?:el|la|los|las)(?= (?!que|tiempo)[a-z0-9])',
  'cuanto (?:seri?an|son|costarian|me (?:cuesta|sale|costaria)\\w*|serian)',
  'que (?:precio|vale|cuesta)',
  'precios?',
  'how much(?= (?:is|are|does|do|did|for|was|would|will|to)(?![a-z])|[^a-z]*$)',
  'prices?',
  'what does (?:it|this|that) cost',
  'costs?',
  'rebaj\\w+',
  'descuento',
  'oferta',
  'discount(?:ed)?',
  'on sale',
  'trato hecho',
);

export const asksStock = anyOf(
  'queda[n]?',
  'hay stock',
  'stock',
  'disponib\\w+',
  'unidades',
  'agotad[oa]s?',
  'available',
  'availability',
  'in stock',
  'sold out',
  'left',
  'l[oa]s? teneis',
  'still (?:got|have|sell|do)',
  'run out',
  '(?:ha|han) acabado',
  'acabad[oa]s?',
);

export const asksDetails = anyOf(
  'h[aá]bl[ae](?:me|nos) (?:del?|sobre)',
  'cu[eé]nt[ae](?:me|nos) (?:mas |algo )?(?:del?|sobre)',
  '(?:di|diga|dime|digame)(?: \\w+)? (?:algo|mas|cosas) (?:del?|sobre)',
  'que (?:me )?(?:puedes?|podria|sabes?) (?:decir(?:me)?|contar(?:me)?|saber) (?:del?|sobre)',
  '(?:mas )?(?:informacion|info|detalles|caracteristicas|datos|consejos?)(?: (?:de|del|sobre))?',
  'ficha',
  '(?:el |la )?(?:enlace|link|foto|fotos|imagen|pagina)(?: web)? (?:de|del|a|al)',
  '(?:the )?(?:link|photos?|pictures?) (?:to|of|for)',
  'tell me (?:more |something |anything )?about',
  'what (?:can|could) you tell me about',
  'what do you know about',
  'say something about',
  '(?:more )?(?:information|info|details|specs|specifications|facts|advice)(?: (?:on|about|of))?',
);

/** A sign of asking, or a word that asks at the front: nobody owes a chat its question marks. */
export function isQuestion(text: string, folded: string): boolean {
  return /[?¿]/.test(text) || asksFirst.test(folded);
}
const asksFirst =
  /^[^a-z0-9]*(?:(?:hola|buenas|oye|hi|hello|hey|y|e|pero|and|but|so|ok|vale|entonces|then|then|now)[^a-z0-9]+)*(?:(?:a|de|en|con|para|por|desde|hasta|from|until|till|since) )?(?:que(?! me pongo)|cual(?:es)?|cuant[oa]s?|cuando|donde|como|quien|what(?:'s)?|which|how|when|where|who|is|are|does|do|can|could|has|will|would)(?![a-z])/;

/** "este", "it": the message leans on what was spoken of. */
export const refersBack = anyOf(
  'es[eo]s?',
  'esas?',
  'est[eo]s?',
  'estas?',
  'aquel(?:la|lo|los|las)?',
  'l[oa]s? (?:mism[oa]s?)',
  'el mismo',
  'it',
  'its',
  'that(?: one)?',
  'this(?: one)?',
  'they',
  'them',
  'these',
  'those',
  'the same',
);

/** A message that starts as a continuation: "¿y en azul?", "and in blue?", "otro color", "no, de mujer". */
export const continues =
  /^[^a-z0-9]*(?:y|e|pero|and|but|or|o|no|mejor|what about|how about|que tal|tambien|also|prefiero|rather|en|in|de|for|para|sin|without|con|with|otr[oa]s?|mas|algo mas|menos|solo|only|just|something|alguno|any)(?![a-z0-9])/;

const courses: readonly [RegExp, string][] = [
  [
    /^[^a-z]*(?:(?:y|e) )?(?:que (?:hay|teneis|tienen) )?(?:algo )?(?:de|para) (?:beber|tomar)[^a-z]*$/,
    'bebidas',
  ],
  [/^[^a-z]*(?:(?:y|e) )?(?:que (?:hay|teneis|tienen) )?de postre[^a-z]*$/, 'postres'],
  [/^[^a-z]*(?:and )?(?:(?:something|anything|what do you have) )?to drink[^a-z]*$/, 'drinks'],
  [/^[^a-z]*(?:and )?(?:(?:something|anything|what do you have) )?for dessert[^a-z]*$/, 'desserts'],
];

/** "¿Y de beber?": what a part of a meal is called among goods. */
export const courseOf = (folded: string): string | undefined =>
  courses.find(([pattern]) => pattern.test(folded))?.[1];
