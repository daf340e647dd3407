/** What is ordered beside other things and is not sold is told; what only says how or why is not. */
import { describe, expect, test } from 'vitest';
import { menu, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

describe('the rest is ordered, and what is not sold is named', () => {
  test.each([
    ['es', 'una hawaiana y un agua', '1 Agua', ['hawaiana']],
    ['es', 'ponme fries y un agua', '1 Agua', ['fries']],
    ['es', 'quiero una calzone, dos aguas y unas croquetas', '2 Agua', ['calzone', 'croquetas']],
    ['es', 'un agua y unas servilletas', '1 Agua', ['servilletas']],
    ['es', 'una de pepperoni y una cocacola bien fría', '1 Pizza de pepperoni', ['cocacola']],
    ['en', 'a calzone and a sprite', '1 Sprite', ['calzone']],
    ['en', "I'd like garlic bread and a sprite please", '1 Sprite', ['garlic bread']],
    ['en', 'add garlic bread and two sprites', '2 Sprite', ['garlic bread']],
  ] as const)('%s: %s', (language, say, wanted, missing) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });

    const told = waiter.say(say)?.told.join(' ') ?? 'no order';

    expect(goods(waiter.cart)).toBe(wanted);
    for (const words of missing) expect(told).toContain(words);
    expect(told).toMatch(/No encuentro|cannot find/);
  });
});

describe('nothing is missed that was no order', () => {
  test.each([
    ['es', 'un momento, ponme un agua'],
    ['es', 'una pregunta y un agua'],
    ['es', 'ponme un agua antes de cerrar y gracias'],
    ['es', 'un agua para mi hermana y ya está'],
    ['en', 'one sec, add a sprite'],
    ['en', 'I need some italian snack, the pepperoni one, please'],
    ['en', 'throw in a sprite before you close and thanks'],
    ['en', 'a sprite for my brother and nothing else'],
  ] as const)('%s: %s', (language, say) => {
    const waiter = new Waiter({ products: menu, shop: pizzeria, language });

    const told = waiter.say(say)?.told.join(' ') ?? 'no order';

    expect(told).toMatch(/añadido|added/);
    expect(told).not.toMatch(/No encuentro|cannot find/);
  });
});
