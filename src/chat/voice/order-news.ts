/** What happened to an order, or what is asked back, as values: the order room decides it, `order-sentences.ts` words it. */
import type { CartLine, Money } from '../../protocol.ts';

export type Choice = { title: string; price?: Money };

export type DeliveryTold = {
  method: 'delivery' | 'pickup';
  address?: string;
  fee?: Money;
  /** Places to collect from, as shop.json names them. */
  pickupPlaces: string[];
};

/** A coupon of the shop and what it takes off. */
export type CouponTold = { code: string; discount: Money };

export type OrderNews =
  | { kind: 'added'; line: CartLine; quantity: number }
  | { kind: 'removed'; title: string; quantity: number; left: number }
  | { kind: 'quantity_set'; line: CartLine }
  | { kind: 'extras_changed'; line: CartLine; added: string[]; removed: string[] }
  | { kind: 'replaced'; from: string; line: CartLine }
  | { kind: 'has_extra_already'; extra: string; title: string }
  | { kind: 'emptied' }
  | { kind: 'undone' }
  | { kind: 'nothing_to_undo' }
  | { kind: 'left_as_it_was' }
  | { kind: 'nothing_added' }
  | { kind: 'already_in_cart'; line: CartLine }
  /** Said to be complete while something was still to be chosen. */
  | { kind: 'still_open' }
  /** What was never chosen is left out; its title where it is one product. */
  | { kind: 'choice_dropped'; title?: string }
  | { kind: 'delivery'; delivery: DeliveryTold; changed: 'method' | 'address' }
  | { kind: 'cart_total'; total: Money; fee?: Money }
  /** What it would come to if it were delivered. */
  | { kind: 'brought_total'; total: Money; fee: Money }
  | { kind: 'unknown_extra'; words: string; productTitle: string; extras: Choice[] }
  /** "Sin cebolla": an order keeps no notes; `listed` says whether the product's own text speaks of it. */
  | { kind: 'cannot_note'; words: string; productTitle: string; listed: boolean; contact?: string }
  /** The same kept as a note of its line. */
  | { kind: 'noted_without'; words: string; productTitle: string; listed: boolean; contact?: string }
  | { kind: 'noted'; note: string }
  | { kind: 'note_refused' }
  | { kind: 'notes_dropped' }
  | { kind: 'coupon_applied'; code: string; discount: Money; total: Money }
  | { kind: 'coupon_kept'; code: string }
  | { kind: 'coupon_short'; code: string; minimum: Money; missing: Money }
  | { kind: 'coupon_expired'; code: string; until: string }
  | { kind: 'coupon_not_yet'; code: string; from: string }
  | { kind: 'coupon_unknown'; words: string }
  | { kind: 'coupon_dropped'; code: string }
  /** No longer taken by the shop: the order is at its full price again. */
  | { kind: 'coupon_gone'; code: string }
  | { kind: 'no_coupons' }
  | { kind: 'ask_coupon' }
  | { kind: 'ask_place'; places: string[] }
  | { kind: 'cannot_note_time'; words: string }
  | { kind: 'extra_only_on_request'; extra: string; productTitle: string }
  | { kind: 'single_size'; words: string; productTitle: string }
  /** Put in without a question: there is no other option to choose. */
  | { kind: 'only_left_in'; variant: string; productTitle: string }
  | { kind: 'not_found'; words: string }
  | { kind: 'no_such_variant'; words: string; productTitle: string }
  | { kind: 'out_of_stock'; title: string }
  | { kind: 'all_in_cart'; title: string; left: number }
  | { kind: 'too_many'; most: number }
  | { kind: 'not_in_cart'; words: string }
  | { kind: 'price_changed'; title: string; from: Money; to: Money }
  | { kind: 'stock_shrunk'; title: string; left: number }
  | { kind: 'gone'; title: string }
  | { kind: 'sold_out'; title: string }
  | {
      kind: 'cart_shown';
      lines: CartLine[];
      subtotal: Money;
      total: Money;
      delivery?: DeliveryTold;
      coupon?: CouponTold;
      notes?: string[];
    }
  | { kind: 'cart_empty' }
  /** Handed over to the shop's own checkout; `leftBehind` does not travel with it. */
  | { kind: 'checkout'; leftBehind: readonly ('extras' | 'notes' | 'coupon')[] }
  | { kind: 'ask_checkout' }
  | {
      kind: 'summary';
      lines: CartLine[];
      subtotal: Money;
      total: Money;
      delivery: DeliveryTold;
      taxIncluded: boolean;
      coupon?: CouponTold;
      notes?: string[];
      /** What the shop's own page says of delivery, when shop.json gives no fee. */
      deliveryPassage?: string;
    }
  | {
      kind: 'confirmed';
      orderNumber: string;
      total: Money;
      delivery: DeliveryTold;
      taxIncluded: boolean;
      coupon?: CouponTold;
      notes?: string[];
    }
  | { kind: 'already_confirmed'; orderNumber: string; total: Money }
  | { kind: 'confirmed_is_final'; orderNumber: string; contact?: string }
  | { kind: 'not_confirmed' }
  | { kind: 'below_minimum'; minimum: Money; missing: Money }
  | { kind: 'other_currency'; title: string; currency: string; cartCurrency: string }
  | { kind: 'no_pickup_place' }
  | { kind: 'ask_product'; choices: Choice[] }
  | { kind: 'ask_meant'; choice: Choice }
  | { kind: 'ask_which' }
  | { kind: 'ask_variant'; productTitle: string; option?: string; choices: Choice[] }
  | { kind: 'ask_quantity'; title: string; wanted: number; offered: number; inCart: number }
  | { kind: 'ask_most'; title: string; wanted: number; most: number }
  | { kind: 'ask_in_total'; title: string; quantity: number }
  | { kind: 'ask_how_many'; title: string }
  | { kind: 'ask_line'; act: 'remove' | 'set_quantity' | 'change'; choices: string[] }
  | { kind: 'ask_more' }
  /** `more`: beside what is in the cart. */
  | { kind: 'ask_what_else'; more?: true }
  | { kind: 'ask_method' }
  | { kind: 'ask_address'; again: boolean }
  | { kind: 'ask_confirm'; total: Money }
  | { kind: 'ask_change' };

export type NewsOf<Kind extends OrderNews['kind']> = Extract<OrderNews, { kind: Kind }>;

/** What one language says of each kind of news: a sentence, or several (list items begin with "- "). */
export type OrderVoice = {
  readonly [Kind in OrderNews['kind']]: (news: NewsOf<Kind>) => string | string[];
};
