/** How far a message is this shop's business: by the grammar of its first words and by what of its words the catalogue knows. */
import { fold } from '../../language/fold.ts';
import { isThing, synonyms, translations } from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { type Language, languages } from '../../protocol.ts';
import { asksDiscount } from './discount-words.ts';
import { namedInFull } from './full-names.ts';
import { asksShop, asksStock } from './intent-words.ts';
import { beginsWithDeed } from './need-words.ts';
import { isNoGoods } from './not-goods.ts';
import { isForeignTask, withoutForeignTask } from './off-topic.ts';
import { pointsAtGoods } from './points-at-goods.ts';
import { policyTopic } from './policy-topic.ts';
import { asksRating } from './rating-words.ts';
import type { NameMatch, ReferenceContext } from './references.ts';
import { isShopWord } from './shop-matters.ts';
import { asksForAct, type Task, taskOf, wantsToDo, wishedFor, withoutPreamble } from './task-words.ts';

export type Scope =
  /** Not this shop's business, whatever a search would find. */
  | 'foreign'
  /** About goods of this shop; with nothing found it is off topic. */
  | 'goods'
  /** May be about anything: only goods that have all it names answer it. */
  | 'worldly'
  /** Nothing in its grammar says. */
  | 'open';

export type WordsKnown = {
  /** Words said, asking left out. */
  content: string[];
  /** Those that goods of this shop are called by. */
  naming: string[];
  /** Those that neither this catalogue nor the lexicon of goods knows. */
  unknown: string[];
  /** Those that name what no shop sells and this catalogue does not have. */
  noGoods: string[];
};

type Known = Pick<ReferenceContext, 'findByName' | 'language'>;

/** So many words tell what a message is about; each is looked up. */
const mostWords = 16;

/** What the words of a text are to this shop. */
export function wordsKnown(text: string, context: Known): WordsKnown {
  const { language } = context;
  const known: WordsKnown = { content: [], naming: [], unknown: [], noGoods: [] };
  const tokens = tokenise(text);
  const ofPhrases = new Set<number>();
  for (const [at, { text: word, folded }] of tokens.entries()) {
    if (ofPhrases.has(at)) continue;
    const things = phraseOfGoods(tokens, at, context);
    if (things > 0) {
      const phrase = tokens.slice(at, at + things);
      for (const place of phrase.keys()) ofPhrases.add(at + place);
      known.content.push(...phrase.map((token) => token.folded));
      known.naming.push(...phrase.map((token) => token.folded));
      continue;
    }
    if (isStopword(folded, language) || folded.length < 3 || /\d/.test(folded)) continue;
    if (known.content.length === mostWords) break;
    known.content.push(folded);
    const [best] = context.findByName(word, 'best by all words');
    const called = best !== undefined && best.coverage > 0.99;
    if (called && (isTitled(best, folded, language) || isShelved(best, folded, language)))
      known.naming.push(folded);
    else if (isNoGoods(folded)) known.noGoods.push(folded);
    else if (called && isThing(folded, language) && !people.test(folded)) known.naming.push(folded);
    else if (!called && !isThing(folded, language)) known.unknown.push(folded);
  }
  return known;
}

/** "Smoke alarm", "phone charger": how many words from here name one thing that this shop has, where one alone would mislead. */
function phraseOfGoods(tokens: readonly Token[], at: number, { findByName, language }: Known): number {
  for (const length of [3, 2]) {
    const run = tokens.slice(at, at + length);
    const small = [run[0], run.at(-1)].some(
      (token) => token === undefined || isStopword(token.folded, language),
    );
    const phrase = run.map(({ folded }) => folded).join(' ');
    if (run.length < length || small || !isThing(phrase, language)) continue;
    const [best] = findByName(phrase, 'best by all words');
    if (best !== undefined && best.coverage > 0.99) return length;
  }
  return 0;
}

/** What kind of order a message begins with; "phone charger" begins with no call. */
function orderOf(folded: string, { language }: Known): ReturnType<typeof taskOf> {
  const words = withoutPreamble(folded).split(/[^a-z0-9]+/, 3);
  const begins = [3, 2].some((length) => {
    const phrase = words.slice(0, length);
    return (
      phrase.length === length &&
      !isStopword(phrase.at(-1) ?? '', language) &&
      isThing(phrase.join(' '), language)
    );
  });
  const task = begins ? undefined : taskOf(folded);
  // "Protect my phone", "clean the grill": done with goods, and by nobody here.
  return task?.kind === 'commands' && beginsWithDeed(folded, language) ? undefined : task;
}

