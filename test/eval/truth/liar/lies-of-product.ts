/** Lies about which products there are, who makes them, where they belong and in which variants they come. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Frame, Maker, Setting } from './draft.ts';
import { usual } from './say-number.ts';
import { askFor, productSlots } from './say-product.ts';
import { categories, categoryLeaf, hasOnePrice, inCategory } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const alsoFrames: Frames = {
  es: [
    'También tenemos [[{N}]] por {M}.',
    'Otra opción es [[{N}]], que cuesta {M}.',
    'Le recomiendo [[{N}]] ({M}).',
    '- [[**{N}**]]: {M}',
    'En esa línea está [[{N}]], con un precio de {M}.',
  ],
  en: [
    'We also have [[{N}]] for {M}.',
    'Another option is [[{N}]], at {M}.',
    "I'd recommend [[{N}]] ({M}).",
    '- [[**{N}**]]: {M}',
    'Along those lines there is [[{N}]], priced at {M}.',
  ],
};

const syllables = [
  'bran',
  'tel',
  'vor',
  'mi',
  'quel',
  'zan',
  'dor',
  'lu',
  'pex',
  'ta',
  'gro',
  'nix',
  'sel',
  'ha',
];

/** A name that nothing in the shop bears. */
function inventedName({ dice, world }: Setting): string {
  for (;;) {
    const name = dice.some(syllables, dice.whole(2, 3)).join('');
    if (!world.text.includes(name)) return `${name[0]?.toUpperCase()}${name.slice(1)}`;
  }
}

/** The ask names the kind of product, so that the true one is among what is found. */
function kindOf(setting: Setting): { product: Product; asks: string[] } {
  const { dice, world, language } = setting;
  const product = dice.pick(inCategory(world, dice.pick(categories(world, 2))).filter(hasOnePrice));
  const leaf = categoryLeaf(product);
  const frame =
    language === 'es'
      ? dice.pick(['¿Qué tienen de {C}? Me interesa {T}', '¿Tienen {T} o algo parecido?', 'Busco {T}'])
      : dice.pick([
          'What do you have in {C}? I am interested in the {T}',
          'Do you have the {T} or something like it?',
          'Looking for the {T}',
        ]);
  return { product, asks: [frame.replace('{C}', leaf ?? '').replace('{T}', product.title)] };
}

const inventedProduct: Maker = (setting) => {
  const { dice, world, language } = setting;
  const { product, asks } = kindOf(setting);
  const words = product.title.replace(/\(.*$/, '').trim().split(' ');
  const own = words.slice(0, Math.max(1, Math.min(2, words.length - 1)));
  const wrong = dice.chance(0.7)
    ? [...own, inventedName(setting)].join(' ')
    : `${inventedName(setting)} ${dice.whole(2, 9) * 100}`;
  return {
    asks,
    frame: dice.pick(alsoFrames[language]),
    true: { N: product.title, M: usual(language, world.currency)(product.price.amount) },
    false: { N: wrong },
    about: product,
    tells: ['price'],
  };
};

/** First half of one title, second half of another. */
const blendedProduct: Maker = (setting) => {
  const { dice, world, language } = setting;
  const { product, asks } = kindOf(setting);
  const other = dice.pick(world.products.filter((one) => one.title.split(' ').length > 1 && one !== product));
  const head = product.title.replace(/\(.*$/, '').trim().split(' ');
  const tail = other.title
    .split(' ')
    .filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word))
    .at(-1);
  const kept = head.filter((word, at) => at === 0 || !/^\p{Lu}\p{Ll}{3,}$/u.test(word));
  const wrong = [...kept, tail ?? inventedName(setting)].join(' ');
  // "Camiseta Aura" would be "Camiseta técnica Aura" said short, and a title with its own brand behind it is true: no blend.
  const bears = ({ title, brand = '' }: Product) =>
    wrong.split(' ').every((word) => `${title} ${brand}`.toLowerCase().includes(word.toLowerCase()));
  if (world.products.some(bears)) throw new NothingToPick();
  return {
    asks,
    frame: dice.pick(alsoFrames[language]),
    true: { N: product.title, M: usual(language, world.currency)(product.price.amount) },
    false: { N: wrong },
    about: product,
    tells: ['price'],
  };
};

