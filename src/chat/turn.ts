/**
 * One turn, in one direction: decide, show, compose the prompt, ask the model once, gate, finish on disk. The message is stored
 * before this starts; nothing here knows HTTP or SQLite.
 */
import type { Product } from '../catalog/product.ts';
import {
  type ChatEvent,
  languages,
  type NumberedEvent,
  type Outcome,
  type ProductCard,
  type Trace,
} from '../protocol.ts';
import { type Answer, answer, maxAnswerTokens } from './answer.ts';
import type { ChatModel } from './chat-model.ts';
import type { ConversationState } from './conversation-state.ts';
import type { HistoryTurn, StoredConversation } from './conversation-store.ts';
import { type DecideTimings, decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Facts, ProductFact } from './facts.ts';
import { withPressed } from './order/cart/press-button.ts';
import { promptBudget } from './prompt/budget.ts';
import { composePrompt, keptHistory, writtenIn } from './prompt/compose-prompt.ts';
import { shopPages } from './shop-pages.ts';
import type { TurnDeps, TurnInput } from './turn-deps.ts';
import { tellStopped } from './voice/small-talk.ts';

/**
 * Yields the turn's events as they become known; when it ends, by any way, the turn is on disk. What goes wrong unexpectedly is
 * logged in full and told in a sentence: the last event is then `failed`.
 */
export async function* runTurn(deps: TurnDeps, input: TurnInput): AsyncGenerator<NumberedEvent> {
  const events: NumberedEvent[] = [];
  const number = (event: ChatEvent): NumberedEvent => {
    const numbered = { id: events.length + 1, ...event } as NumberedEvent;
    events.push(numbered);
    return numbered;
  };
  const { conversationId, turnId, messageId, token, language } = input;
  const startedAt = deps.clock();
  yield number({
    event: 'turn',
    data: { conversationId, turnId, messageId, ...(token === undefined ? {} : { token }), language },
  });
  const conversation = deps.store.conversation(conversationId);
  // Erased in the meantime: nobody is left to answer.
  if (conversation === undefined) return;
  try {
    yield* takeTurn(deps, input, { conversation, number, events, startedAt });
  } catch (error) {
    deps.log.error({ err: error, turnId }, 'A turn failed');
    const failed = number({
      event: 'failed',
      data: { error: { code: 'internal', message: sorry[language] } },
    });
    finishFailed(deps, input, { conversation, events, startedAt });
    yield failed;
  }
}

const sorry = {
  es: 'Algo ha fallado por nuestra parte y no he podido terminar la respuesta. Inténtelo de nuevo, por favor.',
  en: 'Something went wrong on our side and I could not finish the answer. Please try again.',
} as const;

type Running = {
  conversation: StoredConversation;
  number(event: ChatEvent): NumberedEvent;
  events: NumberedEvent[];
  startedAt: number;
};

async function* takeTurn(deps: TurnDeps, input: TurnInput, running: Running): AsyncGenerator<NumberedEvent> {
  const { conversation, number, events, startedAt } = running;
  const { turnId, language } = input;
  const { decision, timings } = await decide(deps, input, conversation);
  for (const event of decision.events) yield number(event);

  const prepared = prepare(deps, input, conversation, decision);
  const words = answer(deps, {
    decision,
    facts: prepared.facts,
    titled: (words) => titledIn(deps, input, words),
    messages: prepared.prompt?.messages,
    earlier: prepared.prompt?.historyTurns.map(({ shown }) => shown) ?? [],
    visitorId: conversation.visitorId,
    signal: input.signal,
  });
  let step = await words.next();
  while (step.done !== true) {
    yield number({ event: 'text', data: { text: step.value } });
    step = await words.next();
  }
  const said = step.value;
  if (said.shown === '') {
    // Stopped before the first word: a finished turn always has one.
    const [sentence = ''] = tellStopped(language).must;
    said.shown = sentence;
    yield number({ event: 'text', data: { text: sentence } });
  }
  const outcome = outcomeOf(deps, decision, said);
  const done = number({
    event: 'done',
    data: { turnId, outcome, voice: said.voice, verdicts: said.counts },
  });
  finish(deps, input, { decision, prepared, said, outcome, events, timings, startedAt });
  yield done;
}

