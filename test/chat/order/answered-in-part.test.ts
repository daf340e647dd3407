/** An open question is answered in part, by an option only, or by a message that says more than the option. */
import { describe } from 'vitest';
import { ofKitchen, playEach } from './rows.ts';
import { aProduct, colours, shoeShop, shoes, variants } from './shops.ts';

const soldOut = (id: string, ...options: readonly (readonly [string, string, number])[]) =>
  variants(id, ...options.map(([color, talla]) => ({ color, talla }))).map((variant, at) => ({
    ...variant,
    quantity: options[at]?.[2] ?? 0,
  }));
const faro = aProduct({
  id: 'faro',
  title: 'Bota Faro',
  categories: ['Botas'],
  variants: soldOut(
    'faro',
    ['Negro', '43', 5],
    ['Negro', '44', 5],
    ['Rojo', '43', 5],
    ['Rojo', '44', 0],
    ['Azul', '43', 5],
    ['Azul', '44', 5],
  ),
});
const pip = [
  aProduct({ id: 'pip', title: 'Gafas Estela', variants: colours('pip', 'Azul', 'Negro') }),
  aProduct({ id: 'pro', title: 'Gafas Estela Espejo', variants: colours('pro', 'Azul', 'Negro') }),
];
const bags = [
  aProduct({ id: 'mochila', title: 'Bolso Cordada', variants: colours('mochila', 'Azul', 'Verde') }),
  aProduct({
    id: 'saco',
    title: 'Saco Nieve',
    variants: variants('saco', { talla: 'M' }, { talla: 'L' }),
  }),
];
const ofShoes = { products: [...shoes, faro, ...pip, ...bags], shop: shoeShop };

describe('a number that is put right in the same message is the last one', () => {
  const asked: readonly [string, string] = ['ponme la Brisa roja', ''];
  const askedEn: readonly [string, string] = ['add the Brisa in roja', ''];
  const is = '1 Zapatilla Brisa (Roja / 42)';
  playEach(
    [
      ['es', asked, ['8.. ah no, eso es inglés. 42', is]],
      ['es', asked, ['39, no perdón, 42', is]],
      ['es', asked, ['la 8, digo la 42', is]],
      ['es', asked, ['calzo un 42', is]],
      ['es', asked, ['mmm 42 creo', is]],
      ['en', askedEn, ['8.. wait thats uk. 42', is]],
      ['en', askedEn, ["9, no that's american, 42", is]],
      ['en', askedEn, ["I'm a 42", is]],
      ['en', askedEn, ["he's usually a 42", is]],
    ],
    ofShoes,
  );
});

describe('fewer than asked for are taken with others beside', () => {
  const asked: readonly [string, string] = ['ponme cinco Brisa rojas del 42', ''];
  const askedEn: readonly [string, string] = ['add five Brisa in roja 42', ''];
  const both = '3 Zapatilla Brisa (Roja / 42), 2 Zapatilla Brisa (Azul / 42)';
  playEach(
    [
      ['es', asked, ['ah, pues tres rojas y dos azules', both]],
      ['es', asked, ['entonces tres rojas y dos azules', both]],
      ['es', asked, ['vale, 3 rojas y 2 azules', both]],
      ['es', asked, ['pues las tres rojas y dos en azul', both]],
      ['es', asked, ['sí, y dos azules', both]],
      ['en', askedEn, ['ok 3 red and 2 blue then', both]],
      ['en', askedEn, ['then three red and two blue', both]],
      ['en', askedEn, ['yes, and two in blue', both]],
      ['en', askedEn, ['the three red ones and two blue please', both]],
    ],
    ofShoes,
  );
});

describe('another colour instead of one that is sold out is in the size and number that were said', () => {
  const asked: readonly [string, string] = ['ponme dos Faro rojas del 44', ''];
  const askedEn: readonly [string, string] = ['add two Faro in red 44', ''];
  const two = '2 Bota Faro (Azul / 44)';
  const there: readonly [string, string] = ['ponme una Faro negra del 44', '1 Bota Faro (Negro / 44)'];
  const turned: readonly [string, string] = ['mejor rojas', '1 Bota Faro (Negro / 44)'];
  playEach(
    [
      ['es', asked, ['pues azules', two]],
      ['es', asked, ['ah pues en azul', two]],
      ['es', asked, ['ay pues azules entonces', two]],
      ['es', asked, ['vale, las azules', two]],
      ['es', asked, ['bueno, que sean azules', two]],
      ['en', askedEn, ['blue then', two]],
      ['en', askedEn, ["ok, blue's fine", two]],
      ['en', askedEn, ['oh. in blue then', two]],
      ['en', askedEn, ['then the blue ones', two]],
      ['es', there, turned, ['ah pues azules', '1 Bota Faro (Azul / 44)']],
      ['es', there, turned, ['pues en azul', '1 Bota Faro (Azul / 44)']],
    ],
    ofShoes,
  );
});

