/** Reads a message as acts on an order: grammar and word lists only, the catalogue decides later what the names mean. */
import { contentStems } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import { findAddress } from '../place/find-address.ts';
import { bareMethod } from '../place/find-delivery.ts';
import { findPlace, type PlaceHints, splitSentences } from '../place/find-place.ts';
import { findPickupPlace, isOnlyWhere } from '../place/pickup-place.ts';
import { asks } from '../said/asks.ts';
import { withoutCourtesy } from '../said/clauses.ts';
import { forEachOf, peopleIn } from '../said/each-of-us.ts';
import { leadsToQuestion, leadsUp, withLeads } from '../said/leads-to-question.ts';
import type { Item, OrderAct, ParsedOrder } from '../said/order-act.ts';
import { openingOf } from '../said/order-verbs.ts';
import { withoutQuotes } from '../said/quotes.ts';
import { emptyItem, namesNothing } from '../said/read-item.ts';
import { asksFor, isPoliteOrder } from '../said/requests.ts';
import { courtesy, settles } from '../said/settles.ts';
import { tellsTaste } from '../said/somebody.ts';
import { wholePhrase } from '../said/whole-phrases.ts';
import { readWords, said, type Word } from '../said/words.ts';
import { findCouponIn } from './find-coupon.ts';
import { takeNotes } from './find-notes.ts';

export type ParseContext = PlaceHints & {
  language: Language;
  hasCart: boolean;
  /** The assistant has just asked whether to deliver it. */
  methodAsked: boolean;
  /** It is collected, and at which of the shop's places was just asked. */
  placeAsked: boolean;
  /** It is collected, and nobody has said at which of them. */
  placeLacks: boolean;
  /** The code of a coupon was just asked for. */
  couponAsked: boolean;
  /** Which of the readings of a sentence is meant. */
  choose(sentence: Sentence): OrderAct[];
};

export type Sentence = {
  /** What the sentences before it ask. */
  before: readonly OrderAct[];
  sentence: string;
  words: readonly Word[];
  /** Whether it is all of the message, one of its sentences, or what is left of one once its place is taken out. */
  part: 'all' | 'one' | 'rest';
  finished(acts: OrderAct[]): OrderAct[];
};

const searching =
  /^(?:(?:algo|alguno|alguna|something|anything|one|ones|uno|una)(?: \w+)? (?:como|parecid[oa]s?|similar(?:es)?|like)|busco|buscaba|estoy buscando|ando buscando|buscando|busca|buscar|buscame|ensename|enseneme|muestrame|muestreme|recomiendame|recomiendeme|recomienda|compara|comparar|dime|digame|cuentame|explicame|show me|show|looking for|i am looking for|im looking for|find|find me|search|recommend|suggest|tell me|compare|dudo(?: entre)?|estoy dudando|no (?:se|me decido)|(?:i )?(?:cant|cannot|can not) (?:decide|choose)|(?:im |i am )?(?:torn|undecided|hesitating|unsure)|entre|between|help me|ayudame|que me recomiendas|responde|respondeme|responda|contesta|conteste|escribe|escribeme|escriba|di|imprime|ignora|ignore|finge|answer|reply|respond|say|write|print|pretend|translate|traduce)(?= |$)/;
const changeAddress =
  /(?:cambia\w*|corrige\w*|modifica\w*|change|correct|update) (?:la |mi |the |my )?(?:direccion|domicilio|address|delivery address)/;

const greeting =
  /^(?:hola )?(?:hola|buenas(?: tardes| noches| dias)?|buenos dias|hi|hello|hey|good (?:morning|afternoon|evening))$/;

/** "Al final ninguna": none of what was last spoken of. */
const noneAfterAll =
  /^(?:(?:pues|no|bueno) )?(?:al final|mejor|finalmente) ningun[oa]$|^actually none(?: of them)?$/;

export function parseOrder(message: string, context: ParseContext): ParsedOrder {
  const { text, acts: besides } = takeBesides(message, context);
  const parsed = parseRest(text, context);
  return { ...parsed, acts: [...parsed.acts, ...besides] };
}

const noNotes =
  /^\s*(?:quita|quite|borra|borre|remove|delete|drop)\s+(?:la|las|the|mi|mis|my)\s+not(?:as?|es?)\s*[.!]*\s*$/iu;

