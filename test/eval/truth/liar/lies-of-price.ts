/** Lies about what one product costs. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import type { Draft, Frame, Maker, Setting } from './draft.ts';
import { anyFormat, coinOf, decimals, type Format, inWords, numberWords, usual } from './say-number.ts';
import { askFor, productSlots } from './say-product.ts';
import { hasOnePrice, type World } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const priceFrames: Frames = {
  es: [
    '[[{El} {cuesta} {M}]].',
    '[[{El} {tiene} un precio de {M}]].',
    '[[El precio {del} es de {M}]].',
    '[[{El} {vale} {M}]], impuestos incluidos.',
    '[[{El} {sale} por {M}]].',
    '[[{El} {esta} a {M}]] ahora mismo.',
    'Puede llevarse [[{el} por {M}]].',
    'Sí, tenemos [[{el}, con un precio de {M}]].',
    'Le recomiendo [[{el} ({M})]], una buena opción.',
    '- [[{P}: {M}]]',
    '- [[{P} – {M}]]',
    '1. [[{P} - Precio: {M}]]',
    'Si le interesa, [[{el} {cuesta} {M}]], que es lo que se paga por cada unidad.',
    'Lo que busca {es} [[{el}, que {cuesta} {M}]].',
    'Por [[{M} tiene {el}]].',
  ],
  en: [
    '[[{The} {costs} {M}]].',
    '[[{The} {is} priced at {M}]].',
    '[[The price of {the} is {M}]].',
    '[[{The} {sells} for {M}]], taxes included.',
    'You can get [[{the} for {M}]].',
    'We have [[{the} at {M}]].',
    'Yes, we do have [[{the}, priced at {M}]].',
    "I'd recommend [[{the} ({M})]], a good choice.",
    '- [[{P}: {M}]]',
    '- [[{P} – {M}]]',
    '1. [[{P} - Price: {M}]]',
    "If you're interested, [[{the} {is} {M}]], which is the price of one.",
    "What you're after is [[{the}, which {costs} {M}]].",
    'For [[{M} you get {the}]].',
    '[[{The} will set you back {M}]].',
  ],
};

const anaphora: Frames = {
  es: [
    'Tenemos {el}. [[{Cuesta} {M}]].',
    'Sí, {el} {esta} en nuestro catálogo. [[Su precio es de {M}]].',
    '{El}: lo que busca. [[{Este} {cuesta} {M}]].',
    'Le hablo {del}. El precio, con impuestos, [[es de {M}]].',
    'Claro, {el}. [[{Sale} por {M}]].',
  ],
  en: [
    'We have {the}. [[{It} {costs} {M}]].',
    'Yes, {the} {is} in our catalogue. [[The price is {M}]].',
    '{The}: what you asked for. [[{This} {costs} {M}]].',
    'Sure, {the}. [[{Its} {M}]].',
    'You asked about {the}. With tax, the price [[comes to {M}]].',
  ],
};

/** In the United States tax is added at the till: no price there includes it. */
function framesFor(frames: Frames, { language, world }: Setting): readonly Frame[] {
  return frames[language].filter((frame) => world.currency !== 'USD' || !/impuestos|tax/i.test(frame));
}

function onePriced({ world, dice }: Setting): Product {
  return dice.pick(world.products.filter(hasOnePrice));
}

/** A likely amount that stands nowhere in the shop. */
export function inventedAmount({ world, dice }: Setting, near: number): number {
  for (;;) {
    const factor = dice.pick([0.5, 0.6, 0.75, 0.8, 0.9, 1.1, 1.2, 1.25, 1.4]);
    const rough = Math.max(
      120,
      Math.round((near * factor) / 100) * 100 + dice.pick([-5, -1, 0, 50, 90, -10]),
    );
    if (!world.amounts.has(rough) && rough !== near) return rough;
    near += dice.whole(1, 9) * 100;
  }
}

function priceDraft(
  setting: Setting,
  frames: Frames,
  format: Format,
  falseAmount: (product: Product) => number,
): Draft {
  const { dice } = setting;
  const product = onePriced(setting);
  const slots = productSlots(setting, product);
  const amount = falseAmount(product);
  return {
    asks: askFor(setting, product, dice.chance(0.7) ? 'price' : 'product'),
    frame: dice.pick(framesFor(frames, setting)),
    true: { ...slots, M: format(product.price.amount) },
    false: { M: format(amount) },
    about: product,
    tells: ['price'],
  };
}

const inventedPrice: Maker = (setting) => {
  const format = anyFormat(setting.dice, setting.language, setting.world.currency);
  return priceDraft(setting, priceFrames, format, (product) => inventedAmount(setting, product.price.amount));
};

const priceOfAnother: Maker = (setting) => {
  const { world, dice, language } = setting;
  const format = dice.chance(0.6)
    ? usual(language, world.currency)
    : anyFormat(dice, language, world.currency);
  return priceDraft(setting, priceFrames, format, (product) => {
    const others = world.products.filter(({ price }) => price.amount !== product.price.amount);
    const akin = others.filter(({ categories }) => categories[0] === product.categories[0]);
    return dice.pick(akin.length > 0 && dice.chance(0.7) ? akin : others).price.amount;
  });
};

const anaphoricPrice: Maker = (setting) => {
  const format = anyFormat(setting.dice, setting.language, setting.world.currency);
  return priceDraft(setting, anaphora, format, (product) => inventedAmount(setting, product.price.amount));
};

/** Money words agree with "libras" in ways not worth a rule here. */
function wordable(world: World, language: Language, amount: number): boolean {
  return amount < 1_000_000 && (language === 'en' || world.currency === 'EUR');
}

