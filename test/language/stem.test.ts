import { expect, test } from 'vitest';
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