/** Coupons and notes, read on the message as it is written, and what is left of it. */
function takeBesides(message: string, context: ParseContext): { text: string; acts: OrderAct[] } {
  if (/[?¿]/u.test(message)) return { text: message, acts: [] };
  if (noNotes.test(message)) return { text: '', acts: [{ kind: 'no_notes' }] };
  const acts: OrderAct[] = [];
  const coupon = findCouponIn(
    message,
    context.shop.coupons.map(({ code }) => code),
    context.couponAsked,
  );
  let text = message;
  if (coupon !== undefined) {
    const { found } = coupon;
    if (found.kind === 'code') acts.push({ kind: 'coupon', code: found.code });
    else acts.push({ kind: found.kind === 'none' ? 'no_coupon' : 'which_coupon' });
    text = `${message.slice(0, coupon.from)} , ${message.slice(coupon.to)}`.replace(/^[\s,]+|[\s,]+$/g, '');
  }
  const taken = takeNotes(text);
  acts.push(...taken.notes.map((note): OrderAct => ({ kind: 'note', text: note })));
  return { text: /[\p{L}\p{N}]/u.test(taken.text) ? taken.text : '', acts };
}

function parseRest(text: string, context: ParseContext): ParsedOrder {
  const place = findPickupPlace(text, context.shop, context.placeAsked);
  const isAnswer =
    context.placeAsked || (context.placeLacks && place !== undefined && isOnlyWhere(text, place));
  if (place !== undefined && isAnswer && !/[?¿]/u.test(text)) {
    return { acts: [{ kind: 'place', place: place.place }], rest: [], told: '' };
  }
  return parseText(text, context);
}

function parseText(text: string, context: ParseContext): ParsedOrder {
  const sentences = withLeads(splitSentences(withoutQuotes(text)), context.language)
    .flatMap((sentence) => askedBehind(sentence, context.language))
    .flatMap((sentence) => orderedBehind(sentence, context.language));
  const asked = sentences.filter(
    (sentence) => isQuestion(sentence, context.language) && !isSendingTo(sentence),
  );
  const bare = context.methodAsked && !context.placeAsked ? bareMethod(text) : undefined;
  if (bare !== undefined) return { acts: [{ kind: 'delivery', method: bare }], rest: [], told: '' };
  const place = findPlace(sentences, asked, context);
  const acts: OrderAct[] = [];
  const rest: string[] = [];
  let people: number | undefined;
  const refuses = refusesGoods(context);
  const isRefused = context.hasCart && place.sentences.some(refuses);
  for (const sentence of place.sentences) {
    if (asked.length > 0 && saysWhyAsked.test(said(readWords(sentence, context.language)))) continue;
    people = peopleIn(readWords(sentence, context.language)) ?? people;
    // What is left of "cambia la entrega a recogida" once its place is taken asks for nothing more.
    const isWhole = sentences.some((one) => one.trim() === sentence.trim());
    const found = parseSentence(
      {
        sentence,
        before: acts,
        isAsked: asked.includes(sentence),
        people,
        part: isWhole ? (place.sentences.length === 1 ? 'all' : 'one') : 'rest',
      },
      context,
    );
    if (found.length === 0 && isWhole && contentStems(sentence, context.language).length > 0)
      rest.push(sentence.trim());
    // "Ham and cheese pizza, pickup": who says how it leaves the shop orders it; "no salad. Fries": who refuses others does.
    const isOrder = place.acts.length > 0 || (isRefused && !refuses(sentence));
    const wanted = refuses(sentence) && onlyRefuses.test(sentence) ? found.filter(isNoAdd) : found;
    acts.push(...(isOrder ? wanted.map(listed) : wanted));
  }
  const told = place.sentences.filter(
    (sentence) => !asked.includes(sentence) || isAskedInForm(sentence, context.language),
  );
  // "Cancel it all, I'm eating at home": nothing is to be brought.
  const isOff = acts.some(({ kind }) => kind === 'clear' || kind === 'cancel');
  const where = isOff ? place.acts.filter((act) => act.kind !== 'delivery') : place.acts;
  return { acts: [...acts, ...where], rest, told: told.join(' ') };
}

/** "¿A qué hora abrís? Es por llevar la tijera a afilar", "it's to get them sharpened". */
const saysWhyAsked =
  /^(?:es (?:que )?(?:por|para) (?!(?:pedir|encargar|comprar|hacer)(?: |$))[a-z]+[aei]r(?:l[oa]s?|me|le)?|lo (?:digo|pregunto)|(?:its|thats|im asking) (?:to|because|for) (?!order|buy))(?= )/;

const listed = (act: OrderAct): OrderAct =>
  act.kind === 'add' && act.strength === 'bare' && !act.item.searching ? { ...act, strength: 'listed' } : act;

/** "No, nada de sprite": and nothing else. */
const onlyRefuses =
  /^\s*(?:(?:nah|no|nope|pues|bueno|ok|vale|well)[\s,]+)*(?:no|ni|nada de|not|nor)\s+(?:\p{L}+\s*){1,3}[.!…]*\s*$/iu;
