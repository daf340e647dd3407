/** After something was taken out, or was not there to be had, "instead" is in the place of that, and of no line that is left. */
import { describe } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';

const camping = [
  aProduct({
    id: 'bag',
    title: 'Sleeping bag Julio',
    categories: ['Bags'],
    variants: colours('bag', 'Grey', 'Orange'),
  }),
  aProduct({
    id: 'bed',
    title: 'Air bed Nube',
    categories: ['Mats'],
    availability: 'out_of_stock',
    quantity: 0,
  }),
  aProduct({ id: 'mat', title: 'Mat Duna', categories: ['Mats'] }),
  aProduct({ id: 'roll', title: 'Foam roll Lana', categories: ['Mats'] }),
  aProduct({ id: 'tent', title: 'Tent Refugio', categories: ['Tents'] }),
];
const ofCamping = { products: camping, shop: shoeShop };

describe('what was taken out makes place for what comes instead', () => {
  playEach(
    [
      [
        'es',
        ['una de huevo y unas patatas fritas', '1 Pizza de huevo, 1 Patatas fritas'],
        ['quita las patatas', '1 Pizza de huevo'],
        ['y pon una ensalada en su lugar', '1 Pizza de huevo, 1 Ensalada griega'],
      ],
      [
        'es',
        ['una de huevo y un sprite', '1 Pizza de huevo, 1 Sprite'],
        ['sin el sprite', '1 Pizza de huevo'],
        ['mejor un agua', '1 Pizza de huevo, 1 Agua'],
      ],
      [
        'es',
        ['una de huevo y un sprite', '1 Pizza de huevo, 1 Sprite'],
        ['quita el sprite', '1 Pizza de huevo'],
        ['y mejor ponme dos zumos', '1 Pizza de huevo, 2 Zumo de naranja'],
      ],
      [
        'en',
        ['an egg pizza and a sprite', '1 Pizza de huevo, 1 Sprite'],
        ['take the sprite off', '1 Pizza de huevo'],
        ['and put in an ensalada griega instead', '1 Pizza de huevo, 1 Ensalada griega'],
      ],
      [
        'en',
        ['an egg pizza and an ensalada griega', '1 Pizza de huevo, 1 Ensalada griega'],
        ['lose the ensalada', '1 Pizza de huevo'],
        ['two sprites instead', '1 Pizza de huevo, 2 Sprite'],
      ],
      [
        'en',
        ['two egg pizzas and three sprites', '2 Pizza de huevo, 3 Sprite'],
        ['drop the sprites. two aguas instead', '2 Pizza de huevo, 2 Agua'],
      ],
      [
        'en',
        ['an egg pizza and a sprite', '1 Pizza de huevo, 1 Sprite'],
        ['remove the sprite', '1 Pizza de huevo'],
        ['pickup please', '1 Pizza de huevo'],
        ['and an agua instead', '1 Pizza de huevo, 1 Agua'],
      ],
      // What is not after it goes on as ever.
      [
        'en',
        ['an egg pizza and a sprite', '1 Pizza de huevo, 1 Sprite'],
        ['an agua instead', '1 Pizza de huevo, 1 Agua'],
      ],
      [
        'en',
        ['an egg pizza and a sprite', '1 Pizza de huevo, 1 Sprite'],
        ['drop the pizza', '1 Sprite'],
        ['an ensalada griega', '1 Sprite, 1 Ensalada griega'],
        ['una de jamón instead', '1 Sprite, 1 Pizza de jamón y queso'],
      ],
      [
        'es',
        ['una de huevo y un sprite', '1 Pizza de huevo, 1 Sprite'],
        ['quita el sprite', '1 Pizza de huevo'],
        ['y en vez de la pizza una ensalada', '1 Ensalada griega'],
      ],
      [
        'es',
        ['una de huevo y un sprite', '1 Pizza de huevo, 1 Sprite'],
        ['quita el sprite', '1 Pizza de huevo'],
        ['la pizza mejor de jamón', '1 Pizza de jamón y queso'],
      ],
      [
        'es',
        ['una de huevo y un sprite', '1 Pizza de huevo, 1 Sprite'],
        ['quita el sprite', '1 Pizza de huevo'],
        ['mejor que sean dos', '2 Pizza de huevo'],
      ],
    ],
    ofMenu,
  );
});

describe('what is sold out makes place too', () => {
  playEach(
    [
      [
        'en',
        ['two sleeping bags in grey and an air bed', '2 Sleeping bag Julio (Grey)'],
        ['leave the air bed then. two Duna mats instead', '2 Sleeping bag Julio (Grey), 2 Mat Duna'],
      ],
      [
        'en',
        ['two sleeping bags in grey', '2 Sleeping bag Julio (Grey)'],
        ['and an air bed Nube', '2 Sleeping bag Julio (Grey)'],
        ['a foam roll instead then', '2 Sleeping bag Julio (Grey), 1 Foam roll Lana'],
      ],
      [
        'en',
        ['add a tent', '1 Tent Refugio'],
        ['add the air bed', '1 Tent Refugio'],
        ['forget the air bed, I will take a Duna mat instead', '1 Tent Refugio, 1 Mat Duna'],
      ],
      [
        'es',
        ['ponme un Refugio y un Nube', '1 Tent Refugio'],
        ['entonces mejor dos Duna', '1 Tent Refugio, 2 Mat Duna'],
      ],
      [
        'es',
        ['ponme un Refugio y un Nube', '1 Tent Refugio'],
        ['pues ponme un Duna en su lugar', '1 Tent Refugio, 1 Mat Duna'],
      ],
      // The bags are there, and are so.
      [
        'en',
        ['two sleeping bags in grey', '2 Sleeping bag Julio (Grey)'],
        ['and an air bed Nube', '2 Sleeping bag Julio (Grey)'],
        ['the bags in orange instead', '2 Sleeping bag Julio (Orange)'],
      ],
    ],
    ofCamping,
  );
});
