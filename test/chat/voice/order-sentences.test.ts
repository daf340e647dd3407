import { describe, expect, test } from 'vitest';
import type { OrderNews } from '../../../src/chat/voice/order-news.ts';
import { orderSentences } from '../../../src/chat/voice/order-sentences.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const plainSpaces = (sentences: string[]) => sentences.map((sentence) => sentence.replaceAll('\u00A0', ' '));
const line = {
  lineId: '1',
  productId: 'p',
  title: 'Zapatilla Brisa (Roja / 42)',
  extras: ['Cordones', 'Plantilla'],
  quantity: 2,
  unitPrice: eur(129_950),
  lineTotal: eur(259_900),
};

const summary: OrderNews = {
  kind: 'summary',
  lines: [line],
  subtotal: eur(259_900),
  total: eur(260_250),
  delivery: { method: 'delivery', address: 'calle Mayor 5', fee: eur(350), pickupPlaces: [] },
  taxIncluded: false,
};

describe('the voice of an order', () => {
  test('lists each line with its extras, the fee, the address and the total in Spanish', () => {
    expect(plainSpaces(orderSentences([summary], 'es'))).toEqual([
      'Este es su pedido:',
      '- 2 × Zapatilla Brisa (Roja / 42) con Cordones y Plantilla: 2.599,00 € (1.299,50 € la unidad)',
      'Subtotal: 2.599,00 €.',
      'Entrega en calle Mayor 5.',
      'Gastos de envío: 3,50 €.',
      'Total: 2.602,50 €, impuestos no incluidos.',
    ]);
  });

  test('says the same in English', () => {
    expect(plainSpaces(orderSentences([summary], 'en'))).toEqual([
      'Here is your order:',
      '- 2 × Zapatilla Brisa (Roja / 42) with Cordones and Plantilla: €2,599.00 (€1,299.50 each)',
      'Subtotal: €2,599.00.',
      'Delivery to calle Mayor 5.',
      'Delivery fee: €3.50.',
      'Total: €2,602.50, taxes not included.',
    ]);
  });

  test('says that delivery is not included, with what the shop says of it, when no fee is known', () => {
    const told = orderSentences(
      [
        {
          ...summary,
          delivery: { method: 'delivery', pickupPlaces: [] },
          deliveryPassage: 'Enviamos en 48 horas',
        },
      ],
      'es',
    );

    expect(told).toContain('Los gastos de envío no están incluidos en el total.');
    expect(told).toContain('La tienda dice del envío: «Enviamos en 48 horas».');
  });

  test('names the choices of a question', () => {
    const question: OrderNews = {
      kind: 'ask_product',
      choices: [{ title: 'Agua', price: eur(500) }, { title: 'Sprite' }, { title: 'Horchata' }],
    };

    expect(plainSpaces(orderSentences([question], 'es'))).toEqual([
      '¿Cuál prefiere: Agua (5,00 €), Sprite u Horchata?',
    ]);
    expect(orderSentences([question], 'en')).toEqual([
      'Which one would you like: Agua (€5.00), Sprite or Horchata?',
    ]);
  });

  test('keeps a catalogue’s marks out of the Markdown', () => {
    const told = orderSentences([{ kind: 'out_of_stock', title: '**Oferta**\n- gratis' }], 'es');

    expect(told).toEqual(['No quedan unidades de Oferta - gratis, así que no he añadido ninguna.']);
  });
});
