import type { Product } from '../../../src/catalog/product.ts';
import { shop as shopSchema } from '../../../src/catalog/shop.ts';
import { type ConversationState, emptyState } from '../../../src/chat/conversation-state.ts';
import type { NameMatch } from '../../../src/chat/understand/references.ts';
import { understand, understandFirst } from '../../../src/chat/understand/understand.ts';
import type { Understanding } from '../../../src/chat/understand/understanding.ts';
import { buildNames } from '../../../src/language/names.ts';
import { contentStems } from '../../../src/language/stem.ts';
import type { Language } from '../../../src/protocol.ts';

const shop = shopSchema.parse({
  name: 'Cumbre',
  assistantName: 'Alba',
  greeting: { es: 'Bienvenido', en: 'Welcome' },
  language: 'es',
  currency: 'EUR',
});

const product = (id: string, title: string, amount: number, more: Partial<Product> = {}): Product => ({
  id,
  title,
  categories: [],
  description: '',
  language: 'es',
  price: { amount, currency: 'EUR' },
  availability: 'in_stock',
  attributes: {},
  variants: [],
  extras: [],
  reviews: [],
  tags: [],
  ...more,
});

const products = [
  product('brisa', 'Zapatilla Brisa', 5995, {
    brand: 'Lumbre',
    rating: 4.2,
    attributes: { color: ['rojo', 'azul'], peso: ['250 g'] },
  }),
  product('nube', 'Zapatilla Nube', 4995, { rating: 4.6, attributes: { color: ['azul'] } }),
  product('tienda', 'Tienda Refugio 2', 12900, { attributes: { impermeable: ['sí'] } }),
  product('mochila', 'Mochila Cumbre 30', 7900, { attributes: { peso: ['900 g'] } }),
];

const facets = {
  brands: ['Lumbre'],
  categories: ['Calzado > Correr'],
  currencies: ['EUR'],
  attributes: [
    { name: 'color', values: ['rojo', 'azul'] },
    { name: 'capacidad', values: ['10 l', '28 l', '45 l'] },
    { name: 'personas', values: ['2', '4'] },
    { name: 'edad', values: ['2-6 años', '6-11 años'] },
    { name: 'peso', values: ['250 g', '1,2 kg'] },
    { name: 'talla', values: ['38', '42'] },
  ],
};

function findByName(phrase: string): NameMatch[] {
  const asked = new Set(contentStems(phrase, 'es'));
  return products
    .map((one) => {
      const title = new Set(contentStems(one.title, 'es'));
      const shared = [...asked].filter((stem) => title.has(stem)).length;
      return { product: one, coverage: shared / Math.max(1, asked.size), titleShare: shared / title.size };
    })
    .filter(({ titleShare }) => titleShare > 0)
    .toSorted((one, other) => other.coverage - one.coverage || other.titleShare - one.titleShare);
}

/** What a message means in the small shop above, in Spanish unless said otherwise. */
export function read(
  text: string,
  state: Partial<ConversationState> = {},
  language: Language = 'es',
): Understanding {
  const first = understandFirst(text, { findByName, language });
  if (first !== undefined) return first;
  return understand(text, {
    state: { ...emptyState, ...state },
    language,
    pageProductId: undefined,
    product: (id) => products.find((one) => one.id === id),
    findByName,
    shop,
    names: buildNames({
      products: [],
      brands: ['Lumbre'],
      categories: ['Calzado > Correr'],
      attributes: [{ name: 'color', values: ['rojo', 'azul'] }],
      language: 'es',
    }),
    facets,
  }).understanding;
}

/** Three were shown after a search below 60 €. */
export const afterSearch: Partial<ConversationState> = {
  shown: ['brisa', 'nube', 'mochila'],
  search: { text: 'zapatillas', filters: { price: { max: { amount: 6000, currency: 'EUR' } } } },
};
