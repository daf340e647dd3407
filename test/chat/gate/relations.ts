/** Lies that swap an ordinary word or a pair, each beside what is true of the same. */
import type { relationSets } from './relations-facts.ts';

type RelationSet = keyof typeof relationSets;

/** [facts, true answer, false answer]. */
export const relations: readonly (readonly [RelationSet, string, string])[] = [
  // of how many, and how often
  [
    'tools',
    'The Drill Bits Tarn (pack of 10) are for wood and metal.',
    'All of the Drill Bits Tarn (pack of 10) are hardened.',
  ],
  [
    'fern',
    'El Helecho Silvano se riega una vez al mes en invierno.',
    'El Helecho Silvano se riega una vez a la semana en invierno.',
  ],
  [
    'fern',
    'El Helecho Silvano pide riego escaso en invierno.',
    'El Helecho Silvano pide riego frecuente en invierno.',
  ],
  [
    'fern',
    'El Helecho Silvano es el primero de una serie.',
    'El Helecho Silvano es el segundo de una serie.',
  ],
  [
    'garden',
    'La mitad de las barritas del Abono Duende (caja de 6) llevan hierro.',
    'Todas las barritas del Abono Duende (caja de 6) llevan hierro.',
  ],
  [
    'garden',
    'El Abono Duende (caja de 6) es solo para exterior.',
    'El Helecho Silvano es solo para exterior.',
  ],
  ['saw', 'The Hand Saw Heron 9 is slightly flexible.', 'The Hand Saw Heron 9 is very flexible.'],
  // of each of two
  [
    'drill',
    'The case of the Cordless Drill Merlin 18 is washable.',
    'Both the case and the strap of the Cordless Drill Merlin 18 are washable.',
  ],
  [
    'drill',
    'The chuck of the Cordless Drill Merlin 18 is steel.',
    'Both the chuck and the gearbox of the Cordless Drill Merlin 18 are steel.',
  ],
  // a figure and what it is of
  [
    'drill',
    'The Cordless Drill Merlin 18 stays cool for 20 minutes at full speed.',
    'The Cordless Drill Merlin 18 stays cool for 50 minutes at full speed.',
  ],
  ['drill', 'The Cordless Drill Merlin 18 is 22 cm tall.', 'The Cordless Drill Merlin 18 is 8 cm tall.'],
  ['fern', 'El Helecho Silvano tiene 40 cm de altura.', 'El Helecho Silvano tiene 14 cm de altura.'],
  // by the piece
  [
    'tools',
    'The Drill Bits Tarn (pack of 10) cost €15.00 a pack.',
    'The Drill Bits Tarn (pack of 10) cost €15.00 each.',
  ],
  [
    'tools',
    'The Drill Bits Tarn (pack of 10) cost €15.00.',
    'The Drill Bits Tarn (pack of 10) cost €15.00 a bit.',
  ],
  [
    'garden',
    'El Abono Duende (caja de 6) cuesta 9,90 € la caja.',
    'El Abono Duende (caja de 6) cuesta 9,90 € la barrita.',
  ],
  // with which other
  [
    'tools',
    'The Drill Bits Tarn (pack of 10) fit the Cordless Drill Merlin 18.',
    'The Drill Bits Tarn (pack of 10) fit the Hand Saw Heron 9.',
  ],
  [
    'tools',
    'The Cordless Drill Merlin 18 is by Harrow.',
    'The Drill Bits Tarn (pack of 10) also fit the Merlin 24.',
  ],
  // kinds listed together
  [
    'saw',
    'The Hand Saw Heron 9 is in stock in red and in grey.',
    'The Hand Saw Heron 9 is in stock in red and in blue.',
  ],
  [
    'saw',
    'In red or grey the Hand Saw Heron 9 is available.',
    'In blue or grey the Hand Saw Heron 9 is available.',
  ],
  // what is in the box
  [
    'drill',
    'The batteries of the Cordless Drill Merlin 18 are not included.',
    'The batteries of the Cordless Drill Merlin 18 are included.',
  ],
  // pages that nobody asked for, word by word
  ['page', 'The first sharpening of a saw is free.', 'Every sharpening of a saw is free.'],
  [
    'page',
    'We deliver everything except ladders to the islands.',
    'We deliver everything to the islands, ladders included.',
  ],
  [
    'page',
    'If you are between two blades, take the longer one.',
    'If you are between two blades, take the shorter one.',
  ],
  ['pagina', 'El primer afilado de una sierra es gratis.', 'Cualquier afilado de una sierra es gratis.'],
  [
    'pagina',
    'Enviamos todo menos las escaleras a las islas.',
    'Enviamos todo a las islas, incluidas las escaleras.',
  ],
  [
    'pagina',
    'Los pedidos hechos antes de las 12:00 salen el mismo día.',
    'Los pedidos hechos después de las 12:00 salen el mismo día.',
  ],
  // a promise of stock
  [
    'saw',
    'The Hand Saw Heron 9 is out of stock in blue.',
    'The Hand Saw Heron 9 will be back on Monday in blue.',
  ],
  ['fern', 'El Helecho Silvano cuesta 18,90 €.', 'El Helecho Silvano volverá el lunes.'],
];
