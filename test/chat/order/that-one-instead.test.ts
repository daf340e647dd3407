/** How those that are there are to be, all of them or one; and one in place of another, whatever was asked in between. */
import { describe } from 'vitest';
import { ofMenu, playEach } from './rows.ts';
import { aProduct, colours, shoeShop } from './shops.ts';

const goods = [
  aProduct({
    id: 'bag',
    title: 'Sleeping bag Julio',
    categories: ['Bags'],
    variants: colours('bag', 'Grey', 'Orange'),
  }),
  aProduct({
    id: 'saco',
    title: 'Saco Agosto',
    categories: ['Sacos'],
    variants: colours('saco', 'Gris', 'Naranja'),
  }),
  aProduct({ id: 'mat', title: 'Mat Duna', categories: ['Mats'] }),
  aProduct({
    id: 'pip',
    title: 'Earbuds Pip',
    categories: ['Earbuds'],
    variants: colours('pip', 'Black', 'Blue'),
  }),
  aProduct({
    id: 'pro',
    title: 'Earbuds Pip Pro',
    categories: ['Earbuds'],
    variants: colours('pro', 'Black', 'White'),
  }),
];
const ofGoods = { products: goods, shop: shoeShop };
const bagsEn = [
  ['add a Duna mat', '1 Mat Duna'],
  [
    'two Julio sleeping bags, one orange and one grey',
    '1 Mat Duna, 1 Sleeping bag Julio (Orange), 1 Sleeping bag Julio (Grey)',
  ],
] as const;
const bagsEs = [
  ['pon un Duna', '1 Mat Duna'],
  ['dos sacos Agosto, uno naranja y otro gris', '1 Mat Duna, 1 Saco Agosto (Naranja), 1 Saco Agosto (Gris)'],
] as const;
const orange = '1 Mat Duna, 2 Sleeping bag Julio (Orange)';
const grey = '1 Mat Duna, 2 Sleeping bag Julio (Grey)';
const naranja = '1 Mat Duna, 2 Saco Agosto (Naranja)';
const gris = '1 Mat Duna, 2 Saco Agosto (Gris)';

describe('both so, and not the other', () => {
  playEach(
    [
      ['en', ...bagsEn, ['scratch the grey bag, both orange', orange]],
      ['en', ...bagsEn, ['both orange, scratch the grey one', orange]],
      ['en', ...bagsEn, ['drop the orange one, both grey', grey]],
      ['en', ...bagsEn, ['lose the grey one, make both orange', orange]],
      ['en', ...bagsEn, ['no grey, both in orange', orange]],
      ['en', ...bagsEn, ['scratch the orange bag, two grey', grey]],
      ['en', ...bagsEn, ['both orange', orange]],
      ['es', ...bagsEs, ['quita el gris, los dos naranjas', naranja]],
      ['es', ...bagsEs, ['los dos grises, el naranja quítalo', gris]],
      ['es', ...bagsEs, ['nada de gris, ambos naranja', naranja]],
      // What goes, goes.
      ['en', ...bagsEn, ['scratch the grey bag', '1 Mat Duna, 1 Sleeping bag Julio (Orange)']],
      ['en', ...bagsEn, ['remove both bags', '1 Mat Duna']],
      ['es', ...bagsEs, ['quita el gris', '1 Mat Duna, 1 Saco Agosto (Naranja)']],
    ],
    ofGoods,
  );
});

const juices = [
  'tres pizzas de jamón, un agua y cuatro zumos',
  '3 Pizza de jamón y queso, 1 Agua, 4 Zumo de naranja',
] as const;
const egg = ['una de huevo y un zumo', '1 Pizza de huevo, 1 Zumo de naranja'] as const;
const ham = '1 Pizza de jamón y queso, 1 Zumo de naranja';

