/** Words of stock and scarcity: true of the product, and of the variant where one is named. */
import type { Variant } from '../../../catalog/product.ts';
import { contentStems } from '../../../language/stem.ts';
import type { Availability, Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { bindFigures } from '../figures/bind-figures.ts';
import { withCount } from '../figures/correct-count.ts';
import { isCountOfTurn } from '../figures/counts.ts';
import { multiplesIn } from '../figures/multiples.ts';
import { isPacked } from '../figures/packed.ts';
import { dozensIn } from '../reading/dozens.ts';
import { listedWith } from '../reading/listed-kinds.ts';
import {
  namedVariants,
  namesOneOfEach,
  namesOption,
  optionValues,
  partFor,
  saysValue,
} from '../reading/named-variants.ts';
import { onesIn } from '../reading/ones-left.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range, wordsOf } from '../reading/read-clause.ts';
import { subjectOf } from '../reading/sentence-subject.ts';
import { holdsForAll, productAnchors, slotsFor } from '../reading/subjects.ts';
import { speaksOfCart } from './order-claim.ts';

type State = 'in' | 'out' | 'low' | 'plenty' | 'preorder' | 'have';

const patterns: Record<Language, readonly [State, RegExp][]> = {
  es: [
    [
      'out',
      / (?:agotad[oa]s?|fuera de (?:stock|existencias)|sin (?:stock|existencias|unidades)|no quedan?(?: unidades| mas)?|descatalogad[oa]s?|sin disponibilidad)(?= )/g,
    ],
    [
      'low',
      / (?:ultim[oa]s? (?:\w+ )?(?:unidad(?:es)?|pares|piezas|existencias)|ultim[oa]s (?:\d+|dos|tres|cuatro|cinco)(?! (?:dias|meses|anos|horas|semanas))|pocas unidades|quedan? (?:solo |muy )?poc[oa]s?(?: unidades)?|stock (?:bajo|limitado|escaso)|poco stock|pocas existencias|unidades limitadas|casi agotad[oa]s?|a punto de agotarse|por agotarse|vuelan|se (?:estan? )?(?:agotan?|agotando|acaban?|acabando)|escasean?|apenas (?:nos |les? )?(?:quedan?|hay|tenemos)|(?:(?:muy |casi )?(?:dificil|imposible)(?:es)? de (?:conseguir|encontrar))|contad[oa]s unidades|muy poc[oa]s|(?:dese|date|daos) prisa|apuresen?|no (?:se )?(?:espere|tarde|demore) (?:mucho|demasiado)|antes de que se (?:agot|acab)\w+|(?:quedan?|restan?|hay|tenemos)(?: solo| ya| muy| nos)* (?:l[oa]s? ultim[oa]s?|un[oa]s? poc[oa]s|poquisim[oa]s?|un punado)|va(?:n|mos)? (?:muy )?just[oa]s? de (?:existencias|stock|unidades)|anda(?:mos|n)? (?:muy )?(?:escas|cort|just)[oa]s|no durara(?:n)? mucho)(?= )/g,
    ],
    [
      'plenty',
      / (?:(?:quedan?|hay|tenemos)(?: nos| aun| todavia)? (?:much[oa]s|muchisim[oa]s|un monton|montones|decenas|docenas|de sobra|para tod[oa]s|(?:existencias|unidades|stock) suficientes?)(?= (?:(?:del|de (?:la|las|los|el)|unidades|y|en|a) |$))|va(?:n|mos) sobrad[oa]s|no hay prisa|facil(?:es)? de (?:conseguir|encontrar)|abundan|(?:existencias|stock|unidades) (?:para rato|de sobra|abundantes?)|faciles? de (?:conseguir|encontrar)|en abundancia|a montones|de sobra|quedan? (?:much[oa]s?|bastantes?|vari[oa]s|de sobra)(?: unidades| stock| existencias)?|(?:hay|tenemos) (?:much[oa]s?|bastantes?|vari[oa]s) (?:unidades|stock|existencias))(?= )| (?:gran|mucho|abundante) stock(?= )/g,
    ],
    ['preorder', / (?:preventa|prepedido|pre reserva|proximamente|bajo pedido|por encargo)(?= )/g],
    [
      'in',
      / (?:(?:la|lo|las|los) (?:tenemos|hay)|(?:esta|estan)(?: ya| hoy| ahora)* en (?:la |nuestra )?tienda|(?:se )?(?:lo|la|los|las) (?:puede|puedes|pueden) llevar(?:se)? (?:ya|hoy|ahora|hoy mismo|ahora mismo)|(?:puede|puedes) llevarsel[oa]s? (?:ya|hoy|ahora)|disponibles?|en (?:stock|existencias|almacen)|con stock|hay (?:stock|existencias|unidades)|tenemos (?:stock|existencias)|listas? para (?:enviar|entregar)|listos? para (?:enviar|entregar))(?= )/g,
    ],
    ['have', / (?:tenemos|tengo|quedan?|hay|disponemos de|ofrecemos|vendemos)(?= )/g],
  ],
  en: [
    [
      'out',
      / (?:out of stock|sold out|unavailable|no stock|none left|discontinued|no longer available)(?= )/g,
    ],
    [
      'low',
      / (?:few left|few (?:\w+ ){1,4}(?:are |is )?left|few (?:units|pieces|items)(?: left)?|last (?:few|units?|ones?|pieces?|pairs?|(?:\d+|two|three|four|five)(?! (?:days|months|years|hours|weeks)))(?: left| available)?|low (?:in |on )?stock|low_stock|limited (?:stock|quantities|availability)|almost (?:sold out|gone)|selling (?:out|fast)|running (?:low|out)|hurry|scarce|dwindling|going (?:fast|quickly)|flying off|(?:nearly|almost|about to) (?:gone|out|sold out|sell out|run out)|(?:down|were down) to (?:the|our|its|their) last|running short|wont last|not many left|(?:hard|difficult|(?:almost |nearly )?impossible) to (?:get|come by|find)|(?:selling|going) like hot cakes|nearly out|snapped up|while stocks? lasts?|(?:be|act) (?:quick|fast)|in (?:very )?short supply|very few of (?:\w+ ){1,8}remain|(?:only |just )?a (?:handful|couple|few) (?:of (?:\w+ ){1,8})?(?:are |is )?(?:left|remain\w*)|(?:supplies|stocks?) (?:of (?:\w+ ){1,8})?(?:are|is) (?:low|limited|short|tight))(?= )/g,
    ],
    [
      'plenty',
      / (?:plenty|many|lots|loads)(?: of)?(?: \w+)? (?:left|in stock|available|units|stock)(?= )| (?:there(?: i|)s|there is|there are|weve(?: got)?|we have(?: got)?|got)(?: still)? (?:plenty|lots|loads|tons|heaps|stacks|dozens|hundreds|a good number|more than enough|enough|many)(?= (?:of (?:the|it|them|these|this|that) |left ))| (?:in (?:good|plentiful|ample) supply|no (?:need to|rush|hurry)|plentiful|in abundance|well stocked|no shortage|easy to (?:get|find|come by))(?= )/g,
    ],
    ['preorder', / (?:pre ?-?order|preorder|coming soon|on order)(?= )/g],
    [
      'in',
      / (?:available|in (?:current )?stock|stocked|on hand|ready to ship|have stock|in our warehouse|(?:is|are)(?: already| now)? in (?:the|our) (?:store|shop)|(?:you )?(?:can|could) take (?:it|them|one) (?:home )?(?:today|now|right away))(?= )/g,
    ],
    ['have', / (?:we have|weve|i have|ive|we stock|we carry|we offer|we sell|there(?: i|)s|there are)(?= )/g],
  ],
};
const labels = / (?:stock|existencias|disponibilidad|availability|unidades|units|inventory|inventario)(?= )/g;
const left: Record<Language, RegExp> = {
  es: / (?:quedan?|hay|tenemos|restan)(?: solo| solamente| unicamente)? (\d+|\w+)(?: y \w+)?(?: \w+)? (?:unidad(?:es)?|pares?|piezas?|ejemplar(?:es)?|copias?)(?= )| (?:solo |unicamente )?quedan?(?: solo)?(?: mas de| menos de| casi| cerca de)? (\d+|\w+)(?= )| (\d+|\w+) (?:unidades|en stock|disponibles|en existencias)(?= )| ultim[oa]s (\d+|\w+)(?! (?:dias|meses|anos|horas|semanas))(?= )| (?:nos |le |solo |aun |todavia )?quedan?(?: solo| ya)? (\d+|\w+)(?= )| (?:solo |tan solo )(?:hay|tenemos) (\d+|\w+)(?= )/g,
  en: / (?:only |just )?(\d+|\w+(?: (?:one|two|three|four|five|six|seven|eight|nine))?) (?:units? |items? |pieces? |pairs? |copy |copies )?(?:left|remaining|in stock|available)(?= )| (\d+|\w+) (?:units?|items?|pieces?|pairs?|copies|copy) (?:are |is )(?:left|remaining|in stock|available)(?= )| (?:only|just) (\d+|\w+) (?:units?|items?|pieces?|pairs?|copies|copy)(?= )| (?:only|just) (\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){1,6}(?:are )?(?:left|remaining)(?= )| (?:there are|we have|weve got)(?: (?:only|just|still|currently|now))? (\d+|\w+(?: \w+)?) (?:units?|items?|pieces?|pairs?|copies|copy|of (?:the|these|them))(?= )| (?:the|our|its|their) last (\d+|\w+)(?! (?:days|months|years|hours|weeks))(?= )| (\d+|\w+)(?: more)? (?:\w+ )?(?:of (?:the|them|these|it|those) (?:\w+ ){0,6})?(?:are |is |were )?(?:left|remaining)(?= )| (?:only|just)(?: have| got)? (\d+|\w+) of (?:the|them|these)(?= )| (?:we|weve)(?: only| just| still)? (?:have|got)(?: only| just| still)? (\d+|\w+)(?: (?:left|of|in))(?= )/g,
};

const everyVariant =
  / (?:(?:tod[oa]s|amb[oa]s) (?:(?:las|los|sus) )?(?:tallas|colores|medidas|tamanos|variantes|versiones)|cualquier (?:talla|color)|(?:all|every|any|both)(?: of)?(?: the| its)?(?: two| three| four| five| \d+)? (?:sizes?|colou?rs?|variants?|versions?|finishes))(?= )/;

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
      if (!isTrue(clause, phrase, state, known) || !isTrueOfRest(clause, phrase, state, known))
        return { finding: { rule: 'stock', evidence: phrase.text } };
    }
  }
  return judgeCounts(clause, known, vouched);
}

