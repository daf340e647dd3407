/** Coupons: only those of shop.json, one an order; a rate is rounded half up. */
import type { Shop } from '../../../catalog/shop.ts';
import { fold } from '../../../language/fold.ts';
import type { Money } from '../../../protocol.ts';

export type Coupon = Shop['coupons'][number];

export function findCoupon(shop: Shop, code: string): Coupon | undefined {
  return shop.coupons.find((coupon) => fold(coupon.code) === fold(code.trim()));
}

/** Today in the shop's time zone, as shop.json writes its dates. */
export function todayAt(shop: Shop, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: shop.timeZone }).format(now);
  return parts.slice(0, 10);
}

/** Both days count. */
export function couponTime(coupon: Coupon, today: string): 'valid' | 'expired' | 'not_yet' {
  if (coupon.validUntil !== undefined && today > coupon.validUntil) return 'expired';
  return coupon.validFrom !== undefined && today < coupon.validFrom ? 'not_yet' : 'valid';
}

/** Whether a coupon says how much it takes off, in the money of the order. */
export function isUsable(coupon: Coupon, currency: string): boolean {
  const isMinimumKnown = coupon.minimum === undefined || coupon.minimum.currency === currency;
  if (coupon.percentage !== undefined) return isMinimumKnown;
  return isMinimumKnown && coupon.amount?.currency === currency;
}

export function missingForCoupon(coupon: Coupon, subtotal: Money): Money | undefined {
  const missing = (coupon.minimum?.amount ?? 0) - subtotal.amount;
  return missing > 0 ? { ...subtotal, amount: missing } : undefined;
}

/** What a coupon takes off these goods: never more than they cost; nothing below its minimum. A percentage counts before an amount. */
export function discountOf(coupon: Coupon, subtotal: Money): Money | undefined {
  if (!isUsable(coupon, subtotal.currency) || missingForCoupon(coupon, subtotal) !== undefined)
    return undefined;
  const taken =
    coupon.percentage === undefined
      ? (coupon.amount?.amount ?? 0)
      : Math.floor((subtotal.amount * Math.round(coupon.percentage * 100) + 5000) / 10_000);
  const amount = Math.min(taken, subtotal.amount);
  return amount > 0 ? { ...subtotal, amount } : undefined;
}
