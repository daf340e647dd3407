import { expect, test } from 'vitest';
import { foldPhrase } from '../../src/language/fold.ts';
import { lexiconEntries } from '../../src/language/lexicon.ts';
import { contentStems, stem } from '../../src/language/stem.ts';

test.each([
  'rojo roja rojos rojas',
  'pez peces',
  'lapiz lapices',
  'camison camisones',
  'pantalon pantalones',
  'zapatilla zapatillas',
  'azul azules',
  'verde verdes',
  'marron marrones',
  'blanco blanca blancos blancas',
  'jersey jerseis jerseys',
  'reloj relojes',
  'sarten sartenes',
  'luz luces',
  'cojin cojines',
  'pijama pijamas piyama',
  'sofa sofas',
  'mochila mochilas',
  'movil moviles',
  'color colores',
  'dulce dulces',
  'nuez nueces',
  'mujer mujeres',
  'nino nina ninos ninas',
  'impermeable impermeables',
  'collar collares',
  'guante guantes',
  'calcetin calcetines',
  'cable cables',
  'auricular auriculares',
  'canoa canoas',
  'paracaidas paracaidas',
  'pared paredes',
  'tablet tablets',
  'bici bicis bicicleta bicicletas',
  'boli bolis boligrafo boligrafos',
  'heroe heroes',
  'pliegue pliegues',
  'pais paises',
  'autobus autobuses',
  'alto alta altos altas',
])('%s are one word in Spanish', (forms) => {
  expect(new Set(forms.split(' ').map((form) => stem(form, 'es'))).size).toBe(1);
});

test.each([
  'shoe shoes',
  'man men mens',
  'woman women womens',
  'child children',
  'knife knives',
  'run running',
  'color colour colours',
  'box boxes',
  'scarf scarves',
  'battery batteries',
])('%s are one word in English', (forms) => {
  expect(new Set(forms.split(' ').map((form) => stem(form, 'en'))).size).toBe(1);
});

test.each([
  'mesa mes',
  'plato plata',
  'bolso bolsa',
  'libro libra',
  'caso casa',
  'gorro gorra',
  'correr correa',
  'suelo suela',
  'manta manto',
  'puerto puerta',
  'canoa cana',
  'pared par',
])('%s stay two words in Spanish', (pair) => {
  const [a = '', b = ''] = pair.split(' ');
  expect(stem(a, 'es')).not.toBe(stem(b, 'es'));
});

test('the content of a question leaves out what every question has', () => {
  expect(contentStems('Quiero unas zapatillas rojas para correr, por favor', 'es')).toEqual(
    contentStems('zapatilla roja correr', 'es'),
  );
  expect(contentStems('I am looking for a red running shoe', 'en')).toEqual(
    contentStems('red running shoes', 'en'),
  );
});

test('a measure is a number and its unit however it is written', () => {
  expect(contentStems('botella 500ml', 'es')).toEqual(contentStems('botella 500 ml', 'es'));
});

/** The plural as a grammar has it; words that come from elsewhere take an s. */
function pluralOf(noun: string): string {
  if (noun.endsWith('z')) return `${noun.slice(0, -1)}ces`;
  return /[dlnrjyíú]$/.test(noun) ? `${noun}es` : `${noun}s`;
}

test('a noun of the word list and its plural are one word', () => {
  const nouns = new Set(
    lexiconEntries()
      .flatMap(({ es }) => es)
      .filter((word) => /^\p{L}*[aeiouáéíóú]\p{L}*$/u.test(word) && !/(?:[aeií]r|se|s|x)$/.test(word)),
  );
  const apart = [...nouns].filter(
    (noun) => stem(foldPhrase(noun), 'es') !== stem(foldPhrase(pluralOf(noun)), 'es'),
  );

  expect(nouns.size).toBeGreaterThan(3000);
  // Loans in -u, "acné", and the few whose ending the stemmer takes for a verb's.
  expect(apart.toSorted()).toEqual([
    'acné',
    'budare',
    'capotraste',
    'doudou',
    'plaid',
    'software',
    'sudoku',
    'tofu',
  ]);
});
