/** The shop's word: reductions, gifts, promises, deeds, opening days, links and addresses, and what a page is said to say. */
import {
  bareWords,
  type Check,
  contentRoots,
  isPageText,
  pageSaying,
  pagesNear,
  type Scope,
} from './scope.ts';
import { fold, rootOf } from './spelling.ts';

export const checkTerms: Check = (scope) => [
  ...wrongContact(scope),
  ...wrongQuotation(scope),
  ...(scope.piece.question
    ? []
    : [
        ...wrongReduction(scope),
        ...wrongGift(scope),
        ...wrongPromise(scope),
        ...wrongDays(scope),
        ...wrongPolicy(scope),
        ...wrongAbsence(scope),
        ...wrongCount(scope),
      ]),
];

function wrongContact({ piece: { text }, book }: Scope): string[] {
  const known = `${book.settings} ${book.pages.map(({ folded }) => folded).join(' ')}`;
  const addresses =
    text.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+|\[[^\]]*\]\([^)]*\)/g) ?? [];
  const phones = text.match(/\+?\d[\d -]{7,}\d/g) ?? [];
  return [...addresses, ...phones]
    .filter((found) => !known.includes(fold(found).trim()))
    .map((found) => `«${found}» is no address of the shop`);
}

function wrongQuotation(scope: Scope): string[] {
  const { piece, book } = scope;
  if (piece.page === undefined || piece.question) return [];
  const page = book.pages.find(({ title }) => fold(title) === fold(piece.page ?? ''));
  if (page === undefined) return [`there is no page «${piece.page}»`];
  const said = bareWords(piece.text);
  if (said === '' || bareWords(page.folded).includes(said) || pageSaying(scope) !== undefined) return [];
  // "How to do it: We send you a label": a heading, and a sentence of what stands below it.
  const parts = piece.text.split(/:\s+/).map(bareWords);
  if (parts.length > 1 && parts.every((part) => bareWords(page.folded).includes(part))) return [];
  return [`the page «${piece.page}» does not say so`];
}

const reduced =
  /rebajad|rebaja\b|de oferta|en oferta|descuento|\d+ ?% (?:menos|de (?:descuento|rebaja))|por ciento menos|precio especial|special price|la mitad que|\bmenos si\b|today only|solo hoy|half (?:the|of)|2 ?x ?1|mitad de precio|\bon sale\b|discount|half price|\d+ ?% off|special offer|\bdeals?\b|promoci|buy one|coupon|cupon|codigo|voucher/;

function wrongReduction(scope: Scope): string[] {
  const { folded, negations, subject, book } = scope;
  if (!reduced.test(folded)) return [];
  if (negations > 0) {
    const names = scope.mentions.flatMap(({ products }) => products);
    const really =
      names.length > 0 && names.every(isReduced) && /rebajad|on sale|oferta|descuento|discount/.test(folded);
    return really ? [`${names[0]?.title} is reduced`] : [];
  }
  if (
    /coupon|cupon|codigo|voucher|2 ?x ?1|buy one|half price|mitad de precio/.test(folded) &&
    pageSaying(scope) === undefined
  ) {
    return ['the shop has no such offer'];
  }
  const about =
    subject.length > 0 ? subject : book.products.filter(() => /hay|tenemos|there|we have/.test(folded));
  return about.some(isReduced) ? [] : ['nothing of that is reduced'];
}

function isReduced({ priorPrice30d, variants }: Scope['subject'][number]): boolean {
  return priorPrice30d !== undefined || variants.some((variant) => variant.priorPrice30d !== undefined);
}

function wrongGift(scope: Scope): string[] {
  const { folded, hearing, negations, book } = scope;
  if (
    !/\bgratis\b|gratuit|sin coste|de regalo|regalamos|\bfree\b|at no cost|complimentary/.test(folded) ||
    negations > 1
  )
    return [];
  if (/-free|free of gluten|gluten free|libre/.test(folded) || isPageText(scope)) return [];
  if (
    scope.mentions.length > 0 &&
    !/envio|reparto|entrega|recog|devol|deliver|shipping|pick|return|exchange/.test(folded) &&
    scope.tellers.length === 0
  ) {
    return negations > 0 ? [] : ['no product is a gift'];
  }
  const delivered = /envio|reparto|entrega|deliver|shipping/.test(folded);
  if (delivered && !/a partir de|orders? of|or more|o mas|over|desde/.test(folded)) {
    const { cart } = hearing;
    const free =
      cart?.delivery?.method === 'delivery' &&
      (cart.delivery.fee?.amount ?? 0) === 0 &&
      cart.subtotal.amount >= (book.delivery.freeFrom?.amount ?? Number.POSITIVE_INFINITY);
    return free || isPageText(scope) || negations > 0 || /gratis a|somewhere|some amount/.test(folded)
      ? []
      : ['delivery is not free as such'];
  }
  return pagesNear(scope, 1).some(({ text }) => /gratis|sin coste|free|cuenta/i.test(text))
    ? []
    : ['nothing says that it is free'];
}

const promised: readonly RegExp[] = [
  /\b(?:le|te|les|os|se l[oa]s?|l[oa]s?) (?:guard|reserv|devolv|devuelv|envi|mand|llam|avis|regal|descont|cambi|reembols|garantiz|prepar|llev)\w*/,
  /\b(?:garantiz|prometemos|prometo|asegur(?:o|amos)|reservar(?:e|emos)|guardar(?:e|emos))\w*/,
  /\b(?:i|we)(?:'ll| will| shall|'m going to| are going to| can)? (?:just )?(?:have to )?(?:reserve|hold|keep|refund|call|send|guarantee|promise|ship|match|replace|deliver|give you|get back|change the|prepare|order|make (?:it|you)|put|bring)\b/,
  /any ?time|cualquier momento|24\/7|a todas horas|inmediatamente|immediately|right away|as soon as possible/,
];