/** "quedan 3 unidades": only when the catalogue counts exactly that. */
function judgeCounts(clause: Clause, known: KnownFacts, vouched: number[]): Judgement {
  const phrases = findPhrases(clause.plain, left[known.facts.language]);
  if (speaksOfCart(clause, known)) return { vouched };
  const multiples = multiplesIn(clause);
  const counted = [...clause.numbers, ...dozensIn(clause), ...onesIn(clause, phrases)]
    .filter(({ word }) => !multiples.some((one) => one.word === word))
    .filter((number) => !isPacked(clause, number, known))
    .filter(
      (number) =>
        phrases.some(({ first, last }) => number.word >= first && number.word <= last) ||
        isCountedToo(clause, number, phrases),
    )
    .map((number) => ({ ...number, wordsBefore: number.word }));
  for (const { figure, on } of bindFigures(clause, counted, known)) {
    const slots = on.kind === 'product' ? on.slots : [];
    const held =
      slots.length > 0 &&
      holdsForAll(slots, known, (one) => countsOf(one, partFor(one, clause, figure)).includes(figure.value));
    const found = isCountOfTurn(figure.value, known);
    const plural =
      slots.length === 0 &&
      /opciones|modelos|productos|options|models|products|items/.test(clause.plain.text);
    if (!held && !(plural && found)) {
      const isExact =
        on.kind === 'product' && on.anchor?.kind === 'product' && on.anchor.exact && on.anchor.place !== true;
      const corrected = isExact ? correction(figure, slots, clause, known) : undefined;
      const evidence = `${figure.exact} ${figure.unit}`.trim();
      return {
        finding: { rule: 'stock-count', evidence, ...(corrected === undefined ? {} : { corrected }) },
      };
    }
  }
  const words = phrases
    .filter(({ first, last }) => counted.some(({ word }) => word >= first && word <= last))
    .flatMap(({ first, last }) => range(first, last));
  return { vouched: [...vouched, ...words, ...counted.flatMap((number) => wordsOf(clause, number))] };
}

