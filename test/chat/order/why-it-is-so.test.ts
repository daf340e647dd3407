/** Why a thing is to be so is no part of the order: what was thought of it, whom it is for; and a stop before what is put right. */
import { describe, expect, test } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';
import { aProduct, nameFinder, shoeShop } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

const two: readonly [string, string] = ['una ensalada griega y dos aguas', '1 Ensalada griega, 2 Agua'];
const twoEn: readonly [string, string] = ['one pepperoni and two sprites', '1 Pizza de pepperoni, 2 Sprite'];
const one = '1 Ensalada griega, 1 Agua';
const oneEn = '1 Pizza de pepperoni, 1 Sprite';
describe('what was believed is why, and is not ordered', () => {
  playEach(
    [
      ['es', two, ['una sola, no sabía que era de litro', one]],
      ['es', two, ['no pará, una sola, no sabía que era de litro', one]],
      ['es', two, ['aguantá, solo una', one]],
      ['es', two, ['solo un agua, pensaba que eran pequeñas', one]],
      ['es', two, ['con una basta, creía que era más chica', one]],
      ['en', twoEn, ["just one sprite, I didn't realise it was a litre", oneEn]],
      ['en', twoEn, ['only one, I thought they were small', oneEn]],
      ['en', twoEn, ["make it one sprite, didn't know it was that big", oneEn]],
    ],
    ofMenu,
  );
});

const kettle: readonly [string, string] = ['un Hervidor Garza blanco', '1 Hervidor Garza (Blanco)'];
const kettleEn: readonly [string, string] = ['one white Hervidor Garza', '1 Hervidor Garza (Blanco)'];
describe('whom they are for is why, and changes nothing else', () => {
  playEach(
    [
      ['es', kettle, ['que sean dos blancos, mi hermana y yo', '2 Hervidor Garza (Blanco)']],
      ['es', kettle, ['mejor tres, para mi madre y mis hermanas', '3 Hervidor Garza (Blanco)']],
      ['en', kettleEn, ['make that 3 white ones, me and my sisters', '3 Hervidor Garza (Blanco)']],
      ['en', kettleEn, ['make it two, my mum and me', '2 Hervidor Garza (Blanco)']],
      ['en', kettleEn, ['two white ones actually, my brother and I', '2 Hervidor Garza (Blanco)']],
    ],
    ofKitchen,
  );
});

describe('what becomes itself is there already', () => {
  test('a white one that is to be white stays, and nothing is said to have been changed', () => {
    const waiter = new Waiter({ products: ofKitchen.products, shop: shoeShop, language: 'es' });
    waiter.say('un Hervidor Garza blanco');

    const told = waiter.say('cámbialo al blanco')?.told.join(' ') ?? '';

    expect(told).not.toMatch(/He cambiado/);
    expect(goods(waiter.cart)).toBe('1 Hervidor Garza (Blanco)');
  });
});

const camp = [
  aProduct({ id: 'stove', title: 'Camping Stove Ember', language: 'en' }),
  aProduct({ id: 'kit', title: 'First Aid Kit Pocket', language: 'en' }),
  aProduct({ id: 'torch', title: 'Head Torch Beam', language: 'en' }),
  aProduct({ id: 'tent', title: 'Tent Refuge 4', language: 'en', quantity: 3, availability: 'low_stock' }),
];
describe('an ordinal that is part of a name points to nothing that was shown', () => {
  test.each([
    ['en', 'first aid kit as well, and two head torches', '1 First Aid Kit Pocket, 2 Head Torch Beam'],
    ['en', 'the first aid kit and a head torch', '1 First Aid Kit Pocket, 1 Head Torch Beam'],
    ['en', 'the first and two head torches', '1 Camping Stove Ember, 2 Head Torch Beam'],
    ['en', 'first aid kit please', '1 First Aid Kit Pocket'],
  ] as const)('%s: %s', (language, say, wanted) => {
    const waiter = new Waiter({ products: camp, shop: shoeShop, language, find: nameFinder(camp) });
    waiter.showed('stove', 'tent');

    waiter.say(say);

    expect(goods(waiter.cart).split(', ').toSorted()).toEqual(wanted.split(', ').toSorted());
  });
});

const five: readonly [string, string] = ['add five tents Refuge', ''];
describe('so many as there are, in other words', () => {
  playEach(
    [
      ['en', five, ["ok we'll take 3", '3 Tent Refuge 4']],
      ['en', five, ["well, we'll have the three", '3 Tent Refuge 4']],
      ['en', five, ['ok give us those 3', '3 Tent Refuge 4']],
      ['en', five, ["we'll go for two then", '2 Tent Refuge 4']],
      ['es', ['ponme cinco Refuge', ''], ['pues esas tres', '3 Tent Refuge 4']],
      ['es', ['ponme cinco Refuge', ''], ['vale, nos llevamos 3', '3 Tent Refuge 4']],
    ],
    { products: camp, shop: shoeShop },
  );
});

describe('shorthand for "because"', () => {
  playEach(
    [
      ['en', ['gonna need five sprites coz its boiling out', '5 Sprite']],
      ['en', ['three sprites cuz my mates are here', '3 Sprite']],
    ],
    ofMenu,
  );
});