const isNoAdd = ({ kind }: OrderAct): boolean => kind !== 'add';
const refusal = /^(?:(?:nah|no|nope|pues|bueno|ok|vale|well) )*(?:no|ni|nada de|not|nor) \S| no$/;
/** "No salad. Fries": what is named beside what is not wanted is. */
const refusesGoods =
  ({ language, namesGoods }: ParseContext) =>
  (sentence: string): boolean => {
    const words = readWords(sentence, language);
    return refusal.test(said(words)) && words.some(({ text }) => namesGoods?.(text) === true);
  };

/** "¿Me lo mandáis a Camino Viejo 23?": asked in form, with the whole address. */
function isSendingTo(sentence: string): boolean {
  const sends =
    /(?:me|nos) l[oa]s? (?:mand|tra|env|llev|acerc|pod|pued)|(?:me |nos )?(?:l[oa]s? )?(?:pod[eé]is|podr[ií]a\p{L}*|pued[ea]\p{L}*)\s+(?:\p{L}+\s+)?(?:mand|tra|env|llev|acerc|reparti|servi)|(?:can|could|would|will) (?:you|i|we) (?:please |be able to |have (?:it|this|that) |get (?:it|this|that) )?(?:deliver|send|sent|bring|brought|ship)|delivered to|a domicilio/iu;
  return (
    sends.test(sentence) &&
    findAddress(sentence.replace(/[?¿]/g, ''), { expected: true, after: undefined }) !== undefined
  );
}

