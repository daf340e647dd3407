/** A search, new or changed from the last one; or that the message is about nothing this shop has. */
import type { SearchQuery } from '../../catalog/search.ts';
import { isColourStem, isKindOfGoods, isKindStem } from '../../language/lexicon.ts';
import { goodsNeeded } from '../../language/needs.ts';
import { contentStems } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Money } from '../../protocol.ts';
import { superlativeIn } from '../superlatives.ts';
import {
  advisedForParty,
  asksForAdvice,
  asksForBestsellers,
  asksForBrands,
  asksForKinds,
} from './advice-words.ts';
import { isSold } from './elsewhere.ts';
import * as words from './intent-words.ts';
import { describes } from './need-words.ts';
import { isForeignTask, isNeverGoods, isTampering } from './off-topic.ts';
import { isSought, type ReferenceContext, surelyLooks } from './references.ts';
import { othersOfItsKind, searchLettingGo, searchNarrowed } from './refine-search.ts';
import { type Scope, scopeOf, wordsKnown } from './scope.ts';
import { hasLimits, type ReadFilters, sortOf } from './search-filters.ts';
import { searchedWithout } from './superlatives.ts';
import { taskOf, wantsToDo, withoutPreamble } from './task-words.ts';
import type { Search, Understanding } from './understanding.ts';
import { asksOfThese } from './words-in-shop.ts';

/** At most this many cards are shown: WIRE.md. */
const cards = 8;

export function findOf(
  text: string,
  folded: string,
  limits: ReadFilters,
  context: ReferenceContext,
): Understanding {
  const course = words.courseOf(folded);
  const read = course === undefined ? limits : { ...limits, text: course };
  if (words.asksForEverything.test(folded))
    return find({ text: '', filters: read.filters }, read, context, { followUp: false, asked: true });
  if (asksForBrands.test(folded)) return { intent: 'range', of: 'brands' };
  if (asksForKinds.test(folded)) return { intent: 'range', of: 'kinds' };
  const advised = advice(folded, read, context);
  if (advised !== undefined) return advised;
  if (isNeverGoods(folded)) return { intent: 'off_topic' };
  if (isCode(text)) return find({ text, filters: {} }, read, context, { followUp: false, asked: true });
  const saysNothing = [words.bareAnswer, words.asksForHelp, words.needOnly, words.asksOfNothing];
  if (saysNothing.some((pattern) => pattern.test(folded))) return { intent: 'unclear' };
  const coverage = context.findByName(read.text === '' ? text : read.text)[0]?.coverage ?? 0;
  const goods = read.text !== '' && coverage >= 0.5;
  const told = scopeOf(text, { ...context, coverage });
  if (isOffTopic(folded, told, goods && coverage === 1)) return { intent: 'off_topic' };
  const isAsked = (told === 'foreign' || told === 'worldly') && asksOfThese(text, context);
  const scope = isAsked ? 'goods' : told;
  const isNeed =
    isSought(context) ||
    (goodsNeeded(text, context.language).words > 1 &&
      taskOf(folded)?.kind !== 'acts' &&
      // "¿Tienen protección UV?" is asked of the goggles.
      (context.likely?.().ask_goods ?? 0) < 0.5);
  const followUp = searchNarrowed(folded, read, context) ?? followedUp(folded, read, context, goods);
  if (followUp !== undefined) return find(followUp, read, context, { followUp: true, asked: true });
  if (isNeed && scope !== 'goods')
    return newSearch(text, folded, { read, context, scope: 'open', knows: true });
  if (scope === 'foreign') return { intent: 'off_topic' };
  return newSearch(text, folded, { read, context, scope, knows: goods || coverage >= 0.34 });
}

/** "¿Qué me recomienda?", of nothing in particular: what is best rated, of the last search where there was one. */
function advice(folded: string, read: ReadFilters, context: ReferenceContext): Understanding | undefined {
  const party = advisedForParty(folded);
  if (party !== undefined) {
    const wanted: Search = { text: party.goods, filters: {}, sort: 'best_rated' };
    return { ...find(wanted, read, context, { followUp: false, asked: true }), advice: 'rated' };
  }
  const sold = asksForBestsellers.test(folded);
  if (!sold && !asksForAdvice.test(folded)) return undefined;
  const last = context.state.shown.length > 0 ? context.state.search : undefined;
  const search: Search =
    last === undefined || sold ? { text: '', filters: read.filters } : { ...last, sort: 'best_rated' };
  const found = find(search, read, context, { followUp: search.text !== '', asked: true });
  return { ...found, advice: sold ? 'sold' : 'rated' };
}

/** Whatever the talk was about before: tampering, and general tasks that no goods of ours are named in. */
function isOffTopic(folded: string, scope: Scope, allNamed: boolean): boolean {
  const wished = allNamed && words.asksToFind.test(folded);
  if (isTampering(folded)) return true;
  return isForeignTask(folded) && !wished && scope !== 'goods';
}

