import type { CartRequest, ProductCard } from '../../src/protocol.ts';
import { type Child, element } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import { safeAddress } from '../shared/safe-address.ts';
import type { Speech } from './speech.ts';

export type CardOptions = {
  speech: Speech;
  server: string;
  /** Language of the catalogue's own words. */
  shopLanguage: string;
  /** Where a product's page is when the catalogue does not say: `/products/{id}`. */
  productAddress: string | undefined;
  /** Pieces that are in the cart now. */
  piecesOf(productId: string, variantId: string | undefined): number;
  setQuantity(request: CartRequest, title: string): Promise<void>;
};

/** A product as it is offered: what it is, what it costs, whether there is any, and a button that puts it into the cart. */
export function productCardView(card: ProductCard, options: CardOptions): HTMLElement {
  const { speech, server, shopLanguage } = options;
  const image = safeAddress(card.image, server);
  const address = safeAddress(
    card.url ?? options.productAddress?.replace('{id}', encodeURIComponent(card.id)),
    server,
  );
  const title = address === undefined ? card.title : element('a', { href: address }, card.title);
  return element(
    'li',
    { class: 'card', part: 'card' },
    element(
      'div',
      { class: 'picture' },
      image !== undefined && element('img', { src: image, alt: '', width: 76, height: 76, loading: 'lazy' }),
    ),
    element(
      'div',
      { class: 'about' },
      element('h3', { lang: shopLanguage }, title),
      priceLine(card, speech),
      element('p', { class: 'meta' }, ...facts(card, speech)),
      buying(card, options),
    ),
  );
}

function facts(card: ProductCard, speech: Speech): Child[] {
  const { rating, reviewCount = 0, reason, availability } = card;
  const shown = rating?.toLocaleString(speech.language, { maximumFractionDigits: 1 }) ?? '';
  return [
    element('span', { class: `stock ${availability}` }, speech.say(availability)),
    rating !== undefined &&
      element(
        'span',
        {},
        element('span', { 'aria-hidden': 'true' }, `★ ${shown} (${reviewCount})`),
        element('span', { class: 'unseen' }, speech.say('rating', { rating: shown, n: reviewCount })),
      ),
    reason !== undefined && element('span', {}, reason),
  ];
}

function priceLine(card: ProductCard, speech: Speech): HTMLElement {
  const prices = card.variants?.map(({ price }) => price.amount) ?? [];
  const differs = prices.some((amount) => amount > card.price.amount);
  return element(
    'p',
    { class: 'price', part: 'price' },
    differs && element('small', {}, `${speech.say('from')} `),
    element('b', {}, formatMoney(card.price, speech.language)),
    card.priorPrice !== undefined &&
      element(
        'span',
        { class: 'prior' },
        element('span', { class: 'unseen' }, ` ${speech.say('was')} `),
        element('s', {}, formatMoney(card.priorPrice, speech.language)),
      ),
  );
}

function buying(card: ProductCard, options: CardOptions): HTMLElement | undefined {
  const { speech, piecesOf, setQuantity, shopLanguage } = options;
  const variants = card.variants ?? [];
  const sold = (availability: ProductCard['availability']) => availability === 'out_of_stock';
  if (variants.length === 0 ? sold(card.availability) : variants.every((one) => sold(one.availability))) {
    return undefined;
  }
  const title = card.title;
  const select = variants.length < 2 ? undefined : variantSelect(card, { speech, sold, shopLanguage });
  const chosen = () => (select === undefined ? variants[0]?.id : select.value);
  const button = element(
    'button',
    { class: 'add', part: 'add', 'aria-label': speech.say('addNamed', { title }) },
    speech.say('add'),
  );
  const count = element('span', { class: 'count' });
  const showCount = () => {
    const n = piecesOf(card.id, chosen());
    count.textContent = n === 0 ? '' : speech.say('inCart', { n });
  };
  select?.addEventListener('change', showCount);
  button.addEventListener('click', () => {
    const variantId = chosen();
    if (variantId === '') return select?.focus();
    button.disabled = true;
    const variant = variantId === undefined ? {} : { variantId };
    void setQuantity({ productId: card.id, ...variant, quantity: piecesOf(card.id, variantId) + 1 }, title)
      .then(showCount)
      .finally(() => {
        button.disabled = false;
        button.focus();
      });
  });
  return element('div', { class: 'buy' }, select, button, count);
}

function variantSelect(
  { title, variants = [], price }: ProductCard,
  options: { speech: Speech; sold(availability: ProductCard['availability']): boolean; shopLanguage: string },
): HTMLSelectElement {
  const { speech, sold, shopLanguage } = options;
  return element(
    'select',
    { 'aria-label': speech.say('option', { title }) },
    element('option', { value: '' }, speech.say('choose')),
    ...variants.map((one) => {
      const more = one.price.amount === price.amount ? '' : ` · ${formatMoney(one.price, speech.language)}`;
      const out = sold(one.availability);
      return element(
        'option',
        { value: one.id, disabled: out, lang: shopLanguage },
        one.title + more + (out ? ` · ${speech.say('out_of_stock')}` : ''),
      );
    }),
  );
}
