/** What is kept of the gate's verdicts: for staff, for the counters, for the log; and what a shopper gets when it gives up. */
import { expect, test } from 'vitest';
import type { Trace } from '../../src/protocol.ts';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer, drip } from '../support/fake-ollama-script.ts';
import type { ShopClient } from '../support/shop-client.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const withModel = (url: string, more: Record<string, string> = {}) => ({
  CHAT_MODEL: 'ollama:gemma3:4b',
  OLLAMA_URL: url,
  ...more,
});

const draft =
  'La Pizza de pepperoni cuesta 7,25 €. La Ensalada griega cuesta 7,25 €. La Pizza de huevo lleva trufa negra. Se la regalamos mañana. ¿Le apetece?';

async function lastTurn(app: TestApp, shopper: ShopClient): Promise<Trace> {
  const response = await app.staff(`/api/staff/conversations/${shopper.conversationId}`);
  const { turns } = (await response.json()) as { turns: Trace[] };
  const turn = turns.at(-1);
  if (turn === undefined) throw new Error('no turn was kept');
  return turn;
}

test('every verdict names its clause, its rule and what it went by; the counters count the same', async () => {
  await using fake = await startFakeOllama({ script: [answer(draft)] });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();

  const turn = await shopper.say('¿Qué pizzas y ensaladas tenéis?');

  const { verdicts } = await lastTurn(app, shopper);
  expect(verdicts.map(({ clause }) => clause).join('')).toBe(draft);
  expect(verdicts.map(({ verdict, rule, evidence }) => [verdict, rule, evidence])).toEqual([
    ['corrected', 'price-of-another', '7,25 €'],
    ['passed', 'true', undefined],
    ['withheld', expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/trufa|negra/)],
    ['withheld', expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/\S/)],
    ['passed', 'true', undefined],
  ]);
  expect(turn.done?.verdicts).toEqual({ passed: 2, corrected: 1, withheld: 2 });
  const metrics = await (await app.staff('/metrics')).text();
  for (const [verdict, count] of Object.entries(turn.done?.verdicts ?? {}))
    expect(metrics).toContain(`tendero_verdicts_total{verdict="${verdict}"} ${count}`);
  for (const { verdict, rule } of verdicts)
    expect(metrics).toContain(`tendero_verdict_rules_total{verdict="${verdict}",rule="${rule}"}`);
});

test('the log holds what the shopper saw, and the draft beside it for staff alone', async () => {
  await using fake = await startFakeOllama({ script: [answer(draft)] });
  await using app = await startTestApp({ settings: withModel(fake.url) });
  const shopper = app.shopper();

  const turn = await shopper.say('¿Qué pizzas y ensaladas tenéis?');

  const response = await fetch(`${app.url}/api/conversations/${shopper.conversationId}`, {
    headers: { authorization: `Bearer ${shopper.token}` },
  });
  const seen = await response.text();
  const { messages } = JSON.parse(seen) as { messages: { role: string; text: string }[] };
  expect(messages.at(-1)).toMatchObject({ role: 'assistant', text: turn.text });
  expect(seen).not.toMatch(/trufa|regalamos/);
  expect(turn.text).not.toMatch(/trufa|regalamos/);
  expect((await lastTurn(app, shopper)).draft).toBe(draft);
});

test('after MAX_WITHHELD withheld clauses the model is stopped, and the catalogue voice gives a whole answer', async () => {
  const endless = 'La pizza de trufa negra cuesta 3 €. '.repeat(400);
  await using fake = await startFakeOllama({ script: [drip(endless, 1)] });
  await using app = await startTestApp({ settings: withModel(fake.url, { MAX_WITHHELD: '3' }) });
  const shopper = app.shopper();

  const turn = await shopper.say('¿Qué pizzas tenéis?');

  await fake.until(() => fake.questions[0]?.ended === 'closed_by_client');
  const kept = await lastTurn(app, shopper);
  expect(kept.verdicts.map(({ verdict }) => verdict)).toEqual(['withheld', 'withheld', 'withheld']);
  expect(kept.draft.length).toBeLessThan(endless.length / 10);
  expect(turn.done).toMatchObject({ voice: 'catalogue', outcome: 'answered' });
  expect(turn.text).toMatch(/Pizza de pepperoni\*\*: 12,95\s€/);
  expect(turn.text).not.toContain('trufa');
});
