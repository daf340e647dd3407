/** Lies by the thousand, each with its true twin, told of any catalogue: the same seed tells the same. */
import type { Language } from '../../../../src/protocol.ts';
import { languages } from '../../../../src/protocol.ts';
import { holds, plainText } from '../judge-case.ts';
import type { TruthCase } from '../truth-case.ts';
import type { Split } from '../written-cases.ts';
import { Dice, hashText, NothingToPick } from './dice.ts';
import type { Maker } from './draft.ts';
import { dress } from './dress.ts';
import { liesBeside } from './lies-beside.ts';
import { liesOfAttribute } from './lies-of-attribute.ts';
import { liesOfComparison } from './lies-of-comparison.ts';
import { liesOfDiscount } from './lies-of-discount.ts';
import { liesOfPrice } from './lies-of-price.ts';
import { liesOfProduct } from './lies-of-product.ts';
import { liesOfRating } from './lies-of-rating.ts';
import { liesOfService } from './lies-of-service.ts';
import { liesOfShop } from './lies-of-shop.ts';
import { liesOfStock } from './lies-of-stock.ts';
import type { World } from './world.ts';

/** Kinds of lies with their shares of the whole. */
export const lieKinds: Readonly<Record<string, { share: number; make: Maker }>> = {
  ...liesOfPrice,
  ...liesOfDiscount,
  ...liesOfProduct,
  ...liesOfAttribute,
  ...liesOfRating,
  ...liesOfStock,
  ...liesOfComparison,
  ...liesOfShop,
  ...liesOfService,
  ...liesBeside,
};

/** Dev and test together; a lie is in one of them by its id alone, so that no seed makes a held-out lie one to work from. */
export type LiarOptions = { worlds: readonly World[]; seed: number; count: number; split: Split };

export function liarCases({ worlds, seed, count, split }: LiarOptions): TruthCase[] {
  const shares = Object.values(lieKinds).reduce((sum, { share }) => sum + share, 0);
  const ids = new Set<string>();
  const cases: TruthCase[] = [];
  for (const [kind, { share, make }] of Object.entries(lieKinds)) {
    const wanted = Math.ceil((count * share) / shares);
    for (const language of languages) {
      const ofKind = told({ kind, make, language, worlds, seed, wanted: Math.ceil(wanted / 2) });
      cases.push(...ofKind.filter(({ id }) => !ids.has(id) && ids.add(id)));
    }
  }
  return cases.filter(({ id }) => halfOf(id) === split);
}

/** By a bit of the hash that every letter of the id reaches: the lowest is only their parity. */
function halfOf(id: string): Split {
  return (hashText(id) >>> 16) % 2 === 0 ? 'dev' : 'test';
}

type Order = {
  kind: string;
  make: Maker;
  language: Language;
  worlds: readonly World[];
  seed: number;
  wanted: number;
};

/** As many different ones as wanted, or as many as the shops have to tell. */
function told({ kind, make, language, worlds, seed, wanted }: Order): TruthCase[] {
  const dice = new Dice(`${seed} ${kind} ${language}`);
  const found = new Map<string, TruthCase>();
  for (let attempt = 0; attempt < wanted * 8 && found.size < wanted; attempt += 1) {
    const world = dice.pick(worlds);
    const one = tellOne({ kind, make, language, world, dice });
    if (one !== undefined) found.set(one.id, one);
  }
  return [...found.values()];
}

type Telling = { kind: string; make: Maker; language: Language; world: World; dice: Dice };

function tellOne({ kind, make, language, world, dice }: Telling): TruthCase | undefined {
  try {
    const setting = { world, dice, language };
    const draft = make(setting);
    const { truth, lie, falsehood } = dress(setting, draft);
    // "Es impermeable" stands in "No es impermeable": such a pair could not be told apart in what is shown.
    if (!holds(lie, falsehood) || holds(truth, falsehood) || plainText(falsehood).length < 4)
      return undefined;
    const id = `${kind}-${world.name}-${language}-${hashText(draft.asks.join() + truth + lie).toString(36)}`;
    return { id, kind, shop: world.name, language, asks: draft.asks, truth, lie, falsehood };
  } catch (error) {
    if (error instanceof NothingToPick) return undefined;
    throw error;
  }
}
