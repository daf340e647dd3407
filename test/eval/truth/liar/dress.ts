/** What small models put round a fact: greetings, markup, more facts, an offer to help. The same round a lie and its twin. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import type { Draft, Fact, Frame, Setting, Slots } from './draft.ts';
import { fill, marked, withoutMarks } from './draft.ts';
import { sentencesOf } from './lies-of-attribute.ts';
import { usual } from './say-number.ts';
import { productSlots } from './say-product.ts';
import { hasOnePrice } from './world.ts';

export type Dressed = { truth: string; lie: string; falsehood: string };

type Openings = Readonly<Record<Language, readonly string[]>>;

const greetings: Openings = {
  es: [
    '¡Hola! ',
    'Gracias por su pregunta. ',
    'Buenos días. ',
    'Aquí tiene la información:\n\n',
    'Con gusto le ayudo. ',
    'Entendido. ',
  ],
  en: [
    'Hello! ',
    'Thanks for asking. ',
    'Good question! ',
    "Here's what you need to know:\n\n",
    'Great, let me help you with that. ',
    'Got it. ',
  ],
};

/** After a question that is answered by yes or no they would be an answer, and perhaps a false one. */
const assents: Openings = {
  es: ['Claro. ', '¡Por supuesto! ', 'Con mucho gusto. ', '¡Claro que sí! '],
  en: ['Sure. ', 'Happy to help. ', 'Of course! ', 'Certainly! '],
};

const yesOrNo =
  /¿(?:Tienen|Hay|Les queda|El envío|Puedo|Me recomienda|Le parece)|sí o no|^(?:Do you|Is |Are |Can I|Would you recommend)|yes or no/;

function openingOf({ dice, language }: Setting, ask: string): string {
  if (!dice.chance(0.35)) return '';
  const isClosed = yesOrNo.test(ask);
  return dice.pick(isClosed ? greetings[language] : [...greetings[language], ...assents[language]]);
}

const closings: Readonly<Record<Language, readonly string[]>> = {
  es: [
    ' ¿Le ayudo con algo más?',
    ' ¿Desea que lo añada al carrito?',
    ' Dígame si necesita algo más.',
    ' Estoy a su disposición.',
    ' ¿Quiere saber algo más?',
    '\n\n¡Espero que le sirva!',
    ' Si tiene otra duda, pregúnteme.',
  ],
  en: [
    ' Can I help with anything else?',
    ' Would you like me to add it to your cart?',
    ' Let me know if you need anything else.',
    " I'm here to help.",
    ' Would you like to know more?',
    '\n\nHope that helps!',
    ' If you have another question, just ask.',
  ],
};

/** `join` goes on the same sentence, `own` is a sentence of its own. */
type Beside = {
  fact: Fact;
  own: Readonly<Record<Language, readonly Frame[]>>;
  join?: Readonly<Record<Language, Frame>>;
};

const besides: readonly Beside[] = [
  {
    fact: 'price',
    own: {
      es: ['{El} {cuesta} {M}.', 'Precio: {M}.', '{Cuesta} {M}.'],
      en: ['{The} {costs} {M}.', 'Price: {M}.', '{It} {costs} {M}.'],
    },
    join: { es: ', y {cuesta} {M}.', en: ', and {it} {costs} {M}.' },
  },
  {
    fact: 'rating',
    own: {
      es: [
        '{Tiene} una valoración de {R} sobre 5.',
        'Además, {tiene} {R} estrellas de media.',
        'Los clientes le{s} dan un {R} sobre 5.',
      ],
      en: [
        '{It} {has} a rating of {R} out of 5.',
        'Also, {it} {has} {R} stars on average.',
        'Customers give {them} {R} out of 5.',
      ],
    },
    join: {
      es: ', y {tiene} una valoración de {R} sobre 5.',
      en: ', and {it} {has} a rating of {R} out of 5.',
    },
  },
  {
    fact: 'brand',
    own: { es: ['{Es} de la marca {W}.', 'Marca: {W}.'], en: ['{Its} by {W}.', 'Brand: {W}.'] },
    join: { es: ', y {es} de {W}.', en: ', and {it} {is} made by {W}.' },
  },
  {
    fact: 'stock',
    own: {
      es: ['{Esta} en stock.', '{Esta} disponible{s} ahora mismo.'],
      en: ['{Its} in stock.', '{Its} available right now.'],
    },
    join: { es: ', y {esta} en stock.', en: ', and {it} {is} in stock.' },
  },
  { fact: 'description', own: { es: ['{Q}'], en: ['{Q}'] } },
];

