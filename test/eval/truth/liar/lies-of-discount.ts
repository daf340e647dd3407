/** Lies about reductions: only what was reduced from a known price of the last 30 days is reduced. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import type { Frame, Maker, Setting } from './draft.ts';
import { inventedAmount } from './lies-of-price.ts';
import { usual } from './say-number.ts';
import { askFor, productSlots } from './say-product.ts';
import { hasOnePrice } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

type Reduced = { product: Product; now: number; before: number };

/** Products whose every variant is reduced from the same price. */
function reduced({ world, dice }: Setting): Reduced {
  const found = world.products.flatMap((product): Reduced[] => {
    const before = product.priorPrice30d?.amount;
    if (before === undefined || before <= product.price.amount || !hasOnePrice(product)) return [];
    const alike = product.variants.every(({ priorPrice30d }) => priorPrice30d?.amount === before);
    return alike ? [{ product, now: product.price.amount, before }] : [];
  });
  return dice.pick(found);
}

function neverReduced({ world, dice }: Setting): Product {
  return dice.pick(
    world.products.filter(
      (one) =>
        one.priorPrice30d === undefined &&
        hasOnePrice(one) &&
        one.variants.every(({ priorPrice30d }) => priorPrice30d === undefined),
    ),
  );
}

const percentFrames: Frames = {
  es: [
    '[[{El} {tiene} un {D} % de descuento]].',
    '[[{El} {esta} rebajad{o} un {D} %]] y {cuesta} {M}.',
    '[[{El} {cuesta} ahora un {D} % menos]]: {M}.',
    '- [[{P}: {M} (-{D} %)]]',
    'Ahora mismo [[{el} {tiene} una rebaja del {D} por ciento]].',
  ],
  en: [
    '[[{The} {is} {D}% off]].',
    '[[{The} {has} been reduced by {D}%]] and now {costs} {M}.',
    '[[{The} {comes} with a {D}% discount]].',
    '- [[{P}: {M} (-{D}%)]]',
    'Right now [[you save {D} percent on {the}]].',
  ],
};

const percent: Maker = (setting) => {
  const { dice, language, world } = setting;
  const { product, now, before } = reduced(setting);
  const real = Math.round((100 * (before - now)) / before);
  const wrong = dice.pick(
    [real + 10, real * 2, real + 5, Math.max(5, real - 8), 50].filter((one) => one !== real),
  );
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(percentFrames[language]),
    true: { ...productSlots(setting, product), M: usual(language, world.currency)(now), D: String(real) },
    false: { D: String(wrong) },
    about: product,
    tells: ['price'],
  };
};

const priorFrames: Frames = {
  es: [
    '[[{El} {costaba} {B}]] y ahora {cuesta} {M}.',
    '{El} {cuesta} {M}; [[antes {costaba} {B}]].',
    '[[{El} {ha} bajado de {B}]] a {M}.',
    '{El}: {M} [[(antes {B})]].',
    '{El} {cuesta} {M}, [[cuando su precio anterior era de {B}]].',
  ],
  en: [
    '[[{The} {was} {B}]] and now {costs} {M}.',
    '{The} {costs} {M}; [[the previous price was {B}]].',
    '[[{The} {has} come down from {B}]] to {M}.',
    '{The}: {M} [[(was {B})]].',
    '{The} {is} {M}, [[down from {B}]].',
  ],
};

const prior: Maker = (setting) => {
  const { dice, language, world } = setting;
  const { product, now, before } = reduced(setting);
  const format = usual(language, world.currency);
  let wrong = inventedAmount(setting, before);
  while (wrong <= now) wrong = inventedAmount(setting, before + 1000);
  return {
    asks: askFor(setting, product, dice.chance(0.6) ? 'price' : 'product'),
    frame: dice.pick(priorFrames[language]),
    true: { ...productSlots(setting, product), M: format(now), B: format(before) },
    false: { B: format(wrong) },
    about: product,
    tells: ['price'],
  };
};

const savingFrames: Frames = {
  es: [
    'Con {el}, [[se ahorra {S}]].',
    '{El} {cuesta} {M}, [[{S} menos que antes]].',
    '[[Ahorra {S}]] si elige {el}.',
  ],
  en: [
    'With {the} [[you save {S}]].',
    '{The} {is} {M}, [[{S} less than before]].',
    '[[You save {S}]] on {the}.',
  ],
};