const people =
  /^(?:kids?|child|children|baby|babies|boys?|girls?|m[ae]n|wom[ae]n|people|persons?|family|adults?|nin[oa]s?|hij[oa]s?|bebes?|hombres?|mujer(?:es)?|personas?|familia|adult[oa]s?|time|times|tiempo|stores?|shops?|set|sets|juego|juegos|even|play|color|colou?rs?|black|white|red|blue|green|negro|blanco|rojo|azul|verde)$/;

/** "Cuento", where there is a shelf "Books > Children": what no shop sells but this one does. */
function isShelved({ product }: NameMatch, folded: string, language: Language): boolean {
  if (!isNoGoods(folded)) return false;
  const shelves = new Set(product.categories.flatMap((path) => contentStems(path, product.language)));
  const meanings =
    product.language === language ? [folded, ...synonyms(folded, language)] : translations(folded, language);
  return meanings.some((meaning) => {
    const stems = contentStems(meaning, product.language);
    return stems.length > 0 && stems.every((stem) => shelves.has(stem));
  });
}

/** Whether the title has the word or what it means, and not only one that is spelled like it. */
function isTitled({ product, titleShare }: NameMatch, folded: string, language: Language): boolean {
  if (people.test(folded) || titleShare === 0) return false;
  const title = new Set(contentStems(product.title, product.language));
  // Cut to its stem by the other language's rules, "pet" would be the Spanish "petos": as it is written, or by what it means.
  const isWritten = tokenise(product.title).some((word) => word.folded === folded);
  const meanings =
    product.language === language
      ? [folded, ...synonyms(folded, language)]
      : [...(isWritten ? [folded] : []), ...translations(folded, language)];
  return meanings.some((meaning) => contentStems(meaning, product.language).some((one) => title.has(one)));
}

/** Parts of what is said of goods: somebody who wants these translated or read out asks about the goods. Folded. */
const tellsOfGoods =
  /(?<![a-z])(?:descripcion|ficha|etiqueta|manual|instrucciones de|ingredientes|caracteristicas|opiniones|resenas|valoraciones|precios?|medidas|dimensiones|tallas?|peso|colores|materiales|nombre del? (?:producto|articulo)|diferencias?|differences?|comparison|description|label|ingredients|specs?|specifications|reviews?|prices?|measurements|dimensions|sizes?|weight|colou?rs|materials|product (?:name|page)|(?:the )?name of|washing instructions|instructions (?:for|of))(?![a-z])/;

/** Verbs that are a task elsewhere and may be done with goods here: telling of them, booking, sending, noting them. Folded. */
const handlesGoods =
  /^(?:book|reserve|reserv\w+|call|explain|expli(?:c|qu)\w+|tell|name|list|describe|define|count|habl\w+|cuent\w+|contar(?:me)?|haz(?:me)?|pon(?:ga)?|manda\w*|envia\w*|apunta\w*|read|lee|ignor\w+|forget|disregard|olvida)$/;

/** These are done with the thing itself, which need not be called by its name. */
const explains = /^(?:explain|expli(?:c|qu)\w+|describ\w+)$/;

/** What a shop keeps of its shoppers: a task about these is its business. Folded. */
export const tellsOfOrders =
  /(?<![a-z])(?:pedidos?|encargo|compra|carrito|cesta|direccion|factura|paquete|envio|dedicatoria|envolver|orders?|purchase|cart|basket|address|invoice|receipt|parcel|package|delivery|gift (?:note|wrap|card)|on the (?:box|card|cake|label|note)|en la (?:caja|tarjeta|tarta|nota|etiqueta))(?![a-z])/;

/** A question about people, times, places and reasons: seldom one that goods answer. Folded. */
const worldsQuestion =
  /^(?:(?:is it|are they|es|sera) (?:true|verdad|cierto)|(?:a|por|de|desde|hacia|hasta) (?:donde|cuando|quien)|a que hora|what time|who(?! makes| made| sells)|when|why(?! (?:is|are|does|do) (?:it|this|that|the) )|quien(?:es)?(?! (?:fabrica|hace))|cuando|por que|(?:in )?(?:what|which) year|en que ano|do i|are you|am i|was|were|did|has|have|(?:what|how|which|where|who)(?: \w+)? (?:did|was|were|has|have|happened)|how (?:far|old|tall)|how long (?:did|has|have|was|ago)|where|donde|is there (?:a|any) way)(?![a-z])/;
