/** What the reviews say, with the count that it rests on, and two of them word for word. */
import type { Product } from '../../catalog/product.ts';
import type { Opinion, ReviewsDigest } from '../../catalog/reviews-digest.ts';
import type { Language } from '../../protocol.ts';
import { joined, plain, say } from './phrases.ts';
import type { Told } from './told.ts';

const mostPraised = 3;
const mostBlamed = 2;

export function tellReviews(
  { reviewCount }: Pick<Product, 'reviewCount'>,
  digest: ReviewsDigest | undefined,
  language: Language,
): Told {
  if (digest === undefined) return { must: [], may: [] };
  return {
    must: [digestSentence(digest, reviewCount, language)],
    may: [
      ...pointsSentence(digest, language),
      ...digest.quotes.map((quote) =>
        say(language, { es: `Una dice: «${plain(quote)}»`, en: `One says: “${plain(quote)}”` }),
      ),
    ],
  };
}

/** "En sus palabras, de 5 opiniones: a favor, «muy cómodas» (3); en contra, «resbalan en mojado» (1)." */
function pointsSentence({ byModel, read }: ReviewsDigest, language: Language): string[] {
  const told = (side: 'good' | 'bad') =>
    (byModel?.points ?? [])
      .filter((point) => point.side === side)
      .map(({ text, count }) =>
        say(language, { es: `«${plain(text)}» (${count})`, en: `“${plain(text)}” (${count})` }),
      );
  const [good, bad] = [told('good'), told('bad')];
  const sides = [
    ...(good.length === 0
      ? []
      : [
          say(language, {
            es: `a favor, ${joined(good, language)}`,
            en: `for it, ${joined(good, language)}`,
          }),
        ]),
    ...(bad.length === 0
      ? []
      : [
          say(language, {
            es: `en contra, ${joined(bad, language)}`,
            en: `against it, ${joined(bad, language)}`,
          }),
        ]),
  ].join('; ');
  if (sides === '') return [];
  return [
    say(language, {
      es: `En sus palabras, de ${read} opiniones: ${sides}.`,
      en: `In their words, of ${read} reviews: ${sides}.`,
    }),
  ];
}

/** "De 186 opiniones tengo el texto de 3: 2 hablan bien de la comodidad; 1 habla mal del agarre." */
function digestSentence(digest: ReviewsDigest, count: number | undefined, language: Language): string {
  const { read } = digest;
  const holds =
    count !== undefined && count > read
      ? say(language, {
          es: `De ${count} opiniones tengo el texto de ${read}`,
          en: `Of ${count} reviews I have the text of ${read}`,
        })
      : say(language, {
          es: `Tengo el texto de ${read} ${read === 1 ? 'opinión' : 'opiniones'}`,
          en: `I have the text of ${read} ${read === 1 ? 'review' : 'reviews'}`,
        });
  const said = saidOf(digest.opinions, language);
  return said === '' ? `${holds}.` : `${holds}: ${said}.`;
}

function saidOf(opinions: readonly Opinion[], language: Language): string {
  const told = (side: keyof typeof verbs, limit: number, from = opinions) =>
    from
      .filter((one) => one[side] > 0)
      .sort((one, other) => other[side] - one[side])
      .slice(0, limit)
      .map((one) => `${one[side]} ${verbs[side][language][one[side] === 1 ? 0 : 1]} ${one.name[language]}`);
  // Named by several, though none says plainly whether for better or worse.
  const onlyNamed = opinions.filter(({ good, bad, named }) => good + bad === 0 && named > 1);
  return [...told('good', mostPraised), ...told('bad', mostBlamed), ...told('named', 1, onlyNamed)]
    .join('; ')
    .replace(/\bde el\b/g, 'del');
}

/** Of one, of more. */
const verbs = {
  good: { es: ['habla bien de', 'hablan bien de'], en: ['speaks well of', 'speak well of'] },
  bad: { es: ['habla mal de', 'hablan mal de'], en: ['speaks badly of', 'speak badly of'] },
  named: { es: ['habla de', 'hablan de'], en: ['speaks of', 'speak of'] },
} as const;