/** A promise stands when a page makes it, or when the turn did hand over to a person. */
function wrongPromise(scope: Scope): string[] {
  const found = promised
    .map((pattern) => pattern.exec(scope.folded)?.[0])
    .find((match) => match !== undefined);
  if (found === undefined || scope.negations > 0) return [];
  if (scope.hearing.outcome === 'handoff' || pageSaying(scope, 0.6) !== undefined) return [];
  // "We refund by the same means of payment" is the shop's own promise to refund.
  const [, deed] = /^we(?:'ll| will| can)? (refund|replace|exchange|deliver|ship)$/.exec(found) ?? [];
  if (deed !== undefined && pagesNear(scope, 1).some(({ folded }) => folded.includes(`we ${deed}`)))
    return [];
  if (
    /^(?:le|te) (?:envi|llev|devolv)/.test(found) &&
    pagesNear(scope, 2).some(({ folded }) => folded.includes(found.slice(3, 8)))
  )
    return [];
  return [`«${found}» is promised by nobody`];
}

const policy =
  /\b(?:devol|devuel|reembols|return|refund|garant|warrant|guarant|cubre|cubiert|covered|covers|cancela(?:r|cion(?! (?:activa )?de ruido))|cancel (?:an|the|your|my|free)|cancell(?!ing\b)|exchange|cambio de talla|tracking|customs|aduana)/;

const ofAnySale = new Set(
  'money dinero paid pagado product producto item articulo purchase compra'.split(' ').map(rootOf),
);

/** Terms without a figure: "opened items cannot be returned" is true if a page says so, in words much like these. */
function wrongPolicy(scope: Scope): string[] {
  // "The money you paid for the product" says nothing that "refund" does not.
  const content = contentRoots(scope.text).filter((root) => !ofAnySale.has(root));
  if (!policy.test(scope.folded) || scope.tellers.length > 0 || content.length < 3) return [];
  if (
    /no (?:tengo|consta|dice|aparece)|(?:don't|do not) (?:have|know)|can(?:not| ?'t) find|informa[ct]i|pagina|\bpage\b/.test(
      scope.folded,
    )
  )
    return [];
  return pageSaying(scope, 0.6) === undefined ? ['no page says so'] : [];
}

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const dias = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'] as const;

function daysIn(folded: string): Set<number> {
  const named = (text: string) =>
    [...days, ...dias].flatMap((day, at) => (text.includes(day) ? [at % 7] : []));
  const found = new Set(named(folded));
  for (const [, first = '', last = ''] of folded.matchAll(/(\w+) (?:a|to|till|until|hasta el|al) (\w+)/g)) {
    const [from] = named(first);
    const [to] = named(last);
    if (from !== undefined && to !== undefined) for (let day = from; day <= to; day += 1) found.add(day);
  }
  return found;
}

function wrongDays({ folded, negations, book }: Scope): string[] {
  if (!/\b(?:abr|abiert|cerr|cierra|open|clos|horario|hours)/.test(folded)) return [];
  const said = daysIn(folded);
  if (said.size === 0) return [];
  const hours = /"hours":\s*\{[^}]*\}/.exec(book.settings)?.[0] ?? '';
  const open = daysIn(hours);
  const closed = /\bcerr|cierra|clos/.test(folded) !== negations > 0;
  return [...said].some((day) => open.has(day) === closed) ? [`the shop is open on other days`] : [];
}

/** "Nothing fits", "we do not sell X", "your cart is empty" are claims too. */
function wrongAbsence({ folded, hearing, mentions }: Scope): string[] {
  // "Nothing matches «linen»; without it there are 2" tells of one condition.
  if (/(?:matches|coincid\w+ con|encaj\w+ con) [«“"]/.test(folded)) return [];
  if (
    /nada que encaje|nothing (?:in our catalogue )?(?:that )?(?:fits|matches)|no he encontrado nada/.test(
      folded,
    )
  ) {
    return (hearing.products?.total ?? 0) > 0 ? ['there are products that fit'] : [];
  }
  if (/carrito esta vacio|cart is empty/.test(folded))
    return (hearing.cart?.lines.length ?? 0) > 0 ? ['the cart is not empty'] : [];
  if (
    !/no (?:tenemos|vendemos|hay|disponemos de)|(?:don't|do not) (?:have|sell|carry)|we have no/.test(folded)
  )
    return [];
  if (
    /dato|informa[ct]i|detail|know|sin |pagina|page|talla|size|color|colour|reseñ|review|\b(?:in|en) [«“"]/.test(
      folded,
    )
  )
    return [];
  const denied = mentions.find(({ full, products }) => full && products[0]?.availability !== 'out_of_stock');
  return denied === undefined ? [] : [`the shop does have ${denied.products[0]?.title}`];
}

function wrongCount({ folded, hearing }: Scope): string[] {
  const said =
    /(?:tengo|hay|tenemos|have|there (?:is|are)|found|encontrado) (\d+|una?|one|just one) (?:opcion|producto|resultado|option|product|result|match)/.exec(
      folded,
    )?.[1];
  if (said === undefined) return [];
  const count = /^\d/.test(said) ? Number(said) : 1;
  const { products } = hearing;
  return products !== undefined && [products.total, products.ids.length].includes(count)
    ? []
    : [`not ${count} options in this turn`];
}
