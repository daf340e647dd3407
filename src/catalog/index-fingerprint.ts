/** Tells whether an index was made by the code that runs now: what the code no longer says the same way it cannot take out again. */
import { createHash } from 'node:crypto';
import { type Language, languages } from '../protocol.ts';
import { indexedTerms } from './product-rows.ts';
import { reviewRules } from './review-words.ts';
import { opinionsInLanguage } from './reviews-digest.ts';

/** Words of every ending, accent, number, unit, code and sign that terms are made of. */
const probe = `
  Zapatillas impermeables de montaña sin cordones, n.º 42½; camión, camiones, lápices, niñas, pingüino, corriendo, corrió, rápidamente
  té verde, tés, esmalte de uñas, zapatillero, cafetera de 1,5 l y 230 V sin gluten ni lactosa, 100% algodón, azul/rojo, USB-C, AA-10.5, Wi‑Fi, l'oréal, 3×2, m², 12,5 kg
  Waterproof women's running shoes without laces, children, knives, boxes, studies, running, ran, quickly, organisation, organization
  gluten-free, sugar free, non-stick, 5.5" screen, 1/2-inch, T-shirts, B07-NCQ, 2-in-1, #10, +plus+, ﬁne, ＡＢＣ, ß, œuvre
`;

/** Reviews that each take another way through the rules. */
const reviewProbe = `
Muy cómodas, pero resbalan. No son nada incómodas y ni una ampolla. Buena amortiguación; el precio es malo. Ojalá fueran más ligeras. ¿Son cómodas?
The quality is great, though the battery is terrible. Not comfortable at all, never had better grip. I wish they were lighter. Is it quiet? Too heavy.
`;

let made: string | undefined;

export function indexFingerprint(): string {
  made ??= createHash('sha256')
    .update(languages.map((language) => indexedTerms(probe, language)).join('\n'))
    .update(reviewRules())
    .update(languages.map(opinionsOfProbe).join('\n'))
    .digest('hex');
  return made;
}

function opinionsOfProbe(language: Language): string {
  const texts = reviewProbe.split(/\n|(?<=[.?]) /).filter((text) => text !== '');
  const opinions = texts.flatMap((text) =>
    [5, 3, 1].flatMap((rating) =>
      [...opinionsInLanguage({ rating, text }, language)].map(([{ name }, says]) => `${name.en} ${says}`),
    ),
  );
  return opinions.join(';');
}
