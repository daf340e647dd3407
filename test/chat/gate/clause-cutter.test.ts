import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClauseCutter } from '../../../src/chat/gate/clauses/clause-cutter.ts';

function cut(text: string): string[] {
  const cutter = new ClauseCutter();
  return [...cutter.push(text), ...cutter.end()]
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

test.each([
  ['Cuesta 1.299,00 €. Está en stock.', ['Cuesta 1.299,00 €.', 'Está en stock.']],
  ['Es el n.º 3 de la lista. Vale.', ['Es el n.º 3 de la lista.', 'Vale.']],
  ['Hay extras, p. ej. queso o setas. Elija.', ['Hay extras, p. ej. queso o setas.', 'Elija.']],
  ['It is 5.5 in. wide and blue. OK?', ['It is 5.5 in. wide and blue.', 'OK?']],
  ['It is 5.5 in. The lamp is blue.', ['It is 5.5 in.', 'The lamp is blue.']],
  ['Mire https://tienda.example/a.b?c=1. Gracias.', ['Mire https://tienda.example/a.b?c=1.', 'Gracias.']],
  ['¡Claro! 😀 Tenemos dos.', ['¡Claro!', '😀 Tenemos dos.']],
  ['¡Claro!😀 Tenemos dos.', ['¡Claro!😀', 'Tenemos dos.']],
  ['¡Claro!Tenemos dos.', ['¡Claro!', 'Tenemos dos.']],
  ['Tenemos:\n- Una\n- Dos', ['Tenemos:', '- Una', '- Dos']],
  ['1. Una\n2. Dos', ['1. Una', '2. Dos']],
  ['Es «la buena». Sí.', ['Es «la buena».', 'Sí.']],
  // a shopper's words are one saying
  [
    'One review: "Strong; use less. Lovely!" It is in stock.',
    ['One review: "Strong; use less. Lovely!"', 'It is in stock.'],
  ],
  [
    'Una clienta dice: «Pesa poco; abriga. Va bien». Cuesta 9 €.',
    ['Una clienta dice: «Pesa poco; abriga. Va bien».', 'Cuesta 9 €.'],
  ],
  ['According to one buyer, “Warm. Light.” Yes.', ['According to one buyer, “Warm. Light.”', 'Yes.']],
  [
    'One review mentions 14" wheels. They roll. Yes.',
    ['One review mentions 14" wheels.', 'They roll.', 'Yes.'],
  ],
  ['Our page says "By post. On Mondays." Yes.', ['Our page says "By post.', 'On Mondays."', 'Yes.']],
  ['Espere... ya está.', ['Espere...', 'ya está.']],
  ['Una; dos.', ['Una;', 'dos.']],
  ['**Brisa.** Muy buena.', ['**Brisa.**', 'Muy buena.']],
  ['Hablamos con la Sra. Pérez. Bien.', ['Hablamos con la Sra. Pérez.', 'Bien.']],
])('cuts %j', (text, clauses) => {
  expect(cut(text)).toEqual(clauses);
});

test('loses and adds nothing, and cuts alike in any portions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('. ', '1.299,00 €', '\n', '¿', '! ', 'p. ej. '))),
      (parts) => {
        const text = parts.join('');
        const cutter = new ClauseCutter();
        const clauses = [...parts.flatMap((part) => cutter.push(part)), ...cutter.end()];
        const whole = new ClauseCutter();
        expect(clauses.join('')).toBe(text);
        expect([...whole.push(text), ...whole.end()].join('')).toBe(text);
      },
    ),
  );
});

test('a quotation that is never closed is no longer than a clause may be', () => {
  const clauses = cut(`One review: "Strong. ${'It is good and warm. '.repeat(30)}`);

  expect(clauses[0]).toBe('One review: "Strong.');
  expect(Math.max(...clauses.map((clause) => clause.length))).toBeLessThanOrEqual(321);
});

test('a clause that never ends is cut at a space', () => {
  const clauses = new ClauseCutter().push('palabra '.repeat(200));

  expect(clauses.length).toBeGreaterThan(3);
  expect(Math.max(...clauses.map((clause) => clause.length))).toBeLessThanOrEqual(321);
});
