/** Where to, said in the middle of other things, without a street's word, put right, or asked for politely. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { menu, nameFinder, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const newWaiter = (language: Language) =>
  new Waiter({ language, products: menu, shop: pizzeria, find: nameFinder(menu) });

type Row = readonly [language: Language, text: string, goods: string, address: string];

describe('goods behind an address are no part of it', () => {
  const rows: readonly Row[] = [
    [
      'es',
      'mándame a la calle Luna 9 de Villaejemplo una de pepperoni con setas, una de huevo con extra de queso y un agua',
      '1 Pizza de pepperoni + Setas, 1 Pizza de huevo + Extra de queso, 1 Agua',
      'calle Luna 9 de Villaejemplo',
    ],
    [
      'es',
      'para la calle Mayor 5 2ºB, dos de pepperoni y un agua',
      '2 Pizza de pepperoni, 1 Agua',
      'calle Mayor 5 2ºB',
    ],
    [
      'es',
      'a domicilio, plaza del Carmen 3, 1º izquierda, ponme dos aguas',
      '2 Agua',
      'plaza del Carmen 3, 1º izquierda',
    ],
    ['es', 'tráeme a la avenida Bolívar 220 una ensalada griega', '1 Ensalada griega', 'avenida Bolívar 220'],
    ['es', 'a la calle Pez 4, piso 3, una de huevo', '1 Pizza de huevo', 'calle Pez 4, piso 3'],
    [
      'en',
      'delivery to Calle Cruz 11 please. one pepperoni, mushrooms on top, and 2 sprites',
      '1 Pizza de pepperoni + Setas, 2 Sprite',
      'Calle Cruz 11',
    ],
    [
      'en',
      'deliver to 12 Mill Lane two pepperoni and a sprite',
      '2 Pizza de pepperoni, 1 Sprite',
      '12 Mill Lane',
    ],
    ['en', 'can you bring two pepperoni to 4 Oak Road', '2 Pizza de pepperoni', '4 Oak Road'],
    [
      'en',
      'send to 7 Quay Street, flat 2, one agua and one sprite',
      '1 Agua, 1 Sprite',
      '7 Quay Street, flat 2',
    ],
  ];
  test.each(rows)('%s: %s', (language, text, wanted, address) => {
    const waiter = newWaiter(language);

    const told = waiter.say(text)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe(wanted);
    expect(waiter.cart?.delivery?.address, told).toBe(address);
  });
});

const withPizza = (language: Language) => {
  const waiter = newWaiter(language);
  waiter.say(language === 'es' ? 'ponme dos de pepperoni' : 'two pepperoni pizzas please');
  return waiter;
};

describe('a name and a number are where to, once it is to be brought', () => {
  const rows: readonly [Language, string, string][] = [
    ['en', "hmm it's raining, deliver it instead please, 9 River Walk", '9 River Walk'],
    ['en', 'can I get it delivered, 14 Hawthorn Rise', '14 Hawthorn Rise'],
    ['en', 'home delivery please, Rosewood 12', 'Rosewood 12'],
    ['en', 'bring it to us, we are at 3 Harbour View', '3 Harbour View'],
    ['es', 'a domicilio, por favor, Cervantes 18', 'Cervantes 18'],
    ['es', 'que me lo traigan, Los Olmos 7, 2ºA', 'Los Olmos 7, 2ºA'],
    ['es', '¿podéis traerlo a la calle Jazmín 8?', 'calle Jazmín 8'],
    ['es', '¿me lo podríais acercar a la plaza Nueva 2?', 'plaza Nueva 2'],
    ['es', '¿puede mandarlo a Camino Viejo 23?', 'Camino Viejo 23'],
    ['en', 'could you get this sent to 12 Mill Lane?', '12 Mill Lane'],
    ['en', 'would you be able to deliver to 4 Oak Road?', '4 Oak Road'],
  ];
  test.each(rows)('%s: %s', (language, text, address) => {
    const waiter = withPizza(language);

    const told = waiter.say(text)?.told.join(' ');

    expect(waiter.cart?.delivery?.address, told).toBe(address);
    expect(goods(waiter.cart), told).toBe('2 Pizza de pepperoni');
  });

  const asked: readonly [Language, string, string][] = [
    ['es', 'Grafton Street 5, Dublín', 'Grafton Street 5, Dublín'],
    ['es', 'Cervantes 18, 3º', 'Cervantes 18, 3º'],
    ['en', '9 River Walk', '9 River Walk'],
    ['en', '14 Hawthorn Rise, Cork', '14 Hawthorn Rise, Cork'],
    ['en', 'Carrer Major 15, Vic', 'Carrer Major 15, Vic'],
  ];
  test.each(asked)('%s: %s, after home delivery', (language, text, address) => {
    const waiter = withPizza(language);
    waiter.say(language === 'es' ? 'a domicilio' : 'home delivery');

    const told = waiter.say(text)?.told.join(' ');

    expect(waiter.cart?.delivery?.address, told).toBe(address);
  });
});

describe('an address is put right', () => {
  const rows: readonly [Language, string, string][] = [
    ['es', 'perdón, es Cervantes 18', 'calle Cervantes 18, 2ºB'],
    ['es', 'me he equivocado, el número es el 18', 'calle Cervantes 18, 2ºB'],
    ['es', 'es el 18, no el 8', 'calle Cervantes 18, 2ºB'],
    ['es', 'no, en el número 18', 'calle Cervantes 18, 2ºB'],
    ['es', 'mejor mándalo a la calle Luna 9', 'calle Luna 9'],
    ['es', 'perdón, calle Luna 9', 'calle Luna 9'],
    ['es', 'la dirección está mal, es calle Luna 9', 'calle Luna 9'],
    ['es', 'espera que puse mal el portal, es calle Luna 9', 'calle Luna 9'],
    ['es', 'uy, que me equivoqué de calle, es calle Luna 9', 'calle Luna 9'],
    ['en', 'sorry, it is Cervantes 18', 'calle Cervantes 18, 2ºB'],
    ['en', "it's number 18, not 8", 'calle Cervantes 18, 2ºB'],
    ['en', 'I meant number 18', 'calle Cervantes 18, 2ºB'],
    ['en', 'the address is wrong, it should be 12 Mill Lane', '12 Mill Lane'],
    ['en', "wait I put the wrong number, it's 12 Mill Lane", '12 Mill Lane'],
    ['en', "sorry, I got the street wrong, it's 12 Mill Lane", '12 Mill Lane'],
    ['en', 'deliver it to 12 Mill Lane instead', '12 Mill Lane'],
  ];
  test.each(rows)('%s: %s', (language, text, address) => {
    const waiter = withPizza(language);
    waiter.say(
      language === 'es' ? 'a domicilio, calle Cervantes 8, 2ºB' : 'deliver it to calle Cervantes 8, 2ºB',
    );
    expect(waiter.cart?.delivery?.address).toBe('calle Cervantes 8, 2ºB');

    const told = waiter.say(text)?.told.join(' ');

    expect(waiter.cart?.delivery?.address, told).toBe(address);
    expect(goods(waiter.cart), told).toBe('2 Pizza de pepperoni');
  });
});

const noPlace: readonly [Language, string, string][] = [
  ['en', 'And a sprite to go with it', '2 Pizza de pepperoni, 1 Sprite'],
  ['en', 'add 2 Sprite', '2 Pizza de pepperoni, 2 Sprite'],
  ['es', 'Sprite 2', '2 Pizza de pepperoni, 2 Sprite'],
];
test.each(noPlace)('%s: %s says nothing of where to', (language, text, wanted) => {
  const waiter = withPizza(language);

  waiter.say(text);

  expect(goods(waiter.cart)).toBe(wanted);
  expect(waiter.cart?.delivery).toBeUndefined();
});
