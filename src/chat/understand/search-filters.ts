/** From spans to the limits of a search. What became a limit leaves the words that are searched for. */
import type { AttributeFilter, Facets, Filters, Sort } from '../../catalog/search.ts';
import { fold } from '../../language/fold.ts';
import type { Span, SpanOf } from '../../language/span.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import type { Language, Money } from '../../protocol.ts';
import { attributeFilters, beginsThing, limits, type Range } from './attribute-words.ts';
import { deniedWords } from './denied-words.ts';
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
  'par pair pairs youve ive juega juegan practica practican plays fits loves love likes like enjoys enjoy encanta encantan gusta gustan gusten someone somebody alguien alrededor aproximadamente aprox around roughly approximately circa talla tallas size sizes marca marcas brand color colores colour colours como mucho poco lleva llevan incluye incluyen seria serian comparar compara compare compares comparacion comparison versus vs dudo decidir decide decidirme digame dime hableme hablame cuentame cuenteme tell offer offers oferta ofertas rebaja rebajas rebajado rebajada rebajados rebajadas descuento descuentos discount discounts discounted reduced sale deal deals ignora olvida dije antes prefiero preferiria forget ignore said ones one prefer anade anadir anademe anada pon ponme ponga pongame mete meteme add put please busco buscar buscando quiero quisiera querria queria necesito gustaria interesa interesan ensename enseneme muestrame muestreme recomiendame recomiendeme recomienda recomendais recomiendan sugiere teneis tienen tiene tienes tendran tendriais hay vendeis venden vendes algun alguna alguno algunos algunas algo ver comprar comprarme encontrar favor por porfa porfavor hola buenas gracias dias tardes noches mejor mejores bueno buena buenos buenas buen opciones opcion modelo modelos producto productos tipo tipos cosa cosas precio precios barato barata baratos baratas economico economica economicos economicas asequible asequibles calidad valorado valorada valorados valoradas cuesta cuestan cuestas valga valgan cueste cuesten maximo minimo presupuesto disponible disponibles stock euro euros dolares dolar puede puedes podria podrian ser sea sean esta estan este esto looking look find search want need would like show recommend suggest have sell stock got any some something please hello hi thanks best good nice great options option models model products product kind type things thing price prices cheap cheaper cheapest expensive dear dearest pricey priciest caro cara caros caras cual cuales which affordable inexpensive budget rated quality costs cost costing max maximum min minimum available euro euros dollars dollar pounds under below over above less more than between around about could can get buy give me us there are is do does you'.split(
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
    text,
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

  used.push(...countsOfGoods(text, spans, context.language), ...roomFor(folded), ...placesOf(idiom, folded));
  used.push(...placesOf(new RegExp(sortWords.bestRated, 'g'), folded));
  if (wanted.some(({ name }) => /^(?:edad|ages?)(?: |$)/.test(fold(name))))
    used.push(...placesOf(child, folded));
  const sort = sortOf(folded);
  // "Any with a better rating?": neither the rating nor its being better is looked for.
  const order = sort === 'best_rated' ? sortWords.bestRated.exec(folded) : null;
  if (order !== null) used.push({ from: order.index, to: order.index + order[0].length });
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
  /^(?:(?:food|foods|dish|dishes|meals?|eat|items?|stuff|articles?|goods|comidas?|comer|cenar|almorzar|platos?|articulos?|menu|carta|shop|store|tienda) ?)+$/;

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

/** What says how something is done, with a word in it that goods may be called by: "three days in a row" is no rowing. */
const idiom =
  /(?<![a-z])(?:in a row|at the same time|a la vez|de vez en cuando|from time to time|hace falta|hacen falta)(?![a-z])/g;

/** Whose age is a limit need not be said in the sheet: "a 3 year old boy". */
const child =
  /(?<![a-z])(?:nin[oa]s?|nen[ea]s?|hij[oa]s?|niet[oa]s?|sobrin[oa]s?|chic[oa]s?|peques?|boys?|girls?|kids?|child|children|toddlers?|sons?|daughters?|grandsons?|granddaughters?|grandkids?|nephews?|nieces?)(?![a-z])/g;

function placesOf(words: RegExp, folded: string): Range[] {
  return [...folded.matchAll(words)].map(({ 0: said, index }) => ({ from: index, to: index + said.length }));
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

/** "Para la cara": the face, and no price. */
function withFace(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) =>
    token.folded === 'cara' && /^(?:la|mi|su|tu)$/.test(tokens[at - 1]?.folded ?? '')
      ? { ...token, text: 'rostro', folded: 'rostro' }
      : token,
  );
}

function remainingWords(text: string, used: readonly Range[], language: Language): string {
  const kept = withFace(tokenise(text))
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
