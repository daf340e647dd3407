import { expect, test } from 'vitest';
import { measuresIn } from '../../src/language/measures.ts';
import type { Language } from '../../src/protocol.ts';

const read = (text: string, language: Language = 'es') =>
  measuresIn(text, language).map(({ dimension, low, high }) => [
    dimension,
    Math.round(low),
    Math.round(high),
  ]);

test.each([
  ['a 15-inch laptop', 'en', [['length', 381, 381]]],
  ['hasta 15,6 pulgadas', 'es', [['length', 396, 396]]],
  ['monitor de 27"', 'es', [['length', 686, 686]]],
  ['62-127 cm', 'es', [['length', 620, 1270]]],
  ['de entre 20 y 40 litros', 'es', [['volume', 20_000, 40_000]]],
  ['1.050 g', 'es', [['weight', 1050, 1050]]],
  ['1.5 kg', 'en', [['weight', 1500, 1500]]],
  [
    '140 × 70 cm',
    'en',
    [
      ['length', 1400, 1400],
      ['length', 700, 700],
    ],
  ],
  ['niño de 6 años', 'es', [['age', 72, 72]]],
  ['para 4 personas', 'es', [['people', 4, 4]]],
  ['talla 42, 3 colores', 'es', []],
] as const)('«%s» (%s)', (text, language, measures) => {
  expect(read(text, language)).toEqual(measures);
});
