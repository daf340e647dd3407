/** Questions about a shop as shoppers ask them, and whether the reply tells what the shop's pages and settings say. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fold } from '../../../src/language/fold.ts';
import { language } from '../../../src/protocol.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { shopDataDir } from '../truth/shops.ts';

const question = z.strictObject({
  id: z.string(),
  shop: z.string(),
  language,
  ask: z.string().min(1),
  /** Words of the shop's own, any of which shows that the right thing was told. */
  tells: z.array(z.string().min(1)).min(1).optional(),
  /** Neither page nor setting says it: the reply says so, and where to ask. */
  unknown: z.literal(true).optional(),
});
export type Question = z.output<typeof question>;
export const halves = ['dev', 'more', 'test'] as const;
export type Half = (typeof halves)[number];

export type Asked = {
  question: Question;
  reply: string;
  outcome: string | undefined;
  /** `sent away`: as if it were none of the shop's business. `goods`: products instead of an answer. */
  judgement: 'right' | 'sent away' | 'goods' | 'beside it';
};

/** `dev.jsonl` and `more.jsonl`, written after it, may be worked from, `test.jsonl` not. */
export function questionsOf(half: Half): Question[] {
  const lines = readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => question.parse(JSON.parse(line)));
}

export async function askQuestions(questions: readonly Question[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const shop of new Set(questions.map((one) => one.shop))) {
    const dataDir = await shopDataDir(shop);
    {
      await using app = await startTestApp({ dataDir, settings: { CHAT_MODEL: 'none' } });
      for (const one of questions.filter((other) => other.shop === shop)) {
        const turn = await app.shopper().say(one.ask, { language: one.language });
        asked.push({
          question: one,
          reply: turn.text,
          outcome: turn.done?.outcome,
          judgement: judge(one, turn),
        });
      }
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
  return asked;
}

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ');
const saysItDoesNotKnow =
  /no tengo informacion|ni en la informacion|or in what the shop|no lo dice|no nombra|no puedo (?:prometer|consultar|ver|ofrecer)|have no information|does not say|does not name|cannot (?:promise|look up|see|offer)/;

function judge(
  { tells, unknown }: Question,
  turn: { text: string; products: { items: unknown[] } | undefined; done: { outcome: string } | undefined },
): Asked['judgement'] {
  const reply = plain(turn.text);
  if (tells?.some((told) => reply.includes(plain(told)))) return 'right';
  if (turn.done?.outcome === 'redirected') return 'sent away';
  if (unknown === true && saysItDoesNotKnow.test(reply)) return 'right';
  return (turn.products?.items.length ?? 0) > 0 || turn.done?.outcome === 'no_result' ? 'goods' : 'beside it';
}
