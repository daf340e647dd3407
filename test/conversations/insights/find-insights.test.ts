import { expect, test } from 'vitest';
import { findInsights } from '../../../src/conversations/insights/find-insights.ts';
import type { Transcript } from '../../../src/conversations/insights/transcript.ts';
import type { Language, Outcome, ProductCard } from '../../../src/protocol.ts';
import { cartOf, traceOf } from '../support/temp-conversations.ts';

type Turn = {
  text: string;
  answer?: string;
  cards?: ProductCard[];
  outcome?: Outcome;
  understood?: Record<string, unknown>;
  helpful?: boolean;
  status?: 'done' | 'failed' | 'stopped';
};

const at = '2026-01-01T10:00:00.000Z';
const shop = ['producto', 'tallas', 'envío', 'devolución', 'garantía', 'pago', 'reclamación'];

function talk(language: Language, turns: Turn[], more: Partial<Transcript> = {}): Transcript {
  return {
    language,
    messages: turns.flatMap(({ text, answer = 'Claro.', cards }) => [
      { role: 'shopper' as const, text, at },
      { role: 'assistant' as const, text: answer, at, ...(cards === undefined ? {} : { products: cards }) },
    ]),
    turns: turns.map(
      ({ outcome = 'answered', understood = { intent: 'greet' }, helpful, status = 'done' }) => ({
        status,
        outcome: status === 'failed' ? undefined : outcome,
        trace: { ...traceOf('t'), understood },
        helpful,
      }),
    ),
    cart: undefined,
    orderNumbers: [],
    waitingSince: undefined,
    ...more,
  };
}

const shoe: ProductCard = {
  id: 'ZC-101',
  title: 'Zapatilla Brisa',
  brand: 'Lumbre',
  price: { amount: 5995, currency: 'EUR' },
  availability: 'in_stock',
};
const boot: ProductCard = { ...shoe, id: 'BM-1', title: 'Bota Sierra', brand: 'Cota Alta' };
const find = { intent: 'find', text: 'zapatillas rojas', filters: { brands: ['Lumbre'] } };

test('a purchase that went well is positive and resolved, and says what was bought', () => {
  const found = findInsights(
    talk(
      'es',
      [
        {
          text: 'Busco zapatillas rojas',
          cards: [shoe, boot],
          answer: 'La Zapatilla Brisa.',
          understood: find,
        },
        { text: 'Perfecto, muchas gracias', outcome: 'ordered', understood: { intent: 'order' } },
      ],
      { orderNumbers: ['T-AB234-CD567'], cart: cartOf({ orderNumber: 'T-AB234-CD567' }) },
    ),
    shop,
  );

  expect(found).toMatchObject({
    language: 'es',
    sentiment: 'positive',
    angry: false,
    resolved: true,
    topics: ['producto', 'tallas'].slice(0, 1),
    brands: ['Lumbre'],
  });
  expect(found.products.map(({ id }) => id)).toEqual(['ZC-101', 'pepperoni']);
  expect(found.emotions).toContain('gratitude');
  expect(found.summary.es).toContain('«zapatillas rojas»');
  expect(found.summary.es).toContain('T-AB234-CD567');
  expect(found.summary.en).toContain('places order T-AB234-CD567');
});

test.each<[string, Transcript, { angry: boolean; resolved: boolean; sentiment: string; topic?: string }]>([
  [
    'an angry shopper who was not helped',
    talk('es', [
      { text: 'Es una vergüenza, mi pedido no ha llegado', understood: { intent: 'order_status' } },
    ]),
    { angry: true, resolved: false, sentiment: 'negative', topic: 'reclamación' },
  ],
  [
    'an angry shopper in English, in a shop that files in Spanish',
    talk('en', [{ text: 'This is a scam. I want a refund and to complain' }]),
    { angry: true, resolved: false, sentiment: 'negative', topic: 'devolución' },
  ],
  [
    'a policy question that was answered',
    talk('en', [
      { text: 'How long does shipping take?', understood: { intent: 'policy', topic: 'delivery' } },
    ]),
    { angry: false, resolved: true, sentiment: 'neutral', topic: 'envío' },
  ],
  [
    'something the shop has not, politely left',
    talk('es', [
      { text: '¿Tenéis canoas?', outcome: 'no_result', understood: { intent: 'find', text: 'canoas' } },
      { text: 'Vale, gracias', understood: { intent: 'thanks' } },
    ]),
    { angry: false, resolved: false, sentiment: 'positive', topic: 'producto' },
  ],
  [
    'somebody who waits for a person',
    talk('es', [{ text: 'Quiero hablar con una persona', outcome: 'handoff' }], { waitingSince: at }),
    { angry: false, resolved: false, sentiment: 'neutral' },
  ],
  [
    'an answer that was marked as no help',
    talk('en', [{ text: 'Which one fits wide feet?', helpful: false }]),
    { angry: false, resolved: false, sentiment: 'negative' },
  ],
  [
    'an answer that failed',
    talk('es', [{ text: 'Hola', status: 'failed' }]),
    { angry: false, resolved: false, sentiment: 'neutral' },
  ],
])('%s', (_, transcript, expected) => {
  const found = findInsights(transcript, shop);

  expect(found).toMatchObject({
    angry: expected.angry,
    resolved: expected.resolved,
    sentiment: expected.sentiment,
  });
  if (expected.topic !== undefined) expect(found.topics).toContain(expected.topic);
  expect(found.emotions.length).toBeLessThanOrEqual(3);
});

test('a topic nobody foresaw is found by its own words, in either language', () => {
  const inSpanish = talk('es', [{ text: '¿Hacéis grabado en las copas?' }]);
  const inEnglish = talk('en', [{ text: 'Is this lamp made of glass?' }]);

  expect(findInsights(inSpanish, ['grabado', 'jardín']).topics).toEqual(['grabado']);
  expect(findInsights(inEnglish, ['lámparas', 'jardín']).topics).toEqual(['lámparas']);
});

test('a summary has at most 30 words, whatever was said', () => {
  const long = 'palabra '.repeat(500);
  const found = findInsights(
    talk(
      'es',
      [
        { text: long, understood: { intent: 'find', text: long } },
        { text: long, understood: { intent: 'ask_product', productId: long } },
        { text: long, understood: { intent: 'policy', topic: 'constructor' } },
      ],
      { cart: { ...cartOf(), lines: cartOf().lines.map((line) => ({ ...line, title: long })) } },
    ),
    shop,
  );

  for (const summary of Object.values(found.summary)) {
    expect(summary.split(/\s+/).length).toBeLessThanOrEqual(30);
    expect(summary).not.toBe('');
  }
});

test('being among the cards is no mention', () => {
  const found = findInsights(
    talk('es', [{ text: 'Busco botas', cards: [shoe, boot], answer: 'La Bota Sierra, por ejemplo.' }]),
    shop,
  );

  expect(found.products).toEqual([{ id: 'BM-1', title: 'Bota Sierra' }]);
});
