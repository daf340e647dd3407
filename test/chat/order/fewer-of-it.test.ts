/** Taken off or made fewer in everyday words: with the reason behind it, half of a shelf, one less, the one that is called so. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';
import { aProduct, shoeShop } from './shops.ts';

describe('what is taken off goes, whatever reason is given', () => {
  const two: readonly [string, string] = [
    'una ensalada griega y una de huevo',
    '1 Ensalada griega, 1 Pizza de huevo',
  ];
  const left = '1 Pizza de huevo';
  playEach(
    [
      ['en', two, ['take the ensalada off again nobody will eat it', left]],
      ['en', two, ['take the ensalada off, no one wants it', left]],
      ['en', two, ["scrap the ensalada, it'll only go to waste", left]],
      ['en', two, ['oh no, the ensalada not, that is for another day', left]],
      ['en', two, ['the ensalada not, sorry', left]],
      ['en', two, ['not the ensalada, that was for my sister', left]],
      ['es', two, ['quita otra vez la ensalada, nadie se la va a comer', left]],
      ['es', two, ['la ensalada quítala, que no se la come nadie', left]],
      ['es', two, ['la ensalada no, perdona', left]],
      ['es', two, ['saca la ensalada, sobra', left]],
    ],
    ofMenu,
  );
});

describe('half of a shelf is half of each on it', () => {
  const six: readonly [string, string] = [
    'seis sprites, seis zumos y dos de huevo',
    '6 Sprite, 6 Zumo de naranja, 2 Pizza de huevo',
  ];
  const half = '3 Sprite, 3 Zumo de naranja, 2 Pizza de huevo';
  playEach(
    [
      ['es', six, ['la mitad de las bebidas', half]],
      ['es', six, ['deja las bebidas a la mitad', half]],
      ['es', six, ['reduce las bebidas a la mitad', half]],
      ['es', six, ['quita la mitad de las bebidas', half]],
      ['en', six, ['halve the bebidas', half]],
      ['en', six, ['cut the bebidas in half', half]],
      ['en', six, ['half the bebidas please', half]],
      ['en', six, ['double the bebidas', '12 Sprite, 12 Zumo de naranja, 2 Pizza de huevo']],
      ['es', six, ['el doble de las bebidas', '12 Sprite, 12 Zumo de naranja, 2 Pizza de huevo']],
    ],
    ofMenu,
  );
});

const gym = [
  aProduct({
    id: 'par',
    title: 'Mancuernas hexagonales (par)',
    categories: ['Musculación'],
    tags: ['pesas'],
  }),
  aProduct({ id: 'rusa', title: 'Pesa rusa 12 kg', categories: ['Musculación'], tags: ['mancuernas'] }),
  aProduct({ id: 'silla', title: 'Ergonomic Chair Tiller', language: 'en' }),
  aProduct({ id: 'monitor', title: '4K Monitor Sill 27', language: 'en' }),
];
describe('one less is of what is called so', () => {
  const both: readonly [string, string] = [
    'dos pares de mancuernas hexagonales y una pesa rusa',
    '2 Mancuernas hexagonales (par), 1 Pesa rusa 12 kg',
  ];
  const one = '1 Mancuernas hexagonales (par), 1 Pesa rusa 12 kg';
  const office: readonly [string, string] = [
    'tres Tiller y tres monitor Sill',
    '3 Ergonomic Chair Tiller, 3 4K Monitor Sill 27',
  ];
  const less = '2 Ergonomic Chair Tiller, 3 4K Monitor Sill 27';
  playEach(
    [
      ['es', both, ['quita un par de mancuernas', one]],
      ['es', both, ['un par de mancuernas menos', one]],
      ['es', both, ['quítame un par de las mancuernas', one]],
      ['es', both, ['las mancuernas, solo un par', one]],
      ['es', office, ['Una silla menos.', less]],
      ['es', office, ['quita una silla', less]],
      ['es', office, ['al final una silla menos', less]],
      ['es', office, ['de las sillas quita una', less]],
      ['es', office, ['solo dos sillas', less]],
      ['en', office, ['one chair less', less]],
      ['en', office, ['one less chair', less]],
      ['en', office, ['drop one of the chairs', less]],
      ['en', office, ['take a chair off', less]],
    ],
    { products: gym, shop: shoeShop },
  );
});

describe('two of which one is left', () => {
  const two: readonly [string, string] = ['dos Hervidores Garza blancos', '2 Hervidor Garza (Blanco)'];
  playEach(
    [
      ['es', two, ['uno menos', '1 Hervidor Garza (Blanco)']],
      ['en', two, ['one less', '1 Hervidor Garza (Blanco)']],
    ],
    ofKitchen,
  );
});
