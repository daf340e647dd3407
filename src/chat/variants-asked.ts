/** Which variants of a product a question names: "precio de las mancuernas de 8 kg", "is it in stock in white?" */
import type { Product, Variant } from '../catalog/product.ts';
import { translations } from '../language/lexicon.ts';
import { measuresIn } from '../language/measures.ts';
import { contentStems } from '../language/stem.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import { sidesIn, withMeasures } from './order/names/measures.ts';

type Said = {
  sides: string | undefined;
  measures: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  sizes: ReadonlySet<string>;
  /** "El de 160", "the 90 one": figures that stand for the thing itself. */
  pointed: ReadonlySet<string>;
  /** What the product itself is called by. */
  own: ReadonlySet<string>;
};

/** Those that are as the question says in every option it speaks of, sold out ones too; none where it speaks of no option. */
export function variantsAsked(product: Product, question: string, language: Language): Variant[] {
  const said = saidIn(question, product, language);
  const names = [...new Set(product.variants.flatMap(({ options }) => Object.keys(options)))];
  let fitting = product.variants;
  let isSaid = false;
  for (const name of names) {
    const values = new Set(fitting.flatMap(({ options }) => options[name] ?? []));
    const meant = [...values].filter((value) => isAsked(value, said, product.language));
    if (meant.length === 0) continue;
    isSaid = true;
    // "Azul marino" before "azul".
    const longest = Math.max(...meant.map((value) => contentStems(value, product.language).length));
    const closest = meant.filter(
      (value) => contentStems(value, product.language).length === longest || sidesIn(value) !== undefined,
    );
    fitting = fitting.filter(({ options }) => closest.includes(options[name] ?? ''));
  }
  return isSaid ? fitting : [];
}

/** What is said of the product's own name is none of its options: the "28 cm" of a pan called so. */
function saidIn(whole: string, { title, language: written }: Product, language: Language): Said {
  const question = whole.replace(optionNames, ' ');
  const own = new Set([...measureKeys(title, written), ...measureKeys(title, language)]);
  const ownNumbers = new Set(numbersIn(title));
  const ownStems = new Set(contentStems(title, written));
  const stems = contentStems(question, language).flatMap((stem) => [
    stem,
    ...(language === written
      ? []
      : translations(stem, language).flatMap((meaning) => contentStems(meaning, written))),
  ]);
  const words = tokenise(question).flatMap(({ folded }) =>
    language === written
      ? []
      : translations(folded, language).flatMap((meaning) => contentStems(meaning, written)),
  );
  return {
    sides: sidesIn(question),
    measures: new Set(measureKeys(withMeasures(question), language).filter((key) => !own.has(key))),
    stems: new Set([...stems, ...words].filter((stem) => !ownStems.has(stem))),
    numbers: new Set(numbersIn(question).filter((number) => !ownNumbers.has(number))),
    own: ownStems,
    pointed: new Set(
      [...question.matchAll(pointedAt)].flatMap(([, number = '']) => (ownNumbers.has(number) ? [] : number)),
    ),
    sizes: new Set([...whole.matchAll(sizeSaid)].map(([, size = '']) => size.toUpperCase())),
  };
}

/** "¿Qué colores hay?" asks which, and names none: a "colorado" is red all the same. */
const optionNames = /(?<!\p{L})(?:colou?r(?:s|es)?|tallas?|sizes?|tamaños?|medidas?)(?!\p{L})/giu;

const pointedAt = /(?<!\p{L})(?:(?:el|la|al|los|las) de|the) (\d{1,4})(?![\d\p{L}]|[.,]\d)/giu;

const measureKeys = (text: string, language: Language): string[] =>
  measuresIn(text, language).map(({ dimension, low }) => `${dimension} ${low}`);

const dimensionOf = (key: string): string => key.slice(0, key.indexOf(' '));
const figure = /\d[\d.,]*\s?(?:mm|cm|m|km|ml|cl|l|g|kg|w|gb|tb)(?!\p{L})/giu;

const numbersIn = (text: string): string[] => text.match(/(?<![\d.,])\d+(?:[.,]\d+)?(?![\d.,]*\d)/g) ?? [];

/** "Talla L", "in the M": a letter that is a size, and no other. */
const sizeSaid =
  /(?:(?<=(?:tallas?|size|sizes|la|una?|en|in|an?|the|de) )|(?<![\p{L}\p{N}]))((?:(?<= )[smlSML]|[xX]{1,3}[sSlL]|[SML]))(?![\p{L}\p{N}'’])/gu;

function isAsked(value: string, said: Said, written: Language): boolean {
  const sides = sidesIn(value);
  if (sides !== undefined && said.sides !== undefined) return sides === said.sides;
  const measures = measureKeys(value, written);
  const dimensions = new Set(measures.map(dimensionOf));
  // "8 kg": of what comes in 5 kg too, though both are kilos.
  if ([...said.measures].some((key) => dimensions.has(dimensionOf(key))))
    return measures.some((key) => said.measures.has(key));
  // "The 160 one" of what comes in 160 × 200 cm: by the first of its figures.
  if (measures.length > 0 && said.pointed.has(numbersIn(value)[0] ?? '')) return true;
  const [, size] = /^(x{0,3}[sml])(?![\p{L}\p{N}])/iu.exec(value) ?? [];
  if (size !== undefined) return said.sizes.has(size.toUpperCase());
  // "3 bulbs" of a bulb: the figure tells.
  const words = value.replace(figure, ' ');
  const stems = contentStems(words, written).filter((stem) => !/\d/.test(stem) && !said.own.has(stem));
  const numbers = measures.length > 0 ? [] : numbersIn(value);
  if (stems.length === 0 && measures.length > 0) return false;
  if (stems.length === 0) return numbers.length === 1 && numbers.every((number) => said.numbers.has(number));
  return stems.every((stem) => said.stems.has(stem)) && numbers.every((number) => said.numbers.has(number));
}
