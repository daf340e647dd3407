/** A shop with opening hours, delivery and a page of its own, for what is said of the shop. */
import type { Page } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { factsOf, sets, shopOf } from './fact-sets.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

const shop = shopOf({
  name: 'Fennel Bookshop',
  currency: 'GBP',
  contact: {
    email: 'hello@fennel.example',
    hours: { es: 'de martes a sábado de 10:00 a 17:30', en: 'Tuesday to Saturday, 10 am to 5:30 pm' },
  },
  delivery: { fee: gbp(350), freeFrom: gbp(4000), pickup: [{ name: 'Fennel Bookshop' }] },
});

const texts: Record<Language, [title: string, text: string]> = {
  es: [
    'Envíos y recogida',
    'El envío cuesta 3,50 £. Recoger en la tienda es gratis, y guardamos el pedido 7 días. No se devuelven semillas ni camas con señales de uso.',
  ],
  en: [
    'Delivery and pick-up',
    'Delivery costs £3.50. Collecting from the shop is free, and we keep it for 7 days. Seeds are not taken back, nor beds with signs of use.',
  ],
};

function shopFacts(language: Language, question: string): Facts {
  const [title, text] = texts[language];
  const page: Page = { id: `page-${language}`, title, text, language };
  return factsOf({ language, shop, question, pages: [{ page, passage: text }] });
}

export const sayingSets = {
  ...sets,
  shop: shopFacts('es', '¿Cómo funcionan los envíos y la recogida?'),
  shopEn: shopFacts('en', 'How do delivery and collection work?'),
} satisfies Record<string, Facts>;
