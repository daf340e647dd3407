/** Acts on an order as they may come, in any order: things said and buttons pressed. */
import fc from 'fast-check';
import { memoryOf } from '../../../src/chat/order/cart/draft.ts';
import type { OrderResult } from '../../../src/chat/order/take-order.ts';
import { AppError } from '../../../src/errors.ts';
import type { CartRequest, Language } from '../../../src/protocol.ts';
import type { Waiter } from './waiter.ts';

export type AnyAct = string | CartRequest;

type Phrases = {
  names: string[];
  counts: string[];
  put(count: string, name: string): string;
  putAndTake(one: string, other: string): string;
  take(name: string): string;
  swap(one: string, other: string): string;
  /** Of the order as it is. */
  said: string[];
  /** Coupons, notes, places and corrections. */
  besides: string[];
  undo: string;
  view: string;
};

export const phrases: Readonly<Record<Language, Phrases>> = {
  es: {
    names: [
      ...['pepperoni', 'huevo', 'jamón y queso', 'agua', 'sprite', 'patatas fritas', 'ensalada griega'],
      ...['Brisa roja en la 42', 'calcetín nube', 'botella río'],
    ],
    counts: ['', 'una de ', 'dos de ', '3 ', 'cinco de '],
    put: (count, name) => `ponme ${count}${name}`,
    putAndTake: (one, other) => `añade ${one} y quita ${other}`,
    take: (name) => `quita ${name}`,
    swap: (one, other) => `cambia ${one} por ${other}`,
    said: [
      ...['quita una', 'que sean tres', 'que sean 7', 'otra igual', 'dos más', 'con extra de queso'],
      ...['con setas', 'sin queso', 'una con setas', 'a domicilio', 'para recoger', '¿cuánto llevo?'],
      ...['calle Mayor 5, Madrid', 'vacía el carrito', 'sí', 'no', 'la primera', 'la segunda', '42'],
      ...['grande', 'nada más', 'confirmo', 'mejor dos', 'quita todo', 'ponme una pizza'],
      ...['me llevo la Brisa', 'lo de antes no', 'ninguna, déjalo', 'pues la más barata', 'mejor la otra'],
    ],
    besides: [
      ...['tengo el cupón VERANO10', 'cupón cinco', 'cupón VIEJO', 'quita el cupón', 'llame al timbre'],
      ...['sin cebolla', 'una de huevo sin tomate', 'otra de huevo', 'quita las notas', 'no, dos aguas'],
      ...['a una ponle setas', 'en el Puerto', 'lo recojo en el Centro', 'mejor para recoger'],
    ],
    undo: 'deshaz eso',
    view: '¿cuánto llevo?',
  },
  en: {
    names: [
      ...['pepperoni pizza', 'egg pizza', 'ham and cheese pizza', 'water', 'sprite', 'fries', 'greek salad'],
      ...['red Brisa in 42', 'Nube socks', 'Río bottle'],
    ],
    counts: ['', 'one ', 'two ', '3 ', 'five '],
    put: (count, name) => `add ${count}${name}`,
    putAndTake: (one, other) => `add ${one} and remove the ${other}`,
    take: (name) => `remove the ${name}`,
    swap: (one, other) => `change the ${one} for ${other}`,
    said: [
      ...['remove one', 'make it three', 'make it 7', 'another one', 'two more', 'with extra cheese'],
      ...['with mushrooms', 'without cheese', 'one with mushrooms', 'delivery please', 'pick-up', 'my cart'],
      ...['5 Mayor Street, Madrid', 'empty the cart', 'yes', 'no', 'the first one', 'the second', '42'],
      ...['large', "that's all", 'confirm', 'rather two', 'remove everything', 'add a pizza'],
      ...["I'll take the Brisa", 'scratch that', 'none, forget it', 'the cheapest then', 'the other one'],
    ],
    besides: [
      ...['I have the coupon VERANO10', 'coupon cinco', 'coupon VIEJO', 'remove the coupon', 'ring the bell'],
      ...['without onion', 'an egg pizza without tomato', 'another egg pizza', 'remove the notes'],
      ...['no, two waters', 'mushrooms on one of them', 'collect it in Puerto', 'I will pick it up'],
    ],
    undo: 'undo that',
    view: 'my cart',
  },
};

const button = fc.record({
  productId: fc.constantFrom('agua', 'sprite', 'pepperoni', 'calcetin'),
  quantity: fc.nat({ max: 4 }),
});

/** `besides`: also with coupons, notes, places, corrections and the buttons. */
export function anyAct(language: Language): fc.Arbitrary<AnyAct> {
  const { names, counts, put, putAndTake, take, swap, said, besides } = phrases[language];
  const name = fc.constantFrom(...names);
  return fc.oneof<fc.WeightedArbitrary<AnyAct>[]>(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom(...counts), name).map(([count, what]) => put(count, what)),
    },
    { weight: 1, arbitrary: fc.tuple(name, name).map(([one, other]) => putAndTake(one, other)) },
    { weight: 1, arbitrary: name.map(take) },
    { weight: 1, arbitrary: fc.tuple(name, name).map(([one, other]) => swap(one, other)) },
    { weight: 6, arbitrary: fc.constantFrom(...said) },
    { weight: 5, arbitrary: fc.constantFrom(...besides) },
    { weight: 2, arbitrary: button },
  );
}

export const anyActs = (language: Language): fc.Arbitrary<AnyAct[]> =>
  fc.array(anyAct(language), { minLength: 1, maxLength: 14 });

/** What was only wished for, and asked about since, is taken back first. */
export function undoLast(waiter: Waiter): void {
  // As often as there are questions that nothing came of yet.
  for (let asked = 0; asked < 8 && memoryOf(waiter.state).onlyAsked === true; asked += 1) {
    waiter.say(phrases[waiter.language].undo);
  }
  waiter.say(phrases[waiter.language].undo);
}

/** What is said is answered; a button that is refused changes nothing. */
export function perform(waiter: Waiter, act: AnyAct): OrderResult | undefined {
  if (typeof act === 'string') return waiter.say(act);
  try {
    waiter.press(act);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return undefined;
}
