import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.ts';
import { answerFromSheet } from '../../../src/chat/voice/passages/answer-from-sheet.ts';
import { quoteOf } from '../../../src/chat/voice/passages/passages-of.ts';
import { tellOfEach } from '../../../src/chat/voice/product-sentences.ts';
import type { Language } from '../../../src/protocol.ts';

const sheet = (title: string, more: Partial<Product>): Product => ({
  id: title,
  title,
  categories: [],
  description: '',
  language: 'es',
  price: { amount: 1000, currency: 'EUR' },
  availability: 'in_stock',
  attributes: {},
  variants: [],
  extras: [],
  reviews: [],
  tags: [],
  ...more,
});

const lira = sheet('Zapato Lira', {
  attributes: {
    impermeable: ['no'],
    material: ['piel sintética'],
    tacón: ['5 cm'],
    'sin BPA': ['sí'],
    'espalda regulable': ['sí'],
    lavavajillas: ['sí'],
    personas: ['4'],
    autonomía: ['4-60 h'],
    peso: ['245 g'],
  },
  description:
    'Lleva plantilla extraíble. No lleva cordones. La suela es de goma. Con funda impermeable. Se puede lavar a mano. ' +
    'Admite portátiles de hasta 15,6 pulgadas. No es apto para el horno. Es ligero y transpirable.',
});
const rivet = sheet('Rivet Backpack', {
  language: 'en',
  attributes: {
    'dishwasher safe': ['shaft only'],
    'charger included': ['no'],
    material: ['recycled nylon'],
    laptop: ['up to 15.6"'],
    dimmable: ['yes'],
    weight: ['30 kg'],
    'maximum load': ['80 kg'],
  },
  description:
    'The rain cover is waterproof. It has two side pockets and a chest strap. It does not come with a hip belt. Only the lining ' +
    'is washable. Machine washable at 30 °C. Not suitable for the dishwasher. The front pocket is insulated.',
});

