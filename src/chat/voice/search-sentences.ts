/** What a search found, in words: honest counts, what was let go, and the nearest miss when nothing fits. */
import type { Product } from '../../catalog/product.ts';
import { lowestPrice } from '../../catalog/product-card.ts';
import type { SearchResult } from '../../catalog/search.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { ShoeSize } from '../../language/shoe-sizes.ts';
import type { Language } from '../../protocol.ts';
import type { Understanding } from '../understand/understanding.ts';
import { othersThereAre, relaxedLabels } from './filter-labels.ts';
import { boldTitle, joined, plain, pricePhrase, productLine, say } from './phrases.ts';
import type { Told } from './told.ts';

type Find = Extract<Understanding, { intent: 'find' }>;

/** Products that the sentences list; the cards show the rest. */
const listed = 3;

export function tellSearch(find: Find, result: SearchResult, language: Language): Told {
  const must: string[] = [];
  if (find.foreignCurrency !== undefined) {
    must.push(
      say(language, {
        es: `Nuestros precios no están en ${find.foreignCurrency}, así que no he aplicado ese límite.`,
        en: `Our prices are not in ${find.foreignCurrency}, so I have not applied that limit.`,
      }),
    );
  }
  if (find.size !== undefined) must.push(europeanSize(find.size, language));
  if (find.advice === 'sold') {
    must.push(
      say(language, {
        es: 'No sé cuáles se venden más; pero sí cuáles valoran mejor los clientes.',
        en: 'I do not know which sell most, but I do know which shoppers rate best.',
      }),
    );
  }
  if (result.hits.length === 0) return { must: [...must, ...nothingFound(find, result, language)], may: [] };
  if (result.relaxed.length > 0) must.push(letGo(result, language));
  if (result.missingWords.length > 0) must.push(notCarried(result.missingWords, language));
  else if (!result.complete && result.relaxed.length === 0) must.push(notAllOfIt(language));
  if (result.unsaidWithout !== undefined) must.push(goesBySheets(result.unsaidWithout, language));
  return { must, may: [summary(find, result, language), ...listOf(result, language)] };
}

function europeanSize({ said, eu }: ShoeSize, language: Language): string {
  return say(language, {
    es: `${plain(said)} equivale más o menos a la talla ${eu} europea, y esa he buscado.`,
    en: `${plain(said)} is about size ${eu} in European sizes, which is what I looked for.`,
  });
}

/** That a sheet is silent about laces is no promise that there are none. */
function goesBySheets(words: readonly string[], language: Language): string {
  const quoted = joined(
    words.map((word) => `«${plain(word)}»`),
    language,
  );
  return say(language, {
    es: `Me guío por las fichas: algunas no mencionan ${quoted}, pero tampoco aseguran lo contrario.`,
    en: `I go by the sheets: some of them do not mention ${quoted}, but do not rule it out either.`,
  });
}

function summary(find: Find, result: SearchResult, language: Language): string {
  const first = result.hits[0]?.product;
  const many = result.total;
  if (first === undefined) return '';
  if (find.advice !== undefined && many > 1) return advised(result, language);
  if (many === 1) {
    return say(language, { es: 'Tengo una opción para usted:', en: 'I have one option for you:' });
  }
  const opening = say(language, {
    es: `Tengo ${many} opciones para usted.`,
    en: `I have ${many} options for you.`,
  });
  const { cheapest } = result;
  if (find.query.sort === 'dearest') {
    return `${opening} ${say(language, {
      es: `La más cara es ${boldTitle(first)}, ${pricePhrase(first, language)}.`,
      en: `The most expensive is ${boldTitle(first)}, ${pricePhrase(first, language)}.`,
    })}`;
  }
  if (find.query.sort === 'best_rated') return opening;
  if (cheapest === undefined || (cheapest.id === first.id && find.query.sort !== 'cheapest')) return opening;
  return `${opening} ${say(language, {
    es: `La más económica es ${boldTitle(cheapest)}, ${pricePhrase(cheapest, language)}.`,
    en: `The cheapest is ${boldTitle(cheapest)}, ${pricePhrase(cheapest, language)}.`,
  })}`;
}

/** By their ratings, which are the shoppers' own; without any, only some of the many. */
function advised({ hits, total }: SearchResult, language: Language): string {
  if (hits[0]?.product.rating === undefined) {
    return say(language, {
      es: `Estos son algunos de los ${total} productos que tengo:`,
      en: `These are some of the ${total} products I have:`,
    });
  }
  return say(language, {
    es: 'Lo mejor valorado de lo que tengo:',
    en: 'The best rated of what I have:',
  });
}

