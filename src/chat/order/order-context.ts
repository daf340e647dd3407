/** The door of the order room: what it is given and what it answers. */
import type { Product } from '../../catalog/product.ts';
import type { Shop } from '../../catalog/shop.ts';
import type { Cart, Language } from '../../protocol.ts';
import type { ConversationState } from '../conversation-state.ts';

export type NamedProduct = { product: Product; coverage: number; titleShare: number };

export type OrderContext = {
  language: Language;
  shop: Shop;
  cart: Cart | undefined;
  state: ConversationState;
  /** Products the words may mean, best first; from the generation, the cards shown, the cart. */
  findByName(phrase: string): NamedProduct[];
  /** Whether a word is one as it is spelled: others are not looked up as what a slip was meant to be. */
  isWord(word: string): boolean;
  /** What a word that is none was meant to be, among the words goods are called by. */
  wordMeant(word: string, how: { counted: boolean; before: string; after: string }): string | undefined;
  product(id: string): Product | undefined;
  /** Ids of new lines. */
  newId(): string;
  newOrderNumber(): string;
  /** For what shop.json takes on some days only; the clock when it is not given. */
  now?: Date;
  /** What the shop's delivery page says, in its words: quoted where shop.json names no fee. */
  deliveryPassage?: string;
  /** Template of the shop's own checkout: where there is one, nothing is ordered here. */
  checkout?: string;
};

export type OrderResult = {
  /** The cart or its delivery changed; an order was confirmed; a question back; something only shown or said. */
  acted: 'cart' | 'ordered' | 'asked' | 'nothing';
  cart: Cart | undefined;
  state: ConversationState;
  /** Sentences of the catalogue voice in the shopper's language: what happened, then the next step. True, complete. */
  told: string[];
  /** Products the sentences name. */
  productIds: string[];
  /** What was asked for by these words, and nothing here is called so. */
  notFound: string[];
  /** Sentences of the message that are no order ("¿y tenéis wifi?"): for the rest of the turn. */
  rest?: string;
};
