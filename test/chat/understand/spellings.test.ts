import { expect, test } from 'vitest';
import { spelledOut } from '../../../src/chat/understand/spellings.ts';

test.each([
  ['es', 'a q hora abris', 'a que hora abris'],
  ['es', '3 pepperonis pa llevar, xq tb quiero agua', '3 pepperonis para llevar, porque también quiero agua'],
  ['es', 'te sin teína', 'té sin teína'],
  ['es', 'quiero un te negro', 'quiero un té negro'],
  ['es', 'te pido una pizza', 'te pido una pizza'],
  ['es', 'hola, te quiero preguntar', 'hola, te quiero preguntar'],
  ['en', 'hey what do u have', 'hey what do you have'],
  ['en', 'r u open, im vegan', "are you open, I'm vegan"],
  ['es', 'siete u ocho', 'siete u ocho'],
  ['es', 'talla q', 'talla q'],
  ['en', 'size r', 'size r'],
  ['es', 'Q30 y e-mail a q@q.es', 'Q30 y e-mail a q@q.es'],
] as const)('(%s) «%s» is «%s»', (language, text, spelled) => {
  expect(spelledOut(text, language)).toBe(spelled);
});
