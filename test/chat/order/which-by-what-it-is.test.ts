/** Which of several, by what its sheet says of it; that an answer suits says no more than the answer. */
import { describe } from 'vitest';
import { playEach } from './rows.ts';
import { menu, pizzeria, shoeShop, shoes } from './shops.ts';

const spicy = menu.map((product) => {
  const told: Record<string, { picante: string[]; vegetariana: string[] }> = {
    pepperoni: { picante: ['suave'], vegetariana: ['no'] },
    jamon: { picante: ['no'], vegetariana: ['no'] },
    huevo: { picante: ['no'], vegetariana: ['sí'] },
  };
  return { ...product, attributes: { ...product.attributes, ...told[product.id] } };
});
const any: readonly [string, string] = ['ponme una pizza', ''];
const anyEn: readonly [string, string] = ['a pizza please', ''];
describe('what is asked for by a quality is the one whose sheet has it', () => {
  playEach(
    [
      ['es', any, ['la picante', '1 Pizza de pepperoni']],
      ['es', any, ['la que pica', '1 Pizza de pepperoni']],
      ['es', any, ['la que pica un poquito', '1 Pizza de pepperoni']],
      ['es', any, ['la vegetariana', '1 Pizza de huevo']],
      ['en', anyEn, ['the spicy one', '1 Pizza de pepperoni']],
      ['en', anyEn, ['the vegetarian one please', '1 Pizza de huevo']],
      [
        'es',
        ['una griega', '1 Ensalada griega'],
        ['y una pizza', '1 Ensalada griega'],
        ['esa de ahí', '1 Ensalada griega'],
      ],
    ],
    { products: spicy, shop: pizzeria },
  );
});

describe('an answer that suits', () => {
  const asked: readonly [string, string] = ['ponme una Brisa azul', ''];
  const askedEn: readonly [string, string] = ['add a Brisa azul', ''];
  const blue = '1 Zapatilla Brisa (Azul / 41)';
  playEach(
    [
      ['es', asked, ['la 41 me va bien', blue]],
      ['es', asked, ['41 está bien', blue]],
      ['en', askedEn, ['41 is fine for him', blue]],
      ['en', askedEn, ['41 will do', blue]],
      ['en', askedEn, ['a 41 works', blue]],
    ],
    { products: shoes, shop: shoeShop },
  );
});
