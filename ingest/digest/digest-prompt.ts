/** What a model is asked of a product's reviews: to pick out short points in their own words, and nothing else. */
import { z } from 'zod';
import type { Product, Review } from '../../src/catalog/product.ts';
import type { WritingRequest } from '../../src/llm/model-writer.ts';
import type { Language } from '../../src/protocol.ts';

const points = z.array(z.string().max(200)).max(12);
export const digestAnswer = z.object({ pros: points, cons: points });
export const digestShape: Record<string, unknown> = z.toJSONSchema(digestAnswer);
export const mostDigestTokens = 300;

/** So much fits beside the rest into the smallest window that is set by default, whatever the language. */
const mostCharacters = 6000;
const mostOfOne = 400;

const rules: Readonly<Record<Language, string>> = {
  es:
    'Lee opiniones de clientes sobre un producto y saca de ellas hasta tres cosas que alaban («pros») y hasta tres que critican («cons»). ' +
    'Cada una son de dos a seis palabras seguidas que están escritas en alguna opinión, sin números ni precios. No añada nada que no digan. ' +
    'Conteste solo con JSON: {"pros": ["…"], "cons": ["…"]}. Si no critican nada, "cons" es [].',
  en:
    'You read what customers say of one product and pick out up to three things they praise (“pros”) and up to three they criticise (“cons”). ' +
    'Each is two to six words in a row that stand in one of the reviews, without numbers or prices. Add nothing that they do not say. ' +
    'Answer with JSON alone: {"pros": ["…"], "cons": ["…"]}. If they criticise nothing, "cons" is [].',
};

export function digestPrompt(product: Product, reviews: readonly Review[]): WritingRequest['messages'] {
  let room = mostCharacters;
  const lines: string[] = [];
  for (const { rating, text } of reviews) {
    const line = `${rating}/5: ${asData(text).slice(0, mostOfOne)}`;
    room -= line.length;
    if (room < 0) break;
    lines.push(line);
  }
  return [
    { role: 'system', content: rules[product.language] },
    { role: 'user', content: `${asData(product.title)}\n<reviews>\n${lines.join('\n')}\n</reviews>` },
  ];
}

/** Shoppers write reviews: they stay on one line and cannot close their block. */
function asData(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<', '‹').replaceAll('>', '›').trim();
}
