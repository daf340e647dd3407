/** Each question said first thing to its shop, without a model: what code tells is what a shopper gets at the least. */
import { rmSync } from 'node:fs';
import { startTestApp } from '../../support/start-test-app.ts';
import { holdsAll } from '../needles.ts';
import { shopDataDir } from '../truth/shops.ts';
import type { GoodsQuestion } from './goods-question.ts';

export type AskedOfGoods = {
  question: GoodsQuestion;
  outcome: string;
  /** What is read: the words, and what stands on the cards. */
  reply: string;
  /** `sent away`: as if it were none of the shop's business. `unanswered`: the shop is said not to know. */
  judgement: 'right' | 'sent away' | 'unanswered' | 'beside it';
};

export async function askGoods(questions: readonly GoodsQuestion[]): Promise<AskedOfGoods[]> {
  const asked: AskedOfGoods[] = [];
  for (const shop of new Set(questions.map((one) => one.shop))) {
    const dataDir = await shopDataDir(shop);
    try {
      await using app = await startTestApp({ dataDir, settings: { CHAT_MODEL: 'none' } });
      for (const question of questions.filter((other) => other.shop === shop)) {
        const turn = await app.shopper().say(question.text, { language: question.language });
        const cards = (turn.products?.items ?? []).map((item) => JSON.stringify(item));
        const reply = [turn.text, ...cards].join('\n');
        const outcome = turn.done?.outcome ?? 'failed';
        asked.push({ question, outcome, reply: turn.text, judgement: judge(question, outcome, reply) });
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return asked;
}

function judge({ needles, kind }: GoodsQuestion, outcome: string, reply: string): AskedOfGoods['judgement'] {
  if (outcome === 'redirected') return 'sent away';
  if (holdsAll(reply, needles)) return 'right';
  return outcome === 'no_result' && kind !== 'absent' ? 'unanswered' : 'beside it';
}
