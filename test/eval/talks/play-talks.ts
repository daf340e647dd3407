/** Each talk from its beginning in its shop, without a model: what code tells is what a shopper gets at the least. */
import { rmSync } from 'node:fs';
import { startTestApp } from '../../support/start-test-app.ts';
import { holdsAll } from '../needles.ts';
import { shopDataDir } from '../truth/shops.ts';
import type { Talk, TalkTurn } from './talk.ts';

export type PlayedTurn = {
  talk: Talk;
  turn: TalkTurn;
  /** The words of the answer. */
  reply: string;
  /** `sent away`: as if it were none of the shop's business. `not understood`: the shopper is asked to say it otherwise. */
  judgement: 'right' | 'sent away' | 'not understood' | 'beside it';
};

const notUnderstood = /^(?:Perdone, no le he entendido|Sorry, I did not understand)/;

export async function playTalks(all: readonly Talk[]): Promise<PlayedTurn[]> {
  const played: PlayedTurn[] = [];
  for (const shop of new Set(all.map((talk) => talk.shop))) {
    const dataDir = await shopDataDir(shop);
    try {
      await using app = await startTestApp({ dataDir, settings: { CHAT_MODEL: 'none' } });
      for (const talk of all.filter((other) => other.shop === shop)) {
        const shopper = app.shopper();
        for (const turn of talk.turns) {
          const { text, products, done } = await shopper.say(turn.text, { language: talk.language });
          const cards = (products?.items ?? []).map((item) => JSON.stringify(item));
          const judgement = judge(turn, { text, shown: [text, ...cards].join('\n'), outcome: done?.outcome });
          played.push({ talk, turn, reply: text, judgement });
        }
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return played;
}

function judge(
  { needles }: TalkTurn,
  { text, shown, outcome }: { text: string; shown: string; outcome: string | undefined },
): PlayedTurn['judgement'] {
  if (outcome === 'redirected') return 'sent away';
  if (notUnderstood.test(text)) return 'not understood';
  return needles === undefined || holdsAll(shown, needles) ? 'right' : 'beside it';
}
