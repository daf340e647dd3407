/** Conversations with the exact cart and total after every message. */
import type { Language } from '../../../src/protocol.ts';

/**
 * A turn: what is said; the goods and the total in cents then (`undefined`: the message is no order); and, where it matters, the
 * status, what the reply must hold, what is asked back.
 */
export type Turn = {
  say: string;
  goods?: string;
  total?: number;
  status?: 'open' | 'summary' | 'confirmed';
  told?: RegExp;
  asks?: string;
  acted?: 'cart' | 'ordered' | 'asked' | 'nothing';
  noOrder?: true;
};
export type Dialogue = {
  name: string;
  language: Language;
  shop: 'menu' | 'shoes';
  shown?: string[];
  /** What the last search asked for, which those cards answered. */
  searched?: { name: string; values: string[] }[];
  turns: Turn[];
};

const two = '2 Pizza de pepperoni';

export const dialogues: Dialogue[] = [
  {
    name: 'the cart is named before or after what goes into it',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'pon en el carrito dos sprites', goods: '2 Sprite', total: 600 },
      { say: 'mete en la cesta un agua', goods: '2 Sprite, 1 Agua', total: 1100 },
      { say: 'añade unas patatas al carro', goods: '2 Sprite, 1 Agua, 1 Patatas fritas', total: 1550 },
      { say: 'agregue a mi cesta otra agua', goods: '2 Sprite, 2 Agua, 1 Patatas fritas', total: 2050 },
    ],
  },
  {
    name: 'the pizzeria of the article, from the question to the order number',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: '¿Qué pizzas tenéis?', noOrder: true },
      {
        say: 'ponme dos de pepperoni y una grande de huevo',
        goods: `${two}, 1 Pizza de huevo`,
        total: 3785,
        acted: 'cart',
        told: /único tamaño/,
        asks: 'more',
      },
      { say: 'quita el huevo', goods: two, total: 2590 },
      { say: 'nada más', goods: two, total: 2590, asks: 'delivery_or_pickup', acted: 'asked' },
      {
        say: 'a domicilio',
        goods: two,
        total: 2840,
        status: 'summary',
        told: /Gastos de envío: 2,50/,
        asks: 'address',
      },
      { say: 'Calle Mayor 5, 2º B, Madrid', goods: two, total: 2840, status: 'summary', asks: 'confirm' },
      { say: 'sí', goods: two, total: 2840, status: 'confirmed', acted: 'ordered', told: /T-1001/ },
    ],
  },
  {
    name: 'two pizzas and a water, with delivery and address in one message',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'quiero 2 pizzas de pepperoni y un agua', goods: `${two}, 1 Agua`, total: 3090 },
      {
        say: 'a domicilio, calle Mayor 5, 2º B, Madrid',
        goods: `${two}, 1 Agua`,
        total: 3340,
        told: /calle Mayor 5, 2º B, Madrid/,
        asks: 'more',
      },
      { say: 'eso es todo', goods: `${two}, 1 Agua`, total: 3340, status: 'summary', asks: 'confirm' },
      { say: 'confirmo', goods: `${two}, 1 Agua`, total: 3340, status: 'confirmed', acted: 'ordered' },
      {
        say: 'confirmo',
        goods: `${two}, 1 Agua`,
        total: 3340,
        status: 'confirmed',
        acted: 'nothing',
        told: /ya está confirmado/,
      },
    ],
  },
  {
    name: 'a message that completes and confirms an order already summed up confirms it',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'una de jamón y queso', goods: '1 Pizza de jamón y queso', total: 1095 },
      {
        say: 'eso es todo, a domicilio',
        goods: '1 Pizza de jamón y queso',
        total: 1345,
        status: 'summary',
        asks: 'address',
      },
      {
        say: 'c/ Alcalá 23, 4º izq, 28014 Madrid. Confirmo',
        goods: '1 Pizza de jamón y queso',
        total: 1345,
        status: 'confirmed',
        told: /c\/ Alcalá 23, 4º izq, 28014 Madrid/,
      },
    ],
  },
  {
    name: 'goods, delivery and confirmation in the first breath are summed up before they are confirmed',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'ponme dos de pepperoni para recoger y confirmo',
        goods: two,
        total: 2590,
        status: 'summary',
        asks: 'confirm',
      },
      { say: 'sí', goods: two, total: 2590, status: 'confirmed' },
    ],
  },
  {
    name: 'goods added one by one are summed up once before the order is confirmed',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme un agua', goods: '1 Agua', total: 500 },
      { say: 'y un sprite', goods: '1 Agua, 1 Sprite', total: 800 },
      { say: 'para recoger', goods: '1 Agua, 1 Sprite', total: 800, asks: 'more' },
      { say: 'confirmo', goods: '1 Agua, 1 Sprite', total: 800, status: 'summary', asks: 'confirm' },
      { say: 'confirmo', goods: '1 Agua, 1 Sprite', total: 800, status: 'confirmed' },
    ],
  },
  {
    name: 'extras that exist, extras that do not, and what is but a note',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'una de pepperoni con extra de queso pero sin cebolla',
        goods: '1 Pizza de pepperoni + Extra de queso',
        total: 1495,
        told: /He anotado «sin cebolla» en Pizza de pepperoni como nota/,
      },
      {
        say: 'y una de huevo con piña',
        goods: '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo',
        total: 2690,
        told: /No tenemos «piña» como extra/,
      },
      {
        say: 'con setas',
        goods: '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo + Setas',
        total: 2840,
      },
      {
        say: 'quita las setas',
        goods: '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo',
        total: 2690,
      },
      {
        say: 'ponle queso a la de huevo',
        goods: '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo + Extra de queso',
        total: 2890,
      },
    ],
  },
  {
    name: 'one of two gets an extra',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'ponme dos de pepperoni, una con setas',
        goods: '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas',
        total: 2740,
      },
      { say: 'otra igual', goods: '1 Pizza de pepperoni, 2 Pizza de pepperoni + Setas', total: 4185 },
      {
        say: 'un agua y un sprite',
        goods: '1 Pizza de pepperoni, 2 Pizza de pepperoni + Setas, 1 Agua, 1 Sprite',
        total: 4985,
      },
      {
        say: 'otro',
        goods: '1 Pizza de pepperoni, 2 Pizza de pepperoni + Setas, 1 Agua, 1 Sprite',
        total: 4985,
        asks: 'choose_product',
      },
      {
        say: 'sprite',
        goods: '1 Pizza de pepperoni, 2 Pizza de pepperoni + Setas, 1 Agua, 2 Sprite',
        total: 5285,
      },
    ],
  },
  {
    name: 'quantities are changed by what was last spoken of',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme una de pepperoni', goods: '1 Pizza de pepperoni', total: 1295 },
      { say: 'que sean tres', goods: '3 Pizza de pepperoni', total: 3885 },
      { say: 'quita una', goods: two, total: 2590 },
      { say: 'otra', goods: '3 Pizza de pepperoni', total: 3885 },
      { say: 'dos más', goods: '5 Pizza de pepperoni', total: 6475 },
      { say: 'mejor solo una', goods: '1 Pizza de pepperoni', total: 1295 },
      { say: 'quítala', goods: '', total: 0, told: /He quitado 1 × Pizza de pepperoni/ },
    ],
  },
  {
    name: 'of several lines it is asked which one is meant',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'dos de pepperoni y una de huevo', goods: `${two}, 1 Pizza de huevo`, total: 3785 },
      {
        say: 'quita una',
        goods: `${two}, 1 Pizza de huevo`,
        total: 3785,
        asks: 'choose_line',
        told: /Pizza de pepperoni o Pizza de huevo/,
      },
      { say: 'la primera', goods: '1 Pizza de pepperoni, 1 Pizza de huevo', total: 2490 },
      { say: 'que sean 3 las de huevo', goods: '1 Pizza de pepperoni, 3 Pizza de huevo', total: 4880 },
    ],
  },
  {
    name: 'several acts in one message',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'ponme un agua, dos sprites y unas patatas',
        goods: '1 Agua, 2 Sprite, 1 Patatas fritas',
        total: 1550,
      },
      {
        say: 'quita el agua y añade un zumo',
        goods: '2 Sprite, 1 Patatas fritas, 1 Zumo de naranja',
        total: 1350,
      },
      { say: 'cambia el zumo por un agua', goods: '2 Sprite, 1 Patatas fritas, 1 Agua', total: 1550 },
      { say: 'un sprite en vez del agua', goods: '3 Sprite, 1 Patatas fritas', total: 1350 },
    ],
  },
  {
    name: 'undoing goes back message by message',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme un agua', goods: '1 Agua', total: 500 },
      { say: 'ponme dos sprites y unas patatas', goods: '1 Agua, 2 Sprite, 1 Patatas fritas', total: 1550 },
      { say: 'lo de antes no', goods: '1 Agua', total: 500, told: /He deshecho lo último/ },
      { say: 'lo de antes no', goods: '', total: 0 },
    ],
  },
  {
    name: 'an empty cart and a cancelled order',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'confirmo', goods: '', told: /vacío/, acted: 'nothing' },
      { say: 'ponme un agua', goods: '1 Agua', total: 500 },
      { say: 'vacía el carrito', goods: '', total: 0 },
      { say: 'deshaz', goods: '1 Agua', total: 500 },
      { say: 'cancela el pedido', goods: '', total: 0 },
    ],
  },
  {
    name: 'several pizzas fit: the question names them, a bare answer chooses',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'quiero una pizza', noOrder: true },
      {
        say: 'ponme dos pizzas',
        told: /pepperoni.*huevo.*jamón y queso|huevo.*pepperoni|jamón/,
        asks: 'choose_product',
        acted: 'asked',
      },
      { say: 'la de jamón y un agua', goods: '2 Pizza de jamón y queso, 1 Agua', total: 2690 },
    ],
  },
  {
    name: 'questions in between change nothing and the order goes on',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme una de huevo', goods: '1 Pizza de huevo', total: 1195 },
      { say: '¿cuánto cuesta la pepperoni?', noOrder: true },
      { say: '¿tenéis envío gratis?', noOrder: true },
      { say: '¿cuánto llevo?', goods: '1 Pizza de huevo', total: 1195, acted: 'nothing', told: /11,95/ },
      { say: 'quiero hablar con una persona', noOrder: true },
      {
        say: 'nada más, lo recojo yo',
        goods: '1 Pizza de huevo',
        total: 1195,
        status: 'summary',
        asks: 'confirm',
      },
      { say: '¿abrís los lunes?', noOrder: true },
      { say: 'vale', goods: '1 Pizza de huevo', total: 1195, status: 'confirmed' },
      { say: '¿dónde está mi pedido?', noOrder: true },
    ],
  },
  {
    name: 'typos and missing accents',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme dos de peperoni', goods: two, total: 2590 },
      { say: 'y una de jamon y qeso', goods: `${two}, 1 Pizza de jamón y queso`, total: 3685 },
      {
        say: 'anade un zumo de narnaja',
        goods: `${two}, 1 Pizza de jamón y queso, 1 Zumo de naranja`,
        total: 3985,
      },
    ],
  },
  {
    name: 'below the minimum a delivery is not confirmed',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme un agua', goods: '1 Agua', total: 500 },
      { say: 'eso es todo', asks: 'delivery_or_pickup', goods: '1 Agua', total: 500 },
      {
        say: 'a domicilio, calle Sol 3',
        goods: '1 Agua',
        total: 750,
        status: 'open',
        told: /mínimo a domicilio es de 10,00.*faltan 5,00/,
      },
      { say: 'confirmo', goods: '1 Agua', total: 750, status: 'open' },
      { say: 'pues lo recojo', goods: '1 Agua', total: 500 },
      { say: 'confirmo', goods: '1 Agua', total: 500, status: 'confirmed' },
    ],
  },
  {
    name: 'the address is asked for again until it is one',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme dos de pepperoni y ya está', goods: two, total: 2590, asks: 'delivery_or_pickup' },
      { say: 'a domicilio', goods: two, total: 2840, status: 'summary', asks: 'address' },
      { say: 'calle', goods: two, total: 2840, asks: 'address', told: /calle y número/ },
      { say: 'mi casa', goods: two, total: 2840, asks: 'address' },
      { say: 'Gran Vía 12', goods: two, total: 2840, asks: 'confirm' },
      { say: 'no', goods: two, total: 2840, told: /no lo he confirmado/ },
      {
        say: 'añade unas patatas',
        goods: `${two}, 1 Patatas fritas`,
        total: 3290,
        status: 'summary',
        asks: 'confirm',
      },
      { say: 'sí, confirmo', goods: `${two}, 1 Patatas fritas`, total: 3290, status: 'confirmed' },
    ],
  },
  {
    name: 'delivery said before anything was ordered is kept',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'es para enviar a domicilio a la calle Luna 4, Getafe',
        goods: '',
        total: 0,
        told: /calle Luna 4, Getafe/,
      },
      {
        say: 'ponme cuatro de pepperoni',
        goods: '4 Pizza de pepperoni',
        total: 5180,
        told: /Total del carrito: 51,80/,
      },
      {
        say: 'nada más',
        goods: '4 Pizza de pepperoni',
        total: 5180,
        status: 'summary',
        told: /envío es gratuito/,
        asks: 'confirm',
      },
      { say: 'mejor para recoger', goods: '4 Pizza de pepperoni', total: 5180, asks: 'confirm' },
      {
        say: 'mejor a domicilio',
        goods: '4 Pizza de pepperoni',
        total: 5180,
        asks: 'confirm',
        told: /calle Luna 4/,
      },
      { say: 'adelante', goods: '4 Pizza de pepperoni', total: 5180, status: 'confirmed' },
    ],
  },
];