function slotsBeside(setting: Setting, product: Product): Slots {
  const { dice, language, world } = setting;
  const stars = product.rating?.toFixed(1);
  const isThere =
    product.availability === 'in_stock' &&
    product.variants.every(({ availability }) => availability === 'in_stock');
  const sentences = product.language === language ? sentencesOf(product.description) : [];
  return {
    ...productSlots(setting, product),
    ...(hasOnePrice(product) ? { M: usual(language, world.currency)(product.price.amount) } : {}),
    ...(stars === undefined ? {} : { R: language === 'es' ? stars.replace('.', ',') : stars }),
    ...(product.brand === undefined ? {} : { W: product.brand }),
    ...(isThere ? { stock: 'yes' } : {}),
    ...(sentences.length === 0 ? {} : { Q: dice.pick(sentences) }),
  };
}

const needs: Readonly<Record<Fact, string>> = {
  price: 'M',
  rating: 'R',
  brand: 'W',
  stock: 'stock',
  description: 'Q',
  variant: '-',
};

export function dress(setting: Setting, draft: Draft): Dressed {
  const { dice, language } = setting;
  const frames = typeof draft.frame === 'string' ? { truth: draft.frame, lie: draft.frame } : draft.frame;
  const truth = capitalised(fill(frames.truth, draft.true));
  const lie = capitalised(fill(frames.lie, { ...draft.true, ...draft.false }));
  const isList = [truth, lie].some((text) => /^(?:- |1\. |\*\*)/m.test(text));
  const around = draft.about === undefined ? [] : factsBeside(setting, draft.about, draft.tells ?? []);
  const tail = around.map((beside) => sayBeside(setting, beside, isList, [truth, lie]));
  const opening = openingOf(setting, draft.asks.at(-1) ?? '');
  const offers = closings[language].filter((one) => draft.about !== undefined || !/carrito|cart/.test(one));
  const closing = dice.chance(0.35) ? dice.pick(offers) : '';
  const whole = (core: string) => {
    let text = isList && opening !== '' ? `${opening.trimEnd()}\n${core}` : `${opening}${core}`;
    for (const add of tail) text = add(text);
    return `${text}${isList ? closing.replace(/^ /, '\n') : closing}`;
  };
  return { truth: whole(withoutMarks(truth)), lie: whole(withoutMarks(lie)), falsehood: marked(lie) };
}

/** A sentence begins with a capital, whatever its frame begins with. */
function capitalised(text: string): string {
  return text.replace(
    /^((?:\[\[)?(?:\*\*|["«])?)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

type Told = { beside: Beside; slots: Slots };

function factsBeside(setting: Setting, product: Product, tells: readonly Fact[]): Told[] {
  const { dice } = setting;
  const slots = slotsBeside(setting, product);
  const able = besides.filter(({ fact }) => !tells.includes(fact) && slots[needs[fact]] !== undefined);
  return dice.some(able, dice.pick([0, 0, 1, 1, 1, 2])).map((beside) => ({ beside, slots }));
}

/** How the fact is put after a text: on a line of a list, on the same sentence where both texts allow it, or after it. */
function sayBeside(
  { dice, language }: Setting,
  { beside, slots }: Told,
  isList: boolean,
  texts: readonly string[],
): (text: string) => string {
  const own = fill(dice.pick(beside.own[language]), slots);
  if (isList) return (text) => `${text}\n- ${own}`;
  const join = beside.join?.[language];
  const joinable = texts.every(
    (text) => /^[^.!?\n]*(?:\d[.,]\d[^.!?\n]*)*\.(?:\]\])?$/.test(text) && !text.endsWith(']]'),
  );
  if (join !== undefined && joinable && dice.chance(0.3)) {
    return (text) => (text.endsWith('.') ? text.replace(/\.$/, fill(join, slots)) : `${text} ${own}`);
  }
  return (text) => `${text} ${own}`;
}