const saving: Maker = (setting) => {
  const { dice, language, world } = setting;
  const { product, now, before } = reduced(setting);
  const format = usual(language, world.currency);
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(savingFrames[language]),
    true: { ...productSlots(setting, product), M: format(now), S: format(before - now) },
    false: { S: format((before - now) * 2 + dice.pick([0, 100, 250, 500])) },
    about: product,
    tells: ['price'],
  };
};

/** `{X}` is true words of the same shape, so that lie and twin differ in nothing but the claim. */
const addedFrames: Readonly<Record<Language, { frames: readonly Frame[]; claims: readonly string[] }>> = {
  es: {
    frames: ['{El} {cuesta} {M}[[, {C}]].', '{El} {cuesta} {M}. [[Además, {C}]].', '- {P}: {M} [[({C})]]'],
    claims: [
      'con un 20 % de descuento',
      'rebajad{o} un 15 %',
      'en oferta esta semana',
      'a mitad de precio',
      'antes {costaba} {B}',
      'la mitad que el mes pasado',
      'con la segunda unidad gratis',
      'hoy hay 2x1',
      'con un 10 por ciento menos si paga hoy',
      'es una ganga, rebajada desde {B}',
      'y le ahorramos {S} solo hoy',
      'con promoción de 3 por 2',
      'un precio especial que termina el domingo',
      'la segunda unidad al 50 %',
    ],
  },
  en: {
    frames: ['{The} {costs} {M}[[, {C}]].', '{The} {costs} {M}. [[Also, {C}]].', '- {P}: {M} [[({C})]]'],
    claims: [
      'with 20% off',
      'reduced by 15%',
      'on sale this week',
      'half price',
      'down from {B}',
      'half of what it was last month',
      'with the second one free',
      'two for one today',
      'ten percent less if you pay today',
      'a bargain, marked down from {B}',
      'and you save {S} only today',
      'buy two, get one free',
      'a special price that ends on Sunday',
      'the second one at 50%',
    ],
  },
};

const inventedReduction: Maker = (setting) => {
  const { dice, language, world } = setting;
  const product = neverReduced(setting);
  const format = usual(language, world.currency);
  const { frames, claims } = addedFrames[language];
  const frame = dice.pick(frames);
  const slots = productSlots(setting, product);
  const lie = frame.replace('{C}', dice.pick(claims));
  return {
    asks: askFor(setting, product, 'price'),
    frame: {
      truth: frame.replace(/\s?\[\[.*?\]\]\.?/, frame.endsWith('.') ? '.' : '').replace('..', '.'),
      lie,
    },
    true: {
      ...slots,
      M: format(product.price.amount),
      B: format(inventedAmount(setting, product.price.amount * 1.5)),
      S: format(inventedAmount(setting, product.price.amount / 4)),
    },
    about: product,
    tells: ['price'],
  };
};

const freeFrames: Frames = {
  es: [
    '[[{El} {es} gratis]].',
    '[[{El} {sale} gratis]] con cualquier compra.',
    'Le regalamos [[{el} sin coste]].',
  ],
  en: ['[[{The} {is} free]].', '[[{The} {comes} free]] with any purchase.', 'You get [[{the} at no cost]].'],
};

const free: Maker = (setting) => {
  const { dice, language, world } = setting;
  const product = neverReduced(setting);
  const truth = language === 'es' ? '{El} {cuesta} {M}.' : '{The} {costs} {M}.';
  return {
    asks: askFor(setting, product, 'price'),
    frame: { truth, lie: dice.pick(freeFrames[language]) },
    true: { ...productSlots(setting, product), M: usual(language, world.currency)(product.price.amount) },
    about: product,
    tells: ['price'],
  };
};

export const liesOfDiscount: Readonly<Record<string, { share: number; make: Maker }>> = {
  'discount-percent': { share: 3, make: percent },
  'discount-prior': { share: 3, make: prior },
  'discount-saving': { share: 2, make: saving },
  'discount-invented': { share: 5, make: inventedReduction },
  'discount-free': { share: 1, make: free },
};
