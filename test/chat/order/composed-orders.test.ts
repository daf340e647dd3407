/** Orders composed of acts, goods, options and numbers over whole catalogues, in frames of both languages: the cart is what was asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Cart, Language } from '../../../src/protocol.ts';
import { startTestApp } from '../../support/start-test-app.ts';

const variantSchema = z.object({
  title: z.string(),
  options: z.record(z.string(), z.string()),
  quantity: z.number().optional(),
  availability: z.string(),
});
const goodsSchema = z.object({
  title: z.string(),
  availability: z.string(),
  quantity: z.number().optional(),
  variants: z.array(variantSchema).default([]),
});
type Goods = z.output<typeof goodsSchema>;

const frames: Readonly<Record<Language, Record<'put' | 'also' | 'number' | 'drop', readonly string[]>>> = {
  es: {
    put: ['ponme X', 'quiero X', 'me llevo X, por favor', 'añádeme X', 'hola, me pones X?', 'apúntame X'],
    also: ['y X', 'también X', 'añade X', 'ah, y ponme X'],
    number: ['que sean 2', 'mejor 2', 'pon 2 en total', 'al final 2'],
    drop: ['quita X', 'al final X no', 'X fuera', 'ya no quiero X', 'olvídate de X'],
  },
  en: {
    put: ['add X', 'i’d like X', 'can i get X?', 'i’ll have X please', 'throw in X', 'could you put in X?'],
    also: ['and X', 'X too', 'also X', 'oh and add X'],
    number: ['make it 2', 'actually 2', '2 in total', 'sorry, 2'],
    drop: ['remove X', 'no X after all', 'forget X', 'i don’t want X any more', 'take X off'],
  },
};

/** What of a catalogue can be ordered twice: its title without remarks, and the options of one variant. */
function orderable(shop: string): { said: string; name: string; line: string }[] {
  const file = join(import.meta.dirname, '..', '..', '..', 'data', shop, 'catalogue.jsonl');
  const all = readFileSync(file, 'utf8').trim().split('\n');
  return all
    .map((line) => goodsSchema.parse(JSON.parse(line)))
    .flatMap((goods: Goods) => {
      const name = goods.title.replace(/\s*\(.*\)$/, '');
      const isThere = (one: { availability: string; quantity?: number | undefined }) =>
        one.availability !== 'out_of_stock' && (one.quantity ?? 9) > 2;
      if (goods.variants.length === 0) return isThere(goods) ? [{ said: name, name, line: goods.title }] : [];
      const variant = goods.variants.find(isThere);
      if (variant === undefined) return [];
      const options = Object.values(variant.options).map((value) => value.replace(/\s*\(.*\)$/, ''));
      return [{ said: `${name} ${options.join(' ')}`, name, line: `${goods.title} (${variant.title})` }];
    });
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const cartOf = (cart: Cart | undefined): string[] =>
  (cart?.lines ?? []).map(({ title, quantity }) => `${quantity} ${title}`).toSorted();

test.each([
  { shop: 'pizzeria', every: 1 },
  { shop: 'sports', every: 9 },
  { shop: 'home', every: 6 },
] as const)(
  'composed orders in the $shop give the cart that was asked for',
  async ({ shop, every }) => {
    await using app = await startTestApp({ shop, settings: { CHAT_MODEL: 'none', TURNS_PER_MINUTE: '0' } });
    const goods = orderable(shop).filter((_, at) => at % every === 0);
    const failures: string[] = [];
    for (const language of ['es', 'en'] as const) {
      for (const [at, one] of goods.entries()) {
        const other = pick(goods, at + 1);
        const shopper = app.shopper();
        const turns: [string, string[]][] = [
          [pick(frames[language].put, at).replace('X', `1 ${one.said}`), [`1 ${one.line}`]],
          [pick(frames[language].number, at), [`2 ${one.line}`]],
          [
            pick(frames[language].also, at).replace('X', `1 ${other.said}`),
            [`2 ${one.line}`, `1 ${other.line}`],
          ],
          [
            pick(frames[language].drop, at).replace('X', `${language === 'en' ? 'the ' : ''}${one.name}`),
            [`1 ${other.line}`],
          ],
        ];
        for (const [say, wanted] of turns) {
          await shopper.say(say, { language });
          const { cart } = (await (
            await shopper.request(`/api/conversations/${shopper.conversationId}`)
          ).json()) as { cart?: Cart };
          if (JSON.stringify(cartOf(cart)) === JSON.stringify(wanted.toSorted())) continue;
          failures.push(`${language}: “${say}” → ${cartOf(cart).join(', ')}`);
          break;
        }
      }
    }

    expect(failures).toEqual([]);
  },
  120_000,
);
