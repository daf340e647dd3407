/** Figures with a unit, made comparable: "1,4 kg" and "950 g" are both weights. */

import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import { measuresIn } from '../evidence/text-index.ts';

export type Dimension = 'weight' | 'volume' | 'length' | 'power' | 'time' | 'charge' | 'storage' | 'light';
export type Quantity = { dimension: Dimension; value: number };

const units: ReadonlyMap<string, readonly [Dimension, number]> = new Map(
  Object.entries({
    mg: ['weight', 0.001],
    'g gr grs gramo gramos gram grams': ['weight', 1],
    'kg kgs kilo kilos kilogramo kilogramos kilogram kilograms': ['weight', 1000],
    'oz onza onzas ounce ounces': ['weight', 28.349523],
    'lb lbs libra libras': ['weight', 453.59237],
    'ml mililitro mililitros millilitre millilitres milliliters': ['volume', 1],
    'cl centilitro centilitros': ['volume', 10],
    'l lt litro litros litre litres liter liters': ['volume', 1000],
    'mm milimetro milimetros': ['length', 1],
    'cm centimetro centimetros centimetre centimetres centimeters': ['length', 10],
    'm metro metros metre metres meter meters': ['length', 1000],
    'in inch inches pulgada pulgadas "': ['length', 25.4],
    'ft foot feet': ['length', 304.8],
    'w watt watts vatio vatios': ['power', 1],
    kw: ['power', 1000],
    'min minuto minutos minute minutes': ['time', 1],
    'h hora horas hour hours hrs': ['time', 60],
    mah: ['charge', 1],
    gb: ['storage', 1],
    tb: ['storage', 1000],
    'lm lumen lumens lumenes': ['light', 1],
  } as const).flatMap(([names, unit]) => names.split(' ').map((name) => [name, unit] as const)),
);

export function quantityOf(exact: string, unit: string): Quantity | undefined {
  const known = units.get(fold(unit));
  const value = Number(exact);
  return known === undefined || Number.isNaN(value)
    ? undefined
    : { dimension: known[0], value: value * known[1] };
}

/** What attributes of a dimension are called; the first that a product has counts. */
const attributeNames: Readonly<Record<Dimension, RegExp>> = {
  weight: /^(?:peso|weight)/,
  volume: /^(?:capacidad|capacity|volumen|volume)/,
  length: /^(?:altura|alto|height|longitud|largo|length|medidas?|size)/,
  power: /^(?:potencia|power)/,
  time: /^(?:autonomia|bateria|duracion|battery|runtime|duration)/,
  charge: /^(?:bateria|battery|capacidad|capacity)/,
  storage: /^(?:memoria|almacenamiento|storage|memory|capacidad|capacity)/,
  light: /^(?:flujo|luminosidad|brillo|brightness|lumen)/,
};

/** "peso máximo": what it carries, not what it is. */
const ofAnother = /maxim|soporta|admitid|usuario|carga|max|load|user|limit|recommended|recomendad/;

/** The one figure of a dimension that a product's attributes give; undefined where they give none or several. */
export function measureOf(product: Product, dimension: Dimension, named?: RegExp): number | undefined {
  const wanted = named ?? attributeNames[dimension];
  const found = Object.entries(product.attributes).flatMap(([name, values]) =>
    quantitiesIn(values, dimension).map((value) => ({ name: fold(name), value })),
  );
  const all = found.filter(({ name }) => wanted.test(name) && !ofAnother.test(name));
  // "peso" itself before "peso con funda".
  const own = all.some(({ name }) => !name.includes(' '))
    ? all.filter(({ name }) => !name.includes(' '))
    : all;
  const meant = new Set((own.length > 0 || named !== undefined ? own : found).map(({ value }) => value));
  return meant.size === 1 ? [...meant][0] : undefined;
}

function quantitiesIn(values: readonly string[], dimension: Dimension): number[] {
  return values.flatMap((value) =>
    measuresIn(value).flatMap(({ exact, unit }) => {
      const quantity = quantityOf(exact, unit);
      return quantity?.dimension === dimension ? [quantity.value] : [];
    }),
  );
}
