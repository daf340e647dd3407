/** What real models once wrote in these dialogues, written again by a fake one: the same measurement without a model, in seconds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startFakeOllama } from '../../../support/fake-ollama.ts';
import { answer } from '../../../support/fake-ollama-script.ts';
import { startTestApp } from '../../../support/start-test-app.ts';
import { readDialogues, type SampleShop } from './dialogue.ts';
import { playDialogue, type Transcript } from './play-dialogue.ts';
import { modelReady } from './play-shop.ts';

/** `drafts[n]` answered the dialogue's message n; empty where the model was not asked. */
type Recorded = { model: string; dialogue: string; drafts: string[] };

/** What the model writes where the recorded one was not asked. */
const silence = { es: 'No tengo ese dato.', en: 'I do not have that information.' };

export function readRecordedDrafts(): Recorded[] {
  return readFileSync(fileURLToPath(new URL('./recorded-drafts.jsonl', import.meta.url)), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);
}

export async function* replayDrafts(shop: SampleShop): AsyncGenerator<Transcript> {
  const model = { name: 'recorded:latest', capabilities: ['completion' as const] };
  const script = answer('');
  await using fake = await startFakeOllama({ models: [model], byDefault: script });
  await using app = await startTestApp({
    shop,
    settings: { CHAT_MODEL: 'ollama:recorded:latest', OLLAMA_URL: fake.url },
  });
  await modelReady(app.url);
  for (const { model: name, dialogue: id, drafts } of readRecordedDrafts()) {
    const dialogue = readDialogues().find((each) => each.id === id && each.shop === shop);
    if (dialogue === undefined) continue;
    yield await playDialogue({
      app,
      model: name,
      dialogue,
      beforeTurn: (at) => Object.assign(script, { text: drafts[at] || silence[dialogue.language] }),
    });
  }
}
