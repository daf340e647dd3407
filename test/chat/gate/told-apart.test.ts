/** Sentences that one small piece of a rule tells apart: true ones that it lets through, and lies beside them that it must not. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { brisa, eur, factsOf, found, pepperoni, product, shopOf } from './fact-sets.ts';

const screws = product({
  id: 'screws',
  title: 'Tornillos de latón (50 uds.)',
  price: eur(800),
  quantity: 12,
});
const racer = product({
  id: 'racer',
  title: 'Zapatilla Veloz',
  description: 'Para buscar marca en 10 km.',
  price: eur(5995),
});
const drivers = product({
  id: 'drivers',
  title: 'Juego de destornilladores Tejo',
  description: 'Ocho destornilladores: los mejores para empezar.',
  price: eur(1990),
});
const book = product({
  id: 'book',
  language: 'en',
  title: 'The Kitchen Garden, Week by Week',
  price: eur(1850),
});
const cheap = product({
  id: 'cheap',
  language: 'en',
  title: 'Candle Bulb E27',
  price: eur(395),
  rating: 4.1,
  reviewCount: 12,
});
const post = {
  id: 'post',
  title: 'Delivery',
  language: 'en' as const,
  text: 'We deliver to the United Kingdom.',
};
const shop = shopOf({ delivery: { fee: eur(300), freeFrom: eur(9000), pickup: [] } });

const sets = {
  screws: factsOf({ language: 'es', question: 'tornillos de latón', products: found(screws) }),
  racer: factsOf({ language: 'es', question: 'Hábleme de la Veloz', products: found(racer) }),
  drivers: factsOf({ language: 'es', question: 'destornilladores', products: found(drivers) }),
  book: factsOf({ language: 'en', question: 'The Kitchen Garden?', products: found(book, cheap) }),
  bulb: factsOf({ language: 'en', question: 'a bulb', products: found(cheap), shop }),
  brisa: factsOf({ language: 'es', question: 'la Brisa', products: found(brisa), shop }),
  post: factsOf({ language: 'en', question: 'where do you deliver?', shopPages: [post] }),
  asked: factsOf({
    language: 'es',
    question: 'una pepperoni',
    products: found(pepperoni),
    told: ['¿Confirmo su pedido?'],
  }),
} satisfies Record<string, Facts>;

function judge(set: keyof typeof sets, draft: string) {
  const gate = new Gate({ facts: sets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

const pairs: readonly (readonly [keyof typeof sets, string, string])[] = [
  // how many are sold together is no count of what is left
  ['screws', 'La caja con 50 unidades cuesta 8,00 €.', 'La caja con 40 unidades cuesta 8,00 €.'],
  ['screws', 'Es una caja de 50 unidades.', 'Quedan 50 unidades.'],
  // the second word of a name, common elsewhere
  ['post', 'We deliver to the United Kingdom.', 'We deliver to the United States.'],
  // the sheet's own sentence, with a word that elsewhere names a maker
  ['racer', 'Para buscar marca en 10 km.', 'Es de una marca conocida.'],
  // the sheet's own sentence, which begins with a word of the name
  [
    'drivers',
    'Ocho destornilladores: los mejores para empezar.',
    'Ocho destornilladores: los mejores del mundo.',
  ],
  // one title that is read in two pieces
  [
    'book',
    'Two of The Kitchen Garden, Week by Week cost €37.00.',
    'Two of The Kitchen Garden, Week by Week cost €38.00.',
  ],
  // the fee is in the sum
  [
    'brisa',
    'La Zapatilla Brisa sale por 62,95 €, envío incluido.',
    'La Zapatilla Brisa sale por 59,95 €, envío incluido.',
  ],
  [
    'bulb',
    'The Candle Bulb E27 comes to €6.95, delivery included.',
    'The Candle Bulb E27 comes to €3.95, delivery included.',
  ],
  ['bulb', 'It costs €3.95, and delivery is €3.00.', 'It costs €3.00, and delivery is €3.00.'],
  ['bulb', 'You pay €3.00 for delivery.', 'You pay €4.00 for delivery.'],
  // a price before the fee is of what is spoken of
  ['bulb', "It's €3.95 and delivery is €3.00.", "It's €3.00 and delivery is €3.00."],
  ['bulb', "They're €3.95 and delivery is €3.00.", "They're €3.00 and delivery is €3.00."],
  ['bulb', 'Yours for €3.95, and delivery is €3.00.', 'Yours for €3.00, and delivery is €3.00.'],
  // stars are of goods, whatever else stands before them
  ['bulb', 'It fits a tight budget, and has 4.1 out of 5.', 'It fits a tight budget, and has 4.6 out of 5.'],
];

test.each(pairs)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

test.each([
  // what code asked it has not done
  ['asked', 'Su pedido está confirmado.'],
  // a price is not put right as the fee that is named behind it
  ['brisa', 'Se la lleva por 12,00 €, con envío a casa.'],
] as const)('%s: withholds “%s”', (set, lie) => {
  expect(judge(set, lie).map(({ verdict }) => verdict)).toEqual(['withheld']);
});

test('two announcements, one after the other, wait together for what they announce', () => {
  const shown = (draft: string) =>
    judge('brisa', draft)
      .map(({ text }) => text)
      .join('');

  expect(shown('Aquí lo tiene:\nTengo esto para usted:\n- **Zapatilla Brisa**: 59,95 €')).toBe(
    'Aquí lo tiene:\nTengo esto para usted:\n- **Zapatilla Brisa**: 59,95 €',
  );
  expect(shown('Aquí lo tiene:\nTengo esto para usted:\n- **Zapatilla Brisa**: 19,00 €, de seda')).toBe('');
});
