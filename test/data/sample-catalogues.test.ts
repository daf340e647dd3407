import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Product, product } from '../../src/catalog/product.ts';
import { type Shop, shop } from '../../src/catalog/shop.ts';
import type { Language, Money } from '../../src/protocol.ts';

const dataFolder = join(import.meta.dirname, '../../data');
const shops = ['sports', 'home', 'pizzeria'] as const;
const pageNames = ['delivery', 'returns', 'warranty', 'contact'];

type Named = { name: string; products: Product[]; shop: Shop };

/** The feed leaves out what is empty and writes a single attribute value without brackets. */
function productFromLine(line: string): Product {
  const row = JSON.parse(line);
  const attributes = Object.fromEntries(
    Object.entries(row.attributes ?? {}).map(([name, value]) => [name, [value].flat()]),
  );
  return product.strict().parse({ variants: [], extras: [], reviews: [], tags: [], ...row, attributes });
}

function readShop(name: string): Named {
  const folder = join(dataFolder, name);
  const lines = readFileSync(join(folder, 'catalogue.jsonl'), 'utf8').trimEnd().split('\n');
  return {
    name,
    products: lines.map(productFromLine),
    shop: shop.parse(JSON.parse(readFileSync(join(folder, 'shop.json'), 'utf8'))),
  };
}

const samples = shops.map(readShop);

const pageText = (name: string, page: string, language: Language): string =>
  readFileSync(join(dataFolder, name, 'pages', `${page}.${language}.md`), 'utf8');

const pagesOf = (name: string): string[] => readdirSync(join(dataFolder, name, 'pages')).sort();

const written = (money: Money, language: Language): string => {
  const amount = (money.amount / 100).toFixed(2);
  return language === 'es' ? `${amount.replace('.', ',')} €` : `€${amount}`;
};

function hasRightCheckDigit(gtin: string): boolean {
  const digits = [...gtin].map(Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0);
  return digits.length === 13 && sum % 10 === 0;
}

function expectedAvailability(quantity: number): string {
  if (quantity === 0) return 'out_of_stock';
  return quantity <= 5 ? 'low_stock' : 'in_stock';
}

/** A product, or one of its variants: both have a price and stock. */
const sellables = (products: Product[]): (Product | Product['variants'][number])[] =>
  products.flatMap((each) => [each, ...each.variants]);

