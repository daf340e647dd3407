import { expect, test } from 'vitest';
import {
  isLexiconStem,
  lexiconMatches,
  mainMeanings,
  parseLexicon,
  synonyms,
  translations,
} from '../../src/language/lexicon.ts';
import { contentStems } from '../../src/language/stem.ts';

test.each([
  ['zapatillas', 'sneaker'],
  ['tenis', 'sneaker'],
  ['roja', 'red'],
  ['rojos', 'red'],
  ['zapatillas de correr', 'running shoe'],
  ['cuero', 'leather'],
  ['mujer', 'women'],
  ['camión', 'truck'],
  ['patatas fritas', 'fries'],
  ['papas', 'potato'],
  ['computadora', 'computer'],
  ['audífonos', 'headphones'],
  ['sin gluten', 'gluten free'],
])('%s is %s in English', (spanish, english) => {
  expect(translations(spanish, 'es')).toContain(english);
});

test.each([
  ['sneakers', 'zapatilla'],
  ['red', 'rojo'],
  ['hiking boots', 'bota de montana'],
  ['orange juice', 'zumo de naranja'],
  ['frying pans', 'sarten'],
  ['laptop', 'portatil'],
  ['trousers', 'pantalon'],
  ['knives', 'cuchillo'],
  ['gluten free', 'sin gluten'],
])('%s is %s in Spanish', (english, spanish) => {
  expect(translations(english, 'en')).toContain(spanish);
});

test('a word with its "without" is not the word', () => {
  expect(translations('azúcar', 'es')).toContain('sugar');
  expect(translations('azúcar', 'es')).not.toContain('sugar free');
  expect(translations('mangas', 'es')).not.toContain('sleeveless');
});

test('words of one line are synonyms of one another', () => {
  expect(synonyms('zapatillas', 'es')).toContain('tenis');
  expect(synonyms('couch', 'en')).toContain('sofa');
});

test('what nobody wrote down has no translation', () => {
  expect(translations('xyzzy', 'es')).toEqual([]);
  expect(isLexiconStem('xyzzy', 'es')).toBe(false);
});

test('the main meaning of a word is that of the entry it begins', () => {
  expect(mainMeanings('tenis', 'es', 'en')).toEqual(['tennis']);
  expect(mainMeanings('zapatillas', 'es', 'es')).toContain('tenis');
  expect(mainMeanings('tenis', 'es', 'es')).not.toContain('zapatilla');
});

test('a phrase is found before its words', () => {
  const matches = lexiconMatches(contentStems('zapatillas de correr rojas', 'es'), 'es');

  expect(matches.map((match) => [match.from, match.to])).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(matches[0]?.translations).toContain('running shoe');
});

test('a line that is not an entry is left out', () => {
  expect(parseLexicon('# a comment\n\nrojo, roja = red # colour\nno sign\n = x\n', 'test')).toEqual([
    { category: 'test', es: ['rojo', 'roja'], en: ['red'] },
  ]);
});
