/** "No tenemos pizza de pepperoni" while the catalogue has it: a denial that turns a shopper away is judged like a claim. */
import type { Product } from '../../../catalog/product.ts';
import { contentStems } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isSupported } from '../evidence/page-support.ts';
import { sayingOf, unitsOfPages } from '../evidence/said-units.ts';
import { isKindOfProduct } from '../figures/counts.ts';
import { namedVariants } from '../reading/named-variants.ts';
import { findPhrases } from '../reading/phrases.ts';
import { holdsForAll, productAnchors, slotsFor } from '../reading/subjects.ts';

const denials: Record<Language, RegExp> = {
  es: / (?:no|ni|nunca|tampoco) (?:\w+ )?(?:tenemos|vendemos|hay|disponemos|ofrecemos|contamos|trabajamos|existe|existen|encuentro|encontre|encontramos|he encontrado|hemos encontrado|queda|quedan)(?= )/g,
  en: / (?:dont|do not|cannot|cant|couldnt|could not|didnt|did not|no longer) (?:\w+ )?(?:have|sell|offer|carry|stock|find)(?= )| (?:there is|there are|we have|have) no(?= )/g,
};
const about = new Set(
  'dato datos informacion detalle detalles information details data info mas otra otras otro otros more other others any further'.split(
    ' ',
  ),
);

const within = /^(?:in|on|for|with|of|en|para|con|a)$/;

export function judgeDenials(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const untrue = deniedAttribute(clause, known);
  if (untrue !== undefined) return { finding: { rule: 'denied-attribute', evidence: untrue } };
  if (
    known.facts.shop.delivery?.minimum !== undefined &&
    noMinimum.test(clause.plain.text) &&
    !isSupported(clause, known)
  )
    return { finding: { rule: 'denied-attribute', evidence: 'minimum' } };
  const service = deniedService(clause, known);
  if (service !== undefined) return { finding: { rule: 'denied-service', evidence: service } };
  const free = deniedGift(clause, known);
  if (free !== undefined) return { finding: { rule: 'denied-attribute', evidence: free } };
  if (known.foundIds.length > 0 && nothingFits.test(clause.plain.text) && clause.anchors.length === 0) {
    return { finding: { rule: 'denied-product', evidence: clause.body.slice(0, 60) } };
  }
  for (const phrase of findPhrases(clause.plain, denials[known.facts.language])) {
    const denied = clause.words.slice(phrase.last + 1).filter((word) => word.negated);
    if (denied.slice(0, 4).some(({ folded }) => about.has(folded))) return {};
    if (clause.amounts.some(({ limit }) => limit !== undefined)) return {};
    for (const anchor of productAnchors(clause)) {
      if (anchor.first <= phrase.last || clause.words[anchor.first]?.negated !== true) continue;
      // "There are no photographs in The Kitchen Garden" denies the photographs.
      const between = clause.words.slice(phrase.last + 1, anchor.first);
      if (between.some(({ folded }) => within.test(folded))) return {};
      if (!isReallyAbsent(clause, anchor.ids, anchor.last, known)) {
        return { finding: { rule: 'denied-product', evidence: clause.words[anchor.first]?.text ?? '' } };
      }
    }
    if (productAnchors(clause).length > 0) return {};
    // "Any TV products": a kind of goods is denied in however common a word.
    const content = denied.filter(
      ({ ordinary, folded }) => !/^\d/.test(folded) && (!ordinary || isKindOfProduct(folded, known)),
    );
    const figures = clause.numbers.filter(({ word }) => clause.words[word]?.negated === true);
    const sold = known.products.some(
      ({ text }) =>
        content.every(({ folded }) => known.reach.says(text, folded)) &&
        figures.every(({ exact }) => text.numbers.has(exact)),
    );
    if (content.length > 0 && sold) {
      return { finding: { rule: 'denied-product', evidence: content.map(({ text }) => text).join(' ') } };
    }
  }
  return {};
}

/** "Nothing matches" where something was found. */
const nothingFits =
  / (?:no hay nada que|nada (?:que|de lo que)|ningun\w* (?:producto|articulo|modelo)s? (?:que )?)(?: se)? ?(?:encaj\w+|coincid\w+|cumpl\w+)(?= )| nothing (?:\w+ ){0,3}(?:matches|fits)(?= )/;

const noMinimum =
  / (?:(?:no (?:hay|existe|tenemos|tiene|exigimos|ponemos|pedimos|se exige)|sin)(?: (?:un|ningun|ninguna))? (?:pedido minimo|compra minima|importe minimo|minimo(?: de (?:pedido|compra))?)|(?:no|without(?: a| any)?|(?:dont|do not|doesnt|not) (?:have|ask|ask for|need|require) (?:a|any)) (?:minimum(?: (?:order|purchase|spend))?|order minimum))(?= )/;

