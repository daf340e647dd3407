import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import type { Reason, SearchResult } from '../../../src/catalog/search.ts';
import { tellComparison, tellPick } from '../../../src/chat/voice/comparison-sentences.ts';
import { covers } from '../../../src/chat/voice/coverage.ts';
import { tellDiscounts } from '../../../src/chat/voice/discount-sentences.ts';
import { filterLabels, reasonLine } from '../../../src/chat/voice/filter-labels.ts';
import { tellProduct } from '../../../src/chat/voice/product-sentences.ts';
import { tellSearch } from '../../../src/chat/voice/search-sentences.ts';
import { firstSentences } from '../../../src/chat/voice/sentences.ts';
import { contentStems } from '../../../src/language/stem.ts';
import type { Language } from '../../../src/protocol.ts';

/** Amounts have a no-break space before the sign, which reads like any other in a test. */
const plainSpaces = (sentences: readonly (string | undefined)[]): string[] =>
  sentences.map((sentence = '') => sentence.replaceAll('\u00a0', ' '));

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const product = (id: string, title: string, amount: number, more: Partial<Product> = {}): Product => ({
  id,
  title,
  categories: [],
  description: '',
  language: 'es',
  price: eur(amount),
  availability: 'in_stock',
  attributes: {},
  variants: [],
  extras: [],
  reviews: [],
  tags: [],
  ...more,
});

const brisa = product('brisa', 'Zapatilla Brisa', 5995, {
  priorPrice30d: eur(6995),
  attributes: { impermeable: ['no'], peso: ['250 g'] },
  description: 'Ligera y transpirable. El drop es de 8 mm.',
  rating: 4.6,
  reviewCount: 31,
});
const nube = product('nube', 'Zapatilla Nube', 4995, { attributes: { peso: ['300 g'] }, rating: 4.1 });

const result = (more: Partial<SearchResult>): SearchResult => ({
  hits: [],
  total: 0,
  inStock: 0,
  relaxed: [],
  dense: 'used',
  missingWords: [],
  complete: true,
  ...more,
});

const find = (filters = {}) =>
  ({
    intent: 'find',
    search: { text: 'zapatillas', filters },
    query: { text: 'zapatillas', language: 'es', filters, limit: 8 },
    followUp: false,
    asked: true,
  }) as const;

const details = (
  question: string,
  language: Language,
  more: Partial<Parameters<typeof tellProduct>[1]> = {},
) =>
  tellProduct(brisa, {
    aspect: { asks: 'details', words: contentStems(question, language) },
    language,
    question,
    ...more,
  }).must.join(' ');

test('what was found is counted honestly and the cheapest is named', () => {
  const told = tellSearch(
    find(),
    result({
      hits: [
        { product: brisa, score: 1, reasons: [] },
        { product: nube, score: 0.9, reasons: [] },
      ],
      total: 12,
      inStock: 10,
      cheapest: nube,
    }),
    'es',
  );

  expect(plainSpaces(told.may)[0]).toBe(
    'Tengo 12 opciones para usted. La más económica es **Zapatilla Nube**, 49,95 €.',
  );
  expect(plainSpaces(told.may)).toContain('- **Zapatilla Brisa**: 59,95 €, en stock');
  expect(told.must).toEqual([]);
});

test('nothing under a limit says so and names the nearest miss', () => {
  const told = tellSearch(
    find({ price: { max: eur(4000) } }),
    result({ nearestMiss: { product: nube, because: 'price' } }),
    'en',
  );

  expect(told.must).toEqual([
    'I am sorry, nothing in our catalogue matches what you are looking for under €40.00.',
    'The closest is **Zapatilla Nube**, €49.95.',
    'Would you like me to look for something else?',
  ]);
});

test('a filter that was let go, and a word nobody carries, are said', () => {
  const told = tellSearch(
    find(),
    result({
      hits: [{ product: brisa, score: 1, reasons: [] }],
      total: 3,
      relaxed: [{ kind: 'attribute', name: 'color', values: ['rojo'] }],
      missingWords: ['plutonio'],
      complete: false,
    }),
    'es',
  );

  expect(told.must.join(' ')).toBe(
    'No hay en rojo; en otros colores hay 3 opciones. No encuentro «plutonio» en el catálogo; esto es lo más parecido.',
  );
});

test.each([
  [
    { kind: 'attribute', name: 'color', values: ['morado'] },
    'en',
    'There is none in purple; in other colours there are 3 options.',
  ],
  [
    { kind: 'attribute', name: 'colour', values: ['red'] },
    'es',
    'No hay en rojo; en otros colores hay 3 opciones.',
  ],
  [
    { kind: 'attribute', name: 'talla', values: ['50'] },
    'es',
    'No hay en la talla 50; en otras tallas hay 3 opciones.',
  ],
  [
    { kind: 'attribute', name: 'género', values: ['niños'] },
    'es',
    'No hay para niños; para otras personas hay 3 opciones.',
  ],
  [
    { kind: 'brand', values: ['Tallis'] },
    'en',
    'There is none by Tallis; by other brands there are 3 options.',
  ],
  [
    { kind: 'attribute', name: 'material', values: ['lino'] },
    'es',
    'No hay nada que coincida con «lino»; sin esa condición sí hay 3 opciones.',
  ],
] as const)('one wish that was let go is said by its kind: %j in %s', (relaxed, language, said) => {
  const told = tellSearch(
    find(),
    result({
      hits: [{ product: brisa, score: 1, reasons: [] }],
      total: 3,
      relaxed: [{ ...relaxed, values: [...relaxed.values] }],
    }),
    language,
  );

  expect(told.must).toEqual([said]);
});

