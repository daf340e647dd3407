import { expect, test } from 'vitest';
import { menu, nameFinder } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

test('a slip is looked up only as the words it may have been', () => {
  const asked: string[] = [];
  const find = nameFinder(menu);
  const waiter = new Waiter({
    find: (phrase) => {
      asked.push(phrase);
      return find(phrase);
    },
    isWord: (word) => word === 'pepperoni',
  });

  waiter.say('ponme una peperoni');

  expect(goods(waiter.cart)).toBe('1 Pizza de pepperoni');
  expect(asked).toContain('pepperoni');
  expect(asked).not.toContain('pepeeroni');
  expect(asked).not.toContain('ppeperoni');
});
