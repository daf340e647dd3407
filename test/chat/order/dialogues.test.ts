import { describe, expect, test } from 'vitest';
import { changedMinds } from './changed-minds.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { dialogues } from './dialogues.ts';
import { searchesAndQuestions } from './searches-and-questions.ts';
import { shopDialogues } from './shop-dialogues.ts';
import { menu, pizzeria, shoeShop, shoes } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

function waiterFor(dialogue: Dialogue): Waiter {
  const waiter = new Waiter({
    language: dialogue.language,
    products: dialogue.shop === 'menu' ? menu : shoes,
    shop: dialogue.shop === 'menu' ? pizzeria : shoeShop,
  });
  if (dialogue.shown !== undefined) waiter.showed(...dialogue.shown);
  if (dialogue.searched !== undefined) {
    waiter.state = {
      ...waiter.state,
      search: { text: 'zapatillas', filters: { attributes: dialogue.searched } },
    };
  }
  return waiter;
}

function expectTurn(waiter: Waiter, turn: Turn): void {
  const result = waiter.say(turn.say);
  const said = `“${turn.say}” → ${result?.told.join(' ') ?? 'no order'}`;
  if (turn.noOrder === true) {
    expect(result, said).toBeUndefined();
    return;
  }
  expect(result, said).toBeDefined();
  expect(goods(waiter.cart), said).toBe(turn.goods ?? '');
  if (turn.total !== undefined) expect(waiter.cart?.total.amount ?? 0, said).toBe(turn.total);
  if (turn.status !== undefined) expect(waiter.cart?.status, said).toBe(turn.status);
  if (turn.acted !== undefined) expect(result?.acted, said).toBe(turn.acted);
  if (turn.told !== undefined)
    expect(result?.told.join(' ').replaceAll('\u00A0', ' '), said).toMatch(turn.told);
  if (turn.asks !== undefined) expect(result?.state.pending?.kind, said).toBe(turn.asks);
}

describe('takeOrder keeps the exact cart and total in', () => {
  test.each([...dialogues, ...shopDialogues, ...searchesAndQuestions, ...changedMinds])(
    '$language: $name',
    (dialogue) => {
      const waiter = waiterFor(dialogue);

      for (const turn of dialogue.turns) expectTurn(waiter, turn);
    },
  );
});