/** "The company does not provide delivery or pick-up services": what the shop is set up to do. */
const noService: Record<Language, RegExp> = {
  es: / no (?:\w+ )?(?:ofrecemos|ofrece|hacemos|hace|tenemos|tiene|disponemos|dispone|realizamos|realiza|proporciona\w*|presta\w*) (?:(?!\d)\w+ ){0,4}?(envios?|repartos?|entregas?|domicilio|recogidas?)(?= )/,
  en: / (?:dont|doesnt|do not|does not) (?:\w+ )?(?:provide|offer|do|have|make) (?:(?!\d)\w+ ){0,4}?(delivery|deliveries|shipping|pick ?up|collection)(?= )/,
};

/** Where and of what it does none is for a page to say. */
function deniedService(clause: Clause, known: KnownFacts): string | undefined {
  const { language, shop } = known.facts;
  const [, service = ''] = noService[language].exec(clause.plain.text) ?? [];
  const isPickup = /^(?:pick|collect|recog)/.test(service);
  const isDone = isPickup ? (shop.delivery?.pickup?.length ?? 0) > 0 : shop.delivery?.fee !== undefined;
  if (service === '' || !isDone || isSupported(clause, known)) return undefined;
  // "No ofrecemos entrega en Canarias", "we do not offer same-day delivery": of some only.
  const isOfSome = clause.words.some(
    ({ ordinary, named, negated, folded }) =>
      negated && ((!ordinary && !named && !ofServices.test(folded)) || within.test(folded)),
  );
  return isOfSome ? undefined : service;
}

const ofServices =
  /^(?:services?|servicios?|deliver\w*|shipping|pick\w*|collection|envios?|repartos?|entregas?|domicilio|recogidas?)$/;

/** What the shop does costs what a page says. */
const policy =
  / (?:recog\w+|recoj\w+|devol\w+|devuelv\w+|envi\w+|entreg\w+|cambi\w+|pick\w*|collect\w*|deliver\w*|ship\w*|return\w*|exchang\w*)(?= )/;
const freeWord = /^(?:gratis|gratuit[oa]s?|free)$/;

/** "Picking up is not free" where the page says that it is; below an amount it may well not be. */
function deniedGift(clause: Clause, known: KnownFacts): string | undefined {
  const index = clause.words.findIndex(({ folded, negated }) => negated && freeWord.test(folded));
  const word = clause.words[index];
  if (word === undefined || clause.amounts.length > 0 || isSupported(clause, known)) return undefined;
  const { language } = known.facts;
  const others = clause.words
    .map(({ folded }) => folded)
    .filter((folded) => folded !== word.folded && !isStopword(folded, language));
  const said = { folded: word.folded, depth: 1, others, only: false, degree: false, least: 1 };
  const saying = sayingOf(unitsOfPages(known), said, known.reach);
  const refuses = saying === 'unsaid' && policy.test(clause.plain.text);
  return saying === 'opposite' || refuses ? word.text : undefined;
}

/** "No es impermeable" of what its own data says is: only where an attribute says yes. */
function deniedAttribute(clause: Clause, known: KnownFacts): string | undefined {
  const denial =
    / (?:no|isnt|arent|is not|are not|doesnt|does not) (?:es|son|tiene|tienen|lleva|llevan|incluye|waterproof|have|include|come|a|an|\w+)(?= )/.test(
      clause.plain.text,
    );
  if (!denial || noIdea.test(clause.plain.text)) return undefined;
  return clause.words.find((word, index) => {
    if (!word.negated || word.ordinary || word.named || unitOf(clause, index)) return false;
    const slots = slotsFor(clause, index, known);
    return slots.length > 0 && holdsForAll(slots, known, ({ product }) => isYes(product, word.folded, known));
  })?.text;
}

const noIdea =
  / (?:dato|datos|informacion|information|know|no (?:lo )?se(?= (?:si|que|cual|cuando|donde|quien|cuant\w+|a|$))|saber|puedo|podemos|can|cannot|cant|figura|consta|encuentro|si|whether|if)(?= )/;

/** "en 3 kg": part of the figure. */
function unitOf({ words }: Clause, index: number): boolean {
  return words[index]?.folded.length === 2 && /^\d/.test(words[index - 1]?.folded ?? '');
}

function isYes(product: Product, folded: string, { reach }: KnownFacts): boolean {
  return Object.entries(product.attributes).some(
    ([name, values]) =>
      values.some((value) => /^\s*(?:s[ií]|yes|true)\s*$/i.test(value)) &&
      contentStems(name, product.language).some((stem) => reach.meets(folded, stem, product.language)),
  );
}

/** Out of stock, or asked for as something it is not ("la Brisa en verde"). */
function isReallyAbsent(clause: Clause, ids: readonly string[], last: number, known: KnownFacts): boolean {
  return ids.every((id) => {
    const one = known.byId.get(id);
    if (one === undefined || one.product.availability === 'out_of_stock') return true;
    const variants = namedVariants(one, clause);
    if (variants.length > 0) return variants.every(({ availability }) => availability === 'out_of_stock');
    const rest = clause.words
      .slice(last + 1)
      .filter((word) => word.negated && (!word.ordinary || /\d/.test(word.folded)));
    return rest.some(({ folded }) => !known.reach.says(one.text, folded));
  });
}
