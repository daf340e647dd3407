/** What was done to the cart or an order: code does it and tells it, so the model may only say what code told. */
import { fold } from '../../../language/fold.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { isKindOfProduct } from '../figures/counts.ts';
import { findPhrases } from '../reading/phrases.ts';
import { productAnchors } from '../reading/subjects.ts';

const done: Record<Language, RegExp> = {
  es: / (?:anadid|agregad|incorporad|sumad|quitad|eliminad|retirad|borrad|actualizad|cambiad|modificad|vaciad|confirmad|tramitad|registrad|procesad|enviad|reservad|apartad|guardad|anotad|apuntad|pagad|cobrad|completad|realizad|efectuad|recibid|cancelad|anulad|aplicad|aceptad|aprobad|despachad|finalizad|encargad|pedid)(?:o|a|os|as)(?= )/g,
  en: / (?:added|removed|deleted|updated|changed|emptied|cleared|placed|confirmed|processed|booked|reserved|held|shipped|dispatched|charged|paid|applied|cancelled|canceled|saved|submitted|completed|noted|registered|accepted|approved|finalized|finalised|received|ordered|refunded)(?= )/g,
};
const acting: Record<Language, RegExp> = {
  es: / (?:he|hemos|ha|han|acabo de|acabamos de|queda|quedan|quedo|esta|estan|fue|fueron|ha sido|han sido|ya|listo|hecho|pedido|carrito|cesta|orden|compra)(?= )/,
  en: / (?:ive|weve|have|has|had|been|is|are|was|were|now|already|done|order|cart|basket|just|successfully)(?= )/,
};
const orderNumber =
  / (?:numero de (?:pedido|orden)|pedido (?:numero|n|no|num)|order (?:number|no|id)|confirmation number|numero de (?:seguimiento|confirmacion)|tracking(?: number)?)(?= )/g;
const onItsWay =
  / (?:esta en camino|va en camino|en reparto|de camino|on its way|on the way(?! (?:up|down|home|back|out|to|there)(?= ))|out for delivery|has shipped)(?= )/;
/** "Your order went out at noon": where this order is. */
const whereabouts =
  / (?:(?:su|tu|el) (?:pedido|paquete|compra|envio)|your (?:order|parcel|package|delivery)|(?:it|lo|ya)) (?:\w+ ){0,2}?(?:went out|has (?:left|gone|shipped|arrived|departed)|left (?:our|the|this)|is (?:being (?:packed|prepared)|packed|ready|with the (?:carrier|courier))|arrived|was (?:sent|delivered|dispatched|collected)|has (?:\w+ )?been (?:sent|delivered|dispatched|shipped|posted|mailed|handed over|collected)|ha salido|salio|ha llegado|llego|fue (?:enviado|entregado|recogido)|esta (?:listo|preparado|en preparacion)|se (?:envio|entrego|preparo)|(?:sale|saldra|llega|llegara|va) (?:ya|hoy|manana|esta|el|en|dentro)|(?:ships|leaves|goes out|arrives) (?:today|tonight|tomorrow|this|on|at|in|now))(?= )/;
const inCart: Record<Language, RegExp> = {
  es: / (?:en (?:su|el) (?:carrito|cesta|pedido)|su (?:carrito|cesta|pedido) (?:tiene|contiene|incluye|lleva|son))(?= )/,
  en: / (?:in (?:your|the) (?:cart|basket|bag|order)|your (?:cart|basket|order) (?:has|contains|includes|holds|is))(?= )/,
};
/** "I can't see whether your order went out", "when your order has left". */
const unsure =
  / (?:if|whether|when|once|until|as soon as|si|cuando|una vez|hasta|en cuanto|cant|cannot|dont|no)(?= )/;
const nouns = / (?:pedidos?|orden)(?= )/g;

export function judgeOrderClaims(clause: Clause, known: KnownFacts): Judgement {
  const { facts } = known;
  const { language } = facts;
  const vouched = findPhrases(clause.plain, nouns).map(({ first }) => first);
  if (onItsWay.test(clause.plain.text)) return { finding: { rule: 'order-claim', evidence: 'on its way' } };
  const where = whereabouts.exec(clause.plain.text)?.[0];
  if (
    where !== undefined &&
    !clause.question &&
    !unsure.test(clause.plain.text) &&
    productAnchors(clause).length === 0 &&
    // "Your order is ready" is of this one; "ready within two hours" is how it goes with all.
    (clause.numbers.length === 0 || !isSupported(clause, known))
  )
    return { finding: { rule: 'order-claim', evidence: where.trim() } };
  const theirs = clause.question ? undefined : ofTheirs(clause, known);
  if (theirs !== undefined) return { finding: { rule: 'order-claim', evidence: theirs } };
  const number = findPhrases(clause.plain, orderNumber)[0];
  if (number !== undefined && !clause.question && clause.words[number.first]?.negated !== true) {
    const own = facts.cart?.orderNumber;
    const asks = clause.numbers.length === 0 && !/[A-Z0-9]{2,}-?\d/.test(clause.body);
    if (!asks && (own === undefined || !clause.body.includes(own))) {
      return { finding: { rule: 'order-claim', evidence: number.text } };
    }
    for (let index = number.first; index <= number.last; index += 1) vouched.push(index);
  }
  for (const phrase of findPhrases(clause.plain, done[language])) {
    const word = clause.words[phrase.first];
    if (word === undefined || word.named) continue;
    if (word.negated) {
      // "I have not added anything", where code has just told what it added.
      if (!clause.question && acting[language].test(clause.plain.text) && wasTold(clause, word.folded, known))
        return { finding: { rule: 'order-claim', evidence: `no ${word.text}` } };
      continue;
    }
    if (
      language === 'es' &&
      /^pedid[oa]s?$/.test(word.folded) &&
      !/ (?:(?:he|hemos|ha|han) pedido|(?:ya|queda|quedan|dejo|dejamos)(?: (?:esta|estan|queda|quedan|lo|la|los|las))* pedid[oa]s?|(?:esta|estan) (?:ya )?pedid[oa]s?) /.test(
        clause.plain.text,
      )
    )
      continue;
    if (isOfAnyOrder(clause, phrase.first)) {
      vouched.push(phrase.first);
      continue;
    }
    if (clause.question && !acting[language].test(clause.plain.text)) continue;
    if (!wasTold(clause, word.folded, known))
      return { finding: { rule: 'order-claim', evidence: word.text } };
    vouched.push(phrase.first);
  }
  return judgeContents(clause, known, vouched);
}

