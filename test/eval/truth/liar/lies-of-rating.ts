/** Lies about what customers think: stars, how many reviews, what they wrote. */
import type { Language } from '../../../../src/protocol.ts';
import type { Frame, Maker } from './draft.ts';
import { askFor, productSlots } from './say-product.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const ratingFrames: Frames = {
  es: [
    '[[{El} {tiene} una valoración de {R}]] sobre 5.',
    '[[{El} {tiene} {R} estrellas]].',
    'Los clientes valoran [[{el} con un {R}]] de 5.',
    '- [[{P}: {R}/5]]',
    '[[La nota media {del} es {R}]], según {N} opiniones.',
  ],
  en: [
    '[[{The} {has} a rating of {R}]] out of 5.',
    '[[{The} {has} {R} stars]].',
    'Customers rate [[{the} {R}]] out of 5.',
    '- [[{P}: {R}/5]]',
    '[[The average rating of {the} is {R}]], from {N} reviews.',
  ],
};

const rating: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(
    world.products.filter((one) => one.rating !== undefined && one.reviewCount !== undefined),
  );
  const right = product.rating ?? 0;
  const wrong = dice.pick(
    [4.9, 5, 4.7, 4.2, 3.9, 4.5, right + 0.1].filter(
      (one) => one.toFixed(1) !== right.toFixed(1) && one <= 5,
    ),
  );
  const say = (value: number) => (language === 'es' ? value.toFixed(1).replace('.', ',') : value.toFixed(1));
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(ratingFrames[language]),
    true: { ...productSlots(setting, product), R: say(right), N: String(product.reviewCount ?? 0) },
    false: { R: say(wrong) },
    about: product,
    tells: ['rating'],
  };
};

const countFrames: Frames = {
  es: [
    '[[{El} {tiene} {N} opiniones]].',
    'De [[{N} opiniones {del}]], la media es de {R} sobre 5.',
    '[[{N} clientes han valorado {el}]].',
    '- [[{P}: {N} reseñas]]',
  ],
  en: [
    '[[{The} {has} {N} reviews]].',
    'From [[{N} reviews of {the}]], the average is {R} out of 5.',
    '[[{N} customers have rated {the}]].',
    '- [[{P}: {N} reviews]]',
  ],
};

const reviewCount: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(
    world.products.filter((one) => one.rating !== undefined && (one.reviewCount ?? 0) > 1),
  );
  const count = product.reviewCount ?? 0;
  const wrong = dice.pick([count * 2, count + 10, count * 10, Math.floor(count / 2) + 1, count + 137]);
  const stars = (product.rating ?? 0).toFixed(1);
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(countFrames[language]),
    true: {
      ...productSlots(setting, product),
      N: String(count),
      R: language === 'es' ? stars.replace('.', ',') : stars,
    },
    false: { N: String(wrong === count ? count + 3 : wrong) },
    about: product,
    tells: ['rating'],
  };
};

const quoteFrames: Frames = {
  es: ['Un cliente dice {del}: [[«{Q}»]].', 'Sobre {el}, una opinión: [["{Q}"]].'],
  en: ['One customer says of {the}: [["{Q}"]].', 'A review of {the}: [["{Q}"]].'],
};

/** What somebody wrote about another product, or nobody wrote at all. */
const reviewQuote: Maker = (setting) => {
  const { world, dice, language } = setting;
  const reviewed = world.products.filter((one) => one.language === language && one.reviews.length > 0);
  const product = dice.pick(reviewed);
  const other = dice.pick(reviewed.filter((one) => one.categories[0] !== product.categories[0]));
  const invented =
    language === 'es'
      ? [
          'La mejor compra de mi vida',
          'Lo recomiendo a todo el mundo',
          'Me duró diez años',
          'Se rompió al segundo día',
        ]
      : [
          'The best thing I ever bought',
          'I recommend it to everyone',
          'Mine lasted ten years',
          'It broke on the second day',
        ];
  const bare = (text: string) => text.replace(/[.!]$/, '');
  return {
    asks: askFor(setting, product, 'product'),
    frame: dice.pick(quoteFrames[language]),
    true: { ...productSlots(setting, product), Q: bare(dice.pick(product.reviews).text) },
    false: { Q: bare(dice.chance(0.6) ? dice.pick(other.reviews).text : dice.pick(invented)) },
    about: product,
  };
};

export const liesOfRating: Readonly<Record<string, { share: number; make: Maker }>> = {
  rating: { share: 4, make: rating },
  'review-count': { share: 3, make: reviewCount },
  'review-quote': { share: 2, make: reviewQuote },
};
