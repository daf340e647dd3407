import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripThoughts } from '../../src/llm/strip-thoughts.ts';
import { allOf } from './test-chat-model.ts';

async function* inPieces(pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
}

test.each([
  [['Hola'], 'Hola'],
  [['<think>es un saludo</think>Hola'], 'Hola'],
  [['<th', 'ink>es un', ' saludo</thi', 'nk>\n\nHola'], 'Hola'],
  [['<THINK>no</THINK>', '\n', ' Sí'], 'Sí'],
  [['Antes <thinking>x</thinking> después'], 'Antes después'],
  [['<think>nunca acaba'], ''],
  [['la plantilla abrió</think>Hola'], 'la plantilla abrióHola'],
  [['Menos de 3 < 4 y <b>negrita</b>'], 'Menos de 3 < 4 y <b>negrita</b>'],
  [['Cuesta <', ' 60 €'], 'Cuesta < 60 €'],
  [['acaba en <thin'], 'acaba en <thin'],
  [['<think>a</think><think>b</think>c'], 'c'],
  [['', '', ''], ''],
])('%j is shown as %j', async (pieces, shown) => {
  expect(await allOf(stripThoughts(inPieces(pieces)))).toBe(shown);
});

test('what is shown does not depend on where the pieces are torn', async () => {
  const part = fc.constantFrom('<think>', '</think>', '<', 'th', 'Hola ', '60 €', '>', '\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (parts, size) => {
        const whole = parts.join('');
        const torn = whole.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];

        expect(await allOf(stripThoughts(inPieces(torn)))).toBe(
          await allOf(stripThoughts(inPieces([whole]))),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('an ordinary answer is not held back', async () => {
  const pieces = stripThoughts(inPieces(['Hola', ', ', 'buenas']));

  expect((await pieces.next()).value).toBe('Hola');
});
