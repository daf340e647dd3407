/** Goods by their size, by whom they are for, by what they come in and by words of the other language. */
import type { Naming } from './goods-names.ts';

export const namesHeard: readonly Naming[] = [
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme el Wren / una licuadora tambien', '1 Rapid Kettle Wren, 1 Blender Galewind 1.5'],
      ['quiero una licuadora de mano', '1 Hand Blender Tern'],
      ['una batidora de mano', '1 Hand Blender Tern'],
      ['ponme la freidora de aire grande', '1 Air Fryer Umber 5.5'],
      ['ponme la tele grande', '1 Television Vista 65 OLED'],
      ['quiero el televisor pequeño', '1 Television Vista 55 4K'],
      ['Pues póngame la Fen de cilindro.', '1 Bagged Vacuum Fen Cylinder'],
      ['ponme la Corso automática', '1 Bean-to-Cup Coffee Machine Corso Auto'],
      [
        'ponme el Wren / y dos ollas arroceras, una es pa mi mamá',
        '1 Rapid Kettle Wren, 2 Rice Cooker Paddy 1.2',
      ],
      ['una olla arrocera', '1 Rice Cooker Paddy 1.2'],
      [
        'una arrocera y una olla de hierro azul',
        '1 Rice Cooker Paddy 1.2, 1 Cast-Iron Casserole Anvil 4.5 l (Navy)',
      ],
      ['una cafetera automática', '1 Bean-to-Cup Coffee Machine Corso Auto'],
      [
        'una lámpara Moss y unos Pip / la lámpara verde, los Pip negros',
        '1 Table Lamp Moss (Green), 1 True Wireless Earbuds Pip (Black)',
      ],
      ['un monitor de 27 pulgadas', '1 4K Monitor Sill 27'],
      ['tienen bombillas regulables? / deme 2 paquetes', '2 Dimmable LED Bulb E27 (pack of 3)'],
    ],
  },
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'home',
    language: 'en',
    orders: [
      ["i'll take the large air fryer", '1 Air Fryer Umber 5.5'],
      [
        'a Moss lamp and a Marl toaster / lamp green, toaster cream',
        '1 Table Lamp Moss (Green), 1 Two-Slice Toaster Marl (Cream)',
      ],
      ['the 65 inch telly please', '1 Television Vista 65 OLED'],
      [
        'I need mechanical keyboard, UK english layout / and that 27 inch monitor also',
        '1 Mechanical Keyboard Quarry (UK English), 1 4K Monitor Sill 27',
      ],
      ['a 27 inch monitor please', '1 4K Monitor Sill 27'],
      [
        'a cloud duvet in king / and a single one for my son',
        '1 Down-Alternative Duvet Cloud (King 240 × 220 cm), 1 Down-Alternative Duvet Cloud (Single 140 × 200 cm)',
      ],
    ],
  },
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'sports',
    language: 'en',
    orders: [
      ['add the smaller Refugio tent', '1 Tienda de campaña Refugio 2'],
      ['add the four person Refugio', '1 Tienda familiar Refugio 4'],
      ["I'll take the Refugio for two people", '1 Tienda de campaña Refugio 2'],
      ['two packs of socks in 39-42', '2 Calcetines de correr Punto (3 pares) (39-42)'],
      ['a pack of socks, 35-38', '1 Calcetines de correr Punto (3 pares) (35-38)'],
      [
        'a set of resistance bands and a massage roller in black',
        '1 Bandas elásticas Cinta (juego de 5), 1 Rodillo de masaje Cima (Negro)',
      ],
      [
        'swim cap in red, Estela goggles in blue',
        '1 Gorro de natación Silicona (Rojo), 1 Gafas de natación Estela (Azul)',
      ],
      ['plus the hydration vest in medium', '1 Mochila de hidratación Bocana 8 (M)'],
      [
        'add a football size 5 / plus the hydration vest in medium',
        '1 Balón de fútbol Estadio (5), 1 Mochila de hidratación Bocana 8 (M)',
      ],
      ['add the Bocana hydration pack, M', '1 Mochila de hidratación Bocana 8 (M)'],
      [
        'add a pair of cycling gloves in L / And a bathing cap in blue, oh and one of those float boards',
        '1 Guantes de ciclismo Palmo (L), 1 Gorro de natación Silicona (Azul), 1 Tabla de natación Flotilla',
      ],
      ['a kickboard please', '1 Tabla de natación Flotilla'],
      ['one of those foam rollers in orange', '1 Rodillo de masaje Cima (Naranja)'],
      ['and one of those skipping ropes', '1 Comba de velocidad Rayo'],
      [
        'add a football size 5 / also one kids cycle, the 16 inch Pedalin, red',
        '1 Balón de fútbol Estadio (5), 1 Bicicleta infantil Pedalín 16 (Rojo)',
      ],
      ['the 16 inch kids bike in red please', '1 Bicicleta infantil Pedalín 16 (Rojo)'],
      ['the 29 inch mountain bike, size M', '1 Bicicleta de montaña Cierzo 29 (M (1,66-1,78 m))'],
      ['do you have padel balls? / ok 4 tubes please', '4 Pelotas de pádel Viva (bote de 3)'],
    ],
  },
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme un saco Julio gris / y la tienda para dos personas, la Refugio',
        '1 Saco de dormir Julio 12 (Gris), 1 Tienda de campaña Refugio 2',
      ],
      ['quiero la tienda Refugio de dos plazas', '1 Tienda de campaña Refugio 2'],
      ['ponme la mochila Cordada en 45 azul', '1 Mochila Cordada 45 (Azul)'],
      ['una Cordada en 28, verde', '1 Mochila Cordada 28 (Verde)'],
      ['la mochila Cordada de 45 litros en verde por favor', '1 Mochila Cordada 45 (Verde)'],
      ['dame dos paquetes de calcetines de la 39-42', '2 Calcetines de correr Punto (3 pares) (39-42)'],
      [
        'un forro Majada y una gorra Solana / el forro gris talla M, la gorra blanca',
        '1 Forro polar Majada (Gris / M), 1 Gorra transpirable Solana (Blanco)',
      ],
      ['tienen pelotas de padel? / ya dame 6 tarros', '6 Pelotas de pádel Viva (bote de 3)'],
    ],
  },
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        "I'll take the egg pizza and a greek salad / And one with ham for my husband",
        '1 Pizza de huevo, 1 Ensalada griega, 1 Pizza de jamón y queso',
      ],
      ['an egg pizza / and another with pepperoni', '1 Pizza de huevo, 1 Pizza de pepperoni'],
    ],
  },
  {
    what: 'a name heard neither too widely nor too narrowly',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'una ensalada y una de huevo / y otra con pepperoni',
        '1 Ensalada griega, 1 Pizza de huevo, 1 Pizza de pepperoni',
      ],
      ['una de huevo / y una con jamón para mi marido', '1 Pizza de huevo, 1 Pizza de jamón y queso'],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'maillot puerto azul M, culote kilómetro M y un bidón blanco',
        '1 Maillot Puerto (Azul / M), 1 Culote corto Kilómetro (M), 1 Bidón térmico Sierra 650 (Blanco)',
      ],
      [
        'ponme las Meteoro 2 negras del 43 / y unas para mi novia, las W en coral 38',
        '1 Zapatillas de correr Meteoro 2 (Negro / 43), 1 Zapatillas de correr Meteoro 2 W (Coral / 38)',
      ],
      ['hola, dos botes de pelotas de pádel', '2 Pelotas de pádel Viva (bote de 3)'],
      ['pelotas de pádel, 4 botes', '4 Pelotas de pádel Viva (bote de 3)'],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'wenas 2 pepperoni xfa, una con extra de queso',
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso',
      ],
      ['una greek salad y dos waters', '1 Ensalada griega, 2 Agua'],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'ponme el Wren / una licuadora también, la de jarra de vidrio',
        '1 Rapid Kettle Wren, 1 Blender Galewind 1.5',
      ],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'add the Estela goggles in blue / and the Espejo ones too',
        '1 Gafas de natación Estela (Azul), 1 Gafas de natación Estela Espejo',
      ],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'add the Pip in black / and the Pro in white',
        '1 True Wireless Earbuds Pip (Black), 1 True Wireless Earbuds Pip Pro (White)',
      ],
    ],
  },
  {
    what: 'pieces, and what is told of them',
    shop: 'pizzeria',
    language: 'en',
    orders: [['two egg pizzas, one with mushrooms', '1 Pizza de huevo, 1 Pizza de huevo + Setas']],
  },
  {
    what: 'a list behind what it is for',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'quiero montarme la oficina: la silla ergonomica negra, el escritorio elevable en color natural y un monitor de 27',
        '1 Ergonomic Chair Tiller (Black), 1 Standing Desk Keel 140 (Natural), 1 4K Monitor Sill 27',
      ],
      [
        'ponme el Wren / y el juego de sábanas de lino verde salvia, el de 150',
        '1 Rapid Kettle Wren, 1 Linen Sheet Set Meadow (Sage / double 150 × 200 cm)',
      ],
    ],
  },
  {
    what: 'a list behind what it is for',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'I want to furnish my office: the Tiller chair in grey, the Keel desk in natural and a 27 inch monitor',
        '1 Ergonomic Chair Tiller (Grey), 1 Standing Desk Keel 140 (Natural), 1 4K Monitor Sill 27',
      ],
    ],
  },
  {
    what: 'how the one just named is to be',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'una de jamon con extra de queso / ponme otra de jamon para mi hermano pero esa sin el keso extra',
        '1 Pizza de jamón y queso + Extra de queso, 1 Pizza de jamón y queso',
      ],
      ['ponme una de huevo y esa con setas', '1 Pizza de huevo + Setas'],
    ],
  },
  {
    what: 'how the one just named is to be',
    shop: 'pizzeria',
    language: 'en',
    orders: [['a pepperoni pizza and that one with mushrooms', '1 Pizza de pepperoni + Setas']],
  },
];
