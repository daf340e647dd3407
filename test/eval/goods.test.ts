import { expect, test } from 'vitest';
import { askGoods } from './goods/ask-goods.ts';
import { goodsQuestions } from './goods/goods-question.ts';

/** What strangers' first questions about goods that were read since have reached: less is a step back. */
const floors = { right: 0.88, sentAway: 0.02 };

test('a first question about goods is answered with what the catalogue says, and not sent away', async () => {
  const asked = await askGoods(goodsQuestions('read').filter((_, at) => at % 2 === 0));

  const share = (judgement: string) =>
    asked.filter((one) => one.judgement === judgement).length / asked.length;
  expect(asked.length).toBeGreaterThanOrEqual(100);
  expect(share('right')).toBeGreaterThanOrEqual(floors.right);
  expect(share('sent away')).toBeLessThanOrEqual(floors.sentAway);
}, 300_000);

test('every question says what a right answer holds, and none is asked twice of one shop', () => {
  const questions = goodsQuestions('read');

  expect(questions.filter(({ needles }) => needles.some((some) => some.includes('')))).toEqual([]);
  expect(new Set(questions.map(({ shop, text }) => `${shop} ${text}`)).size).toBe(questions.length);
});
