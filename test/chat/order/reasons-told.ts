/** Reasons, whole messages of them: what somebody wants before "so", what others have, how things are; none of it is an act. */
import type { Naming } from './goods-names.ts';

export const reasonsTold: Naming[] = [
  {
    what: 'what somebody wants, and then what is to be done about it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        "4 sprites / Tom says he'd rather have an orange juice, so make it 3 sprites and a juice",
        '3 Sprite, 1 Zumo de naranja',
      ],
      [
        'two egg pizzas / my wife wants a salad now, so make it one egg and a greek salad',
        '1 Pizza de huevo, 1 Ensalada griega',
      ],
      ['a sprite / my son wants a juice, so add one', '1 Sprite, 1 Zumo de naranja'],
    ],
  },
  {
    what: 'what somebody wants, and then what is to be done about it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        '4 sprites / Tomás dice que prefiere un zumo, así que que sean 3 sprites y un zumo',
        '3 Sprite, 1 Zumo de naranja',
      ],
    ],
  },
  {
    what: 'what others bring or find too much',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        'two egg pizzas and a sprite / drop the sprite, my son is bringing his own drinks',
        '2 Pizza de huevo',
      ],
    ],
  },
  {
    what: 'what others bring or find too much',
    shop: 'pizzeria',
    language: 'es',
    orders: [['dos de huevo y un sprite / quita el sprite, mi hijo trae sus bebidas', '2 Pizza de huevo']],
  },
  {
    what: 'what others bring or find too much',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'two Moss lamps in terracotta / On second thoughts make one of the lamps cream, himself says two orange ones is too much orange',
        '1 Table Lamp Moss (Terracotta), 1 Table Lamp Moss (Cream)',
      ],
      [
        'add the Wren kettle and the soundbar / my husband says the soundbar is too big, drop it',
        '1 Rapid Kettle Wren',
      ],
    ],
  },
  {
    what: 'what others bring or find too much',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'dos bolsas de dormir Julio, una naranja y otra gris / sabes qué, de las bolsas déjame solo la gris, mi hermano va a llevar la suya',
        '1 Saco de dormir Julio 12 (Gris)',
      ],
      [
        'el cojín de meditación gris y los ladrillos de corcho / espera q dice mi cuñado que el cojín ya se lo ha comprado él, fuera',
        '1 Ladrillos de yoga de corcho (par)',
      ],
      [
        'el cojín de meditación gris y los ladrillos de corcho / mi hermana dice que los ladrillos ya los tiene, quítalos',
        '1 Cojín de meditación Zafu (Gris)',
      ],
    ],
  },
  {
    what: 'what others bring or find too much',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'two Julio sleeping bags, one orange one grey / of the bags just leave me the grey one, my brother is bringing his own',
        '1 Saco de dormir Julio 12 (Gris)',
      ],
    ],
  },
  {
    what: 'so many instead of so many',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        'a juice and an egg pizza / make it three juices instead of one',
        '3 Zumo de naranja, 1 Pizza de huevo',
      ],
    ],
  },
  {
    what: 'so many instead of so many',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['un zumo y una de huevo / pon tres zumos en vez de uno', '3 Zumo de naranja, 1 Pizza de huevo'],
    ],
  },
  {
    what: 'so many instead of so many',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'the standing desk in natural and the 27 inch monitor please / need two of those monitors actually, and the braided usb-c cable in 2 m',
        '1 Standing Desk Keel 140 (Natural), 2 4K Monitor Sill 27, 1 USB-C Cable Braid 100 W (2 m)',
      ],
    ],
  },
  {
    what: 'packs of what is there, whatever else is sold in packs',
    shop: 'home',
    language: 'en',
    orders: [['Smart bulbs, the Iris 3-pack please / wait, two packs', '2 Smart Bulb E27 Iris (3 bulbs)']],
  },
  {
    what: 'how things are, and nothing that is wanted',
    shop: 'home',
    language: 'en',
    orders: [
      [
        "add the Quieto 700 in cream, I'll collect it / ugh my car's in the shop. can u ship it instead? 12 Elm Mount Ave, Beaumont, Dublin 9",
        '1 Wireless Headphones Quieto 700 (Cream)',
      ],
      [
        'setting up a home office, can you add the standing desk in natural and the 27 inch monitor / k im all set, its a delivery',
        '1 Standing Desk Keel 140 (Natural), 1 4K Monitor Sill 27',
      ],
    ],
  },
  {
    what: 'how things are, and nothing that is wanted',
    shop: 'home',
    language: 'es',
    orders: [['añade el hervidor Wren / mi lámpara se ha roto', '1 Rapid Kettle Wren']],
  },
];
