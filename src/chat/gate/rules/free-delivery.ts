/** "Todos los envíos son gratuitos" where shop.json asks a fee: free only under a condition, and the condition is said with it. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { productAnchors } from '../reading/subjects.ts';

const delivery =
  / (?:envios?|entregas?|repartos?|portes|domicilio|(?:envi|entreg|mand|repart)(?:amos|imos)|deliver|delivered|delivery|deliveries|ship|shipped|shipping|postage)(?= )/;
const free =
  / (?:gratis|gratuit[oa]s?|gratuitamente|sin (?:ningun )?(?:costes?|cargos?|gastos)|free|(?:at|for) no (?:extra |additional )?(?:cost|charge)|without (?:any )?(?:cost|charge))(?= )/;
const condition =
  / (?:a partir|partir de|desde|si|cuando|mas de|superior\w*|supere\w*|llega\w*|alcanza\w*|recog\w+|recogida|tienda|from|over|above|if|when|once|reach\w*|orders? of|pick\w*|collect\w*|store|falta\w*|quedan?|away|more|short|devol\w+|cambio\w*|returns?|exchange\w*)(?= )/;

const unconditional =
  / (?:no matter (?:what|how|the)|always|regardless|whatever (?:you|the)|however much|in (?:all|any) cases?|siempre(?! que)|en tod[oa]s? (?:los )?casos?|sea cual sea|independientemente|pida lo que pida|compre lo que compre)(?= )/;

/** "Sin coste", "at no cost": the denial is of the cost. */
const ofFree = /^(?:ningun|costes?|cargos?|gastos|any|extra|additional|cost|charge)$/;

/** "Ya tiene el envío gratis", "you already qualify": it is so now, with the cart as it is. */
const reached =
  / (?:ya (?:(?:lo|le|se|nos) )?(?:tienen?|disfrutan?|consiguen?|cumplen?|llegan?|salen?|cuentan? con|es|son|(?:ha|han) (?:conseguido|alcanzado|ganado|llegado|superado))|(?:tiene|es|sale|cuenta) ya|(?:you|is|are|your delivery) (?:already|now) (?:have|get|qualif\w+|enjoy|free)|(?:you|order|cart|basket) (?:already |now )?qualif(?:y|ies)|youve (?:already |now )?(?:got|earned|reached|unlocked|qualified))(?= )/;
const supposed = / (?:si|cuando|a ?partir de|desde|con|if|when|once|from|over|above|with)(?= )/;

/** Of what is in the cart; with a product named it may be of that one put in, too. */
function isReachedTooSoon(clause: Clause, { cart, shop }: KnownFacts['facts']): boolean {
  const { text } = clause.plain;
  const found = reached.exec(text);
  const from = shop.delivery?.freeFrom;
  if (found === null || from === undefined || productAnchors(clause).length > 0) return false;
  if (supposed.test(text.slice(0, found.index + 1)) || clause.words.some(({ negated }) => negated))
    return false;
  return (cart?.subtotal.amount ?? 0) < from.amount;
}

export function judgeFreeDelivery(clause: Clause, { facts }: KnownFacts): Judgement {
  const fee = facts.cart?.delivery?.fee ?? facts.shop.delivery?.fee;
  const { text } = clause.plain;
  if (clause.question || fee === undefined || fee.amount === 0) return {};
  // "Shipping is €4.90 no matter what" where it is free from some amount on.
  const always = unconditional.exec(text);
  if (
    always !== null &&
    delivery.test(text) &&
    clause.amounts.length > 0 &&
    facts.shop.delivery?.freeFrom !== undefined
  )
    return { finding: { rule: 'delivery-free', evidence: always[0].trim() } };
  const found = free.exec(text);
  if (found === null || !delivery.test(text)) return {};
  if (isReachedTooSoon(clause, facts))
    return { finding: { rule: 'delivery-free', evidence: found[0].trim() } };
  if (condition.test(text)) return {};
  const isDenied = clause.words.some(({ negated, folded }) => negated && !ofFree.test(folded));
  if (isDenied || clause.amounts.length > 0) return {};
  return { finding: { rule: 'delivery-free', evidence: found[0].trim() } };
}
