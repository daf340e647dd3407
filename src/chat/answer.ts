/** The words of a turn: one streamed model call through the gate, and the catalogue voice for all it leaves unsaid. */
import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import type { Language, Trace, Voice } from '../protocol.ts';
import type { PromptMessage } from './chat-model.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import { Gate } from './gate/gate.ts';
import type { Verdict } from './gate/verdict.ts';
import type { TurnDeps } from './turn-deps.ts';
import { askedOnce } from './voice/asked-once.ts';
import { covers } from './voice/coverage.ts';
import { unsaid } from './voice/unsaid.ts';

/** Longest answer asked of a model, in tokens: brief is a rule of the house. */
export const maxAnswerTokens = 220;

export type Answer = {
  shown: string;
  draft: string;
  verdicts: Trace['verdicts'];
  counts: { passed: number; corrected: number; withheld: number };
  voice: Voice;
  firstTokenMs?: number;
  /** Why the model did not answer or broke off, in words for staff. */
  failure?: string;
};

export type AnswerRequest = {
  decision: Decision;
  facts: Facts;
  /** The shop's products whose whole title stands in these words. */
  titled: (words: string) => readonly Product[];
  /** Undefined when no model is asked. */
  messages: readonly PromptMessage[] | undefined;
  /** Answers of this conversation that the model reads again in its prompt. */
  earlier: readonly string[];
  visitorId: string;
  signal: AbortSignal;
};

/** Yields what the shopper sees, piece by piece; returns the whole with its verdicts. */
export async function* answer(deps: TurnDeps, request: AnswerRequest): AsyncGenerator<string, Answer> {
  const { decision, facts, messages, signal } = request;
  const writer = new ShownText();
  const spoken =
    messages === undefined || deps.chatModel === undefined
      ? { draft: '', verdicts: [] as Verdict[] }
      : yield* modelWords(deps, { ...request, messages }, writer);
  const modelSpoke = writer.text !== '';
  let codeSpoke = spoken.verdicts.some(({ verdict }) => verdict === 'corrected');
  const said = {
    shown: writer.text,
    stopped: signal.aborted,
    withheld: spoken.verdicts.some(({ verdict }) => verdict === 'withheld'),
  };
  for (const sentence of leftUnsaid(decision, facts, said)) {
    codeSpoke = true;
    yield writer.append(sentence);
  }
  return {
    shown: writer.text,
    draft: spoken.draft,
    verdicts: spoken.verdicts.map(({ text: _, ...verdict }) => verdict),
    counts: countVerdicts(spoken.verdicts),
    voice: !modelSpoke ? 'catalogue' : codeSpoke ? 'mixed' : 'model',
    ...(spoken.firstTokenMs === undefined ? {} : { firstTokenMs: spoken.firstTokenMs }),
    ...(spoken.failure === undefined ? {} : { failure: spoken.failure }),
  };
}

type ModelWords = { draft: string; verdicts: Verdict[]; firstTokenMs?: number; failure?: string };

async function* modelWords(
  deps: TurnDeps,
  request: AnswerRequest & { messages: readonly PromptMessage[] },
  writer: ShownText,
): AsyncGenerator<string, ModelWords> {
  const { decision, earlier, facts, messages, signal, titled, visitorId } = request;
  const gate = new Gate({
    facts,
    titled,
    earlier,
    inOrder: isOfOrder(decision),
    promptTexts: messages.filter(({ role }) => role === 'system').map(({ content }) => content),
    maxWithheld: deps.settings.MAX_WITHHELD,
  });
  const words: ModelWords = { draft: '', verdicts: [] };
  // The gate giving up, and this generator being left, close the connection to the model; the turn's own signal does too.
  const enough = new AbortController();
  const startedAt = deps.clock();
  try {
    const stream = deps.chatModel?.stream({
      messages,
      signal: AbortSignal.any([signal, enough.signal]),
      visitor: visitorId,
      maxTokens: maxAnswerTokens,
    });
    for await (const text of stream ?? []) {
      words.firstTokenMs ??= deps.clock() - startedAt;
      words.draft += text;
      yield* judged(gate.push(text), words, writer);
      if (gate.gaveUp) break;
    }
    if (!gate.gaveUp) yield* judged(gate.end(), words, writer);
    // A clause that a break left half said is not shown: only a stream that ended by itself has an end to judge.
  } catch (error) {
    if (!signal.aborted) {
      words.failure = failureOf(error);
      deps.log.warn(
        { err: error, failure: words.failure },
        'The model did not finish its answer; the catalogue voice goes on',
      );
    }
  } finally {
    enough.abort();
  }
  return words;
}