/** "quedan 4 unidades de la Jarra y 30 del Basic": a bare number after a count counts the same. */
function isCountedToo(
  clause: Clause,
  { word, unit, exact, from }: ClauseNumber,
  phrases: readonly Phrase[],
): boolean {
  // "…, y tiene 4,4 sobre 5" counts nothing.
  if (
    exact.includes('.') ||
    /(?:sobre|de|of|\/|tallas?|sizes?|n[uú]mero)\s*$/i.test(clause.body.slice(0, from))
  )
    return false;
  const follows = phrases.some(
    ({ first, last }) => word > last && clause.numbers.some((one) => one.word >= first && one.word <= last),
  );
  return follows && /^(?:|de|del|of|in|en|y|and|unidad(?:es)?|units?|pares|pairs)$/.test(unit);
}

function countsOf(one: KnownProduct, clause: Clause): (number | undefined)[] {
  const variants = namedVariants(one, clause);
  return variants.length > 0 ? variants.map(({ quantity }) => quantity) : [one.product.quantity, total(one)];
}

function correction(
  number: ClauseNumber,
  slots: Slots,
  clause: Clause,
  known: KnownFacts,
): string | undefined {
  const [ids, ...more] = slots;
  const one = ids?.length === 1 && more.length === 0 ? known.byId.get(ids[0] ?? '') : undefined;
  if (one === undefined || number.spelled || clause.words[number.word]?.negated) return undefined;
  const counts = new Set(countsOf(one, partFor(one, clause, number)).filter((count) => count !== undefined));
  const [count] = counts;
  return counts.size === 1 && count !== undefined && count > 0
    ? withCount(clause, number, count, known.facts.language)
    : undefined;
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
    (clause.words[phrase.first]?.negated === true || isDeniedPastName(clause, phrase)) &&
    !/^(?:no|sin|fuera|out|none|sold)\b/.test(phrase.text);
  const claimed = denied ? (state === 'in' || state === 'have' ? 'out' : 'in') : state;
  const slots = slotsFor(clause, phrase.first, known);
  if (claimed === 'have' || (state === 'have' && denied))
    return isKindThere(clause, phrase, slots, denied, known);
  if (claimed === 'in' && isOfOtherThing(clause, phrase, slots, known)) return false;
  const subjects = slots.length > 0 ? slots : known.foundIds.map((id) => [id]);
  if (clause.orphan && slots.length === 0) return false;
  if (subjects.length === 0) return denied || claimed === 'out';
  return holdsForAll(subjects, known, (one) => holds(one, partOf(clause, phrase, one), claimed));
}

