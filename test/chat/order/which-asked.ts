/** Of two or three that are called so it is asked which, and what is answered is ordered. */
import type { Naming } from './goods-names.ts';

export const whichAsked: readonly Naming[] = [
  {
    what: 'which of two or three, asked and answered',
    shop: 'sports',
    language: 'es',
    orders: [
      ['la mochila cordada / la de 28 / verde', '1 Mochila Cordada 28 (Verde)'],
      ['los sacos de dormir Nieve / el largo', ''],
      [
        '3 botes de bolas de pádel, y un bote de bolas de tenis',
        '3 Pelotas de pádel Viva (bote de 3), 1 Pelotas de tenis Ágora Court (bote de 4)',
      ],
      ['y 3 botes de bolas de pádel', '3 Pelotas de pádel Viva (bote de 3)'],
    ],
  },
  {
    what: 'which of two or three, asked and answered',
    shop: 'pizzeria',
    language: 'es',
    orders: [['ola quiero pizza / la d jamon', '1 Pizza de jamón y queso']],
  },
  {
    what: 'which of two or three, asked and answered',
    shop: 'pizzeria',
    language: 'en',
    orders: [['hello i want pizza / pepperoni', '1 Pizza de pepperoni']],
  },
  {
    what: 'which of two or three, asked and answered',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'Hello, I want the headphones Quieto / the 300 / the red ones',
        '1 Wireless Headphones Quieto 300 (Red)',
      ],
      ['I want the Corso / the Auto', '1 Bean-to-Cup Coffee Machine Corso Auto'],
    ],
  },
  {
    what: 'which of two or three, asked and answered',
    shop: 'home',
    language: 'es',
    orders: [
      ['quiero los audífonos Quieto / los 700 / negros', '1 Wireless Headphones Quieto 700 (Black)'],
      ['quiero la tele Vista / la de 65', '1 Television Vista 65 OLED'],
    ],
  },
  {
    what: 'which of two or three, asked and answered',
    shop: 'sports',
    language: 'en',
    orders: [['hello i want dumbbells / of 5 kilos', '1 Mancuernas hexagonales (par) (2 × 5 kg)']],
  },
];
