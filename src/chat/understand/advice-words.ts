/** Advice asked for of the whole shop, with no goods named. Matched against folded text (lower case, no accents). */

const courtesy = '(?:[^a-z0-9]+(?:hoy|por favor|porfa|today|please|then|pues|entonces))?';
const beforeAdvice =
  '(?:(?:hola|buenas|buenos dias|hi|hello|hey|y|and|bueno|pues|well|so|ok|vale|no se|not sure|i don.?t know|idk)[^a-z0-9]+)*';

/** Advice, and nothing said of what: "¿qué me recomienda?", "surprise me". */
export const asksForAdvice = new RegExp(
  `^[^a-z0-9]*${beforeAdvice}(?:${[
    '(?:que )?(?:me |nos )?(?:recom\\w+|aconsej\\w+|sugier\\w+|sugerir\\w*)(?: algo| alguna cosa)?(?: (?:tu|usted|bueno|rico))?',
    '(?:que|alguna) (?:recomendacion(?:es)?|sugerencias?)(?: (?:me (?:da|das)|tienes?))?',
    '(?:me )?sorprend\\w+|elija usted|elige tu|lo que (?:tu |usted )?(?:quieras|quiera|me recomiendes?)',
    'que (?:es |hay |esta |tienen |teneis )?(?:lo )?(?:mas |muy )?(?:buen[oa]|rico|mejor|interesante)(?: (?:aqui|de (?:la carta|la tienda|aqui)))?',
    'what (?:do|would|can|could) you (?:recommend|suggest|advise)|(?:can you |could you |please )?(?:recommend|suggest) (?:something|me something|anything)(?: (?:good|nice))?',
    '(?:any|your) (?:recommendations?|suggestions?|tips|ideas)|surprise me|you (?:choose|pick|decide)|what.?s good(?: here)?|what should i (?:get|have|buy|order|try)',
  ].join('|')})${courtesy}[^a-z0-9]*$`,
);

/** What sells most, of which a catalogue knows nothing: "¿qué es lo más vendido?", "your best sellers". */
export const asksForBestsellers = new RegExp(
  `^[^a-z0-9]*${beforeAdvice}(?:(?:cual(?:es)? (?:es|son)|que es|que son|dime|digame|ensename|muestrame|what.?s|what is|what are|which are|which is|show me|tell me)[^a-z0-9]+)?(?:${[
    '(?:l[oa]s?|sus|tus|vuestr[oa]s|el|su)? ?(?:\\w+ )?(?:mas|top) (?:vendid[oa]s?|popular(?:es)?|pedid[oa]s?|ventas)(?: \\w+)?(?: de (?:la (?:tienda|carta)|aqui))?',
    'lo que mas (?:se )?(?:vend\\w+|pid\\w+|compra\\w*|gusta\\w*)|(?:la |el )?(?:especialidad|plato estrella|producto estrella)(?: de la casa)?',
    '(?:the |your )?(?:most popular|best.?sell(?:er|ers|ing)|top.?sell(?:er|ers|ing)|popular|trending|house special(?:ity|ty)?|favou?rites?)(?: (?:things?|items?|products?|dish(?:es)?|ones?|one|thing))?(?: here)?',
    'what (?:sells best|do (?:people|most people|others|customers) (?:buy|order|like)(?: most| the most)?)|what (?:\\w+ )?(?:people|customers) (?:buy|like)',
  ].join('|')})${courtesy}[^a-z0-9]*$`,
);

/** "¿Qué marcas tenéis?", "which brands do you carry?" */
export const asksForBrands = new RegExp(
  `^[^a-z0-9]*${beforeAdvice}(?:(?:con |de )?que marcas (?:[a-z]+ )?(?:ten|vend|llev|trabaj|hay|dispon|ofrec)[a-z]*|(?:dime |cuales son )?(?:las|vuestras|sus) marcas|(?:what|which) brands (?:do you|have you|are|can)[a-z ]*|(?:list|show me|tell me) (?:your|the|all) brands)${courtesy}[^a-z0-9]*$`,
);

/** "¿Qué tipo de cosas vendéis?", "what kinds of things do you sell?", "what categories are there?" */
export const asksForKinds = new RegExp(
  `^[^a-z0-9]*${beforeAdvice}(?:que (?:tipos?|clases?|categorias?)(?: de (?:cosas|productos|articulos|tienda))? (?:[a-z]+ )?(?:ten|vend|hay|ofrec|manej|sois|es)[a-z]*|(?:dime |cuales son )?(?:las|vuestras|sus) (?:categorias|secciones)|(?:que es lo que|a que) (?:vend|os dedic|se dedic)[a-z]*|(?:what|which) (?:kinds?|types?|sorts?|categories|departments|sections)(?: of (?:things|stuff|products?|items|goods|shop|store))? (?:do you|are|have you|is)[a-z ]*|what do you (?:guys )?(?:mainly |mostly )?(?:specialise|specialize|deal) in)${courtesy}[^a-z0-9]*$`,
);

/** How many there are and for which meal: it says nothing of what is wanted. Folded. */
const number =
  '(?:\\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|seven|eight|nine|ten)';
const meal =
  '(?:para|pa|de|for|to)(?: (?:la|el|una|un|a|the))? (?:cenar?|comer|comida|almuerzo|almorzar|desayunar|merendar|picar|dinner|lunch|supper|tea|breakfast|eat)';
const party = [
  `(?:somos|seremos|(?:vamos a|vais a) ser|venimos|we.?re|we are|there(?:.s| are|.ll be)|(?:para|for|pa)(?: a)?) (?:unos |about )?${number}(?: (?:personas|adultos|people|adults|of us|amigos|friends))?`,
  `${number} (?:personas|people|of us)`,
];
const situation = new RegExp(
  `(?<![a-z0-9])(?:${meal}(?: (?:esta noche|hoy|tonight|today))?(?: ${number}(?= *(?:$|[^a-z0-9 ])))?|${party.join('|')}|esta noche|tonight)(?![a-z0-9])`,
  'g',
);
const takes =
  '(?:(?:me|nos) )?(?:pongo|ponemos|pido|pedimos|pediriamos|cojo|cogemos|llevo|llevamos|necesito|necesitamos|hacen? falta)';
const whatToTake = new RegExp(
  `^[^a-z0-9]*${beforeAdvice}(?:(?:que|q) ${takes}|cuant[oa]s (?<cosas>[a-z]+) (?:${takes}|deberia\\w* pedir|tengo que pedir)|what (?:should|do|would|could|can|shall) (?:i|we) (?:get|have|buy|order|try|eat|need)|how many (?<things>[a-z]+) (?:should|do|would|shall) (?:i|we) (?:get|have|buy|order|need))${courtesy}[^a-z0-9]*$`,
);

/** "Somos cuatro, ¿cuántas pizzas pido?", "¿qué me recomienda para cenar dos?": advice, and of what where that is said. */
export function advisedForParty(folded: string): { goods: string } | undefined {
  const rest = folded
    .replace(situation, ' ')
    .replace(/[\s,.;:¿¡]+/g, ' ')
    .trim();
  if (rest === folded.trim() || !situationIn(folded)) return undefined;
  const taken = whatToTake.exec(rest);
  if (taken !== null) return { goods: taken.groups?.cosas ?? taken.groups?.things ?? '' };
  return asksForAdvice.test(rest) ? { goods: '' } : undefined;
}

const situationIn = (folded: string): boolean => new RegExp(situation.source).test(folded);
