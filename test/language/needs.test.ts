import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cognates } from '../../src/language/cognates.ts';
import { instrumentsOf } from '../../src/language/instruments.ts';
import { goodsNeeded, parseNeeds } from '../../src/language/needs.ts';
import { languages } from '../../src/protocol.ts';

const folder = new URL('../../src/language/needs/', import.meta.url);

test.each(readdirSync(folder))('every line of %s is a comment or a need in both languages', (name) => {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  const wrong = lines.filter((line) => {
    if (line.trim() === '' || line.startsWith('#')) return false;
    const [need, ...more] = parseNeeds(line);
    if (need === undefined || more.length > 0) return true;
    return languages.some((one) => need.said[one].length === 0 || need.goods[one].length === 0);
  });

  expect(wrong).toEqual([]);
  expect(lines[0]).toMatch(/^# .+\.$/);
  expect(lines.length).toBeLessThan(350);
});

test.each([
  ['se me ha llenado la pared de humedad', 'es', 'deshumidificador'],
  ['our cellar is damp', 'en', 'dehumidifier'],
  ['el grifo gotea toda la noche', 'es', 'junta'],
  ['the tap keeps dripping', 'en', 'washer'],
] as const)('“%s” (%s) wants a %s', (text, language, wanted) => {
  expect(goodsNeeded(text, language).goods[language]).toContain(wanted);
});

test.each([
  ['que no pique nada', 'es', 'jamón', true],
  ['algo que pique mucho', 'es', 'jamón', false],
  ['nothing spicy, mild food', 'en', 'ham', true],
  ['I am craving spicy food', 'en', 'ham', false],
  ['no duermo bien', 'es', 'almohada', true],
  ['duermo en una tienda', 'es', 'infusión', false],
  ['I want to start running', 'en', 'running shoes', true],
  ['tell me when my savings start running low', 'en', 'running shoes', false],
  ['quiero empezar a correr', 'es', 'zapatillas de correr', true],
  ['va a empezar a correr prisa', 'es', 'zapatillas de correr', false],
] as const)('“%s” (%s): who denies it has another need, %s %s', (text, language, goods, isWanted) => {
  expect(goodsNeeded(text, language).goods[language].includes(goods)).toBe(isWanted);
});

test('a need told in more words, or in one breath, goes before one of single words', () => {
  const run = goodsNeeded('somewhere to keep my keys while running', 'en');
  const apart = goodsNeeded('a kitchen with a view of the garden', 'en');

  expect(run.words).toBe(2);
  expect(run.goods.en).toContain('running belt');
  expect(run.goods.en).not.toContain('watch');
  expect(apart.goods.en).toContain('kitchen garden');
  expect(goodsNeeded('tapete azul', 'es')).toEqual({ goods: { es: [], en: [] }, words: 0 });
});

test('what a deed is done with is called after it, in both languages', () => {
  expect(instrumentsOf('exprimir limones', 'es').es).toContain('exprimidor');
  expect(instrumentsOf('pelar patatas', 'es').en).toContain('peeler');
  expect(instrumentsOf('slicing bread', 'en').en).toEqual(expect.arrayContaining(['slicer']));
  expect(instrumentsOf('cut hair', 'en').en).toContain('cutter');
  expect(instrumentsOf('taza azul', 'es').es).toEqual([]);
});

test.each([
  ['induccion', 'es', 'induction'],
  ['magnetica', 'es', 'magnetic'],
  ['ortopedico', 'es', 'orthopedic'],
  ['induction', 'en', 'induccion'],
  ['magnetic', 'en', 'magnetico'],
] as const)('%s (%s) may be %s in the other language', (word, language, other) => {
  expect(cognates(word, language)).toContain(other);
});
