/** What each step of a search takes on one catalogue, over many questions, and how near the graph comes to the exact neighbours. */
import { nearestProducts } from '../../../src/catalog/dense-search.ts';
import type { Generation } from '../../../src/catalog/generation.ts';
import { planMatch } from '../../../src/catalog/match-plan.ts';
import { queryUnits } from '../../../src/catalog/query-units.ts';
import { rankProducts } from '../../../src/catalog/rank-products.ts';
import { findByName } from '../../../src/catalog/resolve-names.ts';
import type { Embedder } from '../../../src/catalog/search.ts';
import { searchProducts } from '../../../src/catalog/search-products.ts';
import { emptyState } from '../../../src/chat/conversation-state.ts';
import { namesOf } from '../../../src/chat/understand/generation-names.ts';
import { understand } from '../../../src/chat/understand/understand.ts';
import type { Language } from '../../../src/protocol.ts';
import { quantile } from '../measure.ts';
import { dearest, shares } from './synthetic-products.ts';

export type Question = { text: string; language: Language };
/** `cpu` is the mean of the process's own time, which says more than the clock on a machine that others use. */
export type StepRow = { step: string; p50: number; p95: number; cpu: number; rounds: number };

type Step = { step: string; run(question: Question): unknown };

async function timed({ step, run }: Step, questions: readonly Question[]): Promise<StepRow> {
  for (const question of questions.slice(0, 10)) await run(question);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const question of questions) {
    const startedAt = performance.now();
    await run(question);
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / Math.max(1, times.length);
  return { step, p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu, rounds: times.length };
}

function understanding(generation: Generation): Step {
  return {
    step: 'understand',
    run: ({ text, language }) =>
      understand(text, {
        state: emptyState,
        language,
        pageProductId: undefined,
        product: (id) => generation.product(id),
        findByName: (phrase) => findByName(generation, phrase, language, 10),
        shop: generation.shop,
        names: namesOf(generation),
        facets: generation.facets,
      }),
  };
}

function planned(generation: Generation, { text, language }: Question) {
  return planMatch({ generation, kindGiven: false }, queryUnits(generation, text, { language }));
}

export async function measureSteps(
  generation: Generation,
  embedder: Embedder,
  questions: readonly Question[],
): Promise<StepRow[]> {
  const vectors = new Map<string, number[]>();
  for (const { text } of questions) vectors.set(text, await embedder.embedQuery(text));
  const vectorOf = ({ text }: Question) => vectors.get(text) ?? [];
  const rank = (question: Question, vector: readonly number[] | undefined) =>
    rankProducts({
      generation,
      plan: planned(generation, question),
      vector,
      filter: undefined,
      depth: 'candidates',
      limit: 100,
      similar: new Map(),
    });
  const steps: Step[] = [
    understanding(generation),
    { step: 'lexical', run: (question) => rank(question, undefined) },
    { step: 'dense', run: (question) => nearestProducts(generation, vectorOf(question)) },
    { step: 'fusion: lexical and dense, scored', run: (question) => rank(question, vectorOf(question)) },
    ...shares.map((share) => ({
      step: `whole search, filter ${share * 100} %`,
      run: ({ text, language }: Question) =>
        searchProducts(
          { generation, embedder, embedMs: 10_000 },
          {
            text,
            language,
            limit: 8,
            filters:
              share === 1 ? {} : { price: { max: { amount: Math.round(dearest * share), currency: 'USD' } } },
          },
        ),
    })),
  ];
  const rows: StepRow[] = [];
  for (const step of steps) rows.push(await timed(step, questions));
  return rows;
}

/** Share of the ten exact neighbours that the graph finds. */
export async function recallAt10(
  generation: Generation,
  embedder: Embedder,
  questions: readonly Question[],
): Promise<number> {
  const { vectors } = generation;
  if (vectors === undefined) return Number.NaN;
  const labels = Array.from({ length: vectors.count }, (_, label) => label);
  let found = 0;
  let wanted = 0;
  for (const { text } of questions) {
    const query = await embedder.embedQuery(text);
    const exact = vectors.exact(query, labels);
    const tenth = exact[Math.min(9, exact.length - 1)]?.similarity ?? 0;
    const near = vectors.nearest(query, 10);
    // Neighbours as near as the tenth are as good as it.
    found += near.filter(({ similarity }) => similarity >= tenth - 1e-6).length;
    wanted += Math.min(10, exact.length);
  }
  return found / Math.max(1, wanted);
}
