/** From spans to the limits of a search. What became a limit leaves the words that are searched for. */
import type { AttributeFilter, Facets, Filters, Sort } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import { isThing } from '../../language/lexicon.ts';
import type { Span, SpanOf } from '../../language/span.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language, Money } from '../../protocol.ts';
import { availabilityWords, sortWords } from './intent-words.ts';
import { measureFilters } from './measure-filters.ts';

export type ReadFilters = {
  filters: Filters;
  sort?: Sort;
  /** What is left to search for. */
  text: string;
  /** Set when a limit was named in a currency the shop does not price in. */
  foreignCurrency?: string;
  /** Every amount the shopper named, in the shop's currency. */
  amounts: Money[];
};

/** Words of asking, not of goods: they would only blur the search. Folded. */
const wordsOfAsking = new Set(
  'juega juegan practica practican plays fits loves love likes like enjoys enjoy encanta encantan gusta gustan gusten someone somebody alguien alrededor aproximadamente aprox around roughly approximately circa talla tallas size sizes marca marcas brand color colores colour colours como mucho poco lleva llevan incluye incluyen seria serian comparar compara compare compares comparacion comparison versus vs dudo decidir decide decidirme digame dime hableme hablame cuentame cuenteme tell offer offers oferta ofertas rebaja rebajas rebajado rebajada rebajados rebajadas descuento descuentos discount discounts discounted reduced sale deal deals ignora olvida dije antes prefiero preferiria forget ignore said ones one prefer anade anadir anademe anada pon ponme ponga pongame mete meteme add put please busco buscar buscando quiero quisiera querria queria necesito gustaria interesa interesan ensename enseneme muestrame muestreme recomiendame recomiendeme recomienda recomendais recomiendan sugiere teneis tienen tiene tienes tendran tendriais hay vendeis venden vendes algun alguna alguno algunos algunas algo ver comprar comprarme encontrar favor por porfa porfavor hola buenas gracias dias tardes noches mejor mejores bueno buena buenos buenas buen opciones opcion modelo modelos producto productos tipo tipos cosa cosas precio precios barato barata baratos baratas economico economica economicos economicas asequible asequibles calidad valorado valorada valorados valoradas cuesta cuestan cuestas valga valgan cueste cuesten maximo minimo presupuesto disponible disponibles stock euro euros dolares dolar puede puedes podria podrian ser sea sean esta estan este esto looking look find search want need would like show recommend suggest have sell stock got any some something please hello hi thanks best good nice great options option models model products product kind type things thing price prices cheap cheaper cheapest expensive dear dearest pricey priciest caro cara caros caras cual cuales which affordable inexpensive budget rated quality costs cost costing max maximum min minimum available euro euros dollars dollar pounds under below over above less more than between around about could can get buy give me us there are is do does you'.split(
    ' ',
  ),
);

export function readFilters(
  text: string,
  spans: readonly Span[],
  context: { language: Language; currency: string; facets?: Facets; shop?: Language },
): ReadFilters {
  const folded = fold(text);
  const negations = spans.filter((span): span is SpanOf<'negation'> => span.kind === 'negation');
  const denied = (span: Span) =>
    negations.some(({ scope }) => span.from >= scope.from && span.to <= scope.to);
  const used: { from: number; to: number }[] = [];

  const priced = readPrice(spans, context.currency, used);
  const filters: Filters = priced.price === undefined ? {} : { price: priced.price };
  const brands = distinct(
    spans.filter((span): span is SpanOf<'brand'> => span.kind === 'brand' && !denied(span)),
    used,
  );
  if (brands.length > 0) filters.brands = brands.map((span) => span.value);
  const attributes = attributeFilters(
    spans.filter(
      (span): span is SpanOf<'attribute'> =>
        limits(span, spans) && !denied(span) && !beginsThing(text, span, context.language),
    ),
    used,
  );
  const measured = measureFilters(text, {
    facets: context.facets,
    language: context.language,
    shop: context.shop ?? context.language,
  });
  used.push(...measured);
  const wanted = [
    ...attributes.filter((one) => !measured.some(({ filter }) => filter.name === one.name)),
    ...measured.map(({ filter }) => filter),
  ];
  if (wanted.length > 0) filters.attributes = wanted;
  const size = sizeNobodyHas(folded, context.facets);
  if (size !== undefined && !wanted.some(({ name }) => name === size.filter.name)) {
    wanted.push(size.filter);
    filters.attributes = wanted;
    used.push(size);
  }
  const denials = deniedWords(text, { spans, used, facets: context.facets });
  if (denials.words.length > 0) filters.without = denials.words;
  if (denials.attributes.length > 0) filters.attributes = [...wanted, ...denials.attributes];
  if (availabilityWords.test(folded)) filters.available = true;

  used.push(...countsOfGoods(text, spans, context.language), ...roomFor(folded));
  const sort = sortOf(folded);
  const rest = remainingWords(text, used, context.language);
  return {
    filters,
    ...(sort === undefined ? {} : { sort }),
    // "What vegetarian food do you have?": a word for everything adds nothing to a limit.
    text: Object.keys(filters).length > 0 && anyGoods.test(fold(rest)) ? '' : rest,
    ...(priced.foreignCurrency === undefined ? {} : { foreignCurrency: priced.foreignCurrency }),
    amounts: priced.amounts,
  };
}

