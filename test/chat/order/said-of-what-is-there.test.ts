/** What is said of goods that are there: back to one, the same in black, the other with cheese, half of them. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach, type Row } from './rows.ts';

const auto = '1 Molinillo Canto, 1 Cafetera Corso Auto';
const back = '1 Molinillo Canto, 1 Cafetera Corso 15';
describe('going back to what was there before takes out what came in its place', () => {
  const changed = (language: 'es' | 'en', said: string): Row =>
    language === 'en'
      ? [
          'en',
          ['add the Molinillo Canto and the Corso 15', back],
          ['swap the Corso 15 for the Corso Auto', auto],
          [said, back],
        ]
      : [
          'es',
          ['ponme el Molinillo Canto y la Corso 15', back],
          ['cambia la Corso 15 por la Corso Auto', auto],
          [said, back],
        ];
  playEach(
    [
      changed('en', 'hmm, too expensive. back to the Corso 15'),
      changed('en', 'go back to the Corso 15'),
      changed('en', "let's go back to the Corso 15"),
      changed('en', 'put the Corso 15 back instead'),
      changed('en', 'no, go back to the Corso 15 again'),
      changed('en', 'return to the Corso 15 please'),
      changed('es', 'uf, muy cara. volvemos a la Corso 15'),
      changed('es', 'vuelve a la Corso 15'),
      changed('es', 'mejor vuelvo a la Corso 15'),
      changed('es', 'regresa a la Corso 15'),
      changed('es', 'otra vez la Corso 15, la Auto no'),
    ],
    ofKitchen,
  );
});

const white: readonly [string, string] = ['ponme el Hervidor Garza en blanco', '1 Hervidor Garza (Blanco)'];
const whiteEn: readonly [string, string] = ['add a white Hervidor Garza', '1 Hervidor Garza (Blanco)'];
const twoKettles = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro)';
describe('the same in another colour is one more; preferring another colour is none', () => {
  playEach(
    [
      ['en', whiteEn, ['same Hervidor for my sister, but in black', twoKettles]],
      ['en', whiteEn, ['the same one in black for my sister', twoKettles]],
      ['en', whiteEn, ['same again but black', twoKettles]],
      ['en', whiteEn, ['and the same but in black', twoKettles]],
      ['en', whiteEn, ['another Hervidor in black for my mum', twoKettles]],
      ['es', white, ['el mismo hervidor para mi hermana pero en negro', twoKettles]],
      ['es', white, ['el mismo en negro para mi hermana', twoKettles]],
      ['es', white, ['lo mismo pero en negro para mi madre', twoKettles]],
      ['es', white, ['otro igual pero negro', twoKettles]],
      ['en', whiteEn, ['ok black as well then', twoKettles]],
      ['en', whiteEn, ['I prefer black, sorry', '1 Hervidor Garza (Negro)']],
      ['en', whiteEn, ["I'd prefer black actually", '1 Hervidor Garza (Negro)']],
      ['en', whiteEn, ["sorry, I'd rather have it in black", '1 Hervidor Garza (Negro)']],
      ['en', whiteEn, ['black would be better', '1 Hervidor Garza (Negro)']],
      ['en', whiteEn, ['I like the black more', '1 Hervidor Garza (Negro)']],
      ['es', white, ['prefiero negro, perdón', '1 Hervidor Garza (Negro)']],
      ['es', white, ['lo prefiero en negro', '1 Hervidor Garza (Negro)']],
      ['es', white, ['me gusta más el negro', '1 Hervidor Garza (Negro)']],
      ['es', white, ['ay no, el hervidor mejor en negro', '1 Hervidor Garza (Negro)']],
    ],
    ofKitchen,
  );
  playEach(
    [
      [
        'es',
        [
          'ponme un Hervidor Garza blanco y una Toalla Vado blanca',
          '1 Hervidor Garza (Blanco), 1 Toalla Vado (Blanco)',
        ],
        ['ay no, el hervidor mejor en negro', '1 Hervidor Garza (Negro), 1 Toalla Vado (Blanco)'],
      ],
      [
        'en',
        [
          'add a white Hervidor Garza and a white Toalla Vado',
          '1 Hervidor Garza (Blanco), 1 Toalla Vado (Blanco)',
        ],
        ['oh no, the Hervidor better in black', '1 Hervidor Garza (Negro), 1 Toalla Vado (Blanco)'],
      ],
    ],
    ofKitchen,
  );
});

const twoPep: readonly [string, string] = [
  'ponedme dos de pepperoni, una de ellas con setas',
  '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas',
];
const twoPepEn: readonly [string, string] = [
  'two pepperoni pizzas, one of them with mushrooms',
  '1 Pizza de pepperoni, 1 Pizza de pepperoni + Setas',
];
const parted = '1 Pizza de pepperoni + Extra de queso, 1 Pizza de pepperoni + Setas';
describe('one of them so and the other one so', () => {
  playEach(
    [
      ['es', twoPep, ['y la otra con extra de queso', parted]],
      ['es', twoPep, ['la otra que lleve extra de queso', parted]],
      ['es', twoPep, ['a la otra ponle extra de queso', parted]],
      ['en', twoPepEn, ['and the other one with extra cheese', parted]],
      ['en', twoPepEn, ['the other with extra cheese please', parted]],
      ['en', twoPepEn, ['put extra cheese on the other one', parted]],
      ['es', ['dos de huevo, una con setas y otra sin nada', '1 Pizza de huevo, 1 Pizza de huevo + Setas']],
      [
        'en',
        ['two huevo pizzas, one with mushrooms and one plain', '1 Pizza de huevo, 1 Pizza de huevo + Setas'],
      ],
    ],
    ofMenu,
  );
});

describe('how many is said by how many there are', () => {
  const four: readonly [string, string] = [
    'ponme cuatro Almohadas Deriva y un Robot Nutria 3',
    '4 Almohada Deriva, 1 Robot Nutria 3',
  ];
  const half = '2 Almohada Deriva, 1 Robot Nutria 3';
  playEach(
    [
      ['es', four, ['las almohadas a la mitad', half]],
      ['es', four, ['y las almohadas, la mitad', half]],
      ['es', four, ['deja las almohadas en la mitad', half]],
      ['es', four, ['reduce las almohadas a la mitad', half]],
      ['es', four, ['la mitad de almohadas', half]],
      ['en', four, ['the Almohadas down to half', half]],
      ['en', four, ['cut the Almohadas in half', half]],
      ['en', four, ['half the number of Almohadas', half]],
      ['en', four, ['make that two Almohadas in fact', half]],
      ['es', four, ['con dos almohadas es suficiente', half]],
      ['es', four, ['ponme el doble de almohadas', '8 Almohada Deriva, 1 Robot Nutria 3']],
      ['en', four, ['double the Almohadas', '8 Almohada Deriva, 1 Robot Nutria 3']],
    ],
    ofKitchen,
  );
  playEach(
    [
      ['en', ['a sprite', '1 Sprite'], ['one more sprite for my wife', '2 Sprite']],
      ['en', ['a sprite', '1 Sprite'], ['oh someone else is coming, another sprite', '2 Sprite']],
      [
        'es',
        ['ponme una de pepperoni', '1 Pizza de pepperoni'],
        ['ah q viene uno más, otra de pepperoni', '2 Pizza de pepperoni'],
      ],
      [
        'es',
        ['ponme una de pepperoni', '1 Pizza de pepperoni'],
        ['que somos uno más, otra', '2 Pizza de pepperoni'],
      ],
      ['en', ['a sprite', '1 Sprite'], ['two of those sprites in fact, one for the kid', '2 Sprite']],
      ['en', ['a sprite', '1 Sprite'], ['make it two sprites, one for later', '2 Sprite']],
      ['es', ['un sprite', '1 Sprite'], ['dos sprites en realidad, uno para mi hijo', '2 Sprite']],
    ],
    ofMenu,
  );
});

const both: readonly [string, string] = [
  'ponme el Molinillo Canto y la Cafetera Corso 15',
  '1 Molinillo Canto, 1 Cafetera Corso 15',
];
const bothEn: readonly [string, string] = [
  'add the Molinillo Canto and the Cafetera Corso 15',
  '1 Molinillo Canto, 1 Cafetera Corso 15',
];
describe('that something there is wanted after all puts in no second one', () => {
  playEach(
    [
      ['en', bothEn, ['good, then I do need the Molinillo', both[1]]],
      ['en', bothEn, ['we do want the Molinillo', both[1]]],
      ['en', bothEn, ['I do still want the Corso 15', both[1]]],
      ['es', both, ['el molinillo sí que lo quiero', both[1]]],
      ['es', both, ['la Corso 15 sí la quiero', both[1]]],
      ['es', both, ['sí que quiero el molinillo', both[1]]],
      ['en', bothEn, ["that's the whole order", both[1]]],
      ['en', bothEn, ['this is my full list', both[1]]],
      ['es', both, ['ese es todo el pedido', both[1]]],
      ['es', both, ['eso sería el pedido completo', both[1]]],
    ],
    ofKitchen,
  );
});
