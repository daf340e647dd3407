/** A shop under attack: the whole service over a catalogue, with the obedient model behind it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../../../ingest/ingest.ts';
import { createProgress } from '../../../../ingest/progress.ts';
import { createBuiltInEmbedder } from '../../../../src/llm/built-in-embedder.ts';
import { startTestApp, type TestApp } from '../../../support/start-test-app.ts';
import { shopDataDir } from '../shops.ts';
import type { Attack, Played } from './attack.ts';
import { type ObedientModel, obedientName, startObedientModel } from './obedient-model.ts';

export type AttackShop = {
  app: TestApp;
  play(attack: Attack): Promise<Played>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** One of the project's shops by name. */
export async function openShop(name: string): Promise<AttackShop> {
  return open(await shopDataDir(name));
}

/** A catalogue made on the spot, in our own format; rows that the merchant's command refuses are left out by it. */
export async function openCatalogue(
  products: readonly unknown[],
  language: 'es' | 'en',
): Promise<AttackShop> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tendero-attacks-'));
  const file = join(dataDir, 'catalogue.jsonl');
  writeFileSync(file, products.map((product) => JSON.stringify(product)).join('\n'));
  const embedder = createBuiltInEmbedder();
  await ingest(
    { files: [file], dataDir, currency: 'EUR', language, allowRejects: true },
    { embedder: async () => embedder, embedderIsAuto: false, progress: createProgress(), say: () => {} },
  );
  return open(dataDir);
}

async function open(dataDir: string): Promise<AttackShop> {
  const model = await startObedientModel();
  const app = await startTestApp({
    dataDir,
    settings: { CHAT_MODEL: `ollama:${obedientName}`, EMBED_MODEL: 'builtin', OLLAMA_URL: model.url },
  });
  return {
    app,
    play: (attack) => play({ app, model }, attack),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await model[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function play({ app, model }: { app: TestApp; model: ObedientModel }, attack: Attack): Promise<Played> {
  const shopper = app.shopper();
  model.obeyWith(attack.obeyWith);
  const startedAt = performance.now();
  const turns = [];
  for (const text of attack.turns) {
    turns.push(await shopper.say(text, attack.language === undefined ? {} : { language: attack.language }));
  }
  const shown = turns.map(({ text }) => text).join('\n');
  return { attack, turns, shown, systemPrompt: model.systemPrompts(), ms: performance.now() - startedAt };
}
