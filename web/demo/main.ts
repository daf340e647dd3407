/** The demo shop: the published catalogue as a small shop would show it, with the widget on every page. */
import type { Language, ProductDetail, ShopWindow } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { productPage } from './product-page.ts';
import { productTile, type Speech, speechOf } from './product-tile.ts';
import { words } from './words.ts';

const parameters = new URLSearchParams(location.search);
const productId = parameters.get('product');
const category = parameters.get('category');
const place = document.querySelector('#shop') ?? document.body;
const perPage = 24;

function isLanguage(value: string | null): value is Language {
  return value === 'es' || value === 'en';
}

async function read<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json() as Promise<Answer>;
}

function shopPage(offset: number): Promise<ShopWindow> {
  const query = new URLSearchParams({
    offset: String(offset),
    limit: String(productId === null ? perPage : 0),
  });
  if (category !== null) query.set('category', category);
  return read(`/api/shop?${query}`);
}

async function show(): Promise<void> {
  const shop = await shopPage(0);
  const asked = parameters.get('lang');
  const speech = speechOf(isLanguage(asked) ? asked : shop.language, shop.language);
  document.documentElement.lang = speech.language;
  document.title = shop.name;
  const main = element('main', { id: 'content', tabindex: -1 });
  place.replaceChildren(...header(shop, speech), main, footer(speech));
  if (productId === null) showWindow(main, shop, speech);
  else await showProduct(main, productId, speech);
  tellAssistant(speech);
}

/** The widget, already there or still to come, speaks the page's language and knows the product it shows. */
function tellAssistant(speech: Speech): void {
  for (const target of document.querySelectorAll<HTMLElement>('tendero-assistant, script[data-shop]')) {
    target.dataset.lang = speech.language;
    if (productId !== null) target.dataset.productId = productId;
  }
}

function header(shop: ShopWindow, { say, link, language, shopLanguage }: Speech): HTMLElement[] {
  const here = Object.fromEntries(parameters);
  const inLanguage = (to: Language, name: string) =>
    element(
      'a',
      {
        href: `/?${new URLSearchParams({ ...here, lang: to })}`,
        lang: to,
        hreflang: to,
        'aria-current': to === language ? 'true' : undefined,
      },
      name,
    );
  const toCategory = (name: string | undefined) =>
    element(
      'a',
      {
        href: link(name === undefined ? {} : { category: name }),
        lang: name === undefined ? undefined : shopLanguage,
        'aria-current': productId === null && (category ?? undefined) === name ? 'page' : undefined,
      },
      name ?? say('all'),
    );
  return [
    element('a', { class: 'skip', href: '#content' }, say('skip')),
    element(
      'header',
      {},
      element(
        'a',
        { class: 'name', href: link({}) },
        element('img', { src: '/shop.svg', alt: '', width: 34, height: 34 }),
        shop.name,
      ),
      element(
        'nav',
        { class: 'languages', 'aria-label': say('language') },
        inLanguage('es', 'Español'),
        inLanguage('en', 'English'),
      ),
      element(
        'nav',
        { class: 'categories', 'aria-label': say('categories') },
        toCategory(undefined),
        ...shop.categories.map(toCategory),
      ),
    ),
  ];
}

function footer({ say }: Speech): HTMLElement {
  return element(
    'footer',
    {},
    element('p', {}, say('demo')),
    element(
      'p',
      {},
      element('a', { href: '/console' }, say('console')),
      element('a', { href: '/docs' }, say('docs')),
    ),
  );
}

function showWindow(main: HTMLElement, shop: ShopWindow, speech: Speech): void {
  const { say, language, shopLanguage } = speech;
  const grid = element('ul', { class: 'grid' }, ...shop.products.map((card) => productTile(card, speech)));
  const more = element('button', { type: 'button', class: 'more' }, say('more'));
  const settle = (total: number) => {
    more.hidden = grid.childElementCount >= total;
  };
  more.addEventListener('click', () => {
    void shopPage(grid.childElementCount).then(({ products, total }) => {
      grid.append(...products.map((card) => productTile(card, speech)));
      settle(total);
    });
  });
  settle(shop.total);
  main.append(
    element(
      'div',
      { class: 'intro' },
      element('h1', { lang: category === null ? undefined : shopLanguage }, category ?? shop.name),
      element('p', {}, category === null ? shop.greeting[language] : say('products', { n: shop.total })),
    ),
    grid,
    more,
  );
}

async function showProduct(main: HTMLElement, id: string, speech: Speech): Promise<void> {
  const back = element('p', {}, element('a', { class: 'back', href: speech.link({}) }, speech.say('back')));
  try {
    const product = await read<ProductDetail>(`/api/products/${encodeURIComponent(id)}`);
    document.title = `${product.title} · ${document.title}`;
    main.append(back, productPage(product, speech));
  } catch {
    main.append(back, element('h1', {}, speech.say('missing')));
  }
}

show().catch(() => {
  const language = navigator.language.startsWith('es') ? 'es' : 'en';
  place.replaceChildren(element('main', {}, element('h1', {}, words[language].closed)));
});
