/** Orders for several people in one breath, what they send word of later, who brings it, and when it is all off. */
import { describe, expect, test } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { menu, nameFinder, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const two = '2 Pizza de jamón y queso, 1 Pizza de huevo';
describe('what somebody else is to have, said after a comma, is goods of its own', () => {
  playEach(
    [
      ['es', ['dos de jamón, para mi suegra la de huevo', two]],
      ['es', ['dos de jamón tal cual, para mi padre la de huevo', two]],
      ['es', ['dos de jamón, para ella la de huevo', two]],
      [
        'es',
        [
          'para los niños dos de jamón, para mi mujer la de pepperoni, para mí una ensalada',
          '2 Pizza de jamón y queso, 1 Pizza de pepperoni, 1 Ensalada griega',
        ],
      ],
      ['en', ['two de jamón, for my mum the pizza de huevo', two]],
    ],
    ofMenu,
  );
});

const theirs: readonly [string, string] = ['dos de jamón y la de huevo para mi suegra', two];
const cheese = '2 Pizza de jamón y queso, 1 Pizza de huevo + Extra de queso';
const theirsEn: readonly [string, string] = [
  'two jamón for the kids and the pepperoni for my husband',
  '2 Pizza de jamón y queso, 1 Pizza de pepperoni',
];
const topped = '2 Pizza de jamón y queso, 1 Pizza de pepperoni + Setas';
describe('what somebody sends word of is done to what was ordered for them', () => {
  playEach(
    [
      ['es', theirs, ['mi suegra dice que a la de ella también le pongan queso', cheese]],
      ['es', theirs, ['a la de ella ponle queso', cheese]],
      ['es', theirs, ['la de ella que lleve queso', cheese]],
      ['es', theirs, ['mi suegra me pide que le echéis queso a la suya', cheese]],
      ['en', theirsEn, ['my husband says to put setas on his', topped]],
      ['en', theirsEn, ['my husband wants setas on his', topped]],
      ['en', theirsEn, ['my husband says can you put setas on his too', topped]],
    ],
    ofMenu,
  );
});

describe('a number before a noun that is also a verb counts it', () => {
  playEach(
    [
      ['es', ['quiero dos órdenes de patatas', '2 Patatas fritas']],
      [
        'es',
        ['3 de pepperoni y 2 órdenes de patatas', '3 Pizza de pepperoni, 2 Patatas fritas'],
        ['y otras dos órdenes de ensalada', '3 Pizza de pepperoni, 2 Patatas fritas, 2 Ensalada griega'],
      ],
      ['en', ['I want two orders of patatas', '2 Patatas fritas']],
    ],
    ofMenu,
  );
});

describe('all that was said before is called off, whatever the reason', () => {
  const some: readonly [string, string] = ['dos pizzas de jamón', '2 Pizza de jamón y queso'];
  const someEn: readonly [string, string] = [
    'two jamón and one sprite',
    '2 Pizza de jamón y queso, 1 Sprite',
  ];
  playEach(
    [
      ['es', some, ['cancela todo lo de antes, que me dice mi mujer que ha hecho lentejas', '']],
      ['es', some, ['anulad todo lo que os he pedido, que ya hemos cenado', '']],
      ['es', some, ['olvide todo lo dicho', '']],
      ['en', someEn, ['forget everything I said, my wife has cooked already', '']],
      ['en', someEn, ['scrap everything I ordered', '']],
    ],
    ofMenu,
  );
});

describe('it is brought, whoever is said to bring it', () => {
  test.each([
    ['es', 'una ensalada, me lo acercáis vosotros', undefined],
    ['es', 'una ensalada y nada más, me lo mandan a Privada del Roble 22', 'Privada del Roble 22'],
    ['es', 'una ensalada, que nos lo acerquen a casa', undefined],
    ['es', 'una ensalada, acercádmelo', undefined],
    ['es', 'una ensalada, nos lo traen ustedes', undefined],
  ] as const)('%s: %s', (language, say, address) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language, find: nameFinder(menu) });

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('1 Ensalada griega');
    expect(waiter.cart?.delivery?.method).toBe('delivery');
    expect(waiter.cart?.delivery?.address).toBe(address);
  });
});

describe('an address ends where more goods are asked for', () => {
  test.each([
    ['es', 'calle Cervantes 31 bajo izq, y suma un sprite', 'calle Cervantes 31 bajo izq'],
    ['es', 'calle Cervantes 31 y échale también un sprite', 'calle Cervantes 31'],
    ['en', '31 Cervantes Street, ground floor, and stick a sprite on', '31 Cervantes Street, ground floor'],
    ['en', '31 Cervantes Street and chuck in a sprite', '31 Cervantes Street'],
  ] as const)('%s: %s', (language, say, address) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language, find: nameFinder(menu) });
    waiter.say(language === 'es' ? 'una ensalada a domicilio' : 'one ensalada, delivered');

    waiter.say(say);

    expect(goods(waiter.cart)).toBe('1 Ensalada griega, 1 Sprite');
    expect(waiter.cart?.delivery?.address).toBe(address);
  });
});

describe('"nomás eso" closes', () => {
  test.each(['ya nomás eso', 'nomás eso', 'nada más eso', 'ya solo eso'])('%s', (say) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language: 'es', find: nameFinder(menu) });
    waiter.say('ponme una ensalada');

    const told = waiter.say(say)?.told.join(' ') ?? '';

    expect(told).toMatch(/domicilio o para recoger/);
    expect(goods(waiter.cart)).toBe('1 Ensalada griega');
  });
});

