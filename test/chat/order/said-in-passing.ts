/** What is said around an order and is no act of its own, and what settles one in few words: remarks, exclamations, "three, not two". */
import type { Naming } from './goods-names.ts';

const chairs = '2 Ergonomic Chair Tiller (Grey)';
export const saidInPassing: readonly Naming[] = [
  {
    what: 'how something is, said behind what is taken out, puts nothing in',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'el antirrobo en u y unas luces / pues el antirrobo fuera, pesa mucho',
        '1 Luces de bicicleta Faro USB',
      ],
      [
        'el antirrobo en u y unas luces / quita el antirrobo, pesa demasiado',
        '1 Luces de bicicleta Faro USB',
      ],
      [
        'las luces Faro y el rodillo Cima negro / quita las luces, cuestan bastante',
        '1 Rodillo de masaje Cima (Negro)',
      ],
      ['ponme una bomba de pie y unas luces / la bomba no, pesa bastante', '1 Luces de bicicleta Faro USB'],
    ],
  },
  {
    what: 'how something is, said behind what is taken out, puts nothing in',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'the casserole in red and a frying pan / drop the casserole, weighs a ton',
        '1 Frying Pan Anvil 28 cm',
      ],
      ['the tower fan and a frying pan / take the fan off, costs too much', '1 Frying Pan Anvil 28 cm'],
      ['the tower fan and a frying pan / no fan after all, sounds too loud', '1 Frying Pan Anvil 28 cm'],
    ],
  },
  {
    what: 'so many and not as many as there are',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'quería el edredón Cloud individual / y dos almohadas / y tres almohadas, no dos',
        '1 Down-Alternative Duvet Cloud (Single 140 × 200 cm), 3 Memory Foam Pillow Drift',
      ],
      ['dos almohadas / tres almohadas, no dos', '3 Memory Foam Pillow Drift'],
      [
        'ponme una sartén y dos almohadas / son tres almohadas, no dos',
        '1 Frying Pan Anvil 28 cm, 3 Memory Foam Pillow Drift',
      ],
      [
        'dos almohadas y una sartén / no dos, cuatro almohadas',
        '4 Memory Foam Pillow Drift, 1 Frying Pan Anvil 28 cm',
      ],
      [
        'ponme una sartén / añade tres almohadas, no dos',
        '1 Frying Pan Anvil 28 cm, 3 Memory Foam Pillow Drift',
      ],
    ],
  },
  {
    what: 'so many and not as many as there are',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'add a frying pan / two pillows / three pillows, not two',
        '1 Frying Pan Anvil 28 cm, 3 Memory Foam Pillow Drift',
      ],
      [
        'add a frying pan / two pillows / and three pillows not two',
        '1 Frying Pan Anvil 28 cm, 3 Memory Foam Pillow Drift',
      ],
      [
        'two pillows and a frying pan / not two, 4 pillows please',
        '4 Memory Foam Pillow Drift, 1 Frying Pan Anvil 28 cm',
      ],
    ],
  },
  {
    what: 'no more than so many',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'una lámpara de mesa Moss en verde por favor / y dos paquetes de ampolletas led, no las inteligentes / esas ampolletas le sirven a la lámpara? / ya, un paquete no más',
        '1 Table Lamp Moss (Green), 1 Dimmable LED Bulb E27 (pack of 3)',
      ],
      [
        'ponme una sartén y tres almohadas / una almohada no más',
        '1 Frying Pan Anvil 28 cm, 1 Memory Foam Pillow Drift',
      ],
      [
        'ponme una sartén y tres almohadas / dos almohadas nada más',
        '1 Frying Pan Anvil 28 cm, 2 Memory Foam Pillow Drift',
      ],
      ['ponme una almohada no más', '1 Memory Foam Pillow Drift'],
    ],
  },
  {
    what: 'whom one of them is for',
    shop: 'home',
    language: 'es',
    orders: [
      ['la silla Tiller en gris / mejor dos sillas, una para mi novio', chairs],
      ['la silla Tiller en gris / que sean dos, una para mi novio', chairs],
      ['la silla Tiller en gris / pon dos sillas en total, una es para mi hermana', chairs],
      ['la silla Tiller en gris / dos sillas mejor, una para cada uno', chairs],
    ],
  },
  {
    what: 'whom one of them is for',
    shop: 'home',
    language: 'en',
    orders: [
      ['the Tiller chair in grey / make it two chairs, one for my boyfriend', chairs],
      ['the Tiller chair in grey / better two chairs, one for my sister', chairs],
      ["the Tiller chair in grey / make that two, one's for my mum", chairs],
    ],
  },
  {
    what: 'what somebody likes, and then has',
    shop: 'home',
    language: 'es',
    orders: [
      ['busco un molinillo de café / Qué lindo el molinillo Pebble, deme uno', '1 Coffee Grinder Pebble'],
      ['qué bonita la lámpara Moss, me la llevo en verde', '1 Table Lamp Moss (Green)'],
      ['¡Qué mono el robot Otter Slim! Me lo llevo', '1 Robot Vacuum Otter Slim'],
      ['qué buena pinta la sartén Anvil, ponme dos', '2 Frying Pan Anvil 28 cm'],
      ['qué barato el hervidor Wren, añádelo', '1 Rapid Kettle Wren'],
      ['el molinillo Pebble, deme uno', '1 Coffee Grinder Pebble'],
      ['el hervidor Wren, ponme dos', '2 Rapid Kettle Wren'],
      ['ponme el hervidor Wren / uy qué bueno, pues ponme otro', '2 Rapid Kettle Wren'],
      ['ponme el robot Otter 5 / uf qué caro, cámbialo por el Slim', '1 Robot Vacuum Otter Slim'],
    ],
  },
  {
    what: 'what somebody likes, and then has',
    shop: 'home',
    language: 'en',
    orders: [
      ["what a lovely grinder the Pebble is, I'll take one", '1 Coffee Grinder Pebble'],
      ["how cute is the Otter Slim, I'll have it", '1 Robot Vacuum Otter Slim'],
      ['add the Wren kettle / what a bargain! add another one', '2 Rapid Kettle Wren'],
      ['the Anvil frying pan, give me two', '2 Frying Pan Anvil 28 cm'],
      ['how nice the Anvil frying pan looks! add two', '2 Frying Pan Anvil 28 cm'],
    ],
  },
  {
    what: 'none of what was there, and one thing after all',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'ponme el molinillo Pebble / vacíame el carrito / ya estoy. al final solo la cafetera espresso Corso 15',
        '1 Espresso Machine Corso 15',
      ],
      [
        'ponme el molinillo Pebble / vacía el carrito / al final solo el hervidor Wren',
        '1 Rapid Kettle Wren',
      ],
      [
        'ponme el molinillo Pebble / vacía el carrito / bueno, solo la sartén Anvil',
        '1 Frying Pan Anvil 28 cm',
      ],
      [
        'ponme el molinillo Pebble / bórralo todo / mejor únicamente dos almohadas Drift',
        '2 Memory Foam Pillow Drift',
      ],
    ],
  },
  {
    what: 'none of what was there, and one thing after all',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'add the Pebble grinder / empty my cart / ok I am back. just the Corso 15 espresso machine after all',
        '1 Espresso Machine Corso 15',
      ],
      ['add the Pebble grinder / clear everything / only the Wren kettle in the end', '1 Rapid Kettle Wren'],
      [
        'add the Pebble grinder / empty the basket / so just the Anvil frying pan',
        '1 Frying Pan Anvil 28 cm',
      ],
    ],
  },
];