/** Any other question: of goods when it points at them. Folded. */
const question =
  /^(?:how|should|what|which|can|could|is|are|does|do|will|would|como|que|cual(?:es)?|cuant[oa]s?|puedo|se puede|es|son)(?![a-z])/;
/** What only a shop knows of its goods. Folded. */
const ofStock =
  /(?<![a-z])(?:(?:in|back in|out of) stock|available|sold out|en stock|disponibles?|agotad[oa]s?)(?![a-z])/;
/** What one does with goods: choosing, sizing, wearing, washing, keeping them. Folded. */
const useOfGoods =
  /(?<![a-z])(?:choose|pick|buy|wear|wash|clean|descale|fit|fits|adjust|assemble|store|charge|recharge|size|sizes|need for|last|cost|costs|weigh|weighs|suitable|compatible|elegir|escoger|comprar|llevar|usar|uso|ponerme|lavar|lavo|limpiar|limpia|limpio|ajustar|montar|guardar|cargar|talla|tallas|medida|sirven?|pesan?|cuestan?|cuida|cuidar|duran?|valen?|llevan?|encaja|necesito)(?![a-z])/;

/** Other shops and the shopper's surroundings. Folded. */
const elsewhere =
  /(?<![a-z])(?:amazon|ebay|aliexpress|wallapop|walmart|ikea|el corte ingles|decathlon|mercadona|carrefour|on the internet|en internet|near me|nearby|cerca de (?:mi|aqui)|in my area|any store|otras? tiendas?|other (?:shops?|stores?)|(?:another|different) (?:shop|store)|la competencia|competitors?)(?![a-z])/;

/** So many sentences tell what a message is about. */
const mostSentences = 5;

/**
 * Of all its sentences: one that is about goods makes the message ours, else one that is not our business makes it foreign.
 * `coverage` is the share of what is searched for that one product is called by.
 */
export function scopeOf(text: string, context: ReferenceContext & { coverage: number }): Scope {
  if (elsewhere.test(fold(text))) return 'foreign';
  const sentences = text
    .split(/(?<=[.?!;:…])\s+|\n+|(?=¿)/)
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
    .slice(0, mostSentences);
  const coverage = sentences.length === 1 ? context.coverage : 0;
  const scopes = sentences.map((sentence) => scopeOfSentence(sentence, { ...context, coverage }));
  const asksUs = sentences.some((sentence) => asksShop.test(fold(sentence)));
  if (scopes.at(-1) === 'foreign') return 'foreign';
  if (scopes.includes('goods')) return 'goods';
  if (scopes.includes('open') && asksUs) return 'open';
  return scopes.find((scope) => scope === 'foreign') ?? scopes.find((scope) => scope === 'worldly') ?? 'open';
}

function scopeOfSentence(text: string, context: ReferenceContext & { coverage: number }): Scope {
  if (isForeignWhole(text, context)) return 'foreign';
  const scope = scopeByGrammar(text, context);
  return (scope === 'foreign' || scope === 'worldly') && isOfGoods(text, context) ? 'goods' : scope;
}

/** A subject of no shop, and nothing else in it that is this shop's: "which element of the periodic table is K". */
function isForeignWhole(text: string, context: ReferenceContext): boolean {
  const folded = fold(text);
  if (!isForeignTask(folded) || !isQuestion(withoutPreamble(folded)) || asksShop.test(folded)) return false;
  if (tellsOfGoods.test(folded)) return false;
  const rest = pointsAtGoods(withoutForeignTask(folded), context);
  return rest?.owned !== true && rest?.named !== true && pointsAtGoods(text, context)?.owned !== true;
}

/** Whatever its grammar: it points at goods of this shop, and asks to be told of them and not for a work of its own. */
function isOfGoods(text: string, context: ReferenceContext): boolean {
  const folded = fold(text);
  const task = orderOf(folded, context);
  const tells = task === undefined || tellsOfGoods.test(folded) || handlesGoods.test(task.verb);
  const pointing = tells ? pointsAtGoods(text, context) : undefined;
  if (pointing === undefined) return false;
  if (isForeignTask(folded) && !pointing.owned)
    return task === undefined && pointsAtGoods(withoutForeignTask(folded), context)?.named === true;
  if (task === undefined || pointing.owned || explains.test(task.verb)) return true;
  return pointing.named && task.kind !== 'makes';
}

