/** Lies about what a product is like: attributes, description, ratings, reviews. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Draft, Frame, Maker, Setting } from './draft.ts';
import { askFor, productSlots } from './say-product.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const valueFrames: Frames = {
  es: [
    '{El} {tiene} estas características: [[{a}: {V}]].',
    '- [[{A}: {V}]]',
    '**[[{A}:** {V}]]',
    'En cuanto a [[{a}, la ficha {del} dice {V}]].',
    'Ficha {del}: [[{a}, {V}]].',
  ],
  en: [
    '{The} {has} these features: [[{a}: {V}]].',
    '- [[{A}: {V}]]',
    '**[[{A}:** {V}]]',
    'As for [[{a}, the listing of {the} says {V}]].',
    'From the listing of {the}: [[{a}, {V}]].',
  ],
};

/** Names of attributes with a noun's gender, so that they can stand in a sentence. */
const ownFrames: Readonly<Record<Language, Readonly<Record<string, readonly Frame[]>>>> = {
  es: {
    material: [
      '[[{El} {esta} hech{o} de {V}]].',
      '[[El material {del} es {V}]].',
      '[[{El} {es} de {V}]], un material práctico.',
    ],
    peso: [
      '[[{El} {pesa} {V}]].',
      '[[El peso {del} es de {V}]].',
      'Con [[{V} de peso]], {el} se {maneja} bien.',
    ],
    capacidad: [
      '[[{El} {tiene} una capacidad de {V}]].',
      '[[La capacidad {del} es de {V}]].',
      'En {el} [[caben {V}]].',
    ],
    uso: ['[[{El} {esta} pensad{o} para {V}]].'],
    superficie: ['[[{El} {es} para {V}]].'],
    volumen: ['[[{El} {es} de {V}]].', '[[El envase {del} es de {V}]].'],
    sabor: ['[[{El} {tiene} sabor a {V}]].'],
    ingredientes: ['[[{El} {tiene} estos ingredientes: {V}]].', '[[{El} lleva {V}]].'],
    alérgenos: ['[[Alérgenos {del}: {V}]].'],
    color: ['[[Colores {del}: {V}]].'],
  },
  en: {
    material: ['[[{The} {is} made of {V}]].', '[[The material of {the} is {V}]].'],
    weight: [
      '[[{The} {weighs} {V}]].',
      '[[The weight of {the} is {V}]].',
      'At [[{V}]], {the} {is} easy to handle.',
    ],
    capacity: [
      '[[{The} {has} a capacity of {V}]].',
      '[[The capacity of {the} is {V}]].',
      '[[{The} hold{s} {V}]].',
    ],
    power: ['[[{The} {has} {V} of power]].', '[[The power of {the} is {V}]].'],
    'battery life': ['[[The battery of {the} lasts {V}]].', '[[{The} {has} a battery life of {V}]].'],
    height: ['[[{The} {is} {V} tall]].'],
    width: ['[[{The} {is} {V} wide]].'],
    type: ['[[{The} {is} of the {V} type]].'],
    colour: ['[[Colours of {the}: {V}]].'],
    size: ['[[The size of {the} is {V}]].'],
  },
};

/** Attributes whose values need no translating. */
const english: Readonly<Record<string, string>> = {
  peso: 'weight',
  capacidad: 'capacity',
  potencia: 'power',
};
const spanish: Readonly<Record<string, string>> = { weight: 'peso', capacity: 'capacidad' };

type Told = { product: Product; name: string; values: readonly string[] };

function attributeOf({ world, dice, language }: Setting, fits: (values: readonly string[]) => boolean): Told {
  const told = world.products.flatMap((product): Told[] =>
    Object.entries(product.attributes).flatMap(([name, values]): Told[] => {
      if (!fits(values)) return [];
      if (product.language === language) return [{ product, name, values }];
      const other = (language === 'en' ? english : spanish)[name];
      return other !== undefined && values.every(isFigure) ? [{ product, name: other, values }] : [];
    }),
  );
  return dice.pick(told);
}

function isFigure(value: string): boolean {
  return /^[\d.,]+\s?(?:g|kg|l|ml|cl|W|cm|m|mm|h)$/.test(value);
}

function isYesOrNo(values: readonly string[]): boolean {
  return values.length === 1 && /^(?:sí|si|no|yes)$/i.test(values[0] ?? '');
}

function listed(values: readonly string[], language: Language): string {
  const and = language === 'es' ? (/^h?i(?!e)/i.test(values.at(-1) ?? '') ? ' e ' : ' y ') : ' and ';
  return [values.slice(0, -1).join(', '), values.at(-1) ?? ''].filter((part) => part !== '').join(and);
}

