/** What a search is asked and what it answers. Amounts are integer minor units. */
import type { Language, Money } from '../protocol.ts';
import type { Page, Product } from './product.ts';

/** Any of its values: { name: "color", values: ["rojo", "roja"] }. Variants' options count. */
export type AttributeFilter = {
  name: string;
  values: string[];
  /** None of them: "que no sean negras". */
  not?: true;
  /** What it is called where its values are too many to name: "20–40 l". */
  label?: string;
};

/** Applied before k. Price, availability and rating are limits and never relaxed; `attributes` and `brands` may be. */
export type Filters = {
  price?: { min?: Money; max?: Money };
  /** Values as the generation's facets spell them; any of them. */
  brands?: string[];
  /** Category paths, whole or a prefix of levels; any of them. */
  categories?: string[];
  /** All of these. */
  attributes?: AttributeFilter[];
  /** Only what can be bought now (in stock, low stock). */
  available?: boolean;
  minRating?: number;
  /** Attribute values or words a product must not have ("sin gluten" is an attribute, "sin cordones" is this). */
  without?: string[];
  excludeIds?: string[];
  /** Search only among these. */
  ids?: string[];
};

export type Sort = 'cheapest' | 'dearest' | 'best_rated';

export type SearchQuery = {
  /** The shopper's words that say what they want, limits taken out; may be empty (then the filters alone choose). */
  text: string;
  language: Language;
  filters: Filters;
  /** Absent: best match first. */
  sort?: Sort;
  limit: number;
  /**
   * Told by what it is for ("algo para colgar un cuadro") or by the trouble it should mend ("my flat is freezing"): no word of it need
   * be what a product is called.
   */
  describes?: 'use' | 'trouble';
};

/**
 * Why a product is in the list: field and the words that met in it, in the catalogue's spelling. `said` is what the shopper wrote
 * where a translation met; of several words, by the catalogue's words for it.
 */
export type Reason =
  | { kind: 'sku' }
  | { kind: 'brand'; value: string }
  | { kind: 'category'; value: string; said?: string }
  | { kind: 'attribute'; name: string; value: string; said?: string }
  | { kind: 'words'; words: string[]; said?: Record<string, string> }
  | { kind: 'similar' };

export type Hit = {
  product: Product;
  /** The variant that meets the filters, when some do and others do not: its price is the card's. */
  variantId?: string;
  score: number;
  /** Parts of the score, each in [0, 1]. */
  lexical?: number;
  dense?: number;
  reasons: Reason[];
};

/** Which filters were let go because nothing was left: never price, availability or rating. */
export type Relaxed =
  | { kind: 'brand'; values: string[] }
  | ({ kind: 'attribute' } & AttributeFilter)
  | { kind: 'without'; values: string[] };

export type SearchResult = {
  hits: Hit[];
  /** How many products meet the words and the filters (not only the hits). */
  total: number;
  inStock: number;
  /** The cheapest of `total`. */
  cheapest?: Product;
  /** With no hit because of price or stock: what comes closest outside the limit, and why it is outside. */
  nearestMiss?: { product: Product; variantId?: string; because: 'price' | 'stock' | 'rating' };
  relaxed: Relaxed[];
  /** Of what must be absent, what not every product shown says that it is without. */
  unsaidWithout?: string[];
  /** How the dense part went: `lexical` when the embedder was late, unreachable or not the generation's. */
  dense: 'used' | 'late' | 'unavailable';
  /** The shopper's words that no product of the catalogue holds, in any spelling or language known here. */
  missingWords: string[];
  /** False when no product holds all the words together: the hits are the next best thing. */
  complete: boolean;
};

export type PageHit = { page: Page; passage: string; score: number };

/** Text in, numbers out. `id` is kept in the manifest: two embedders of one id give the same vectors for the same text. */
export interface Embedder {
  readonly id: string;
  embedPassages(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
  embedQuery(text: string, signal?: AbortSignal): Promise<number[]>;
}

/** What the words of a catalogue are: what recognisers look for beside the language's own words. */
export type Facets = {
  brands: string[];
  /** Every path and every prefix of one: "Calzado", "Calzado > Correr". */
  categories: string[];
  /** Attribute and option names with their distinct values, most used first (at most 500 a name). */
  attributes: { name: string; values: string[] }[];
  currencies: string[];
};