test('what nobody carries is named where nothing is found', () => {
  const told = tellSearch(find(), result({ missingWords: ['canoas'] }), 'es');

  expect(told.must[0]).toBe('Lo siento, en nuestro catálogo no hay nada que encaje con «canoas».');
});

test.each([
  ['¿es impermeable?', 'es', 'No. **Zapatilla Brisa** – impermeable: no.'],
  ['is it waterproof?', 'en', 'No. **Zapatilla Brisa** – impermeable: no.'],
  ['¿qué drop tiene?', 'es', 'La ficha de **Zapatilla Brisa** dice: «El drop es de 8 mm.»'],
  ['¿lleva tacón?', 'es', 'La ficha de **Zapatilla Brisa** no lo dice, y prefiero no suponerlo.'],
] as const)('«%s» (%s) is answered from the sheet or not at all', (question, language, sentence) => {
  expect(details(question, language)).toBe(sentence);
});

test('a price that is put to the shop is refused with the catalogue’s', () => {
  const told = tellProduct(brisa, {
    aspect: { asks: 'price', words: [] },
    language: 'es',
    namedPrice: eur(100),
  });

  expect(plainSpaces(told.must)[0]).toBe(
    'El precio de **Zapatilla Brisa** es 59,95 €; no puedo ofrecer otro.',
  );
});

test('the price with an extra is added up in minor units', () => {
  const pizza = product('p', 'Pizza de huevo', 1195, {
    extras: [{ id: 's', title: 'Setas', price: eur(150) }],
  });

  const told = tellProduct(pizza, {
    aspect: { asks: 'price', words: [] },
    language: 'es',
    question: '¿Cuánto cuesta la de huevo con setas?',
  });

  expect(plainSpaces(told.must).at(-1)).toBe('Con Setas (1,50 €) son 13,45 €.');
});

test('a reduction is only claimed from the price of the 30 days before, its percentage computed', () => {
  const told = tellDiscounts([brisa, nube], 'es').must;

  expect(told[0]).toMatch(/no puedo ofrecer descuentos/);
  expect(plainSpaces(told.slice(1))).toEqual([
    '**Zapatilla Brisa** está rebajado: ahora cuesta 59,95 €; su precio más bajo de los 30 días anteriores era 69,95 € (−14 %).',
  ]);
});

test('a comparison is made of sheets and a computed difference', () => {
  const told = tellComparison([brisa, nube], 'es', { contrast: true }).must;

  expect(plainSpaces(told)).toEqual([
    '- **Zapatilla Brisa**: 59,95 €, en stock, 4,6 sobre 5, peso: 250 g',
    '- **Zapatilla Nube**: 49,95 €, en stock, 4,1 sobre 5, peso: 300 g',
    '**Zapatilla Nube** cuesta 10,00 € menos.',
  ]);
  expect(tellPick(brisa, { by: 'best_rated' }, 'en').must).toEqual([
    'Of the options I showed you, the best rated is **Zapatilla Brisa**: €59.95, 4.6 out of 5.',
  ]);
});

test('chips and reasons are in the shopper’s language, and say each thing once', () => {
  const labels = filterLabels(
    { price: { max: eur(6000) }, attributes: [{ name: 'talla', values: ['42'] }], available: true },
    'cheapest',
    'en',
  ).map(({ label }) => label);

  expect(labels).toEqual(['up to €60.00', 'talla 42', 'in stock', 'cheapest first']);
  expect(
    reasonLine(
      [
        { kind: 'brand', value: 'Lumbre' },
        { kind: 'words', words: ['lumbre', 'correr'] },
      ],
      'es',
    ),
  ).toBe('Coincide en: lumbre · correr');
});

test('the line under a card says which translation met', () => {
  const reasons: Reason[] = [
    { kind: 'words', words: ['Zapatillas', 'Lumbre'], said: { Zapatillas: 'sneakers' } },
    { kind: 'attribute', name: 'color', value: 'rojo', said: 'red' },
    { kind: 'category', value: 'Bidones', said: 'bidones' },
  ];

  expect(reasonLine(reasons, 'en')).toBe('Matches: sneakers → Zapatillas · Lumbre · red → rojo · Bidones');
});

test('a sentence counts as said only with all its figures', () => {
  const context = { language: 'es', currency: 'EUR' } as const;
  const owed = 'Total del carrito: 25,90 €.';

  expect(covers('El total del carrito es de 25,90 €.', owed, context)).toBe(true);
  expect(covers('El total del carrito es de 26,90 €.', owed, context)).toBe(false);
  expect(covers('¡Perfecto!', owed, context)).toBe(false);
});

test('what is said of a product is not said by its name, nor by a question', () => {
  const context = { language: 'es', currency: 'EUR' } as const;
  const owed = 'Sí. **Pizza de huevo** – vegetariana: sí.';

  expect(covers('La pizza de huevo cuesta 11,95 €.', owed, context)).toBe(false);
  expect(covers('¿Busca una pizza de huevo vegetariana?', owed, context)).toBe(false);
  expect(covers('Sí, la pizza de huevo es vegetariana.', owed, context)).toBe(true);
  expect(
    covers(
      'Tenemos la pizza de huevo por 11,95 €.',
      '**Pizza de huevo** cuesta 11,95 € (en stock).',
      context,
    ),
  ).toBe(true);
});

test('a quotation is whole sentences, and catalogue marks do not become ours', () => {
  expect(firstSentences('# Envíos\nCuesta 3,95 €. Es gratis desde 60,00 €. Tarda dos días.', 40)).toBe(
    'Envíos. Cuesta 3,95 €.',
  );
});