/** "In stock in black and in brass": what is listed with the kind beside the words shares their state. */
function isTrueOfRest(clause: Clause, phrase: Phrase, state: State, known: KnownFacts): boolean {
  if (state === 'have' || state === 'preorder' || clause.words[phrase.first]?.negated === true) return true;
  const states = patterns[known.facts.language].map(([, pattern]) => pattern);
  const parts = listedWith(clause, phrase, states);
  return holdsForAll(
    slotsFor(clause, phrase.first, known),
    known,
    (one) =>
      namesOneOfEach(one, clause) ||
      parts.every((part) => !namesOption(one, part) || holds(one, part, state)),
  );
}

/** "Refills are available": a thing that is neither the product spoken of nor a kind of it. */
function isOfOtherThing(clause: Clause, phrase: Phrase, slots: Slots, known: KnownFacts): boolean {
  if (slots.length === 0) return false;
  const lead =
    productAnchors(clause).length > 0
      ? leadOfName(clause)
      : subjectOf(clause.words.slice(0, phrase.first), known.facts.language);
  return lead.some((folded) =>
    slots.every((ids) =>
      ids.every((id) => {
        const product = known.byId.get(id)?.product;
        if (product === undefined) return false;
        const { title, categories, tags, variants, extras, language } = product;
        const kinds = [
          title,
          ...categories,
          ...tags,
          ...variants.flatMap((one) => [one.title, ...Object.entries(one.options).flat()]),
          ...extras.map((one) => one.title),
          ...Object.keys(product.attributes),
          ...(product.attributes.color ?? []),
          ...(product.attributes.colour ?? []),
        ];
        return !kinds.some((text) =>
          contentStems(text, language).some((one) => known.reach.meets(folded, one, language)),
        );
      }),
    ),
  );
}

