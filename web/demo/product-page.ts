import type { ProductDetail } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { picture, price, type Speech, stock } from './product-tile.ts';

/** What the page asks of the widget; it is there once its script has loaded. */
type Assistant = HTMLElement & { open?(): void; ask?(text: string): void };

function assistant(): Assistant | null {
  return document.querySelector<Assistant>('tendero-assistant');
}

export function productPage(product: ProductDetail, speech: Speech): HTMLElement {
  const { say, shopLanguage, language } = speech;
  const { rating, reviewCount = 0, brand, title } = product;
  const stars = rating?.toLocaleString(language, { maximumFractionDigits: 1 }) ?? '';
  return element(
    'article',
    { class: 'product' },
    element('div', { class: 'picture' }, picture(product, 520)),
    element(
      'div',
      {},
      element('p', { class: 'brand' }, brand ?? ''),
      element('h1', { lang: shopLanguage }, title),
      rating !== undefined &&
        element('p', { class: 'stars' }, `★ ${say('rating', { rating: stars, n: reviewCount })}`),
      price(product, speech),
      stock(product, speech),
      element('p', { class: 'description', lang: shopLanguage }, product.description),
      element(
        'p',
        { class: 'actions' },
        element(
          'button',
          { class: 'main', type: 'button', onclick: () => assistant()?.ask?.(say('sayOrder', { title })) },
          say('order'),
        ),
        element('button', { type: 'button', onclick: () => assistant()?.open?.() }, say('ask')),
      ),
      ...options(product, speech),
      ...attributes(product, speech),
    ),
  );
}

function options({ variants = [] }: ProductDetail, { say, shopLanguage }: Speech): HTMLElement[] {
  if (variants.length === 0) return [];
  return [
    element('h2', {}, say('options')),
    element(
      'ul',
      { class: 'options', lang: shopLanguage },
      ...variants.map(({ title, availability }) =>
        availability === 'out_of_stock'
          ? element(
              'li',
              { class: 'sold' },
              element('s', {}, title),
              element('span', { class: 'unseen' }, ` (${say(availability)})`),
            )
          : element('li', {}, title),
      ),
    ),
  ];
}

function attributes(product: ProductDetail, { say, shopLanguage }: Speech): HTMLElement[] {
  const entries = Object.entries(product.attributes);
  if (entries.length === 0) return [];
  return [
    element('h2', {}, say('details')),
    element(
      'dl',
      { lang: shopLanguage },
      ...entries.map(([name, values]) =>
        element('div', {}, element('dt', {}, name), element('dd', {}, values.join(', '))),
      ),
    ),
  ];
}