const priceInWords: Maker = (setting) => {
  const { world, dice, language } = setting;
  const products = world.products.filter(
    (one) => hasOnePrice(one) && wordable(world, language, one.price.amount),
  );
  const draft = priceDraft(
    { ...setting, world: { ...world, products } },
    dice.chance(0.7) ? priceFrames : anaphora,
    inWords(dice, language, world.currency),
    (product) => inventedAmount(setting, product.price.amount),
  );
  return draft;
};

/** A comma that slipped, two digits that changed places, a nought too many. */
const slippedPrice: Maker = (setting) => {
  const { dice, language, world } = setting;
  const format = anyFormat(dice, language, world.currency);
  return priceDraft(setting, priceFrames, format, ({ price: { amount } }) => {
    const digits = String(amount);
    const at = dice.whole(0, digits.length - 2);
    const swapped = Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
    const wrong = [swapped, amount * 10, Math.floor(amount / 10), amount + 1000, amount + 100];
    return dice.pick(wrong.filter((one) => one !== amount && one > 99));
  });
};

const wrongCurrency: Maker = (setting) => {
  const { dice, language, world } = setting;
  const product = onePriced(setting);
  const other = dice.pick(['USD', 'GBP', 'EUR'].filter((code) => code !== world.currency));
  const way = dice.whole(0, 2);
  const say = (currency: string) => {
    const figure = decimals(product.price.amount, language);
    if (way === 0) return usual(language, currency)(product.price.amount);
    if (way === 1) return `${figure} ${coinOf(currency)[language]}`;
    return language === 'es' ? `${figure} ${currency}` : `${currency} ${figure}`;
  };
  const slots = productSlots(setting, product);
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(framesFor(priceFrames, setting)),
    true: { ...slots, M: say(world.currency) },
    false: { M: say(other) },
    about: product,
    tells: ['price'],
  };
};

const boundFrames: Frames = {
  es: [
    '[[{El} {cuesta} menos de {B}]].',
    '[[{El} no llega a los {B}]], así que entra en un presupuesto ajustado.',
    '[[{El} {esta} por debajo de los {B}]].',
    '[[{El} {cuesta} {B} como mucho]].',
  ],
  en: [
    '[[{The} {costs} less than {B}]].',
    '[[{The} {is} under {B}]], so {it} fit{s} a tight budget.',
    '[[{The} {is} below {B}]].',
    '[[{The} {costs} {B} at most]].',
  ],
};

const priceBound: Maker = (setting) => {
  const { dice, language, world } = setting;
  const product = dice.pick(world.products.filter((one) => hasOnePrice(one) && one.price.amount > 1000));
  const { amount } = product.price;
  const round = amount > 10_000 ? 5000 : amount > 3000 ? 1000 : 500;
  const above = Math.ceil((amount + 1) / round) * round;
  const below = Math.max(round, Math.floor((amount - 1) / round) * round - (dice.chance(0.5) ? 0 : round));
  const { sign, es } = coinOf(world.currency);
  const say = (bound: number) => (language === 'es' ? `${bound / 100} ${es}` : `${sign}${bound / 100}`);
  const frame = dice.pick(boundFrames[language]);
  const plural = productSlots(setting, product);
  return {
    asks: askFor(setting, product, 'price'),
    frame: plural.cuesta === 'cuestan' ? frame.replace('no llega', 'no llegan') : frame,
    true: { ...plural, B: say(above) },
    false: { B: say(below) },
    about: product,
    tells: ['price'],
  };
};

const totalFrames: Frames = {
  es: [
    '[[{N} unidades {del} salen por {M}]].',
    'Si se lleva {N}, [[en total son {M}]] por {el}.',
    '{El} {cuesta} {U} cada un{o}; [[{N} serían {M}]].',
    'A {U} la unidad {del}, [[{N} unidades suman {M}]].',
  ],
  en: [
    '[[{N} of {the} come to {M}]].',
    'If you take {N}, [[that makes {M}]] for {the}.',
    '{The} {costs} {U} each; [[{N} would be {M}]].',
    'At {U} each for {the}, [[{N} add up to {M}]].',
  ],
};

const totalForMany: Maker = (setting) => {
  const { dice, language, world } = setting;
  const product = onePriced(setting);
  const count = dice.whole(2, 6);
  const { amount } = product.price;
  const format = usual(language, world.currency);
  const slots = productSlots(setting, product);
  const said = dice.chance(0.5) ? String(count) : numberWords(count, language);
  const wrong = dice.pick([
    amount * (count - 1),
    amount * count - 500,
    amount * (count + 1),
    Math.round(amount * count * 0.9),
  ]);
  const ask =
    language === 'es'
      ? `¿Cuánto cuestan ${count} unidades de ${product.title}?`
      : `How much are ${count} of the ${product.title}?`;
  return {
    asks: [ask],
    frame: dice.pick(totalFrames[language]),
    true: {
      ...slots,
      // "cada uno" in the singular whatever the title's number.
      o: slots.o?.startsWith('a') ? 'a' : 'o',
      N: said,
      M: format(amount * count),
      U: format(amount),
    },
    false: { M: format(wrong) },
    about: product,
    tells: ['price'],
  };
};

export const liesOfPrice: Readonly<Record<string, { share: number; make: Maker }>> = {
  'price-invented': { share: 5, make: inventedPrice },
  'price-of-another': { share: 6, make: priceOfAnother },
  'price-anaphora': { share: 3, make: anaphoricPrice },
  'price-words': { share: 4, make: priceInWords },
  'price-slipped': { share: 3, make: slippedPrice },
  'price-currency': { share: 2, make: wrongCurrency },
  'price-bound': { share: 2, make: priceBound },
  'price-total': { share: 3, make: totalForMany },
};
