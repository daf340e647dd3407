/** What a page says of one thing in one way is not said of another, nor the other way round. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

const shop = shopOf({ delivery: { fee: eur(250), freeFrom: eur(2500), minimum: eur(1000), pickup: [] } });
const aquarium = product({
  id: 'aquarium',
  title: 'Kit de acuario Laguna 54',
  description:
    'Acuario de 54 litros con tapa, luz LED y filtro interior. El mueble y los peces no se incluyen.',
  price: eur(11900),
});
const lamp = product({
  id: 'lamp',
  language: 'en',
  title: 'Desk Lamp Wren',
  description: 'Steel lamp with a clamp and a two-metre cable. The shade and the bulb are not included.',
  price: eur(4900),
});

const pages = {
  es: [
    {
      id: 'reparto',
      title: 'Reparto',
      language: 'es' as const,
      text: 'El reparto cuesta 2,50 €. Es gratis a partir de 25,00 € de compra. El pedido mínimo para el envío es de 10,00 €.',
    },
    {
      id: 'alergenos',
      title: 'Alérgenos',
      language: 'es' as const,
      text: 'La masa lleva trigo. No tenemos masa sin gluten. La ensalada no lleva gluten.',
    },
    {
      id: 'cambios',
      title: 'Devoluciones',
      language: 'es' as const,
      text: 'Tiene 60 días para devolver lo que no le convenza. Los aparatos electrónicos se devuelven en su caja, en 30 días.',
    },
  ],
  en: [
    {
      id: 'delivery',
      title: 'Delivery',
      language: 'en' as const,
      text: 'Delivery costs €2.50. It is free from €25.00. The minimum order for delivery is €10.00.',
    },
    {
      id: 'allergens',
      title: 'Allergens',
      language: 'en' as const,
      text: 'The dough is made with wheat. We have no gluten-free dough. The salad is gluten-free.',
    },
    {
      id: 'returns',
      title: 'Returns',
      language: 'en' as const,
      text: 'You have 60 days from delivery to return anything you are not happy with. Electronics come back in the original box, within 30 days.',
    },
  ],
};

const sets = {
  tienda: factsOf({ language: 'es', shop, question: '¿Cómo es?', shopPages: pages.es }),
  shop: factsOf({ language: 'en', shop, question: 'What is it like?', shopPages: pages.en }),
  aquarium: factsOf({ language: 'es', shop, question: '¿Qué trae el kit?', products: found(aquarium) }),
  lamp: factsOf({ language: 'en', shop, question: 'What comes with it?', products: found(lamp) }),
} satisfies Record<string, Facts>;

function judge(set: keyof typeof sets, draft: string) {
  const gate = new Gate({ facts: sets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

const pairs: readonly (readonly [keyof typeof sets, string, string])[] = [
  // the minimum and the fee
  ['tienda', 'Para el envío, el mínimo son 10,00 €.', 'Para el envío, el mínimo son 2,50 €.'],
  ['tienda', 'El pedido mínimo es de 10,00 €.', 'El pedido mínimo es de 25,00 €.'],
  ['shop', 'For delivery the minimum is €10.00.', 'For delivery the minimum is €2.50.'],
  ['shop', 'The minimum order is €10.00.', 'The minimum order is €25.00.'],
  // what there is none of
  ['tienda', 'No tenemos masa sin gluten.', 'Tenemos masa de pizza sin gluten.'],
  ['tienda', 'La ensalada no lleva gluten.', 'Tenemos masa sin gluten.'],
  ['shop', 'We have no gluten-free dough.', 'Good news: we do have gluten-free dough.'],
  ['shop', "We don't have gluten-free dough.", 'We have gluten-free dough.'],
  // a figure of the general case
  [
    'shop',
    'Electronics can be returned within 30 days, in the original box.',
    'Electronics can be returned within 60 days, in the original box.',
  ],
  [
    'tienda',
    'Los aparatos electrónicos se devuelven en 30 días, en su caja.',
    'Los aparatos electrónicos se devuelven en 60 días, en su caja.',
  ],
  // all that is left out together
  [
    'aquarium',
    'El Kit de acuario Laguna 54 viene con tapa, luz LED y filtro interior.',
    'El Kit de acuario Laguna 54 viene con tapa, luz LED y un mueble a juego.',
  ],
  ['aquarium', 'El mueble no está incluido.', 'El Kit de acuario Laguna 54 incluye el mueble.'],
  ['lamp', 'The Desk Lamp Wren comes with a clamp.', 'The Desk Lamp Wren comes with a shade.'],
  ['lamp', 'The shade is not included.', 'The Desk Lamp Wren includes the shade.'],
];

test.each(pairs)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});
