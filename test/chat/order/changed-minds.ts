/** Conversations of people who change their minds, mistype and say several things at once. */
import type { Dialogue } from './dialogue.ts';

const two = '2 Pizza de pepperoni';
const one = '1 Pizza de pepperoni';

export const changedMinds: Dialogue[] = [
  {
    name: 'a word before the verb does not hide it',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'ponme dos de pepperoni', goods: two, total: 2590 },
      { say: 'Mejor quita una de pepperoni', goods: one, total: 1295 },
      { say: 'pues pon una de huevo', goods: `${one}, 1 Pizza de huevo`, total: 2490 },
      { say: 'bueno, mejor que sean dos', goods: `${one}, 2 Pizza de huevo`, total: 3685 },
      { say: 'mira, mejor añade un agua', goods: `${one}, 2 Pizza de huevo, 1 Agua`, total: 4185 },
      { say: 'al final ninguna', goods: `${one}, 2 Pizza de huevo`, total: 3685 },
    ],
  },
  {
    name: 'one choice is no choice: it is asked whether it is meant',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'añade una pizza de pepperoni picante',
        asks: 'choose_product',
        told: /¿Se refiere a Pizza de pepperoni \(12,95 €\)\?/,
      },
      { say: 'para recoger', asks: 'choose_product', told: /¿Se refiere a Pizza de pepperoni/ },
      { say: 'sí', goods: one, total: 1295 },
    ],
  },
  {
    name: 'slips of the finger',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'dame 2 peperonni y 1 zumito', goods: `${two}, 1 Zumo de naranja`, total: 2890 },
      { say: 'cambia el zumo por sprite', goods: `${two}, 1 Sprite`, total: 2890 },
      { say: 'hazla dos', goods: `${two}, 2 Sprite`, total: 3190 },
      { say: 'un sprite menos', goods: `${two}, 1 Sprite`, total: 2890 },
      {
        say: 'eso es todo, lo paso a recoger yo',
        goods: `${two}, 1 Sprite`,
        status: 'summary',
        asks: 'confirm',
      },
      { say: 'confirmar pedido', goods: `${two}, 1 Sprite`, status: 'confirmed' },
    ],
  },
  {
    name: 'another one without what the last one has',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'una de pepperoni con setas', goods: `${one} + Setas`, total: 1445 },
      { say: 'otra igual', goods: `${two} + Setas`, total: 2890 },
      { say: 'y otra sin setas', goods: `${two} + Setas, ${one}`, total: 4185 },
      {
        say: 'y otra con extra de queso',
        goods: `${two} + Setas, ${one}, ${one} + Extra de queso`,
        total: 5680,
      },
    ],
  },
  {
    name: 'somebody who wants to order, and not yet what',
    language: 'es',
    shop: 'menu',
    turns: [
      { say: 'Quería hacer un pedido', goods: '', acted: 'asked', asks: 'more' },
      { say: 'dos pizzas', goods: '', asks: 'choose_product' },
      {
        say: 'una de cada una: pepperoni y huevo',
        goods: `${one}, 1 Pizza de huevo`,
        total: 2490,
        asks: 'more',
      },
      { say: 'nada más', goods: `${one}, 1 Pizza de huevo`, asks: 'delivery_or_pickup' },
      { say: 'domicilio', goods: `${one}, 1 Pizza de huevo`, total: 2740, asks: 'address' },
      { say: 'me lo traes a la calle Pez 4, Madrid', goods: `${one}, 1 Pizza de huevo`, asks: 'confirm' },
      { say: 'espera, quita la de huevo', goods: one, total: 1545 },
    ],
  },
  {
    name: 'one thing instead of another, in English',
    language: 'en',
    shop: 'menu',
    turns: [
      { say: 'I would like to place an order', goods: '', acted: 'asked' },
      { say: 'a pepperoni pizza', goods: one, total: 1295 },
      { say: "I'll have a sprite instead", goods: '1 Sprite', total: 300 },
      { say: 'wait, make it two', goods: '2 Sprite', total: 600 },
      { say: 'actually none of them', goods: '', total: 0 },
      { say: 'that is all', goods: '', told: /Your cart is empty/ },
    ],
  },
  {
    name: 'an unknown colour is said to be unknown, whatever else was said is kept',
    language: 'es',
    shop: 'shoes',
    turns: [
      { say: 'me llevo la Trueno en la 42', goods: '1 Zapatilla Trueno (Negra / 42)', total: 7995 },
      {
        say: 'mejor en rojo',
        goods: '1 Zapatilla Trueno (Negra / 42)',
        asks: 'choose_variant',
        told: /No tengo Zapatilla Trueno en «rojo»/,
      },
      { say: 'la 43', goods: '1 Zapatilla Trueno (Negra / 43)', total: 7995 },
      {
        say: 'quiero la Brisa azul, 41',
        goods: '1 Zapatilla Trueno (Negra / 43), 1 Zapatilla Brisa (Azul / 41)',
        total: 13990,
      },
    ],
  },
  {
    name: 'a greeting, a list without articles, a number of what is there',
    language: 'es',
    shop: 'menu',
    turns: [
      {
        say: 'Buenas noches! quiero patatas, agua y sprite',
        goods: '1 Agua, 1 Sprite, 1 Patatas fritas',
        total: 1250,
        told: /^(?!.*noches)/,
      },
      { say: 'y dos de huevo', goods: '1 Agua, 1 Sprite, 1 Patatas fritas, 2 Pizza de huevo', total: 3640 },
      {
        say: 'añade dos de pepperoni y un zumo',
        goods: `1 Agua, 1 Sprite, 1 Patatas fritas, 2 Pizza de huevo, ${two}, 1 Zumo de naranja`,
      },
      {
        say: 'mejor tres de huevo',
        goods: `1 Agua, 1 Sprite, 1 Patatas fritas, 3 Pizza de huevo, ${two}, 1 Zumo de naranja`,
      },
      {
        say: 'finalizar',
        asks: 'delivery_or_pickup',
        goods: `1 Agua, 1 Sprite, 1 Patatas fritas, 3 Pizza de huevo, ${two}, 1 Zumo de naranja`,
      },
    ],
  },
  {
    name: 'a wish not yet in the cart is taken back',
    language: 'en',
    shop: 'shoes',
    turns: [
      { say: 'add the Trueno', asks: 'choose_variant', goods: '' },
      { say: 'remove it', goods: '', told: /left it as it was/ },
      { say: 'add the Trueno', asks: 'choose_variant', goods: '' },
      { say: 'two of them', asks: 'choose_variant', goods: '' },
      { say: '43', goods: '2 Zapatilla Trueno (Negra / 43)', total: 15990 },
      { say: 'empty the cart', goods: '', total: 0 },
    ],
  },
  {
    name: 'a plain yes to several chooses none of them',
    language: 'es',
    shop: 'shoes',
    turns: [
      { say: 'añade la trueno', asks: 'choose_variant', goods: '' },
      { say: 'vale', asks: 'choose_variant', goods: '' },
      { say: 'la 42', goods: '1 Zapatilla Trueno (Negra / 42)', total: 7995 },
    ],
  },
];