function scopeByGrammar(text: string, context: Known & { coverage: number }): Scope {
  const folded = fold(text);
  const rest = withoutPreamble(folded);
  const task = orderOf(folded, context);
  const asksUs = asksShop.test(folded);
  const wished = wishedFor(folded);
  const asks = isQuestion(rest);
  // The common search costs no look-up: nothing but a wish or a name, and no word that shops do not sell.
  if (task === undefined && !mayBeElse(text)) {
    if (asksUs || (wished !== undefined && !asks)) return 'open';
    if (context.coverage >= 0.5 && !asks) return 'goods';
  }
  const known = wordsKnown(text, context);
  if (task !== undefined) return scopeOfTask(task, folded, known);
  if (asks && !asksUs && scopeOfQuestion(rest, known) === 'goods') return 'goods';
  if (wished !== undefined && endsInNoGoods(wished, known, context)) return 'foreign';
  if (asksForAct(folded) || wantsToDo.test(folded)) return scopeOfWish(known, asksUs);
  if (asks && !asksUs) return scopeOfQuestion(rest, known);
  if (known.naming.length > 0 && known.noGoods.length === 0 && known.unknown.length <= 3) return 'goods';
  return known.noGoods.length > 0 && known.naming.length === 0 && !asksUs ? 'foreign' : 'open';
}

/** What goods come with, though no shop sells it by itself. Folded words. */
const partOfGoods =
  /^(?:instruc\w+|system|sistema|informacion|info(?:rmation)?|guide|score|opinion\w*|average|servic\w+)$/;

/** "Which tent…", "how do I wash the jacket": ours where the goods are pointed at or used, and hardly another word is strange. */
function scopeOfQuestion(rest: string, { naming, noGoods, unknown }: WordsKnown): Scope {
  const strange = noGoods.some((word) => !partOfGoods.test(word));
  if (naming.length === 0) return strange ? 'foreign' : 'worldly';
  if (ofStock.test(rest) && !strange) return 'goods';
  if (worldsQuestion.test(rest)) return 'worldly';
  const pointed = naming.some((word) => {
    const found = new RegExp(
      `(?<![a-z])(?:(?:the|this|these|those|your|el|la|los|las|del|al|este|esta|estos|estas|sus?|vuestr[oa]s?)(?: (?<between>[a-z0-9-]+))?|(?:which|what|que|cual)(?: [a-z0-9-]+){0,2}|(?:of|is|are|de|tiene|lleva) (?:an?|una?)|(?:how many|cuant[oa]s)(?: [a-z0-9-]+)?) ${word}(?![a-z])`,
    ).exec(rest);
    // "The periodic table" is no table; "the lightest tent" is a tent.
    const between = found?.groups?.between ?? '';
    return found !== null && (!unknown.includes(between) || between.endsWith('est'));
  });
  // "How do I install Linux on an old laptop" is about Linux.
  const within = naming.some((word) =>
    new RegExp(`(?<![a-z])(?:in|en) (?:an?|una?) ${word}(?![a-z])`).test(rest),
  );
  if (strange || (noGoods.length > 0 && !pointed)) return 'worldly';
  if (within && unknown.length + noGoods.length <= 1) return 'goods';
  return (pointed || useOfGoods.test(rest)) && unknown.length + noGoods.length <= 3 ? 'goods' : 'worldly';
}

function isQuestion(rest: string): boolean {
  return worldsQuestion.test(rest) || question.test(rest);
}

function mayBeElse(text: string): boolean {
  return tokenise(text).some(({ folded }) => isNoGoods(folded));
}

/** "I want to learn to swim": of goods, if they are named. */
function scopeOfWish({ naming, noGoods, unknown }: WordsKnown, asksUs: boolean): Scope {
  if (noGoods.length > 0 && naming.length === 0) return 'foreign';
  if (asksUs) return 'open';
  return naming.length > 0 && noGoods.length === 0 && unknown.length <= 2 ? 'goods' : 'worldly';
}

