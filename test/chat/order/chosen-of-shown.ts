/** What was shown is chosen from, by name, by number, by what it costs or how it is; and what is no choice. */
import type { Naming } from './goods-names.ts';

export const chosenOfShown: readonly Naming[] = [
  {
    what: 'what a wish was shown is chosen from',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['quiero algo para beber / el agua', '1 Agua'],
      ['una de huevo / y algo para beber / agua', '1 Pizza de huevo, 1 Agua'],
    ],
  },
  {
    what: 'what a wish was shown is chosen from',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['one egg pizza / and something to drink / two of the juices', '1 Pizza de huevo, 2 Zumo de naranja'],
    ],
  },
  {
    what: 'what a wish was shown is chosen from',
    shop: 'sports',
    language: 'es',
    orders: [
      ['necesito una tienda de campaña / la de 4 plazas', '1 Tienda familiar Refugio 4'],
      ['busco una tienda de campaña / pues la más barata', '1 Tienda instantánea Playa'],
      ['Hola che, quiero una pala de pádel / la Dual', '1 Pala de pádel Brava Dual'],
      ['quiero una pala de pádel / la más cara', '1 Pala de pádel Brava Atac 18K'],
      ['quiero una pala de pádel / la de 129', '1 Pala de pádel Brava Dual'],
      ['busco una mochila / la infantil en rojo', '1 Mochila infantil Trote 10 (Rojo)'],
      [
        'quiero un saco de dormir / los dos / naranja / M',
        '1 Saco de dormir Julio 12 (Naranja), 1 Saco de dormir Nieve 0 (M (hasta 1,75 m))',
      ],
    ],
  },
  {
    what: 'what a wish was shown is chosen from',
    shop: 'sports',
    language: 'en',
    orders: [
      ['need a tent / the Refugio 2', '1 Tienda de campaña Refugio 2'],
      ['need a tent / refugio 2', '1 Tienda de campaña Refugio 2'],
      ['looking for a tent / the cheapest', '1 Tienda instantánea Playa'],
      ['looking for a tent / the second one', '1 Tienda familiar Refugio 4'],
      ['need a tent / two of the Refugio 2', '2 Tienda de campaña Refugio 2'],
      [
        'need a tent / the Refugio 2 and a head torch',
        '1 Tienda de campaña Refugio 2, 1 Frontal Linterna 400',
      ],
      ['need a tent / the 289 euro one', '1 Tienda familiar Refugio 4'],
      ['need a tent / can I get the family one?', '1 Tienda familiar Refugio 4'],
      ['need a tent / the heaviest one please', '1 Tienda familiar Refugio 4'],
      ['need a tent / the best rated one', '1 Tienda de campaña Refugio 2'],
      ['need a tent / do you deliver? / the Refugio 2 then', '1 Tienda de campaña Refugio 2'],
      [
        "I'm looking for hiking poles / the folding ones, 120 cm",
        '1 Bastones plegables Paso Carbono (120 cm)',
      ],
      [
        'I need hiking poles / both / 120',
        '1 Bastones de trekking Paso, 1 Bastones plegables Paso Carbono (120 cm)',
      ],
    ],
  },
  {
    what: 'what a wish was shown is chosen from',
    shop: 'home',
    language: 'es',
    orders: [
      ['busco auriculares / los Quieto 300 en rojo', '1 Wireless Headphones Quieto 300 (Red)'],
      [
        'necesito un edredón / el más barato, individual',
        '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm)',
      ],
    ],
  },
  {
    what: 'what a wish was shown is chosen from',
    shop: 'home',
    language: 'en',
    orders: [
      ["morning! I'm after a kettle please / the cheaper one", '1 Rapid Kettle Wren'],
      ["I'm after a kettle please / the gooseneck in black", '1 Gooseneck Kettle Heron (Black)'],
      ["I'm after a kettle please / wren", '1 Rapid Kettle Wren'],
      ["I'm looking for a lamp / the floor one in brass", '1 Floor Lamp Stilt (Brass)'],
      ["I'm looking for a lamp / the dearest, in black", '1 Floor Lamp Stilt (Black)'],
      ['I want some headphones / the cheapest ones / white', '1 True Wireless Earbuds Pip (White)'],
    ],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['una de huevo / y algo para beber / nada más', '1 Pizza de huevo'],
      ['una de huevo / y algo para beber / lo más barato', '1 Pizza de huevo'],
    ],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'pizzeria',
    language: 'en',
    orders: [["one egg pizza / and something to drink / that's all thanks", '1 Pizza de huevo']],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'sports',
    language: 'es',
    orders: [
      ['¿tenéis tiendas de campaña? / la más ligera', ''],
      ['necesito una tienda de campaña / más barata', ''],
      ['necesito una tienda de campaña / ¿la más ligera?', ''],
      ['necesito una tienda de campaña / zapatillas de trail', ''],
    ],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'sports',
    language: 'en',
    orders: [
      ['need a tent / which one is lighter?', ''],
      ['need a tent / something cheaper', ''],
      ['need a tent / how much is the Refugio 2?', ''],
      ['need a tent / do you have sleeping bags?', ''],
      ['need a tent / no thanks', ''],
      ['need a tent / tent', ''],
      ['need a tent / the Refugio', ''],
      ['need a tent / is the family one heavy?', ''],
      ['do you have tents? / the cheapest', ''],
      ['show me tents / the lightest', ''],
    ],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'home',
    language: 'es',
    orders: [['busco auriculares / algo con cable', '']],
  },
  {
    what: 'what a wish was shown is no order where something else is said',
    shop: 'home',
    language: 'en',
    orders: [["I'm looking for a lamp / desk lamp", '']],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        '¿Cuál es más barata, la de pepperoni o la de huevo? / Entonces póngame la más barata, por favor.',
        '1 Pizza de huevo',
      ],
      [
        '¿Cuál es más barata, la de pepperoni o la de huevo? / deme la que tiene mejor nota',
        '1 Pizza de pepperoni',
      ],
      ['compara la de pepperoni y la de huevo / ponme la mejor valorada', '1 Pizza de pepperoni'],
    ],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        'which is cheaper, the pepperoni or the egg? / the cheaper of the two then, please',
        '1 Pizza de huevo',
      ],
      [
        "which is cheaper, the pepperoni or the egg? / ok I'll have the best rated one",
        '1 Pizza de pepperoni',
      ],
    ],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'compara la Refugio 2 y la Refugio 4 / entonces me llevo la más ligera',
        '1 Tienda de campaña Refugio 2',
      ],
      ['compara la Refugio 2 y la Refugio 4 / ponme la que menos pesa', '1 Tienda de campaña Refugio 2'],
      ['¿qué tiendas de campaña tenéis? / póngame la más grande', '1 Tienda familiar Refugio 4'],
      ['ponme la Refugio 2 y la Refugio 4 / quita la más pesada', '1 Tienda de campaña Refugio 2'],
    ],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        "compare the Refugio 2 and the Refugio 4 / ok I'll go for the lighter one",
        '1 Tienda de campaña Refugio 2',
      ],
      ['do you have tents? / then add the lightest one', '1 Tienda instantánea Playa'],
    ],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'home',
    language: 'es',
    orders: [['compara el Wren y el Heron / entonces el más barato, por favor', '1 Rapid Kettle Wren']],
  },
  {
    what: 'an order verb or a conclusion takes the first by what it costs, by its rating or by a figure',
    shop: 'home',
    language: 'en',
    orders: [
      [
        "compare the Quieto 700 and the Quieto 300 / I'll go with the better rated, in black",
        '1 Wireless Headphones Quieto 700 (Black)',
      ],
    ],
  },
  {
    what: 'a question which is first orders nothing',
    shop: 'pizzeria',
    language: 'es',
    orders: [['¿Cuál es más barata, la de pepperoni o la de huevo? / ¿y la mejor valorada?', '']],
  },
  {
    what: 'a question which is first orders nothing',
    shop: 'pizzeria',
    language: 'en',
    orders: [['which is cheaper, the pepperoni or the egg? / and which is the best rated', '']],
  },
  {
    what: 'a question which is first orders nothing',
    shop: 'sports',
    language: 'en',
    orders: [['compare the Refugio 2 and the Refugio 4 / which one is the lightest?', '']],
  },
  {
    what: 'a question which is first orders nothing',
    shop: 'home',
    language: 'en',
    orders: [['which is quieter, the Fen 3 or the Fen Cylinder? / and the cheaper one?', '']],
  },
  {
    what: 'a number that is of one name chooses it',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme la Refugio / la 4', '1 Tienda familiar Refugio 4'],
      ['ponme los Halcón 8x32', '1 Prismáticos Halcón 8×32'],
      ['quiero las Meteoro 2 azules del 42', '1 Zapatillas de correr Meteoro 2 (Azul / 42)'],
      ['2 Refugio 4', '2 Tienda familiar Refugio 4'],
    ],
  },
  {
    what: 'a number that is of one name chooses it',
    shop: 'sports',
    language: 'en',
    orders: [
      ['add the Refugio / the 2', '1 Tienda de campaña Refugio 2'],
      ['add the Refugio / the Refugio 4', '1 Tienda familiar Refugio 4'],
      ['add the Refugio / the second', '1 Tienda familiar Refugio 4'],
    ],
  },
  {
    what: 'a number that is of one name chooses it',
    shop: 'home',
    language: 'es',
    orders: [
      ['quiero un Otter / el 5', '1 Robot Vacuum Otter 5'],
      ['ponme la Fen / la 3', '1 Cordless Vacuum Fen 3'],
    ],
  },
  {
    what: 'a number that is of one name chooses it',
    shop: 'home',
    language: 'en',
    orders: [['I want a TV / the 55', '1 Television Vista 55 4K']],
  },
  {
    what: 'named by its own name, in every option it comes in',
    shop: 'sports',
    language: 'es',
    orders: [
      ['carcava negras 42', '1 Zapatillas de trail Cárcava (Negro / 42)'],
      ['meteoro 2 azul 42', '1 Zapatillas de correr Meteoro 2 (Azul / 42)'],
      ['nevero verde 40', '1 Zapatillas de trail Nevero (Verde / 40)'],
      ['majada granate talla L', '1 Forro polar Majada (Granate / L)'],
      ['palmo talla M', '1 Guantes de ciclismo Palmo (M)'],
    ],
  },
  {
    what: 'named by its own name, in every option it comes in',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        "Good morning dear, I'm starting swimming again after my knee operation and I should like the Corriente swimsuit in navy, size L",
        '1 Bañador de competición Corriente (Azul marino / L)',
      ],
      ['the grey Sosiego 4 mm mat', '1 Esterilla de yoga Sosiego 4 mm (Gris)'],
      ['sendero orange 41', '1 Zapatillas de trail Sendero (Naranja / 41)'],
    ],
  },
  {
    what: 'named by its own name, in every option it comes in',
    shop: 'home',
    language: 'es',
    orders: [['cobble azul', '1 Portable Speaker Cobble (Blue)']],
  },
  {
    what: 'named by its own name, in every option it comes in',
    shop: 'home',
    language: 'en',
    orders: [
      ['meadow navy king', '1 Linen Sheet Set Meadow (Navy / king 180 × 200 cm)'],
      ['quieto 300 red', '1 Wireless Headphones Quieto 300 (Red)'],
    ],
  },
  {
    what: 'a kind of thing is no name, whatever options are said',
    shop: 'sports',
    language: 'es',
    orders: [
      ['quisiera unos prismáticos', ''],
      ['zapatillas de trail negras 42', ''],
      ['guantes de portero talla 9', ''],
      ['carcava negras', ''],
      ['¿carcava negras 42?', ''],
      ['carcava naranjas 42 o 43', ''],
    ],
  },
  {
    what: 'a kind of thing is no name, whatever options are said',
    shop: 'sports',
    language: 'en',
    orders: [
      ['swimsuit navy L', ''],
      ['beach swimsuit coral M', ''],
    ],
  },
  {
    what: 'a kind of thing is no name, whatever options are said',
    shop: 'home',
    language: 'en',
    orders: [
      ['red headphones', ''],
      ['black floor lamp', ''],
    ],
  },
  {
    what: 'sold out in one option, the same in another',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ola necesito las zapatillas cometin en rosa del 35 / pues en azul',
        '1 Zapatillas de correr infantil Cometín (Azul / 35)',
      ],
      [
        'ponme las cometin en rosa del 35 / pues las 34',
        '1 Zapatillas de correr infantil Cometín (Rosa / 34)',
      ],
      [
        'ponme las cometin en rosa del 35 / rojas pues',
        '1 Zapatillas de correr infantil Cometín (Rojo / 35)',
      ],
      ['ponme las cometin en rosa del 35 / no, gracias', ''],
      ['dos pantalones Salina negros talla M / entonces azules', '2 Pantalón corto Salina (Azul / M)'],
    ],
  },
  {
    what: 'sold out in one option, the same in another',
    shop: 'sports',
    language: 'en',
    orders: [
      ['the Solana cap in black / white then', '1 Gorra transpirable Solana (Blanco)'],
      ['the black Nevero in 39 / 40 is fine', '1 Zapatillas de trail Nevero (Negro / 40)'],
      [
        'the Cometin in pink, 35 please / size 34 then',
        '1 Zapatillas de correr infantil Cometín (Rosa / 34)',
      ],
    ],
  },
  {
    what: 'sold out in one option, the same in another',
    shop: 'home',
    language: 'es',
    orders: [['quiero el hervidor Heron en cobre / pues en blanco', '1 Gooseneck Kettle Heron (White)']],
  },
  {
    what: 'sold out in one option, the same in another',
    shop: 'home',
    language: 'en',
    orders: [['a Plinth lamp in brass please / ok white', '1 Desk Lamp Plinth (White)']],
  },
];