function listOf(result: SearchResult, language: Language): string[] {
  return result.hits.slice(0, listed).map(({ product, variantId }) => {
    const variant = product.variants.find(({ id }) => id === variantId);
    return `- ${productLine(product, language, variant)}`;
  });
}

function letGo(result: SearchResult, language: Language): string {
  const [only, ...more] = result.relaxed;
  const elsewhere = only === undefined || more.length > 0 ? undefined : othersThereAre(only, language);
  if (elsewhere !== undefined) {
    const { total } = result;
    return say(language, {
      es: `${elsewhere} hay ${total === 1 ? 'una opción' : `${total} opciones`}.`,
      en: `${elsewhere} there ${total === 1 ? 'is one option' : `are ${total} options`}.`,
    });
  }
  const wanted = joined(
    relaxedLabels(result.relaxed, language).map(({ label }) => `«${plain(label)}»`),
    language,
  );
  return say(language, {
    es: `No hay nada que coincida con ${wanted}; sin esa condición sí hay ${result.total === 1 ? 'una opción' : `${result.total} opciones`}.`,
    en: `Nothing matches ${wanted}; without it there ${result.total === 1 ? 'is one option' : `are ${result.total} options`}.`,
  });
}

/** Words of the wish that no product has: what follows is the nearest, and says so. */
function notCarried(words: readonly string[], language: Language): string {
  const quoted = joined(
    words.slice(0, 3).map((word) => `«${plain(word)}»`),
    language,
  );
  return say(language, {
    es: `No encuentro ${quoted} en el catálogo; esto es lo más parecido.`,
    en: `I cannot find ${quoted} in the catalogue; this is the closest.`,
  });
}

function notAllOfIt(language: Language): string {
  return say(language, {
    es: 'Ningún producto reúne todo lo que pide; esto es lo más parecido.',
    en: 'No product has all you ask for; this is the closest.',
  });
}

function nothingFound(find: Find, result: SearchResult, language: Language): string[] {
  const sentences = [noneFits(find, result.missingWords, language)];
  const miss = result.nearestMiss;
  if (miss !== undefined) sentences.push(nearest(miss.product, miss.because, language));
  sentences.push(
    say(language, {
      es: '¿Quiere que busque otra cosa?',
      en: 'Would you like me to look for something else?',
    }),
  );
  return sentences;
}

/** What was asked for by name is named. */
function noneFits(find: Find, missing: readonly string[], language: Language): string {
  const named =
    missing.length === 0
      ? undefined
      : joined(
          missing.slice(0, 3).map((word) => `«${plain(word)}»`),
          language,
        );
  const { min, max } = find.query.filters.price ?? {};
  const range =
    min !== undefined && max !== undefined
      ? say(language, {
          es: ` entre ${formatMoney(min, language)} y ${formatMoney(max, language)}`,
          en: ` between ${formatMoney(min, language)} and ${formatMoney(max, language)}`,
        })
      : max !== undefined
        ? say(language, {
            es: ` por menos de ${formatMoney(max, language)}`,
            en: ` under ${formatMoney(max, language)}`,
          })
        : min !== undefined
          ? say(language, {
              es: ` por más de ${formatMoney(min, language)}`,
              en: ` over ${formatMoney(min, language)}`,
            })
          : '';
  return say(language, {
    es: `Lo siento, en nuestro catálogo no hay nada que encaje con ${named ?? 'lo que busca'}${range}.`,
    en: `I am sorry, nothing in our catalogue matches ${named ?? 'what you are looking for'}${range}.`,
  });
}

function nearest(product: Product, because: 'price' | 'stock' | 'rating', language: Language): string {
  const price = formatMoney(lowestPrice(product), language);
  switch (because) {
    case 'price':
      return say(language, {
        es: `Lo más cercano es ${boldTitle(product)}, ${pricePhrase(product, language)}.`,
        en: `The closest is ${boldTitle(product)}, ${pricePhrase(product, language)}.`,
      });
    case 'stock':
      return say(language, {
        es: `Sí tenemos en catálogo ${boldTitle(product)} (${price}), pero ahora está agotado.`,
        en: `We do list ${boldTitle(product)} (${price}), but it is out of stock now.`,
      });
    case 'rating':
      return say(language, {
        es: `Lo más cercano es ${boldTitle(product)} (${price}), con una valoración menor.`,
        en: `The closest is ${boldTitle(product)} (${price}), with a lower rating.`,
      });
  }
}