/** Rows that hold these words best: a title that stands whole in them is among the first. */
const nameMatches = 8;

/** Asked in both languages: "Brisa Dry" is a Spanish title with a word that English reads as its own. */
function titledIn({ catalogue }: TurnDeps, { generation }: TurnInput, words: string): Product[] {
  const matches = languages.flatMap((one) => catalogue.findByName(generation, words, one, nameMatches));
  const whole = matches.filter(({ titleShare }) => titleShare === 1).map(({ product }) => product);
  return [...new Map(whole.map((product) => [product.id, product])).values()];
}

type Prepared = { facts: Facts; prompt: ReturnType<typeof composePrompt> | undefined };

function prepare(
  deps: TurnDeps,
  input: TurnInput,
  conversation: StoredConversation,
  decision: Decision,
): Prepared {
  if (!decision.asksModel || !modelAnswers(deps)) {
    return { facts: factsOf(input, conversation, decision, []), prompt: undefined };
  }
  const budget = promptBudget({
    firstWordMs: deps.settings.FIRST_WORD_MS,
    readingSpeed: deps.chatModel?.readingSpeed(),
    numCtx: deps.settings.NUM_CTX,
    maxAnswerTokens,
  });
  const history = deps.store.history(input.conversationId);
  const kept = keptHistory(history, budget.historyTokens);
  const shelves = deps.catalogue.shelvesNamed(input.generation, input.text);
  const facts = { ...factsOf(input, conversation, decision, kept), shelves };
  // The list of what was found stands in the product lines already: said twice it is only read twice.
  const told = [...decision.told.must, ...decision.told.may.filter((sentence) => !sentence.startsWith('- '))];
  return { facts, prompt: composePrompt({ facts, history, told, budget }) };
}

function modelAnswers(deps: TurnDeps): boolean {
  const state = deps.chatModel?.state();
  return state === 'ready' || state === 'warming';
}

/** Products of this turn first, then the cart's, then those still told in the prompt's history, at today's price. */
function factsOf(
  input: TurnInput,
  conversation: StoredConversation,
  decision: Decision,
  history: readonly HistoryTurn[],
): Facts {
  const { generation, language } = input;
  const products: ProductFact[] = [...decision.products];
  const known = new Set(products.map(({ product }) => product.id));
  const add = (id: string, from: ProductFact['from']) => {
    if (known.has(id)) return;
    known.add(id);
    const product = generation.product(id);
    if (product !== undefined) products.push({ product, from });
  };
  for (const line of decision.cart?.lines ?? []) add(line.productId, 'cart');
  for (const turn of history) for (const id of turn.productIds) add(id, 'history');
  const pages = [...decision.pages];
  for (const id of new Set(history.flatMap((turn) => turn.pageIds))) {
    const page = generation.page(id);
    if (page !== undefined && !pages.some((one) => one.page.id === id))
      pages.push({ page, passage: page.text });
  }
  return {
    language,
    shop: generation.shop,
    products,
    pages,
    shopPages: shopPages(generation, language),
    ...(decision.cart === undefined ? {} : { cart: decision.cart }),
    ...(decision.counts === undefined ? {} : { counts: decision.counts }),
    shown: decision.state.shown,
    shopperAmounts: [...conversation.state.amounts, ...decision.state.amounts],
    question: input.text,
    earlier: history.map(({ promptContent }) => writtenIn(promptContent)),
    told: [...decision.told.must, ...decision.told.may],
  };
}

/** WIRE.md: the first that applies. Only a plain answer can be degraded; the others keep their name. */
function outcomeOf(deps: TurnDeps, decision: Decision, said: Answer): Outcome {
  if (decision.outcome !== 'answered') return decision.outcome;
  const expected = deps.chatModel !== undefined && (deps.modelNamed || deps.chatModel.wasEverReady());
  const missing = decision.asksModel && said.draft === '' && said.voice === 'catalogue';
  return expected && missing ? 'degraded' : 'answered';
}

