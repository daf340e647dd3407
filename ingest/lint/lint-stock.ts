import { type Availability, availability } from '../../src/protocol.ts';
import type { FieldLint } from './field-lint.ts';

export type Stock = { availability: Availability; quantity?: number };

/** Pieces that are counted: none, a few (one to five), enough. */
export function availabilityOf(quantity: number): Availability {
  if (quantity <= 0) return 'out_of_stock';
  return quantity <= 5 ? 'low_stock' : 'in_stock';
}

/** What a record says of its stock; said nothing: unknown. "In stock" with none left is out of stock. */
export function lintStock(lint: FieldLint, given: { availability?: unknown; quantity?: unknown }): Stock {
  const counted = lint.number('quantity', given.quantity, {
    min: -1_000_000_000,
    max: 1_000_000_000,
    whole: true,
  });
  const quantity = counted === undefined ? undefined : Math.max(0, counted);
  const said = saidAvailability(lint, given.availability);
  const stock = quantity === undefined ? {} : { quantity };
  if (said === undefined)
    return { availability: quantity === undefined ? 'unknown' : availabilityOf(quantity), ...stock };
  if (quantity === 0 && (said === 'in_stock' || said === 'low_stock')) {
    lint.repair({
      field: 'availability',
      code: 'stock_contradicts',
      message: {
        en: 'said to be in stock with a quantity of 0: taken as out of stock',
        es: 'dice que hay existencias con cantidad 0: se toma como agotado',
      },
      value: given.availability,
    });
    return { availability: 'out_of_stock', quantity: 0 };
  }
  return { availability: said, ...stock };
}

function saidAvailability(lint: FieldLint, value: unknown): Availability | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const parsed = availability.safeParse(
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_')
      : value,
  );
  if (parsed.success) return parsed.data;
  lint.repair({
    field: 'availability',
    code: 'availability_unknown',
    message: {
      en: 'not a word for stock that is known here: left out',
      es: 'no es una palabra de existencias conocida: se deja fuera',
    },
    value,
  });
  return undefined;
}

/** Of a product with variants: the best that any of them offers. */
export function bestAvailability(all: readonly Availability[]): Availability {
  const order: readonly Availability[] = ['in_stock', 'low_stock', 'preorder', 'unknown', 'out_of_stock'];
  return order.find((each) => all.includes(each)) ?? 'unknown';
}
