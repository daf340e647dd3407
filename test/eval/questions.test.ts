import { expect, test } from 'vitest';
import { askQuestions, questionsOf } from './questions/ask-questions.ts';

/** What the half that understanding is made with has reached: less is a step back. */
const least = { answered: 0.75, unknown: 0.72, away: 0.08 };

test('questions about the shop are answered in its own words, and what it does not say is said to be unknown', async () => {
  const asked = await askQuestions(questionsOf('dev'));

  const share = (some: typeof asked) =>
    some.filter(({ judgement }) => judgement === 'right').length / some.length;
  const away = asked.filter(({ judgement }) => judgement === 'sent away');
  const told = asked.filter(({ question }) => question.tells !== undefined);
  const unknown = asked.filter(({ question }) => question.unknown);
  expect(share(told)).toBeGreaterThanOrEqual(least.answered);
  expect(share(unknown)).toBeGreaterThanOrEqual(least.unknown);
  expect(away.length / asked.length).toBeLessThanOrEqual(least.away);
}, 120_000);

test('the halves share no question, and are of both languages', () => {
  const [dev, held] = [questionsOf('dev'), questionsOf('test')];

  expect(new Set(dev.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
  expect(new Set(held.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
  expect(held.filter(({ ask }) => dev.some((one) => one.ask === ask))).toEqual([]);
});
