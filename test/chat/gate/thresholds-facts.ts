/** A shop that delivers for €3.95, and for nothing from €60.00 on; carts below it and above. */
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

const lock = product({ id: 'lock', title: 'Candado Cerval', price: eur(3890) });
const stove = product({ id: 'stove', title: 'Hornillo Flint', price: eur(9145) });
const shop = shopOf({ delivery: { fee: eur(395), freeFrom: eur(6000), pickup: [] } });

function ask(language: Language, inCart?: typeof lock): Facts {
  return factsOf({
    language,
    shop,
    question: language === 'es' ? '¿Me sale gratis el envío?' : 'Is delivery free?',
    products: inCart === undefined ? [] : found(inCart),
    ...(inCart === undefined
      ? {}
      : {
          cart: {
            lines: [
              {
                lineId: 'l1',
                productId: inCart.id,
                title: inCart.title,
                quantity: 1,
                unitPrice: inCart.price,
                lineTotal: inCart.price,
              },
            ],
            subtotal: inCart.price,
            total: inCart.price,
            status: 'open' as const,
          },
        }),
  });
}

export const thresholdSets = {
  near: ask('es', lock),
  nearEn: ask('en', lock),
  over: ask('es', stove),
  overEn: ask('en', stove),
  none: ask('es'),
  noneEn: ask('en'),
} satisfies Record<string, Facts>;
