/** Lies made of the text's own words, joined otherwise, each beside what is true of the same. */
import type { attachedSets } from './attached-facts.ts';

/** [facts, true answer, false answer]. */
export const attached: readonly (readonly [keyof typeof attachedSets, string, string])[] = [
  // of which part
  [
    'table',
    'The top is solid oak and the frame is steel.',
    'The top is powder-coated steel and the frame is solid oak.',
  ],
  [
    'corkscrew',
    'El mango del Sacacorchos Pulso es de haya.',
    'El mango del Sacacorchos Pulso es de acero inoxidable.',
  ],
  ['sofa', 'It has a storage box under the chaise.', 'It has a storage box under the couch.'],
  [
    'sofa',
    'On the Corner Sofa Linden the covers wash at 30 °C.',
    'On the Corner Sofa Linden the cushions wash at 30 °C.',
  ],
  // which figure
  [
    'table',
    'Assembly of the Dining Table Rowan 180 cm takes 30 minutes.',
    'Assembly of the Dining Table Rowan 180 cm takes 8 hours.',
  ],
  [
    'corkscrew',
    'Aplíquele aceite 20 minutos antes de guardarlo.',
    'Aplíquele aceite dos meses antes de guardarlo.',
  ],
  ['both', 'The Dining Table Rowan 180 cm weighs 48 kg.', 'The Dining Table Rowan 180 cm weighs 70 kg.'],
  ['tienda', 'A Baleares llega en 4 días laborables.', 'A Baleares llega en 48 horas.'],
  ['shop', 'Orders arrive in 6 days on the islands.', 'Orders arrive in 2 days on the islands.'],
  // what comes along
  ['sofa', 'The Corner Sofa Linden includes the feet.', 'The Corner Sofa Linden comes with a headrest.'],
  ['gauge', 'El estuche no está incluido.', 'El Termómetro Flex incluye un estuche.'],
  [
    'corkscrew',
    'El Sacacorchos Pulso funciona con 4 pilas AA o con adaptador.',
    'El Sacacorchos Pulso incluye el adaptador.',
  ],
  // of which goods a page speaks
  ['shop', 'Oak tables carry a guarantee of ten years.', 'Our guarantee is ten years.'],
  [
    'sofa',
    'Oak tables carry a guarantee of ten years.',
    'The Corner Sofa Linden carries a guarantee of ten years.',
  ],
  [
    'gauge',
    'Los tensiómetros tienen una garantía de cinco años.',
    'El Termómetro Flex tiene una garantía de cinco años.',
  ],
  ['tienda', 'Los tensiómetros tienen una garantía de cinco años.', 'Nuestra garantía es de cinco años.'],
  [
    'tienda',
    'Los aparatos se pueden devolver abiertos si están completos.',
    'Los aparatos no se pueden devolver abiertos.',
  ],
  // who, how many, of every kind
  ['shop', 'You pay the postage of a return.', 'We pay the postage of a return.'],
  [
    'shop',
    'Fabric samples are free: we post up to five.',
    'Fabric samples are free: we post as many as you like.',
  ],
  [
    'sofa',
    'The Corner Sofa Linden is €899.00 in grey.',
    'The Corner Sofa Linden is €899.00 in both colours.',
  ],
  // the text's own sentence with one thing changed
  ['table', 'Solid oak top on a powder-coated steel frame.', 'Solid oak top on a powder-coated brass frame.'],
  ['corkscrew', 'Es de acero inoxidable con mango de haya.', 'Es de acero inoxidable con mango de nogal.'],
  ['gauge', 'Es de punta flexible y lectura rápida.', 'No es de punta flexible y lectura rápida.'],
];
