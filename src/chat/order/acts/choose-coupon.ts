/** A coupon is used, refused with its reason, or taken off again. */
import type { Cart } from '../../../protocol.ts';
import { settleAgain } from '../cart/cart.ts';
import { couponTime, findCoupon, isUsable, missingForCoupon, todayAt } from '../cart/coupon.ts';
import { ask, type Draft, isOpen, openCart, openLines, tell } from '../cart/draft.ts';

export function chooseCoupon(draft: Draft, code: string): boolean {
  const { shop } = draft.context;
  const coupon = findCoupon(shop, code);
  const time =
    coupon === undefined ? 'valid' : couponTime(coupon, todayAt(shop, draft.context.now ?? new Date()));
  if (coupon === undefined || !isUsable(coupon, currencyOf(draft))) {
    tell(draft, { kind: 'coupon_unknown', words: code });
  } else if (time === 'expired') {
    tell(draft, { kind: 'coupon_expired', code: coupon.code, until: coupon.validUntil ?? '' });
  } else if (time === 'not_yet') {
    tell(draft, { kind: 'coupon_not_yet', code: coupon.code, from: coupon.validFrom ?? '' });
  } else useCoupon(draft, coupon.code);
  return true;
}

const currencyOf = (draft: Draft): string => draft.cart?.subtotal.currency ?? draft.context.shop.currency;

function useCoupon(draft: Draft, code: string): void {
  const { shop } = draft.context;
  const cart = settleAgain({ ...openCart(draft), coupon: code }, shop);
  draft.cart = cart;
  const coupon = findCoupon(shop, code);
  const missing = coupon === undefined ? undefined : missingForCoupon(coupon, cart.subtotal);
  if (cart.discount !== undefined) {
    tell(draft, { kind: 'coupon_applied', code, discount: cart.discount, total: cart.total });
  } else if (missing !== undefined && coupon?.minimum !== undefined && openLines(draft).length > 0) {
    tell(draft, { kind: 'coupon_short', code, minimum: coupon.minimum, missing });
  } else tell(draft, { kind: 'coupon_kept', code });
}

export function dropCoupon(draft: Draft): boolean {
  const { cart } = draft;
  if (!isOpen(cart) || cart.coupon === undefined) return false;
  const { coupon, ...rest } = cart;
  draft.cart = settleAgain(rest, draft.context.shop);
  tell(draft, { kind: 'coupon_dropped', code: coupon });
  return true;
}

/** "Tengo un cupón", and no code. */
export function askCoupon(draft: Draft): boolean {
  if (draft.context.shop.coupons.length === 0) {
    tell(draft, { kind: 'no_coupons' });
    return true;
  }
  ask(draft, { kind: 'ask_coupon' }, { pending: draft.context.state.pending, act: undefined });
  return true;
}

/** The cart without a coupon that the shop no longer takes. */
export function withoutStaleCoupon(
  cart: Cart,
  draft: Pick<Draft['context'], 'shop' | 'now'>,
): { cart: Cart; dropped: string | undefined } {
  const { coupon: code, ...rest } = cart;
  if (code === undefined || cart.status === 'confirmed') return { cart, dropped: undefined };
  const coupon = findCoupon(draft.shop, code);
  const isGood =
    coupon !== undefined && couponTime(coupon, todayAt(draft.shop, draft.now ?? new Date())) === 'valid';
  return isGood
    ? { cart: settleAgain(cart, draft.shop), dropped: undefined }
    : { cart: settleAgain(rest, draft.shop), dropped: code };
}
