/** How far a cart is from free delivery, said in many ways, each beside a figure that is another's. */
import type { thresholdSets } from './thresholds-facts.ts';

/** [facts, true answer, false answer]; `near` holds €38.90 of the €60.00, `over` €91.45, `none` nothing. */
export const thresholds: readonly (readonly [keyof typeof thresholdSets, string, string])[] = [
  [
    'near',
    'Para el envío gratis hay que llegar a 60,00 €: le faltan 21,10 €.',
    'Para el envío gratis hay que llegar a 60,00 €: le faltan 11,10 €.',
  ],
  [
    'near',
    'Todavía le faltan 21,10 € para el envío gratis, que se aplica desde 60,00 €.',
    'Todavía le faltan 21,10 € para el envío gratis, que se aplica desde 50,00 €.',
  ],
  [
    'near',
    'Por poco no: lleva 38,90 € y le faltan 21,10 € para el envío gratis.',
    'Por poco no: lleva 21,10 € y le faltan 38,90 € para el envío gratis.',
  ],
  [
    'near',
    'De momento lleva 38,90 € en el carrito, así que el envío serían 3,95 €.',
    'De momento lleva 38,90 € en el carrito, así que el envío es gratis.',
  ],
  [
    'nearEn',
    'Your cart stands at €38.90, so another €21.10 gets you free delivery.',
    'Your cart stands at €38.90, so another €12.10 gets you free delivery.',
  ],
  ['nearEn', 'You are €21.10 short of the €60.00.', 'You are €21.10 over the €60.00.'],
  [
    'none',
    'El envío cuesta 3,95 € salvo que el pedido llegue a 60,00 €.',
    'El envío cuesta 3,95 € salvo que el pedido llegue a 40,00 €.',
  ],
  [
    'noneEn',
    'Delivery is €3.95 unless the order reaches €60.00.',
    'Delivery is €3.95 even if the order reaches €60.00.',
  ],
  [
    'over',
    'En el carrito son 91,45 €, y el envío es gratis desde 60,00 €.',
    'En el carrito son 60,00 €, y el envío es gratis desde 91,45 €.',
  ],
  [
    'overEn',
    "With what is in your cart, you're at €91.45, so delivery is free.",
    "With what is in your cart, you're at €81.45, so delivery is free.",
  ],
  [
    'overEn',
    'It is: your cart adds up to €91.45, well over €60.00.',
    'It is: your cart adds up to €91.45, well over €90.00.',
  ],
  [
    'overEn',
    'Your total is now €91.45, so delivery is free.',
    'Your total is now €91.45, so delivery is €3.95.',
  ],
  // reached or not yet
  [
    'near',
    'De momento lleva 38,90 €; el envío gratis se aplica desde 60,00 €.',
    'Ya tiene el envío gratis, que se aplica desde 60,00 €.',
  ],
  ['near', 'Desde 60,00 € el envío ya es gratis.', 'El envío ya le sale gratis, desde 60,00 €.'],
  ['near', 'Si llega a 60,00 €, ya tiene el envío gratis.', 'Ya ha alcanzado el envío gratis de 60,00 €.'],
  ['nearEn', 'Free delivery starts at €60.00.', 'You already have free delivery, which starts at €60.00.'],
  ['nearEn', 'Delivery is free from €60.00.', "You've earned free delivery, from €60.00."],
  [
    'nearEn',
    'Your cart stands at €38.90, so delivery is €3.95.',
    'Your order qualifies for free delivery, from €60.00.',
  ],
  [
    'over',
    'Ya tiene el envío gratis, que se aplica desde 60,00 €.',
    'Ya tiene el envío gratis, que se aplica desde 50,00 €.',
  ],
  [
    'overEn',
    'You already have free delivery, which starts at €60.00.',
    'You already have free delivery, which starts at €50.00.',
  ],
];
