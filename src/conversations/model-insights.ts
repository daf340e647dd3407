import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { InsightsByModel } from '../staff-protocol.ts';
import { type PromptMessage, promptFor, readAnswer, schemaFor } from './insights/model-prompt.ts';
import type { InsightsTable } from './insights-table.ts';

const tries = 3;
/** Among shoppers it may take its time; half an hour later somebody asks again. */
const longestMs = 30 * 60_000;
/** How long nothing is done when there was nothing to read. */
const lookMs = 30_000;
const maxTokens = 400;
/** In idle minutes only what is over is read: whoever was silent for so long has probably gone. */
const overMs = 10 * 60_000;

/** Who is asked: it waits until no shopper is served. */
export type PatientModel = {
  readonly name: string;
  whenIdle(request: {
    messages: readonly PromptMessage[];
    maxTokens: number;
    schema: Record<string, unknown>;
    signal: AbortSignal;
  }): Promise<string>;
};

/** Insights by a model, where staff ask for them: kept, and not asked for again while nothing has changed. */
export class ModelInsights {
  readonly #insights: InsightsTable;
  readonly #topics: () => readonly string[];
  readonly #now: () => Date;
  readonly #kept: (conversationId: string) => void;
  readonly #running = new Map<string, Promise<InsightsByModel | undefined>>();

  /** `kept`: a conversation has something new to show. */
  constructor(options: {
    insights: InsightsTable;
    topics(): readonly string[];
    now(): Date;
    kept(conversationId: string): void;
  }) {
    this.#kept = options.kept;
    this.#insights = options.insights;
    this.#topics = options.topics;
    this.#now = options.now;
  }

  /**
   * Undefined for a conversation that is not there or has no turn that is over. Throws AppError `model_unclear` 503 when the model
   * never gave an answer that can be used, and what the model throws.
   */
  async read(
    conversationId: string,
    model: PatientModel,
    signal: AbortSignal,
  ): Promise<InsightsByModel | undefined> {
    const transcript = this.#insights.transcript(conversationId);
    if (transcript === undefined) return undefined;
    const topics = this.#topics();
    const prompt = promptFor(transcript, topics);
    const hash = createHash('sha256')
      .update(JSON.stringify([model.name, prompt]))
      .digest('base64url');
    const known = this.#insights.byModel(conversationId);
    if (known?.hash === hash) return this.#insights.shownByModel(conversationId);
    const messages = [...prompt];
    for (let tried = 0; tried < tries; tried += 1) {
      const answer = await model.whenIdle({ messages, maxTokens, schema: schemaFor(topics), signal });
      const read = readAnswer(answer, transcript, topics);
      if ('found' in read) {
        this.#insights.keepByModel(conversationId, {
          ...{ hash, model: model.name, at: this.#now().toISOString() },
          ...{ messages: transcript.messages.length, found: read.found },
        });
        this.#kept(conversationId);
        return this.#insights.shownByModel(conversationId);
      }
      messages.splice(
        prompt.length,
        messages.length,
        { role: 'assistant', content: answer.slice(0, 1000) },
        { role: 'user', content: `${read.problem}. Answer again with the JSON object only.` },
      );
    }
    throw unclear(model.name);
  }

  /** As `read`, going on though whoever asked has left; asked for twice it is read once. */
  readAnyway(
    conversationId: string,
    model: PatientModel,
    closing: AbortSignal,
  ): Promise<InsightsByModel | undefined> {
    const running =
      this.#running.get(conversationId) ??
      this.read(conversationId, model, AbortSignal.any([closing, AbortSignal.timeout(longestMs)])).finally(
        () => this.#running.delete(conversationId),
      );
    this.#running.set(conversationId, running);
    return running;
  }

  /** Until the signal: reads what is over and unread, one by one. It never throws. */
  async keepReading(
    model: PatientModel & { state(): string },
    { signal, log }: { signal: AbortSignal; log: Log },
  ): Promise<void> {
    while (!signal.aborted) {
      let read = false;
      try {
        read = model.state() === 'ready' && (await this.readNext(model, signal));
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'A conversation was not read by the model');
      }
      if (!read) await sleep(lookMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** The newest conversation that is over and was never read; false when there is none left. */
  async readNext(model: PatientModel, signal: AbortSignal): Promise<boolean> {
    const id = this.#insights.unreadByModel(new Date(this.#now().getTime() - overMs).toISOString());
    if (id === undefined) return false;
    try {
      await this.read(id, model, signal);
    } catch (error) {
      // What this model cannot read is not tried for ever.
      if (error instanceof AppError && error.code === 'model_unclear') this.#insights.givenUpByModel(id);
      else throw error;
    }
    return true;
  }
}

function unclear(model: string): AppError {
  return new AppError('model_unclear', `${model} gave no insights that can be used, ${tries} times`, {
    status: 503,
    publicMessage: {
      es: 'El modelo no ha dado una respuesta que se pueda usar. Pruebe más tarde o con otro modelo.',
      en: 'The model gave no answer that can be used. Try later, or another model.',
    },
  });
}
