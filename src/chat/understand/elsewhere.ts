/**
 * Whether a question that sounds like one for a shop is about something else of the shopper's life: a microwave bought elsewhere, a
 * bank, a flight, a town hall.
 */
import type { Page } from '../../catalog/product.ts';
import { fold } from '../../language/fold.ts';
import { isGoods } from '../../language/lexicon.ts';
import { placesIn } from '../../language/places.ts';
import { namesFacility } from '../../language/shop-terms.ts';
import { isStopword } from '../../language/stopwords.ts';
import { languages } from '../../protocol.ts';
import { addressesShop, asksForOneself, ofThisShop } from './asked-of-shop.ts';
import { isNoGoods } from './not-goods.ts';
import { policyTopic } from './policy-topic.ts';
import type { ReferenceContext } from './references.ts';
import { unsaidWords } from './said-on-pages.ts';
import { wordsKnown } from './scope.ts';
import { isShopWord } from './shop-matters.ts';

export type ShopContext = Pick<ReferenceContext, 'findByName' | 'language' | 'likely'> & {
  pages: readonly Page[];
};

/** Somebody else's counter. Folded. */
const otherPlace =
  /(?<![a-z])(?:(?:an?other|different|some other) (?:place|shop|store|website|site)|somewhere else|elsewhere|downtown|(?<!parking )nearby|local (?:\w+ )?(?:shops?|stores?|place)|near (?:me|here)|cerca de (?:mi|aqui)|otr[oa]s? (?:tiendas?|sitios?|web|lugar(?:es)?|comercios?))(?![a-z])/;
/** What is paid with a card or a transfer is dealt with here; whose bank it is is not. Folded. */
const paying =
  /(?<![a-z])(?:pag[aouq]\w*|pay\w*|paid|accept\w*|acept\w*|you take|take (?:cards?|cash|visa)|cog[eé]is|admit\w*|charged)(?![a-z])/;
const moneyBack =
  /(?<![a-z])(?:devol\w*|devuel\w*|volver|reembols\w*|refund\w*|money back|get back)(?![a-z])/;
const waysOfPaying = /^(?:transfer\w*|visa|credit\w*|debit\w*|tarjetas?|cards?|cash|bank|banco)$/;

/** Offices, papers, bills and people that nobody asks a shop about. Folded words. */
const ofLife =
  /^(?:passports?|licen[cs]es?|gyms?|councils?|irs|dmv|nhs|electricity|utilit(?:y|ies)|bills?|mortgages?|neighbou?rs?|prescriptions?|chemists?|roaming|landlord|roof|plumbing|budget|salary|louvre|pasaportes?|carnets?|licencias?|gimnasios?|ayuntamientos?|bibliotecas?|renta|hacienda|paro|casero|vecin[oa]s?|suegr[oa]s?|coches?|cars?|trains?|tren|seguro del|hipotecas?|internet|broadband|visados?|medic[oa]s?|embarque|vuelos?)$/;
/** Other people's dealings, by their names of two words. Folded. */
const otherMatters =
  /^[^a-z]*(?:search|look up|google) |(?<![a-z])(?:(?:exchange|conversion) rates?|tax (?:returns?|refunds?|office)|post office|town hall|phone calls?|credit (?:scores?|limit)|(?:checking|savings|bank) accounts?|oficina de correos|por correos|tipo de cambio|declaracion de la renta|en la cuenta|sacar dinero|withdraw\w* (?:cash|money)|compania de (?:internet|luz|telefono|seguros))(?![a-z])/;
