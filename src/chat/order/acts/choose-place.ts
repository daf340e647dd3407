/** How the order leaves the shop, and where to. */
import { ask, type Draft, setDelivery, setPlace, tell } from '../cart/draft.ts';
import { isPlausibleAddress } from '../place/find-address.ts';
import { deliveryTold } from './next-step.ts';

export function chooseMethod(draft: Draft, method: 'delivery' | 'pickup'): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  if (draft.cart?.delivery?.method === method) {
    draft.placeChanged = true;
    return true;
  }
  setDelivery(draft, { method });
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'method' });
  if (told?.method === 'pickup' && told.pickupPlaces.length === 0) tell(draft, { kind: 'no_pickup_place' });
  return true;
}

export function choosePlace(draft: Draft, place: string): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  setPlace(draft, place);
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  const already = draft.news.findIndex((news) => news.kind === 'delivery');
  if (already >= 0) draft.news.splice(already, 1);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'method' });
  return true;
}

export function chooseAddress(draft: Draft, address: string): boolean {
  if (draft.cart?.status === 'confirmed') return false;
  if (!isPlausibleAddress(address)) {
    ask(draft, { kind: 'ask_address', again: true }, { pending: { kind: 'address' }, act: undefined });
    return true;
  }
  setDelivery(draft, { method: 'delivery', address });
  draft.placeChanged = true;
  const told = draft.cart === undefined ? undefined : deliveryTold(draft, draft.cart);
  const already = draft.news.findIndex((news) => news.kind === 'delivery');
  if (already >= 0) draft.news.splice(already, 1);
  if (told !== undefined) tell(draft, { kind: 'delivery', delivery: told, changed: 'address' });
  return true;
}
