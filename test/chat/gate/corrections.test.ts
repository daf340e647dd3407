import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { formatMoney } from '../../../src/language/money-format.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

const delivery = { fee: eur(395), freeFrom: eur(6000), minimum: eur(1200), pickup: [] };

type Goods = {
  price: number;
  prior: number;
  other: number;
  pages: number;
  watts: number;
  quantity: number;
  rating: number;
  reviews: number;
};

const goods: fc.Arbitrary<Goods> = fc.record({
  price: fc.integer({ min: 150, max: 99_999 }),
  prior: fc.integer({ min: 1, max: 5000 }),
  other: fc.integer({ min: 100, max: 99_999 }),
  pages: fc.integer({ min: 2, max: 900 }),
  watts: fc.integer({ min: 2, max: 3000 }),
  quantity: fc.integer({ min: 1, max: 60 }),
  rating: fc.integer({ min: 11, max: 50 }).map((tenths) => tenths / 10),
  reviews: fc.integer({ min: 6, max: 900 }),
});

/** True sentences of many shapes about one product and its shop. */
function truthsOf(one: Goods, language: Language): string[] {
  const money = (amount: number) => formatMoney(eur(amount), language);
  const stars = one.rating.toLocaleString(language === 'es' ? 'es-ES' : 'en-US');
  const { pages, watts, quantity, reviews } = one;
  const [price, prior, other] = [money(one.price), money(one.price + one.prior), money(one.other)];
  return language === 'es'
    ? [
        `El Atlas Boreal tiene estas características: páginas: ${pages}.`,
        `Atlas Boreal: páginas ${pages}, potencia ${watts} W.`,
        `- **Atlas Boreal**: ${pages} páginas, ${price}`,
        `El Atlas Boreal cuesta ${price} y tiene ${pages} páginas.`,
        `El Atlas Boreal cuesta ${price}, antes ${prior}.`,
        `El Atlas Boreal ha bajado de ${prior} a ${price}.`,
        `Quedan ${quantity} unidades del Atlas Boreal.`,
        `Del Atlas Boreal quedan ${quantity}, a ${price}.`,
        `El Atlas Boreal tiene ${stars} de 5 y ${reviews} opiniones.`,
        `El Atlas Boreal cuesta ${price} y la Guía Austral, ${other}.`,
        `El Atlas Boreal vale ${price}; el envío cuesta 3,95 €.`,
        `El Atlas Boreal cuesta ${price}: con la Guía Austral suma ${money(one.price + one.other)}.`,
        `Dos Atlas Boreal son ${money(2 * one.price)}.`,
        'El envío cuesta 3,95 €, y a partir de 60,00 € es gratis.',
        'El pedido mínimo es de 12,00 €.',
      ]
    : [
        `The Atlas Boreal has these features: pages: ${pages}.`,
        `Atlas Boreal: pages ${pages}, power ${watts} W.`,
        `- **Atlas Boreal**: ${pages} pages, ${price}`,
        `The Atlas Boreal costs ${price} and has ${pages} pages.`,
        `The Atlas Boreal is ${price}, down from ${prior}.`,
        `The Atlas Boreal was ${prior} and is now ${price}.`,
        `There are ${quantity} units of the Atlas Boreal left.`,
        `We have ${quantity} of the Atlas Boreal left, at ${price}.`,
        `The Atlas Boreal is rated ${stars} out of 5 by ${reviews} reviews.`,
        `The Atlas Boreal is ${price} and the Guía Austral ${other}.`,
        `The Atlas Boreal costs ${price}; delivery is €3.95.`,
        `The Atlas Boreal is ${price}: with the Guía Austral it comes to ${money(one.price + one.other)}.`,
        `Two Atlas Boreal are ${money(2 * one.price)}.`,
        'Delivery costs €3.95, and from €60.00 it is free.',
        'The minimum order is €12.00.',
      ];
}

test.each(['es', 'en'] as const)('nothing true is ever put “right” (%s)', (language) => {
  fc.assert(
    fc.property(goods, fc.nat(), (one, pick) => {
      const truths = truthsOf(one, language);
      const said = truths[pick % truths.length] ?? '';
      const atlas = product({
        id: 'atlas',
        title: 'Atlas Boreal',
        language,
        price: eur(one.price),
        priorPrice30d: eur(one.price + one.prior),
        quantity: one.quantity,
        availability: one.quantity <= 5 ? 'low_stock' : 'in_stock',
        rating: one.rating,
        reviewCount: one.reviews,
        attributes: {
          [language === 'es' ? 'páginas' : 'pages']: [String(one.pages)],
          [language === 'es' ? 'potencia' : 'power']: [`${one.watts} W`],
        },
      });
      const guide = product({ id: 'guide', title: 'Guía Austral', language, price: eur(one.other) });
      const facts = factsOf({
        language,
        shop: shopOf({ delivery }),
        products: found(atlas, guide),
        question: language === 'es' ? '¿Qué atlas tienen?' : 'Which atlases do you have?',
      });
      const gate = new Gate({ facts, promptTexts: [], maxWithheld: 99 });
      const verdicts = [...gate.push(said), ...gate.end()];
      expect(verdicts.filter(({ verdict }) => verdict === 'corrected')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
