/** Plays cases against the whole service: one conversation for the truth, one for the lie, a scripted model saying each. */
import { rmSync } from 'node:fs';
import type { Trace } from '../../../src/protocol.ts';
import { type FakeOllama, startFakeOllama } from '../../support/fake-ollama.ts';
import type { ShopClient } from '../../support/shop-client.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import type { CaseResult, Run } from './judge-case.ts';
import { shopDataDir } from './shops.ts';
import type { TruthCase } from './truth-case.ts';

export type RunOptions = {
  /** Services a shop is asked through at once. */
  lanes?: number;
  /** On top of the evaluation's own. */
  settings?: Record<string, string>;
  onCase?(result: CaseResult): void;
  /** Asked before each case: true ends the run with what there is. */
  enough?(): boolean;
};

/** What the model says to every message before the last: nothing that a gate could hold against it. */
const silence = { es: 'De acuerdo.', en: 'All right.' } as const;

export async function runCases(cases: readonly TruthCase[], options: RunOptions = {}): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [shop, ofShop] of groupByShop(cases)) {
    const waiting = [...ofShop];
    const work = async (): Promise<void> => {
      await using lane = await Lane.open(shop, options.settings ?? {});
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (options.enough?.()) return;
        const result = await lane.play(next);
        results.push(result);
        options.onCase?.(result);
      }
    };
    const lanes = Math.min(options.lanes ?? 2, waiting.length);
    await Promise.all(Array.from({ length: lanes }, work));
  }
  return results;
}

function groupByShop(cases: readonly TruthCase[]): Map<string, TruthCase[]> {
  const groups = new Map<string, TruthCase[]>();
  for (const one of cases) groups.set(one.shop, [...(groups.get(one.shop) ?? []), one]);
  return groups;
}

/** A service with a model of its own, asked one thing at a time, so that what the model says next is known. */
class Lane {
  readonly #app: TestApp;
  readonly #fake: FakeOllama;
  readonly #dataDir: string;
  readonly #model: { text: string };

  private constructor(parts: { app: TestApp; fake: FakeOllama; dataDir: string; model: { text: string } }) {
    this.#app = parts.app;
    this.#fake = parts.fake;
    this.#dataDir = parts.dataDir;
    this.#model = parts.model;
  }

  static async open(shop: string, settings: Record<string, string>): Promise<Lane> {
    const script = { kind: 'answer' as const, text: '', pieceMs: 0, thought: '', leak: 'none' as const };
    const fake = await startFakeOllama({ byDefault: script, models: [{ name: 'liar:latest' }] });
    const dataDir = await shopDataDir(shop);
    const app = await startTestApp({
      dataDir,
      settings: { CHAT_MODEL: 'ollama:liar', EMBED_MODEL: 'builtin', OLLAMA_URL: fake.url, ...settings },
    });
    await fake.until(() => fake.asked('/api/chat').length > 0, 'the model is warm');
    return new Lane({ app, fake, dataDir, model: script });
  }

  async play(one: TruthCase): Promise<CaseResult> {
    const truth = await this.#ask(one, one.truth);
    const lie = await this.#ask(one, one.lie);
    return { case: one, truth, lie };
  }

  async #ask(one: TruthCase, said: string): Promise<Run> {
    const shopper = this.#app.shopper();
    const before = one.asks.slice(0, -1);
    for (const ask of before) {
      this.#model.text = silence[one.language];
      await shopper.say(ask, { language: one.language });
    }
    this.#model.text = said;
    this.#fake.requests.length = 0;
    const turn = await shopper.say(one.asks.at(-1) ?? '', { language: one.language });
    const asked = this.#fake.questions.length > 0;
    if (turn.status !== 200) throw new Error(`${one.id}: ${turn.status} ${turn.error?.message ?? ''}`);
    const trace = await this.#lastTrace(shopper);
    return {
      said,
      shown: turn.text,
      verdicts: asked ? (trace?.verdicts ?? []) : [],
      voice: turn.done?.voice,
      outcome: turn.done?.outcome,
      asked,
    };
  }

  async #lastTrace(shopper: ShopClient): Promise<Trace | undefined> {
    const response = await this.#app.staff(`/api/staff/conversations/${shopper.conversationId}`);
    const { turns } = (await response.json()) as { turns: Trace[] };
    return turns.at(-1);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#app[Symbol.asyncDispose]();
    await this.#fake[Symbol.asyncDispose]();
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
}
