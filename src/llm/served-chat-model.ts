import { randomUUID } from 'node:crypto';
import type { ChatModel, IdleModel, IdleRequest, ModelRequest, PromptMessage } from '../chat/chat-model.ts';
import type { Log } from '../log.ts';
import {
  answerTemperature,
  type CallStats,
  type ChatServer,
  type ModelCall,
  type Sighting,
} from './chat-server.ts';
import { withDeadlines } from './deadlines.ts';
import { ModelFailureError, modelFailureOf } from './model-failure.ts';
import { ModelQueue } from './model-queue.ts';
import { PromptReading } from './prompt-reading.ts';
import { stripThoughts } from './strip-thoughts.ts';

export interface ChatModelHandle extends ChatModel, IdleModel {
  /**
   * Has the model read what every prompt begins with, now or as soon as there is one, and again when it comes back after an
   * absence. Resolves when that is done, or at once when there is no model yet. Never rejects.
   */
  warm(prefix: readonly PromptMessage[]): Promise<void>;
  /** How many wait in line. */
  readonly waiting: number;
  close(): void;
}

export type ServedOptions = {
  server: ChatServer;
  /** Its name while no model was seen: the setting itself. */
  setting: string;
  concurrency: number;
  queueMs: number;
  firstByteMs: number;
  silenceMs: number;
  log: Log;
  /** How often a model that is not there is looked for. */
  lookEveryMs: number;
};

/** Neither loading a model nor reading the warm-up prompt may take for ever. */
const longestWarmUpMs = 600_000;
const lookWhenThereMs = 15_000;
const longestLookMs = 2000;
/** So long nobody must have been served before something else may ask the model. */
const quietMs = 2000;

/** One model server behind our queue, our deadlines and our warm-up: what the service calls its chat model. */
export class ServedChatModel implements ChatModelHandle {
  readonly #options: ServedOptions;
  readonly #queue: ModelQueue;
  readonly #reading = new PromptReading();
  readonly #closing = new AbortController();
  #seen: Sighting = { state: 'unreachable', advice: 'not looked for yet' };
  #wasSeen = false;
  #nextLook: NodeJS.Timeout | undefined;
  #prefix: readonly PromptMessage[] | undefined;
  #warm: 'not_yet' | 'done' = 'not_yet';
  #warmingUp: Promise<void> | undefined;

  constructor(options: ServedOptions) {
    this.#options = options;
    this.#queue = new ModelQueue({ concurrency: options.concurrency, waitMs: options.queueMs });
  }

  get name(): string {
    return this.#seen.state === 'ready'
      ? `${this.#options.server.provider}:${this.#seen.model}`
      : this.#options.setting;
  }

  get settings(): Readonly<Record<string, number>> {
    const { concurrency, queueMs, firstByteMs, silenceMs } = this.#options;
    return {
      ...{ temperature: answerTemperature, MODEL_CONCURRENCY: concurrency, QUEUE_MS: queueMs },
      ...{ FIRST_BYTE_MS: firstByteMs, SILENCE_MS: silenceMs },
    };
  }

  /** Who is in line; for metrics. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  state(): 'ready' | 'warming' | 'unreachable' | 'missing' {
    if (this.#seen.state !== 'ready') return this.#seen.state;
    return this.#prefix !== undefined && this.#warm === 'not_yet' ? 'warming' : 'ready';
  }

  /** A model that was named is one that should be there, so for it this is true from the start. */
  wasEverReady(): boolean {
    return this.#wasSeen || this.#options.setting !== 'auto';
  }

  readingSpeed(): number | undefined {
    return this.#reading.speed;
  }

  /** The first look, so that the start banner can say what is there. */
  async start(): Promise<void> {
    await this.#look();
  }