type End = {
  decision: Decision;
  prepared: Prepared;
  said: Answer;
  outcome: Outcome;
  events: NumberedEvent[];
  timings: DecideTimings;
  startedAt: number;
};

function finish(deps: TurnDeps, input: TurnInput, end: End): void {
  const { decision, prepared, said, outcome } = end;
  const { prompt } = prepared;
  const trace: Trace = {
    turnId: input.turnId,
    language: input.language,
    understood: decision.understood,
    candidates: decision.candidates,
    prompt: prompt?.messages.map(({ role, content }) => ({ role, content })) ?? [],
    draft: said.draft,
    verdicts: said.verdicts,
    ...(prompt === undefined || deps.chatModel === undefined
      ? {}
      : { model: deps.chatModel.name, settings: settingsOf(deps, deps.chatModel) }),
    generation: input.generation.id,
    timings: {
      ...end.timings,
      ...(said.firstTokenMs === undefined ? {} : { firstTokenMs: said.firstTokenMs }),
      totalMs: deps.clock() - end.startedAt,
    },
    outcome,
    voice: said.voice,
    ...notesOf(decision, said),
  };
  const cards: ProductCard[] = decision.events.flatMap((event) =>
    event.event === 'products' ? event.data.items : [],
  );
  deps.store.finishTurn({
    turnId: input.turnId,
    conversationId: input.conversationId,
    status: input.signal.aborted ? 'stopped' : 'done',
    outcome,
    voice: said.voice,
    shown: said.shown,
    cards,
    events: end.events,
    trace,
    state: stateAfter(deps, input, decision),
    language: input.language,
    handoff: decision.handoff,
    history: {
      promptContent: prompt?.promptContent ?? '',
      productIds: prompt?.productIds ?? [],
      pageIds: prompt?.pageIds ?? [],
    },
  });
  deps.observe(trace);
}

function settingsOf({ settings }: TurnDeps, model: ChatModel): Record<string, number> {
  const { FIRST_WORD_MS, NUM_CTX, MAX_WITHHELD } = settings;
  const read = model.readingSpeed();
  return {
    ...{ NUM_CTX, FIRST_WORD_MS, MAX_WITHHELD, maxTokens: maxAnswerTokens },
    ...(read === undefined ? {} : { tokensReadASecond: Math.round(read) }),
    ...model.settings,
  };
}

/** The cart's buttons may have acted while the words ran. */
function stateAfter(deps: TurnDeps, input: TurnInput, decision: Decision): ConversationState {
  const stored = deps.store.conversation(input.conversationId);
  return stored === undefined ? decision.state : withPressed(decision.state, stored.state);
}

/** The turn of a failed answer keeps the conversation as it was, cart acts included: those are committed already. */
function finishFailed(
  deps: TurnDeps,
  input: TurnInput,
  {
    conversation,
    events,
    startedAt,
  }: { conversation: StoredConversation; events: NumberedEvent[]; startedAt: number },
): void {
  const shown = events.map((event) => (event.event === 'text' ? event.data.text : '')).join('');
  const trace: Trace = {
    turnId: input.turnId,
    language: input.language,
    understood: {},
    candidates: [],
    prompt: [],
    draft: '',
    verdicts: [],
    generation: input.generation.id,
    timings: { understandMs: 0, retrieveMs: 0, totalMs: deps.clock() - startedAt },
    notes: ['The turn failed; the log of the service says why.'],
  };
  deps.store.finishTurn({
    turnId: input.turnId,
    conversationId: input.conversationId,
    status: 'failed',
    outcome: undefined,
    voice: undefined,
    shown,
    cards: [],
    events,
    trace,
    state: (deps.store.conversation(input.conversationId) ?? conversation).state,
    language: input.language,
    handoff: conversation.handoff,
    history: { promptContent: '', productIds: [], pageIds: [] },
  });
  deps.observe(trace);
}

function notesOf(decision: Decision, said: Answer): { notes?: string[] } {
  const notes = [
    ...decision.notes,
    ...(said.failure === undefined ? [] : [`The model did not finish: ${said.failure}`]),
  ];
  return notes.length === 0 ? {} : { notes };
}
