/** The forms in which answers compare two things, by price, rating or a measure, in Spanish and English. */
import type { Dimension } from '../figures/measures.ts';

/** What is compared. `named` chooses among lengths: height, width. */
export type Quality = { of: 'price' } | { of: 'rating' } | { of: Dimension; named?: RegExp };

const height = /^(?:altura|alto|height)/;
const width = /^(?:anchura|ancho|width)/;
const length = /^(?:longitud|largo|length)/;
const depth = /^(?:profundidad|fondo|depth)/;

/** An adjective, adverb or noun: what it is about, and whether having more of it is meant. */
const words: readonly [RegExp, Quality, 1 | -1][] = [
  [/^(?:barat[oa]s?|economic[oa]s?|asequibles?|cheaper|affordable|inexpensive)$/, { of: 'price' }, -1],
  [
    /^(?:car[oa]s?|precio|dearer|pricier|expensive|costly|cuesta[n]?|valen?|salen?|costs?|price|cost|dinero)$/,
    { of: 'price' },
    1,
  ],
  [
    /^(?:valorad[oa]s?|puntuad[oa]s?|valoracion(?:es)?|puntuacion(?:es)?|notas?|opiniones|resenas|rated|ratings?|scores?|reviews)$/,
    { of: 'rating' },
    1,
  ],
  [/^(?:liger[oa]s?|livian[oa]s?|lighter|light|lightweight)$/, { of: 'weight' }, -1],
  [/^(?:pesad[oa]s?|pesan?|peso|heavier|heavy|weighs?|weight)$/, { of: 'weight' }, 1],
  [/^(?:alt[oa]s?|altura|taller|tall|height)$/, { of: 'length', named: height }, 1],
  [/^(?:baj[oa]s?|shorter)$/, { of: 'length', named: height }, -1],
  [/^(?:anch[oa]s?|anchura|wider|wide|width)$/, { of: 'length', named: width }, 1],
  [/^(?:estrech[oa]s?|narrower)$/, { of: 'length', named: width }, -1],
  [/^(?:larg[oa]s?|longitud|longer|long|length)$/, { of: 'length', named: length }, 1],
  [/^(?:cort[oa]s?)$/, { of: 'length', named: length }, -1],
  [/^(?:profund[oa]s?|fondo|profundidad|deeper|deep|depth)$/, { of: 'length', named: depth }, 1],
  [/^(?:capacidad|capaces|capacity|roomier|volumen|volume|caben?|holds?)$/, { of: 'volume' }, 1],
  [/^(?:potentes?|potencia|powerful|power)$/, { of: 'power' }, 1],
  [/^(?:autonomia|duracion|battery|bateria|runtime|duran?|lasts?)$/, { of: 'time' }, 1],
];

export function qualityOf(word: string): { quality: Quality; sign: 1 | -1 } | undefined {
  for (const [pattern, quality, sign] of words) if (pattern.test(word)) return { quality, sign };
  return undefined;
}

const adjective = `(?:barat[oa]s?|economic[oa]s?|asequibles?|car[oa]s?|liger[oa]s?|livian[oa]s?|pesad[oa]s?|alt[oa]s?|baj[oa]s?|anch[oa]s?|estrech[oa]s?|larg[oa]s?|cort[oa]s?|profund[oa]s?|potentes?|valorad[oa]s?|puntuad[oa]s?)`;
const spanishNoun = `(?:precio|capacidad|peso|altura|anchura|longitud|potencia|autonomia|bateria|valoracion|puntuacion|nota)`;
const englishAdjective = `(?:cheaper|dearer|pricier|lighter|heavier|taller|shorter|wider|narrower|longer|deeper|roomier)`;
const englishBase = `(?:expensive|affordable|inexpensive|costly|powerful|lightweight)`;
const englishNoun = `(?:price|capacity|weight|height|width|length|power|battery|ratings?|scores?)`;
const figure = `(?:AMOUNT|PERCENT|MEASURE)`;
const than = `(?: (?:que|than|de lo que|frente a|respecto a|compared (?:to|with)|as))?`;

/** "The Heron weighs less.": than the one other that is spoken of. */
const closing =
  / (?:weighs?|costs?|holds?|lasts?|pesan?|cuestan?|duran?|miden?) (?:(?:mucho|bastante|algo|un poco|a bit|a lot|far|much) )?(?:more|less|longer|mas|menos)(?= $)/g;

export type FormKind = 'difference' | 'saving' | 'times' | 'same' | 'gap' | 'plain' | 'bare';

/**
 * Each begins and ends at a space. Where the right side is named it follows the match.
 * `difference`: so much more or less. `saving`: so much less than another, where another is named. `times`: a multiple. `gap`: what lies between two. `plain`: more or less without a figure.
 * `bare`: the same, of the two that are spoken of, where there are two.
 */
