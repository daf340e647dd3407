import { expect, test } from 'vitest';
import { inEuropeanSizes } from '../../src/language/shoe-sizes.ts';

test.each([
  ["men's running shoes size 9 UK", 'en', "men's running shoes size 43", '43'],
  ['running shoes US 10', 'en', 'running shoes size 43', '43'],
  ["women's trainers UK 6", 'en', "women's trainers size 39", '39'],
  ['zapatillas de mujer 8 US', 'es', 'zapatillas de mujer talla 39', '39'],
  ['a dress UK 12', 'en', 'a dress UK 12', undefined],
  ['zapatillas talla 42', 'es', 'zapatillas talla 42', undefined],
] as const)('«%s» (%s)', (text, language, said, eu) => {
  const read = inEuropeanSizes(text, language);

  expect(read.text).toBe(said);
  expect(read.size?.eu).toBe(eu);
});
