/** The shops whose facts the gate's tests speak of. */
import { type Product, product as productSchema } from '../../../src/catalog/product.ts';
import { type Shop, shop as shopSchema } from '../../../src/catalog/shop.ts';
import type { Facts, ProductFact } from '../../../src/chat/facts.ts';
import type { Cart, Language } from '../../../src/protocol.ts';

export function eur(amount: number) {
  return { amount, currency: 'EUR' };
}

export function product(
  part: Partial<Product> & Pick<Product, 'id' | 'title'> & { price: { amount: number; currency: string } },
): Product {
  return productSchema.parse({
    categories: [],
    description: '',
    language: 'es',
    availability: 'in_stock',
    attributes: {},
    variants: [],
    extras: [],
    reviews: [],
    tags: [],
    ...part,
  });
}

export function shopOf(part: Partial<Shop> = {}): Shop {
  return shopSchema.parse({
    name: 'Trattoria Bruna',
    assistantName: 'Bruna',
    greeting: { es: 'Hola', en: 'Hello' },
    language: 'es',
    currency: 'EUR',
    ...part,
  });
}

export function factsOf(part: Partial<Facts> & { language: Language }): Facts {
  return {
    shop: shopOf(),
    products: [],
    pages: [],
    shopperAmounts: [],
    question: '',
    told: [],
    ...part,
  };
}

export function found(...products: Product[]): ProductFact[] {
  return products.map((one) => ({ product: one, from: 'found' }));
}

const pizzaExtras = [
  { id: 'queso', title: 'Extra de queso', price: eur(200) },
  { id: 'setas', title: 'Setas', price: eur(150) },
];
export const pepperoni = product({
  id: 'p1',
  title: 'Pizza de pepperoni',
  categories: ['Pizzas'],
  description: 'Pizza de masa fina con tomate, mozzarella y pepperoni picante.',
  price: eur(1295),
  extras: pizzaExtras,
  attributes: { masa: ['fina'], tamaño: ['mediana'] },
});
export const ham = product({
  id: 'p2',
  title: 'Pizza de jamón y queso',
  categories: ['Pizzas'],
  description: 'Con tomate, jamón cocido y queso fundido.',
  price: eur(1095),
  extras: pizzaExtras,
});
export const egg = product({
  id: 'p3',
  title: 'Pizza de huevo',
  categories: ['Pizzas'],
  description: 'Con tomate, mozzarella y un huevo en el centro.',
  price: eur(1195),
  extras: pizzaExtras,
});
export const fries = product({
  id: 'p4',
  title: 'Patatas fritas',
  categories: ['Entrantes'],
  price: eur(450),
});
export const salad = product({
  id: 'p5',
  title: 'Ensalada griega',
  categories: ['Entrantes'],
  description: 'Tomate, pepino, aceitunas y queso feta.',
  price: eur(725),
  attributes: { dieta: ['vegetariana'] },
});
export const sprite = product({
  id: 'p6',
  title: 'Sprite',
  categories: ['Bebidas'],
  price: eur(300),
  availability: 'out_of_stock',
});