describe('so many of them, and no more; another in place of what somebody does not like', () => {
  playEach(
    [
      ['es', juices, ['que sean tres zumos nomás', '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja']],
      [
        'es',
        juices,
        [
          'Ay no, el más chico no toma zumo, que sean tres zumos nomás',
          '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja',
        ],
      ],
      [
        'es',
        juices,
        [
          'no, mi hija no bebe zumo, que sean tres zumos',
          '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja',
        ],
      ],
      [
        'es',
        juices,
        ['mi hija no come pizza, que sean dos pizzas', '2 Pizza de jamón y queso, 1 Agua, 4 Zumo de naranja'],
      ],
      [
        'es',
        juices,
        [
          'mi hermano no quiere zumo, pon tres zumos nada más',
          '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja',
        ],
      ],
      [
        'en',
        juices,
        [
          "oh no, the little one doesn't drink zumo, make it three zumos",
          '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja',
        ],
      ],
      [
        'en',
        juices,
        ['my son hates zumo, so just three zumos', '3 Pizza de jamón y queso, 1 Agua, 3 Zumo de naranja'],
      ],
      ['es', egg, ['uy no, a mi mamá no le gusta el huevo, mejor la de jamón', ham]],
      ['es', egg, ['ay, a mi hijo no le gusta la de huevo, mejor una de jamón', ham]],
      ['es', egg, ['mi madre no come huevo, mejor la de jamón', ham]],
      ['es', egg, ['no, que mi padre es alérgico al huevo, mejor de jamón', ham]],
      ['es', egg, ['a mi mujer no le gusta el zumo, mejor un agua', '1 Pizza de huevo, 1 Agua']],
      ['en', egg, ["oh no, my mum doesn't like huevo, the jamón one instead", ham]],
      ['en', egg, ["my mum doesn't like huevo, better the jamón one", ham]],
      // Somebody else's taste and one more.
      [
        'es',
        egg,
        ['a mi mamá le gusta el sprite, ponme uno', '1 Pizza de huevo, 1 Zumo de naranja, 1 Sprite'],
      ],
      [
        'es',
        egg,
        ['y una de jamón para mi mamá', '1 Pizza de huevo, 1 Zumo de naranja, 1 Pizza de jamón y queso'],
      ],
      [
        'es',
        egg,
        [
          'a mi mamá no le gusta el huevo, añade una de jamón para ella',
          '1 Pizza de huevo, 1 Zumo de naranja, 1 Pizza de jamón y queso',
        ],
      ],
    ],
    ofMenu,
  );
});

const pip = ["I'll take the Earbuds Pip in blue", '1 Earbuds Pip (Blue)'] as const;
const asked = ['what about the Pip Pro, how long do they last?', '1 Earbuds Pip (Blue)'] as const;
const pro = '1 Earbuds Pip Pro (Black)';

describe('swapped for what was talked of in between', () => {
  playEach(
    [
      ['en', pip, ['hm then swap them for the Pip Pro in black', pro]],
      ['en', pip, asked, ['hm then swap them for the Pip Pro in black', pro]],
      [
        'en',
        pip,
        ['the Pip Pro', '1 Earbuds Pip (Blue)'],
        ['hm then swap them for the Pip Pro in black', pro],
      ],
      [
        'en',
        pip,
        ['the Pip Pro', '1 Earbuds Pip (Blue)'],
        ['swap the blue ones for the Pip Pro in black', pro],
      ],
      ['en', pip, ['the Pip Pro', '1 Earbuds Pip (Blue)'], ['change them to the black Pip Pro', pro]],
      ['en', pip, ['the Pip Pro', '1 Earbuds Pip (Blue)'], ['the Pip Pro in black instead of the Pip', pro]],
      [
        'es',
        ['me llevo los Earbuds Pip en Blue', '1 Earbuds Pip (Blue)'],
        ['ponme los Pip Pro', '1 Earbuds Pip (Blue)'],
        ['mejor cámbialos por los Pip Pro en Black', pro],
      ],
      // The answer is no swap.
      [
        'en',
        pip,
        ['the Pip Pro', '1 Earbuds Pip (Blue)'],
        ['black', '1 Earbuds Pip (Blue), 1 Earbuds Pip Pro (Black)'],
      ],
      [
        'en',
        pip,
        ['the Pip Pro', '1 Earbuds Pip (Blue)'],
        ['the Pip Pro in black', '1 Earbuds Pip (Blue), 1 Earbuds Pip Pro (Black)'],
      ],
    ],
    ofGoods,
  );
});
