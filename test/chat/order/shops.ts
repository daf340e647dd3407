/** Shops to order from in tests: the article's pizzeria, and shoes with colours, sizes and little stock. */
import type { Product, Variant } from '../../../src/catalog/product.ts';
import type { Shop } from '../../../src/catalog/shop.ts';
import type { NamedProduct } from '../../../src/chat/order/take-order.ts';
import { contentStems } from '../../../src/language/stem.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

export function aProduct(product: Partial<Product> & Pick<Product, 'id' | 'title'>): Product {
  return {
    categories: [],
    description: '',
    language: 'es',
    price: eur(1000),
    availability: 'in_stock',
    attributes: {},
    variants: [],
    extras: [],
    reviews: [],
    tags: [],
    ...product,
  };
}

const toppings = [
  { id: 'queso', title: 'Extra de queso', price: eur(200) },
  { id: 'setas', title: 'Setas', price: eur(150) },
];

export const menu: Product[] = [
  aProduct({
    id: 'pepperoni',
    title: 'Pizza de pepperoni',
    categories: ['Pizzas'],
    price: eur(1295),
    extras: toppings,
    description: 'Tomate, mozzarella y pepperoni.',
    attributes: { ingredientes: ['tomate', 'mozzarella', 'pepperoni'] },
  }),
  aProduct({
    id: 'jamon',
    title: 'Pizza de jamón y queso',
    categories: ['Pizzas'],
    price: eur(1095),
    extras: toppings,
    attributes: { ingredientes: ['tomate', 'mozzarella', 'jamón cocido'] },
  }),
  aProduct({
    id: 'huevo',
    title: 'Pizza de huevo',
    categories: ['Pizzas'],
    price: eur(1195),
    extras: toppings,
    attributes: { ingredientes: ['tomate', 'mozzarella', 'huevo'] },
  }),
  aProduct({ id: 'patatas', title: 'Patatas fritas', categories: ['Entrantes'], price: eur(450) }),
  aProduct({
    id: 'griega',
    title: 'Ensalada griega',
    categories: ['Ensaladas'],
    price: eur(725),
    description: 'Tomate, pepino, cebolla roja, aceitunas y queso feta.',
    attributes: { ingredientes: ['tomate', 'pepino', 'cebolla roja', 'queso feta'] },
  }),
  aProduct({ id: 'zumo', title: 'Zumo de naranja', categories: ['Bebidas'], price: eur(300) }),
  aProduct({ id: 'sprite', title: 'Sprite', categories: ['Bebidas'], price: eur(300) }),
  aProduct({ id: 'agua', title: 'Agua', categories: ['Bebidas'], price: eur(500) }),
];

function shoe(id: string, color: string, talla: string, quantity: number, price = 5995): Variant {
  return {
    id: `${id}-${color[0]?.toUpperCase()}${talla}`,
    title: `${color[0]?.toUpperCase()}${color.slice(1)} / ${talla}`,
    options: { color, talla },
    price: eur(price),
    availability: quantity === 0 ? 'out_of_stock' : quantity <= 5 ? 'low_stock' : 'in_stock',
    quantity,
  };
}

export const shoes: Product[] = [
  aProduct({
    id: 'brisa',
    title: 'Zapatilla Brisa',
    brand: 'Lumbre',
    categories: ['Calzado > Correr'],
    price: eur(5995),
    variants: [
      shoe('brisa', 'roja', '41', 6),
      shoe('brisa', 'roja', '42', 3),
      shoe('brisa', 'azul', '41', 8),
      shoe('brisa', 'azul', '42', 10),
      shoe('brisa', 'azul', '43', 0),
    ],
    attributes: { uso: ['correr'] },
  }),
  aProduct({
    id: 'trueno',
    title: 'Zapatilla Trueno',
    brand: 'Lumbre',
    categories: ['Calzado > Correr'],
    price: eur(7995),
    variants: [shoe('trueno', 'negra', '42', 9, 7995), shoe('trueno', 'negra', '43', 9, 7995)],
    attributes: { uso: ['correr'] },
  }),
  aProduct({
    id: 'calcetin',
    title: 'Calcetín Nube',
    categories: ['Accesorios'],
    price: eur(895),
    quantity: 3,
  }),
  aProduct({
    id: 'botella',
    title: 'Botella Río',
    categories: ['Accesorios'],
    price: eur(1250),
    availability: 'out_of_stock',
    quantity: 0,
  }),
  aProduct({ id: 'mochila', title: 'Mochila Sierra', categories: ['Mochilas'], price: eur(4900) }),
];

export const pizzeria: Shop = {
  name: 'Pizzería',
  assistantName: 'Higo',
  greeting: { es: 'Hola', en: 'Hello' },
  language: 'es',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  contact: { phone: '+34 555 010 300' },
  taxIncluded: true,
  delivery: {
    fee: eur(250),
    freeFrom: eur(5000),
    minimum: eur(1000),
    pickup: [{ name: 'La Higuera', address: 'Plaza de la Higuera, 3' }],
  },
  coupons: [],
  topics: [],
};

export const shoeShop: Shop = { ...pizzeria, name: 'Zapatos', delivery: { pickup: [] } };

/** Lexical and literal: no typos, no translations, as bare as a catalogue may be. */
export function nameFinder(products: readonly Product[]): (phrase: string) => NamedProduct[] {
  const indexed = products.map((product) => ({
    product,
    title: new Set(contentStems(product.title, 'es')),
    all: new Set(
      contentStems(
        [
          product.title,
          product.brand ?? '',
          ...product.variants.map((variant) => variant.title),
          ...Object.values(product.attributes).flat(),
        ].join(' '),
        'es',
      ),
    ),
  }));
  return (phrase) => {
    const stems = contentStems(phrase, 'es');
    return indexed
      .map(({ product, title, all }) => ({
        product,
        coverage: stems.length === 0 ? 0 : stems.filter((stem) => all.has(stem)).length / stems.length,
        titleShare: [...title].filter((stem) => stems.includes(stem)).length / title.size,
      }))
      .filter(({ coverage }) => coverage > 0)
      .sort((one, other) => other.coverage - one.coverage || other.titleShare - one.titleShare)
      .slice(0, 20);
  };
}

/** Variants at one price, by their options. */
export function variants(id: string, ...options: readonly Record<string, string>[]): Variant[] {
  return options.map((each, at) => ({
    id: `${id}-${at}`,
    title: Object.values(each).join(' / '),
    options: each,
    price: { amount: 1000, currency: 'EUR' },
    availability: 'in_stock',
  }));
}
export const colours = (id: string, ...names: string[]) => variants(id, ...names.map((color) => ({ color })));