export const brisa = product({
  id: 'z1',
  title: 'Zapatilla Brisa',
  brand: 'Lumbre',
  categories: ['Calzado > Correr'],
  description: 'Zapatilla de correr para asfalto, con malla transpirable y suela de goma. Drop de 8 mm.',
  price: eur(5995),
  priorPrice30d: eur(6995),
  availability: 'in_stock',
  attributes: { material: ['malla'], drop: ['8 mm'], peso: ['240 g'] },
  variants: [
    {
      id: 'z1-r42',
      title: 'Roja / 42',
      options: { color: 'roja', talla: '42' },
      price: eur(5995),
      priorPrice30d: eur(6995),
      availability: 'low_stock',
      quantity: 3,
    },
    {
      id: 'z1-r43',
      title: 'Roja / 43',
      options: { color: 'roja', talla: '43' },
      price: eur(5995),
      priorPrice30d: eur(6995),
      availability: 'out_of_stock',
      quantity: 0,
    },
    {
      id: 'z1-a42',
      title: 'Azul / 42',
      options: { color: 'azul', talla: '42' },
      price: eur(5995),
      priorPrice30d: eur(6995),
      availability: 'in_stock',
      quantity: 9,
    },
  ],
  rating: 4.6,
  reviewCount: 31,
});
export const cumbre = product({
  id: 'z2',
  title: 'Zapatilla Cumbre',
  brand: 'Serranía',
  categories: ['Calzado > Montaña'],
  description: 'Zapatilla de montaña impermeable con membrana y suela de agarre.',
  price: eur(8950),
  attributes: { material: ['cuero'], impermeable: ['sí'] },
  variants: [
    {
      id: 'z2-40',
      title: 'Verde / 40',
      options: { color: 'verde', talla: '40' },
      price: eur(8950),
      availability: 'in_stock',
    },
    {
      id: 'z2-41',
      title: 'Verde / 41',
      options: { color: 'verde', talla: '41' },
      price: eur(8950),
      availability: 'in_stock',
    },
  ],
  rating: 4.2,
  reviewCount: 12,
});
export const sock = product({
  id: 'z3',
  title: 'Calcetín Nube de algodón',
  brand: 'Lumbre',
  categories: ['Accesorios'],
  description: 'Calcetín suave, 80 % algodón. Pack de 3 pares.',
  price: eur(1250),
});
export const tent = product({
  id: 'z4',
  title: 'Tienda de campaña Refugio 3',
  brand: 'Serranía',
  categories: ['Acampada'],
  description: 'Para 3 personas, 2,4 kg, varillas de aluminio.',
  price: eur(129900),
  availability: 'low_stock',
  quantity: 2,
});
export const kettle = product({
  id: 'h1',
  title: 'Alba Electric Kettle',
  brand: 'Norrland',
  language: 'en',
  categories: ['Kitchen > Kettles'],
  description: 'Stainless steel kettle, 1.7 l, boils in four minutes. BPA-free lid.',
  price: eur(3990),
  attributes: { material: ['stainless steel'], capacity: ['1.7 l'], power: ['2200 W'] },
  rating: 4.4,
  reviewCount: 58,
});
export const lamp = product({
  id: 'h2',
  title: 'Faro Desk Lamp',
  brand: 'Norrland',
  language: 'en',
  categories: ['Lighting'],
  description: 'Dimmable LED desk lamp with a USB-C port. 40 h of battery life.',
  price: eur(2490),
  priorPrice30d: eur(3112),
  attributes: { colour: ['black', 'white'] },
});
export const speaker = product({
  id: 'h3',
  title: 'Murmur Bluetooth Speaker',
  brand: 'Okto',
  language: 'en',
  categories: ['Audio'],
  description: 'Portable speaker, splash resistant.',
  price: eur(5900),
  availability: 'out_of_stock',
});

const deliveryPage = {
  id: 'envios',
  title: 'Envíos',
  language: 'es' as const,
  text: 'El envío cuesta 4,90 €. El envío es gratis a partir de 50 €. Entregamos en 2 a 4 días laborables en la península. No enviamos a Canarias.',
};
const returnsPage = {
  id: 'devoluciones',
  title: 'Devoluciones',
  language: 'es' as const,
  text: 'Puede devolver su compra en 30 días desde la entrega. El producto debe estar sin usar y con su caja. Devolvemos el importe en 14 días. La garantía es de 3 años.',
};
const returnsEn = {
  id: 'returns',
  title: 'Returns',
  language: 'en' as const,
  text: 'You can return your order within 30 days of delivery. Items must be unused. Refunds are made within 14 days. Our warranty is 3 years. Delivery takes 2 to 4 working days.',
};
const pageFact = (page: typeof deliveryPage | typeof returnsPage | typeof returnsEn) => ({
  page,
  passage: page.text,
});