/** "Frodo's licence", "el teléfono de Samsung": whose it is. */
const someonesOwn =
  /(?<!\p{L})(?!(?:Men|Women|Kid|Child|Children|Boy|Girl|Lady|What|Where|Who|How|When|It|That|There|Here|Let|He|She)['’])\p{Lu}\p{Ll}+['’]s(?!\p{L})/u;

/** "Can you keep a secret" is no question of what the shop does. Folded. */
const requests = /^[^a-z]*(?:can|could|would) (?:you|u)(?![a-z])/;
/** Where it is to be brought, not what is asked about: "delivered to my neighbour". Folded. */
const goal = /(?<![a-z])(?:to|with|al?|con|en) (?:(?:my|the|an?|mi|la|el|un) )?([a-z]+)/g;

/** So many words that shops, goods and pages have nothing to do with are too many. */
const mostStrangeAddressed = 5;

/** "What is the warranty on my microwave", "is there a cheaper rate with another carrier for my mobile". */
export function isOfElsewhere(text: string, folded: string, context: ShopContext): boolean {
  if (otherPlace.test(folded) && !matchesPrice.test(folded)) return true;
  if (ofThisShop.test(folded)) return false;
  if (otherMatters.test(folded)) return true;
  const { content, naming, noGoods, unknown } = wordsKnown(text, context);
  const places = new Set(placesIn(text).flatMap(({ name }) => name.split(' ')));
  const strange = (words: readonly string[]) =>
    words.filter((word) => !places.has(word) && !isAtHome(word, folded, context));
  const isAddressed = addressesShop(folded, context.language);
  const whither = new Set([...folded.matchAll(goal)].map(([, place]) => place));
  if (content.some((word) => ofLife.test(word) && !naming.includes(word) && !whither.has(word))) return true;
  const forOneself = asksForOneself(folded);
  const topic = policyTopic(folded);
  const onTopic = topic !== undefined;
  const asked = isAddressed && !requests.test(folded);
  if (
    strange(noGoods.filter((word) => !whither.has(word))).length >
    (asked || (onTopic && topic !== 'contact') ? 1 : 0)
  )
    return true;
  if (isAddressed) return strange(unknown).length > mostStrangeAddressed;
  // From one place to another people travel; "a Baleares, por ejemplo a Menorca" is one place.
  const named = placesIn(text);
  const apart = named.filter(
    (one) => !named.some((other) => other !== one && other.within.includes(one.name)),
  );
  if (apart.length > 1) return true;
  if (someonesOwn.test(text)) return true;
  // Things of a trade that is not this shop's.
  const others = content.filter((word) => ![...naming, ...noGoods, ...unknown].includes(word));
  const things = others.filter((word) => languages.some((one) => isGoods(word, one)));
  const facility = namesFacility(text, context.language);
  if (!(onTopic && forOneself) && !facility && strange(things).length > 0) return true;
  const speaksFor = [naming.length > 0, forOneself, onTopic, facility];
  return strange(unknown).length > speaksFor.filter(Boolean).length || isOfOwnLife(folded, context);
}

/** Likelier than this to be of elsewhere, a message that does not turn to the shop needs little else to be. */
const surely = 0.75;

/**
 * What was read as a wish or a question for the shop, though people who say such things mean something else: at least as many of its
 * words have nothing to do with shops and their goods as name goods of this one.
 */
export function isSurelyOfElsewhere(text: string, asked: 'goods' | 'shop', context: ShopContext): boolean {
  if ((context.likely?.().elsewhere ?? 0) <= surely) return false;
  const folded = fold(text);
  const isAddressed = addressesShop(folded, context.language) && !requests.test(folded);
  if (isAddressed || ofThisShop.test(folded)) return false;
  const { content, naming, noGoods, unknown } = wordsKnown(text, context);
  // Nothing but a code, and a shop may have that.
  if (content.length === 0) return false;
  const strange = [...noGoods, ...unknown].filter((word) => !isAtHome(word, folded, context));
  if (naming.length === 0 && (asked === 'goods' || policyTopic(folded) === undefined)) return true;
  return strange.length > 0 && strange.length >= naming.length;
}

/** "Igualan precio si lo encuentro más barato en otra web": compared with here. Folded. */
const matchesPrice = /(?<![a-z])(?:igual\w*|match\w*|mejor\w* (?:el )?precio|beat)(?![a-z])/;

function isAtHome(word: string, folded: string, context: ShopContext): boolean {
  if (waysOfPaying.test(word)) return paying.test(folded) || moneyBack.test(folded);
  if (anyones.test(word) || light.test(word)) return true;
  if (languages.some((one) => isStopword(word, one))) return true;
  return isShopWord(word, 'hinted') || isOnPages(word, context);
}

function isOnPages(word: string, { language, pages }: ShopContext): boolean {
  return unsaidWords(word, { language, pages }) === 0;
}

/** Numbers, money, days, and verbs that go with anything. Folded. */
const light =
  /^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|euros?|pounds?|dollars?|libras?|dolares?|mes|meses|months?|times?|gets?|gotten|makes?|takes?|took|uses?|used|leaves?|already|ejemplo|example|till|late|early|spend|left|come|comes|went|goes|gone|happens?|policy|policies|options?|faster|rest|top|nombre|modelo|model|empresa|company|verl[oa]s?|vengan?|venia|vino|queda|ver|politica|opcion(?:es)?|poder|ellos|alguien|vivo|vivimos|lives?|living|doable|articulos?|items?|ones|thing|question|preguntas?|duda|forma|manera)$/;
const owned =
  /(?<![a-z])(?:my|mi|mis|our|nuestr[oa]s?) (?:(?:new|old|nuev[oa]|viej[oa]) )?([a-z]+)(?: ([a-z]+))?/g;
/** Oneself, those at home, and what one has to do with any shop. Folded. */
const anyones =
  /^(?:husband|wife|partner|mum|mom|dad|mother|father|son|daughter|brother|sister|friend|kids?|child|children|baby|dog|cat|pet|foot|feet|chest|waist|head|hands?|back|size|name|money|mind|door|house|home|flat|address|city|town|country|area|card|birthday|marido|mujer|pareja|madre|padre|hij[oa]s?|herman[oa]|amig[oa]|nin[oa]s?|bebe|perr[oa]|gat[oa]|mascota|pies?|pecho|cintura|cabeza|manos?|espalda|talla|nombre|dinero|puerta|casa|piso|direccion|ciudad|pueblo|pais|zona|tarjeta|cumpleanos|cuenta|account)s?$/;

/** "My landlord", "mi lavadora": somebody's or something of one's own that is nothing of this shop's. */
function isOfOwnLife(folded: string, context: ShopContext): boolean {
  return [...folded.matchAll(owned)].some(([, first = '', second = '']) => {
    const phrase = `${first} ${second}`.trim();
    const isThing = (one: string) => languages.some((language) => isGoods(one, language));
    if (second !== '' && isThing(phrase)) return !isSold(phrase, context);
    if (isNoGoods(first) || (second !== '' && isNoGoods(second))) return !isAtHome(first, folded, context);
    return !anyones.test(first) && isThing(first) && !isSold(first, context);
  });
}

/** Goods of this shop are called so. */
export function isSold(phrase: string, { findByName }: Pick<ShopContext, 'findByName'>): boolean {
  const [best] = findByName(phrase, 'best by all words');
  return best !== undefined && best.coverage > 0.99;
}