function scopeOfTask({ kind, verb }: { kind: Task; verb: string }, folded: string, known: WordsKnown): Scope {
  if (tellsOfGoods.test(folded) && known.naming.some((word) => !tellsOfGoods.test(word))) return 'goods';
  if (tellsOfOrders.test(folded) && known.noGoods.length === 0) return 'open';
  if (kind === 'makes' || known.noGoods.length > 0 || known.naming.length === 0) return 'foreign';
  if (!handlesGoods.test(verb)) return 'foreign';
  return known.unknown.length <= 1 ? 'goods' : 'worldly';
}

/** In English the head of "good band instructor" is its last word, in Spanish that of "profesor de guitarra" its first. */
function endsInNoGoods(wished: string, known: WordsKnown, { language }: Known): boolean {
  const words = tokenise(wished).map(({ folded }) => folded);
  const named = words.filter((word) => known.content.includes(word));
  const noun = (word: string) =>
    known.noGoods.includes(word) || known.naming.includes(word) || isThing(word, language);
  if (words.some((word) => /^(?:someone|somebody|anyone|alguien)$/.test(word))) return true;
  // "Cambiar la contraseña": what is done stands before what it is done to.
  const things =
    language === 'es' && infinitive.test(words[0] ?? '') ? named.filter((word) => word !== words[0]) : named;
  const head = language === 'en' ? things.at(-1) : things.find(noun);
  return head !== undefined && known.noGoods.includes(head);
}

const infinitive = /(?:ar|er|ir)(?:me|te|se|lo|la|los|las|le)?$/;

/** An order or a wish for what no shop hands over, told before the order room looks for goods in it. */
export function ordersNoGoods(text: string, folded: string, context: Known): boolean {
  // A question orders nothing.
  if (!mayBeElse(text) || isQuestion(withoutPreamble(folded))) return false;
  const task = orderOf(folded, context);
  const wished = wishedFor(folded);
  const orders = orderVerb.test(withoutPreamble(folded));
  if (task === undefined && wished === undefined && !orders) return false;
  // "¿Hay stock?", "¿hay opiniones?": what goods have, and no goods.
  if (asksDiscount.test(folded) || aspectsOfGoods.test(wished ?? '')) return false;
  // "Quiero información sobre…": told of goods of this shop.
  if (task === undefined && namedInFull(text, context).length > 0) return false;
  const known = wordsKnown(text, context);
  if (known.noGoods.length === 0 || tellsOfOrders.test(folded)) return false;
  if (wished !== undefined) return endsInNoGoods(wished, known, context);
  return known.naming.length === 0;
}

const aspectsOfGoods = new RegExp(`^(?:${asksStock.source}|${asksRating.source})`);

/** Verbs that the order room acts upon. Folded. */
const orderVerb =
  /^(?:add|change|replace|swap|remove|put|list|anade|agrega|cambia|quita|pon|sustituye)\w*(?![a-z])/;

/** Words of a question about the shop that neither shops nor its goods have anything to do with. */
export function isStrangeToShop(text: string, folded: string, context: Known): boolean {
  const { noGoods, unknown } = wordsKnown(text, context);
  const strange = (word: string) =>
    policyTopic(word) === undefined &&
    !shopTalk.test(word) &&
    !isShopWord(word, 'hinted') &&
    !languages.some((one) => isStopword(word, one));
  const addressed = addressesShop.test(folded);
  if (noGoods.some(strange) && !addressed) return true;
  return [...noGoods, ...unknown].filter(strange).length > (addressed ? 4 : 2);
}

const addressesShop =
  /(?<![a-z])(?:you|your|yours|(?:the|this|your) (?:shop|store)|la tienda|ustedes|vuestr[oa]s?|[a-z]+(?:ais|eis)|my (?:order|purchase)|mi (?:pedido|compra))(?![a-z])/;
/** What is said of orders beside the topic itself. Folded words. */
const shopTalk =
  /^(?:orders?|bought|purchased?|pedid\w*|compr\w*|paquetes?|tiendas?|shops?|stores?|llega\w*|arriv\w*|tard\w*|take\w*|long|last\w*|dias?|days?|weeks?|semanas?|horas?|hours?|gratis|free|costs?|cuest\w*|precios?|prices?|hoy|today|manana|tomorrow|sabados?|saturdays?|domingos?|sundays?|talla|size|cambi\w*|change\w*|usad\w*|used|abiert\w*|opened|policy|politica|work|funciona\w*)$/;