export const pizzaCart: Cart = {
  lines: [
    {
      lineId: 'l1',
      productId: 'p1',
      title: 'Pizza de pepperoni',
      extras: ['Extra de queso'],
      quantity: 2,
      unitPrice: eur(1495),
      lineTotal: eur(2990),
    },
    {
      lineId: 'l2',
      productId: 'p4',
      title: 'Patatas fritas',
      quantity: 1,
      unitPrice: eur(450),
      lineTotal: eur(450),
    },
  ],
  subtotal: eur(3440),
  total: eur(3690),
  delivery: { method: 'delivery', address: 'Calle Mayor 3', fee: eur(250) },
  status: 'summary',
};

export const sets = {
  menu: factsOf({
    language: 'es',
    products: found(pepperoni, ham, egg, fries, salad, sprite),
    counts: { total: 6, inStock: 5, cheapestId: 'p6' },
    question: '¿Qué tenéis en la carta?',
    shop: shopOf({ delivery: { fee: eur(250), freeFrom: eur(4000), minimum: eur(1000), pickup: [] } }),
  }),
  menuEn: factsOf({
    language: 'en',
    products: found(pepperoni, ham, egg, fries, salad, sprite),
    counts: { total: 6, inStock: 5, cheapestId: 'p6' },
    question: 'What do you have on the menu?',
  }),
  pizzas: factsOf({
    language: 'es',
    products: found(pepperoni, ham, egg),
    counts: { total: 3, inStock: 3, cheapestId: 'p2' },
    question: '¿Qué pizzas tenéis?',
  }),
  order: factsOf({
    language: 'es',
    products: [
      { product: pepperoni, from: 'cart' },
      { product: fries, from: 'cart' },
    ],
    cart: pizzaCart,
    question: 'Ponme dos de pepperoni con extra de queso y unas patatas, a la calle Mayor 3',
    told: [
      'He añadido 2 × Pizza de pepperoni con extra de queso y 1 × Patatas fritas. El total es 36,90 €, envío incluido.',
    ],
    shop: shopOf({ delivery: { fee: eur(250), pickup: [] } }),
  }),
  shoes: factsOf({
    language: 'es',
    shop: shopOf({
      name: 'Lumbre Sport',
      contact: { email: 'hola@lumbre.example', phone: '+34 600 100 200' },
    }),
    products: found(brisa, cumbre, sock),
    counts: { total: 3, inStock: 3, cheapestId: 'z3' },
    shopperAmounts: [eur(9000)],
    question: 'Busco zapatillas para correr por menos de 90 €',
  }),
  brisa: factsOf({
    language: 'es',
    products: [{ product: brisa, from: 'asked' }],
    question: '¿La Brisa es impermeable?',
  }),
  tent: factsOf({ language: 'es', products: found(tent), question: '¿Tenéis tiendas de campaña?' }),
  policy: factsOf({
    language: 'es',
    pages: [pageFact(deliveryPage), pageFact(returnsPage)],
    question: '¿Cuánto tarda el envío y cómo puedo devolver algo?',
  }),
  home: factsOf({
    language: 'en',
    shop: shopOf({ name: 'Norrland Home', language: 'en' }),
    products: found(kettle, lamp, speaker),
    counts: { total: 3, inStock: 2, cheapestId: 'h2' },
    shopperAmounts: [eur(6000)],
    question: 'Do you have anything under €60 for my desk?',
  }),
  policyEn: factsOf({
    language: 'en',
    pages: [pageFact(returnsEn)],
    question: 'Can I return something?',
  }),
  none: factsOf({
    language: 'es',
    question: '¿Tenéis sushi?',
    counts: { total: 0, inStock: 0 },
  }),
  noneEn: factsOf({ language: 'en', question: 'Do you sell tractors?', counts: { total: 0, inStock: 0 } }),
} satisfies Record<string, Facts>;

export type SetName = keyof typeof sets;
