/** Opens the whole service with a real model and plays the dialogues of one shop, one after the other. */
import { startTestApp } from '../../../support/start-test-app.ts';
import type { Dialogue, SampleShop } from './dialogue.ts';
import { playDialogue, type Transcript } from './play-dialogue.ts';

export async function* playShop(options: {
  shop: SampleShop;
  model: string;
  ollamaUrl: string;
  dialogues: readonly Dialogue[];
}): AsyncGenerator<Transcript> {
  const { shop, model, ollamaUrl, dialogues } = options;
  await using app = await startTestApp({
    shop,
    settings: { CHAT_MODEL: `ollama:${model}`, OLLAMA_URL: ollamaUrl, LOG_LEVEL: 'silent' },
  });
  await modelReady(app.url);
  for (const dialogue of dialogues) yield await playDialogue({ app, model, dialogue });
}

/** Without this the first answers would be the catalogue voice's alone, and measure nothing of the model. */
export async function modelReady(url: string): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    const { chatModel } = (await (await fetch(`${url}/ready`)).json()) as { chatModel: { state: string } };
    if (chatModel.state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the model was not ready within two minutes');
}
