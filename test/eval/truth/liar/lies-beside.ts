/** Right words in a wrong relation: comparisons denied, limits passed, prices by the piece or for a time, both where one is meant. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Frame, Maker, Setting, Slots } from './draft.ts';
import { usual } from './say-number.ts';
import { askFor, askForBoth, productSlots } from './say-product.ts';
import { categoryLeaf, hasOnePrice } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;
type Twins = Readonly<Record<Language, readonly { truth: Frame; lie: Frame }[]>>;

const both = (setting: Setting, one: Product, other: Product): Slots => ({
  ...productSlots(setting, one, 'A'),
  ...productSlots(setting, other, 'B'),
});

/** Two of a kind, the one with less of it first. */
function pairBy(
  { world, dice }: Setting,
  amountOf: (one: Product) => number | undefined,
): readonly [Product, Product] {
  const one = dice.pick(world.products.filter((product) => amountOf(product) !== undefined));
  const akin = world.products.filter(
    (other) =>
      amountOf(other) !== undefined &&
      amountOf(other) !== amountOf(one) &&
      categoryLeaf(other) === categoryLeaf(one),
  );
  const other = dice.pick(akin);
  return (amountOf(one) ?? 0) < (amountOf(other) ?? 0) ? [one, other] : [other, one];
}

const priceIn = (one: Product): number | undefined => (hasOnePrice(one) ? one.price.amount : undefined);

const deniedFrames: Frames = {
  es: [
    '[[{ElB} no {esB} más barat{oB} que {elA}]].',
    '[[{ElB} no {cuestaB} menos que {elA}]].',
    '[[{ElA} no {esA} más car{oA} que {elB}]].',
  ],
  en: ['[[{TheB} {isB} not cheaper than {theA}]].', '[[{TheA} {isA} not more expensive than {theB}]].'],
};

const deniedComparison: Maker = (setting) => {
  const [cheap, dear] = pairBy(setting, priceIn);
  return {
    asks: askForBoth(setting.dice, setting.language, cheap, dear),
    frame: setting.dice.pick(deniedFrames[setting.language]),
    true: both(setting, cheap, dear),
    false: both(setting, dear, cheap),
  };
};

const limitFrames: Frames = {
  es: [
    '[[{El} no le costará{n} más de {L}]].',
    '[[{El} no {cuesta} más de {L}]].',
    'Tranquilo, [[{el} no pasa{n} de {L}]].',
  ],
  en: [
    "[[{The} won't cost you more than {L}]].",
    "[[You won't pay more than {L} for {the}]].",
    '[[{The} {doesnt} cost more than {L}]].',
  ],
};

const limit: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(world.products.filter((one) => hasOnePrice(one) && one.price.amount > 1000));
  const format = usual(language, world.currency);
  const fives = Math.floor(product.price.amount / 500);
  const slots = productSlots(setting, product);
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(limitFrames[language]),
    true: { ...slots, n: slots.s === 's' && language === 'es' ? 'n' : '', L: format((fives + 1) * 500) },
    false: { L: format((fives - 1) * 500) },
    about: product,
    tells: ['price'],
  };
};

const timeFrames: Twins = {
  es: [
    { truth: '{El} {cuesta} {X}.', lie: '[[{El} {cuesta} {X} solo hasta el domingo]].' },
    { truth: '{El} {cuesta} {X}.', lie: '[[{El} {cuesta} {X} solo esta semana]].' },
    { truth: 'El precio {del} es de {X}.', lie: '[[El precio {del} sube la semana que viene]].' },
  ],
  en: [
    { truth: '{The} {costs} {X}.', lie: '[[{The} {costs} {X} this week only]].' },
    { truth: '{The} {costs} {X}.', lie: '[[{The} {costs} {X} for a limited time]].' },
    { truth: 'The price of {the} is {X}.', lie: '[[The price of {the} goes up next week]].' },
  ],
};

const priceForATime: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(world.products.filter(hasOnePrice));
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(timeFrames[language]),
    true: { ...productSlots(setting, product), X: usual(language, world.currency)(product.price.amount) },
    about: product,
    tells: ['price'],
  };
};

const withinFrames: Twins = {
  es: [
    {
      truth: 'Con el envío incluido, {el} {cuesta} {Y}.',
      lie: '[[Con el envío incluido, {el} {cuesta} {X}]].',
    },
    { truth: '{El} {cuesta} {Y}, envío incluido.', lie: '[[{El} {cuesta} {X}, envío incluido]].' },
  ],
  en: [
    { truth: '{The} {costs} {Y} including delivery.', lie: '[[{The} {costs} {X} including delivery]].' },
    { truth: '{The} {costs} {Y}, delivery included.', lie: '[[{The} {costs} {X}, delivery included]].' },
  ],
};

const deliveryWithin: Maker = (setting) => {
  const { world, dice, language } = setting;
  const { delivery } = world.shop;
  const fee = delivery?.fee?.amount ?? 0;
  if (fee === 0) throw new NothingToPick();
  const least = delivery?.freeFrom?.amount ?? Number.POSITIVE_INFINITY;
  const product = dice.pick(world.products.filter((one) => hasOnePrice(one) && one.price.amount < least));
  const format = usual(language, world.currency);
  return {
    asks: askFor(setting, product, 'price'),
    frame: dice.pick(withinFrames[language]),
    true: {
      ...productSlots(setting, product),
      X: format(product.price.amount),
      Y: format(product.price.amount + fee),
    },
    tells: ['price'],
  };
};

const ofBothFrames: Twins = {
  es: [
    {
      truth: '{ElA} {tieneA} una valoración de {R} sobre 5.',
      lie: '[[Los dos tienen una valoración de {R} sobre 5]].',
    },
    {
      truth: '{ElB} {tieneB} mejor valoración que {elA}.',
      lie: '[[{ElA} {tieneA} mejor valoración que {elB}]].',
    },
  ],
  en: [
    { truth: '{TheA} {isA} rated {R} out of 5.', lie: '[[Both are rated {R} out of 5]].' },
    {
      truth: '{TheB} {hasB} better ratings than {theA}.',
      lie: '[[{TheA} {hasA} better ratings than {theB}]].',
    },
    { truth: 'The better rated one is {theB}.', lie: '[[The better rated one is {theA}]].' },
  ],
};

const ofBoth: Maker = (setting) => {
  const { dice, language } = setting;
  const [less, more] = pairBy(setting, ({ rating }) => rating);
  const stars = (less.rating ?? 0).toFixed(1);
  if (stars === (more.rating ?? 0).toFixed(1)) throw new NothingToPick();
  return {
    asks: askForBoth(dice, language, less, more),
    frame: dice.pick(ofBothFrames[language]),
    true: { ...both(setting, less, more), R: language === 'es' ? stars.replace('.', ',') : stars },
  };
};

export const liesBeside: Readonly<Record<string, { share: number; make: Maker }>> = {
  'comparison-denied': { share: 2, make: deniedComparison },
  'price-limit-denied': { share: 2, make: limit },
  'price-for-a-time': { share: 2, make: priceForATime },
  'delivery-within': { share: 2, make: deliveryWithin },
  'of-both': { share: 3, make: ofBoth },
};