const anyGoods =
  /^(?:(?:food|foods|dish|dishes|meals?|items?|stuff|articles?|goods|comidas?|platos?|articulos?|menu|carta|shop|store|tienda) ?)+$/;

/** Whether the words limit or order anything. */
export function hasLimits(read: ReadFilters): boolean {
  return Object.keys(read.filters).length > 0 || read.sort !== undefined;
}

export function sortOf(folded: string): Sort | undefined {
  if (sortWords.bestRated.test(folded)) return 'best_rated';
  if (sortWords.cheapest.test(folded)) return 'cheapest';
  if (sortWords.dearest.test(folded)) return 'dearest';
  return undefined;
}

type Range = { from: number; to: number };

function readPrice(spans: readonly Span[], currency: string, used: Range[]) {
  // "Pepperoni - 12.95" or a bare "42" may be an amount; a limit it is not.
  const amounts = spans.filter((span): span is SpanOf<'amount'> => span.kind === 'amount' && span.certain);
  const price: { min?: Money; max?: Money } = {};
  const heard: Money[] = [];
  let foreignCurrency: string | undefined;
  for (const span of amounts) {
    used.push(span);
    if (span.value.currency !== undefined && span.value.currency !== currency) {
      foreignCurrency = span.value.currency;
      continue;
    }
    const money = { amount: span.value.amount, currency };
    heard.push(money);
    if (span.limit === 'min') price.min = money;
    else if (span.limit === 'around' || span.limit === undefined) {
      // "Unos 50 €": a fifth to either side, in whole minor units.
      price.min = { amount: Math.round(money.amount * 0.8), currency };
      price.max = { amount: Math.round(money.amount * 1.2), currency };
    } else price.max = money;
  }
  const limited = price.min !== undefined || price.max !== undefined;
  return {
    ...(limited ? { price } : {}),
    ...(foreignCurrency === undefined ? {} : { foreignCurrency }),
    amounts: heard,
  };
}

function distinct<T extends Range>(spans: readonly T[], used: Range[]): T[] {
  used.push(...spans);
  return [...spans];
}

/** Attributes that shoppers mean as a limit whatever the goods; any other is a word like the rest, which the search weighs. */
const limitingNames =
  /^(?:colou?r(?:es|s)?|tallas?|sizes?|numero|tamano|materials?|material(?:es)?|genero|gender|sexo|edad|ages?|publico|audience)$/;
const wearers = /^(?:genero|gender|sexo|publico|audience)$/;
const yesOrNo = /^(?:si|no|yes|true|false)$/;

function limits(span: Span, spans: readonly Span[]): span is SpanOf<'attribute'> {
  if (span.kind !== 'attribute') return false;
  // "Correr" is a use and a category: what a shelf is called is searched for, not demanded.
  const isShelf = spans.some(
    (other) => other.kind === 'category' && other.from <= span.from && other.to >= span.to,
  );
  // Who it is for is a limit, and a shelf of theirs is where it is met.
  if (wearers.test(fold(span.value.name))) return true;
  return !isShelf && (limitingNames.test(fold(span.value.name)) || yesOrNo.test(fold(span.value.value)));
}

/** "Forro polar" is a fleece; only "con forro" asks for a lining. */
function beginsThing(text: string, span: SpanOf<'attribute'>, language: Language): boolean {
  if (!yesOrNo.test(fold(span.value.value))) return false;
  const next = /^\s+[\p{L}]+/u.exec(text.slice(span.to));
  return next !== null && isThing(text.slice(span.from, span.to + next[0].length), language);
}

