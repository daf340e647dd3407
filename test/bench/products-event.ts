import { askShop } from './ask-shop.ts';
import { type BenchContext, type Measure, median, quantile, type Row, Skipped } from './measure.ts';
import { endings, spanishQuestions } from './questions.ts';
import { BenchService, runCommand, temporaryFolder } from './service.ts';

/** From the request to the `products` event, questions nobody asked before, one conversation each. */
export const productsEvent: Measure = {
  name: 'products-event',
  async run(context): Promise<Row[]> {
    return [...(await builtInRows(context)), ...(await ollamaRows(context))];
  },
};

async function builtInRows(context: BenchContext): Promise<Row[]> {
  const service = await startWith(context, { CHAT_MODEL: 'none', EMBED_MODEL: 'builtin' });
  try {
    const times = await productTimes(service.url, context.rounds);
    const health = await healthTimes(service.url, times.length);
    const beside = { what: 'GET /health', value: median(health) };
    const rounds = times.length;
    return [
      {
        what: 'question to products event, built-in embedder',
        value: median(times),
        unit: 'ms',
        beside,
        rounds,
      },
      {
        what: 'the same, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        budget: '≤ 50 ms (43k products)',
        rounds,
      },
    ];
  } finally {
    await service.stop();
  }
}

/** The model is kept busy by another shopper all the while. */
async function ollamaRows(context: BenchContext): Promise<Row[]> {
  if (context.ollama?.embedModel === undefined) {
    context.say('  without the half with an Ollama embedder: OLLAMA_URL names none that has one');
    return [];
  }
  const { url, chatModel, embedModel } = context.ollama;
  const service = await startWith(context, {
    CHAT_MODEL: `ollama:${chatModel}`,
    EMBED_MODEL: `ollama:${embedModel}`,
    OLLAMA_URL: url,
    FIRST_BYTE_MS: '300000',
  });
  try {
    const busy = new AbortController();
    const others = keepBusy(service.url, busy.signal);
    const times = await productTimes(service.url, context.rounds);
    busy.abort();
    await others;
    const rounds = times.length;
    return [
      {
        what: 'the same with an Ollama embedder and a busy model, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        budget: '≤ EMBED_MS (300) + 50 ms',
        rounds,
      },
    ];
  } finally {
    await service.stop();
  }
}

/** On the merchant's catalogue when one is given, else on the sample that a first start publishes. */
async function startWith(context: BenchContext, env: Record<string, string>): Promise<BenchService> {
  const dataDir = await temporaryFolder();
  if (context.catalogue !== undefined) {
    const ran = await runCommand('ingest/main.ts', [context.catalogue, '--currency', 'EUR'], {
      ...env,
      DATA_DIR: dataDir,
    });
    if (ran.code !== 0)
      throw new Skipped(
        `ingestion of ${context.catalogue} ended with ${ran.code}: ${ran.stderr.slice(-300)}`,
      );
  }
  return BenchService.start({ SHOP: 'sports', ...env }, dataDir);
}

async function productTimes(url: string, rounds: number): Promise<number[]> {
  await askShop(url, 'hola');
  const times: number[] = [];
  for (const ending of endings.slice(0, Math.max(2, Math.ceil(rounds / 4)))) {
    for (const question of spanishQuestions) {
      const at = (await askShop(url, question + ending)).at.get('products');
      if (at !== undefined) times.push(at);
    }
  }
  if (times.length === 0) throw new Skipped('no question brought products');
  return times;
}

async function healthTimes(url: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sentAt = performance.now();
    await (await fetch(`${url}/health`)).text();
    times.push(performance.now() - sentAt);
  }
  return times;
}

async function keepBusy(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await askShop(
      url,
      spanishQuestions[Math.floor(Math.random() * spanishQuestions.length)] ?? 'zapatillas',
    ).catch(() => undefined);
  }
}