/** "Lightest trekking poles": the poles are searched for, and put in order by what their sheets say. */
export function findInOrder(
  text: string,
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Understanding {
  const asked = superlativeIn(folded);
  if (asked === undefined) return findOf(text, folded, read, context);
  const rest = searchedWithout(read.text, text);
  if (rest === '') return findOf(text, folded, read, context);
  const found = findOf(text, folded, { ...read, text: rest }, context);
  if (found.intent !== 'find' || found.query.sort !== undefined) return found;
  const ordered = folded.slice(asked.from, asked.to);
  return { ...found, ordered, query: { ...found.query, limit: orderedAmong } };
}

/** So many products are put in order by a figure. */
const orderedAmong = 100;

/** "Da igual el precio": the last search without that limit. */
export function lettingGo(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
): Understanding | undefined {
  const search = searchLettingGo(folded, context);
  return search === undefined ? undefined : find(search, read, context, { followUp: true, asked: true });
}

type Asked = { read: ReadFilters; context: ReferenceContext; scope: Scope; knows: boolean };

function newSearch(text: string, folded: string, { read, context, scope, knows }: Asked): Understanding {
  const wish =
    words.asksShop.test(folded) ||
    words.asksToFind.test(folded) ||
    isBareName(text, folded) ||
    isIndefinite(folded);
  const asksUs = words.asksShop.test(folded);
  const asksWorld = words.asksTheWorld.test(withoutPreamble(folded));
  const limited = hasLimits(read) || read.foreignCurrency !== undefined;
  if (scope === 'worldly' && asksWho.test(withoutPreamble(folded))) return { intent: 'off_topic' };
  const described = describes(text, context.language);
  const isTold = described !== undefined && surelyLooks(context);
  const isUnknown = scope === 'open' && !knows && !wish && !limited && !isTold;
  if (isUnknown && (asksWorld || /[?¿]/.test(text))) return { intent: 'off_topic' };
  const strange = isUnknown && !speaksOfGoods(text, described, context);
  // One word that any text may hold proves nothing: "what was the first thing you ever said".
  if (scope === 'worldly' && !knows && tokenise(read.text).length === 1) return { intent: 'off_topic' };
  if (read.text === '' && (scope === 'worldly' || (asksWorld && !asksUs))) return { intent: 'off_topic' };
  if (read.text === '' && !limited) return { intent: wish || scope === 'goods' ? 'unclear' : 'off_topic' };
  // "What are you not supposed to tell me?": something denied of nothing.
  const onlyDenies =
    Object.keys(read.filters).every((name) => name === 'without') &&
    read.sort === undefined &&
    !(read.filters.without ?? []).some((word) => isSold(word, context));
  if (read.text === '' && onlyDenies && read.foreignCurrency === undefined && scope !== 'goods' && !asksUs)
    return { intent: 'off_topic' };
  return find(
    {
      text: read.text,
      filters: read.filters,
      ...(read.sort === undefined ? {} : { sort: read.sort }),
    },
    read,
    context,
    {
      followUp: false,
      asked: (wish || scope === 'goods') && scope !== 'worldly' && (asksUs || !wantsToDo.test(folded)),
      worldly: scope === 'worldly' || (scope === 'open' && asksWorld && !asksUs) || strange,
      question: asksWorld && !asksUs && scope !== 'goods',
      ...(described === undefined ? {} : { describes: described }),
    },
  );
}

/** Goods of this shop are named, or in a wish for some use a kind of goods that shops sell: "olla que valga en inducción". */
function speaksOfGoods(
  text: string,
  described: SearchQuery['describes'],
  context: ReferenceContext,
): boolean {
  const { content, naming, noGoods } = wordsKnown(text, context);
  const isKind = (word: string) => isKindOfGoods(word, context.language);
  if (naming.length > 0 && (noGoods.length === 0 || naming.some(isKind))) return true;
  return described !== 'trouble' && noGoods.length === 0 && content.some(isKind);
}

/** "ZC-101", "B07NCQWCQS", "2032205942685" alone: a reference, whether or not we have it. */
function isCode(text: string): boolean {
  const code = text
    .trim()
    .replace(
      /^(?:sku|ref(?:erencia)?|ean|gtin|codigo|código|code|reference|art(?:ículo|iculo)?)\.?\s*:?\s*/i,
      '',
    );
  return (
    /^(?=\S*\d)[\p{L}\d][\p{L}\d._/-]{3,39}$/u.test(code) &&
    (/\d{6,}/.test(code) || /\p{L}/u.test(code)) &&
    !/^\d+[.,]?\d*\p{L}{1,4}$/u.test(code)
  );
}

const asksWho = /^(?:who|whose|quien(?:es)?)(?![a-z])/;

/** "Xbox", "coche eléctrico": a few words that ask nothing and tell nothing name goods. */
function isBareName(text: string, folded: string): boolean {
  const words = tokenise(text);
  const says =
    /(?:^|[^a-z])(?:yo|tu|soy|es|son|esta|dime|digame|i|you|is|are|am|was|tell|que|quien|como|cuando|donde|por que|what|who|how|when|where|why)(?![a-z])/;
  return (
    words.length > 0 &&
    words.length <= 4 &&
    !/[?¿!¡]/.test(text) &&
    !says.test(folded) &&
    /[a-z]{3}/.test(folded)
  );
}

/** "A cheap lunch for two": an indefinite article and no verb after it. */
function isIndefinite(folded: string): boolean {
  return (
    /^[^a-z0-9]*(?:an?|some|una?|unos|unas|algo)(?![a-z])/.test(folded) &&
    !/(?<![a-z])(?:is|are|was|were|has|had|have|went|es|esta|son|fue|ha|han|tiene|va)(?![a-z])/.test(folded)
  );
}

/**
 * A message that only changes the last search ("más barato", "¿y en azul?", "no, de mujer") keeps what it does not mention. New
 * goods start anew.
 */
function followedUp(
  folded: string,
  read: ReadFilters,
  context: ReferenceContext,
  goods: boolean,
): Search | undefined {
  const others = goods ? undefined : othersOfItsKind(folded, read, context);
  if (others !== undefined) return others;
  const last = context.state.search;
  if (last === undefined) return undefined;
  const changesOnly = hasLimits(read) && read.text === '';
  const described = !goods || isOfKind(read.text, context) ? describedAnew(folded, read, context) : undefined;
  if (described !== undefined) return described;
  const continued = words.continues.test(folded) && hasLimits(read) && !goods;
  const more =
    /(?:^|[^a-z])(?:otr[oa]s|mas opciones|algun[oa] mas(?! [a-z])|others?|more(?: options)?|something else|anything else|show more)(?![a-z])/.test(
      folded,
    ) && !goods;
  if (!changesOnly && !continued && !more) return undefined;
  const attributes = [
    ...(last.filters.attributes ?? []).filter(
      (old) => !(read.filters.attributes ?? []).some((changed) => changed.name === old.name),
    ),
    ...(read.filters.attributes ?? []),
  ];
  const sort = sortOf(folded) ?? last.sort;
  const cheaperThan = cheaperLimit(folded, context);
  return {
    text: last.text,
    filters: {
      ...last.filters,
      ...read.filters,
      ...(attributes.length > 0 ? { attributes } : {}),
      ...(cheaperThan === undefined ? {} : { price: { max: cheaperThan } }),
      ...(more ? { excludeIds: [...(last.filters.excludeIds ?? []), ...context.state.shown] } : {}),
    },
    ...(sort === undefined ? {} : { sort }),
  };
}

const isOfKind = (text: string, { language }: ReferenceContext): boolean => {
  const stems = contentStems(text, language);
  return stems.length > 0 && stems.length <= 2 && stems.every((stem) => isKindStem(stem, language));
};

/** "¿Y en negro?" where colour is no attribute but a word of titles: the word takes the place of the colour asked for before. */
function describedAnew(folded: string, read: ReadFilters, context: ReferenceContext): Search | undefined {
  const last = context.state.search;
  if (last === undefined || last.text === '' || !isOfKind(read.text, context)) return undefined;
  if (!words.continues.test(folded)) return undefined;
  const { language } = context;
  const isColour = (text: string) =>
    contentStems(text, language).every((stem) => isColourStem(stem, language));
  const kept = tokenise(last.text)
    .filter(({ text }) => {
      const replaced = isColour(text) === isColour(read.text) && isOfKind(text, context);
      return !replaced || contentStems(text, language).length === 0;
    })
    .map(({ text }) => text);
  return {
    text: [...kept, read.text].join(' '),
    filters: { ...last.filters, ...read.filters },
    ...(last.sort === undefined ? {} : { sort: last.sort }),
  };
}

/** "Más barato" after one product was in focus: under its price. After a list: the cheapest of it first, no limit. */
function cheaperLimit(folded: string, context: ReferenceContext): Money | undefined {
  if (!words.comparativeCheaper.test(folded) || context.state.focus === undefined) return undefined;
  const product = context.product(context.state.focus);
  return product === undefined ? undefined : { ...product.price, amount: product.price.amount - 1 };
}

function find(
  search: Search,
  read: ReadFilters,
  context: ReferenceContext,
  how: {
    followUp: boolean;
    asked: boolean;
    worldly?: boolean;
    question?: boolean;
    describes?: SearchQuery['describes'];
  },
): Extract<Understanding, { intent: 'find' }> {
  const query: SearchQuery = {
    text: search.text,
    language: context.language,
    filters: search.filters,
    ...(search.sort === undefined ? {} : { sort: search.sort }),
    limit: cards,
    ...(how.describes === undefined ? {} : { describes: how.describes }),
  };
  const { describes: _, ...rest } = how;
  return {
    intent: 'find',
    search,
    query,
    ...(read.foreignCurrency === undefined ? {} : { foreignCurrency: read.foreignCurrency }),
    ...rest,
  };
}
