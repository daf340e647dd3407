import type { Shop } from '../src/catalog/shop.ts';
import type { Language } from '../src/protocol.ts';

const names: Readonly<Record<Language, string>> = { es: 'Tienda', en: 'Shop' };

/** What a first catalogue without a shop.json is published with: nothing in it that the merchant would have to take back. */
export function defaultShop(language: Language, currency: string): Shop {
  return {
    name: names[language],
    assistantName: 'Tendero',
    greeting: {
      es: 'Hola, soy Tendero, el asistente de la tienda. Dígame qué busca y le ayudo a encontrarlo.',
      en: 'Hello, I am Tendero, the assistant of this shop. Tell me what you are looking for and I will help you find it.',
    },
    language,
    currency,
    timeZone: machineTimeZone(),
    contact: {},
    taxIncluded: true,
    coupons: [],
    topics: [],
  };
}

/** What dates are meant in as long as no shop.json says another. */
export function machineTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