function valueDraft(setting: Setting, { product, name, values }: Told, wrong: string): Draft {
  const { dice, language } = setting;
  const own = ownFrames[language][name];
  const frame = dice.pick(own !== undefined && dice.chance(0.75) ? own : valueFrames[language]);
  const slots = productSlots(setting, product);
  return {
    asks: askFor(setting, product, 'product'),
    frame: frame.replace('[[{El} lleva', slots.cuesta === 'cuestan' ? '[[{El} llevan' : '[[{El} lleva'),
    true: {
      ...slots,
      a: name,
      A: `${name[0]?.toUpperCase()}${name.slice(1)}`,
      V: listed(values, language),
      maneja: slots.cuesta === 'cuestan' ? 'manejan' : 'maneja',
    },
    false: { V: wrong },
    about: product,
    tells: ['description'],
  };
}

const attributeOfAnother: Maker = (setting) => {
  const { world, dice, language } = setting;
  const told = attributeOf(
    setting,
    (values) => !isYesOrNo(values) && !values.every((value) => /\d/.test(value)),
  );
  const text = JSON.stringify(told.product).toLowerCase();
  const others = world.products
    .flatMap(({ attributes }) => attributes[told.name] ?? [])
    .filter((value) => !/^(?:sí|si|no|yes)$/i.test(value) && !text.includes(value.toLowerCase()));
  const wrong = dice.some([...new Set(others)], Math.min(2, told.values.length));
  if (wrong.length === 0) throw new NothingToPick();
  return valueDraft(setting, told, listed(wrong, language));
};

/** Another figure with the same unit, one that the product has nowhere. */
export function otherFigure({ dice }: Setting, value: string, text: string): string {
  const found = /\d+(?:[.,]\d+)*/.exec(value);
  if (found === null) throw new NothingToPick();
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const digits = found[0].replace(/^\d+/, (whole) => {
      const number = Number(whole);
      return String(
        Math.max(1, dice.pick([number * 2, number + 1, number + 3, Math.ceil(number / 2), number + 10])),
      );
    });
    const wrong = value.slice(0, found.index) + digits + value.slice(found.index + found[0].length);
    if (
      wrong !== value &&
      !new RegExp(`(?<![\\d.,])${digits.replace('.', '\\.')}(?![\\d]|[.,]\\d)`).test(text)
    )
      return wrong;
  }
  throw new NothingToPick();
}

const attributeFigure: Maker = (setting) => {
  const told = attributeOf(setting, (values) => values.length === 1 && /\d/.test(values[0] ?? ''));
  return valueDraft(setting, told, otherFigure(setting, told.values[0] ?? '', JSON.stringify(told.product)));
};

const yesNoFrames: Readonly<
  Record<Language, { quality: readonly [Frame, Frame][]; thing: readonly [Frame, Frame][] }>
> = {
  es: {
    quality: [
      ['[[{El} {es} {q}]].', '[[{El} no {es} {q}]].'],
      ['[[Sí, {el} {es} {q}]].', '[[No, {el} no {es} {q}]].'],
      [
        '{El} {es} una opción interesante y [[{es} {q}]].',
        '{El} {es} una opción interesante, aunque [[no {es} {q}]].',
      ],
    ],
    thing: [
      ['- {P}: [[{a}, sí]].', '- {P}: [[{a}, no]].'],
      ['Ficha {del}. [[{A}: sí]].', 'Ficha {del}. [[{A}: no]].'],
    ],
  },
  en: {
    quality: [
      ['[[{The} {is} {q}]].', '[[{The} {is} not {q}]].'],
      ['[[Yes, {the} {is} {q}]].', "[[No, {the} {is}n't {q}]]."],
      [
        '{The} {is} an interesting option and [[{is} {q}]].',
        '{The} {is} an interesting option, although [[{it} {is} not {q}]].',
      ],
    ],
    thing: [
      ['- {P}: [[{a}, yes]].', '- {P}: [[{a}, no]].'],
      ['From the listing of {the}. [[{A}: yes]].', 'From the listing of {the}. [[{A}: no]].'],
    ],
  },
};

const qualities: Readonly<Record<Language, RegExp>> = {
  es: /^(?:impermeable|plegable|lavable|vegetariana|vegana|regulable)$/,
  en: /^(?:dishwasher safe|washable|dimmable|vegan|water-resistant|foldable|waterproof)$/,
};

