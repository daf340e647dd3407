import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FakeMemory, FakeModel } from './fake-ollama-model.ts';
import type { FakeRequest } from './fake-ollama-request.ts';
import { type ChatScript, piecesOf } from './fake-ollama-script.ts';
import type { ChatWriter } from './fake-ollama-writers.ts';

export type Performance = {
  request: FakeRequest;
  response: ServerResponse;
  write: ChatWriter;
  model: FakeModel;
  memory: FakeMemory;
  /** Called whenever a test may want to look again. */
  happened(): void;
};

/** Reads the prompt, then does what the script says, on the wire that was asked for. */
export async function perform(
  script: Exclude<ChatScript, { kind: 'refuse' }>,
  on: Performance,
): Promise<void> {
  const { request, response, model } = on;
  // Who left the line inside Ollama is not read. Who leaves while being read is read to the end.
  if (response.destroyed) return;
  request.readingSince = performance.now();
  on.happened();
  const prompt = promptOf(request.body);
  const readMs = await on.memory.read(model, prompt);
  const stream = on.write.open(response, request.body, model.name);
  const most = wordLimit(request.body);
  let pieces = 0;
  const say = async (text: string, field: 'content' | 'thinking' = 'content', pieceMs = 0) => {
    for (const piece of piecesOf(text)) {
      if (response.destroyed || pieces >= most) return;
      if (pieceMs > 0) await pause(pieceMs);
      request.firstPieceAt ??= performance.now();
      pieces += 1;
      stream.piece(piece, field);
      on.happened();
    }
  };
  switch (script.kind) {
    case 'answer':
      await thinkAloud(script, on, say);
      await say(script.text, 'content', script.pieceMs);
      break;
    case 'obey':
      await say(lastLine(request.body));
      break;
    case 'stall':
      await say(script.after);
      await closed(response);
      return;
    case 'die':
      await say(script.after);
      request.ended = 'broken_off';
      // What was written must be on its way before the connection breaks.
      await pause(5);
      response.destroy();
      return;
    case 'fail':
      await say(script.after);
      stream.fail(script.error);
      return;
    case 'cut_short':
      await say(script.after);
      response.end();
      return;
    default:
      script satisfies never;
  }
  if (!response.destroyed) stream.end({ promptTokens: Math.ceil(prompt.length / 4), readMs, pieces, most });
}

type Say = (text: string, field: 'content' | 'thinking', pieceMs: number) => Promise<void>;

async function thinkAloud(
  script: Extract<ChatScript, { kind: 'answer' }>,
  { request, model }: Performance,
  say: Say,
): Promise<void> {
  if (script.thought === '') return;
  if (script.leak === 'thought_in_content') {
    return say(`<think>${script.thought}</think>\n\n`, 'content', script.pieceMs);
  }
  const thinks = (model.capabilities ?? []).includes('thinking') && request.body.think !== false;
  if (thinks) await say(script.thought, 'thinking', script.pieceMs);
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.once('close', resolve);
  });
}

/** The most tokens asked for: `num_predict` of one API, `max_tokens` of the other. */
export function wordLimit(body: Record<string, unknown>): number {
  const options = (body.options ?? {}) as { num_predict?: number };
  return options.num_predict ?? (body.max_tokens as number | undefined) ?? Number.POSITIVE_INFINITY;
}

function messagesOf(body: Record<string, unknown>): { role: string; content: string }[] {
  return Array.isArray(body.messages) ? body.messages : [];
}

function promptOf(body: Record<string, unknown>): string {
  return messagesOf(body)
    .map(({ role, content }) => `${role}\n${content}\n`)
    .join('');
}

function lastLine(body: Record<string, unknown>): string {
  const last = messagesOf(body).at(-1)?.content ?? '';
  return last.trim().split('\n').at(-1) ?? '';
}
