/** Lies about what is more and what is most: comparisons, superlatives, counts, first and second. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Frame, Maker, Setting, Slots } from './draft.ts';
import { inventedAmount } from './lies-of-price.ts';
import { numberWords, usual } from './say-number.ts';
import { askForBoth, productSlots } from './say-product.ts';
import { categories, categoryLeaf, hasOnePrice, inCategory } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

/** Two of a kind with different prices, the cheaper first. */
function pair({ world, dice }: Setting): readonly [Product, Product] {
  const priced = world.products.filter(hasOnePrice);
  const one = dice.pick(priced);
  const akin = priced.filter(
    (other) => other.price.amount !== one.price.amount && categoryLeaf(other) === categoryLeaf(one),
  );
  const other = dice.pick(akin);
  return one.price.amount < other.price.amount ? [one, other] : [other, one];
}

const both = (setting: Setting, one: Product, other: Product): Slots => ({
  ...productSlots(setting, one, 'A'),
  ...productSlots(setting, other, 'B'),
});

const dearer: Frames = {
  es: [
    '[[{ElA} {esA} más barat{oA} que {elB}]].',
    '[[{ElA} {cuestaA} menos que {elB}]].',
    '[[{ElB} {esB} más car{oB} que {elA}]].',
    'Entre los dos, [[{elA} {saleA} más económic{oA}]] que {elB}.',
    'Comparad{oA} con {elB}, [[{elA} {tieneA} un precio más bajo]].',
  ],
  en: [
    '[[{TheA} {isA} cheaper than {theB}]].',
    '[[{TheA} {costsA} less than {theB}]].',
    '[[{TheB} {isB} more expensive than {theA}]].',
    'Between the two, [[{theA} {isA} the cheaper option]].',
    'Compared with {theB}, [[{theA} {hasA} a lower price]].',
  ],
};

const comparison: Maker = (setting) => {
  const { dice, language } = setting;
  const [cheap, dear] = pair(setting);
  const right = both(setting, cheap, dear);
  return {
    asks: askForBoth(dice, language, cheap, dear),
    frame: dice.pick(dearer[language]),
    true: right,
    false: both(setting, dear, cheap),
  };
};

const differenceFrames: Frames = {
  es: [
    '[[{ElB} {cuestaB} {D} más que {elA}]].',
    '[[{ElA} {cuestaA} {D} menos que {elB}]].',
    'La diferencia de precio entre {elA} y {elB} [[es de {D}]].',
    'Con {elA} [[se ahorra {D}]] frente a {elB}.',
  ],
  en: [
    '[[{TheB} {costsB} {D} more than {theA}]].',
    '[[{TheA} {isA} {D} cheaper than {theB}]].',
    'The price difference between {theA} and {theB} [[is {D}]].',
    'With {theA} [[you save {D}]] compared with {theB}.',
  ],
};

const difference: Maker = (setting) => {
  const { world, dice, language } = setting;
  const [cheap, dear] = pair(setting);
  const format = usual(language, world.currency);
  const real = dear.price.amount - cheap.price.amount;
  return {
    asks: askForBoth(dice, language, cheap, dear),
    frame: dice.pick(differenceFrames[language]),
    true: { ...both(setting, cheap, dear), D: format(real) },
    false: { D: format(dice.chance(0.5) ? inventedAmount(setting, real + 500) : real * 2) },
  };
};

const sumFrames: Frames = {
  es: ['{ElA} y {elB} juntos [[suman {S}]].', 'Si se lleva {elA} y {elB}, [[el total es de {S}]].'],
  en: ['{TheA} and {theB} together [[come to {S}]].', 'If you take {theA} and {theB}, [[the total is {S}]].'],
};

const sum: Maker = (setting) => {
  const { world, dice, language } = setting;
  const [cheap, dear] = pair(setting);
  const format = usual(language, world.currency);
  const real = dear.price.amount + cheap.price.amount;
  const ask =
    language === 'es'
      ? `¿Cuánto suman ${cheap.title} y ${dear.title}?`
      : `How much are the ${cheap.title} and the ${dear.title} together?`;
  return {
    asks: [ask],
    frame: dice.pick(sumFrames[language]),
    true: { ...both(setting, cheap, dear), S: format(real) },
    false: { S: format(dice.pick([real - 100, real + 1000, real - 500])) },
  };
};

