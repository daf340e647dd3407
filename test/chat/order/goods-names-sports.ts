/** The same in a shop of sports goods, whose titles are Spanish. */
import type { Naming } from './goods-names.ts';

const chubascoRed = '1 Chaqueta impermeable Chubasco (Rojo / M)';

export const sportsNamings: readonly Naming[] = [
  {
    what: 'a size as it is spelled aloud',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme el bañador Surco azul talla eme', '1 Bañador ajustado Surco (Azul / M)'],
      ['quiero los guantes Helada en la eme', '1 Guantes táctiles Helada (M)'],
      ['añade el Surco negro, talla equis ele', '1 Bañador ajustado Surco (Negro / XL)'],
      ['ponme un culote Kilómetro talla ele', '1 Culote corto Kilómetro (L)'],
      ['añade la Aura W coral talla ese', '1 Camiseta técnica Aura W (Coral / S)'],
    ],
  },
  {
    what: 'what goods come in, before the goods',
    shop: 'sports',
    language: 'en',
    orders: [
      ['3 tubes of padel balls please', '3 Pelotas de pádel Viva (bote de 3)'],
      ['add a tin of tennis balls', '1 Pelotas de tenis Ágora Court (bote de 4)'],
      ['add a pack of the overgrips in white', '1 Overgrips Perforados (3 unidades) (Blanco)'],
      ['a pair of cycling gloves in L please', '1 Guantes de ciclismo Palmo (L)'],
      ['a pair of them cycling gloves in L please', '1 Guantes de ciclismo Palmo (L)'],
      [
        'add a pack of black overgrips / another pack of the grips in white',
        '1 Overgrips Perforados (3 unidades) (Negro), 1 Overgrips Perforados (3 unidades) (Blanco)',
      ],
    ],
  },
  {
    what: 'how many of each option, behind the goods',
    shop: 'sports',
    language: 'en',
    orders: [
      [
        'can I get the Marea Alta sports top in black, one S and one M',
        '1 Top deportivo Marea Alta (Negro / S), 1 Top deportivo Marea Alta (Negro / M)',
      ],
      [
        'add the Surco trunks in blue, two M and one XL',
        '2 Bañador ajustado Surco (Azul / M), 1 Bañador ajustado Surco (Azul / XL)',
      ],
    ],
  },
  {
    what: 'for men or for women',
    shop: 'sports',
    language: 'en',
    orders: [
      ['can i grab the Chubasco rain jacket, the unisex one not the womens, red M', chubascoRed],
      ['add the Chubasco jacket, not the W, in red M', chubascoRed],
      ['i’ll take the women’s Pulso in pink 38', '1 Zapatillas de correr Pulso W (Rosa / 38)'],
      ['the Collado boots for women in brown 38 please', '1 Botas de senderismo Collado W (Marrón / 38)'],
      ['add a size 4 football', '1 Balón de fútbol Estadio (4)'],
      ['add a size 4 ball', '1 Balón de fútbol Estadio (4)'],
      ['i’d like the medium Helada touch gloves', '1 Guantes táctiles Helada (M)'],
      ['add the Refugio 2 tent for two people', '1 Tienda de campaña Refugio 2'],
      ['one two-person Refugio 2 tent please', '1 Tienda de campaña Refugio 2'],
      [
        'i’ll take the camping stove and the cook set',
        '1 Hornillo de gas Fogata, 1 Menaje de camping Cazuela 3',
      ],
      ['a U lock please', '1 Antirrobo en U Candado'],
    ],
  },
  {
    what: 'for men or for women',
    shop: 'sports',
    language: 'es',
    orders: [
      [
        'ponme una gorra Solana azul / y unas espinilleras, mide 1,32',
        '1 Gorra transpirable Solana (Azul), 1 Espinilleras Escudo (S (hasta 150 cm))',
      ],
      ['ponme 2 balones del 4', '2 Balón de fútbol Estadio (4)'],
      ['ponme las Brisa azules / la cuarenta y tres', '1 Zapatillas de correr Brisa (Azul / 43)'],
      ['ponme las Pulso de mujer en rosa, la 38', '1 Zapatillas de correr Pulso W (Rosa / 38)'],
      ['quiero la Chubasco de mujer roja talla M', '1 Chaqueta impermeable Chubasco W (Rojo / M)'],
      ['añade un morral Cordada 28 verde', '1 Mochila Cordada 28 (Verde)'],
      ['ponme una caramañola Sierra roja', '1 Bidón térmico Sierra 650 (Rojo)'],
      ['quiero un mat de yoga sosiego de 4mm morado', '1 Esterilla de yoga Sosiego 4 mm (Morado)'],
      ['ponme la cuerda para saltar', '1 Comba de velocidad Rayo'],
      ['añade una cuerda de saltar', '1 Comba de velocidad Rayo'],
    ],
  },
];