describe.each(samples)('the $name sample', ({ name, products, shop: settings }) => {
  test('has a product on every line, each with an id of its own', () => {
    const ids = sellables(products).map((each) => each.id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives every product what a card and a search need', () => {
    const poor = products.filter(
      (each) =>
        each.description.length < 60 ||
        each.categories.length === 0 ||
        Object.keys(each.attributes).length === 0 ||
        each.language !== settings.language ||
        each.url !== `/?product=${each.id}`,
    );

    expect(poor.map((each) => each.id)).toEqual([]);
  });

  test('keeps titles and descriptions distinct from one another', () => {
    expect(new Set(products.map((each) => each.title)).size).toBe(products.length);
    expect(new Set(products.map((each) => each.description)).size).toBe(products.length);
  });

  test('has the picture that each product names', () => {
    const missing = products
      .map((each) => each.image ?? 'no image')
      .filter((image) => !existsSync(join(dataFolder, image)));

    expect(missing).toEqual([]);
  });

  test('prices everything in the currency of the shop', () => {
    const currencies = sellables(products).map((each) => each.price.currency);

    expect([...new Set(currencies)]).toEqual([settings.currency]);
  });

  test('gives a product with variants the price of the lowest', () => {
    const wrong = products.filter(
      (each) =>
        each.variants.length > 0 &&
        Math.min(...each.variants.map((variant) => variant.price.amount)) !== each.price.amount,
    );

    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  test('claims a reduction only from a higher prior price', () => {
    const wrong = sellables(products).filter(
      (each) => each.priorPrice30d !== undefined && each.priorPrice30d.amount <= each.price.amount,
    );

    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  test('says the availability that the counted stock means', () => {
    const wrong = sellables(products).filter(
      (each) => each.quantity !== undefined && each.availability !== expectedAvailability(each.quantity),
    );

    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  test('is as available as its best variant', () => {
    const order = ['in_stock', 'low_stock', 'out_of_stock'];
    const wrong = products.filter(
      (each) =>
        each.variants.length > 0 &&
        order.find((step) => each.variants.some((variant) => variant.availability === step)) !==
          each.availability,
    );

    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  test('has only GTINs with the right check digit, none twice', () => {
    const gtins = sellables(products).flatMap((each) => (each.gtin === undefined ? [] : [each.gtin]));

    expect(gtins.filter((gtin) => !hasRightCheckDigit(gtin))).toEqual([]);
    expect(new Set(gtins).size).toBe(gtins.length);
  });

  test('has every page in both languages, each starting with its title', () => {
    const files = pagesOf(name);
    const expected = pageNames.flatMap((page) => [`${page}.en.md`, `${page}.es.md`]);

    expect(files).toEqual(expect.arrayContaining(expected));
    expect(
      files.filter((file) => file.endsWith('.es.md')).map((file) => file.replace('.es.', '.en.')),
    ).toEqual(files.filter((file) => file.endsWith('.en.md')));
    for (const file of files) {
      expect(readFileSync(join(dataFolder, name, 'pages', file), 'utf8'), file).toMatch(/^# \S.*\n\n/);
    }
  });

  test.each(['es', 'en'] as const)('names the delivery amounts of shop.json in its %s page', (language) => {
    const text = pageText(name, 'delivery', language);
    const named = [settings.delivery?.fee, settings.delivery?.freeFrom, settings.delivery?.minimum].flatMap(
      (money) => (money === undefined ? [] : [written(money, language)]),
    );

    const found = text.match(/€\d+[.,]\d{2}|\d+[.,]\d{2} €/g) ?? [];

    expect([...new Set(found)].sort()).toEqual([...named].sort());
  });

  test.each(['es', 'en'] as const)('gives the contact of shop.json in its %s page', (language) => {
    const text = pageText(name, 'contact', language);

    for (const fact of [
      settings.contact.email,
      settings.contact.phone,
      settings.contact.hours?.[language],
      settings.privacyAddress,
      ...(settings.delivery?.pickup ?? []).map((place) => place.address),
    ]) {
      expect(text).toContain(fact);
    }
  });

  test('is reachable only at invented addresses', () => {
    for (const address of [settings.contact.email, settings.privacyAddress]) {
      expect(address).toMatch(/\.example$/);
    }
  });
});

describe('the sports sample', () => {
  const { products } = readShop('sports');

  test('has red, blue and black running shoes in stock under 60 €', () => {
    const running = products.filter((each) => each.categories.includes('Calzado > Correr'));

    for (const color of ['rojo', 'azul', 'negro']) {
      const matching = running.filter((each) =>
        each.variants.some(
          (variant) =>
            variant.options.color === color &&
            variant.price.amount < 6000 &&
            variant.availability !== 'out_of_stock',
        ),
      );
      expect(matching.length, color).toBeGreaterThanOrEqual(2);
    }
    expect(running.filter((each) => each.price.amount > 6000).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the pizzeria sample', () => {
  const { products } = readShop('pizzeria');

  test('is the menu, to the cent', () => {
    expect(products.map((each) => [each.title, each.price.amount])).toEqual([
      ['Pizza de pepperoni', 1295],
      ['Pizza de jamón y queso', 1095],
      ['Pizza de huevo', 1195],
      ['Patatas fritas', 450],
      ['Ensalada griega', 725],
      ['Zumo de naranja', 300],
      ['Sprite', 300],
      ['Agua', 500],
    ]);
  });

  test('offers cheese and mushrooms as extras of every pizza and of nothing else', () => {
    for (const each of products) {
      const extras = each.extras.map((extra) => [extra.title, extra.price.amount]);
      const expected = each.categories.includes('Pizzas')
        ? [
            ['Extra de queso', 200],
            ['Setas', 150],
          ]
        : [];
      expect(extras, each.title).toEqual(expected);
    }
  });

  test('names every dish and extra in its allergen pages', () => {
    for (const language of ['es', 'en'] as const) {
      const text = pageText('pizzeria', 'allergens', language).toLowerCase();
      for (const title of products.flatMap((each) => [
        each.title,
        ...each.extras.map((extra) => extra.title),
      ])) {
        expect(text).toContain(title.toLowerCase());
      }
    }
  });
});

describe('the pictures', () => {
  const files = readdirSync(join(dataFolder, 'pictures'));

  test('are small drawings that can do nothing', () => {
    for (const file of files) {
      const svg = readFileSync(join(dataFolder, 'pictures', file), 'utf8');

      expect(Buffer.byteLength(svg), file).toBeLessThanOrEqual(1536);
      expect(svg, file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 320 320">/);
      expect(new Set(svg.match(/(?<=<)[a-z]+/gi)), file).toEqual(
        new Set(
          ['svg', 'title', 'rect', 'circle', 'ellipse', 'path', 'g'].filter((tag) => svg.includes(`<${tag}`)),
        ),
      );
      expect(svg, file).not.toMatch(/\son[a-z]+\s*=|href|url\(|style|<!|<\?|&/i);
    }
  });

  test('are all used', () => {
    const used = new Set(samples.flatMap((each) => each.products.map((one) => one.image)));

    expect(files.filter((file) => !used.has(`/pictures/${file}`))).toEqual([]);
  });
});
