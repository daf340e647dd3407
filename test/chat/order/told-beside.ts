/** People, reasons and parts that are told beside what is ordered: whom it is for, how old they are, what one of several is to be. */
import type { Naming } from './goods-names.ts';

export const toldBeside: Naming[] = [
  {
    what: 'whom it is for and how old they are, which counts nothing',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'quiero las gafas de nadar de niños en rosa para mi hija de 6 años, y unos manguitos para el pequeño',
        '1 Gafas de natación infantil Pececillo (Rosa), 1 Manguitos de natación Trasto',
      ],
      [
        'ponme unos manguitos para mi sobrino que tiene 3 años y las gafas Pececillo en verde',
        '1 Manguitos de natación Trasto, 1 Gafas de natación infantil Pececillo (Verde)',
      ],
    ],
  },
  {
    what: 'whom it is for and how old they are, which counts nothing',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'the Pececillo goggles in pink for my daughter aged 6, and some armbands for the little one',
        '1 Gafas de natación infantil Pececillo (Rosa), 1 Manguitos de natación Trasto',
      ],
    ],
  },
  {
    what: 'a number of what was named last and of nothing behind it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        "just chips then, 2 of them, and a greek salad for my mate who's veggie",
        '2 Patatas fritas, 1 Ensalada griega',
      ],
      ['a sprite, three of those, and an egg pizza for my dad', '3 Sprite, 1 Pizza de huevo'],
    ],
  },
  {
    what: 'a number of what was named last and of nothing behind it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'patatas, dos de esas, y una ensalada griega para mi amigo que es vegetariano',
        '2 Patatas fritas, 1 Ensalada griega',
      ],
    ],
  },
  {
    what: 'a number of what was named last and of nothing behind it',
    shop: 'home',
    language: 'en',
    orders: [
      [
        "Does the Corso 15 have a grinder in it? / right, I'll take the Corso 15 and the Pebble grinder along with it then",
        '1 Espresso Machine Corso 15, 1 Coffee Grinder Pebble',
      ],
    ],
  },
  {
    what: 'so many in all, whomever one of them is for',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme unas luces Faro / que sean dos juegos de luces en total, uno es para la bici de mi enamorada',
        '2 Luces de bicicleta Faro USB',
      ],
    ],
  },
  {
    what: 'so many in all, whomever one of them is for',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        "a bike light / make it two lights in total, one is for my girlfriend's bike",
        '2 Luces de bicicleta Faro USB',
      ],
    ],
  },
  {
    what: 'so many in all, whomever one of them is for',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['a sprite / make that three sprites altogether, the others are for the lads', '3 Sprite'],
      [
        "one sprite for him and an orange juice for me / Sorry, he's just told me he wants juice like mine, so no sprite, two juices",
        '2 Zumo de naranja',
      ],
      ['a sprite and a juice / no juice, two sprites', '2 Sprite'],
    ],
  },
  {
    what: 'so many in all, whomever one of them is for',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['un zumo / que sean tres zumos en total, los otros son para los niños', '3 Zumo de naranja'],
      ['un sprite y un zumo / zumo no, dos sprites', '2 Sprite'],
    ],
  },
  {
    what: 'a pair, said behind what is sold by the pair',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme los ladrillos de corcho, un par', '1 Ladrillos de yoga de corcho (par)'],
      ['las mancuernas de 5 kg, un par', '1 Mancuernas hexagonales (par) (2 × 5 kg)'],
    ],
  },
  {
    what: 'a pair, said behind what is sold by the pair',
    shop: 'sports',
    language: 'en',
    orders: [['add the cork yoga bricks, a pair', '1 Ladrillos de yoga de corcho (par)']],
  },
  {
    what: 'a number that goods are called by',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'hey can i get 1 wren kettle n the 2 slice toaster / sage',
        '1 Rapid Kettle Wren, 1 Two-Slice Toaster Marl (Sage)',
      ],
      ['two 2 slice toasters in sage', '2 Two-Slice Toaster Marl (Sage)'],
      ['add the 6 piece towel set in grey', '1 Cotton Towel Set Wade (6 pieces) (Grey)'],
    ],
  },
  {
    what: 'one of those just named, with something on it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        '2 peperoni pizas pls one with xtra cheese',
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso',
      ],
      [
        'one ham one egg / can you add mushrooms / the egg one',
        '1 Pizza de jamón y queso, 1 Pizza de huevo + Setas',
      ],
    ],
  },
  {
    what: 'one of those just named, with something on it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        '2 pizzas de pepperoni porfa una con xtra de queso',
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso',
      ],
      [
        'una de jamón y una de huevo / ¿me añades setas? / la de huevo',
        '1 Pizza de jamón y queso, 1 Pizza de huevo + Setas',
      ],
    ],
  },
  {
    what: 'what one of several, or the one named, is to have on it',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        "two pepperonis, a ham and cheese / one of the pepperonis wants mushrooms on, that's for Danny",
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas, 1 Pizza de jamón y queso',
      ],
      [
        "two pepperonis, a ham and cheese / one of the pepperonis needs extra cheese, that one's for Ann",
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso, 1 Pizza de jamón y queso',
      ],
      [
        'two pepperonis, a ham and cheese / the ham one wants mushrooms on it',
        '2 Pizza de pepperoni, 1 Pizza de jamón y queso + Setas',
      ],
    ],
  },
  {
    what: 'what one of several, or the one named, is to have on it',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'dos de pepperoni y una de jamón / una de las de pepperoni la quiero con setas, esa es para Dani',
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas, 1 Pizza de jamón y queso',
      ],
      [
        'dos de pepperoni y una de jamón / una de las de pepperoni lleva setas, es para Dani',
        '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas, 1 Pizza de jamón y queso',
      ],
    ],
  },
  {
    what: 'what was taken out is put back, and what came for it goes',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      [
        "an egg pizza and a greek salad / swap the salad for chips / Actually no sorry, put the salad back, I'm meant to be eating better. No chips.",
        '1 Pizza de huevo, 1 Ensalada griega',
      ],
      [
        'an egg pizza and a greek salad / swap the salad for chips / put the salad back please, and take the chips off',
        '1 Pizza de huevo, 1 Ensalada griega',
      ],
      [
        'an egg pizza and a greek salad / take the salad off / chips too / sorry, put the salad back and lose the chips',
        '1 Pizza de huevo, 1 Ensalada griega',
      ],
    ],
  },
  {
    what: 'what was taken out is put back, and what came for it goes',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      [
        'una de huevo y una ensalada griega / cámbiame la ensalada por patatas / no, perdona, vuelve a poner la ensalada, que tengo que comer mejor. Sin patatas.',
        '1 Pizza de huevo, 1 Ensalada griega',
      ],
    ],
  },
  {
    what: 'the bare name of one that was just listed, within an order',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['a ham pizza / oh and summat to drink / water', '1 Pizza de jamón y queso, 1 Agua'],
      ['a ham pizza / something to drink as well / the juice', '1 Pizza de jamón y queso, 1 Zumo de naranja'],
    ],
  },
  {
    what: 'the bare name of one that was just listed, within an order',
    shop: 'pizzeria',
    language: 'es',
    orders: [['una de jamón / ah y algo para beber / agua', '1 Pizza de jamón y queso, 1 Agua']],
  },
  {
    what: 'one each for those who are named',
    shop: 'pizzeria',
    language: 'en',
    orders: [
      ['a sprite each for me and Jess, and one bottle of water for the other two', '2 Sprite, 1 Agua'],
      ['an egg pizza / a juice each for my mum, my dad and me', '1 Pizza de huevo, 3 Zumo de naranja'],
    ],
  },
  {
    what: 'one each for those who are named',
    shop: 'pizzeria',
    language: 'es',
    orders: [
      ['una de huevo / un zumo cada uno para Ana y para mí', '1 Pizza de huevo, 2 Zumo de naranja'],
      ['una de huevo / un zumo para mi madre y otro para mí', '1 Pizza de huevo, 2 Zumo de naranja'],
    ],
  },
  {
    what: 'which is taken, in each colour, in the same colour and size, or otherwise after all',
    shop: 'sports',
    language: 'es',
    orders: [
      ['me quedo con las Brisa / rojas, calzo 42', '1 Zapatillas de correr Brisa (Rojo / 42)'],
      [
        'la tienda Refugio 2 y dos sacos de dormir / las Julio, una de cada color',
        '1 Tienda de campaña Refugio 2, 1 Saco de dormir Julio 12 (Naranja), 1 Saco de dormir Julio 12 (Gris)',
      ],
      [
        'la remera Aura de mujer en negro talle M / también las calzas Tormenta, mismo color y mismo talle',
        '1 Camiseta técnica Aura W (Negro / M), 1 Mallas largas Tormenta W (Negro / M)',
      ],
      [
        'las botas Relámpago Junior, un 33 en rojo / las botas al final en un 34 que luego crece y no le valen',
        '1 Botas de fútbol Relámpago Junior TF (Rojo / 34)',
      ],
      [
        'el cojin de meditacion en gris / mmm el cojín casi que en granate, le pega más con el salón',
        '1 Cojín de meditación Zafu (Granate)',
      ],
      [
        'quiero el casco urbano, talla M / y para ella otro casco igualito pero en L',
        '1 Casco urbano Plaza (M (54-58 cm)), 1 Casco urbano Plaza (L (58-61 cm))',
      ],
      [
        'ponme unas luces Faro / las bandas elasticas cuanto salen? / bueno, metele un juego de esas',
        '1 Luces de bicicleta Faro USB, 1 Bandas elásticas Cinta (juego de 5)',
      ],
      [
        'Buenas, que el sábado subimos al Moncayo y me falta de todo: los bastones plegables de carbono de 120 y una botella térmica de 750 ml',
        '1 Bastones plegables Paso Carbono (120 cm), 1 Botella térmica Manantial (750 ml)',
      ],
    ],
  },
  {
    what: 'which is taken, in each colour, in the same colour and size, or otherwise after all',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'two sleeping bags / the Julio, one of each colour',
        '1 Saco de dormir Julio 12 (Naranja), 1 Saco de dormir Julio 12 (Gris)',
      ],
      [
        "the Aura women's t-shirt in black, size M / also the Tormenta leggings, same colour and size",
        '1 Camiseta técnica Aura W (Negro / M), 1 Mallas largas Tormenta W (Negro / M)',
      ],
    ],
  },
  {
    what: 'what a thing of the house it is for, which is no search',
    shop: 'home',
    language: 'en',
    orders: [
      [
        'add the soundbar / and the floor lamp in brass for the corner by the couch',
        '1 Soundbar Beam 2.1, 1 Floor Lamp Stilt (Brass)',
      ],
      [
        "I'll have the cordless vacuum, and the steam mop for the kitchen tiles",
        '1 Cordless Vacuum Fen 3, 1 Steam Mop Rill',
      ],
      [
        'The Moss one with the linen shade, what colours does it come in? / Two in terracotta so, please, one for each end of the sofa',
        '2 Table Lamp Moss (Terracotta)',
      ],
      [
        'add the Quieto 700 in cream and the pip pro in black / take the earbuds off / just the headphones then',
        '1 Wireless Headphones Quieto 700 (Cream)',
      ],
    ],
  },
  {
    what: 'what a thing of the house it is for, which is no search',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'añade la barra de sonido / y la lámpara de pie en latón para el rincón del sofá',
        '1 Soundbar Beam 2.1, 1 Floor Lamp Stilt (Brass)',
      ],
    ],
  },
];
