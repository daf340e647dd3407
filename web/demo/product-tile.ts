import type { Language, ProductCard } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { fillIn } from '../shared/fill-in.ts';
import { formatMoney } from '../shared/money.ts';
import { safeAddress } from '../shared/safe-address.ts';
import { type Word, words } from './words.ts';

/** What every part of the page needs to speak. */
export type Speech = {
  language: Language;
  /** The catalogue's own language. */
  shopLanguage: Language;
  say(word: Word, values?: Record<string, string | number>): string;
  /** An address of this page that keeps the language. */
  link(parameters: Record<string, string>): string;
};

export function speechOf(language: Language, shopLanguage: Language): Speech {
  return {
    language,
    shopLanguage,
    say: (word, values = {}) => fillIn(words[language][word], values),
    link: (parameters) =>
      `/?${new URLSearchParams({ ...parameters, ...(language === shopLanguage ? {} : { lang: language }) })}`,
  };
}

export function productTile(card: ProductCard, speech: Speech): HTMLElement {
  return element(
    'li',
    { class: 'tile' },
    element('div', { class: 'picture' }, picture(card, 240)),
    element(
      'h2',
      { lang: speech.shopLanguage },
      element('a', { href: speech.link({ product: card.id }) }, card.title),
    ),
    element('p', { class: 'brand' }, card.brand ?? ''),
    price(card, speech),
    card.availability !== 'in_stock' && stock(card, speech),
  );
}

export function picture(card: ProductCard, size: number): HTMLElement | undefined {
  const src = safeAddress(card.image, location.href);
  return src === undefined
    ? undefined
    : element('img', { src, alt: '', width: size, height: size, decoding: 'async' });
}

export function price(card: ProductCard, { say, language }: Speech): HTMLElement {
  const dearer = card.variants?.some((variant) => variant.price.amount > card.price.amount) ?? false;
  return element(
    'p',
    { class: 'price' },
    dearer && element('span', { class: 'from' }, `${say('from')} `),
    element('b', {}, formatMoney(card.price, language)),
    card.priorPrice !== undefined &&
      element(
        'span',
        { class: 'prior' },
        element('span', { class: 'unseen' }, `${say('was')} `),
        element('s', {}, formatMoney(card.priorPrice, language)),
      ),
  );
}

export function stock({ availability }: ProductCard, { say }: Speech): HTMLElement {
  return element('p', { class: `stock ${availability}` }, say(availability));
}