describe('what is to be left out and is not there puts nothing in', () => {
  const one: readonly [string, string] = ['ponme un agua', '1 Agua'];
  const oneEn: readonly [string, string] = ['one agua please', '1 Agua'];
  const chipsEn: readonly [string, string] = ['2 patatas and 1 agua please', '2 Patatas fritas, 1 Agua'];
  playEach(
    [
      ['es', one, ['quita una de las patatas', '1 Agua']],
      ['es', one, ['ay no, entonces la de huevo ya no', '1 Agua']],
      ['es', one, ['quita el agua, una de huevo', '1 Pizza de huevo']],
      ['es', one, ['quítala, una de huevo', '1 Pizza de huevo']],
      ['es', one, ['mejor no, una ensalada', '1 Agua, 1 Ensalada griega']],
      ['en', oneEn, ['take off one of the patatas', '1 Agua']],
      ['en', oneEn, ['remove the pizza de huevo', '1 Agua']],
      ['en', oneEn, ['the pizza de huevo no longer', '1 Agua']],
      ['en', oneEn, ['take two sprites', '1 Agua, 2 Sprite']],
      [
        'en',
        chipsEn,
        ['take off one of the patatas, one portion is enough for us', '1 Patatas fritas, 1 Agua'],
      ],
    ],
    ofMenu,
  );
});

describe('what somebody is going to want, like another has, is one more', () => {
  playEach(
    [
      [
        'es',
        ['ponme una ensalada', '1 Ensalada griega'],
        ['ella va a querer ensalada igual que yo', '2 Ensalada griega'],
      ],
      [
        'es',
        ['ponme una ensalada', '1 Ensalada griega'],
        ['mi mujer querrá ensalada, como yo', '2 Ensalada griega'],
      ],
      [
        'es',
        ['ponme un agua', '1 Agua'],
        ['los niños van a tomar pepperoni', '1 Agua, 1 Pizza de pepperoni'],
      ],
      [
        'en',
        ['one ensalada please', '1 Ensalada griega'],
        ["she'll have an ensalada same as me", '2 Ensalada griega'],
      ],
    ],
    ofMenu,
  );
});

describe('which of two lines is meant is said by the one that is not', () => {
  const both = '1 Pizza de huevo, 1 Pizza de pepperoni';
  const two: readonly [string, string] = ['una de huevo y otra de pepperoni', both];
  const twoEn: readonly [string, string] = ['one pizza de huevo and one pepperoni', both];
  const put: readonly [string, string] = ['extra de queso a la pizza', both];
  const putEn: readonly [string, string] = ['extra cheese on the pizza', both];
  const onEgg = '1 Pizza de huevo + Extra de queso, 1 Pizza de pepperoni';
  const onOther = '1 Pizza de huevo, 1 Pizza de pepperoni + Extra de queso';
  playEach(
    [
      ['es', two, put, ['a la de pepperoni no, a la otra', onEgg]],
      ['es', two, put, ['no, a la de huevo no, la otra', onOther]],
      ['es', two, put, ['a la otra no, a la de pepperoni', onOther]],
      ['es', two, ['quita la pizza', both], ['la de pepperoni no, la otra', '1 Pizza de pepperoni']],
      ['en', twoEn, putEn, ['not the pepperoni, the other one', onEgg]],
      ['en', twoEn, ['remove the pizza', both], ['the pepperoni no, the other', '1 Pizza de pepperoni']],
    ],
    ofMenu,
  );
});

describe('an extra is asked for by whatever it is called', () => {
  const one: readonly [string, string] = [
    'una de huevo y una ensalada',
    '1 Pizza de huevo, 1 Ensalada griega',
  ];
  const oneEn: readonly [string, string] = [
    'one pizza de huevo and an ensalada',
    '1 Pizza de huevo, 1 Ensalada griega',
  ];
  const cheese = '1 Pizza de huevo + Extra de queso, 1 Ensalada griega';
  playEach(
    [
      ['es', one, ['adición de queso a la pizza, si me hace el favor', cheese]],
      ['es', one, ['ponle un suplemento de queso a la pizza', cheese]],
      ['es', one, ['a la pizza échale una capa de queso', cheese]],
      ['en', oneEn, ['put a layer of cheese on the pizza', cheese]],
    ],
    ofMenu,
  );
});

describe('to leave it at that closes, and leaves what was asked about as it is', () => {
  test.each([
    ['es', 'no, dejemos así. Que me lo traigan al apartamento'],
    ['es', 'así lo dejamos, me lo llevan a casa'],
    ['en', "let's leave it there, deliver it to my house"],
    ['en', 'leave it at that. Bring it to my house'],
  ] as const)('%s: %s', (language, say) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language, find: nameFinder(menu) });
    waiter.say(language === 'es' ? 'ponme dos ensaladas' : 'two ensaladas please');

    const told = waiter.say(say)?.told.join(' ') ?? '';

    expect(told).toMatch(/dirección|address/);
    expect(waiter.cart?.notes ?? []).toEqual([]);
  });

  test('a choice that was asked for is left', () => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language: 'es', find: nameFinder(menu) });
    waiter.say('una de huevo y otra de pepperoni');
    waiter.say('extra de queso a la pizza');

    const told = waiter.say('no, dejémoslo así')?.told.join(' ') ?? '';

    expect(told).toMatch(/lo dejo como estaba/);
    expect(goods(waiter.cart)).toBe('1 Pizza de huevo, 1 Pizza de pepperoni');
  });
});
