/** The prompt of a turn: what the model has read already, byte for byte, and then only what is new. */
import { fold } from '../../language/fold.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Cart, Language } from '../../protocol.ts';
import type { PromptMessage } from '../chat-model.ts';
import type { HistoryTurn } from '../conversation-store.ts';
import type { Facts, ProductFact } from '../facts.ts';
import { asData, cutAtWord } from './as-data.ts';
import { estimateTokens, type PromptBudget } from './budget.ts';
import { productLine } from './product-line.ts';
import { fixedPrefix } from './system-prompt.ts';

export type ComposedPrompt = {
  messages: PromptMessage[];
  /** The user content of this turn: stored, and repeated byte for byte in the turns to come. */
  promptContent: string;
  productIds: string[];
  pageIds: string[];
  /** The earlier turns the prompt repeats: their products and pages may be spoken of. */
  historyTurns: HistoryTurn[];
};

const words = {
  es: {
    open: '<datos>',
    close: '</datos>',
    products: 'productos',
    none: 'productos: ninguno',
    of: 'de',
    page: 'página',
    cart: 'carrito',
    total: 'total',
    done: 'hecho',
  },
  en: {
    open: '<data>',
    close: '</data>',
    products: 'products',
    none: 'products: none',
    of: 'of',
    page: 'page',
    cart: 'cart',
    total: 'total',
    done: 'done',
  },
} as const satisfies Record<Language, Record<string, string>>;

export function composePrompt(input: {
  facts: Facts;
  history: readonly HistoryTurn[];
  told: readonly string[];
  budget: PromptBudget;
}): ComposedPrompt {
  const { facts, budget } = input;
  const historyTurns = keptHistory(input.history, budget.historyTokens);
  const turn = turnContent({ facts, told: input.told, maxTokens: budget.turnTokens });
  const messages: PromptMessage[] = [
    ...fixedPrefix(facts.shop, facts.language),
    ...historyTurns.flatMap((earlier): PromptMessage[] => [
      { role: 'user', content: earlier.promptContent },
      { role: 'assistant', content: earlier.shown },
    ]),
    { role: 'user', content: turn.promptContent },
  ];
  return { messages, ...turn, historyTurns };
}

/**
 * The turns that are repeated. Walks the whole history from its start, so that every turn of a conversation decides alike: when the
 * next turn would not fit, the older half goes at once, and the prefix then holds for many turns again.
 */
export function keptHistory(history: readonly HistoryTurn[], maxTokens: number): HistoryTurn[] {
  let kept: { turn: HistoryTurn; tokens: number }[] = [];
  const sum = () => kept.reduce((total, { tokens }) => total + tokens, 0);
  for (const turn of history) {
    if (turn.promptContent === '') continue;
    kept.push({ turn, tokens: estimateTokens(turn.promptContent) + estimateTokens(turn.shown) + 8 });
    while (kept.length > 0 && sum() > maxTokens) kept = kept.slice(Math.ceil(kept.length / 2));
  }
  return kept.map(({ turn }) => turn);
}

/** Question and what code did first, then the best products, then pages, then the rest: as much as the budget holds. */
function turnContent(input: { facts: Facts; told: readonly string[]; maxTokens: number }): {
  promptContent: string;
  productIds: string[];
  pageIds: string[];
} {
  const { facts } = input;
  const say = words[facts.language];
  const question = asData(facts.question, 1200);
  const told = input.told.map((sentence) => `${say.done}: ${asData(sentence, 400)}`);
  const cart = facts.cart === undefined ? [] : [cartLine(facts.cart, facts.language)];
  const spent = estimateTokens([say.open, say.close, question, ...told, ...cart].join('\n')) + 12;
  const room = new Room(Math.max(0, input.maxTokens - spent));

  const fresh = facts.products.filter((fact) => fact.from !== 'history');
  const page = facts.pages[0];
  // A passage that answers is worth more than a third product, so it is weighed before the list grows.
  const passages: string[] = [];
  const pageIds: string[] = [];
  const lines: string[] = [];
  const productIds: string[] = [];
  const addProduct = (fact: ProductFact, least: boolean) => {
    const line = productLine(fact, lineOptions(facts, fresh.length));
    if (!room.take(line, least)) return;
    lines.push(line);
    productIds.push(fact.product.id);
  };
  const addPage = ({ page: { id, title }, passage }: Facts['pages'][number]) => {
    const heading = `${say.page} «${asData(title, 80)}»: `;
    const text =
      heading + cutAtWord(asData(passage), Math.max(0, Math.min(900, room.chars() - heading.length)));
    if (text.length - heading.length < 40 && passage.length >= 40) return;
    if (!room.take(text, false)) return;
    passages.push(text);
    pageIds.push(id);
  };
  for (const [rank, fact] of fresh.slice(0, 2).entries()) addProduct(fact, rank === 0);
  if (page !== undefined) addPage(page);
  for (const fact of fresh.slice(2)) addProduct(fact, false);
  for (const more of facts.pages.slice(1, 3)) addPage(more);

  const total = Math.max(facts.counts?.total ?? 0, lines.length);
  const heading = lines.length === 0 ? say.none : `${say.products} (${lines.length} ${say.of} ${total}):`;
  const promptContent = [
    say.open,
    heading,
    ...lines,
    ...passages,
    ...cart,
    ...told,
    say.close,
    question,
  ].join('\n');
  return { promptContent, productIds, pageIds };
}

/** What the shopper wrote in a turn, from the content stored for it. */
export function writtenIn(promptContent: string): string {
  return promptContent.replace(/^[\s\S]*<\/(?:datos|data)>\n/, '');
}

function lineOptions(facts: Facts, products: number) {
  const askedWords = new Set(
    fold(facts.question)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
  return { language: facts.language, askedWords, detail: products <= 2 ? 'long' : 'short' } as const;
}

function cartLine(cart: Cart, language: Language): string {
  const say = words[language];
  const lines = cart.lines.map((line) => {
    const extras =
      line.extras === undefined || line.extras.length === 0 ? '' : ` + ${line.extras.join(', ')}`;
    return `${line.quantity} × ${asData(line.title + extras, 100)} ${formatMoney(line.lineTotal, language)}`;
  });
  return `${say.cart}: ${lines.length === 0 ? '0' : lines.join('; ')} · ${say.total} ${formatMoney(cart.total, language)}`;
}

/** What is left of a turn's tokens. */
class Room {
  #tokens: number;

  constructor(tokens: number) {
    this.#tokens = tokens;
  }

  /** Rough characters that still fit. */
  chars(): number {
    return Math.floor(this.#tokens * 2.4);
  }

  /** True when the line fits, or must be there whatever it costs. */
  take(line: string, must: boolean): boolean {
    const tokens = estimateTokens(line) + 1;
    if (tokens > this.#tokens && !must) return false;
    this.#tokens = Math.max(0, this.#tokens - tokens);
    return true;
  }
}
