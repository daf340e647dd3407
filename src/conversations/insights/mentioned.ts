import { fold } from '../../language/fold.ts';
import { type Transcript, understoodOf } from './transcript.ts';

const most = 20;

/** Products the talk was about: named by either side, asked about, or in the cart. Being among the cards is not enough. */
export function productsMentioned(transcript: Transcript): { id: string; title: string }[] {
  const texts = folded(transcript);
  const asked = new Set(transcript.turns.map(({ trace }) => understoodOf(trace).productId));
  const found = new Map<string, string>();
  for (const { id, title } of cardsOf(transcript)) {
    if (asked.has(id) || texts.includes(` ${asWords(title)} `)) found.set(id, title);
  }
  for (const { productId, title } of transcript.cart?.lines ?? []) {
    if (!found.has(productId)) found.set(productId, title);
  }
  return [...found].slice(0, most).map(([id, title]) => ({ id, title }));
}

/** Brands that were said, or that a search was narrowed to. */
export function brandsMentioned(transcript: Transcript): string[] {
  const texts = folded(transcript);
  const filtered = transcript.turns.flatMap(({ trace }) => understoodOf(trace).brands);
  const said = cardsOf(transcript)
    .map(({ brand = '' }) => brand)
    .filter((brand) => brand !== '' && texts.includes(` ${asWords(brand)} `));
  return [...new Set([...filtered, ...said])].slice(0, most);
}

function cardsOf(transcript: Transcript) {
  return transcript.messages.flatMap(({ products = [] }) => products);
}

/** All that was said, as words between single spaces. */
function folded(transcript: Transcript): string {
  return ` ${asWords(transcript.messages.map(({ text }) => text).join('\n'))} `;
}

function asWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
