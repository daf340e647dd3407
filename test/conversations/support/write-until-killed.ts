/** Run as a process of its own: begins turns and says each one's id once beginTurn has returned, until it is killed. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openConversations } from '../../../src/conversations/database.ts';
import { textKey } from './temp-conversations.ts';

const [, , dataDir = ''] = process.argv;
const db = openConversations({ dataDir, textKey });
for (let count = 0; ; count += 1) {
  const messageId = randomUUID();
  db.log.beginTurn({
    messageId,
    rawText: `mensaje ${count}`,
    text: `mensaje ${count}`,
    conversationId: undefined,
    visitorId: randomUUID(),
    language: 'es',
  });
  writeSync(1, `${messageId}\n`);
}
