/** Words of stock and scarcity: true of the product, and of the variant where one is named. */
import type { Variant } from '../../../catalog/product.ts';
import type { Availability, Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../known-facts.ts';
import { namedVariants, optionValues, saysValue } from '../named-variants.ts';
import { findPhrases, type Phrase } from '../phrases.ts';
import { range } from '../read-clause.ts';
import { holdsForAll, slotsFor } from '../subjects.ts';

type State = 'in' | 'out' | 'low' | 'plenty' | 'preorder';

const patterns: Record<Language, readonly [State, RegExp][]> = {
  es: [
    [
      'out',
      / (?:agotad[oa]s?|fuera de (?:stock|existencias)|sin (?:stock|existencias|unidades)|no quedan?(?: unidades| mas)?|descatalogad[oa]s?|sin disponibilidad)(?= )/g,
    ],
    [
      'low',
      / (?:ultimas? (?:\w+ )?unidad(?:es)?|pocas unidades|quedan? (?:solo |muy )?poc[oa]s?(?: unidades)?|stock (?:bajo|limitado|escaso)|poco stock|pocas existencias|unidades limitadas|casi agotad[oa]s?|a punto de agotarse|vuelan|se agotan?)(?= )/g,
    ],
    [
      'plenty',
      / (?:quedan?|hay|tenemos) (?:much[oa]s?|bastantes?|vari[oa]s|de sobra)(?: unidades| stock| existencias)?(?= )| (?:gran|mucho|abundante) stock(?= )/g,
    ],
    ['preorder', / (?:preventa|prepedido|pre reserva|proximamente|bajo pedido|por encargo)(?= )/g],
    [
      'in',
      / (?:disponibles?|en (?:stock|existencias|almacen)|con stock|hay (?:stock|existencias|unidades)|tenemos (?:stock|existencias)|listas? para (?:enviar|entregar)|listos? para (?:enviar|entregar))(?= )/g,
    ],
  ],
  en: [
    [
      'out',
      / (?:out of stock|sold out|unavailable|no stock|none left|discontinued|no longer available)(?= )/g,
    ],
    [
      'low',
      / (?:few left|few (?:units|pieces|items)(?: left)?|last (?:few|units?|ones?|pieces?)(?: left| available)?|low (?:in |on )?stock|low_stock|limited (?:stock|quantities|availability)|almost (?:sold out|gone)|selling (?:out|fast)|running (?:low|out)|hurry|scarce)(?= )/g,
    ],
    ['plenty', / (?:plenty|many|lots|loads)(?: of)?(?: \w+)? (?:left|in stock|available|units)(?= )/g],
    ['preorder', / (?:pre ?-?order|preorder|coming soon|on order)(?= )/g],
    [
      'in',
      / (?:available|in (?:current )?stock|stocked|on hand|ready to ship|have stock|in our warehouse)(?= )/g,
    ],
  ],
};
const labels = / (?:stock|existencias|disponibilidad|availability|unidades|units|inventory|inventario)(?= )/g;
const left: Record<Language, RegExp> = {
  es: / (?:quedan?|hay|tenemos|restan)(?: solo| solamente| unicamente)? (\d+|\w+)(?: \w+)? (?:unidad(?:es)?|pares?|piezas?)(?= )| (?:solo |unicamente )?quedan?(?: solo)? (\d+|\w+)(?= )| (\d+|\w+) (?:unidades|en stock|disponibles|en existencias)(?= )/g,
  en: / (?:only |just )?(\d+|\w+) (?:units? |items? |pieces? |pairs? )?(?:left|remaining|in stock|available)(?= )| (?:only|just) (\d+|\w+) (?:units|items|pieces|pairs)(?= )/g,
};

const everyVariant =
  / (?:tod[oa]s (?:las|los) (?:tallas|colores|medidas|tamanos|variantes|versiones)|cualquier (?:talla|color)|(?:all|every|any) (?:the )?(?:sizes?|colou?rs?|variants?|versions?))(?= )/;

export function judgeStock(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  const vouched = findPhrases(clause.plain, labels).flatMap(({ first, last }) => range(first, last));
  const taken = new Set<number>();
  for (const [state, pattern] of patterns[language]) {
    for (const phrase of findPhrases(clause.plain, pattern)) {
      const words = range(phrase.first, phrase.last);
      if (words.some((index) => taken.has(index))) continue;
      for (const index of words) taken.add(index);
      vouched.push(...words);
      if (clause.question || isOfDelivery(clause, phrase)) continue;
      if (!isTrue(clause, phrase, state, known)) return { finding: { rule: 'stock', evidence: phrase.text } };
    }
  }
  return judgeCounts(clause, known, vouched);
}

/** "quedan 3 unidades": only when the catalogue counts exactly that. */
function judgeCounts(clause: Clause, known: KnownFacts, vouched: number[]): Judgement {
  for (const phrase of findPhrases(clause.plain, left[known.facts.language])) {
    const number = clause.numbers.find(({ word }) => word >= phrase.first && word <= phrase.last);
    if (number === undefined) continue;
    const slots = slotsFor(clause, phrase.first, known);
    const counted = (one: KnownProduct) => {
      const variants = namedVariants(one, clause);
      const counts =
        variants.length > 0
          ? variants.map((variant) => variant.quantity)
          : [one.product.quantity, total(one)];
      return counts.includes(number.value);
    };
    const held = slots.length > 0 && holdsForAll(slots, known, counted);
    const found = number.value <= known.foundIds.length || number.value === known.facts.counts?.inStock;
    const plural =
      slots.length === 0 &&
      /opciones|modelos|productos|options|models|products|items/.test(clause.plain.text);
    if (!held && !(plural && found)) return { finding: { rule: 'stock-count', evidence: phrase.text } };
    vouched.push(...range(phrase.first, phrase.last));
  }
  return { vouched };
}

function total({ product }: KnownProduct): number | undefined {
  if (product.variants.length === 0 || product.variants.some(({ quantity }) => quantity === undefined))
    return undefined;
  return product.variants.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

function isOfDelivery(clause: Clause, { first }: Phrase): boolean {
  return clause.anchors.findLast((anchor) => anchor.first < first)?.kind === 'delivery';
}

function isTrue(clause: Clause, phrase: Phrase, state: State, known: KnownFacts): boolean {
  const denied =
    clause.words[phrase.first]?.negated === true && !/^(?:no|sin|fuera|out|none|sold)\b/.test(phrase.text);
  const claimed = denied ? (state === 'in' ? 'out' : 'in') : state;
  const slots = slotsFor(clause, phrase.first, known);
  const subjects = slots.length > 0 ? slots : known.foundIds.map((id) => [id]);
  if (clause.orphan && slots.length === 0) return false;
  if (subjects.length === 0) return denied || claimed === 'out';
  return holdsForAll(subjects, known, (one) => holds(one, clause, claimed));
}

function holds(one: KnownProduct, clause: Clause, state: State): boolean {
  const variants = namedVariants(one, clause);
  if (state === 'in' && everyVariant.test(clause.plain.text)) {
    return (
      one.product.variants.length > 0 &&
      one.product.variants.every(({ availability }) => isThere(availability))
    );
  }
  if (state === 'in' && variants.length > 0) return everyNamedValueIsThere(one, clause, variants);
  const states: Availability[] =
    variants.length > 0
      ? variants.map(({ availability }) => availability)
      : [variantOfTurn(one)?.availability ?? one.product.availability];
  switch (state) {
    case 'in':
      return states.some(isThere);
    case 'out':
      return states.every((one) => one === 'out_of_stock');
    case 'low':
      return states.includes('low_stock');
    case 'plenty':
      return states.every((one) => one === 'in_stock');
    case 'preorder':
      return states.includes('preorder');
    default:
      return state satisfies never;
  }
}

function isThere(availability: Availability): boolean {
  return availability === 'in_stock' || availability === 'low_stock';
}

function variantOfTurn({ product, fact }: KnownProduct): Variant | undefined {
  return product.variants.find(({ id }) => id === fact.variantId);
}

/** "disponible en rojo y azul": each colour in some size, and in the size that is named. */
function everyNamedValueIsThere(one: KnownProduct, clause: Clause, variants: readonly Variant[]): boolean {
  const values = optionValues(one).filter(([, value]) => saysValue(clause, value));
  return values.every(([name, value]) =>
    variants.some((variant) => variant.options[name] === value && isThere(variant.availability)),
  );
}
