/** What a sheet says, said in other words or in the other language; and courtesy, questions and containers, which say nothing of it. */
import type { paraphraseSets } from './paraphrase-facts.ts';

export type ParaphraseSet = keyof typeof paraphraseSets;

export const trueParaphrases: readonly (readonly [ParaphraseSet, string])[] = [
  // other words for the same
  ['bench', 'El Banco Aliso soporta 200 kg y se arma en 30 minutos.'],
  ['bench', 'Los cojines del Banco Aliso se quitan y se lavan a máquina.'],
  ['bench', 'Lávelos a máquina en frío.'],
  ['benchEn', 'The cushions come off and are machine washable.'],
  ['benchEn', 'The Banco Aliso withstands 200 kg.'],
  ['lanternEn', 'The Lantern Marsh is tough and runs for 12 hours.'],
  ['lantern', 'La Lantern Marsh es robusta y aguanta 12 horas.'],
  ['lantern', 'Su asa se pliega.'],
  ['lantern', 'La linterna es fácil de plegar: basta con plegarla.'],
  // courtesy
  ['bench', '¡Gracias por escribirnos!'],
  ['bench', '¡Enhorabuena por la mudanza!'],
  ['bench', '¡Qué buena combinación!'],
  ['benchEn', 'Thanks for the photo!'],
  ['benchEn', 'What a lovely balcony!'],
  ['benchEn', 'Congratulations on the new house!'],
  // asked of the shopper
  ['bench', '¿Lo pondría en el porche?'],
  ['bench', '¿Tiene un enchufe cerca?'],
  ['benchEn', 'Do you have a porch that faces north?'],
  // what the shopper has
  ['benchEn', 'If you have a narrow porch, measure it before you order.'],
  ['bench', 'Si tiene un porche estrecho, mida antes.'],
  // of the two that were named
  ['both', 'El Banco Aliso cuesta 149,00 €. La Lantern Marsh cuesta 39,00 €. Ambos tienen un acabado mate.'],
  ['bothEn', 'The Banco Aliso is €149.00. The Lantern Marsh is €39.00. Both have a matte finish.'],
  // the measure or the price beside a container
  ['oil', 'La lata de 1 litro cuesta 18,00 €.'],
  ['oilEn', 'The tin of 500 ml costs €11.00.'],
  ['lanternEn', 'It folds down to 9 × 14 cm.'],
];

export const falseParaphrases: readonly (readonly [ParaphraseSet, string])[] = [
  ['bench', 'El Banco Aliso soporta 300 kg.'],
  ['bench', 'Los cojines del Banco Aliso se planchan.'],
  ['benchEn', 'The Banco Aliso is foldable.'],
  ['benchEn', 'The cushions are waterproof.'],
  ['lanternEn', 'The Lantern Marsh floats.'],
  ['lantern', 'La Lantern Marsh alumbra mejor que un faro.'],
  ['lanternEn', 'The Lantern Marsh shines better than a headlamp.'],
  ['bench', '¿Sabía que el Banco Aliso es plegable?'],
  ['benchEn', 'How about a hammock?'],
  ['benchEn', 'What a lovely folding bench, which is waterproof!'],
  ['both', 'El Banco Aliso cuesta 149,00 €. La Lantern Marsh cuesta 39,00 €. Ambos se pliegan.'],
  ['bothEn', 'The Banco Aliso is €149.00. The Lantern Marsh is €39.00. Both fold.'],
  ['oil', 'La lata de 1 litro cuesta 11,00 €.'],
  ['oilEn', 'The tin of 750 ml costs €11.00.'],
  ['lanternEn', 'It folds down to 14 × 40 cm.'],
  ['lantern', 'La Lantern Marsh se carga a entre 5 y 30 °C.'],
  ['benchEn', "I've put one aside for you."],
  ['bench', 'Su pedido sale hoy mismo.'],
];