const listFrames: Frames = {
  es: [
    'Aquí tiene las dos opciones:\n- {TA}: {MA}\n- {TB}: [[{MB}]]',
    '1. **{TA}** – {MA}\n2. [[**{TB}** – {MB}]]',
    '{ElA} {cuestaA} {MA} y [[{elB}, {MB}]].',
    '{ElA} {cuestaA} {MA}, mientras que [[{elB} {cuestaB} {MB}]].',
    '{ElA} y {elB} cuestan [[{MA} y {MB}]] respectivamente.',
  ],
  en: [
    'Here are both options:\n- {TA}: {MA}\n- {TB}: [[{MB}]]',
    '1. **{TA}** – {MA}\n2. [[**{TB}** – {MB}]]',
    '{TheA} {costsA} {MA} and [[{theB} {costsB} {MB}]].',
    '{TheA} {isA} {MA}, while [[{theB} {isB} {MB}]].',
    '{TheA} and {theB} cost [[{MA} and {MB}]] respectively.',
  ],
};

/** Two prices in one answer, the second wrong: invented or the first one's. */
const priceList: Maker = (setting) => {
  const { world, dice, language } = setting;
  const [first, second] = dice.some(pair(setting), 2);
  if (first === undefined || second === undefined) throw new NothingToPick();
  const format = usual(language, world.currency);
  const frame = dice.pick(listFrames[language]);
  const bare = frame.includes(': [[{MB}]]');
  return {
    asks: askForBoth(dice, language, first, second),
    frame,
    true: {
      ...both(setting, first, second),
      MA: format(first.price.amount),
      MB: format(second.price.amount),
    },
    false: {
      MB: format(
        bare || dice.chance(0.5) ? inventedAmount(setting, second.price.amount) : first.price.amount,
      ),
    },
  };
};

const orderFrames: Frames = {
  es: [
    'Le propongo dos: 1) {TA} y 2) {TB}. [[El segundo cuesta {M}]].',
    'Están {TA} y {TB}. El primero cuesta {N}; [[el segundo, {M}]].',
  ],
  en: [
    'Two options: 1) {TA} and 2) {TB}. [[The second one costs {M}]].',
    'There are {TA} and {TB}. The first costs {N}; [[the second, {M}]].',
  ],
};

const ordinal: Maker = (setting) => {
  const { world, dice, language } = setting;
  const [first, second] = dice.some(pair(setting), 2);
  if (first === undefined || second === undefined) throw new NothingToPick();
  const format = usual(language, world.currency);
  return {
    asks: askForBoth(dice, language, first, second),
    frame: dice.pick(orderFrames[language]),
    true: { ...both(setting, first, second), N: format(first.price.amount), M: format(second.price.amount) },
    false: { M: format(inventedAmount(setting, second.price.amount)) },
  };
};

const weightFrames: Frames = {
  es: [
    '[[{ElA} {pesaA} menos que {elB}]].',
    '[[{ElA} {esA} más liger{oA} que {elB}]].',
    '[[{ElB} {esB} más pesad{oB} que {elA}]].',
  ],
  en: [
    '[[{TheA} {weighsA} less than {theB}]].',
    '[[{TheA} {isA} lighter than {theB}]].',
    '[[{TheB} {isB} heavier than {theA}]].',
  ],
};

/** Grams; undefined where a figure could be read in two ways, as "1.250 kg". */
function grams(product: Product): number | undefined {
  const value = (product.attributes.peso ?? product.attributes.weight ?? [])[0] ?? '';
  const found = /^(\d+(?:[.,]\d{1,2})?)\s?(g|kg)$/.exec(value);
  if (found === null) return undefined;
  return Number(found[1]?.replace(',', '.')) * (found[2] === 'kg' ? 1000 : 1);
}

const weight: Maker = (setting) => {
  const { world, dice, language } = setting;
  const one = dice.pick(world.products.filter((product) => grams(product) !== undefined));
  const akin = world.products.filter(
    (product) =>
      categoryLeaf(product) === categoryLeaf(one) &&
      grams(product) !== undefined &&
      grams(product) !== grams(one),
  );
  const other = dice.pick(akin);
  const [light, heavy] = (grams(one) ?? 0) < (grams(other) ?? 0) ? [one, other] : [other, one];
  return {
    asks: askForBoth(dice, language, one, other),
    frame: dice.pick(weightFrames[language]),
    true: both(setting, light, heavy),
    false: both(setting, heavy, light),
  };
};

