/** How many of a thing, and in which options, told by the people who are to have it. */
import type { Naming } from './goods-names.ts';

export const countsTold: readonly Naming[] = [
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        'Good afternoon. I have my three grandchildren here and they would each like the plain ham and cheese pizza, please.',
        '3 Pizza de jamón y queso',
      ],
      ['My two sons would each like a sprite', '2 Sprite'],
      ['we are four and we each want a pepperoni pizza', '4 Pizza de pepperoni'],
      ['the three of us will each have an egg pizza', '3 Pizza de huevo'],
      ["There are five of us, we'd each like an orange juice", '5 Zumo de naranja'],
      ['both my kids want the ham and cheese pizza', '2 Pizza de jamón y queso'],
    ],
  },
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['somos tres y cada uno quiere una pizza de huevo', '3 Pizza de huevo'],
      ['mis dos hijos quieren cada uno un zumo', '2 Zumo de naranja'],
      ['Estamos aquí cuatro amigos, una pepperoni para cada uno', '4 Pizza de pepperoni'],
      ['tengo tres nietos y cada uno querría una de jamón y queso', '3 Pizza de jamón y queso'],
    ],
  },
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'me and my brother both need the Helada gloves, mine medium, his large',
        '1 Guantes táctiles Helada (M), 1 Guantes táctiles Helada (L)',
      ],
      [
        "Are the Collado boots waterproof? / Awesome. I'll take the women's ones in purple, 38, and the regular Collados in brown 43 for my husband",
        '1 Botas de senderismo Collado W (Morado / 38), 1 Botas de senderismo Collado (Marrón / 43)',
      ],
      [
        'three Aura tees in black: S, M and L',
        '1 Camiseta técnica Aura (Negro / S), 1 Camiseta técnica Aura (Negro / M), 1 Camiseta técnica Aura (Negro / L)',
      ],
      [
        'two Solana caps, one blue one white',
        '1 Gorra transpirable Solana (Azul), 1 Gorra transpirable Solana (Blanco)',
      ],
    ],
  },
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'Buenos días, mi mujer y yo hacemos el Camino en mayo. Para mí las botas Collado en gris del 43, y para ella las Collado de mujer en marrón, un 38.',
        '1 Botas de senderismo Collado (Gris / 43), 1 Botas de senderismo Collado W (Marrón / 38)',
      ],
      [
        'para mí las Pulso en negro, un 43, y para mi mujer las Pulso W en rosa, un 37',
        '1 Zapatillas de correr Pulso (Negro / 43), 1 Zapatillas de correr Pulso W (Rosa / 37)',
      ],
      [
        'para él la Chubasco roja, una M, y para ella la Chubasco W roja, una S',
        '1 Chaqueta impermeable Chubasco (Rojo / M), 1 Chaqueta impermeable Chubasco W (Rojo / S)',
      ],
      [
        'ponme balones Estadio, 7 del 4 y 3 del 5',
        '7 Balón de fútbol Estadio (4), 3 Balón de fútbol Estadio (5)',
      ],
      [
        'quería balones de fútbol Estadio / 2 del 4 y 3 del 5',
        '2 Balón de fútbol Estadio (4), 3 Balón de fútbol Estadio (5)',
      ],
      [
        'necesito tres forros Ardilla granates: talla 4-5, 6-7 y 8-9',
        '1 Chaqueta polar infantil Ardilla (Granate / 4-5), 1 Chaqueta polar infantil Ardilla (Granate / 6-7), 1 Chaqueta polar infantil Ardilla (Granate / 8-9)',
      ],
      ['dos guantes Helada: talla M y L', '1 Guantes táctiles Helada (M), 1 Guantes táctiles Helada (L)'],
    ],
  },
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'home',
    language: 'en',
    orders: [
      ['my mum and I would each like a Drift pillow', '2 Memory Foam Pillow Drift'],
      [
        'for me the Pip in black, and for my dad the Pip Pro in white',
        '1 True Wireless Earbuds Pip (Black), 1 True Wireless Earbuds Pip Pro (White)',
      ],
    ],
  },
  {
    what: 'how many and in what, told by who is to have it',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'para mí los Quieto 300 en negro y para mi hermana los Quieto 300 en blanco',
        '1 Wireless Headphones Quieto 300 (Black), 1 Wireless Headphones Quieto 300 (White)',
      ],
    ],
  },
];
