import { expect, test } from 'vitest';
import { buildNames } from '../../src/language/names.ts';
import { recogniseNames } from '../../src/language/recognisers/names.ts';
import type { Language } from '../../src/protocol.ts';

const shop = buildNames({
  language: 'es',
  products: [
    { id: 'pepperoni', title: 'Pizza pepperoni' },
    { id: 'quesos', title: 'Pizza 4 quesos' },
    { id: 'brisa', title: 'Zapatilla Brisa de mujer' },
    { id: 'roca', title: 'Bota Roca GTX', aliases: ['Roca alta'] },
    { id: 'zumo', title: 'Zumo de naranja' },
  ],
  brands: ['Lumbre', 'On', 'Cumbre Alta'],
  categories: ['Calzado', 'Calzado > Zapatillas', 'Calzado > Botas de montaña', 'Comida > Pizzas y pastas'],
  attributes: [
    { name: 'color', values: ['rojo', 'roja', 'azul marino', 'negro/blanco', 'Verde'] },
    { name: 'talla', values: ['42', '39.5', 'M', 'XL'] },
    { name: 'material', values: ['cuero', 'algodón orgánico'] },
    { name: 'género', values: ['mujer', 'hombre'] },
    { name: 'impermeable', values: ['sí', 'no'] },
    { name: 'portátil', values: ['sí'] },
    { name: 'talla única', values: ['sí'] },
    { name: 'mochila', values: ['sí'] },
    { name: 'forro', values: ['lana merina', 'media'] },
  ],
});

function found(text: string, language: Language): string[] {
  return recogniseNames(text, shop, language).map((span) => {
    const value = 'value' in span ? span.value : '';
    const named =
      typeof value === 'object' && 'name' in value ? `${value.name}=${value.value}` : String(value);
    return `${span.kind} ${named} [${text.slice(span.from, span.to)}]`;
  });
}

test.each<[string, Language, string[]]>([
  [
    'zapatillas rojas',
    'es',
    [
      'category Calzado > Zapatillas [zapatillas]',
      'attribute color=rojo [rojas]',
      'attribute color=roja [rojas]',
    ],
  ],
  [
    'red sneakers',
    'en',
    ['attribute color=rojo [red]', 'attribute color=roja [red]', 'category Calzado > Zapatillas [sneakers]'],
  ],
  ['hiking boots', 'en', ['category Calzado > Botas de montaña [hiking boots]']],
  ['leather', 'en', ['attribute material=cuero [leather]']],
  ['organic cotton', 'en', ['attribute material=algodón orgánico [organic cotton]']],
  ['tenis', 'es', ['category Calzado > Zapatillas [tenis]']],
  ['algo impermeable', 'es', ['attribute impermeable=sí [impermeable]']],
  ['waterproof', 'en', ['attribute impermeable=sí [waterproof]']],
  ['de lana', 'es', ['attribute forro=lana merina [lana]']],
  ['para mujeres', 'es', ['attribute género=mujer [mujeres]']],
  ['for women', 'en', ['attribute género=mujer [women]']],
  ['en azul', 'es', ['attribute color=azul marino [azul]']],
  ['navy blue', 'en', ['attribute color=azul marino [navy blue]']],
  ['negras', 'es', ['attribute color=negro/blanco [negras]']],
  ['talla 42', 'es', ['attribute talla=42 [42]']],
  ['size 39.5', 'en', ['attribute talla=39.5 [39.5]']],
  ['talla 39,5', 'es', ['attribute talla=39.5 [39,5]']],
  ['una M', 'es', ['attribute talla=M [M]']],
  ['pastas', 'es', ['category Comida > Pizzas y pastas [pastas]']],
  ['la de pepperoni', 'es', ['product pepperoni [pepperoni]']],
  ['two pepperoni pizzas', 'en', ['product pepperoni [pepperoni pizzas]']],
  ['pizzas 4 quesos', 'es', ['product quesos [pizzas 4 quesos]']],
  ['orange juice', 'en', ['product zumo [orange juice]']],
  ['la Roca alta', 'es', ['product roca [Roca alta]']],
  ['unas de Cumbre Alta', 'es', ['brand Cumbre Alta [Cumbre Alta]']],
  ['me gusta On', 'es', ['brand On [On]']],
])('"%s" (%s) names what the catalogue has', (text, language, expected) => {
  expect(found(text, language)).toEqual(expected);
});

test.each<[string, Language, string]>([
  ['zapatilas', 'es', 'category Calzado > Zapatillas [zapatilas]'],
  ['snekers', 'en', 'category Calzado > Zapatillas [snekers]'],
  ['sneaekrs', 'en', 'category Calzado > Zapatillas [sneaekrs]'],
  ['peperoni', 'es', 'product pepperoni [peperoni]'],
  ['lumbra', 'es', 'brand Lumbre [lumbra]'],
])('one typo is forgiven: %s', (text, language, expected) => {
  expect(found(text, language)).toEqual([expected]);
});

test.each<[string, Language]>([
  ['la de el en', 'es'],
  ['on the way', 'en'],
  ['m', 'es'],
  ['4', 'es'],
  ['cocer', 'es'],
  ['ver', 'es'],
  ['quiero algo bonito', 'es'],
  ['calcetines', 'es'],
  ['backpack', 'en'],
  ['my size', 'en'],
  ['botella de 42 litros', 'es'],
  ['something nice', 'en'],
])('"%s" names nothing', (text, language) => {
  expect(found(text, language)).toEqual([]);
});

test('a part of a title scores below its whole', () => {
  const [part] = recogniseNames('la brisa', shop, 'es');
  const [whole] = recogniseNames('zapatilla brisa de mujer', shop, 'es');

  expect(whole).toMatchObject({ kind: 'product', value: 'brisa', score: 1 });
  expect(part).toMatchObject({ kind: 'product', value: 'brisa' });
  expect(part?.kind === 'product' && part.score).toBeLessThan(1);
});

test('spans of different names never cross one another', () => {
  const spans = recogniseNames('zapatilla brisa de mujer roja de cuero talla 42 Lumbre', shop, 'es');
  for (const a of spans) {
    for (const b of spans) {
      const apart = a.to <= b.from || b.to <= a.from;
      expect(apart || (a.from === b.from && a.to === b.to)).toBe(true);
    }
  }
});