/** "Refills of the Brook": what opens the sentence, and is of the thing that is named right behind it. */
function leadOfName({ words }: Clause): string[] {
  const [head, of, ...rest] = words.filter(({ folded }) => !/^(?:el|la|los|las|the)$/.test(folded));
  const isOfName = /^(?:of|for|de|del|para)$/.test(of?.folded ?? '') && rest[0]?.named === true;
  return head !== undefined && !head.ordinary && !head.named && isOfName ? [head.folded] : [];
}

const ofKind = / (?:en|in|talla|tallas|size|sizes|color|colou?rs?|de|numero)(?= )/;

/** "Tenemos la Vereda en Gris / 43", "we have it in Sage": of that kind, where a kind is named. */
function isKindThere(
  clause: Clause,
  phrase: Phrase,
  slots: Slots,
  denied: boolean,
  known: KnownFacts,
): boolean {
  const start = clause.plain.starts[phrase.last] ?? 0;
  if (slots.length === 0 || !ofKind.test(clause.plain.text.slice(start))) return true;
  return holdsForAll(slots, known, (one) => {
    const part = partOf(clause, phrase, one);
    return !namesOption(one, part) || holds(one, part, denied ? 'out' : 'in');
  });
}

/** "We don't have the Aloe vera (12 cm) in stock": denied across a name with brackets. */
function isDeniedPastName({ body, words }: Clause, { first }: Phrase): boolean {
  const before = words.slice(0, first);
  const from = before.findLastIndex(({ negated }) => negated);
  if (/[,;:"”»]/.test(body.slice(before[from]?.to, words[first]?.from))) return false;
  return from >= 0 && before.slice(from + 1).every(({ named, folded }) => named || folded.length <= 3);
}

function partOf(clause: Clause, phrase: Phrase, one: KnownProduct): Clause {
  const from = clause.words[phrase.first]?.from ?? 0;
  return partFor(one, clause, { from, to: clause.words[phrase.last]?.to ?? from });
}

function holds(one: KnownProduct, clause: Clause, state: State): boolean {
  const variants = namedVariants(one, clause);
  if (state === 'in' && everyVariant.test(clause.plain.text)) {
    return (
      one.product.variants.length > 0 &&
      one.product.variants.every(({ availability }) => isThere(availability))
    );
  }
  if (state !== 'out' && namesJointSize(one, clause)) return false;
  // A kind that is not made is not there either.
  if (variants.length === 0 && namesOption(one, clause)) return state === 'out';
  if (state === 'in' && variants.length > 0) return everyNamedValueIsThere(one, clause, variants);
  const states: Availability[] =
    variants.length > 0
      ? variants.map(({ availability }) => availability)
      : [variantOfTurn(one)?.availability ?? one.product.availability];
  switch (state) {
    case 'in':
    case 'have':
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

/** "In size M/L" of what comes in M and in L. */
function namesJointSize({ product }: KnownProduct, { words, body }: Clause): boolean {
  const text = body.slice(words[0]?.from, words.at(-1)?.to);
  const said = / (?:talla|size) (\p{L}{1,3}\/\p{L}{1,3})(?![\p{L}\d])/iu.exec(` ${text}`)?.[1];
  return (
    said !== undefined &&
    !product.variants.some(({ options }) => Object.values(options).some((value) => value.includes(said)))
  );
}

function isThere(availability: Availability): boolean {
  return availability === 'in_stock' || availability === 'low_stock';
}

function variantOfTurn({ product, fact }: KnownProduct): Variant | undefined {
  return product.variants.find(({ id }) => id === fact.variantId);
}

/** "disponible en rojo y azul": each colour in some size, and in the size that is named. */
function everyNamedValueIsThere(one: KnownProduct, clause: Clause, variants: readonly Variant[]): boolean {
  const values = optionValues(one).filter((option) => saysValue(clause, option, one));
  return values.every(({ name, value }) =>
    variants.some((variant) => variant.options[name] === value && isThere(variant.availability)),
  );
}
