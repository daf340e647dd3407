/** "Three Aura tees in black: S, M and L": as many pieces as values of one option are named, one in each. */
import type { Product } from '../../../catalog/product.ts';
import { fold } from '../../../language/fold.ts';
import type { Draft } from '../cart/draft.ts';
import { findProduct } from '../names/find-product.ts';
import { saysName } from '../names/match-name.ts';
import type { OrderAct } from '../said/order-act.ts';

type AddAct = Extract<OrderAct, { kind: 'add' }>;

/** The act in its parts; empty where the options that are named are not just as many as the pieces. */
export function inOptions(draft: Draft, act: OrderAct): AddAct[] {
  if (act.kind !== 'add') return [];
  const { item } = act;
  const { quantity = 1 } = item;
  if (quantity < 2 || item.words === '' || item.with.length + item.without.length > 0) return [];
  const choice = findProduct(draft, item);
  if (choice.kind !== 'one') return [];
  const parted = valuesSaid(draft, choice.product, item.fullWords).find(
    ({ values }) => values.length === quantity,
  );
  if (parted === undefined) return [];
  const others = valuesSaid(draft, choice.product, item.fullWords)
    .filter(({ name }) => name !== parted.name)
    .flatMap(({ values }) => values);
  const { title } = choice.product;
  return parted.values.map((value) => ({
    ...act,
    strength: 'strong' as const,
    item: {
      ...item,
      quantity: 1,
      words: title,
      fullWords: title,
      variantWords: [...others, value].join(' '),
    },
  }));
}

/** Of each option the values that the words name, in the order of their mention. */
function valuesSaid(draft: Draft, product: Product, words: string): { name: string; values: string[] }[] {
  const { language } = draft.context;
  const names = [...new Set(product.variants.flatMap(({ options }) => Object.keys(options)))];
  return names.map((name) => {
    const all = [...new Set(product.variants.flatMap(({ options }) => options[name] ?? []))];
    const values = all.filter((value) =>
      /^\d+-\d+$/.test(value)
        ? fold(words)
            .split(/[\s,]+/)
            .includes(value)
        : saysName(words, value, language)?.exact === true,
    );
    return { name, values };
  });
}
