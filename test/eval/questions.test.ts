import { expect, test } from 'vitest';
import { askQuestions, questionsOf } from './questions/ask-questions.ts';

/** What the parts that understanding is made with have reached: less is a step back. */
const least = {
  dev: { answered: 0.9, unknown: 0.86, away: 0.02 },
  more: { answered: 0.77, unknown: 0.75, away: 0.04 },
};

test.each(['dev', 'more'] as const)(
  'questions about the shop (%s) are answered in its own words, and what it does not say is said to be unknown',
  async (part) => {
    const asked = await askQuestions(questionsOf(part));

    const share = (some: typeof asked) =>
      some.filter(({ judgement }) => judgement === 'right').length / some.length;
    const away = asked.filter(({ judgement }) => judgement === 'sent away');
    const told = asked.filter(({ question }) => question.tells !== undefined);
    const unknown = asked.filter(({ question }) => question.unknown);
    expect(share(told)).toBeGreaterThanOrEqual(least[part].answered);
    expect(share(unknown)).toBeGreaterThanOrEqual(least[part].unknown);
    expect(away.length / asked.length).toBeLessThanOrEqual(least[part].away);
  },
  120_000,
);

test('the halves share no question, and are of both languages', () => {
  const [dev, held] = [questionsOf('dev'), questionsOf('test')];

  expect(new Set(dev.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
  expect(new Set(held.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
  expect(held.filter(({ ask }) => dev.some((one) => one.ask === ask))).toEqual([]);
});