/** Language of the question, the question, what is answered, and the words it is answered by. */
const asked: readonly (readonly [Product, Language, string, string, string])[] = [
  [lira, 'es', '¿es impermeable?', 'no', 'impermeable: no'],
  [lira, 'en', 'is it waterproof?', 'no', 'impermeable: no'],
  [lira, 'es', '¿lleva tacón?', 'yes', 'tacón: 5 cm'],
  [lira, 'en', 'does it have a heel?', 'yes', 'tacón: 5 cm'],
  [lira, 'es', '¿es de piel?', 'said', 'material: piel sintética'],
  [lira, 'en', 'is it leather?', 'said', 'material: piel sintética'],
  [lira, 'es', '¿lleva cordones?', 'no', 'No lleva cordones.'],
  [lira, 'es', '¿es apto para lavavajillas?', 'yes', 'lavavajillas: sí'],
  [lira, 'en', 'is it dishwasher safe?', 'yes', 'lavavajillas: sí'],
  [lira, 'es', '¿lleva BPA?', 'no', 'sin BPA: sí'],
  [lira, 'es', '¿es libre de BPA?', 'yes', 'sin BPA: sí'],
  [lira, 'es', '¿es regulable?', 'said', 'espalda regulable: sí'],
  [lira, 'es', '¿la suela es de goma?', 'yes', 'La suela es de goma.'],
  [lira, 'es', '¿es de goma?', 'said', 'La suela es de goma.'],
  [lira, 'es', '¿lleva plantilla?', 'yes', 'Lleva plantilla extraíble.'],
  [lira, 'en', 'does it fit a 15-inch laptop?', 'yes', 'Admite portátiles de hasta 15,6 pulgadas.'],
  [lira, 'es', '¿cabe un portátil de 17 pulgadas?', 'no', 'Admite portátiles de hasta 15,6 pulgadas.'],
  [lira, 'es', '¿sirve para 4 personas?', 'yes', 'personas: 4'],
  [lira, 'es', '¿sirve para 6 personas?', 'said', 'personas: 4'],
  [lira, 'es', '¿se puede lavar a mano?', 'yes', 'Se puede lavar a mano.'],
  [lira, 'es', '¿puedo meterlo en el horno?', 'no', 'No es apto para el horno.'],
  [lira, 'es', '¿es transpirable?', 'yes', 'Es ligero y transpirable.'],
  [lira, 'es', '¿cuánto pesa?', 'said', 'peso: 245 g'],
  [lira, 'en', 'how heavy is it?', 'said', 'peso: 245 g'],
  [lira, 'es', '¿cuánto dura la batería?', 'said', 'autonomía: 4-60 h'],
  [lira, 'es', '¿es de algodón?', 'unsaid', ''],
  [rivet, 'en', 'is it waterproof?', 'said', 'The rain cover is waterproof.'],
  [rivet, 'es', '¿es impermeable?', 'said', 'The rain cover is waterproof.'],
  [rivet, 'en', 'does the backpack have a hip belt?', 'no', 'It does not come with a hip belt.'],
  [rivet, 'en', 'does it have pockets?', 'yes', 'It has two side pockets and a chest strap.'],
  [rivet, 'en', 'does it fit a 15-inch laptop?', 'yes', 'laptop: up to 15.6"'],
  [rivet, 'en', 'will a 17" laptop fit?', 'no', 'laptop: up to 15.6"'],
  [rivet, 'en', 'is it dishwasher safe?', 'said', 'dishwasher safe: shaft only'],
  [rivet, 'en', 'is it washable?', 'said', 'Only the lining is washable.'],
  [rivet, 'en', 'does it come with a charger?', 'no', 'charger included: no'],
  [rivet, 'es', '¿viene con cargador?', 'no', 'charger included: no'],
  [rivet, 'es', '¿se puede regular la intensidad?', 'yes', 'dimmable: yes'],
  [rivet, 'en', 'is it insulated?', 'said', 'The front pocket is insulated.'],
  [rivet, 'en', 'is it made of nylon?', 'said', 'material: recycled nylon'],
  [rivet, 'en', 'is it made of recycled nylon?', 'yes', 'material: recycled nylon'],
  [rivet, 'en', 'can it hold 100 kg?', 'no', 'maximum load: 80 kg'],
  [rivet, 'en', 'can it hold 60 kg?', 'yes', 'maximum load: 80 kg'],
];

test.each(asked)('%# (%s) «%s»', (product, language, question, kind, quote) => {
  const answer = answerFromSheet(product, question, language);

  const passage = answer !== undefined && 'passage' in answer ? quoteOf(answer.passage) : '';
  expect([answer?.kind, passage]).toEqual([kind, quote]);
});

test('whatever is asked, what is quoted stands in the sheet word for word', () => {
  const questions = asked.map(([, , question]) => question);
  const words = fc.array(fc.constantFrom(...questions.join(' ').split(' ')), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('es' as const, 'en' as const),
      fc.constantFrom(lira, rivet),
      (said, language, product) => {
        const answer = answerFromSheet(product, `¿${said.join(' ')}?`, language);
        const passage = answer === undefined || answer.kind === 'unsaid' ? answer?.near : answer.passage;
        if (passage === undefined) return true;
        return passage.kind === 'sentence'
          ? product.description.includes(passage.text)
          : product.attributes[passage.name]?.join() === passage.values.join();
      },
    ),
    { numRuns: 400, seed: 5 },
  );
});

test('a question to several is answered by the sheet of each', () => {
  const told = tellOfEach([lira, rivet], {
    question: '¿son impermeables?',
    language: 'es',
    askedOf: () => [],
  }).must;

  expect(told).toEqual([
    '- No. **Zapato Lira** – impermeable: no.',
    '- La ficha de **Rivet Backpack** dice: «The rain cover is waterproof.»',
  ]);
});
