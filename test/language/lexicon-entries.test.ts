import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldPhrase as fold } from '../../src/language/fold.ts';
import { lexiconEntries, parseLexicon, translations, warmLexicon } from '../../src/language/lexicon.ts';
import { contentStems } from '../../src/language/stem.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { languages } from '../../src/protocol.ts';

const folder = new URL('../../src/language/lexicon/', import.meta.url);
const files = readdirSync(folder);
const linesOf = (name: string) => readFileSync(new URL(name, folder), 'utf8').split('\n');

describe('the files of the lexicon', () => {
  test.each(files)('every line of %s is a comment or an entry', (name) => {
    const wrong = linesOf(name).filter(
      (line) => line.trim() !== '' && !line.startsWith('#') && parseLexicon(line, name).length !== 1,
    );
    expect(wrong).toEqual([]);
  });

  test.each(files)('%s begins with what it is about and stays short enough to be read', (name) => {
    const lines = linesOf(name);
    expect(lines[0]).toMatch(/^# .+\.$/);
    expect(lines.length).toBeLessThan(400);
  });

  test.each(files)('%s says no pair twice', (name) => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { es, en } of parseLexicon(linesOf(name).join('\n'), name)) {
      for (const pair of es.flatMap((left) => en.map((right) => `${fold(left)} = ${fold(right)}`))) {
        if (seen.has(pair)) twice.push(pair);
        seen.add(pair);
      }
    }
    expect(twice).toEqual([]);
  });
});

/** Entries a category has at the least: a file that lost half of its lines is a mistake. */
const atLeast: Readonly<Record<string, number>> = {
  actions: 220,
  baby: 130,
  beauty: 240,
  'bedding-bath': 95,
  'books-music': 150,
  'car-motorbike': 150,
  'cleaning-laundry': 110,
  colours: 150,
  'computing-phones': 130,
  electronics: 220,
  food: 220,
  footwear: 140,
  furniture: 130,
  garden: 180,
  garments: 320,
  groceries: 270,
  health: 240,
  home: 180,
  'jewellery-watches': 95,
  kitchen: 125,
  'kitchen-table': 210,
  lighting: 80,
  materials: 330,
  'needs-qualities': 310,
  'occasions-gifts': 65,
  'outdoors-camping': 130,
  'party-crafts': 135,
  pets: 165,
  shopping: 40,
  'sizes-people': 250,
  sports: 290,
  'stationery-office': 145,
  tools: 220,
  'toys-games': 165,
  'travel-luggage': 95,
};

describe('the entries', () => {
  const entries = lexiconEntries();

  test('are several thousand', () => {
    expect(entries.length).toBeGreaterThan(6000);
  });

  test.each(Object.entries(atLeast))('%s has %i at the least', (category, least) => {
    expect(entries.filter((entry) => entry.category === category).length).toBeGreaterThanOrEqual(least);
  });

  test('every file is a category of this list', () => {
    expect(files.map((name) => name.replace('.txt', '')).toSorted()).toEqual(Object.keys(atLeast).toSorted());
  });

  test('no line says one word twice on a side', () => {
    const doubled = entries.filter(
      ({ es, en }) => new Set(es.map(fold)).size < es.length || new Set(en.map(fold)).size < en.length,
    );
    expect(doubled).toEqual([]);
  });

  /** "yoga" is "yoga": it says that the word is spelled right and names a thing. A few such are enough. */
  test('few say the same on both sides', () => {
    const same = entries.filter(
      ({ es, en }) => es.map(fold).toSorted().join() === en.map(fold).toSorted().join(),
    );
    expect(same.length / entries.length).toBeLessThan(0.04);
  });

  test.each(languages)('every phrase in %s finds what its line says in the other language', (from) => {
    const to = from === 'es' ? 'en' : 'es';
    const missing = entries.flatMap((entry) =>
      entry[from]
        .map((phrase) => ({ phrase, found: new Set(translations(fold(phrase), from)) }))
        .filter(({ found }) => !entry[to].every((word) => found.has(fold(word))))
        .map(({ phrase }) => phrase),
    );
    expect(missing).toEqual([]);
  });

  /**
   * Stems leave small words out. Where those turn the meaning ("without sleeves" is then "sleeves") a phrase would pass for
   * its opposite. These three are met by their own field ("sin gluten") wherever it matters.
   */
  test('no phrase loses a word that turns its meaning', () => {
    const turning = /^(?:sin|no|without|never|nunca|under|over|off|down|bajo)$/;
    const known = new Set(['sin gluten', 'sin azúcar', 'sin lactosa']);
    const harmless = new Set([
      ...['bajo', 'down', 'organizador bajo cama', 'caja bajo cama', 'under bed storage', 'off road'],
      ...['over-the-knee boot', 'over the door hook', 'under eye concealer', 'under eye patches'],
      ...['cool down', 'sit down', 'lie down', 'tie down strap', 'button-down shirt', 'off-road vehicle'],
      ...['bombilla de bajo consumo', 'no contact thermometer', 'zip-off trousers'],
    ]);
    const lost = languages.flatMap((language) =>
      entries
        .flatMap((entry) => entry[language])
        .filter((phrase) => !known.has(phrase) && !harmless.has(phrase))
        .filter((phrase) => tokenise(phrase).some(({ folded }) => turning.test(folded))),
    );
    expect(lost).toEqual([]);
  });

  test('no Spanish phrase of several words is one word to the stemmer that is another thing', () => {
    const single = entries
      .flatMap(({ es }) => es)
      .filter((phrase) => /^(?:té|uñas?) | (?:té|uñas?)$/.test(phrase))
      .filter((phrase) => contentStems(phrase, 'es').length < 2);
    expect(single).toEqual([]);
  });

  test('a lookup takes microseconds', () => {
    warmLexicon();
    const started = performance.now();
    for (let turn = 0; turn < 5000; turn += 1) translations('zapatillas de correr', 'es');
    expect((performance.now() - started) / 5000).toBeLessThan(0.2);
  });
});
