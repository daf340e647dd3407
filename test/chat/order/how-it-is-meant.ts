/** Which of what is there is meant, how it is to be, and which numbers are no number of pieces. */
import type { Naming } from './goods-names.ts';

const racket = 'the Agora 100 in L3 and 3 cans of tennis balls';
const raqueta = 'la Ágora 100 con L3 y 3 botes de pelotas de tenis';
const balls = '4 Pelotas de tenis Ágora Court (bote de 4)';
const three = '3 Pelotas de tenis Ágora Court (bote de 4)';
const goggles = 'Gafas de natación infantil Pececillo';
const cap = 'Gorro de natación Silicona';
const socks = 'Calcetines de correr Punto (3 pares)';
const helmet = 'Casco urbano Plaza';
const jacket = '1 Chaqueta impermeable Chubasco (Rojo / L)';

export const howItIsMeant: Naming[] = [
  {
    what: 'an option, and for which of what is there',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'pink kids goggles, a red swim cap / actually blue for the cap',
        `1 ${goggles} (Rosa), 1 ${cap} (Azul)`,
      ],
      [
        'a red swim cap and a pair of kids goggles in green / sorry, pink for the goggles',
        `1 ${goggles} (Rosa), 1 ${cap} (Rojo)`,
      ],
      [
        'a size 4 football and a red swim cap / size 5 for the ball',
        `1 Balón de fútbol Estadio (5), 1 ${cap} (Rojo)`,
      ],
    ],
  },
  {
    what: 'an option, and for which of what is there',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'un gorro de natación rojo y unas gafas Pececillo rosas / en realidad azul para el gorro',
        `1 ${cap} (Azul), 1 ${goggles} (Rosa)`,
      ],
      [
        'un gorro de natación rojo y unas gafas Pececillo rosas / verde para las gafas, perdón',
        `1 ${cap} (Rojo), 1 ${goggles} (Verde)`,
      ],
      [
        'un gorro de natación rojo y unas gafas Pececillo rosas / y un gorro azul para mi hijo',
        `1 ${cap} (Azul), 1 ${goggles} (Rosa), 1 ${cap} (Rojo)`,
      ],
    ],
  },
  {
    what: 'how many are in what is sold as one',
    shop: 'sports',
    language: 'en',
    orders: [
      ['the 3 pack of running socks as well, add one / 35-38', `1 ${socks} (35-38)`],
      ['the 3 pack of running socks / 39-42', `1 ${socks} (39-42)`],
      ['3 packs of running socks please / 39-42', `3 ${socks} (39-42)`],
    ],
  },
  {
    what: 'how many are in what is sold as one',
    shop: 'sports',
    language: 'es',
    orders: [
      ['los 3 pares de calcetines de correr / 35-38', `1 ${socks} (35-38)`],
      ['ponme el pack de 3 calcetines de correr en la 35-38', `1 ${socks} (35-38)`],
      ['el pack de 3 calcetines de correr / 35-38', `1 ${socks} (35-38)`],
      ['ponme 3 packs de calcetines de correr / 35-38', `3 ${socks} (35-38)`],
    ],
  },
  {
    what: 'one size said in two ways',
    shop: 'sports',
    language: 'en',
    orders: [
      ['add the Plaza helmet / his head is 56 cm so the M', `1 ${helmet} (M (54-58 cm))`],
      ['add the Plaza helmet / he takes a 57, M', `1 ${helmet} (M (54-58 cm))`],
    ],
  },
  {
    what: 'one size said in two ways',
    shop: 'sports',
    language: 'es',
    orders: [['el casco Plaza / mi cabeza mide unos 56 así que M', `1 ${helmet} (M (54-58 cm))`]],
  },
  {
    what: 'left out, so many instead of so many, and a price',
    shop: 'sports',
    language: 'en',
    orders: [
      [`${racket} / leave the racquet out`, three],
      [`${racket} / 109, ouch. Leave my racquet out and do 4 cans of balls instead of 3`, balls],
      ['add the Agora 100 in L3 / 109, ouch', '1 Raqueta de tenis Ágora 100 (L3)'],
      ['add the Agora 100 in L3 / 109, ouch. take it out', ''],
    ],
  },
  {
    what: 'left out, so many instead of so many, and a price',
    shop: 'sports',
    language: 'es',
    orders: [
      [`${raqueta} / 109, uf. Deja fuera la raqueta`, three],
      [`${raqueta} / 109, uf. Saca mi raqueta y pon 4 botes de pelotas en vez de 3`, balls],
    ],
  },
  {
    what: 'the same size as another thing',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'the regular Chubasco in red, large / Also a fleece for me, the Majada in green, same size as the jacket',
        `${jacket}, 1 Forro polar Majada (Verde / L)`,
      ],
      [
        'the regular Chubasco in red, large / a red swim cap / and the Majada fleece in grey in the same size as the jacket',
        `${jacket}, 1 ${cap} (Rojo), 1 Forro polar Majada (Gris / L)`,
      ],
    ],
  },
  {
    what: 'the same size as another thing',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'la Chubasco roja en L / también un forro polar, el Majada en verde, la misma talla que la chaqueta',
        `${jacket}, 1 Forro polar Majada (Verde / L)`,
      ],
      [
        'la Chubasco roja en L / un gorro de natación rojo / y el forro Majada gris, de la misma talla que la chaqueta',
        `${jacket}, 1 ${cap} (Rojo), 1 Forro polar Majada (Gris / L)`,
      ],
    ],
  },
  {
    what: 'what is said around the one that is meant',
    shop: 'sports',
    language: 'en',
    orders: [
      ['The Pulso W sounds good. Black, 38', '1 Zapatillas de correr Pulso W (Negro / 38)'],
      ['add the Plaza helmet / my heads about 56 so M', `1 ${helmet} (M (54-58 cm))`],
      ['add the Plaza helmet / I measured 60 so L please', `1 ${helmet} (L (58-61 cm))`],
      [
        "Hi, I'll take a pair of the junior turf soccer shoes for my daughter / 33 / yellow",
        '1 Botas de fútbol Relámpago Junior TF (Amarillo / 33)',
      ],
      ["setting up a gym, so I'll take a jump rope", '1 Comba de velocidad Rayo'],
      [
        'a jump rope please / is the Sosiego 4 mm mat thick enough? put one in grey anyway',
        '1 Comba de velocidad Rayo, 1 Esterilla de yoga Sosiego 4 mm (Gris)',
      ],
      [
        'the Refugio 2 tent please / do i have to buy the gas seperately for the Fogata stove? add one anyway',
        '1 Tienda de campaña Refugio 2, 1 Hornillo de gas Fogata',
      ],
    ],
  },
  {
    what: 'what is said around the one that is meant',
    shop: 'sports',
    language: 'es',
    orders: [
      ['la Pulso W me parece bien. Negra, 38', '1 Zapatillas de correr Pulso W (Negro / 38)'],
      ['ponme el casco Plaza / mi cabeza mide unos 56 así que M', `1 ${helmet} (M (54-58 cm))`],
      ['ponme el casco Plaza / tengo la cabeza grande, así que la L', `1 ${helmet} (L (58-61 cm))`],
      [
        'Estoy montando un gimnasio pequeño en casa, así que me llevo las mancuernas de 5 kilos (un par) y una comba',
        '1 Mancuernas hexagonales (par) (2 × 5 kg), 1 Comba de velocidad Rayo',
      ],
      [
        'ponme una comba / ¿el hornillo Fogata necesita gas aparte? ponme uno igualmente',
        '1 Comba de velocidad Rayo, 1 Hornillo de gas Fogata',
      ],
    ],
  },
  {
    what: 'mine of two that are there, and a weight that is no number',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'put the kids tennis racquet on there for my nephew / and the Agora 100 in L3 for myself / leave my racquet out',
        '1 Raqueta de tenis infantil Ágora 23',
      ],
      ["I'll take the 5 kilo dumbbells", '1 Mancuernas hexagonales (par) (2 × 5 kg)'],
      [
        "Setting up a small gym in the basement, so I'll take the 5 kilo dumbbells (one pair) and a jump rope",
        '1 Mancuernas hexagonales (par) (2 × 5 kg), 1 Comba de velocidad Rayo',
      ],
    ],
  },
  {
    what: 'mine of two that are there, and a weight that is no number',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme la raqueta infantil para mi sobrino / y la Ágora 100 en L3 para mí / quita mi raqueta',
        '1 Raqueta de tenis infantil Ágora 23',
      ],
    ],
  },
];
