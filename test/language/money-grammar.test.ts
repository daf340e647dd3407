import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../src/language/money-format.ts';
import { findAmounts } from '../../src/language/money-grammar.ts';
import type { Language } from '../../src/protocol.ts';

/** "2000EUR:min" and "1250?": minor units, currency, limit, a question mark where it is not certain. */
function read(text: string, language?: Language): string {
  const spans = findAmounts(text, { currency: 'EUR', ...(language === undefined ? {} : { language }) });
  return spans
    .map((span) =>
      span.kind === 'percentage'
        ? `${span.value}%`
        : `${span.value.amount}${span.value.currency ?? ''}${span.limit === undefined ? '' : `:${span.limit}`}${span.certain ? '' : '?'}`,
    )
    .join(' ');
}

describe('Spanish', () => {
  test.each([
    ['1.299,00 €', '129900EUR'],
    ['12,5', '1250?'],
    ['60€', '6000EUR'],
    ['60 euros', '6000EUR'],
    ['sesenta euros', '6000EUR'],
    ['doce con cincuenta', '1250'],
    ['cuesta doce cincuenta', '1250'],
    ['doce euros con cincuenta', '1250EUR'],
    ['doce euros con cincuenta céntimos', '1250EUR'],
    ['doscientos euros con cinco céntimos', '20005EUR'],
    ['12€50', '1250EUR'],
    ["12'50 €", '1250EUR'],
    ['un euro y medio', '150EUR'],
    ['medio euro', '50EUR'],
    ['50 céntimos', '50EUR'],
    ['mil doscientos euros', '120000EUR'],
    ['3 mil euros', '300000EUR'],
    ['once euros', '1100EUR'],
    ['.99 €', '99EUR'],
    ['1 299,00 €', '129900EUR'],
    ['por menos de 1 299 €', '129900EUR:max'],
    ['iPhone 15 899 €', '89900EUR'],
    ['entre 20 y 40', '2000:min 4000:max'],
    ['entre veinte y treinta euros', '2000EUR:min 3000EUR:max'],
    ['desde 19,95 € hasta 25 €', '1995EUR:min 2500EUR:max'],
    ['20-40 €', '2000EUR:min 4000EUR:max'],
    ['de 20 a 40 euros', '2000EUR:min 4000EUR:max'],
    ['20 o 30 euros', '2000EUR 3000EUR'],
    ['menos de 60 €', '6000EUR:max'],
    ['zapatillas rojas por menos de 60', '6000:max'],
    ['zapatillas del 42 por menos de 60', '6000:max'],
    ['no más de 30', '3000:max'],
    ['no quiero gastar más de 40', '4000:max'],
    ['que no pase de 25', '2500:max'],
    ['que no supere los 30 euros', '3000EUR:max'],
    ['hasta 50', '5000:max'],
    ['máximo 45', '4500:max'],
    ['60 € como mucho', '6000EUR:max'],
    ['60 € o menos', '6000EUR:max'],
    ['presupuesto de unos 50', '5000:max'],
    ['a partir de 20', '2000:min'],
    ['más de 1.000 euros', '100000EUR:min'],
    ['unos 50', '5000:around'],
    ['alrededor de los 50', '5000:around'],
    ['50 o así', '5000:around'],
    ['cuesta 12,50', '1250'],
    ['por 60', '6000'],
    ['a 12,50 cada una', '1250'],
    ['Pepperoni - 12.95', '1295?'],
    ['Pepperoni: 12', '1200?'],
    ['rebajado un 20 %, de 69,95 a 55,96 €', '20% 6995EUR 5596EUR'],
    ['-20 %', '20%'],
    ['veinte por ciento', '20%'],
    ['a la mitad', '50%'],
    ['a mitad de precio', '50%'],
    ['2x1', '50%'],
    ['3x2 en pizzas', '33.33%'],
    ['quince dólares', '1500USD'],
    ['60,- €', '6000EUR'],
    ['sesenta y pico euros', '6000EUR'],
    ['Añadido: 2 × Pizza. Total: 25,90 €.', '2590EUR'],
    ['dos de 12 y 15 euros', '1200EUR? 1500EUR'],
    ['tallas 36 a 40 por 30 €', '3000EUR'],
  ])('%s', (text, expected) => {
    expect(read(text, 'es')).toBe(expected);
  });
});