function* judged(verdicts: readonly Verdict[], words: ModelWords, writer: ShownText): Generator<string> {
  for (const verdict of verdicts) {
    words.verdicts.push(verdict);
    if (verdict.text !== '') yield writer.add(verdict.text);
  }
}

/** `failure` of a ModelError, whichever room threw it, else the message. */
function failureOf(error: unknown): string {
  if (error instanceof Error) {
    const failure = 'failure' in error && typeof error.failure === 'string' ? `${error.failure}: ` : '';
    return `${failure}${error.message}`;
  }
  return String(error);
}

type Said = { shown: string; stopped: boolean; withheld: boolean };

/** A stop silences everything but what became of the order: that has happened, and the shopper must know. */
function leftUnsaid(decision: Decision, facts: Facts, so: Said): string[] {
  const { must, may } = decision.told;
  if (so.stopped && !isOfOrder(decision)) return [];
  const context: { language: Language; currency: string } = {
    language: facts.language,
    currency: facts.shop.currency,
  };
  const owed = must.filter((sentence) => so.shown === '' || !covers(so.shown, sentence, context));
  // What the code's own sentences already hold need not be said again by a list; a list of products always is.
  const said = so.stopped || answersTurn(decision, facts, so) ? owed : [...owed, ...may];
  return askedOnce(isOfOrder(decision) ? said : unsaid(said, so.shown), so.shown, facts.language);
}

/** Something became of the order in this turn. */
const isOfOrder = ({ outcome }: Decision): boolean => outcome === 'cart' || outcome === 'ordered';

/**
 * Words that say nothing of what the turn found are no answer: courtesy, the shopper's own question said back, a question put to the
 * shopper; nor is what is left of small talk with its lies taken out.
 */
function answersTurn(decision: Decision, facts: Facts, { shown, withheld }: Said): boolean {
  const said = statements(shown, facts.question);
  if (said === '') return false;
  const found = decision.products.filter(({ from }) => from !== 'cart');
  if (found.length > 0) return found.some(({ product }) => isNamedIn(said, product.title));
  return decision.told.must.length > 0 || !withheld;
}

/** What is shown, without what only asks or echoes. */
function statements(shown: string, question: string): string {
  const asked = bare(question);
  return shown
    .split(/(?<=[.!?…])\s+|\n+/)
    .filter((sentence) => !/\?\W*$/.test(sentence))
    .filter((sentence) => {
      const said = bare(sentence);
      return said !== '' && !asked.includes(said);
    })
    .join(' ')
    .trim();
}

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** By its whole title, or by the names in it: "la Brisa" is "Zapatillas de correr Brisa". */
function isNamedIn(said: string, title: string): boolean {
  const folded = ` ${bare(said)} `;
  if (folded.includes(` ${bare(title)} `)) return true;
  const [, ...rest] = title.split(/\s+/);
  const names = rest.filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  const last = names.at(-1);
  return last !== undefined && names.length < rest.length && folded.includes(` ${bare(last)} `);
}

function countVerdicts(verdicts: readonly Verdict[]): Answer['counts'] {
  const counts = { passed: 0, corrected: 0, withheld: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

/** What was shown so far; sentences of the catalogue voice are joined on with the right space between. */
class ShownText {
  text = '';

  add(piece: string): string {
    const trimmed = this.text === '' ? piece.trimStart() : piece;
    this.text += trimmed;
    return trimmed;
  }

  append(sentence: string): string {
    const isItem = (line: string) => line.startsWith('- ');
    const lastLine = this.text.slice(this.text.lastIndexOf('\n') + 1);
    const gap =
      this.text === '' || /\s$/.test(this.text)
        ? ''
        : isItem(sentence)
          ? '\n'
          : isItem(lastLine)
            ? '\n\n'
            : ' ';
    // What the model left without a full stop is a sentence of its own.
    const stop = gap === ' ' && /[\p{L}\p{N})€]$/u.test(this.text) ? '.' : '';
    return this.add(`${stop}${gap}${sentence}`);
  }
}