/** "Three pizzas and what drinks do you have?": the order, and then the question. */
function askedBehind(sentence: string, language: Language): string[] {
  if (!/[?]\s*$/.test(sentence)) return [sentence];
  const joint =
    /,\s+(?=(?:is|are|isn[’']?t|aren[’']?t|does|doesn[’']?t|es|son|right|verdad|no|eh)(?![\p{L}])[^,]*\?\s*$)|,?\s+(?:and|but|y|e|pero)\s+(?=(?:what|which|how|when|where|do you|is there|are there|qu[eé](?! sea)|cu[aá]l\w*|cu[aá]nt\w+|c[oó]mo|d[oó]nde|cu[aá]ndo|ten[eé]is|tienen|tienes|hay)(?![\p{L}]))/iu.exec(
      sentence,
    );
  if (joint === null) return [sentence];
  const [lead, question] = [sentence.slice(0, joint.index), sentence.slice(joint.index + joint[0].length)];
  return leadsUp(lead, question, language) ? [sentence] : [lead, question];
}

/** "What the heck, add the bench", "cuando puedas, ponme un agua": what opens as a question does, and then the order. */
function orderedBehind(sentence: string, language: Language): string[] {
  if (/[?¿]/.test(sentence) || !isQuestion(sentence, language)) return [sentence];
  for (const { index } of sentence.matchAll(/,\s/g)) {
    const behind = sentence.slice(index + 1);
    const opening = openingOf(said(withoutCourtesy(readWords(behind, language))))?.opening;
    if (opening?.kind === 'add' && opening.strength === 'strong') return [sentence.slice(0, index), behind];
  }
  return [sentence];
}

function isQuestion(sentence: string, language: Language): boolean {
  if (/[?¿]/.test(sentence)) return true;
  return asks(said(withoutCourtesy(readWords(sentence, language)))) || leadsToQuestion(sentence, language);
}

function parseSentence(
  {
    sentence,
    before,
    part,
    isAsked,
    people,
  }: Pick<Sentence, 'sentence' | 'before' | 'part'> & { isAsked: boolean; people: number | undefined },
  context: ParseContext,
): OrderAct[] {
  const all = readWords(sentence, context.language);
  const courteous = withoutCourtesy(all);
  const whole = wholePhrase(said(all), context.hasCart) ?? wholePhrase(said(courteous), context.hasCart);
  if (noneAfterAll.test(said(all))) {
    return [{ kind: 'remove', item: { ...emptyItem(), reference: { kind: 'that' } }, because: 'not_wanted' }];
  }
  if (whole !== undefined) return [whole];
  if (greeting.test(said(courteous))) return [];
  if (changeAddress.test(said(courteous))) return [{ kind: 'address', address: '' }];
  const isSearch = sentence
    .split(/[,;]/)
    .some((part) => searching.test(said(withoutCourtesy(readWords(part, context.language)))));
  // "A mis hijos les encanta el jamón. Dos pizzas": why, where another sentence orders.
  if (isSearch || (part === 'one' && tellsTaste(courteous))) return [];
  const isRequest = isPoliteOrder(said(courteous));
  if (isAsked && (/(?:^| )(?:o|or)(?= )/.test(said(courteous)) || !(isRequest || asksFor.test(said(all)))))
    return [];
  const isOneMore = goesOn.test(said(all)) || alsoEnd.test(said(all));
  const finished = (acts: OrderAct[]): OrderAct[] => {
    if (isAsked) return acts.map(politely);
    const isNeed = needs.test(said(all));
    const beside = acts.filter(({ kind }) => !['no', 'yes', 'satisfied'].includes(kind));
    const isAlone = beside.length === 1 && all.length <= mostAlone;
    const more = isOneMore
      ? acts.map((act, at) => oneMore(act, { isNext: at === 0 && goesOn.test(said(all)), isAlone }))
      : acts;
    const settled = settles(said(all)) ? more.map(wished) : more;
    const summed = comesTo.test(said(all)) ? settled.map(inAll) : settled;
    const wanted = courtesy.test(said(all)) ? summed.map(asked) : summed;
    return asList(forEachOf(isNeed ? wanted.map(needed) : wanted, all, people));
  };
  const acts = context.choose({ before, sentence, words: all, part, finished });
  // "Could one of them have mushrooms?" changes what is there; what is named without a verb is asked about.
  return isAsked && !isRequest && acts.some((act) => act.kind === 'add') ? [] : acts;
}

/** "Una ensalada y unas patatas": several things with their articles or numbers are ordered, a bare one may be looked for. */
function asList(acts: readonly OrderAct[]): OrderAct[] {
  const bare = acts.filter(
    (act) =>
      act.kind === 'add' &&
      act.strength === 'bare' &&
      (act.item.words !== '' || act.item.reference !== undefined),
  );
  const isExact = bare.every(
    (act) => act.kind === 'add' && act.item.article === 'the' && act.item.variantWords !== '',
  );
  const isList =
    bare.length > 1 &&
    (isExact || bare.some((act) => act.kind === 'add' && ['count', 'some'].includes(act.item.article)));
  return acts.map((act) =>
    isList && act.kind === 'add' && act.strength === 'bare' && !act.item.searching
      ? { ...act, strength: 'listed' }
      : act,
  );
}

const alsoEnd = /(?: |^)(?:tambien|too|as well|also)(?: (?:then|entonces|pues|please|pls|por favor|porfa))?$/;
const goesOn = /^(?:y|and|also|plus|ademas|tambien)(?= )/;
/** What says but one option more is short. */
const mostAlone = 7;
/** "And one without mushrooms": one more, and not one of those before. */
const oneMore = (act: OrderAct, { isNext, isAlone }: { isNext: boolean; isAlone: boolean }): OrderAct =>
  act.kind === 'add' && act.strength === 'bare'
    ? { ...act, item: { ...act.item, also: true, ...(isAlone ? { alsoAlone: true } : {}) } }
    : isNext && act.kind === 'extras' && act.quantity !== undefined && isOfNone(act.target)
      ? {
          kind: 'add',
          item: {
            ...emptyItem(),
            quantity: act.quantity,
            article: 'count',
            more: true,
            with: act.with,
            without: act.without,
          },
          strength: 'strong',
        }
      : act;

/** "One", and not one of them. */
const isOfNone = (target: Item | undefined): boolean =>
  target === undefined || (target.article === 'count' && namesNothing(target) && target.ofThose !== true);

/** "Entonces dos pares", after it was asked what one is: so many in all. */
const comesTo = /^(?:(?:ok|okay|vale|bueno|ah) )*(?:pues )?(?:entonces|then|so|asi que) | (?:then|entonces)$/;
const inAll = (act: OrderAct): OrderAct =>
  act.kind === 'add' && act.item.quantity !== undefined && !act.item.more
    ? { ...act, item: { ...act.item, inAll: true } }
    : act;

/** "I need a lamp": who needs a thing may only want to see what there is. */
const needs =
  /(?:^| )(?:need|needs|necesito|necesitamos|necesitaria|(?:hace|hacen) falta|interesan?|interested)(?= |$)/;
const needed = (act: OrderAct): OrderAct =>
  act.kind === 'add' && (act.strength === 'weak' || act.strength === 'bare')
    ? { ...act, item: { ...act.item, needed: true } }
    : act;

const wished = (act: OrderAct): OrderAct =>
  act.kind === 'add' && act.strength === 'bare' ? { ...act, strength: 'weak' } : act;

/** "Pepperoni, please". */
const asked = (act: OrderAct): OrderAct =>
  act.kind === 'add' && act.strength === 'bare' && !act.item.searching
    ? { ...act, strength: 'listed' }
    : wished(act);

const politely = (act: OrderAct): OrderAct =>
  act.kind === 'add' && act.strength === 'strong' ? { ...act, strength: 'polite' } : act;

const isAskedInForm = (sentence: string, language: Language): boolean =>
  isPoliteOrder(said(withoutCourtesy(readWords(sentence, language))));