const brandFrames: Frames = {
  es: [
    '[[{El} {es} de la marca {W}]].',
    '[[La marca {del} es {W}]].',
    '[[{El}, de {W}]], {cuesta} {M}.',
    '- [[{P}, de {W}]]: {M}',
    '[[El fabricante {del} es {W}]].',
  ],
  en: [
    '[[{The} {is} made by {W}]].',
    '[[The brand of {the} is {W}]].',
    '[[{The} by {W}]] {costs} {M}.',
    '- [[{P} by {W}]]: {M}',
    '[[{The} {comes} from the brand {W}]].',
  ],
};

const brand: Maker = (setting) => {
  const { dice, world, language } = setting;
  const product = dice.pick(world.products.filter((one) => one.brand !== undefined && hasOnePrice(one)));
  const brands = new Set(world.products.flatMap((one) => one.brand ?? []));
  brands.delete(product.brand ?? '');
  const wrong =
    dice.chance(0.7) && brands.size > 0
      ? dice.pick([...brands])
      : dice.pick(['Nike', 'Bosch', 'Philips', inventedName(setting)]);
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(brandFrames[language]),
    true: {
      ...productSlots(setting, product),
      W: product.brand ?? '',
      M: usual(language, world.currency)(product.price.amount),
    },
    false: { W: wrong },
    about: product,
    tells: ['price', 'brand'],
  };
};

const categoryFrames: Frames = {
  es: [
    '[[{El} {esta} en la sección de {C}]].',
    '[[{El} {pertenece} a la categoría {C}]].',
    '[[{El} {figura} en {C}]], dentro de nuestro catálogo.',
  ],
  en: [
    '[[You will find {the} in {C}]].',
    '[[{The} {belongs} to the category {C}]].',
    '[[{The} {is} listed under {C}]] in our catalogue.',
  ],
};

const category: Maker = (setting) => {
  const { dice, world, language } = setting;
  const product = dice.pick(world.products.filter((one) => categoryLeaf(one) !== undefined));
  const leaf = categoryLeaf(product) ?? '';
  const others = categories(world, 1).filter(
    (one) => one !== leaf && !product.categories.join().includes(one),
  );
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(categoryFrames[language]),
    true: { ...productSlots(setting, product), C: leaf },
    false: { C: dice.pick(others) },
    about: product,
  };
};

const variantFrames: Frames = {
  es: [
    '[[{El} {esta} disponible{s} en {V}]].',
    'Tenemos [[{el} en {V}]].',
    'Puede elegir [[{el} en {V}]].',
    '[[{El} {viene} en {V}]], por {M}.',
    'Sí, [[hay {P} en {V}]].',
  ],
  en: [
    '[[{The} {is} available in {V}]].',
    'We have [[{the} in {V}]].',
    'You can choose [[{the} in {V}]].',
    '[[{The} {comes} in {V}]], for {M}.',
    'Yes, [[you can get {the} in {V}]].',
  ],
};

type Option = { product: Product; name: string; value: string; own: Set<string> };

/** Option values in stock of products of one price. In the catalogue's own language, or figures and letters. */
function optionOf({ dice, world, language }: Setting): Option {
  const options = world.products.filter(hasOnePrice).flatMap((product): Option[] =>
    product.variants.flatMap(({ options, availability }) =>
      Object.entries(options).flatMap(([name, value]): Option[] => {
        const sayable = product.language === language || /^[\d,.]+( \p{L}{1,3})?$|^[SMLX]{1,3}$/u.test(value);
        if (availability !== 'in_stock' || !sayable) return [];
        const own = new Set(product.variants.map((variant) => variant.options[name] ?? ''));
        return [{ product, name, value, own }];
      }),
    ),
  );
  return dice.pick(options);
}

/** "42" → "la talla 42", "rojo" → "rojo". */
function sayOption(name: string, value: string, language: Language): string {
  if (/talla|size/i.test(name) && !/ /.test(value))
    return language === 'es' ? `la talla ${value}` : `size ${value}`;
  return value;
}

