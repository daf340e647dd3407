/** From a shopper's question to the `products` event, through the whole service in a process of its own, on one of the catalogues. */
import { cpSync } from 'node:fs';
import { askShop } from '../ask-shop.ts';
import { median, quantile } from '../measure.ts';
import { BenchService, temporaryFolder } from '../service.ts';
import type { Question } from './measure-search.ts';

/** Milliseconds. `health` is the median of `GET /health` asked in turns with the questions: what the machine takes for nothing at all. */
export type EventTimes = { p50: number; p95: number; health: number; rounds: number };

export async function eventTimes(dataDir: string, questions: readonly Question[]): Promise<EventTimes> {
  const copy = await temporaryFolder();
  cpSync(dataDir, copy, { recursive: true });
  const service = await BenchService.start(
    { SHOP: 'sports', CHAT_MODEL: 'none', EMBED_MODEL: 'builtin' },
    copy,
  );
  try {
    const times: number[] = [];
    const nothing: number[] = [];
    await askShop(service.url, 'hello');
    for (const { text } of questions) {
      const sentAt = performance.now();
      await (await fetch(`${service.url}/health`)).text();
      nothing.push(performance.now() - sentAt);
      const at = (await askShop(service.url, text)).at.get('products');
      if (at !== undefined) times.push(at);
    }
    return {
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      health: median(nothing),
      rounds: times.length,
    };
  } finally {
    await service.stop();
  }
}
