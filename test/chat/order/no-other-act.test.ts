/** What is said of something in the cart does just that: no other number, no other line, no second thing. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';

describe('a verb of lessening with a number says how many are to be left', () => {
  const four: readonly [string, string] = ['cuatro aguas y tres sprites', '4 Agua, 3 Sprite'];
  const fourEn: readonly [string, string] = ['4 agua and 3 sprites', '4 Agua, 3 Sprite'];
  const two = '2 Agua, 3 Sprite';
  playEach(
    [
      ['en', fourEn, ['drop the agua to 2', two]],
      ['en', fourEn, ['drop the agua down to two please', two]],
      ['en', fourEn, ['drop the agua to 2, add 6 zumo', '2 Agua, 3 Sprite, 6 Zumo de naranja']],
      ['en', fourEn, ['cut the agua to 2', two]],
      ['en', fourEn, ['cut the agua down to 2', two]],
      ['en', fourEn, ['take the agua down to 2', two]],
      ['en', fourEn, ['reduce the agua to 2', two]],
      ['en', fourEn, ['bring the agua down to two', two]],
      ['en', fourEn, ['lower the agua to 2', two]],
      ['es', four, ['baja las aguas a 2', two]],
      ['es', four, ['baje las aguas a dos, por favor', two]],
      ['es', four, ['las aguas bájalas a 2', two]],
      ['es', four, ['reduce las aguas a 2', two]],
      ['es', four, ['recorta las aguas a 2 y añade un zumo', '2 Agua, 3 Sprite, 1 Zumo de naranja']],
      ['es', four, ['quita aguas hasta dejar 2', two]],
      ['es', four, ['deja las aguas en 2', two]],
    ],
    ofMenu,
  );
});

describe('an extra that is to be on one only stays there and comes off the others', () => {
  const both: readonly [string, string] = [
    'una de pepperoni con extra de queso y una de huevo con extra de queso y setas',
    '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo + Extra de queso + Setas',
  ];
  const first = '1 Pizza de pepperoni + Extra de queso, 1 Pizza de huevo + Setas';
  const second = '1 Pizza de pepperoni, 1 Pizza de huevo + Extra de queso + Setas';
  playEach(
    [
      ['es', both, ['el queso solo en la primera', first]],
      ['es', both, ['mejor el queso solo en la de pepperoni', first]],
      ['es', both, ['extra de queso solo a la de pepperoni', first]],
      ['es', both, ['no, queso solo en la primera', first]],
      ['es', both, ['solo queso en la primera', first]],
      ['es', both, ['queso solamente en la de huevo', second]],
      ['es', both, ['el queso únicamente en la segunda', second]],
      ['es', both, ['el queso ponlo solo en la de huevo', second]],
      ['en', both, ['extra cheese only on the first', first]],
      ['en', both, ['queso only on the first one', first]],
      ['en', both, ['hmm no, queso only on the first', first]],
      ['en', both, ['only put the queso on the pepperoni one', first]],
      ['en', both, ['just the first one with queso', first]],
      ['en', both, ['queso just on the huevo one', second]],
      ['en', both, ['only the second one with queso please', second]],
    ],
    ofMenu,
  );
});

describe('what is told of a line before says which it is, and adds none', () => {
  const three: readonly [string, string] = [
    'dos de jamón, una de jamón con setas y una de pepperoni',
    '2 Pizza de jamón y queso, 1 Pizza de jamón y queso + Setas, 1 Pizza de pepperoni',
  ];
  const off = '3 Pizza de jamón y queso, 1 Pizza de pepperoni';
  playEach(
    [
      ['es', three, ['la de jamón que llevaba setas, al final sin setas', off]],
      ['es', three, ['la de jamón que tenía setas, sin setas', off]],
      ['es', three, ['la que llevaba setas, mejor sin setas', off]],
      ['es', three, ['la de jamón con setas, al final sin setas', off]],
      ['es', three, ['la de jamón que iba con setas, que vaya sin setas', off]],
      ['es', three, ['a la que llevaba setas quítaselas', off]],
      ['en', three, ['the jamón one that had setas, no setas after all', off]],
      ['en', three, ['the jamón with setas, actually without setas', off]],
      ['en', three, ['the one that had setas, make it without setas', off]],
      ['en', three, ['the jamón one I ordered with setas, without them please', off]],
    ],
    ofMenu,
  );
});

describe('one thing goes and another is left', () => {
  const two: readonly [string, string] = [
    'una Cafetera Corso 15 y un Molinillo Canto',
    '1 Cafetera Corso 15, 1 Molinillo Canto',
  ];
  const left = '1 Molinillo Canto';
  playEach(
    [
      ['es', two, ['sacá la cafetera y dejame el molinillo', left]],
      ['es', two, ['uy no, es un montón de plata. sacá la cafetera y dejame el molinillo nomás', left]],
      ['es', two, ['quita la cafetera y deja el molinillo', left]],
      ['es', two, ['quítame la cafetera y déjame solo el molinillo', left]],
      ['es', two, ['deja el molinillo y quita la cafetera', left]],
      ['es', two, ['fuera la cafetera, el molinillo se queda', left]],
      ['es', two, ['elimina la cafetera, el molinillo déjalo', left]],
      ['es', two, ['saque la cafetera pero mantenga el molinillo', left]],
      ['en', two, ['take the cafetera out and leave the molinillo', left]],
      ['en', two, ['drop the cafetera but keep the molinillo', left]],
      ['en', two, ['remove the cafetera, the molinillo stays', left]],
      ['en', two, ['keep the molinillo, lose the cafetera', left]],
    ],
    ofKitchen,
  );
});

describe('of two in one option one in each is no third', () => {
  const two: readonly [string, string] = [
    'dos Hervidores Garza blancos y una Toalla Vado gris',
    '2 Hervidor Garza (Blanco), 1 Toalla Vado (Gris)',
  ];
  const parted = '1 Hervidor Garza (Blanco), 1 Toalla Vado (Gris), 1 Hervidor Garza (Negro)';
  playEach(
    [
      ['es', two, ['perdona, los hervidores uno blanco y el otro negro', parted]],
      ['es', two, ['los hervidores, uno blanco y otro negro', parted]],
      ['es', two, ['los hervidores: uno en blanco y el otro en negro', parted]],
      ['es', two, ['mejor los hervidores uno blanco y otro negro', parted]],
      ['es', two, ['que los hervidores sean uno blanco y otro negro', parted]],
      ['es', two, ['los hervidores al final uno blanco y el otro negro', parted]],
      ['en', two, ['sorry, the Hervidores one white and the other black', parted]],
      ['en', two, ['the Hervidores, one white and one black', parted]],
      ['en', two, ['make the Hervidores one white and one black', parted]],
      ['en', two, ['actually the Hervidores one in white, one in black', parted]],
    ],
    ofKitchen,
  );
});
