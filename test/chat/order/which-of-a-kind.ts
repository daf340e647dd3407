/** Which of a kind is meant, by what it costs, how big it is, what it can do, or by what is there of it already. */
import type { Naming } from './goods-names.ts';

export const whichOfAKind: readonly Naming[] = [
  {
    what: 'the thing itself is swapped, and not what is made for it',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'me llevo la aspiradora Fen Cylinder y 2 paquetes de bolsas / cambia la aspiradora por la inalámbrica Fen 3 y quita las bolsas',
        '1 Cordless Vacuum Fen 3',
      ],
      [
        'me llevo la aspiradora Fen Cylinder y 2 paquetes de bolsas / cambia la aspiradora por el robot Otter Slim',
        '1 Robot Vacuum Otter Slim, 2 Vacuum Bags for Fen Cylinder (pack of 8)',
      ],
      [
        'me llevo la aspiradora Fen Cylinder y 2 paquetes de bolsas / quita la aspiradora',
        '2 Vacuum Bags for Fen Cylinder (pack of 8)',
      ],
      [
        'me llevo la aspiradora Fen Cylinder y 2 paquetes de bolsas / quita las bolsas de la aspiradora',
        '1 Bagged Vacuum Fen Cylinder',
      ],
    ],
  },
  {
    what: 'the thing itself is swapped, and not what is made for it',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'the Fen Cylinder and two packs of vacuum bags / swap the vacuum for the cordless Fen 3',
        '1 Cordless Vacuum Fen 3, 2 Vacuum Bags for Fen Cylinder (pack of 8)',
      ],
      [
        'the Fen Cylinder and two packs of vacuum bags / remove the hoover',
        '2 Vacuum Bags for Fen Cylinder (pack of 8)',
      ],
      [
        'the Fen Cylinder and two packs of vacuum bags / remove the vacuum bags',
        '1 Bagged Vacuum Fen Cylinder',
      ],
    ],
  },
  {
    what: 'in another size what is there, and no other goods of its kind',
    shop: 'home',
    language: 'en',
    orders: [
      [
        "a double Cloud duvet / and two pillows / actually a single duvet instead of the double, it's for the box room",
        '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm), 2 Memory Foam Pillow Drift',
      ],
      [
        'a double Cloud duvet / and two pillows / a king duvet instead of the double',
        '1 Down-Alternative Duvet Cloud (King 240 × 220 cm), 2 Memory Foam Pillow Drift',
      ],
      [
        'a double Cloud duvet / swap the duvet for a king one',
        '1 Down-Alternative Duvet Cloud (King 240 × 220 cm)',
      ],
      [
        'the Pip earbuds in black / white earbuds rather than the black ones',
        '1 True Wireless Earbuds Pip (White)',
      ],
    ],
  },
  {
    what: 'in another size what is there, and no other goods of its kind',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'un edredón Cloud doble / y dos almohadas / mejor un edredón individual en vez del doble, que es para el cuarto pequeño',
        '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm), 2 Memory Foam Pillow Drift',
      ],
      [
        'un edredón Cloud doble / y dos almohadas / un edredón individual en lugar del doble',
        '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm), 2 Memory Foam Pillow Drift',
      ],
      [
        'los auriculares Pip en negro / unos auriculares blancos en vez de los negros',
        '1 True Wireless Earbuds Pip (White)',
      ],
    ],
  },
  {
    what: 'which it is by what it costs',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'looking for wireless earbuds for the gym, under 100 / the 59 euro ones look good, add them / black',
        '1 True Wireless Earbuds Pip (Black)',
      ],
      ["do you have kettles? / I'll take the 34.50 one", '1 Rapid Kettle Wren'],
      ['show me robot vacuums / the €199 one please', '1 Robot Vacuum Otter Slim'],
      ['show me robot vacuums / add the one for 349', '1 Robot Vacuum Otter 5'],
    ],
  },
  {
    what: 'which it is by what it costs',
    shop: 'home',
    language: 'es',
    orders: [
      ['¿tenéis hervidores? / el de 34,50 me gusta, añádelo', '1 Rapid Kettle Wren'],
      ['busco un robot aspirador / ponme el de 199', '1 Robot Vacuum Otter Slim'],
      ['busco un robot aspirador / me llevo el de 349 euros', '1 Robot Vacuum Otter 5'],
      ['busco un robot aspirador / el de 349 € está bien, ponlo', '1 Robot Vacuum Otter 5'],
    ],
  },
  {
    what: 'which of those shown it is by how big it is',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'have ye any small air fryers / add the compact one so / ah no. the big one then',
        '1 Air Fryer Umber 5.5',
      ],
      ["do you have air fryers? / I'll take the bigger one", '1 Air Fryer Umber 5.5'],
      ["what televisions do you have? / I'll have the smaller one", '1 Television Vista 55 4K'],
      ['what televisions do you have? / add the large one', '1 Television Vista 65 OLED'],
    ],
  },
  {
    what: 'which of those shown it is by how big it is',
    shop: 'home',
    language: 'es',
    orders: [
      ['¿tenéis freidoras de aire? / ponme la grande', '1 Air Fryer Umber 5.5'],
      ['¿qué televisores tenéis? / me llevo el pequeño', '1 Television Vista 55 4K'],
      ['¿qué televisores tenéis? / me llevo el más grande', '1 Television Vista 65 OLED'],
    ],
  },
  {
    what: 'the cheapest of a kind, in the middle of an order',
    shop: 'home',
    language: 'en',
    orders: [
      [
        "I'll take the Marl toaster in cream / and the cheaper kettle as well",
        '1 Two-Slice Toaster Marl (Cream), 1 Rapid Kettle Wren',
      ],
      [
        "I'll take the Marl toaster in cream / and the cheapest kettle",
        '1 Two-Slice Toaster Marl (Cream), 1 Rapid Kettle Wren',
      ],
      [
        "I'll take the Marl toaster in cream / add the cheapest kettle too",
        '1 Two-Slice Toaster Marl (Cream), 1 Rapid Kettle Wren',
      ],
      ['what is your cheapest kettle?', ''],
      ['the cheapest kettle', ''],
    ],
  },
  {
    what: 'the cheapest of a kind, in the middle of an order',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'ponme la tostadora Marl en crema / y el hervidor más barato',
        '1 Two-Slice Toaster Marl (Cream), 1 Rapid Kettle Wren',
      ],
      [
        'ponme la tostadora Marl en crema / y también el hervidor más económico',
        '1 Two-Slice Toaster Marl (Cream), 1 Rapid Kettle Wren',
      ],
      [
        'ponme la tostadora Marl en crema / añade el robot más barato',
        '1 Two-Slice Toaster Marl (Cream), 1 Robot Vacuum Otter Slim',
      ],
      ['el hervidor más barato', ''],
    ],
  },
  {
    what: 'which it is by what it can do',
    shop: 'home',
    language: 'es',
    orders: [
      ['quiero el robot aspirador que también friega', '1 Robot Vacuum Otter 5'],
      ['quiero el robot que friega / uf qué caro, cámbialo por el Slim', '1 Robot Vacuum Otter Slim'],
      ['ponme la aspiradora que no lleva bolsa', '1 Cordless Vacuum Fen 3'],
      ['ponme la aspiradora sin bolsa', '1 Cordless Vacuum Fen 3'],
      ['ponme el robot con mopa', '1 Robot Vacuum Otter 5'],
    ],
  },
  {
    what: 'which it is by what it can do',
    shop: 'home',
    language: 'en',
    orders: [
      ["I'll take the robot vacuum that mops as well", '1 Robot Vacuum Otter 5'],
      ["I'll have the robot vacuum with the mop", '1 Robot Vacuum Otter 5'],
      ['add the vacuum without a bag', '1 Cordless Vacuum Fen 3'],
      ["I'll take the vacuum that doesn't need a bag", '1 Cordless Vacuum Fen 3'],
    ],
  },
  {
    what: 'so many in all of what was just spoken of',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'y un pack de enchufes inteligentes / cuánta garantía tiene? / de enchufes mejor dos packs',
        '2 Smart Plug Peg (pack of 2)',
      ],
      ['un pack de enchufes inteligentes / mejor dos packs', '2 Smart Plug Peg (pack of 2)'],
    ],
  },
  {
    what: 'so many in all of what was just spoken of',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'quiero la colchoneta de yoga verde / y los bloques de corcho / cuantos vienen? / entonces dos pares',
        '1 Esterilla de yoga Sosiego 4 mm (Verde), 2 Ladrillos de yoga de corcho (par)',
      ],
      [
        'quiero la colchoneta de yoga verde y los ladrillos de corcho / mejor dos pares',
        '1 Esterilla de yoga Sosiego 4 mm (Verde), 2 Ladrillos de yoga de corcho (par)',
      ],
    ],
  },
  {
    what: 'all that is listed in one breath, however the second is called',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'quiero la colchoneta de yoga verde y los bloques de corcho',
        '1 Esterilla de yoga Sosiego 4 mm (Verde), 1 Ladrillos de yoga de corcho (par)',
      ],
      [
        'ponme unas luces y los bloques de corcho',
        '1 Luces de bicicleta Faro USB, 1 Ladrillos de yoga de corcho (par)',
      ],
      [
        'ponme unas luces, los bloques de corcho y una bomba',
        '1 Luces de bicicleta Faro USB, 1 Ladrillos de yoga de corcho (par), 1 Bomba de pie Mistral',
      ],
    ],
  },
  {
    what: 'other goods than those that share a word with them: none',
    shop: 'home',
    language: 'en',
    orders: [
      ['add the cordless screwdriver', ''],
      ['add the Wren kettle and the cordless screwdriver', '1 Rapid Kettle Wren'],
      ['add a pillow case', ''],
      ['two duvet covers please', ''],
      ['add a coffee cup', ''],
      ['put a robot mower in the cart', ''],
      ['add a laptop charger / white', '1 USB-C Charger Trio 65 W (White)'],
      ['add a vacuum cleaner, the Fen Cylinder', '1 Bagged Vacuum Fen Cylinder'],
      ['two pillow packs please', '2 Memory Foam Pillow Drift'],
    ],
  },
  {
    what: 'other goods than those that share a word with them: none',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme la funda de almohada', ''],
      ['quiero dos fundas de edredón', ''],
      ['añade el hervidor Wren y la funda de la almohada', '1 Rapid Kettle Wren'],
      ['ponme un destornillador inalámbrico', ''],
    ],
  },
  {
    what: 'other goods than those that share a word with them: none',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme una funda de raqueta', ''],
      ['dame los cordones de las botas de montaña', ''],
      ['ponme el sillín de la bicicleta', ''],
    ],
  },
];
