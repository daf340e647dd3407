import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { PromptMessage } from '../chat/chat-model.ts';

export type Sighting =
  | { state: 'ready'; model: string }
  /** `advice` says what to do about it, for the log. */
  | { state: 'missing' | 'unreachable'; advice: string };

export type ModelCall = {
  model: string;
  messages: readonly PromptMessage[];
  maxTokens: number;
  signal: AbortSignal;
  /** JSON schema the answer is to follow, where the server can make it. */
  schema?: Record<string, unknown>;
};

/** What the server tells about a call when it is over. */
export type CallStats = { promptTokens: number; readMs: number };

/** A server of chat models. ServedChatModel puts the queue, the deadlines and the warm-up in front of it. */
export interface ChatServer {
  readonly provider: 'ollama' | 'openai';
  /** A closed connection does not free it before the prompt is read to its end. */
  readonly readsAbandonedPrompts: boolean;
  /** Which model it will use, and whether it is there. Never throws; runs no model. */
  find(signal: AbortSignal): Promise<Sighting>;
  /** Returns when the model is in memory; `unknown` where a server does not tell. */
  ensureLoaded(model: string, signal: AbortSignal): Promise<'was_loaded' | 'loaded_now' | 'unknown'>;
  /** Exactly one request. Yields every piece as it comes, an empty one for a piece without words (thinking). */
  stream(call: ModelCall): AsyncGenerator<string, CallStats | undefined>;
}

export function langChainMessages(messages: readonly PromptMessage[]): BaseMessage[] {
  return messages.map(({ role, content }) => {
    switch (role) {
      case 'system':
        return new SystemMessage(content);
      case 'user':
        return new HumanMessage(content);
      case 'assistant':
        return new AIMessage(content);
      default:
        return role satisfies never;
    }
  });
}

/** The words of a LangChain chunk. Only text counts: thoughts and tool calls travel in other fields. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => (part?.type === 'text' && typeof part.text === 'string' ? part.text : ''))
    .join('');
}

/** Answers about a catalogue want steady wording, not invention. */
export const answerTemperature = 0.2;
