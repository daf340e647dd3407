/** Each message said first thing to its shop, without a model. */

import { rmSync } from 'node:fs';
import { z } from 'zod';
import { trace } from '../../../src/protocol.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { shopDataDir } from '../truth/shops.ts';
import type { ScopeMessage } from './scope-message.ts';

export type AskedMessage = ScopeMessage & {
  outcome: string;
  reply: string;
  /** What was weighed, where it was. */
  beside: Record<string, number> | undefined;
};

const detailSchema = z.object({ turns: z.array(trace) });
const besideSchema = z.record(z.string(), z.number()).optional();

export async function askShops(messages: readonly ScopeMessage[]): Promise<AskedMessage[]> {
  const asked: AskedMessage[] = [];
  for (const name of new Set(messages.map(({ shop }) => shop))) {
    const dataDir = await shopDataDir(name);
    try {
      await using app = await startTestApp({ dataDir });
      for (const message of messages.filter(({ shop }) => shop === name)) {
        const shopper = app.shopper();
        const { done, text } = await shopper.say(message.text);
        const detail = await app.staff(`/api/staff/conversations/${shopper.conversationId}`);
        const { turns } = detailSchema.parse(await detail.json());
        asked.push({
          ...message,
          outcome: done?.outcome ?? 'failed',
          reply: text,
          beside: besideSchema.parse(turns[0]?.understood.beside),
        });
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return asked;
}
