/** A price, a count and "the cheapest" are of the kind that is named beside them, whatever way that kind is called. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

function pair(color: string, talla: string, quantity: number) {
  const availability = quantity > 0 ? ('in_stock' as const) : ('out_of_stock' as const);
  const title = `${color} / ${talla}`;
  return { id: title, title, options: { color, talla }, price: eur(8990), availability, quantity };
}

function kind(name: string, value: string, price: number, quantity: number) {
  const options = { [name]: value };
  return { id: value, title: value, options, price: eur(price), availability: 'in_stock' as const, quantity };
}

const duvet = product({
  id: 'duvet',
  language: 'en',
  title: 'Goose Down Duvet Fell',
  price: eur(18900),
  variants: [kind('size', 'single 140 × 200 cm', 18900, 5), kind('size', 'king 240 × 220 cm', 28900, 3)],
});
const rug = product({
  id: 'rug',
  title: 'Alfombra Brezo',
  price: eur(8900),
  variants: [
    kind('tamaño', 'pequeña 80 × 150 cm', 8900, 4),
    kind('tamaño', 'grande 160 × 230 cm', 15900, 20),
  ],
});
const cylinder = product({
  id: 'cylinder',
  title: 'Bombín Cerval Muralla',
  price: eur(4200),
  variants: [
    kind('medida', '30 × 30 mm', 4200, 16),
    kind('medida', '30 × 40 mm', 4500, 12),
    kind('medida', '35 × 45 mm', 4750, 6),
  ],
});
const bag = product({
  id: 'bag',
  title: 'Saco de dormir Nieve 0',
  price: eur(9900),
  variants: [kind('talla', 'M (hasta 1,75 m)', 9900, 8), kind('talla', 'L (hasta 1,90 m)', 10400, 5)],
});
const tarp = product({
  id: 'tarp',
  language: 'en',
  title: 'Canvas Tarp Fell',
  price: eur(3900),
  variants: [
    kind('size', 'small, for 2 m × 3 m', 3900, 5),
    kind('size', 'large, for 3 m × 4 m', 5900, 3),
    kind('size', 'XL, 5 m × 6 m', 8900, 2),
  ],
});
const boots = product({
  id: 'boots',
  title: 'Botas Collado',
  price: eur(8990),
  variants: [pair('marrón', '42', 0), pair('marrón', '43', 4), pair('gris', '42', 5), pair('gris', '43', 6)],
});
const keyboard = product({
  id: 'keyboard',
  language: 'en',
  title: 'Mechanical Keyboard Quarry',
  price: eur(8900),
  variants: [
    kind('layout', 'Spanish', 8900, 3),
    kind('layout', 'UK English', 8900, 5),
    { ...kind('layout', 'US English', 8900, 0), availability: 'out_of_stock' as const },
  ],
});
const bolt = product({ id: 'bolt', title: 'Cerrojo Tejo', price: eur(4900) });
const flask = product({
  id: 'flask',
  language: 'en',
  title: 'Steel Flask Ruta',
  price: eur(2390),
  variants: [kind('colour', 'blue', 2390, 12), kind('colour', 'green', 2390, 7)],
});

const sets = {
  duvet: factsOf({ language: 'en', question: 'How much is the duvet?', products: found(duvet) }),
  boots: factsOf({ language: 'en', question: 'The Collado boots?', products: found(boots) }),
  botas: factsOf({ language: 'es', question: '¿Las botas Collado?', products: found(boots) }),
  keyboard: factsOf({ language: 'en', question: 'Which layouts?', products: found(keyboard) }),
  bag: factsOf({ language: 'es', question: '¿Cuánto cuesta el saco en L?', products: found(bag) }),
  tarp: factsOf({ language: 'en', question: 'How much is the tarp?', products: found(tarp) }),
  rug: factsOf({ language: 'es', question: '¿Cuánto cuesta la alfombra?', products: found(rug) }),
  cylinder: {
    ...factsOf({ language: 'es', question: '¿Cuál es el más barato?', products: found(cylinder, bolt) }),
    counts: { total: 2, inStock: 2, cheapestId: 'cylinder' },
  },
  flask: factsOf({ language: 'en', question: 'How many flasks are left?', products: found(flask) }),
} satisfies Record<string, Facts>;

function judge(set: keyof typeof sets, draft: string) {
  const gate = new Gate({ facts: sets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

const pairs: readonly (readonly [keyof typeof sets, string, string])[] = [
  // by its word, without its figures
  [
    'duvet',
    'In King size, the Goose Down Duvet Fell is €289.00.',
    'In King size, the Goose Down Duvet Fell is €189.00.',
  ],
  [
    'duvet',
    'The Goose Down Duvet Fell costs €189.00 in single.',
    'The Goose Down Duvet Fell costs €289.00 in single.',
  ],
  ['duvet', 'The king Goose Down Duvet Fell is €289.00.', 'The king Goose Down Duvet Fell is €189.00.'],
  ['rug', 'La Alfombra Brezo grande cuesta 159,00 €.', 'La Alfombra Brezo grande cuesta 89,00 €.'],
  [
    'rug',
    'La Alfombra Brezo, en tamaño pequeño, vale 89,00 €.',
    'La Alfombra Brezo, en tamaño pequeño, vale 159,00 €.',
  ],
  // one thing is no sum, whatever word stands beside it
  [
    'rug',
    'Aquí tiene la Alfombra Brezo: la pequeña cuesta 89,00 € y la grande, 159,00 €.',
    'Aquí tiene la Alfombra Brezo: la pequeña cuesta 159,00 € y la grande, 159,00 €.',
  ],
  // one of each option is one of its kinds, set off by commas or not
  [
    'boots',
    'The Botas Collado in brown, size 42, are sold out.',
    'The Botas Collado in grey, size 42, are sold out.',
  ],
  ['boots', 'In size 42, brown, they are out of stock.', 'In size 43, brown, they are out of stock.'],
  [
    'botas',
    'Las Botas Collado, en marrón, talla 42, están agotadas.',
    'Las Botas Collado, en marrón, talla 43, están agotadas.',
  ],
  ['botas', 'En gris, talla 43, están disponibles.', 'En marrón, talla 42, están disponibles.'],
  // by the word that only one has
  ['keyboard', 'The US one is out of stock for now.', 'The US one is in stock.'],
  ['keyboard', 'The UK version is in stock.', 'The UK version is sold out.'],
  // by its whole value, whose words another value has as well
  [
    'bag',
    'En L (hasta 1,90 m), el saco de dormir Nieve 0 sale por 104,00 €.',
    'En L (hasta 1,90 m), el saco de dormir Nieve 0 sale por 99,00 €.',
  ],
  [
    'bag',
    'El saco de dormir Nieve 0 en L (hasta 1,90 m) cuesta 104,00 €.',
    'El saco de dormir Nieve 0 en L (hasta 1,90 m) cuesta 99,00 €.',
  ],
  [
    'bag',
    'En M (hasta 1,75 m), el saco de dormir Nieve 0 sale por 99,00 €.',
    'En M (hasta 1,75 m), el saco de dormir Nieve 0 sale por 104,00 €.',
  ],
  [
    'bag',
    'Del saco de dormir Nieve 0 en L (hasta 1,90 m) quedan 5 unidades.',
    'Del saco de dormir Nieve 0 en L (hasta 1,90 m) quedan 8 unidades.',
  ],
  [
    'bag',
    'Hasta 1,90 m mide quien usa el saco de dormir Nieve 0 en L, a 104,00 €.',
    'Hasta 1,90 m mide quien usa el saco de dormir Nieve 0 en L, a 99,00 €.',
  ],
  [
    'tarp',
    'The Canvas Tarp Fell large, for 3 m × 4 m costs €59.00.',
    'The Canvas Tarp Fell large, for 3 m × 4 m costs €39.00.',
  ],
  [
    'tarp',
    'For 2 m × 3 m the small Canvas Tarp Fell costs €39.00.',
    'For 2 m × 3 m the small Canvas Tarp Fell costs €59.00.',
  ],
  ['tarp', 'The small Canvas Tarp Fell costs €39.00.', 'The small Canvas Tarp Fell costs €59.00.'],
  ['tarp', 'The Canvas Tarp Fell in XL costs €89.00.', 'The Canvas Tarp Fell in XL costs €59.00.'],
  // set off by a comma from its figure
  [
    'cylinder',
    'El Bombín Cerval Muralla de 30 × 30 mm cuesta 42,00 €, el de 30 × 40 mm, 45,00 € y el de 35 × 45 mm, 47,50 €.',
    'El Bombín Cerval Muralla de 30 × 30 mm cuesta 42,00 €, el de 30 × 40 mm, 47,50 € y el de 35 × 45 mm, 47,50 €.',
  ],
  [
    'duvet',
    'The Goose Down Duvet Fell in single is €189.00 and in king, €289.00.',
    'The Goose Down Duvet Fell in single is €189.00 and in king, €189.00.',
  ],
  [
    'rug',
    'La Alfombra Brezo pequeña, 89,00 € y la grande, 159,00 €.',
    'La Alfombra Brezo pequeña, 159,00 € y la grande, 89,00 €.',
  ],
  // the cheapest is one of its kinds
  [
    'cylinder',
    'El más económico es el Bombín Cerval Muralla de 30 × 30 mm.',
    'El más económico es el Bombín Cerval Muralla de 30 × 40 mm.',
  ],
  [
    'cylinder',
    'El Bombín Cerval Muralla de 30 × 30 mm es el más barato.',
    'El Bombín Cerval Muralla de 35 × 45 mm es el más barato.',
  ],
  // by the dozen
  [
    'cylinder',
    'Del Bombín Cerval Muralla de 30 × 40 mm queda una docena de unidades.',
    'Del Bombín Cerval Muralla de 35 × 45 mm queda una docena de unidades.',
  ],
  [
    'cylinder',
    'Del Bombín Cerval Muralla de 35 × 45 mm queda media docena.',
    'Del Bombín Cerval Muralla de 30 × 30 mm queda media docena.',
  ],
  [
    'flask',
    'There are a dozen of the Steel Flask Ruta left in blue.',
    'There are a dozen of the Steel Flask Ruta left in green.',
  ],
];

test.each(pairs)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});
