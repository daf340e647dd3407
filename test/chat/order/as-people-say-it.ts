/** Sizes, numbers, colours and addresses as people say them: by their sides, by what is in a pack, by what they are not, put right. */
import type { Naming } from './goods-names.ts';

const single = '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm)';
const double = '1 Down-Alternative Duvet Cloud (Double 200 × 200 cm)';
const cream = '1 Two-Slice Toaster Marl (Cream)';
const kettleAndBulbs = '1 Rapid Kettle Wren, 1 Smart Bulb E27 Iris (3 bulbs)';
const twoPans = '2 Frying Pan Anvil 28 cm, 1 Chef Knife Sedge 20 cm';
const headphones = '1 Wireless Headphones Quieto 300 (Red)';
const towels = '2 Cotton Towel Set Wade (6 pieces) (White)';

export const asPeopleSayIt: readonly Naming[] = [
  {
    what: 'both sides say which size, where one side is the same in all',
    shop: 'home',
    language: 'es',
    orders: [
      ['necesito un edredón Cloud, el de 200x200', double],
      ['ponme el edredón Cloud de 200 por 200', double],
      ['un edredón Cloud de 140x200', single],
    ],
  },
  {
    what: 'both sides say which size, where one side is the same in all',
    shop: 'home',
    language: 'en',
    orders: [
      ['I need a Cloud duvet, the 200x200 one', double],
      ['a Cloud duvet, 200 by 200', double],
      ['add the Cloud duvet 140 x 200', single],
    ],
  },
  {
    what: 'a pack is told by how many are in it, and "a" is no pack of one',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme el Wren / y bombillas inteligentes / un pack de 3', kettleAndBulbs],
      ['ponme el Wren / y bombillas inteligentes / un paquete de tres', kettleAndBulbs],
      [
        'ponme el Wren / y bombillas inteligentes / dos packs de 3',
        '1 Rapid Kettle Wren, 2 Smart Bulb E27 Iris (3 bulbs)',
      ],
    ],
  },
  {
    what: 'a pack is told by how many are in it, and "a" is no pack of one',
    shop: 'home',
    language: 'en',
    orders: [
      ['add the Wren / and smart bulbs / a pack of 3', kettleAndBulbs],
      ['add the Wren / and smart bulbs / a 3-pack', kettleAndBulbs],
      ['add the Wren / and smart bulbs / the pack of three', kettleAndBulbs],
    ],
  },
  {
    what: 'a colour that is denied, with the reason, is not the one that is taken',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme una tostadora / en negro no que se ven las huellas, la crema', cream],
      ['ponme una tostadora / la negra no porque se ve el polvo, crema mejor', cream],
      ['ponme una tostadora / en negro no que ya tengo mucho negro, crema', cream],
      [
        'ponme una báscula de cocina / en negro no que se ve todo, la blanca',
        '1 Digital Kitchen Scale Grain (White)',
      ],
    ],
  },
  {
    what: 'a colour that is denied, with the reason, is not the one that is taken',
    shop: 'home',
    language: 'en',
    orders: [
      ['add a toaster / black no because it shows fingerprints, the cream one', cream],
      ['add a toaster / in black no as it shows every mark, cream please', cream],
      ['add a kitchen scale / white no, it shows the dirt, black', '1 Digital Kitchen Scale Grain (Black)'],
    ],
  },
  {
    what: 'so many of something then, with one of them for somebody, is so many in all',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme una sartén y un cuchillo / ponle dos sartenes entonces, uno es regalo pa mi hermana', twoPans],
      ['ponme una sartén y un cuchillo / ponme dos sartenes entonces, una para mi hermana', twoPans],
      [
        'ponme una sartén y un cuchillo / pon dos sartenes más entonces',
        '3 Frying Pan Anvil 28 cm, 1 Chef Knife Sedge 20 cm',
      ],
    ],
  },
  {
    what: 'so many of something then, with one of them for somebody, is so many in all',
    shop: 'home',
    language: 'en',
    orders: [
      ["add a frying pan and a chef knife / put two pans then, one's a gift for my sister", twoPans],
      ['add a frying pan and a chef knife / two pans then, one for my mum', twoPans],
      [
        'add a frying pan and a chef knife / two more pans then, one for my mum',
        '3 Frying Pan Anvil 28 cm, 1 Chef Knife Sedge 20 cm',
      ],
    ],
  },
  {
    what: 'who is interested in so many takes them, and short words are words',
    shop: 'home',
    language: 'es',
    orders: [
      ['qué onda, me interesan los Quieto 300 en rojo, para mi hijo, nomás unos', headphones],
      ['ponme el Wren / y una mopa de vapor pal baño', '1 Rapid Kettle Wren, 1 Steam Mop Rill'],
      ["ponme una mopa de vapor pa'l baño", '1 Steam Mop Rill'],
      [
        '2 juegos de toallas, uno blanco y uno gris / échele otro blanco más p las visitas y cancele el gris',
        towels,
      ],
    ],
  },
  {
    what: 'goods are found by what they are filled with and by what glass boxes are called in Mexico',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'ponme un edredón nórdico / el de plumón de ganso / el individual, que es para la cama del crío',
        '1 Goose Down Duvet Fell (Single 140 × 200 cm)',
      ],
      [
        'ponme un edredón nórdico / el de pluma de oca / individual',
        '1 Goose Down Duvet Fell (Single 140 × 200 cm)',
      ],
      [
        'ponme el Wren / y un juego de toppers de vidrio',
        '1 Rapid Kettle Wren, 1 Glass Food Containers Larder (set of 6)',
      ],
      ['ponme dos tópers de vidrio', '2 Glass Food Containers Larder (set of 6)'],
    ],
  },
  {
    what: 'what was just asked about is what is taken out',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'ponme la cafetera Corso 15, una tostadora en crema y el molinillo / ¿la cafetera mete mucho ruido? / uf, pues entonces quítala, y el molinillo también',
        cream,
      ],
      [
        'ponme una sartén y un hervidor Wren / ¿la sartén vale para inducción? / entonces quítala',
        '1 Rapid Kettle Wren',
      ],
    ],
  },
  {
    what: 'what was just asked about is what is taken out',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'add the Corso 15, a cream toaster and the grinder / is the coffee machine loud? / ok remove it, and the grinder too',
        cream,
      ],
      [
        'add a frying pan and the Wren kettle / does the pan work on induction? / then remove it',
        '1 Rapid Kettle Wren',
      ],
    ],
  },
  {
    what: 'the one of those shown that does something is the one whose sheet says so',
    shop: 'home',
    language: 'es',
    orders: [
      ['tenéis robots aspiradores? / el que también friega, uno', '1 Robot Vacuum Otter 5'],
      ['tenéis robots aspiradores? / ponme el que friega', '1 Robot Vacuum Otter 5'],
    ],
  },
  {
    what: 'the one of those shown that does something is the one whose sheet says so',
    shop: 'home',
    language: 'en',
    orders: [
      ['do you have robot vacuums? / the one that also mops, please', '1 Robot Vacuum Otter 5'],
      ['do you have robot vacuums? / add the one that mops', '1 Robot Vacuum Otter 5'],
    ],
  },
];
