/** Lies about what is there, how many are left and when more come. */

import type { Product } from '../../../../src/catalog/product.ts';
import type { Availability, Language } from '../../../../src/protocol.ts';
import type { Frame, Maker, Setting } from './draft.ts';
import { numberWords } from './say-number.ts';
import { askFor, productSlots } from './say-product.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const there: Frames = {
  es: [
    '[[{El} {esta} disponible{s}]].',
    '[[{El} {esta} en stock]].',
    '[[Tenemos {el} en existencias]].',
    'Sí, [[nos {queda} {el} en almacén]].',
    '- [[{P}: disponible{s}]]',
    'Puede comprar [[{el} hoy mismo, que {esta} en stock]].',
  ],
  en: [
    '[[{The} {is} available]].',
    '[[{The} {is} in stock]].',
    '[[We have {the} in stock]].',
    'Yes, [[{the} {is} in stock]].',
    '- [[{P}: available]]',
    'You can buy [[{the} today, as {it} {is} in stock]].',
  ],
};
const gone: Frames = {
  es: [
    '[[{El} {esta} agotad{o}]].',
    '[[{El} no {esta} disponible{s}]].',
    '[[Ahora mismo no tenemos {el} en stock]].',
    'Lo siento, [[{el} {esta} agotad{o}]].',
    '- [[{P}: agotad{o}]]',
    '[[{El} {esta} sin existencias]].',
  ],
  en: [
    '[[{The} {is} out of stock]].',
    '[[{The} {is} not available]].',
    "[[We don't have {the} in stock right now]].",
    'Sorry, [[{the} {is} sold out]].',
    '- [[{P}: out of stock]]',
    '[[{The} {is} unavailable]].',
  ],
};

/** All of it there or all of it gone, whatever the variant. */
function whole({ world, dice }: Setting, wanted: Availability): Product {
  return dice.pick(
    world.products.filter(
      (one) =>
        one.availability === wanted && one.variants.every(({ availability }) => availability === wanted),
    ),
  );
}

const stock: Maker = (setting) => {
  const { dice, language } = setting;
  const isThere = dice.chance(0.6);
  const product = whole(setting, isThere ? 'in_stock' : 'out_of_stock');
  const yes = dice.pick(there[language]);
  const no = dice.pick(gone[language]);
  const ask =
    language === 'es'
      ? dice.pick(['¿Hay stock de {T}?', '¿Tienen disponible {T}?', '¿Les queda {T}?'])
      : dice.pick(['Is the {T} in stock?', 'Is the {T} available?', 'Do you still have the {T}?']);
  return {
    asks: [ask.replace('{T}', product.title)],
    frame: isThere ? { truth: yes, lie: no } : { truth: no, lie: yes },
    true: productSlots(setting, product),
    about: product,
    tells: ['stock'],
  };
};

const variantThere: Frames = {
  es: [
    '[[{El} {esta} disponible{s} en {V}]].',
    'Sí, [[tenemos {el} en {V}]].',
    '[[Nos {queda} {el} en {V}]].',
  ],
  en: [
    '[[{The} {is} available in {V}]].',
    'Yes, [[we have {the} in {V}]].',
    '[[{The} {is} in stock in {V}]].',
  ],
};

/** A variant that is sold out said to be there. */
const variantStock: Maker = (setting) => {
  const { world, dice, language } = setting;
  const mixed = world.products.filter(
    ({ variants, language: own }) =>
      own === language &&
      variants.some(({ availability }) => availability === 'out_of_stock') &&
      variants.some(({ availability }) => availability === 'in_stock'),
  );
  const product = dice.pick(mixed);
  const one = (wanted: Availability) =>
    dice.pick(product.variants.filter(({ availability }) => availability === wanted)).title;
  const [right, wrong] = [one('in_stock'), one('out_of_stock')];
  const wanted = dice.pick([right, wrong]);
  const ask =
    language === 'es'
      ? `¿Tienen ${product.title} en ${wanted}?`
      : `Do you have the ${product.title} in ${wanted}?`;
  // "Yes" to what is sold out would make the twin a lie.
  const frames = variantThere[language].filter((frame) => wanted === right || !/^(?:Sí|Yes)/.test(frame));
  return {
    asks: [ask],
    frame: dice.pick(frames),
    true: { ...productSlots(setting, product), V: right },
    false: { V: wrong },
    about: product,
    tells: ['stock', 'variant'],
  };
};

