/**
 * Everything that may be said in a turn, as values. The gate compares what the model writes with this and nothing else;
 * the catalogue voice speaks from it; the prompt shows it to the model.
 */
import type { Page, Product } from '../catalog/product.ts';
import type { Shop } from '../catalog/shop.ts';
import type { Cart, Language, Money } from '../protocol.ts';

export type ProductFact = {
  product: Product;
  /** The variant this turn is about, when it is about one. */
  variantId?: string;
  /**
   * How it got here: on this turn's cards, asked about, in the cart, told in an earlier turn of the prompt's history, or named by the
   * answer by its whole title, though nobody looked for it.
   */
  from: 'found' | 'asked' | 'cart' | 'history' | 'named';
};

export type PageFact = { page: Page; passage: string };

/** Counts the search vouches for. */
export type Counts = { total: number; inStock: number; cheapestId?: string };

/** A shelf that the shopper named, all of it: how many stand on it, and the ids of those that cost least, most, or are liked best. */
export type ShelfFact = {
  name: string;
  total: number;
  inStock: number;
  cheapest: readonly string[];
  dearest: readonly string[];
  bestRated: readonly string[];
};

export type Facts = {
  language: Language;
  shop: Shop;
  /** Best first; products of this turn before those of the history. Today's prices, whatever history said. */
  products: ProductFact[];
  pages: PageFact[];
  /** Every page of a shop that has not too many: what they say is true, whatever was asked. */
  shopPages?: readonly Page[];
  cart?: Cart;
  counts?: Counts;
  shelves?: readonly ShelfFact[];
  /** Ids of the list last shown, in its order: what "the first" is. Undefined where no list is known. */
  shown?: readonly string[];
  /** Amounts the shopper named in this conversation: a budget is theirs to hear back, never a price. */
  shopperAmounts: Money[];
  /** What the shopper wrote in this turn: their own words may be repeated to them. */
  question: string;
  /** What they wrote in the earlier turns that the model has before it. */
  earlier?: readonly string[];
  /** Sentences the catalogue voice would say, already true: the gate lets them pass when the model repeats them. */
  told: string[];
};
