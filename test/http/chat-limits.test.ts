import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ask, errorOf, openConversation, startTestApp } from './support/test-app.ts';

describe('limits', () => {
  test('a visitor who writes too often is told when to come back; resends do not count', async () => {
    await using app = await startTestApp({ settings: { TURNS_PER_MINUTE: 2, MAX_MESSAGE_CHARS: 50 } });
    const { conversationId, headers } = await openConversation(app);
    const messageId = randomUUID();
    for (const _ of [1, 2]) app.chat.willAnswer(['Sí.']);
    await ask(app, { conversationId, messageId }, headers);
    await ask(app, { conversationId, messageId }, headers);
    await ask(app, { conversationId, text: 'x'.repeat(51) }, headers);
    app.clock.ms += 10_000;
    await ask(app, { conversationId }, headers);

    const refused = await ask(app, { conversationId }, headers);
    app.clock.ms += 50_000;
    app.chat.willAnswer(['Otra vez.']);
    const later = await ask(app, { conversationId }, headers);

    expect(refused.headers.get('retry-after')).toBe('50');
    expect(await errorOf(refused)).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(later.status).toBe(200);
  });

  test('first messages without a token are limited by address, whatever a proxy header says', async () => {
    await using app = await startTestApp({ settings: { TURNS_PER_MINUTE: 1, TURNS_PER_MINUTE_ADDRESS: 3 } });
    for (const _ of [1, 2, 3]) app.chat.willAnswer(['Sí.']);

    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await ask(app, {}, { 'x-forwarded-for': `10.0.0.${count}` })).status);
    }

    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});