const leftFrames: Frames = {
  es: [
    '[[Quedan {N} unidades {del}]].',
    '[[Tenemos {N} unidades {del}]] en stock.',
    'De momento [[hay {N} unidades {del}]].',
    '{El} {esta} disponible{s}: [[quedan {N} unidades]].',
  ],
  en: [
    '[[There are {N} units of {the} left]].',
    '[[We have {N} units of {the}]] in stock.',
    'At the moment [[there are {N} of {the}]].',
    '{The} {is} available: [[{N} units left]].',
  ],
};

const quantity: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(
    world.products.filter((one) => one.variants.length === 0 && (one.quantity ?? 0) > 1),
  );
  const right = product.quantity ?? 0;
  const wrong = dice.pick([right + 7, right * 2, 2, 3, 50].filter((one) => one !== right));
  const words = dice.chance(0.3);
  const say = (number: number) => (words ? numberWords(number, language) : String(number));
  const asks =
    language === 'es'
      ? `¿Cuántas unidades quedan de ${product.title}?`
      : `How many of the ${product.title} are left?`;
  return {
    asks: dice.chance(0.6) ? [asks] : askFor(setting, product, 'product'),
    frame: dice.pick(leftFrames[language]),
    // "veintiuna unidades" agrees with the noun.
    true: { ...productSlots(setting, product), N: say(right).replace(/uno$/, 'una') },
    false: { N: say(wrong).replace(/uno$/, 'una') },
    about: product,
    tells: ['stock'],
  };
};

const scarce: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'quedan solo {N} unidades',
    'quedan pocas unidades',
    'son las últimas {N} unidades',
    'se está agotando',
    'queda solo una',
    'vuela de las estanterías',
    'date prisa, quedan {N}',
    'es la última oportunidad',
    'casi no queda',
  ],
  en: [
    'only {N} left',
    'there are only a few left',
    'these are the last {N}',
    'it is selling out fast',
    'just one left',
    'hurry, {N} left',
    "it's your last chance",
    'almost gone',
    'stock is running low',
  ],
};

const scarcity: Maker = (setting) => {
  const { dice, language } = setting;
  const product = whole(setting, 'in_stock');
  const frames =
    language === 'es'
      ? ['{El} {esta} en stock[[, {C}]].', '{El} {esta} disponible{s}. [[¡{D}!]]']
      : ['{The} {is} in stock[[, {C}]].', '{The} {is} available. [[{D}!]]'];
  const frame = dice.pick(frames);
  const claim = dice.pick(scarce[language]).replace('{N}', String(dice.whole(2, 3)));
  return {
    asks: askFor(setting, product, 'product'),
    frame: { truth: frame.replace(/ ?\[\[.*\]\]/, ''), lie: frame },
    true: { ...productSlots(setting, product), C: claim, D: `${claim[0]?.toUpperCase()}${claim.slice(1)}` },
    about: product,
    tells: ['stock'],
  };
};

const back: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'volverá a estar disponible la semana que viene',
    'lo repondremos el lunes',
    'llegará más el día 15',
    'lo recibiremos en dos o tres días',
  ],
  en: [
    'it will be back next week',
    'we restock on Monday',
    'more arrive on the 15th',
    'we expect it in two or three days',
  ],
};

const restock: Maker = (setting) => {
  const { dice, language } = setting;
  const product = whole(setting, 'out_of_stock');
  const frame =
    language === 'es' ? '{El} {esta} agotad{o}[[, pero {C}]].' : '{The} {is} out of stock[[, but {C}]].';
  return {
    asks: askFor(setting, product, 'product'),
    frame: { truth: frame.replace(/\[\[.*\]\]/, ''), lie: frame },
    true: { ...productSlots(setting, product), C: dice.pick(back[language]) },
    about: product,
    tells: ['stock'],
  };
};

export const liesOfStock: Readonly<Record<string, { share: number; make: Maker }>> = {
  stock: { share: 5, make: stock },
  'stock-variant': { share: 3, make: variantStock },
  'stock-quantity': { share: 3, make: quantity },
  scarcity: { share: 4, make: scarcity },
  restock: { share: 1, make: restock },
};
