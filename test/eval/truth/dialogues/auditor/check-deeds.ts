/** What the answer says was done: things put into the cart or taken out, orders confirmed, people called. */
import type { Cart } from '../../../../../src/protocol.ts';
import type { Check, Scope } from './scope.ts';

export const checkDeeds: Check = (scope) => {
  if (scope.piece.question) return [];
  return [
    ...wrongAddition(scope),
    ...wrongRemoval(scope),
    ...wrongQuantity(scope),
    ...wrongOrder(scope),
    ...wrongHandoff(scope),
  ];
};

const added =
  /\b(?:he (?:anadido|agregado|puesto|incluido)|anadid[oa]s?|agregad[oa]s?|added|put .* in (?:the|your) cart)\b/;
const removed =
  /\b(?:he (?:quitado|eliminado|retirado)|quitad[oa]s?|eliminad[oa]s?|removed|taken (?:out|off))\b/;

function quantityIn(cart: Cart | undefined, ids: ReadonlySet<string>): number {
  return (cart?.lines ?? [])
    .filter(({ productId }) => ids.has(productId))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function extrasIn(cart: Cart | undefined, ids: ReadonlySet<string>): string {
  return (cart?.lines ?? [])
    .filter(({ productId }) => ids.has(productId))
    .map(({ lineId, extras }) => `${lineId}:${(extras ?? []).join()}`)
    .join(';');
}

function idsOf({ mentions }: Scope): Set<string> {
  return new Set(mentions.flatMap(({ products }) => products.map(({ id }) => id)));
}

function changes(scope: Scope): number {
  const { cart, cartBefore } = scope.hearing;
  const ids = idsOf(scope);
  return quantityIn(cart, ids) - quantityIn(cartBefore, ids);
}

function wrongAddition(scope: Scope): string[] {
  const { folded, mentions, hearing, negations } = scope;
  if (!added.test(folded) || negations > 0 || /puede|can be|could|if you|si quiere/.test(folded)) return [];
  if (hearing.cart === undefined) return ['nothing was added'];
  if (mentions.length === 0)
    return JSON.stringify(hearing.cart) === JSON.stringify(hearing.cartBefore) ? ['nothing was added'] : [];
  const change = changes(scope);
  const said = /(\d+)\s*[×x]\s/.exec(folded)?.[1];
  const withExtra = extrasIn(hearing.cart, idsOf(scope)) !== extrasIn(hearing.cartBefore, idsOf(scope));
  if (change <= 0) return withExtra && change === 0 ? [] : ['it was not added in this turn'];
  return said === undefined || Number(said) === change || mentions.length > 1
    ? []
    : [`${change} were added, not ${said}`];
}

function wrongRemoval(scope: Scope): string[] {
  if (!removed.test(scope.folded) || scope.negations > 0) return [];
  if (scope.mentions.length === 0) return [];
  return changes(scope) < 0 ||
    extrasIn(scope.hearing.cart, idsOf(scope)) !== extrasIn(scope.hearing.cartBefore, idsOf(scope))
    ? []
    : ['it was not removed in this turn'];
}

/** "Ahora lleva 2 × Agua", "- 2 × Agua: 10,00 €". */
function wrongQuantity({ folded, mentions, hearing: { cart } }: Scope): string[] {
  const said = /(?:^|lleva |have |now )(\d+) [×x] /.exec(folded)?.[1];
  const [mention] = mentions;
  if (said === undefined || mention === undefined || added.test(folded) || removed.test(folded)) return [];
  const quantities = (cart?.lines ?? [])
    .filter(({ productId }) => mention.products.some(({ id }) => id === productId))
    .map(({ quantity }) => quantity);
  const all = quantities.reduce((sum, quantity) => sum + quantity, 0);
  return [...quantities, all].includes(Number(said)) ? [] : [`the cart holds ${all}, not ${said}`];
}

function wrongOrder({ folded, text, hearing: { cart, outcome }, negations }: Scope): string[] {
  const number = /\b[A-Z]-[A-Z0-9]{5}-[A-Z0-9]{5}\b/.exec(text)?.[0];
  if (number !== undefined && number !== cart?.orderNumber) return [`${number} is not the order's number`];
  const confirmed =
    /pedido (?:ha sido |esta |queda )?(?:confirmado|realizado|hecho|en camino)|order (?:is |has been |was )?(?:confirmed|placed|on its way)|(?:your|the) order is (?:ready|confirmed)/.test(
      folded,
    );
  return confirmed &&
    negations === 0 &&
    outcome !== 'ordered' &&
    cart?.status !== 'confirmed' &&
    !/cuando|when|once|si |if /.test(folded)
    ? ['no order was confirmed']
    : [];
}

function wrongHandoff({ folded, hearing: { outcome } }: Scope): string[] {
  return /he avisado a|i have (?:told|notified|let) .*(?:person|team)|le paso con|connecting you/.test(
    folded,
  ) && outcome !== 'handoff'
    ? ['nobody was called']
    : [];
}
