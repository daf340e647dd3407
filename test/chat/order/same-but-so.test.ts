/** One more of what is there, and in another option: beside it, in the size or the colour that was said, and of the right thing. */
import { describe } from 'vitest';
import { ofKitchen, playEach } from './rows.ts';
import { aProduct, colours, shoeShop, shoes } from './shops.ts';

const linen = [
  aProduct({
    id: 'juego',
    title: 'Juego de toallas Vado',
    variants: colours('juego', 'Blanco', 'Gris', 'Azul'),
  }),
  aProduct({ id: 'set', title: 'Towel Set Wade', variants: colours('set', 'White', 'Grey', 'Blue') }),
  aProduct({ id: 'kettle', title: 'Kettle Garza', variants: colours('kettle', 'White', 'Black', 'Green') }),
  aProduct({
    id: 'hervidor',
    title: 'Hervidor Heron',
    variants: colours('hervidor', 'Blanco', 'Negro', 'Verde'),
  }),
  aProduct({ id: 'bombilla', title: 'Bombilla regulable (pack de 3)', categories: ['Bombillas'] }),
];
const ofLinen = { products: linen, shop: shoeShop };
const ofShoes = { products: shoes, shop: shoeShop };
describe('the same for another in another size is one more in that size', () => {
  const one: readonly [string, string] = ['una Brisa azul del 42', '1 Zapatilla Brisa (Azul / 42)'];
  const oneEn: readonly [string, string] = ['one Brisa in azul 42', '1 Zapatilla Brisa (Azul / 42)'];
  const both = '1 Zapatilla Brisa (Azul / 42), 1 Zapatilla Brisa (Azul / 41)';
  playEach(
    [
      ['en', oneEn, ['his brother needs the same Brisa too but a 41', both]],
      ['en', oneEn, ['his brother needs the same ones but in a 41', both]],
      ['en', oneEn, ['the same for his brother but a 41', both]],
      ['en', oneEn, ['same Brisa for my son, in 41 though', both]],
      ['en', oneEn, ['and the same again in a 41', both]],
      ['en', oneEn, ['my wife wants the same but 41', both]],
      ['en', oneEn, ['also the same pair but size 41', both]],
      ['es', one, ['su hermano necesita las mismas pero un 41', both]],
      ['es', one, ['para su hermano las mismas pero del 41', both]],
      ['es', one, ['y las mismas en un 41', both]],
      ['es', one, ['mi mujer quiere las mismas pero en la 41', both]],
      ['es', one, ['otras iguales pero del 41', both]],
      ['es', one, ['lo mismo pero talla 41 para mi hijo', both]],
      ['es', one, ['las mismas también, pero un 41', both]],
    ],
    ofShoes,
  );
});

describe('a colour said with "as well" is one more, and none instead', () => {
  const one: readonly [string, string] = ['un Hervidor Garza blanco', '1 Hervidor Garza (Blanco)'];
  const oneEn: readonly [string, string] = ['one white Hervidor Garza', '1 Hervidor Garza (Blanco)'];
  const both = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Verde)';
  playEach(
    [
      ['en', oneEn, ['ok green as well then', both]],
      ['en', oneEn, ['green as well', both]],
      ['en', oneEn, ['and green too', both]],
      ['en', oneEn, ['the green as well please', both]],
      ['en', oneEn, ['also in green', both]],
      ['en', oneEn, ['a green too then', both]],
      ['es', one, ['vale, verde también', both]],
      ['es', one, ['y también en verde', both]],
      ['es', one, ['el verde también', both]],
      ['es', one, ['ponme también el verde', both]],
      ['es', one, ['pues verde también entonces', both]],
    ],
    ofKitchen,
  );
});

describe('one more for somebody, and how that is to be', () => {
  const one: readonly [string, string] = ['un Hervidor Garza blanco', '1 Hervidor Garza (Blanco)'];
  const oneEn: readonly [string, string] = ['one white Hervidor Garza', '1 Hervidor Garza (Blanco)'];
  const both = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Verde)';
  playEach(
    [
      ['es', one, ['y otro para mí verde', both]],
      ['es', one, ['y otro para ella en verde', both]],
      ['es', one, ['otro para ellos verde', both]],
      ['es', one, ['otro igual para mi mujer', '2 Hervidor Garza (Blanco)']],
      ['en', oneEn, ['another one for her brother', '2 Hervidor Garza (Blanco)']],
      ['en', oneEn, ['and another for him green', both]],
      ['en', oneEn, ['another one for me in green', both]],
    ],
    ofKitchen,
  );
  playEach(
    [
      [
        'es',
        ['una Brisa roja 41 para mi nena', '1 Zapatilla Brisa (Roja / 41)'],
        ['y otra azul 41 para mi hijo', '1 Zapatilla Brisa (Roja / 41), 1 Zapatilla Brisa (Azul / 41)'],
        [
          'a la nena ponele 42 mejor, que crece',
          '1 Zapatilla Brisa (Roja / 42), 1 Zapatilla Brisa (Azul / 41)',
        ],
      ],
    ],
    ofShoes,
  );
});

