import { expect, test } from 'vitest';
import { placesIn } from '../../src/language/places.ts';

test.each([
  ['vivo en Lanzarote', 'canarias'],
  ['can you post to Orkney', 'islands'],
  ['I live in Derry', 'northern ireland'],
  ['¿mandáis a Menorca?', 'baleares'],
  ['do you ship to Maui', 'hawaii'],
  ['mi hija está en Praga', 'union europea'],
  ['shipping to Toronto', 'canada'],
])('«%s» names a place in %s', (text, region) => {
  expect(placesIn(text).flatMap(({ within }) => within)).toContain(region);
});

test('a name within a word is no place', () => {
  expect(placesIn('a fork and a parisian scarf')).toEqual([]);
});
