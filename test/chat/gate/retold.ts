/** Sentences of a text told again with little changed, each beside one that leaves out or puts in what turns it round. */
import type { retoldSets } from './retold-facts.ts';

/** [facts, true answer, false answer]. */
export const retold: readonly (readonly [keyof typeof retoldSets, string, string])[] = [
  [
    'plazos',
    'Si una pizza no está a su gusto, díganoslo el mismo día y la repetimos una vez sin coste.',
    'Si una pizza está a su gusto, díganoslo el mismo día y la repetimos cada vez sin coste.',
  ],
  [
    'plazos',
    'Las tijeras de podar las afilamos gratis una vez al año.',
    'Las tijeras de podar las afilamos gratis siempre.',
  ],
  [
    'plazos',
    'Depende: devolver en la tienda es gratis y la recogida por mensajero cuesta 4,50 €.',
    'Depende: devolver por mensajero es gratis y la recogida en la tienda cuesta 4,50 €.',
  ],
  ['plazos', 'Enviamos todo menos las escaleras a las islas.', 'Enviamos todo a las islas.'],
  [
    'plazos',
    'Llegan en 24 horas a la península y en 4 días a Baleares.',
    'Llegan en 24 horas a Baleares y en 4 días a la península.',
  ],
  [
    'terms',
    "If a pizza isn't to your liking, tell us the same day by phone or e-mail and we'll make it again once, free of charge.",
    "If a pizza isn't to your liking, tell us the same week by phone or e-mail and we'll make it again twice, free of charge.",
  ],
  ['terms', 'Sales tax is added by state.', 'Sales tax is part of our prices.'],
  ['terms', 'Returns by post are free within Ireland.', 'Returns by post are free everywhere.'],
  [
    'terms',
    'Batteries are covered for six months unless they are opened.',
    'Batteries are covered for six months even if they are opened.',
  ],
  [
    'rug',
    'La correa se ajusta con un clic y la junta, grande, no aprieta.',
    'La correa se ajusta con un clic y la junta, grande, aprieta.',
  ],
  ['rug', 'La funda no se incluye.', 'La funda se incluye.'],
  ['rug', 'La funda va aparte.', 'El fieltro va aparte.'],
  [
    'rug',
    'Un cliente comenta que su gata ha bajado medio kilo sin pasar hambre.',
    'Un cliente comenta que su gata ha subido medio kilo sin pasar hambre.',
  ],
  [
    'rug',
    'Un corredor cuenta que no rebota nada, ni con los bidones llenos.',
    'Un corredor cuenta que rebota mucho, también con los bidones llenos.',
  ],
  [
    'fleece',
    'Please hang it to dry instead of using the dryer so the pile stays soft.',
    'Please hang it to dry instead of using the dryer so the pile goes hard.',
  ],
  ['fleece', 'Machine wash cold.', 'Machine wash hot.'],
  [
    'fleece',
    'One customer says it takes some practice in hard water.',
    'One customer says it takes no practice in hard water.',
  ],
  ['fleece', "One reviewer says the heel doesn't slip.", 'One reviewer says the heel slips.'],
  ['fleece', 'The zip is steel and the lining is cotton.', 'The zip is cotton and the lining is steel.'],
  ['fleece', "The lantern isn't included.", "The zip isn't included."],
];
