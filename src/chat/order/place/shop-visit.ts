/** "I'll swing by the Puerto shop", "voy a pasar a buscarlo a la tienda Centro": somebody comes to one of the shop's places for the order. */
import type { Shop } from '../../../catalog/shop.ts';
import { type Token, tokenise } from '../../../language/tokens.ts';
import { ownWordsOfPlaces } from './pickup-place.ts';

export type ShopVisit = { from: number; to: number; place?: string };

const placeWord =
  '(?:tienda|local|showroom|sucursal|almacen|restaurante|pizzeria|shop|store|branch|restaurant)';
const clitic = '(?:l[oa]s? )';
/** "Yo", "mi marido": who comes, behind a verb. */
const whoComes =
  '(?:yo|nosotr[oa]s|(?:mi|el|la) \\S+|mism[oa]s?|myself|ourselves|then|later|tomorrow|manana|luego|hoy|today|esta tarde)';

/** "Lo retiro", "a buscarlo", "get it": what is fetched is a pronoun, and nothing of the shop. */
const fetches = [
  `${clitic}(?:recoj|recog|busc|retir|levant|pill|cog|coj)[a-z]+`,
  '(?:recoger|recojer|buscar|retirar|levantar|coger|pillar)(?:l[oa]s?)',
  '(?:get|grab|fetch|collect|pick|take|have|picking|collecting|getting|grabbing) (?:it|them|that|everything|(?:the|my|our) (?:order|lot|stuff|things))(?: up)?',
].join('|');

/** "Retiro en la del puerto": without what is fetched, where it is said where. */
const fetchesAt =
  '(?:recojo|recogo|recogemos|retiro|retiramos|retirar|recoger|busco|buscamos|levanto|collect|collecting|collection|pickup|pick up|recogida)(?= (?:en|por|from|at|in) (?:la|el|los|the|your)(?: |$))';

/** Somebody comes. "Drop" and "call" do so only behind who does, and before "in" or "by". */
const somebody =
  '(?:i|we|he|she|they|(?:my|our) \\S+|someone(?: \\S+){0,3}?|somebody(?: \\S+){0,3}?)(?:ll|d|m|s)?(?: (?:will|can|could|might|am|is|are|gonna|going|to|just|probably))*';
const comes = [
  '(?:me |nos |se )?(?:pas(?:o|a|an|amos)|pasar(?:e|emos|an?)|acerc(?:o|a|an|amos)|acercar(?:e|emos|an?)|baj(?:o|a|an|amos)|bajar(?:e|emos|an?)|veng(?:o|a)|vienen?|venimos|vendr(?:e|emos|an?)|subo|subimos)',
  `${somebody} (?:come|coming|pop|popping|swing|swinging|drop|dropping|call|calling|stop|stopping|pass|passing|nip|nipping|walk|walking|head|heading|run|go|going)(?: (?:in|by|over|round|around|down|up|past|along|across|out|there))*`,
].join('|');
/** "Voy al centro" may be said of anything: of a shop where it is named so. */
const goes = '(?:voy|va|vamos|van|ire|iremos|iran?)';

const leads = '(?:a|al|en|por|hasta|de|del|to|into|in|by|at|from|round|past)';
const articles = '(?:el|la|los|las|l[oa]s? de[l]?|vuestr[oa]|su|the|your|that)';

/** What is done there, and then no noun: "a Puerto jersey" is no place. */
const behind =
  /^(?: (?:a|to|and|y|para|for|n)(?: (?:por|get|fetch|grab|collect|pick))? (?:it|them|el|ell[oa]s?|eso)(?: up)?| (?:a |para )?(?:recoger|buscar|retirar)l[oa]s?)?(?= (?:then|tomorrow|later|today|please|pls|instead|after|on|around|myself|ourselves|manana|luego|hoy|entonces|por favor|gracias|thanks|el|esta|this|if|si|y|and|as|que|yo|mejor|is|at|about|sobre|a las)(?: |$)|$)/;

const denied =
  /(?:^| )(?:no|not|ni|wont|cant|cannot|dont|never|nunca|tampoco|instead of|rather than|en vez de|en lugar de)(?: \S+)?$|(?:^| )(?:wont|cant|cannot|dont|not) /;

export function findShopVisit(text: string, shop: Shop): ShopVisit | undefined {
  for (const part of partsOf(text)) {
    const found = visitIn(part, shop);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Tokens that no mark stands between. */
function partsOf(text: string): Token[][] {
  const parts: Token[][] = [[]];
  let last = 0;
  for (const token of tokenise(text)) {
    if (/[,.;:!?]/.test(text.slice(last, token.from))) parts.push([]);
    parts.at(-1)?.push(token);
    last = token.to;
  }
  return parts;
}

function visitIn(tokens: readonly Token[], shop: Shop): ShopVisit | undefined {
  const said = tokens.map(({ folded }) => folded).join(' ');
  const places = ownWordsOfPlaces(shop);
  const names = places.flatMap(({ words }) => words);
  const named = names.length === 0 ? placeWord : `(?:${placeWord}|${names.join('|')})`;
  const target = `(?: ${whoComes}){0,2} (?:${leads} )?(?:${articles} )?(${named}(?: (?:de|del|de la) ${named}| ${named}| one)*)`;
  const verbs = [
    `(?:${goes} (?:${whoComes} )?(?:(?:a|pa) )?(?:(?:pasar|ir|venir|acercarme|bajar)(?: (?:yo|a|por))* )?(?:a )?)?(?:${fetches})`,
    fetchesAt,
    `(?:${goes} (?:a |pa )?(?:pasar|acercarme|bajar|venir)|${comes})`,
    `${goes}(?= (?:yo )?(?:al?|hasta|por) (?:(?:la|el|vuestr[oa]|su) )?${placeWord})`,
  ];
  for (const verb of verbs) {
    const match = new RegExp(`(?<![a-z])${verb}${target}(?![a-z])`).exec(said);
    const end = match === null ? 0 : match.index + match[0].length;
    const goesOn = match === null ? null : behind.exec(said.slice(end));
    if (match === null || goesOn === null) continue;
    if (denied.test(said.slice(0, match.index)) || denied.test(match[0])) continue;
    const [first, last] = [
      tokens[wordsIn(said.slice(0, match.index))],
      tokens[wordsIn(said.slice(0, end + goesOn[0].length)) - 1],
    ];
    if (first === undefined || last === undefined) continue;
    const hit = places.filter(({ words }) => words.some((word) => match[1]?.split(' ').includes(word)));
    const [one, ...others] = hit;
    return {
      from: first.from,
      to: last.to,
      // Where there is one place only it has not to be chosen.
      ...(one === undefined || others.length > 0 || places.length < 2 ? {} : { place: one.place }),
    };
  }
  return undefined;
}

const wordsIn = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(' ').length);