  async warm(prefix: readonly PromptMessage[]): Promise<void> {
    this.#prefix = prefix;
    this.#warm = 'not_yet';
    if (this.#seen.state === 'ready') await this.#warmUp(this.#seen.model);
  }

  async *stream(request: ModelRequest): AsyncGenerator<string> {
    const { signal, visitor, messages, maxTokens } = request;
    this.#modelNow();
    const lease = await this.#queue.enter({ visitor, signal });
    const asked = AbortSignal.any([signal, this.#closing.signal]);
    let stillReadingMs = () => 0;
    try {
      const model = this.#modelNow();
      // Not against FIRST_BYTE_MS: the clock of the answer starts when the model is in memory.
      await this.#options.server.ensureLoaded(model, asked);
      asked.throwIfAborted();
      const left = this.#reading.sent(messages);
      if (this.#options.server.readsAbandonedPrompts) stillReadingMs = left;
      const open = (inner: AbortSignal) => {
        const call = { model, messages, maxTokens, signal: inner };
        return stripThoughts(this.#pieces(call, () => (stillReadingMs = () => 0)));
      };
      let words = 0;
      for await (const text of withDeadlines(open, { ...this.#options, signal: asked })) {
        words += 1;
        yield text;
      }
      if (words === 0) throw new ModelFailureError('broken', 'the model ended its answer without a word');
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw this.#noted(error);
    } finally {
      // Until the model has read what nobody waits for any more, another prompt would only wait inside the server.
      lease.release(Math.min(stillReadingMs(), this.#options.firstByteMs));
    }
  }

  async whenIdle(request: IdleRequest): Promise<string> {
    for (;;) {
      const said = await this.#onceIdle(request);
      if (said !== undefined) return said;
    }
  }

  /** Undefined when a shopper came in between. */
  async #onceIdle({ signal, messages, maxTokens, schema }: IdleRequest): Promise<string | undefined> {
    const lease = await this.#queue.enterIdle({ signal, quietMs });
    const asked = AbortSignal.any([signal, lease.wanted, this.#closing.signal]);
    let stillReadingMs = () => 0;
    try {
      const model = this.#modelNow();
      await this.#options.server.ensureLoaded(model, asked);
      const left = this.#reading.sent(messages);
      if (this.#options.server.readsAbandonedPrompts) stillReadingMs = left;
      const call = { model, messages, maxTokens, signal: asked, ...(schema === undefined ? {} : { schema }) };
      let text = '';
      for await (const piece of stripThoughts(this.#pieces(call, () => (stillReadingMs = () => 0))))
        text += piece;
      // The next shopper finds what every prompt begins with read, as before.
      if (this.#prefix !== undefined) await this.#readOnce(model, this.#prefix, asked).catch(() => undefined);
      if (text === '') throw new ModelFailureError('broken', 'the model ended its answer without a word');
      return text;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (lease.wanted.aborted) return undefined;
      throw this.#noted(error);
    } finally {
      lease.release(Math.min(stillReadingMs(), this.#options.firstByteMs));
    }
  }

  close(): void {
    const reason = new ModelFailureError('unreachable', 'the service is closing');
    clearTimeout(this.#nextLook);
    this.#closing.abort(reason);
    this.#queue.close(reason);
  }

  /** Every piece of one call; `onFirst` when the model begins to speak, even if only to itself. */
  async *#pieces(call: ModelCall, onFirst: () => void): AsyncGenerator<string> {
    let spoke: 'before_first_piece' | 'mid_answer' = 'before_first_piece';
    try {
      for await (const piece of this.#options.server.stream(call)) {
        if (spoke === 'before_first_piece') onFirst();
        spoke = 'mid_answer';
        yield piece;
      }
    } catch (error) {
      throw modelFailureOf(error, spoke);
    }
  }

  #modelNow(): string {
    if (this.#seen.state === 'ready') return this.#seen.model;
    throw new ModelFailureError(
      this.#seen.state === 'missing' ? 'model_missing' : 'unreachable',
      this.#seen.advice,
    );
  }

  /** The failure in our words; one that says the model is gone makes us look for it at once. */
  #noted(error: unknown): ModelFailureError {
    const failure = modelFailureOf(error, 'before_first_piece');
    if (failure.failure === 'unreachable' || failure.failure === 'model_missing') {
      const state = failure.failure === 'unreachable' ? 'unreachable' : 'missing';
      this.#see({ state, advice: failure.message });
      this.#lookAfter(0);
    }
    return failure;
  }

  async #look(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    const enough = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(longestLookMs)]);
    const sighting = await this.#options.server.find(enough);
    if (this.#closing.signal.aborted) return;
    this.#see(sighting);
    const there = sighting.state === 'ready';
    if (there && this.#prefix !== undefined && this.#warm === 'not_yet') void this.#warmUp(sighting.model);
    this.#lookAfter(there ? lookWhenThereMs : this.#options.lookEveryMs);
  }

  #lookAfter(ms: number): void {
    if (this.#closing.signal.aborted) return;
    clearTimeout(this.#nextLook);
    this.#nextLook = setTimeout(() => void this.#look(), ms);
    this.#nextLook.unref();
  }

  /** Logs a change once, however often it is seen again. */
  #see(sighting: Sighting): void {
    const before = this.#seen;
    this.#seen = sighting;
    if (sighting.state === 'ready') {
      if (before.state !== 'ready' || before.model !== sighting.model) {
        if (before.state === 'ready') this.#warm = 'not_yet';
        this.#options.log.info({ model: this.name }, 'the chat model is there');
      }
      this.#wasSeen = true;
      return;
    }
    this.#warm = 'not_yet';
    if (before.state === sighting.state && before.advice === sighting.advice) return;
    // Nobody asked for a model in particular and none was ever there: that is a way to run, not a fault.
    const level = this.wasEverReady() ? 'warn' : 'info';
    this.#options.log[level]({ model: this.#options.setting }, `no chat model for now: ${sighting.advice}`);
  }

  #warmUp(model: string): Promise<void> {
    this.#warmingUp ??= this.#readPrefix(model).finally(() => {
      this.#warmingUp = undefined;
    });
    return this.#warmingUp;
  }

  async #readPrefix(model: string): Promise<void> {
    const { server, log } = this.#options;
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(longestWarmUpMs)]);
    try {
      const lease = await this.#queue.enterAlone(signal);
      try {
        for (let prefix = this.#prefix ?? []; ; prefix = this.#prefix ?? []) {
          await this.#readAndMeasure(model, prefix, signal);
          if (prefix === (this.#prefix ?? prefix)) break;
        }
      } finally {
        lease.release();
      }
      this.#warm = 'done';
      log.info(
        { model: this.name, tokensASecond: Math.round(this.#reading.speed ?? 0) },
        'the chat model is warm',
      );
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      const failure = this.#noted(error);
      // A model that is there but did not read is tried with the first question; asking again and again would help nobody.
      if (failure.failure === 'broken') this.#warm = 'done';
      log.warn(
        { model: `${server.provider}:${model}`, err: failure },
        'the chat model could not be warmed up',
      );
    }
  }

  /**
   * Speed is measured on a prompt the model cannot have read before: on a freshly loaded model the prefix itself, else a short
   * text that begins with a random word (a server counts tokens it remembers as read in no time).
   */
  async #readAndMeasure(model: string, prefix: readonly PromptMessage[], signal: AbortSignal): Promise<void> {
    const loaded = await this.#options.server.ensureLoaded(model, signal);
    if (loaded === 'unknown') await this.#readOnce(model, [{ role: 'user', content: 'Hola' }], signal);
    if (loaded !== 'loaded_now') {
      const unread = unreadMessages();
      const stats = await this.#readOnce(model, unread, signal);
      if (stats !== undefined) this.#reading.measured(unread, stats);
    }
    const stats = await this.#readOnce(model, prefix, signal);
    if (loaded === 'loaded_now' && stats !== undefined) this.#reading.measured(prefix, stats);
  }

  async #readOnce(
    model: string,
    messages: readonly PromptMessage[],
    signal: AbortSignal,
  ): Promise<CallStats | undefined> {
    this.#reading.sent(messages);
    const pieces = this.#options.server.stream({ model, messages, maxTokens: 1, signal });
    for (;;) {
      const piece = await pieces.next();
      if (piece.done === true) return piece.value;
    }
  }
}

function unreadMessages(): PromptMessage[] {
  const words =
    'La tienda abre a las diez y el pedido llega en dos días. The shop opens at ten and orders take two days. ';
  return [{ role: 'user', content: `${randomUUID()} ${words.repeat(6)}` }];
}
