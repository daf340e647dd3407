import { expect, test } from 'vitest';
import { digestReviews } from '../../src/catalog/reviews-digest.ts';
import type { Language } from '../../src/protocol.ts';

type Written = readonly [rating: number, text: string];

/** "2 good, 1 bad the comfort": what is counted of each attribute, the most named first. */
function counted(language: Language, reviews: readonly Written[]): string[] {
  const digest = digestReviews({ language, reviews: reviews.map(([rating, text]) => ({ rating, text })) });
  return (digest?.opinions ?? []).map(
    ({ name, good, bad, named }) => `${name[language]}: ${good} good, ${bad} bad, ${named} named`,
  );
}

test.each<[Language, Written[], string[]]>([
  [
    'es',
    [
      [5, 'Buena amortiguación.'],
      [5, 'La amortiguación es excelente y son muy cómodas.'],
      [4, 'Amortiguación perfecta, pero el precio es malo.'],
    ],
    [
      'la amortiguación: 3 good, 0 bad, 3 named',
      'la comodidad: 1 good, 0 bad, 1 named',
      'el precio: 0 good, 1 bad, 1 named',
    ],
  ],
  [
    'en',
    [
      [1, 'Poor quality!'],
      [4, 'Great quality and very comfortable.'],
      [5, 'The quality is excellent.'],
      [3, 'The battery is terrible.'],
    ],
    [
      'the quality: 2 good, 1 bad, 3 named',
      'the comfort: 1 good, 0 bad, 1 named',
      'the battery: 0 good, 1 bad, 1 named',
    ],
  ],
])('reviews of %s become counts of what they praise and blame', (language, reviews, expected) => {
  expect(counted(language, reviews)).toEqual(expected);
});

test.each<[Language, Written, string]>([
  ['es', [3, 'No son cómodas.'], 'la comodidad: 0 good, 1 bad, 1 named'],
  ['es', [5, 'No son nada incómodas.'], 'la comodidad: 1 good, 0 bad, 1 named'],
  ['es', [5, 'Diez días y ni una ampolla.'], 'la comodidad: 1 good, 0 bad, 1 named'],
  ['es', [5, 'Las uso para rodar y no he tenido ni una rozadura.'], 'la comodidad: 1 good, 0 bad, 1 named'],
  ['en', [2, 'They are not comfortable.'], 'the comfort: 0 good, 1 bad, 1 named'],
  ['en', [3, 'It is too heavy.'], 'the weight: 0 good, 1 bad, 1 named'],
  ['es', [4, 'No es demasiado pesada.'], 'el peso: 1 good, 0 bad, 1 named'],
  ['en', [4, 'It is not noisy.'], 'the noise level: 1 good, 0 bad, 1 named'],
  ['en', [5, 'Without a doubt excellent quality.'], 'the quality: 1 good, 0 bad, 1 named'],
])('a denial turns what it denies: %s %j', (language, review, expected) => {
  expect(counted(language, [review])).toEqual([expected]);
});

test.each<[Language, Written, why: string]>([
  ['es', [4, 'Serían más cómodas con otra plantilla.'], 'a wish'],
  ['es', [4, 'Más cómodas que las mías.'], 'a comparison'],
  ['es', [3, 'Las anteriores eran incómodas.'], 'other goods'],
  ['es', [2, 'Son cómodas. Al mes son incómodas.'], 'both ways'],
  ['es', [5, 'Nunca he tenido mejor calidad.'], 'a denied extreme'],
  ['en', [4, 'A heavy blanket.'], 'heavy, as it may be meant to be'],
  ['en', [4, 'Good luck with the price.'], 'irony'],
  ['en', [4, 'Not without some discomfort.'], 'a denied denial'],
  ['en', [4, 'I wish they were comfortable.'], 'a wish'],
  ['en', [5, 'My old pair was uncomfortable.'], 'other goods'],
  ['en', [5, 'Great, it broke after two days.'], 'five stars that blame'],
  ['en', [1, 'Excellent quality, in the bin.'], 'one star that praises'],
  ['en', [4, 'Good for a year, then the grip got less good.'], 'a degree'],
])('what is not said plainly is no opinion: %s %j, %s', (language, review) => {
  const counts = counted(language, [review]);
  expect(counts).toHaveLength(1);
  expect(counts[0]).toContain('0 good, 0 bad, 1 named');
});

test('who asks says nothing', () => {
  expect(counted('es', [[4, '¿Son cómodas?']])).toEqual([]);
});

test('a review counts once for an attribute, however often it says it', () => {
  expect(counted('es', [[5, 'Cómodas. Muy cómodas. Comodísimas.']])).toEqual([
    'la comodidad: 1 good, 0 bad, 1 named',
  ]);
});

test('reviews in the other language than the shop’s are read in theirs', () => {
  expect(counted('es', [[5, 'They are very comfortable and the quality is great.']])).toEqual([
    'la comodidad: 1 good, 0 bad, 1 named',
    'la calidad: 1 good, 0 bad, 1 named',
  ]);
});

test('quotes are whole reviews, one that praises and one that blames; long ones and offers are not repeated', () => {
  const reviews = [
    { rating: 5, text: `Muy cómodas. ${'Las llevo a diario. '.repeat(10)}` },
    { rating: 5, text: 'Muy cómodas, y a mí me dieron un descuento.' },
    { rating: 5, text: 'Muy cómodas.' },
    { rating: 3, text: 'La calidad es mala.' },
  ];

  expect(digestReviews({ language: 'es', reviews })).toMatchObject({
    read: 4,
    quotes: ['Muy cómodas.', 'La calidad es mala.'],
  });
});

test('no review with words, no digest; reviews that name nothing known are only counted', () => {
  expect(digestReviews({ language: 'es', reviews: [{ rating: 5, text: '👍' }] })).toBeUndefined();
  expect(digestReviews({ language: 'en', reviews: [{ rating: 5, text: 'Would buy again!' }] })).toEqual({
    read: 1,
    opinions: [],
    quotes: ['Would buy again!'],
  });
});