describe('English', () => {
  test.each([
    ['€1,299.00', '129900EUR'],
    ['$1,299', '129900USD'],
    ['US$60.50', '6050USD'],
    ['EUR60', '6000EUR'],
    ['¥1,299', '1299JPY'],
    ['£5', '500GBP'],
    ['twelve fifty', '1250?'],
    ['it costs twelve ninety-five', '1295'],
    ['nineteen ninety-nine dollars', '1999USD'],
    ['ten euros and fifty cents', '1050EUR'],
    ['two hundred and fifty dollars', '25000USD'],
    ['half a dollar', '50USD'],
    ['99 cents', '99EUR'],
    ['from 20 to 40', '2000:min 4000:max'],
    ['between 20 and 40', '2000:min 4000:max'],
    ['between €20 and €40', '2000EUR:min 4000EUR:max'],
    ['20 to 40 dollars', '2000USD:min 4000USD:max'],
    ['red sneakers size 42 under 60€', '6000EUR:max'],
    ['under 60', '6000:max'],
    ['less than a hundred euros', '10000EUR:max'],
    ["don't want to spend more than 40", '4000:max'],
    ['no more than 30', '3000:max'],
    ['up to 50', '5000:max'],
    ['at least 20 euros', '2000EUR:min'],
    ['20 or more', '2000:min'],
    ['around 50', '5000:around'],
    ['about fifty', '5000:around'],
    ['for 60', '6000'],
    ['the total is 36.40', '3640'],
    ['fits a 15-inch laptop under $50', '5000USD:max'],
    ['20% off', '20%'],
    ['twenty percent', '20%'],
    ['half price', '50%'],
    ['2 for 1', '50%'],
    ['2 pizzas for $25.90', '2590USD'],
    ['1.5k euros', '150000EUR'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toBe(expected);
  });
});

describe('what is no amount', () => {
  test.each(
    `talla 42
la 42
R42
42 EU
size 9.5
EU 36-40
sizes from 36 to 40
tallas 36 a 40
5.5 in
15-inch laptop
55 pulgadas
2 kg
500 ml
más de 2 litros
2.000 mAh
20x30 cm
1080p
4K
USB 3.0
iPhone 15
Windows 11
Nike Air Max 90
pedido 1234
calle Mayor 12, 3º B
llame al 912 345 678
+34 600 123 456
12/05/2024
12.05.2024
el 12 de mayo
a las 12:30
hasta las 20
abierto de 9 a 14
from 9 to 14 h
24/7
en 24/48 horas
entrega en 3-5 días
entre 3 y 5 días
for 2 people
pizza for 2
4,5 de 5
4.6 out of 5
4.6 stars
31 opiniones
más de 50 modelos
3 pizzas
3x
dos de pepperoni
pizza con diez aceitunas
2 pounds of flour
ISBN 978-3-16-148410-0
el segundo
once again
ten cuidado`.split('\n'),
  )('%s', (text) => {
    const language = /once again|pounds|people|for 2|from|sizes|size|stars|out of/.test(text) ? 'en' : 'es';
    expect(read(text, language)).toBe('');
  });
});

test('every amount that is written by the shop is read back exactly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom('EUR', 'USD', 'GBP', 'JPY'),
      fc.constantFrom<Language>('es', 'en'),
      fc.constantFrom('', 'Cuesta ', 'It costs ', 'Pizza - ', 'talla 42, ', '('),
      fc.constantFrom('', '.', ', gracias', ' each', ')'),
      (amount, currency, language, before, after) => {
        const written = formatMoney({ amount, currency }, language);
        const found = findAmounts(before + written + after, { language });
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ kind: 'amount', value: { amount, currency }, certain: true });
        expect(found[0]?.from).toBe(before.length);
        expect(found[0]?.to).toBe(before.length + written.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('any text is read without an error and every span lies in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const span of findAmounts(text)) {
        expect(span.from).toBeLessThan(span.to);
        expect(span.to).toBeLessThanOrEqual(text.length);
        if (span.kind === 'amount') expect(Number.isSafeInteger(span.value.amount)).toBe(true);
      }
    }),
  );
});
