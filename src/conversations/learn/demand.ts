import { fold } from '../../language/fold.ts';
import { synonyms, translations } from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language, Outcome, Trace } from '../../protocol.ts';
import type { Learned } from '../../staff-protocol.ts';

export type AskedTurn = {
  conversationId: string;
  text: string;
  outcome: Outcome | undefined;
  trace: Pick<Trace, 'understood' | 'language'>;
};

/** Things of a table, and conversations of a thing. */
const mostRows = 40;
const mostExamples = 3;
const mostProposals = 4;

type Group = {
  said: Map<string, number>;
  count: number;
  examples: Map<string, string>;
  prices: { amount: number; currency: string }[];
  language: Language;
};

/** Gathers what was asked and not met, turn by turn. Two ways to say a thing are one thing when their stems are. */
export class Demand {
  readonly #unmet = new Map<string, Group>();
  readonly #unknown = new Map<string, Group>();
  readonly #attributes = new Map<string, Group>();
  readonly #prices = new Map<string, Group>();

  add(turn: AskedTurn): void {
    const { understood, language } = turn.trace;
    const missing = textsOf(understood.missingWords);
    if (understood.intent === 'find') {
      const text = typeof understood.text === 'string' ? understood.text : '';
      if (text !== '' && (turn.outcome === 'no_result' || missing.length > 0)) {
        const group = this.#note(this.#unmet, keyOf(text, language), text, turn);
        const price = priceOf(understood.filters);
        if (price !== undefined) group.prices.push(...price);
      }
      for (const word of missing) this.#note(this.#unknown, keyOf(word, language), word, turn);
      for (const value of relaxedAttributes(understood.relaxed)) {
        this.#note(this.#attributes, fold(value), value, turn);
      }
    }
    // "Quiero comprar un móvil", where there is none: ordered, and no less asked for.
    if (understood.intent === 'order')
      for (const words of missing) this.#note(this.#unmet, keyOf(words, language), words, turn);
    const priced = pricedProduct(understood);
    if (priced !== undefined) this.#note(this.#prices, priced, priced, turn);
  }

  tables(): Pick<Learned, 'unmet' | 'unknownWords' | 'attributes' | 'prices'> {
    return {
      unmet: topOf(this.#unmet).map((group) => ({ ...rowOf(group), ...rangeOf(group) })),
      unknownWords: topOf(this.#unknown).map((group) => ({ ...rowOf(group), proposed: proposedFor(group) })),
      attributes: topOf(this.#attributes).map(rowOf),
      prices: topOf(this.#prices).map(rowOf),
    };
  }

  #note(groups: Map<string, Group>, key: string, said: string, turn: AskedTurn): Group {
    const group = groups.get(key) ?? {
      said: new Map<string, number>(),
      count: 0,
      examples: new Map<string, string>(),
      prices: [],
      language: turn.trace.language,
    };
    group.count += 1;
    group.said.set(said, (group.said.get(said) ?? 0) + 1);
    if (group.examples.size < mostExamples) group.examples.set(turn.conversationId, turn.text.slice(0, 200));
    groups.set(key, group);
    return group;
  }
}

function keyOf(text: string, language: Language): string {
  const stems = contentStems(text, language);
  return stems.length === 0 ? fold(text) : stems.sort().join(' ');
}

function topOf(groups: ReadonlyMap<string, Group>): Group[] {
  return [...groups]
    .sort(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1))
    .slice(0, mostRows)
    .map(([, group]) => group);
}

function rowOf({ said, count, examples }: Group) {
  const [words = ''] = [...said].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    words,
    count,
    examples: [...examples].map(([conversationId, text]) => ({ conversationId, text })),
  };
}

/** From the least to the most that shoppers named, in the currency most of them named. */
function rangeOf({ prices }: Group): Pick<Learned['unmet'][number], 'price'> {
  const counts = new Map<string, number>();
  for (const { currency } of prices) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [currency] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (currency === undefined) return {};
  const amounts = prices.filter((price) => price.currency === currency).map(({ amount }) => amount);
  return { price: { least: Math.min(...amounts), most: Math.max(...amounts), currency } };
}

/** Other words of the meaning: of the same language, and of the other one. */
function proposedFor(group: Group): string[] {
  const { words } = rowOf(group);
  const folded = fold(words);
  return [...new Set([...synonyms(folded, group.language), ...translations(folded, group.language)])]
    .filter((word) => word !== folded)
    .slice(0, mostProposals);
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function relaxedAttributes(relaxed: unknown): string[] {
  if (!Array.isArray(relaxed)) return [];
  return relaxed.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('kind' in one) || one.kind !== 'attribute') return [];
    const name = 'name' in one && typeof one.name === 'string' ? one.name : '';
    return 'values' in one
      ? textsOf(one.values)
          .slice(0, 1)
          .map((value) => `${name}: ${value}`)
      : [];
  });
}

function priceOf(filters: unknown): { amount: number; currency: string }[] | undefined {
  if (typeof filters !== 'object' || filters === null || !('price' in filters)) return undefined;
  const { price } = filters;
  if (typeof price !== 'object' || price === null) return undefined;
  return Object.values(price).filter(isMoney);
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    typeof value.amount === 'number' &&
    'currency' in value &&
    typeof value.currency === 'string'
  );
}

function pricedProduct(understood: Record<string, unknown>): string | undefined {
  const { intent, productId, aspect, namedPrice } = understood;
  if (intent !== 'ask_product' || typeof productId !== 'string') return undefined;
  const asks = typeof aspect === 'object' && aspect !== null && 'asks' in aspect ? aspect.asks : undefined;
  return asks === 'price' || asks === 'discount' || namedPrice !== undefined ? productId : undefined;
}
