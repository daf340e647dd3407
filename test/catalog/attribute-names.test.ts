import { expect, test } from 'vitest';
import { attributeNames } from '../../src/catalog/attribute-names.ts';

test('a yes or a degree says what a product has, a no what it lacks, and any other value neither', () => {
  const named = attributeNames({
    attributes: {
      impermeable: ['sí'],
      picante: ['suave'],
      'heat retention': ['very high'],
      intensidad: ['media'],
      alcohol: ['no'],
      plancha: ['none'],
      material: ['acero'],
      ingredientes: ['tomate', 'jamón'],
    },
  });

  expect(named).toEqual({
    has: ['impermeable'],
    hasSome: ['picante', 'heat retention', 'intensidad'],
    lacks: ['alcohol', 'plancha'],
  });
});