const negation: Maker = (setting) => {
  const { dice, language } = setting;
  const { product, name, values } = attributeOf(setting, isYesOrNo);
  const isYes = values[0]?.toLowerCase() !== 'no';
  const kind = qualities[language].test(name) ? 'quality' : 'thing';
  const [yes, no] = dice.pick(yesNoFrames[language][kind]);
  const slots = productSlots(setting, product);
  const many = slots.cuesta === 'cuestan';
  const q = language === 'es' && many && kind === 'quality' ? `${name}s` : name;
  const ask =
    language === 'es' ? `¿${product.title}: ${name}, sí o no?` : `${product.title}: ${name}, yes or no?`;
  return {
    asks: dice.chance(0.4) ? [ask] : askFor(setting, product, 'product'),
    frame: isYes ? { truth: yes, lie: no } : { truth: no, lie: yes },
    true: { ...slots, a: name, A: `${name[0]?.toUpperCase()}${name.slice(1)}`, q },
    about: product,
    tells: ['description'],
  };
};

/** A sentence that says whose description it is from. */
const quoteFrames: Frames = {
  es: ['Sobre {el}: [[{Q}]]', '{P}. [[{Q}]]', '- **{T}**: [[{Q}]]', 'Le cuento {del}: [[{Q}]]'],
  en: ['About {the}: [[{Q}]]', '{P}. [[{Q}]]', '- **{T}**: [[{Q}]]', 'Here is what {the} offer{s}: [[{Q}]]'],
};

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+(?=[\p{Lu}¿¡])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[.!]$/.test(sentence) && sentence.length > 15);
}

const describedAsAnother: Maker = (setting) => {
  const { world, dice, language } = setting;
  const products = world.products.filter((one) => one.language === language && one.description !== '');
  const product = dice.pick(products);
  const other = dice.pick(
    products.filter((one) => one !== product && one.categories[0] !== product.categories[0]),
  );
  // What is generic could be true of both, so the false sentence holds a figure or a name; one that says of whom it is, is no lie.
  const wrong = sentencesOf(other.description).filter(
    (one) => /\d|\p{L} \p{Lu}/u.test(one) && !product.description.includes(one) && !one.includes(other.title),
  );
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(quoteFrames[language]),
    true: { ...productSlots(setting, product), Q: dice.pick(sentencesOf(product.description)) },
    false: { Q: dice.pick(wrong) },
    about: product,
    tells: ['description'],
  };
};

const describedWithFigure: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(
    world.products.filter((one) => one.language === language && /\d/.test(one.description)),
  );
  const sentence = dice.pick(sentencesOf(product.description).filter((one) => /\d/.test(one)));
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(quoteFrames[language]),
    true: { ...productSlots(setting, product), Q: sentence },
    false: { Q: otherFigure(setting, sentence, JSON.stringify(product)) },
    about: product,
    tells: ['description'],
  };
};

/** "No es impermeable." → "Es impermeable." */
const flippedDescription: Maker = (setting) => {
  const { world, dice, language } = setting;
  const negated =
    language === 'es' ? /^No (?=es|son|lleva|tiene|incluye|cabe|hace|trae|sirve)/ : / (?:is|are|does) not /;
  const found = world.products
    .filter((one) => one.language === language)
    .flatMap((product) =>
      sentencesOf(product.description)
        .filter((sentence) => negated.test(sentence) && !/sino|but|pero/.test(sentence))
        .map((sentence) => ({ product, sentence })),
    );
  const { product, sentence } = dice.pick(found);
  const flipped =
    language === 'es'
      ? sentence.replace(/^No (\p{L})/u, (_, letter: string) => letter.toUpperCase())
      : sentence.replace(/ (is|are|does) not /, (_, verb: string) =>
          verb === 'does' ? ' does ' : ` ${verb} `,
        );
  return {
    asks: askFor(setting, product, 'product'),
    // The flipped words would stand in the truth too, were the product's name not before them.
    frame: language === 'es' ? '[[{P}. {Q}]]' : '{P}. [[{Q}]]',
    true: { ...productSlots(setting, product), P: product.title, Q: sentence },
    false: { Q: flipped },
    about: product,
    tells: ['description'],
  };
};

export const liesOfAttribute: Readonly<Record<string, { share: number; make: Maker }>> = {
  'attribute-of-another': { share: 5, make: attributeOfAnother },
  'attribute-figure': { share: 4, make: attributeFigure },
  negation: { share: 4, make: negation },
  'description-of-another': { share: 3, make: describedAsAnother },
  'description-figure': { share: 3, make: describedWithFigure },
  'description-flipped': { share: 2, make: flippedDescription },
};
