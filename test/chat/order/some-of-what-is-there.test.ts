/** One of several gets another option or extra; a number is put right by the reason for it; goods first and then how they are to be. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';
import { shoeShop, shoes } from './shops.ts';

const two: readonly [string, string] = ['ponme dos Hervidores Garza blancos', '2 Hervidor Garza (Blanco)'];
const twoEn: readonly [string, string] = ['add two white Hervidor Garza', '2 Hervidor Garza (Blanco)'];
const parted = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro)';
describe('one of several in another option is no third one', () => {
  playEach(
    [
      ['es', two, ['uno de los hervidores en negro', parted]],
      ['es', two, ['uno de los hervidores que sea negro', parted]],
      ['es', two, ['mejor uno de los hervidores en negro', parted]],
      ['es', two, ['uno de los dos en negro', parted]],
      ['es', two, ['de los hervidores pon uno en negro', parted]],
      ['es', two, ['cambia uno de los hervidores a negro', parted]],
      ['en', twoEn, ['actually can one of the Hervidores be black', parted]],
      ['en', twoEn, ['could one of them be black please', parted]],
      ['en', twoEn, ['one of the Hervidores should be black', parted]],
      ['en', twoEn, ["I'd like one of the Hervidores to be black", parted]],
      ['en', twoEn, ['one of my Hervidores in black please', parted]],
      ['en', twoEn, ['make one of the Hervidores black', parted]],
    ],
    ofKitchen,
  );
});

const pair: readonly [string, string] = ['dos de pepperoni con setas', '2 Pizza de pepperoni + Setas'];
const pairEn: readonly [string, string] = [
  'two pepperoni pizzas with mushrooms',
  '2 Pizza de pepperoni + Setas',
];
const plain: readonly [string, string] = ['dos pizzas de pepperoni', '2 Pizza de pepperoni'];
const plainEn: readonly [string, string] = ['two pepperoni pizzas', '2 Pizza de pepperoni'];
const without = '1 Pizza de pepperoni + Setas, 1 Pizza de pepperoni';
const cheesy = '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso';
describe('one of several gets an extra, or loses it', () => {
  playEach(
    [
      ['es', pair, ['a una quítale las setas', without]],
      ['es', pair, ['a una de ellas quítale las setas', without]],
      ['es', pair, ['quítale las setas a una', without]],
      ['es', pair, ['a una de las pizzas quítale las setas', without]],
      ['es', pair, ['a una sácale las setas', without]],
      ['es', pair, ['una de las pizzas sin setas', without]],
      ['es', plain, ['una de las pizzas con extra de queso', cheesy]],
      ['es', plain, ['una de las pizzas con extra queso', cheesy]],
      ['es', plain, ['a una ponle extra de queso', cheesy]],
      ['en', pairEn, ['take the mushrooms off one of the pizzas', without]],
      ['en', pairEn, ['one of the pizzas without mushrooms', without]],
      ['en', plainEn, ['one of the pizzas with extra cheese', cheesy]],
      ['en', plainEn, ['can one of the pizzas have extra cheese', cheesy]],
    ],
    ofMenu,
  );
});

describe('a number that the reason gives, or that is said with a sorry, is how many there are in all', () => {
  const six: readonly [string, string] = ['6 zumos', '6 Zumo de naranja'];
  const sixEn: readonly [string, string] = ['6 sprites', '6 Sprite'];
  const eight = '8 Zumo de naranja';
  playEach(
    [
      ['es', six, ['perdón, son 8 niños, ponga 8 zumos', eight]],
      ['es', six, ['al final son 8 niños, ponme 8 zumos', eight]],
      ['es', six, ['somos 8, ponme 8 zumos', eight]],
      ['es', six, ['perdona, que son 8, dame 8 zumos', eight]],
      ['es', six, ['perdón, ponme 8 zumos', eight]],
      ['es', six, ['vienen 8, ponga 8 zumos mejor', eight]],
      ['en', sixEn, ['sorry, there are 8 kids, give me 8 sprites', '8 Sprite']],
      ['en', sixEn, ["sorry, we're 8 now, get me 8 sprites", '8 Sprite']],
      ['en', sixEn, ['there will be 8 of us, give me 8 sprites', '8 Sprite']],
      ['en', sixEn, ['sorry, give me 8 sprites', '8 Sprite']],
      ['es', six, ['pon 8 zumos mejor', eight]],
      ['en', sixEn, ['sry 8 sprites', '8 Sprite']],
      ['en', sixEn, ['actually make it 8 sprites', '8 Sprite']],
      ['es', six, ['ponme 2 zumos más', eight]],
      ['es', six, ['perdón, añade 2 zumos más', eight]],
    ],
    ofMenu,
  );
});

const both: readonly [string, string] = [
  'ponme un Hervidor Garza blanco y una Toalla Vado gris',
  '1 Hervidor Garza (Blanco), 1 Toalla Vado (Gris)',
];
const bothEn: readonly [string, string] = [
  'add a white Hervidor Garza and a grey Toalla Vado',
  '1 Hervidor Garza (Blanco), 1 Toalla Vado (Gris)',
];
const black = '1 Hervidor Garza (Negro), 1 Toalla Vado (Gris)';
describe('goods named first, and then how they are to be, are those that are there', () => {
  playEach(
    [
      ['es', both, ['el hervidor pónmelo negro mejor', black]],
      ['es', both, ['el hervidor ponlo en negro', black]],
      ['es', both, ['el hervidor dámelo negro', black]],
      ['es', both, ['el hervidor lo quiero negro', black]],
      ['es', both, ['el hervidor mejor lo quiero en negro', black]],
      ['es', both, ['pónmelo en negro el hervidor', black]],
      ['es', both, ['el hervidor ese me lo pones negro', black]],
      ['en', bothEn, ['the Hervidor, make it black', black]],
      ['en', bothEn, ["the Hervidor, I'd like it in black", black]],
      ['en', bothEn, ['the Hervidor I want in black instead', black]],
    ],
    ofKitchen,
  );
});

const eggWanted = '1 Zumo de naranja, 1 Pizza de huevo';
const eggWantedEn = '1 Sprite, 1 Pizza de huevo';
const pepp: readonly [string, string] = [
  'un zumo y una pizza de pepperoni',
  '1 Zumo de naranja, 1 Pizza de pepperoni',
];
const peppEn: readonly [string, string] = [
  'a sprite and a pepperoni pizza',
  '1 Sprite, 1 Pizza de pepperoni',
];
describe('not the one but the other is the other in its place', () => {
  playEach(
    [
      ['en', peppEn, ['sorry, not the pepperoni, the one with the huevo', eggWantedEn]],
      ['en', peppEn, ['not the pepperoni, the huevo one', eggWantedEn]],
      ['en', peppEn, ['no, not the pepperoni, the huevo', eggWantedEn]],
      ['en', peppEn, ['I meant the one with huevo, not the pepperoni', eggWantedEn]],
      ['es', pepp, ['perdón, la de pepperoni no, la que lleva huevo', eggWanted]],
      ['es', pepp, ['la de pepperoni no, la de huevo', eggWanted]],
      ['es', pepp, ['no la de pepperoni, la del huevo', eggWanted]],
      ['es', pepp, ['no quería la de pepperoni, quería la de huevo', eggWanted]],
      ['es', pepp, ['pepperoni no, huevo', eggWanted]],
      ['es', pepp, ['no, la de pepperoni no, la que tiene huevo', eggWanted]],
    ],
    ofMenu,
  );
});

describe('so many of what is named first are so many in all, or new ones', () => {
  const both = '1 Almohada Deriva, 1 Robot Nutria 3';
  const start: readonly [string, string] = ['ponme una Almohada Deriva y un Robot Nutria 3', both];
  const more = '3 Almohada Deriva, 1 Robot Nutria 3';
  playEach(
    [
      ['es', start, ['de almohadas ponme tres', more]],
      ['es', start, ['de las almohadas ponme tres', more]],
      ['es', start, ['de las Deriva dame tres', more]],
      ['es', start, ['y de almohadas quiero tres', more]],
      ['es', start, ['de almohadas ponme tres, que siempre faltan', more]],
      ['es', start, ['de molinillos ponme dos', `${both}, 2 Molinillo Canto`]],
      ['es', start, ['de la Corso 15 ponme una', `${both}, 1 Cafetera Corso 15`]],
      [
        'en',
        ['add an Almohada Deriva', '1 Almohada Deriva'],
        ['of the Almohadas give me three', '3 Almohada Deriva'],
      ],
    ],
    ofKitchen,
  );
});

describe('what had better not be is taken out, and that there is some at home closes nothing', () => {
  const left = '1 Toalla Vado (Gris)';
  playEach(
    [
      ['es', both, ['el hervidor mejor no, ya tengo', left]],
      ['es', both, ['el hervidor mejor no', left]],
      ['es', both, ['quita el hervidor, que ya tengo en casa', left]],
      ['es', both, ['mejor sin el hervidor, ya tengo uno en casa', left]],
      ['en', bothEn, ['better not the Hervidor, I already have one', left]],
      ['en', bothEn, ['remove the Hervidor, I have one already', left]],
      ['en', bothEn, ['no Hervidor actually, I have one at home', left]],
    ],
    ofKitchen,
  );
});

describe('an option on what is named', () => {
  const pairOf: readonly [string, string] = [
    'a Zapatilla Trueno negra 42 and a Calcetín Nube',
    '1 Zapatilla Trueno (Negra / 42), 1 Calcetín Nube',
  ];
  const bigger = '1 Zapatilla Trueno (Negra / 43), 1 Calcetín Nube';
  playEach(
    [
      ['en', pairOf, ["ok let's do a 43 on the Trueno", bigger]],
      ['en', pairOf, ['do a 43 on the Trueno', bigger]],
      ['en', pairOf, ['I need a 43 for the Trueno', bigger]],
      ['en', pairOf, ['give me the 43 on the Zapatilla', bigger]],
      ['en', bothEn, ['black for the Hervidor please', black]],
    ],
    { products: [...shoes, ...ofKitchen.products], shop: shoeShop },
  );
});

describe('never mind, after a question about something else, undoes nothing', () => {
  const one: readonly [string, string] = ['add a Molinillo Canto', '1 Molinillo Canto'];
  const uno: readonly [string, string] = ['ponme un Molinillo Canto', '1 Molinillo Canto'];
  playEach(
    [
      ['en', one, ['do you sell knife sharpeners?', one[1]], ['never mind', one[1]]],
      ['en', one, ['do you sell knife sharpeners?', one[1]], ['never mind that', one[1]]],
      ['en', one, ['what are your opening hours?', one[1]], ['forget it', one[1]]],
      [
        'en',
        one,
        ['do you sell knife sharpeners?', one[1]],
        ['never mind. a Robot Nutria 3 too please', '1 Molinillo Canto, 1 Robot Nutria 3'],
      ],
      ['es', uno, ['¿tenéis afiladores?', uno[1]], ['olvídalo', uno[1]]],
      ['es', uno, ['¿tenéis afiladores?', uno[1]], ['olvida eso', uno[1]]],
      [
        'es',
        uno,
        ['¿cuándo abrís?', uno[1]],
        ['olvídelo. y un Robot Nutria 3', '1 Molinillo Canto, 1 Robot Nutria 3'],
      ],
      ['en', one, ['add a Robot Nutria 3', '1 Molinillo Canto, 1 Robot Nutria 3'], ['never mind', one[1]]],
      ['es', uno, ['ponme un Robot Nutria 3', '1 Molinillo Canto, 1 Robot Nutria 3'], ['olvídalo', uno[1]]],
    ],
    ofKitchen,
  );
});

describe('as many as there are, told by what they are', () => {
  const most: readonly [string, string] = ['ponme 5 Zapatillas Brisa rojas de la 42', ''];
  const mostEn: readonly [string, string] = ['add 5 Zapatilla Brisa roja 42', ''];
  const three = '3 Zapatilla Brisa (Roja / 42)';
  playEach(
    [
      ['es', most, ['bueno, que sean las tres rojas que hay', three]],
      ['es', most, ['pues las tres que hay', three]],
      ['es', most, ['dame las tres que quedan', three]],
      ['es', most, ['entonces tres rojas', three]],
      ['es', most, ['vale, ponme las tres rojas que tienes', three]],
      ['en', mostEn, ['ok, the three you have', three]],
      ['en', mostEn, ['fine, give me the three that are left', three]],
      ['en', mostEn, ['make it three Brisa then', three]],
    ],
    { products: shoes, shop: shoeShop },
  );
});