describe('which of the goods, and how they are wanted', () => {
  const asked: readonly [string, string] = ['ponme unas gafas Estela', ''];
  const askedEn: readonly [string, string] = ['add the gafas Estela', ''];
  const blue = '1 Gafas Estela (Azul)';
  const bagsAsked: readonly [string, string] = ["I'd like the bolso Cordada and the saco Nieve", ''];
  const bagsBoth = '1 Bolso Cordada (Azul), 1 Saco Nieve (L)';
  playEach(
    [
      ['es', asked, ['los normales, azules', blue]],
      ['es', asked, ['las normales, en azul', blue]],
      ['es', asked, ['las normales, no las de espejo, en azul', blue]],
      ['es', asked, ['azules, me las llevo', blue]],
      ['es', asked, ['en azul, las quiero', blue]],
      ['en', askedEn, ['the regular ones, blue', blue]],
      ['en', askedEn, ['the normal ones in blue, not the espejo', blue]],
      ['en', askedEn, ["blue, I'll take them", blue]],
      ['en', askedEn, ['in blue please, put me down for one', blue]],
      ['en', bagsAsked, ['bolso in blue, saco in L', bagsBoth]],
      ['es', bagsAsked, ['el bolso en azul y el saco en la L', bagsBoth]],
      ['es', bagsAsked, ['azul el bolso, y el saco L', bagsBoth]],
    ],
    ofShoes,
  );
});

const weights = aProduct({
  id: 'pesas',
  title: 'Mancuernas hexagonales',
  variants: variants('pesas', { peso: '2 × 2 kg' }, { peso: '2 × 5 kg' }, { peso: '2 × 8 kg' }),
});
const socks = aProduct({
  id: 'medias',
  title: 'Calcetines Lana',
  variants: variants('medias', { talla: '36-39' }, { talla: '40-43' }),
});
const gloves = aProduct({
  id: 'guantes',
  title: 'Guantes Cerrojo',
  variants: variants('guantes', { talla: '7' }, { talla: '8' }, { talla: '9' }),
});
describe('a measure is no number of things, and a number of things is no measure', () => {
  playEach(
    [
      ['en', ['i want the mancuernas', ''], ['the 5 kg ones', '1 Mancuernas hexagonales (2 × 5 kg)']],
      ['es', ['quiero las mancuernas', ''], ['las de 5 kilos', '1 Mancuernas hexagonales (2 × 5 kg)']],
      ['es', ['quiero los calcetines Lana', ''], ['talla 40-43', '1 Calcetines Lana (40-43)']],
      ['en', ['add the guantes Cerrojo', ''], ['9 is ok, two pairs', '2 Guantes Cerrojo (9)']],
    ],
    { products: [weights, socks, gloves], shop: shoeShop },
  );
});

describe('one of each is one in every colour', () => {
  const each = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro), 1 Hervidor Garza (Verde)';
  playEach(
    [
      ['en', ['3 Garza hervidores, one of each colour', each]],
      ['en', ['three Hervidor Garza, one in each colour', each]],
      ['en', ['add the Hervidor Garza, one of each colour', each]],
      ['en', ['one Hervidor Garza in each colour please', each]],
      ['es', ['tres hervidores Garza, uno de cada color', each]],
      ['es', ['ponme tres Garza, uno en cada color', each]],
      ['es', ['quiero el Hervidor Garza, uno de cada color', each]],
      ['es', ['un Hervidor Garza de cada color', each]],
      ['es', ['ponme tres hervidores Garza', ''], ['uno de cada', each]],
      ['en', ['add three Hervidor Garza', ''], ['one of each', each]],
      ['en', ['add three Hervidor Garza', ''], ['one in each colour', each]],
    ],
    ofKitchen,
  );
});

describe('so many of it, and others beside', () => {
  const one: readonly [string, string] = ['ponme una Brisa azul del 42', '1 Zapatilla Brisa (Azul / 42)'];
  const both = '2 Zapatilla Brisa (Azul / 42), 1 Zapatilla Brisa (Roja / 42)';
  const red: readonly [string, string] = ['ponme una Brisa roja del 42', '1 Zapatilla Brisa (Roja / 42)'];
  const five: readonly [string, string] = ['que sean cinco', '1 Zapatilla Brisa (Roja / 42)'];
  const beside = '1 Zapatilla Brisa (Roja / 42), 1 Zapatilla Brisa (Azul / 42)';
  const boots: readonly [string, string] = ['ponme una Faro negra del 44', '1 Bota Faro (Negro / 44)'];
  playEach(
    [
      ['es', one, ['que sean dos, y una roja del 42', both]],
      ['en', one, ['make that two, and one in red 42', both]],
      ['en', one, ['make it 2, plus one in red 42', both]],
      [
        'en',
        one,
        ['make it two, one in red', '1 Zapatilla Brisa (Azul / 42), 1 Zapatilla Brisa (Roja / 42)'],
      ],
      ['es', red, five, ['la suya en azul entonces', beside]],
      ['es', red, five, ['pues la otra en azul', beside]],
      ['en', red, five, ['hers in blue then, also a 42', beside]],
      ['en', red, five, ['then the other one in blue', beside]],
      [
        'en',
        boots,
        ['Faro 43 not 44 sorry, and a mochila Sierra', '1 Bota Faro (Negro / 43), 1 Mochila Sierra'],
      ],
      ['en', boots, ['bota 43 not 44, sorry', '1 Bota Faro (Negro / 43)']],
      ['es', boots, ['la bota 43, no 44', '1 Bota Faro (Negro / 43)']],
      ['es', boots, ['mejor que sean 3 botas negras', '3 Bota Faro (Negro / 44)']],
      ['es', boots, ['que sean tres Faro negras', '3 Bota Faro (Negro / 44)']],
      ['en', boots, ['make it three black Faro', '3 Bota Faro (Negro / 44)']],
    ],
    ofShoes,
  );
});