describe('a set, a pair or a pack is of what comes in it', () => {
  const both: readonly [string, string] = [
    'ponme un Juego de toallas Vado gris y un Hervidor Heron negro',
    '1 Juego de toallas Vado (Gris), 1 Hervidor Heron (Negro)',
  ];
  const bothEn: readonly [string, string] = [
    'a grey Towel Set Wade and a black Kettle Garza',
    '1 Towel Set Wade (Grey), 1 Kettle Garza (Black)',
  ];
  const white = '1 Juego de toallas Vado (Gris), 1 Hervidor Heron (Negro), 1 Juego de toallas Vado (Blanco)';
  const whiteEn = '1 Towel Set Wade (Grey), 1 Kettle Garza (Black), 1 Towel Set Wade (White)';
  playEach(
    [
      ['es', both, ['otro juego en blanco', white]],
      ['es', both, ['y un juego más en blanco', white]],
      ['es', both, ['muy bien, otro juego blanco', white]],
      ['es', both, ['ponme otro juego en blanco', white]],
      ['en', bothEn, ['lovely, another set in white', whiteEn]],
      ['en', bothEn, ['another set in white please', whiteEn]],
      ['en', bothEn, ['one more set, in white', whiteEn]],
      ['en', bothEn, ['add another set in white', whiteEn]],
      ['en', bothEn, ['and a set in white', whiteEn]],
    ],
    ofLinen,
  );
});

describe('what puts right the colour just said changes that line only', () => {
  const both: readonly [string, string] = ['un Hervidor Garza verde', '1 Hervidor Garza (Verde)'];
  const then: readonly [string, string] = [
    'y una Toalla Vado azul',
    '1 Hervidor Garza (Verde), 1 Toalla Vado (Azul)',
  ];
  const grey = '1 Hervidor Garza (Verde), 1 Toalla Vado (Gris)';
  playEach(
    [
      [
        'es',
        ['una Toalla Vado blanca', '1 Toalla Vado (Blanco)'],
        ['y un Hervidor Garza verde', '1 Toalla Vado (Blanco), 1 Hervidor Garza (Verde)'],
        ['no espera, blanco a juego con la toalla', '1 Toalla Vado (Blanco), 1 Hervidor Garza (Blanco)'],
      ],
      ['es', both, then, ['no espera, gris a juego con el hervidor', grey]],
      ['es', both, then, ['mejor gris, que combina con el hervidor', grey]],
      ['es', both, then, ['espera, gris para que pegue con el hervidor', grey]],
      ['es', both, then, ['no, gris, como va con el hervidor', grey]],
      ['es', both, then, ['perdona, gris, para que haga juego con el hervidor', grey]],
      ['en', both, then, ['no wait, grey to match the hervidor', grey]],
      ['en', both, then, ['actually grey, it goes with the hervidor', grey]],
      ['en', both, then, ['sorry, grey, so it matches the hervidor', grey]],
      ['en', both, then, ['make it grey to go with the hervidor', grey]],
      ['en', both, then, ['grey instead, to match the hervidor', grey]],
    ],
    ofKitchen,
  );
});

describe('one thing said twice over is one', () => {
  const one = '1 Bombilla regulable (pack de 3)';
  playEach(
    [
      ['es', ['un paquete de bombillas regulables, el de 3', one]],
      ['es', ['ponme un pack de bombillas, el de 3', one]],
      ['es', ['quiero las bombillas, el paquete de tres', one]],
      ['es', ['un pack de bombillas regulables, las de 3', one]],
      ['en', ['one pack of bombillas, the 3 pack', one]],
    ],
    ofLinen,
  );
});

describe('for one of two another is one of them', () => {
  const two: readonly [string, string] = ['dos Hervidores Garza blancos', '2 Hervidor Garza (Blanco)'];
  const both = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro)';
  playEach(
    [
      ['en', two, ['for her the black one instead', both]],
      ['en', two, ['for my sister black instead', both]],
      ['es', two, ['para mi hermana mejor el negro', both]],
      ['es', two, ['para ella mejor en negro', both]],
    ],
    ofKitchen,
  );
});