/** Where something of theirs is by now: in the oven, on its way, ready. */
const progress =
  / (?:sus?|tus?|your) (\w+)(?: \w+)? (?:ya )?(?:(?:esta|estan|va|van|is|are)(?: (?:ya|casi|already|now|just|almost))* (?:en (?:el|camino|marcha)|list[oa]s?|saliendo|prepar\w+|horne\w+|hech[oa]s?|a punto|in the|on (?:its|the)|out for|ready|being|coming|baking|cooking|packed)|(?:ha|han|has|have) (?:\w+ )?(?:salido|llegado|left|arrived|gone|shipped)|salio|llego|went|left)(?= )/;

/** "Su pizza ya está en el horno": whatever a page or a sheet says of pizzas, nobody knows it of this one. */
export function ofTheirs({ plain }: Clause, known: KnownFacts): string | undefined {
  const [said, thing = ''] = progress.exec(plain.text) ?? [];
  return said !== undefined && !unsure.test(plain.text) && isKindOfProduct(thing, known)
    ? said.trim()
    : undefined;
}

/** "Los pedidos confirmados antes de las 14:00 …": of orders as such, not of this one. */
function isOfAnyOrder(clause: Clause, at: number): boolean {
  const lead = clause.words.slice(Math.max(0, at - 3), at).map(({ folded }) => folded);
  return (
    /(?:^| )(?:los pedidos|orders)$/.test(lead.join(' ')) &&
    !lead.some((word) => /^(?:sus?|tus?|your|all)$/.test(word))
  );
}

/** Code told it: the same deed, of the same products, in the same number. */
function wasTold(clause: Clause, deed: string, known: KnownFacts): boolean {
  const root = deed.slice(0, 5);
  return known.facts.told.some((sentence) => {
    // "¿Lo añado a su pedido?" asks, and names an order that is made of what was ordered.
    if (/[?¿]/.test(sentence)) return false;
    const told = fold(sentence).replace(orderNoun, ' ');
    if (!told.includes(root)) return false;
    const products = productAnchors(clause).flatMap(({ ids }) => ids.slice(0, 1));
    const named = products.every((id) => known.byId.get(id)?.title.every((stem) => told.includes(stem)));
    const numbered = clause.numbers.every(({ exact }) => new RegExp(`(?<!\\d)${exact}(?!\\d)`).test(told));
    return named && numbered;
  });
}

const orderNoun = /(?<![a-z])(?:(?:el|del|al|su|tu|un|este) pedido|(?:the|your|an|this) order)(?![a-z])/g;
const supposed = / (?:si|if|quiere|querria|want|would|puede|can|podria|could|por)(?= )/;

/** "Lleva 3 × …", "tiene dos … en el carrito": what it counts is in the cart, not in the shop's stock. */
export function speaksOfCart(clause: Clause, { facts }: KnownFacts): boolean {
  const { text } = clause.plain;
  if (inCart[facts.language].test(text)) return true;
  const lines = facts.cart?.lines ?? [];
  if (lines.length === 0 || supposed.test(text) || clause.amounts.length > 0) return false;
  const had =
    / (?:lleva|tiene|hay|son|have|has|got)(?: (?:ya|ahora|already|now|hasta ahora|so far))?(?= )/.test(text);
  return productAnchors(clause).some(({ first, ids }) => {
    const times = /(?:×|\d\s*x)\W*$/.test(clause.body.slice(0, clause.words[first]?.from));
    const lead = / (?:lleva|llevas) (?:ya |ahora )?\S+ (?:\w+ ){0,3}$/.test(
      clause.plain.text.slice(0, clause.plain.starts[first] ?? 0),
    );
    return (lead || (had && times)) && lines.some(({ productId }) => ids.includes(productId));
  });
}

function judgeContents(clause: Clause, known: KnownFacts, vouched: number[]): Judgement {
  const { facts } = known;
  if (clause.question || !speaksOfCart(clause, known)) return { vouched };
  const lines = facts.cart?.lines ?? [];
  for (const { ids, first } of productAnchors(clause)) {
    if (clause.words[first]?.negated) continue;
    const line = lines.find((one) => ids.includes(one.productId));
    const quantity = clause.numbers.find(({ word }) => word < first && word >= first - 4);
    if (line === undefined || (quantity !== undefined && quantity.value !== line.quantity)) {
      return { finding: { rule: 'cart-claim', evidence: clause.words[first]?.text ?? '' } };
    }
    if (quantity !== undefined) vouched.push(quantity.word);
  }
  return { vouched };
}
