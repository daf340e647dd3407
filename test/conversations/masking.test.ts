import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalData } from '../../src/conversations/masking.ts';

const masked: readonly [string, string][] = [
  // Cards
  ['mi tarjeta es 4111 1111 1111 1111, gracias', 'mi tarjeta es [card], gracias'],
  ['4111111111111111', '[card]'],
  ['4111-1111-1111-1111 12/27 123', '[card] 12/27 123'],
  ['amex 3782 822463 10005.', 'amex [card].'],
  ['5500 0000 0000 0004 and 6011 0000 0000 0004', '[card] and [card]'],
  ['4111\u00a01111\u00a01111\u00a01111', '[card]'],
  ['４１１１１１１１１１１１１１１１', '[card]'],
  ['٤١١١١١١١١١١١١١١١', '[card]'],
  ['4111.1111.1111.1111', '[card]'],
  ['2223 0031 2200 3222', '[card]'],
  ['3056 9309 0259 04', '[card]'],
  ['quiero 2 y pago con 4111 1111 1111 1111', 'quiero 2 y pago con [card]'],
  // IBAN
  ['ES91 2100 0418 4502 0005 1332', '[IBAN]'],
  ['IBAN: es9121000418450200051332 por favor', 'IBAN: [IBAN] por favor'],
  ['GB82 WEST 1234 5698 7654 32 is mine', '[IBAN] is mine'],
  ['DE89370400440532013000', '[IBAN]'],
  // DNI and NIE
  ['DNI 12345678Z', 'DNI [DNI]'],
  ['12.345.678-Z', '[DNI]'],
  ['12345678 Z', '[DNI]'],
  ['12345678z.', '[DNI].'],
  ['NIE X1234567L', 'NIE [DNI]'],
  ['y-1234567-x', '[DNI]'],
  // Telephones
  ['llámeme al 600 11 22 33', 'llámeme al [phone]'],
  ['612345678', '[phone]'],
  ['tel. 612-345-678', 'tel. [phone]'],
  ['91 234 56 78', '[phone]'],
  ['+34 612 345 678', '[phone]'],
  ['+34612345678,', '[phone],'],
  ['0034 612345678', '[phone]'],
  ['+44 20 7946 0958', '[phone]'],
  ['call (555) 123-4567 please', 'call [phone] please'],
  ['07700 900123', '[phone]'],
  ['+1 (415) 555-2671', '[phone]'],
  // E-mail
  ['escríbame a ana.perez+tienda@correo.example.com', 'escríbame a [email]'],
  ['<JOSÉ@ejemplo.es>', '<[email]>'],
  ['ana (arroba) correo.es', '[email]'],
];

const kept: readonly string[] = [
  'zapatillas por menos de 60 €',
  'entre 699,00 € y 1.299,00 €',
  '600.123.456 €',
  '612 345 678 €',
  '€612345678',
  'pedido T-23456-78923',
  'mi pedido 612345678',
  'el pedido nº 612345678',
  'order number 612345678',
  'ref. 912345678',
  'SKU 712345678',
  'ZP-204-R42',
  'ZP-12345678Z',
  'el código 8412345678905',
  'EAN 4006381333931',
  '4006381333931',
  'talla 42, 43 o 44',
  'tallas 36 37 38 39 40 41 42 43',
  'una mesa de 120x80x75',
  'medidas 90 200 30 40',
  '2 de pepperoni y 3 de jamón',
  'entrega el 12/11/2026 a las 21:30',
  'código postal 28013',
  'calle Mayor 12, 3º B, 28013 Madrid',
  '12345678A',
  'somos 12345678 y queremos pizza',
  'ES12 2100 0418 4502 0005 1332 no es de verdad: 12',
  'a 1.000.000 de personas',
  '1234 5678 9012 3456',
  'modelo 900123456',
  '@tendero',
  'USB-C 3.1, 1920x1080, 5.5"',
  'von 100 bis 200 300 400',
  '3782 de 10005',
];

describe('personal data', () => {
  test.each(masked)('«%s» becomes «%s»', (text, expected) => {
    expect(maskPersonalData(text)).toBe(expected);
  });

  test.each(kept)('«%s» stays as it is', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  test('every card number with right check digits is masked, however it is grouped', () => {
    const card = fc
      .tuple(
        fc.constantFrom('4', '51', '55', '2720', '6011'),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 }),
      )
      .map(([prefix, digits]) => withLuhn((prefix + digits.join('')).slice(0, 15)));
    const separator = fc.constantFrom('', ' ', '-', '.', ' - ');

    fc.assert(
      fc.property(card, separator, (number, between) => {
        const written = (number.match(/.{4}/g) ?? []).join(between === ' - ' ? '-' : between);

        expect(maskPersonalData(`pago con ${written} hoy`)).toBe('pago con [card] hoy');
      }),
    );
  });

  test('text without digits or @ is never touched, and masking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replace(/[\p{Nd}@]/gu, '');
        expect(maskPersonalData(plain)).toBe(plain);
        expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text));
      }),
    );
  });

  test('a hostile text of the greatest length is masked within a moment', () => {
    const hostile = [
      '1 '.repeat(50_000),
      '+'.repeat(100_000),
      'a@'.repeat(50_000),
      'ES00'.repeat(25_000),
      '4'.repeat(100_000),
      'a.'.repeat(50_000),
      'a@b.es '.repeat(14_000),
      '600112233 '.repeat(10_000),
      '12345678Z '.repeat(10_000),
    ];

    const start = performance.now();
    for (const text of hostile) maskPersonalData(text);

    expect(performance.now() - start).toBeLessThan(2000);
  });
});

function withLuhn(payload: string): string {
  const sum = [...payload].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${payload}${(10 - (sum % 10)) % 10}`;
}
