/** What of a product is embedded. Prices and stock are not in it: they change daily and are looked up, never guessed. */
import type { Chunk, Product } from '../src/catalog/product.ts';
import { digestReviews } from '../src/catalog/reviews-digest.ts';
import { chunkOf } from './chunk-hash.ts';

/** Measured on shop search: sixty words with the head of the description find as much as the whole. */
const headWords = 60;
const wordsAChunk = 110;
const mostDescriptionChunks = 6;
const reviewWords = 120;
const mostPraised = 4;
/** An attribute with a longer value is a text of its own, not a feature to search by. */
const longestFeature = 60;

export function chunkProduct(product: Product): Chunk[] {
  const owner = { kind: 'product', id: product.id } as const;
  const { text, restOfDescription } = head(product);
  const chunks = [chunkOf(owner, 'title', text)];
  for (const part of partsOf(restOfDescription).slice(0, mostDescriptionChunks)) {
    chunks.push(chunkOf(owner, 'description', `${product.title}. ${part}`));
  }
  const reviews = reviewDigest(product);
  if (reviews !== undefined) chunks.push(chunkOf(owner, 'reviews', reviews));
  return chunks;
}

function head(product: Product): { text: string; restOfDescription: string } {
  const facts = [
    product.title,
    ...(product.brand === undefined ? [] : [product.brand]),
    ...product.categories.slice(0, 2).map((path) => path.split(' > ').slice(-2).join(' ')),
    ...features(product),
    ...product.tags.slice(0, 8),
  ].join('. ');
  const room = Math.max(0, headWords - wordsOf(facts).length);
  const sentences = sentencesOf(product.description);
  let opening = '';
  while (sentences.length > 0) {
    const next = `${opening} ${sentences[0]}`.trim();
    if (wordsOf(next).length > room) break;
    opening = next;
    sentences.shift();
  }
  return { text: opening === '' ? facts : `${facts}. ${opening}`, restOfDescription: sentences.join(' ') };
}

/** Attributes and the options of the variants, each name with its values once. */
function features(product: Product): string[] {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, value: string) => {
    if (value.length > longestFeature) return;
    const values = byName.get(name) ?? new Set<string>();
    byName.set(name, values.add(value));
  };
  for (const [name, values] of Object.entries(product.attributes))
    for (const value of values) add(name, value);
  for (const variant of product.variants) {
    for (const [name, value] of Object.entries(variant.options)) add(name, value);
  }
  return [...byName].slice(0, 12).map(([name, values]) => `${name}: ${[...values].slice(0, 12).join(', ')}`);
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  for (const word of wordsOf(text)) {
    part.push(word);
    // Ends with a sentence once it is long enough, at the latest at twice that.
    const ends = part.length >= wordsAChunk && /[.!?…:;]$/.test(word);
    if (ends || part.length >= 2 * wordsAChunk) {
      parts.push(part.join(' '));
      part = [];
    }
  }
  if (part.length > 0) parts.push(part.join(' '));
  return parts;
}

/**
 * What reviews praise, then how they say it. Blame is left out of the names: who looks for grip shall not find what slips. Counts are left out
 * too, so that one more review of the same opinion embeds nothing anew once the words are full.
 */
function reviewDigest(product: Product): string | undefined {
  const digest = digestReviews(product);
  if (digest === undefined) return undefined;
  const praised = digest.opinions
    .filter(({ good, bad }) => good > bad)
    .slice(0, mostPraised)
    .map(({ name }) => name[product.language]);
  const words = product.reviews.flatMap((review) => wordsOf(review.text)).slice(0, reviewWords);
  return [product.title, ...(praised.length === 0 ? [] : [praised.join(', ')]), words.join(' ')].join('. ');
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
