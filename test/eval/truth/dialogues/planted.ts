/** Lies planted by hand beside their true twins, to know that the auditor can see; no service or model is asked. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cart, Language } from '../../../../src/protocol.ts';
import type { Hearing } from './auditor/scope.ts';
import type { SampleShop } from './dialogue.ts';

export type Planted = Pick<Hearing, 'outcome'> & {
  shop: SampleShop;
  language: Language;
  ask: string;
  truth: string;
  lie: string;
  /** Ids of the turn's cards. */
  cards?: string[];
  cart?: keyof typeof plantedCarts;
};

/** What is no lie and still may not be shown. */
export type Unfit = Pick<Planted, 'shop' | 'language' | 'ask'> & { text: string };

const eur = (amount: number) => ({ amount, currency: 'EUR' });

function line(
  productId: string,
  title: string,
  sold: { quantity: number; price: number },
): Cart['lines'][number] {
  const { quantity, price } = sold;
  return {
    lineId: productId,
    productId,
    title,
    quantity,
    unitPrice: eur(price),
    lineTotal: eur(price * quantity),
  };
}

const oneSprite: Cart = {
  lines: [line('sprite', 'Sprite', { quantity: 1, price: 300 })],
  subtotal: eur(300),
  total: eur(550),
  delivery: { method: 'delivery', address: '12 Fig Square', fee: eur(250) },
  status: 'open',
};

export const plantedCarts = {
  twoPepperonis: {
    lines: [
      line('pizza-pepperoni', 'Pizza de pepperoni', { quantity: 2, price: 1295 }),
      line('agua', 'Agua', { quantity: 1, price: 500 }),
    ],
    subtotal: eur(3090),
    total: eur(3090),
    delivery: { method: 'delivery', address: 'Calle Mayor 5' },
    status: 'open',
  },
  oneSprite,
  confirmedSprite: { ...oneSprite, status: 'confirmed', orderNumber: 'T-AAAAA-BBBBB' },
} satisfies Record<string, Cart>;

function readLines<Line>(name: string): Line[] {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

export const planted = readLines<Planted>('./planted.jsonl');
export const unfit = readLines<Unfit>('./unfit.jsonl');

export function hearingOf({ shop, language, ask, cards, cart, outcome }: Planted, shown: string): Hearing {
  return {
    shop,
    language,
    asks: [ask],
    shown,
    ...(cards === undefined ? {} : { products: { ids: cards, total: cards.length } }),
    ...(cart === undefined ? {} : { cart: plantedCarts[cart] }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}
