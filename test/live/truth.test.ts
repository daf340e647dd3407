/** Real models against the whole service, their answers heard by the auditor of test/eval/truth. */
import { expect, test, vi } from 'vitest';
import { auditTranscript } from '../eval/truth/dialogues/audit-transcript.ts';
import type { Dialogue } from '../eval/truth/dialogues/dialogue.ts';
import { playShop } from '../eval/truth/dialogues/play-shop.ts';
import { liveChatModel, liveSpanishModel, realOllama } from './real-model.ts';

vi.setConfig({ testTimeout: 240_000 });

const spanish: Dialogue[] = [
  {
    id: 'menu',
    shop: 'pizzeria',
    language: 'es',
    kind: 'prices',
    messages: ['cuanto vale la pizza de huevo', 'lleva gluten?'],
  },
  {
    id: 'reparto',
    shop: 'pizzeria',
    language: 'es',
    kind: 'delivery',
    messages: ['cuanto cuesta el reparto'],
  },
];
const english: Dialogue[] = [
  {
    id: 'order',
    shop: 'pizzeria',
    language: 'en',
    kind: 'order',
    messages: ['two pepperoni pizzas please', 'whats the total?'],
  },
  { id: 'hours', shop: 'pizzeria', language: 'en', kind: 'delivery', messages: ['are you open on mondays'] },
];

test.for<[string, Dialogue[]]>([
  [liveSpanishModel, spanish],
  [liveChatModel, english],
])(
  '%s says nothing false in two short dialogues, and every answer is of use',
  async ([model, dialogues], context) => {
    const ollamaUrl = await realOllama(context, model);
    const found: string[] = [];
    let answers = 0;

    for await (const transcript of playShop({ shop: 'pizzeria', model, ollamaUrl, dialogues })) {
      for (const { turn, audit } of auditTranscript(transcript)) {
        answers += 1;
        found.push(
          ...audit.false.map(({ piece, reasons }) => `${turn.asked} → ${piece} (${reasons.join(', ')})`),
        );
        if (audit.gives.length === 0) found.push(`${turn.asked} → of no use: ${turn.shown}`);
      }
    }

    expect(found).toEqual([]);
    expect(answers).toBe(3);
  },
);