const variantUnknown: Maker = (setting) => {
  const { dice, world, language } = setting;
  const { product, name, value, own } = optionOf(setting);
  const elsewhere = new Set(
    world.products.flatMap((one) => one.variants.flatMap(({ options }) => options[name] ?? [])),
  );
  const colours =
    language === 'es' ? ['fucsia', 'dorado', 'beis', 'malva'] : ['magenta', 'gold', 'beige', 'mauve'];
  const more = /colou?r/i.test(name) ? colours : /talla|size/i.test(name) ? ['XXXL', '52', '33'] : [];
  const said = JSON.stringify(product).toLowerCase();
  // A range such as "35-38" could hold a size that there is.
  const wrong = [...elsewhere, ...more].filter(
    (one) => !own.has(one) && !said.includes(one.toLowerCase()) && !/\d-\d/.test(one),
  );
  const { amount } = product.price;
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(variantFrames[language]),
    true: {
      ...productSlots(setting, product),
      V: sayOption(name, value, language),
      M: usual(language, world.currency)(amount),
    },
    false: { V: sayOption(name, dice.pick(wrong), language) },
    about: product,
    tells: ['price', 'variant'],
  };
};

const variantPriceFrames: Frames = {
  es: ['[[{El} en {V} {cuesta} {M}]].', 'En {V}, [[{el} {sale} por {M}]].', '- [[{P} ({V}): {M}]]'],
  en: ['[[{The} in {V} {costs} {M}]].', 'In {V}, [[{the} {is} {M}]].', '- [[{P} ({V}): {M}]]'],
};

const variantPrice: Maker = (setting) => {
  const { dice, world, language } = setting;
  const product = dice.pick(world.products.filter((one) => !hasOnePrice(one) && one.language === language));
  const variant = dice.pick(product.variants);
  const other = dice.pick(product.variants.filter(({ price }) => price.amount !== variant.price.amount));
  const format = usual(language, world.currency);
  const asks =
    language === 'es'
      ? `¿Cuánto cuesta ${product.title} en ${variant.title}?`
      : `How much is the ${product.title} in ${variant.title}?`;
  return {
    asks: [asks],
    frame: dice.pick(variantPriceFrames[language]),
    true: { ...productSlots(setting, product), V: variant.title, M: format(variant.price.amount) },
    false: { M: format(other.price.amount) },
    about: product,
    tells: ['price', 'variant'],
  };
};

const fromFrames: Frames = {
  es: [
    '[[{El} {cuesta} desde {L}]].',
    '[[{El} {esta} a partir de {L}]].',
    '[[{El} va de {L} a {H}]], según la opción.',
    '[[{El} {cuesta} entre {L} y {H}]].',
  ],
  en: [
    '[[{The} {is} from {L}]].',
    '[[{The} {starts} at {L}]].',
    '[[{The} ranges from {L} to {H}]], depending on the option.',
    '[[{The} {costs} between {L} and {H}]].',
  ],
};

const priceRange: Maker = (setting) => {
  const { dice, world, language } = setting;
  const product = dice.pick(world.products.filter((one) => !hasOnePrice(one)));
  const amounts = product.variants.map(({ price }) => price.amount);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const format = usual(language, world.currency);
  const frame = dice.pick(fromFrames[language]);
  const slots = productSlots(setting, product);
  return {
    asks: askFor(setting, product, 'price'),
    frame:
      slots.cuesta === 'cuestan'
        ? frame.replace(' va de', ' van de')
        : slots.is === 'are'
          ? frame.replace('ranges', 'range')
          : frame,
    true: { ...slots, L: format(low), H: format(high) },
    false:
      frame.includes('{H}') && dice.chance(0.5)
        ? { H: format(high + 1000) }
        : { L: format(Math.round(low * 0.8)) },
    about: product,
    tells: ['price'],
  };
};

export const liesOfProduct: Readonly<Record<string, { share: number; make: Maker }>> = {
  'product-invented': { share: 4, make: inventedProduct },
  'product-blended': { share: 3, make: blendedProduct },
  brand: { share: 3, make: brand },
  category: { share: 2, make: category },
  'variant-unknown': { share: 4, make: variantUnknown },
  'variant-price': { share: 2, make: variantPrice },
  'price-range': { share: 2, make: priceRange },
};
