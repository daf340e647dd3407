/** How strangers name goods, by the kind of liberty they take, and the cart it has to give. */
import type { Language } from '../../../src/protocol.ts';

/** What is said, one message after another joined by " / ", and the cart after the last: "2 Agua, 1 Sprite". */
type Order = [said: string, cart: string];
export type Naming = {
  what: string;
  shop: 'pizzeria' | 'sports' | 'home';
  language: Language;
  orders: readonly Order[];
};

const griega = '1 Ensalada griega';
const fries = 'Patatas fritas';
const cylinder = '1 Bagged Vacuum Fen Cylinder';
const bags = '1 Vacuum Bags for Fen Cylinder (pack of 8)';
const plug = 'Smart Plug Peg (pack of 2)';
const bulbs = 'Dimmable LED Bulb E27 (pack of 3)';
const cloudDouble = '1 Down-Alternative Duvet Cloud (Double 200 × 200 cm)';
const pipBlack = '1 True Wireless Earbuds Pip (Black)';

export const namings: readonly Naming[] = [
  {
    what: 'a slip in any word of a name',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['one greek salda please', griega],
      ['can i have two orange jucie', '2 Zumo de naranja'],
      ['2 orange juise please', '2 Zumo de naranja'],
      ['one peperoni pizza an 1 greek salda plz', `1 Pizza de pepperoni, ${griega}`],
      ['some friess please', `1 ${fries}`],
      ['3 sprtie please', '3 Sprite'],
    ],
  },
  {
    what: 'a slip in any word of a name',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['ponme una ensalda griega', griega],
      ['una ensalada grieag por favor', griega],
      ['dame dos zumos de narnaja', '2 Zumo de naranja'],
      ['ponme unas patats fritas', `1 ${fries}`],
      ['una piza de jamon i queso', '1 Pizza de jamón y queso'],
      ['quiero una pizza de hueov', '1 Pizza de huevo'],
    ],
  },
  {
    what: 'a slip in any word of a name',
    shop: 'home',
    language: 'en',
    orders: [
      ['2 packs of the smart plgus please', `2 ${plug}`],
      ['add a robot vaccum Otter 5', '1 Robot Vacuum Otter 5'],
      ['i’d like the air pruifier vole', '1 Air Purifier Vole'],
      ['add one memory foam pilow drift', '1 Memory Foam Pillow Drift'],
      ['can i get the hand belnder tern', '1 Hand Blender Tern'],
    ],
  },
  {
    what: 'the first letters of a name',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['3 pep 2 ham 2 egg please', '3 Pizza de pepperoni, 2 Pizza de jamón y queso, 2 Pizza de huevo'],
      ['give me two pep pizzas', '2 Pizza de pepperoni'],
      [
        '3 pep / 2 of the pep with extra cheese',
        '1 Pizza de pepperoni, 2 Pizza de pepperoni + Extra de queso',
      ],
      ['2 pepp, 1 sprite', '2 Pizza de pepperoni, 1 Sprite'],
    ],
  },
  {
    what: 'the first letters of a name',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['ponme 2 pepp y 1 sprite', '2 Pizza de pepperoni, 1 Sprite'],
      ['una ensal griega porfa', griega],
      ['dos zum de naranja', '2 Zumo de naranja'],
    ],
  },
  {
    what: 'a colour or a size cut short',
    shop: 'home',
    language: 'en',
    orders: [
      ['add a Trio charger blk', '1 USB-C Charger Trio 65 W (Black)'],
      [
        '65w charger blk, 2x usbc cable 1m',
        '1 USB-C Charger Trio 65 W (Black), 2 USB-C Cable Braid 100 W (1 m)',
      ],
      ['a Wade towel set gry please', '1 Cotton Towel Set Wade (6 pieces) (Grey)'],
      ['one Cobble speaker blu', '1 Portable Speaker Cobble (Blue)'],
      ['add a Tiller chair, blck', '1 Ergonomic Chair Tiller (Black)'],
      ['add a Wicket camera wht', '1 Indoor Camera Wicket (White)'],
    ],
  },
  {
    what: 'what goods come in, before the goods',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['dame una porción de papas', `1 ${fries}`],
      ['ponme dos raciones de patatas fritas', `2 ${fries}`],
      ['un plato de ensalada griega', griega],
      ['dos vasitos de zumo de naranja', '2 Zumo de naranja'],
      ['una bolsa de patatas fritas, por favor', `1 ${fries}`],
      ['tres botellitas de agua', '3 Agua'],
      ['quiero un bol de ensalada griega', griega],
    ],
  },
  {
    what: 'what goods come in, before the goods',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['two portions of chips please', `2 ${fries}`],
      ['a bowl of greek salad', griega],
      ['add a sprite / and a side of fries', `1 Sprite, 1 ${fries}`],
      ['three tins of sprite', '3 Sprite'],
      ['a serving of chips and a glass of orange juice', `1 ${fries}, 1 Zumo de naranja`],
      ['a basket of fries please', `1 ${fries}`],
    ],
  },
  {
    what: 'what goods come in, before the goods',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme dos juegos de tuppers de cristal, los Larder', '2 Glass Food Containers Larder (set of 6)'],
      ['quiero dos packs de bombillas regulables', `2 ${bulbs}`],
      ['añade un paquete de enchufes inteligentes', `1 ${plug}`],
      ['ponme una caja de bombillas LED regulables', `1 ${bulbs}`],
    ],
  },
  {
    what: 'the thing itself, and what is made for it',
    shop: 'home',
    language: 'en',
    orders: [
      ['add bags for the Fen Cylinder', bags],
      ['add the Fen Cylinder / please also the bags for the Fen Cylinder', `${cylinder}, ${bags}`],
      ['and bags for the Fen Cylinder, 2 packs', '2 Vacuum Bags for Fen Cylinder (pack of 8)'],
      ['can i get the Fen Cylinder bags', bags],
      ['add the Fen Cylinder', cylinder],
      ['i’ll take the Fen Cylinder vacuum', cylinder],
      ['the bagged vacuum, the Fen Cylinder, and a pack of bags for it', `${cylinder}, ${bags}`],
    ],
  },
  {
    what: 'the thing itself, and what is made for it',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme bolsas para la Fen Cylinder', bags],
      ['añade un paquete de bolsas para la Fen Cylinder', bags],
      ['quiero las bolsas de la Fen Cylinder', bags],
      ['ponme la aspiradora Fen Cylinder', cylinder],
      ['quiero el aspirador con bolsa Fen Cylinder', cylinder],
      ['el aspirador con bolsa Fen Cylinder y un paquete de bolsas', `${cylinder}, ${bags}`],
      ['añade la aspiradora de bolsas Fen Cylinder', cylinder],
    ],
  },
  {
    what: 'an option said in other words beside the name',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme el Cloud doble', cloudDouble],
      ['ponme un edredón Cloud doble por favor', cloudDouble],
      [
        'ponme unas sábanas Meadow / blancas de las de ciento cincuenta',
        '1 Linen Sheet Set Meadow (White / double 150 × 200 cm)',
      ],
      ['ponme el altavoz Cobble / pos el azul', '1 Portable Speaker Cobble (Blue)'],
      ['quiero un edredón de esos Cloud para cama doble', cloudDouble],
      ['añade un edredón Cloud para una cama de matrimonio', cloudDouble],
      ['ponme un edredón Cloud individual', '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm)'],
      ['Póngame un altavoz Cobble. Azul.', '1 Portable Speaker Cobble (Blue)'],
      ['añade un cargador Trio. Negro, por favor.', '1 USB-C Charger Trio 65 W (Black)'],
      ['ponme el teclado Quarry en inglés británico', '1 Mechanical Keyboard Quarry (UK English)'],
    ],
  },
  {
    what: 'an option said in other words beside the name',
    shop: 'home',
    language: 'en',
    orders: [
      ['add the Cloud duvet for a double bed', cloudDouble],
      ['one double Cloud duvet please', cloudDouble],
      ['i’d like a Cobble speaker. Red.', '1 Portable Speaker Cobble (Red)'],
      ['add the keyboard, uk layout', '1 Mechanical Keyboard Quarry (UK English)'],
      ['i’ll have the Quarry keyboard with the spanish layout', '1 Mechanical Keyboard Quarry (Spanish)'],
      ['a navy blue Slab power bank please', '1 Power Bank Slab 20 000 (Navy)'],
    ],
  },
  {
    what: 'how many of each option, behind the goods',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'Wade towels, 2 sets in white and 1 in grey',
        '2 Cotton Towel Set Wade (6 pieces) (White), 1 Cotton Towel Set Wade (6 pieces) (Grey)',
      ],
      [
        'i’d like Cobble speakers, two in blue and one in red',
        '2 Portable Speaker Cobble (Blue), 1 Portable Speaker Cobble (Red)',
      ],
    ],
  },
  {
    what: 'how many of each option, behind the goods',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'toallas Wade, 2 juegos en blanco y 1 en gris',
        '2 Cotton Towel Set Wade (6 pieces) (White), 1 Cotton Towel Set Wade (6 pieces) (Grey)',
      ],
      [
        'ponme altavoces Cobble, dos en azul y uno en rojo',
        '2 Portable Speaker Cobble (Blue), 1 Portable Speaker Cobble (Red)',
      ],
    ],
  },
  {
    what: 'the normal one, and not the other',
    shop: 'home',
    language: 'es',
    orders: [
      ['los pip normales no los pro, en negro', pipBlack],
      ['ponme los Pip normales, no los Pro, en negro', pipBlack],
      ['quiero los auriculares Pip en negro, los normales', pipBlack],
      ['añade los Pip en negro, no los Pro', pipBlack],
    ],
  },
  {
    what: 'the normal one, and not the other',
    shop: 'home',
    language: 'en',
    orders: [
      ['add the normal Pip, not the Pro, in black', pipBlack],
      ['i’ll take the pip earbuds in black, not the pro', pipBlack],
      ['the regular Pip in black please, not the Pro ones', pipBlack],
    ],
  },
  {
    what: 'extras said in other words',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['one pepperoni, mushrooms on top', '1 Pizza de pepperoni + Setas'],
      ['an egg pizza topped with mushrooms', '1 Pizza de huevo + Setas'],
      ['a pepperoni pizza with mushrooms on it', '1 Pizza de pepperoni + Setas'],
      ['one ham and cheese with mushrooms on top please', '1 Pizza de jamón y queso + Setas'],
      ['i’d like one egg pizza, extra cheese on top', '1 Pizza de huevo + Extra de queso'],
      ['one pepperoni, mushrooms on top, and 2 sprites', '1 Pizza de pepperoni + Setas, 2 Sprite'],
    ],
  },
  {
    what: 'extras said in other words',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['una de pepperoni, con setas por encima', '1 Pizza de pepperoni + Setas'],
      ['ponme una de huevo con setas encima', '1 Pizza de huevo + Setas'],
      ['quiero una pizza de pepperoni que lleve setas', '1 Pizza de pepperoni + Setas'],
      ['una de huevo, setas por encima', '1 Pizza de huevo + Setas'],
    ],
  },
  {
    what: 'what is said behind a name and is no part of it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['añade un sprite antes de cerrar', '1 Sprite'],
      ['ponme un agua para el camino', '1 Agua'],
      ['dos sprites para acompañar', '2 Sprite'],
      ['añade unas patatas para picar', `1 ${fries}`],
      ['ponme tres zumos de naranja para la fiesta', '3 Zumo de naranja'],
      ['y de paso un agua', '1 Agua'],
    ],
  },
  {
    what: 'what is said behind a name and is no part of it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['six sprites and six orange juices for a party please', '6 Sprite, 6 Zumo de naranja'],
      ['add a sprite before you close', '1 Sprite'],
      ['two waters for the road please', '2 Agua'],
      ['a greek salad on the side', griega],
      ['a pepperoni pizza and a sprite to go with it', '1 Pizza de pepperoni, 1 Sprite'],
      ['add some chips to share', `1 ${fries}`],
      ['add a sprite / and a water while we wait', '1 Sprite, 1 Agua'],
    ],
  },
  {
    what: 'what is said behind a name and is no part of it',
    shop: 'home',
    language: 'en',
    orders: [
      ['add a Trio charger to go with it, black', '1 USB-C Charger Trio 65 W (Black)'],
      [
        'add a Moss table lamp in green / and a pack of the dimmable LED bulbs for it',
        `1 Table Lamp Moss (Green), 1 ${bulbs}`,
      ],
      ['two of the Drift pillows for the spare room please', '2 Memory Foam Pillow Drift'],
    ],
  },
  {
    what: 'the only option that is left',
    shop: 'home',
    language: 'en',
    orders: [
      ['I want the Keel standing desk', '1 Standing Desk Keel 140 (Natural)'],
      ['add a Keel desk', '1 Standing Desk Keel 140 (Natural)'],
      ['add the Keel desk in white', ''],
    ],
  },
  {
    what: 'the only option that is left',
    shop: 'home',
    language: 'es',
    orders: [
      ['Quiero el escritorio Keel', '1 Standing Desk Keel 140 (Natural)'],
      ['ponme el escritorio Keel en blanco', ''],
    ],
  },
];