/** Spans of one extent are alternatives ("roja" is color rojo and color roja): any of them; different extents: all of them. */
function attributeFilters(
  spans: readonly SpanOf<'attribute'>[],
  used: Range[],
): { name: string; values: string[] }[] {
  const byExtent = new Map<string, { name: string; values: string[] }>();
  for (const span of spans) {
    used.push(span);
    const key = `${span.from}-${span.to}`;
    const known = byExtent.get(key);
    if (known === undefined) byExtent.set(key, { name: span.value.name, values: [span.value.value] });
    else if (known.name === span.value.name && !known.values.includes(span.value.value))
      known.values.push(span.value.value);
  }
  // "En azul o en verde": two values of one attribute are alternatives too.
  const byName = new Map<string, { name: string; values: string[] }>();
  for (const { name, values } of byExtent.values()) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { name, values });
    else known.values.push(...values);
  }
  return [...byName.values()];
}

const deniesThing = /^(?:sin|without|except|excepto|salvo|menos|non|free|libres?|ni|nor)$/;
/** "Que no sea(n) (de)", "that isn't", "pero no", "but not": what follows is not wanted. A sentence that is denied limits nothing. */
const deniedAfter: readonly RegExp[] = [
  /^no (?:sea[ns]?|tenga[ns]?|lleve[ns]?|incluya[ns]?|venga[ns]? con|contenga[ns]?)(?: (?:de|con|en|un|una))? /,
  /^(?:not|isn.?t|aren.?t|doesn.?t|don.?t)(?: (?:have|contain|include|be|made|of|in|with|an?))* /,
  /^no (?:de|en|con)? ?/,
];
const deniedBefore: readonly RegExp[] = [
  /(?<![a-z])que $/,
  /(?:^[^a-z]*|(?:(?<![a-z])(?:that|which|but|and)|,)(?: (?:is|are|does|do|be))?[ ,]*)$/,
  /(?:(?<![a-z])pero|,) $/,
];

/** Where the words begin that are denied; undefined for a "no" that denies none. */
function deniedFrom(folded: string, { from, value, scope }: SpanOf<'negation'>): number | undefined {
  if (deniesThing.test(value)) return scope.from;
  const before = folded.slice(0, from);
  const after = folded.slice(from, scope.to);
  for (const [at, pattern] of deniedAfter.entries()) {
    const found = pattern.exec(after);
    if (found !== null && deniedBefore[at]?.test(before) === true) return from + found[0].length;
  }
  return undefined;
}

/** Joints of a sentence and degrees: where what is denied ends, or is no thing. Folded. */
const endsDenied = /^(?:y|e|and|pero|but|o|or|ni|nor|para|for|por|under|over|con|with|de|en|que)$/;
const degrees =
  /^(?:muy|tan|demasiado|too|so|very|mas|more|solo|only|just|hay|tengo|quiero|se|me|sure|know|i|you)$/;

/** "Sin mangas" is a value of sleeves, and denies none. */
function valueOfFacets(said: string, facets: Facets | undefined): AttributeFilter | undefined {
  const wanted = fold(said).trim();
  const found = facets?.attributes.find(({ values }) => values.some((value) => fold(value) === wanted));
  const value = found?.values.find((one) => fold(one) === wanted);
  return found === undefined || value === undefined ? undefined : { name: found.name, values: [value] };
}

type Denied = { words: string[]; attributes: AttributeFilter[] };

/** "Sin cordones", "que no sean negras": values of colour, size and the like by name, else the words themselves. */
function deniedWords(
  text: string,
  { spans, used, facets }: { spans: readonly Span[]; used: Range[]; facets: Facets | undefined },
): Denied {
  const folded = fold(text);
  const denied: Denied = { words: [], attributes: [] };
  if (folded.length !== text.length) return denied;
  const negations = spans.filter((span): span is SpanOf<'negation'> => span.kind === 'negation');
  for (const negation of negations) {
    const start = deniedFrom(folded, negation);
    if (start === undefined) continue;
    const tokens = tokenise(text.slice(start, negation.scope.to));
    const end = tokens.findIndex((token, at) => at > 0 && endsDenied.test(token.folded));
    const words = tokens.slice(0, end < 0 ? 3 : Math.min(end, 3));
    const last = words.at(-1);
    if (last === undefined || degrees.test(words[0]?.folded ?? '')) continue;
    const range = { from: negation.from, to: Math.max(negation.to, start + last.to) };
    used.push(range);
    const asValue = valueOfFacets(text.slice(range.from, range.to), facets);
    if (asValue !== undefined) {
      denied.attributes.push(asValue);
      continue;
    }
    const values = spans.filter(
      (span): span is SpanOf<'attribute'> => limits(span, spans) && span.from >= start && span.to <= range.to,
    );
    const named = attributeFilters(
      values.filter(({ value }) => !yesOrNo.test(fold(value.value))),
      used,
    );
    if (named.length > 0) denied.attributes.push(...named.map((one) => ({ ...one, not: true as const })));
    else denied.words.push(words.map((token) => token.text).join(' '));
  }
  return denied;
}