export const forms: readonly [FormKind, RegExp][] = [
  [
    'difference',
    new RegExp(
      ` ${figure} (?:de )?(?:mas|menos)(?: (?:de )?(?:${adjective}|${spanishNoun}))?${than}(?= )`,
      'g',
    ),
  ],
  [
    'difference',
    new RegExp(
      ` ${figure} (?:(?:more|less)(?: (?:${englishBase}|in ${englishNoun}|${englishNoun}))?|${englishAdjective}|higher|lower|extra)${than}(?= )`,
      'g',
    ),
  ],
  [
    'saving',
    / (?:ahorr\w+|saves?|saving)(?: (?:usted|you|le|se|un|unos|casi|about|around|of|de|nearly)){0,3} (?:AMOUNT|PERCENT)(?= )/g,
  ],
  [
    'times',
    new RegExp(
      ` (?:el |casi el |mas del |a )?(?:doble|triple)(?: (?:del|de) ${spanishNoun})?(?: (?:que|de lo que|de|del|of))?(?= )`,
      'g',
    ),
  ],
  [
    'times',
    new RegExp(
      ` (?:la (?:mitad|tercera parte|cuarta parte)|un tercio)(?: (?:del|de) ${spanishNoun})?(?: (?:que|de lo que|de|del))?(?= )`,
      'g',
    ),
  ],
  [
    'times',
    new RegExp(
      ` COUNT (?:veces|times) (?:mas|lo que|the ${englishNoun} of|as \\w+ as|more)(?: \\w+)?(?: que| than)?(?= )`,
      'g',
    ),
  ],
  [
    'times',
    new RegExp(
      ` (?:twice|double|triple|half|three times|a (?:third|quarter)(?: of)?)(?: (?:the )?${englishNoun}(?: (?:of|as))?| as (?:much|${englishBase}|heavy|tall|long|wide)(?: as)?| (?:of )?what)(?= )`,
      'g',
    ),
  ],
  [
    'same',
    new RegExp(
      ` (?:(?:el |al )?mismo (?:precio|peso)|lo mismo|igual de ${adjective}|tan ${adjective} como|(?:la )?misma (?:capacidad|altura|valoracion|puntuacion|nota)|(?:the )?same (?:${englishNoun}|amount)|costs? the same|weighs? the same|as (?:cheap|expensive|heavy|light|tall|wide) as)(?: (?:que|as|than))?(?= )`,
      'g',
    ),
  ],
  ['gap', / (?:diferencia|difference|se llevan)(?= )/g],
  [
    'plain',
    new RegExp(
      ` (?:(?:mas|menos) (?:${adjective}|${spanishNoun})|(?:mayor|menor|mejor|peor)(?:es)? (?:${spanishNoun}|valoraciones|puntuaciones|notas|opiniones|resenas)|mejor (?:valorad|puntuad)[oa]s?|(?:pesan?|cuestan?|valen?) (?:mucho |bastante |un poco |algo )?(?:mas|menos)) (?:que|de lo que)(?! (?:tenemos|tengo|hay|tiene|tienen|vendemos|ofrecemos|nos|encontrara|vera) )(?= )`,
      'g',
    ),
  ],
  ['plain', closing],
  [
    'bare',
    new RegExp(
      ` the ${englishAdjective}(?: (?:ones?|option|model))(?= )| (?:mas ${adjective}|(?:lasts?|are|is) ${englishAdjective})(?= (?:MEASURE|AMOUNT) )`,
      'g',
    ),
  ],
  [
    'plain',
    / (?<!(?:el|la|los|las|lo|the|our|a|an) (?:\w+ )?)(?:(?:mejor|peor) (?:valorad|puntuad)[oa]s?|(?:better|higher|lower|worse) rated)(?= )/g,
  ],
  [
    'plain',
    / (?<!(?:el|los|the|our|nuestro|su|its|their) )(?:precios? (?:mucho |bastante |algo |un poco )?(?:mas|menos) (?:baj[oa]|alt[oa]|elevad[oa]|car[oa])s?|(?:lower|higher) (?:price|cost)s?)(?! (?:que|than) )(?= )/g,
  ],
  [
    'plain',
    new RegExp(
      ` (?:${englishAdjective}|(?:more|less) ${englishBase}|(?:better|higher|lower|worse) (?:rated|reviews)|(?:a )?(?:larger|bigger|higher|greater|smaller|lower|more|less|better) ${englishNoun}|(?:weighs?|costs?|holds?|lasts?) (?:more|less)) than(?= )`,
      'g',
    ),
  ],
];

/** "abriga menos que la Brisa": a comparison of something that no sheet gives in figures. */
export const unmeasured =
  / (?:more|less|fewer|mas|menos) (?:\w+ ){2,5}(?:than|que)(?: (?:the|our|el|la|los|las))? NAME(?= )| (?:mas|menos|mejor|peor|more|less|better|worse) (?:que|than)(?: (?:el|la|los|las|un|una|the|our))? NAME(?= )| (?:uses?|takes?|draws?|consumes?|gastan?|consumen?|ocupan?|abulta\w*) (?:up )?(?:more|less|mas|menos) \w+(?= $)/g;

export function timesIn(text: string, count: number | undefined): number | undefined {
  if (/doble|twice|double/.test(text)) return 2;
  if (/triple|three times/.test(text)) return 3;
  if (/mitad|half/.test(text)) return 0.5;
  if (/a third|tercera parte|tercio/.test(text)) return 1 / 3;
  if (/a quarter|cuarta parte/.test(text)) return 0.25;
  return count;
}
