import { expect, test } from 'vitest';
import { digestReviews } from '../../../src/catalog/reviews-digest.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { tellProduct } from '../../../src/chat/voice/product-sentences.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from '../gate/fact-sets.ts';

const brisa = product({
  id: 'brisa',
  title: 'Zapatilla Brisa',
  price: eur(5995),
  rating: 4.4,
  reviewCount: 31,
  reviews: [
    { rating: 5, text: 'Buena amortiguación y muy cómodas.' },
    { rating: 5, text: 'La amortiguación es excelente.' },
    { rating: 5, text: 'Amortiguación perfecta.' },
    { rating: 3, text: 'En mojado resbalan.' },
  ],
});

const tell = (language: Language, of = brisa) =>
  tellProduct(of, { aspect: { asks: 'rating', words: [] }, language, digest: () => digestReviews(of) });

test('what customers think is told with the counts it rests on, and two reviews word for word', () => {
  expect(tell('es')).toEqual({
    must: [
      '**Zapatilla Brisa** tiene una valoración de 4,4 sobre 5 (31 opiniones).',
      'De 31 opiniones tengo el texto de 4: 3 hablan bien de la amortiguación; 1 habla bien de la comodidad; 1 habla mal del agarre.',
    ],
    may: ['Una dice: «Buena amortiguación y muy cómodas.»', 'Una dice: «En mojado resbalan.»'],
  });
  expect(tell('en')).toEqual({
    must: [
      '**Zapatilla Brisa** is rated 4.4 out of 5 (31 reviews).',
      'Of 31 reviews I have the text of 4: 3 speak well of the cushioning; 1 speaks well of the comfort; 1 speaks badly of the grip.',
    ],
    may: ['One says: “Buena amortiguación y muy cómodas.”', 'One says: “En mojado resbalan.”'],
  });
});

test('what a model picked out is told with how many reviews say it, before any is quoted', () => {
  const points = [
    { side: 'good', text: 'muy cómodas', count: 2 },
    { side: 'good', text: 'buena amortiguación', count: 1 },
    { side: 'bad', text: 'en mojado resbalan', count: 1 },
  ] as const;
  const told = (language: Language) => {
    const counted = digestReviews(brisa);
    const digest = counted && { ...counted, byModel: { model: 'ollama:x', points } };
    return tellProduct(brisa, { aspect: { asks: 'rating', words: [] }, language, digest: () => digest });
  };

  expect(told('es').may[0]).toBe(
    'En sus palabras, de 4 opiniones: a favor, «muy cómodas» (2) y «buena amortiguación» (1); en contra, «en mojado resbalan» (1).',
  );
  expect(told('en').may[0]).toBe(
    'In their words, of 4 reviews: for it, “muy cómodas” (2) and “buena amortiguación” (1); against it, “en mojado resbalan” (1).',
  );
  expect(told('es').must).toEqual(tell('es').must);
});

test('a product without reviews says nothing of them; one without a rating still has its reviews', () => {
  expect(tell('es', product({ id: 'x', title: 'Nube', price: eur(100) }))).toEqual({
    must: ['**Nube** todavía no tiene valoración media.'],
    may: [],
  });
  const unrated = product({
    id: 'x',
    title: 'Nube',
    price: eur(100),
    reviews: [{ rating: 4, text: 'Muy ligeras.' }],
  });
  expect(tell('es', unrated).must[1]).toBe('Tengo el texto de 1 opinión: 1 habla bien de la ligereza.');
});

function shown(facts: Facts, draft: string): string {
  const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()].map(({ rule }) => rule).join(' ');
}

test.each<[Language, lie: string]>([
  ['es', 'De 31 opiniones tengo el texto de 4: 4 hablan bien de la amortiguación.'],
  ['es', 'Los clientes se quejan del agarre.'],
  ['en', 'Of 31 reviews I have the text of 4: 4 speak well of the cushioning.'],
  ['en', 'Customers complain about the grip.'],
])('the gate lets the model say the digest and no other count: %s %s', (language, lie) => {
  const { must, may } = tell(language);
  const facts = factsOf({ language, products: found(brisa), told: [...must, ...may] });

  for (const sentence of [...must, ...may])
    expect(shown(facts, sentence)).toMatch(/^(?:told|true)( told| true)*$/);
  expect(shown(facts, lie)).not.toMatch(/^(?:told|true)( told| true)*$/);
});
