/** Plays the dialogues against the whole service without a model, and judges each turn. */
import type { Trace } from '../../../src/protocol.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import type { FollowUpDialogue } from './follow-up-dialogue.ts';
import { catalogueOf, type Heard, missesOf } from './judge-turn.ts';

export type PlayedTurn = { id: string; say: string; misses: string[] };

export async function playFollowUps(dialogues: readonly FollowUpDialogue[]): Promise<PlayedTurn[]> {
  const played: PlayedTurn[] = [];
  for (const shop of new Set(dialogues.map((dialogue) => dialogue.shop))) {
    await using app = await startTestApp({ shop, settings: { LOG_LEVEL: 'silent' } });
    for (const dialogue of dialogues.filter((one) => one.shop === shop)) {
      played.push(...(await play(app, dialogue)));
    }
  }
  return played;
}

async function play(app: TestApp, dialogue: FollowUpDialogue): Promise<PlayedTurn[]> {
  const catalogue = catalogueOf(dialogue.shop);
  const shopper = app.shopper();
  const played: PlayedTurn[] = [];
  let listed: string[] = [];
  for (const turn of dialogue.turns) {
    const { text, products } = await shopper.say(turn.say);
    const trace = await lastTrace(app, shopper.conversationId ?? '');
    const shown = products?.items.map(({ id }) => id) ?? [];
    const heard: Heard = { text, shown, total: products?.total, understood: trace?.understood ?? {} };
    played.push({ id: dialogue.id, say: turn.say, misses: missesOf(turn, heard, { listed, catalogue }) });
    if (heard.understood.intent === 'find' && shown.length > 0) listed = shown;
  }
  return played;
}

async function lastTrace(app: TestApp, conversationId: string): Promise<Trace | undefined> {
  const response = await app.staff(`/api/staff/conversations/${conversationId}`);
  const { turns } = (await response.json()) as { turns: Trace[] };
  return turns.at(-1);
}
