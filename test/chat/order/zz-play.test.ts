import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { product as productSchema } from '../../../src/catalog/product.ts';
import { findByName } from '../../../src/catalog/resolve-names.ts';
import { shop as shopSchema } from '../../../src/catalog/shop.ts';
import { sampleGeneration } from '../../support/sample-generation.ts';
import { menu, shoeShop, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

async function real(name: string) {
  const products = readFileSync(`data/${name}/catalogue.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => {
      const raw = JSON.parse(l);
      return productSchema.parse({
        variants: [],
        extras: [],
        reviews: [],
        tags: [],
        categories: [],
        description: '',
        language: 'es',
        availability: 'in_stock',
        ...raw,
        attributes: Object.fromEntries(
          Object.entries(raw.attributes ?? {}).map(([k, v]) => [
            k,
            Array.isArray(v) ? v.map(String) : [String(v)],
          ]),
        ),
      });
    });
  const shop = shopSchema.parse(JSON.parse(readFileSync(`data/${name}/shop.json`, 'utf8')));
  const { generation } = await sampleGeneration({ products, shop });
  return { products, shop, generation };
}
test('play', async () => {
  const cache = new Map<string, Awaited<ReturnType<typeof real>>>();
  for (const block of readFileSync('/tmp/play.txt', 'utf8').split(/\n\n+/)) {
    let waiter = new Waiter();
    console.log('=====');
    for (const line of block.split('\n')) {
      if (line.startsWith('#')) {
        const [, lang, shop] = line.split(' ');
        const language = lang === 'en' ? ('en' as const) : ('es' as const);
        if (shop === undefined || shop === 'shoes')
          waiter = new Waiter({
            language,
            ...(shop === 'shoes' ? { products: shoes, shop: shoeShop } : { products: menu }),
          });
        else {
          const r = cache.get(shop) ?? (await real(shop));
          cache.set(shop, r);
          waiter = new Waiter({
            language,
            products: r.products,
            shop: r.shop,
            find: (phrase) => findByName(r.generation, phrase, language, 20),
          });
        }
        continue;
      }
      if (line.startsWith('@')) {
        waiter.showed(...line.slice(1).trim().split(' '));
        continue;
      }
      if (line.trim() === '') continue;
      const t = performance.now();
      const r = waiter.say(line);
      const ms = (performance.now() - t).toFixed(1);
      console.log(
        `> ${line}   (${ms} ms)\n   ${r === undefined ? 'UNDEFINED' : `[${r.acted}] ${goods(r.cart)} | ${r.cart?.total.amount} ${r.cart?.status} ${JSON.stringify(r.cart?.delivery ?? '')}\n   ${r.told.join(' / ')}\n   pending=${JSON.stringify(r.state.pending)}${r.rest ? ' rest=' + r.rest : ''}`}`,
      );
    }
  }
}, 100000);
