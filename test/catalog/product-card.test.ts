import { describe, expect, test } from 'vitest';
import { cardOf, lowestPrice } from '../../src/catalog/product-card.ts';
import { productCard } from '../../src/protocol.ts';
import { sampleProduct } from '../support/sample-generation.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

const shoe = sampleProduct({
  id: 'ZP',
  title: 'Zapatilla',
  price: 5000,
  availability: 'out_of_stock',
  variants: [
    {
      id: 'a',
      title: 'A',
      options: {},
      price: eur(6000),
      availability: 'in_stock',
      priorPrice30d: eur(7000),
    },
    { id: 'b', title: 'B', options: {}, price: eur(5000), availability: 'out_of_stock' },
  ],
});

describe('the card of a product', () => {
  test('has the price and stock of the variant meant', () => {
    const card = cardOf(shoe, { variantId: 'a' });

    expect(card).toMatchObject({ price: eur(6000), priorPrice: eur(7000), availability: 'in_stock' });
  });

  test('has the lowest price when no variant is meant, and can be bought when a variant can', () => {
    const card = cardOf(shoe);

    expect(card.price).toEqual(eur(5000));
    expect(card.priorPrice).toBeUndefined();
    expect(card.availability).toBe('in_stock');
    expect(card.variants).toHaveLength(2);
  });

  test('treats an unknown variant as none', () => {
    expect(cardOf(shoe, { variantId: 'zzz' }).price).toEqual(eur(5000));
  });

  test('never shows a prior price that is not higher, or in another currency', () => {
    const lower = sampleProduct({ id: 'a', title: 'A', price: 1000, priorPrice30d: eur(1000) });
    const other = sampleProduct({
      id: 'a',
      title: 'A',
      price: 1000,
      priorPrice30d: { amount: 2000, currency: 'USD' },
    });

    expect(cardOf(lower).priorPrice).toBeUndefined();
    expect(cardOf(other).priorPrice).toBeUndefined();
  });

  test('is a card of the protocol', () => {
    expect(() => productCard.parse(cardOf(shoe, { reason: 'En rojo' }))).not.toThrow();
    expect(cardOf(shoe, { reason: 'En rojo' }).reason).toBe('En rojo');
  });

  test('compares prices of one currency only', () => {
    const mixed = sampleProduct({
      id: 'm',
      title: 'M',
      price: 5000,
      variants: [
        {
          id: 'a',
          title: 'A',
          options: {},
          price: { amount: 100, currency: 'JPY' },
          availability: 'in_stock',
        },
        { id: 'b', title: 'B', options: {}, price: eur(5000), availability: 'in_stock' },
      ],
    });

    expect(lowestPrice(mixed)).toEqual(eur(5000));
  });
});
