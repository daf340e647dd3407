/** What sounds like one act more, and is none: a size and no number, one of several, in place of another, of what was shown. */
import type { Naming } from './goods-names.ts';

export const notAskedFor: Naming[] = [
  {
    what: 'a size it comes in, and no number of pieces',
    shop: 'sports',
    language: 'en',
    orders: [
      ['a size 4 ball please / make the ball a 5', '1 Balón de fútbol Estadio (5)'],
      ['a size 4 ball please / change the ball to 5', '1 Balón de fútbol Estadio (5)'],
      ['a size 4 ball please / make it a 5', '1 Balón de fútbol Estadio (5)'],
    ],
  },
  {
    what: 'a size it comes in, and no number of pieces',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme un balón de fútbol del 4 / cambia el balón al 5', '1 Balón de fútbol Estadio (5)'],
      ['ponme un balón de fútbol del 4 / cambia el balón a un 5', '1 Balón de fútbol Estadio (5)'],
      [
        'ponme las Meteoro 2 en negro 43 / y unas para mi novia, las W en coral 38 / uy ella calza 39',
        '1 Zapatillas de correr Meteoro 2 (Negro / 43), 1 Zapatillas de correr Meteoro 2 W (Coral / 39)',
      ],
      [
        'hola! tenés las Meteoro 2 en negro? / genial, dame las 43 / y unas para mi novia, las W en coral 38 / uy ella calza 39',
        '1 Zapatillas de correr Meteoro 2 (Negro / 43), 1 Zapatillas de correr Meteoro 2 W (Coral / 39)',
      ],
    ],
  },
  {
    what: 'one of several, the rest stays',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        '4 Julio sleeping bags / all grey / one of the bags in orange, for my daughter',
        '3 Saco de dormir Julio 12 (Gris), 1 Saco de dormir Julio 12 (Naranja)',
      ],
      [
        '4 Julio sleeping bags / all grey / and the cook set / actually one of the bags in orange',
        '3 Saco de dormir Julio 12 (Gris), 1 Saco de dormir Julio 12 (Naranja), 1 Menaje de camping Cazuela 3',
      ],
      [
        "I'd like the Refugio 4 tent and 4 Julio sleeping bags / all grey / plus the camping stove and the cook set / actually one of the bags in orange, for my daughter",
        '1 Tienda familiar Refugio 4, 3 Saco de dormir Julio 12 (Gris), 1 Saco de dormir Julio 12 (Naranja), 1 Hornillo de gas Fogata, 1 Menaje de camping Cazuela 3',
      ],
    ],
  },
  {
    what: 'one of several, the rest stays',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme el hornillo Fogata y 4 sacos Julio grises / mejor uno de los sacos en naranja, para mi hija',
        '1 Hornillo de gas Fogata, 3 Saco de dormir Julio 12 (Gris), 1 Saco de dormir Julio 12 (Naranja)',
      ],
    ],
  },
  {
    what: 'somebody would rather have another',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        'three ham and cheese / the eldest says she would rather have the pepperoni',
        '2 Pizza de jamón y queso, 1 Pizza de pepperoni',
      ],
      [
        "three ham and cheese / my son says he'd rather have the pepperoni",
        '2 Pizza de jamón y queso, 1 Pizza de pepperoni',
      ],
      [
        'two ham and cheese and an egg pizza / the eldest would rather have the pepperoni',
        '2 Pizza de jamón y queso, 1 Pizza de huevo',
      ],
      [
        'three ham and cheese, three juices please / one of the kids wants a sprite instead of juice',
        '3 Pizza de jamón y queso, 2 Zumo de naranja, 1 Sprite',
      ],
      [
        'three juices please / my youngest would like a sprite instead of juice',
        '2 Zumo de naranja, 1 Sprite',
      ],
    ],
  },
  {
    what: 'somebody would rather have another',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'tres pizzas de jamón y queso / la mayor dice que prefiere la de pepperoni',
        '2 Pizza de jamón y queso, 1 Pizza de pepperoni',
      ],
      [
        'tres pizzas de jamón y queso / mi hija prefiere la de pepperoni',
        '2 Pizza de jamón y queso, 1 Pizza de pepperoni',
      ],
      [
        'dos de jamón y queso y una de huevo / uno de los niños prefiere la de pepperoni',
        '2 Pizza de jamón y queso, 1 Pizza de huevo',
      ],
      ['tres zumos / uno de los niños quiere un sprite en vez de zumo', '2 Zumo de naranja, 1 Sprite'],
    ],
  },
  {
    what: 'so many in all, then',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme un gorro de silicona negro / dos gorros pues, uno negro y uno rojo',
        '1 Gorro de natación Silicona (Negro), 1 Gorro de natación Silicona (Rojo)',
      ],
      [
        'ponme un gorro de silicona negro / entonces tres gorros entonces, dos negros y uno rojo',
        '2 Gorro de natación Silicona (Negro), 1 Gorro de natación Silicona (Rojo)',
      ],
      ['ponme un gorro de silicona negro / dos gorros entonces', '2 Gorro de natación Silicona (Negro)'],
    ],
  },
  {
    what: 'so many in all, then',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'a black silicone swim cap please / two swim caps then, one black and one red',
        '1 Gorro de natación Silicona (Negro), 1 Gorro de natación Silicona (Rojo)',
      ],
    ],
  },
  {
    what: 'for another, but so',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        "I'll take the Cometín in pink please / 31 / And the same for her brother but red and size 34.",
        '1 Zapatillas de correr infantil Cometín (Rosa / 31), 1 Zapatillas de correr infantil Cometín (Rojo / 34)',
      ],
    ],
  },
  {
    what: 'for another, but so',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme las Cometín rosas del 31 / y lo mismo para su hermano pero rojas y del 34',
        '1 Zapatillas de correr infantil Cometín (Rosa / 31), 1 Zapatillas de correr infantil Cometín (Rojo / 34)',
      ],
    ],
  },
  {
    what: 'of what was shown since, and no more of what is there',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'a Sierra bottle / blue / do you have the road helmet in large? / sweet, one of those',
        '1 Bidón térmico Sierra 650 (Azul)',
      ],
      [
        'I need Pececillo goggles, one pink and one green / and the armbands / no, not the green ones / do the goggles have UV protection? / ok blue as well then',
        '1 Gafas de natación infantil Pececillo (Rosa), 1 Manguitos de natación Trasto, 1 Gafas de natación infantil Pececillo (Azul)',
      ],
    ],
  },
  {
    what: 'of what was shown since, and no more of what is there',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme un bidón Sierra azul / ¿qué cascos tenéis? / vale, uno de esos',
        '1 Bidón térmico Sierra 650 (Azul)',
      ],
    ],
  },
  {
    what: 'another set is of what comes in sets',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'grey Wade towels, one set please / a white Heron kettle / lovely, another set in white',
        '1 Cotton Towel Set Wade (6 pieces) (Grey), 1 Gooseneck Kettle Heron (White), 1 Cotton Towel Set Wade (6 pieces) (White)',
      ],
    ],
  },
];
