import { z } from 'zod';
import { AppError } from '../errors.ts';

const progressLine = z.object({
  status: z.string().optional(),
  error: z.string().optional(),
  digest: z.string().optional(),
  total: z.number().optional(),
  completed: z.number().optional(),
});

/** Fetches a model through Ollama; `say` gets a line at every step and every tenth of a download. */
export async function pullModel(options: {
  ollamaUrl: string;
  model: string;
  say(line: string): void;
  signal?: AbortSignal;
}): Promise<void> {
  const { model } = options;
  const response = await fetch(`${options.ollamaUrl.replace(/\/+$/, '')}/api/pull`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, stream: true }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (!response.ok || response.body === null) {
    throw new AppError('pull_failed', `Ollama would not pull ${model}: ${await response.text()}`);
  }
  const told = tellOnce(options.say, model);
  let succeeded = false;
  for await (const line of linesOf(response.body)) {
    const progress = progressLine.parse(JSON.parse(line));
    if (progress.error !== undefined)
      throw new AppError('pull_failed', `Ollama could not pull ${model}: ${progress.error}`);
    succeeded ||= progress.status === 'success';
    told(progress);
  }
  if (!succeeded)
    throw new AppError(
      'pull_failed',
      `Ollama stopped pulling ${model} before it was whole: run this again, it goes on from there`,
    );
}

function tellOnce(
  say: (line: string) => void,
  model: string,
): (progress: z.output<typeof progressLine>) => void {
  let last = '';
  return ({ status = '', total, completed }) => {
    const tenth =
      total === undefined || total === 0 ? undefined : Math.floor((10 * (completed ?? 0)) / total);
    const size = total === undefined ? '' : ` of ${(total / 1024 ** 2).toFixed(0)} MiB`;
    const line = tenth === undefined ? `${model}: ${status}` : `${model}: ${status} ${tenth * 10} %${size}`;
    if (line === last) return;
    last = line;
    say(line);
  };
}

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of body) {
    held += decoder.decode(chunk, { stream: true });
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
  }
  if (held.trim() !== '') yield held;
}