const sizeSaid = /(?<![a-z])(?:tallas?|sizes?|numero|number) (\d{1,3}(?:[.,]5)?|x{0,4}[sl]|m)(?![a-z0-9])/;
const sizeInWords: Readonly<Record<string, string>> = {
  small: 's',
  medium: 'm',
  large: 'l',
  'extra large': 'xl',
  pequena: 's',
  mediana: 'm',
  grande: 'l',
};
const sizeWordSaid =
  /(?<![a-z])(?:(?:talla|size) (pequena|mediana|grande|small|medium|large|extra large)|(small|medium|large|extra large)(?: size)?(?=[^a-z0-9]*$))(?![a-z])/;

/** "Talla 50" where none is made: a limit like any other, which is then let go openly. "Medium" is the M of the sheets. */
function sizeNobodyHas(
  folded: string,
  facets: Facets | undefined,
): (Range & { filter: AttributeFilter }) | undefined {
  const sizes = facets?.attributes.find(({ name }) => /^(?:tallas?|sizes?|numero)$/.test(fold(name)));
  if (sizes === undefined) return undefined;
  const inWords = sizeWordSaid.exec(folded);
  const found = sizeSaid.exec(folded) ?? inWords;
  if (found === null) return undefined;
  const said = found[1] ?? found[2] ?? '';
  const wanted = sizeInWords[said] ?? said;
  const known = sizes.values.find((value) => fold(value) === wanted);
  // A word for a size is one only where sizes are letters.
  if (found === inWords && known === undefined) return undefined;
  const value = known ?? wanted.toUpperCase();
  return {
    filter: { name: sizes.name, values: [value] },
    from: found.index,
    to: found.index + found[0].length,
  };
}

/** "With room for a laptop": the laptop is asked for, and no room. */
function roomFor(folded: string): Range[] {
  const found = /(?<![a-z])(?:room|space|sitio|espacio|hueco) (?=(?:for|para)(?![a-z]))/.exec(folded);
  return found === null ? [] : [{ from: found.index, to: found.index + found[0].trimEnd().length }];
}

/** "Necesito dos toallas": how many are wanted says nothing of which. "Mesa de cuatro plazas" is no count of goods. */
function countsOfGoods(text: string, spans: readonly Span[], language: Language): Range[] {
  return spans.filter((span) => {
    if (span.kind !== 'quantity') return false;
    const before = tokenise(text.slice(0, span.from));
    return before.every(({ folded }) => wordsOfAsking.has(folded) || isStopword(folded, language));
  });
}

/** In English the thing itself stands before these: "a bottle that fits on my bike" is no bike. */
const afterThing = /^(?:for|with|that|which|from|on)$/;

function remainingWords(text: string, used: readonly Range[], language: Language): string {
  const kept = tokenise(text)
    .filter((token) => !used.some((range) => token.from >= range.from && token.to <= range.to))
    .filter((token) => !/^(?:eu|eur|euro?pe[ao]s?)$/.test(token.folded) || used.length === 0)
    .filter((token) => !wordsOfAsking.has(token.folded) || afterThing.test(token.folded));
  const says = (folded: string) => !isStopword(folded, language) && !wordsOfAsking.has(folded);
  const first = kept.findIndex(({ folded }) => says(folded));
  const last = kept.findLastIndex(({ folded }) => says(folded));
  const joint =
    language === 'en'
      ? kept.findIndex(({ folded }, at) => at > first && at < last && afterThing.test(folded))
      : -1;
  return kept
    .filter(({ folded }, at) => says(folded) || at === joint)
    .map((token) => token.text)
    .join(' ');
}
