import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openConversations } from '../../src/conversations/database.ts';
import { textKey } from './support/temp-conversations.ts';

const writer = fileURLToPath(new URL('support/write-until-killed.ts', import.meta.url));

test('every message whose turn had begun is in the log after kill -9, and can be run again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-kill-'));
  const child = spawn(process.execPath, ['--import', 'tsx', writer, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let told = '';
  for await (const chunk of child.stdout) {
    told += String(chunk);
    if (told.split('\n').length > 40) child.kill('SIGKILL');
  }

  await closed;

  const db = openConversations({ dataDir, textKey });
  const messageIds = told.split('\n').slice(0, -1);
  const found = messageIds.map((messageId, count) =>
    db.log.beginTurn({
      messageId,
      rawText: `mensaje ${count}`,
      text: '',
      conversationId: undefined,
      visitorId: 'nobody',
      language: 'es',
    }),
  );
  db.close();
  rmSync(dataDir, { recursive: true, force: true });

  expect(child.signalCode).toBe('SIGKILL');
  expect(messageIds.length).toBeGreaterThanOrEqual(40);
  expect(found.map((begun) => (begun.kind === 'unfinished' ? begun.text : begun.kind))).toEqual(
    messageIds.map((_, count) => `mensaje ${count}`),
  );
});