const mostFrames: Readonly<Record<'cheapest' | 'dearest' | 'best', Frames>> = {
  cheapest: {
    es: [
      '[[{El} {es} lo más barato]] que tenemos en {C}, a {M}.',
      '[[La opción más económica de {C} es {P}]].',
      'En {C}, [[{el} {tiene} el precio más bajo]].',
    ],
    en: [
      '[[{The} {is} the cheapest]] we have in {C}, at {M}.',
      '[[The cheapest option in {C} is {P}]].',
      'In {C}, [[{the} {has} the lowest price]].',
    ],
  },
  dearest: {
    es: ['[[{El} {es} lo más caro]] que tenemos en {C}, a {M}.', '[[La opción más cara de {C} es {P}]].'],
    en: [
      '[[{The} {is} the most expensive]] we have in {C}, at {M}.',
      '[[The most expensive option in {C} is {P}]].',
    ],
  },
  best: {
    es: [
      '[[{El} {es} lo mejor valorado]] de {C}.',
      '[[La opción mejor valorada de {C} es {P}]].',
      'En {C}, [[{el} {tiene} la mejor nota]].',
    ],
    en: [
      '[[{The} {is} the best rated]] in {C}.',
      '[[The best-rated option in {C} is {P}]].',
      'In {C}, [[{the} {has} the highest rating]].',
    ],
  },
};

const mostAsks: Readonly<Record<'cheapest' | 'dearest' | 'best', Frames>> = {
  cheapest: {
    es: ['¿Qué es lo más barato que tienen de {C}?', '{C}: lo más económico, por favor'],
    en: ['What is the cheapest you have in {C}?', '{C}: the cheapest one, please'],
  },
  dearest: {
    es: ['¿Qué es lo más caro que tienen de {C}?'],
    en: ['What is the most expensive thing in {C}?'],
  },
  best: { es: ['¿Qué es lo mejor valorado de {C}?'], en: ['What is the best rated in {C}?'] },
};

const superlative: Maker = (setting) => {
  const { world, dice, language } = setting;
  const which = dice.pick(['cheapest', 'cheapest', 'dearest', 'best'] as const);
  const leaf = dice.pick(categories(world, 3));
  const products = inCategory(world, leaf).filter(hasOnePrice);
  if (products.length !== inCategory(world, leaf).length) throw new NothingToPick();
  const key = (one: Product) =>
    which === 'best' ? -(one.rating ?? 0) : which === 'cheapest' ? one.price.amount : -one.price.amount;
  const [first, second] = [...products].sort((a, b) => key(a) - key(b));
  if (first === undefined || second === undefined || key(first) === key(second)) throw new NothingToPick();
  const wrong = dice.pick(products.filter((one) => key(one) > key(first)));
  const slots = (one: Product) => ({
    ...productSlots(setting, one),
    C: leaf,
    M: usual(language, world.currency)(one.price.amount),
  });
  return {
    asks: [dice.pick(mostAsks[which][language]).replace('{C}', leaf)],
    frame: dice.pick(mostFrames[which][language]),
    true: slots(first),
    false: slots(wrong),
  };
};

const countFrames: Frames = {
  es: [
    '[[Tenemos {N} productos]] en {C}.',
    '[[En {C} hay {N} productos]].',
    'De {C} [[tenemos {N} productos]].',
  ],
  en: [
    '[[We have {N} products]] in {C}.',
    '[[There are {N} products in {C}]].',
    'In {C} [[we have {N} products]].',
  ],
};

const count: Maker = (setting) => {
  const { world, dice, language } = setting;
  const leaf = dice.pick(categories(world, 2));
  const real = inCategory(world, leaf).length;
  const words = dice.chance(0.4);
  const say = (number: number) => (words ? numberWords(number, language) : String(number));
  const wrong = dice.pick([real + 1, real * 3, real + 10, 200].filter((one) => one !== real));
  return {
    asks: [
      language === 'es'
        ? `¿Cuántos productos tienen en ${leaf}?`
        : `How many products do you have in ${leaf}?`,
    ],
    frame: dice.pick(countFrames[language]),
    true: { C: leaf, N: say(real) },
    false: { N: say(wrong) },
  };
};

export const liesOfComparison: Readonly<Record<string, { share: number; make: Maker }>> = {
  comparison: { share: 4, make: comparison },
  'comparison-difference': { share: 3, make: difference },
  'comparison-sum': { share: 2, make: sum },
  'comparison-weight': { share: 3, make: weight },
  'price-list': { share: 4, make: priceList },
  ordinal: { share: 2, make: ordinal },
  superlative: { share: 4, make: superlative },
  count: { share: 2, make: count },
};
