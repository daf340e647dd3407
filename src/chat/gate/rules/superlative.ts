/** "el más barato", "the lightest", "the best": a comparison must compare right: by price, rating, or a measure that every sheet gives. */
import type { Product, Variant } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';
import type { ShelfFact } from '../../facts.ts';
import type { Clause, Judgement, Slots } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { namedByShopper } from '../evidence/question-subject.ts';
import { unitOf, unitSays } from '../evidence/said-units.ts';
import { workedOut } from '../evidence/worked-out.ts';
import { isKindOfProduct } from '../figures/counts.ts';
import { qualityOf } from '../reading/comparison-phrases.ts';
import { valueIn } from '../reading/comparison-values.ts';
import { namedVariants } from '../reading/named-variants.ts';
import { findPhrases, type Phrase } from '../reading/phrases.ts';
import { range } from '../reading/read-clause.ts';
import { shelfWords, shelvesIn } from '../reading/shelves-named.ts';
import {
  carriedSlots,
  groupEndingBefore,
  groupStartingAfter,
  holdsForAll,
  productAnchors,
} from '../reading/subjects.ts';
import { twoSpokenOf } from '../reading/two-spoken.ts';
import { reductionsOf } from './discount.ts';

const patterns: Record<Language, RegExp> = {
  es: / (?:el|la|los|las|lo|su|sus|nuestr[oa]s?) (?:(?!mas |mejor|menos |es |son |esta |estan |tiene |tienen |cuesta |cuestan |vale |le |y |que |con |aunque |pero |para )\S+ ){0,4}(?:mas|menos) \w+(?= )| (?:el|la|los|las|lo|su|sus|nuestr[oa]s?) (?:(?!mejor )\S+ ){1,2}mejor(?:es)? (?:valorad|puntuad|calificad)[oa]s?(?= )| (?:el|la|los|las|lo|su|sus|nuestr[oa]s?|de los|de las) (?:mejor(?:es)?|peor(?:es)?)(?: \w+)?(?= )| (?:mas|menos) \w+ que(?= )| mejor que(?= )| (?:con|de|tiene|tienen) (?:(?:la|el|su) )?(?:mejor(?:es)?|peor(?:es)?|mayor|mas alta|maxima) (?:nota|valoracion|puntuacion|media|calificacion)(?= )| (?:mas|menos) (?:barat|economic|car|asequible)\w*(?= )| (?:precio|importe) (?:mas|menos) (?:bajo|alto|caro)(?= )| (?:unic[oa]s?|insuperables?|inmejorables?|incomparables?|imbatibles?|numero uno|lideres?)(?= )/g,
  en: / (?:the|our|its|my|your|one of the|among the) (?:(?!most |least |best )\S+ ){0,1}(?:most|least|best|worst|top|number one|\w{3,}est)(?: \w+)?(?= )| (?:cheapest|dearest|best|lowest|highest|finest|lightest|fastest)(?: \w+)?(?= )| (?:more|less) \w+ than(?= )| the (?:more|less) \w+ (?:one )?of(?= )| the (?!other |further |latter |former |rather )\w+er (?:one )?of (?=the two|these two|both|the pair)| (?:top|best|highest|worst|lowest) (?:rating|score|rated|reviews?)(?= )| \w{3,}er than(?= )| (?:cheaper|pricier|dearer)(?= )| the (?:better|higher) rated(?: (?:one|model|option|of the two))?(?= )| (?:unbeatable|unmatched|number one|leading|world class|only one)(?= )/g,
};
const mild =
  / (?:mas|menos|most|least|best|mejor) (?:adecuad\w+|apropiad\w+|indicad\w+|conveniente|parecid\w+|similar(?:es)?|cercan\w+|interesantes?|suitable|appropriate|relevant|similar|way|manera|forma|pront\w*|informacion|detalles?|datos|information|details?|opciones|options|productos|ayuda|tarde|de|o menos|or less|not|part)(?= )| (?:at least|at most|interest|request|guest|rest|test|suggest)(?= )| the (?:rest|guest|request|interest|latest|nearest|closest|test|forest|chest)(?= )| (?:is|are|its|it|be|theyre) best(?: (?:by|without|with|to|if|when|served|used|washed|in|on|at|kept|enjoyed|hand|as))?(?= )| for the best \w+(?= )| (?:a|your|their|his|her|my) (?:new )?personal best(?: \w+)?(?= )| the (?:\w+ )?top (?!rated|seller|selling|choice|pick|model|brand|quality)\w+(?= )| para l[oa]s mas (?:pequen[oa]s|jovenes|mayores|exigentes|atrevid[oa]s)(?= )| lo mejor (?:es|sera|seria|que)(?= )| (?:a lo mejor|de lo mejor|lo mas (?:rapido|sencillo|facil|comodo|practico) es)(?= )| (?:rather|other|more|less|further|whether|better|later|sooner|under|over|either|neither) than(?= )/g;
const cheap =
  /barat|economic|asequible|precio mas bajo|menos car|lowest|cheap|affordable|inexpensive|lowest pric|least expensive|less expensive/;
const dear = /mas car|precio mas alto|dearest|priciest|most expensive|highest price|pricier|dearer/;
const rated = /valorad|puntuad|rated|rating|nota|valoracion|puntuacion|score/;
const scoped =
  / (?:de (?:estas|estos|esas|esos|las dos|los dos|las tres|los tres|ambas|ambos)|entre (?:estas|estos|ellas|ellos|las dos|los dos|las tres|los tres)|of (?:these|those|the two|the three|them|both)|among (?:these|those|them)|between (?:these|the two))(?= )/;

const equals =
  / (?:el mismo precio|mismo precio|cuestan? lo mismo|(?:coste|costo|precio|importe) es (?:el mismo|igual|identico)|(?:cost|price) is the same|igual de \w+|tan \w+ como|the same price|same price|costs? the same|as (?!long|well|soon|far|much|many)\w+ as|(?:la mitad|el doble|el triple|half|twice|double)(?: \w+){0,3} (?:que|de|of|than|as|precio|price))(?= )/g;

export function judgeSuperlatives(clause: Clause, known: KnownFacts): Judgement {
  const idle = new Set(findPhrases(clause.plain, mild).flatMap(({ first, last }) => range(first, last)));
  const equal = findPhrases(clause.plain, equals)[0];
  if (
    equal !== undefined &&
    clause.words[equal.first]?.named !== true &&
    !isPartOfThing(clause, equal) &&
    !clause.question &&
    !clause.words[equal.first]?.negated
  ) {
    const prices = new Set(
      productAnchors(clause).map(({ ids }) => known.byId.get(ids[0] ?? '')?.product.price.amount),
    );
    if (prices.size !== 1 || productAnchors(clause).length < 2) {
      return { finding: { rule: 'superlative', evidence: equal.text } };
    }
  }
  const vouched: number[] = [];
  for (const phrase of findPhrases(clause.plain, patterns[known.facts.language])) {
    const words = range(phrase.first, phrase.last);
    if (words.some((index) => idle.has(index)) || words.every((index) => clause.words[index]?.named))
      continue;
    if (clause.question) continue;
    const isTrue = compares(clause, phrase, known) || isWritten(clause, phrase, known);
    // "It isn't any cheaper" of the cheaper one.
    const isDenied = clause.words[phrase.first]?.negated === true;
    if (isDenied && !(isTrue && comparative.test(phrase.text))) continue;
    if (isDenied || !isTrue) return { finding: { rule: 'superlative', evidence: phrase.text } };
    vouched.push(...words);
  }
  return { vouched };
}

/** "La mitad de las barritas": of a thing, where no product and no price follows. */
function isPartOfThing(clause: Clause, { text, last }: Phrase): boolean {
  const isShare = /^(?:la mitad|half)\b.* (?:de|of)$/.test(text) && !/precio|price/.test(text);
  return isShare && !productAnchors(clause).some(({ first }) => first > last && first - last <= 3);
}

const comparative = /^(?:mas|menos|cheaper|pricier|dearer|the (?:better|higher) rated)\b/;

function compares(clause: Clause, phrase: Phrase, known: KnownFacts): boolean {
  // "Cheaper than before": than it was, by its own prior price.
  if (/^(?:before|it|antes)$/.test(clause.words[phrase.last + 1]?.folded ?? '') && cheap.test(phrase.text)) {
    const own = subjectOf(clause, phrase, known);
    return own.length > 0 && holdsForAll(own, known, (one) => reductionsOf(one, clause).length > 0);
  }
  const value = cheap.test(phrase.text)
    ? (id: string) => -(known.byId.get(id)?.product.price.amount ?? Number.POSITIVE_INFINITY)
    : dear.test(phrase.text)
      ? (id: string) => known.byId.get(id)?.product.price.amount ?? Number.NEGATIVE_INFINITY
      : rated.test(phrase.text)
        ? (id: string) => known.byId.get(id)?.product.rating ?? Number.NEGATIVE_INFINITY
        : measured(clause, phrase, known);
  if (value === undefined) return false;
  const slots = subjectOf(clause, phrase, known);
  const ids = slots.flat();
  if (ids.length === 0 || isOfDearerKind(ids, phrase, clause, known)) return false;
  const isBeaten = known.foundIds.some((id) => value(id) > Math.min(...ids.map(value)));
  const ofShelf = isMostOfShelf(ids, { phrase, isBeaten }, clause, known);
  if (ofShelf !== undefined) return ofShelf;
  if (/ (?:que|than)$/.test(` ${phrase.text}`)) return beatsNamed(clause, phrase, value);
  if (slots.length > 1 && groupEndingBefore(clause, phrase.first).length === 0) return false;
  const isComparative = comparative.test(phrase.text);
  // Of a name that two share, nobody knows which is meant: the lesser of them must hold.
  const own = Math.min(...ids.map(value));
  const rest = rivals(clause, phrase, known).filter((id) => !ids.includes(id));
  if (isComparative) {
    const [, other] = twoSpokenOf(ids, clause, known);
    return (other ?? rest).some((id) => value(id) < own);
  }
  if (cheap.test(phrase.text) && known.facts.counts?.cheapestId !== undefined) {
    if (ids.length === 1 && ids[0] === known.facts.counts.cheapestId) return true;
  }
  const isWhole =
    !cheap.test(phrase.text) &&
    (known.facts.counts?.total ?? Number.POSITIVE_INFINITY) <= known.foundIds.length;
  return (
    (isScoped(clause, phrase, known) || isWhole) && rest.length > 0 && rest.every((id) => value(id) < own)
  );
}

/** "The cheapest is the 30 × 40 mm one" of what is cheaper in 30 × 30 mm. */
function isOfDearerKind(
  ids: readonly string[],
  { text }: Phrase,
  clause: Clause,
  { byId }: KnownFacts,
): boolean {
  const most = cheap.test(text) ? Math.min : dear.test(text) ? Math.max : undefined;
  if (most === undefined || comparative.test(text) || / (?:que|than)$/.test(text)) return false;
  return ids.every((id) => {
    const one = byId.get(id);
    const amountsOf = (variants: readonly Variant[] = []) => variants.map(({ price }) => price.amount);
    const named = one === undefined ? [] : amountsOf(namedVariants(one, clause));
    return named.length > 0 && !named.includes(most(...amountsOf(one?.product.variants)));
  });
}

/** "The cheapest in Vacuums", by all that stands there; of a shelf that only the question named it may hold, too. */
function isMostOfShelf(
  ids: readonly string[],
  { phrase, isBeaten }: { phrase: Phrase; isBeaten: boolean },
  clause: Clause,
  known: KnownFacts,
): boolean | undefined {
  const { text } = phrase;
  if (comparative.test(text) || / (?:que|than)$/.test(` ${text}`) || isScoped(clause, phrase, known))
    return undefined;
  const most = ({ cheapest, dearest, bestRated }: ShelfFact) =>
    cheap.test(text) ? cheapest : dear.test(text) ? dearest : rated.test(text) ? bestRated : undefined;
  // "The dearest" of one is none.
  const holds = (shelf: ShelfFact) => {
    const [only, ...more] = most(shelf) ?? [];
    return shelf.total > 1 && only !== undefined && more.length === 0 && ids.every((id) => id === only);
  };
  const named = shelvesIn(clause, known).filter((shelf) => most(shelf) !== undefined);
  const isWrittenOut = shelfWords(clause.words, clause.body, known).size > 0;
  if (named.length > 0 && isWrittenOut) return named.some(holds);
  // "La mochila más económica": of all that was found, not of the shelf alone.
  if (isBeaten) return false;
  return (known.facts.shelves ?? []).some(holds) ? true : undefined;
}

/** "It's the mildest on the menu", of what its own text calls "la más suave de la carta". */
function isWritten(clause: Clause, { text, first, last }: Phrase, known: KnownFacts): boolean {
  if (cheap.test(text) || dear.test(text) || rated.test(text) || / (?:que|than)$/.test(text)) return false;
  const said = text
    .split(' ')
    .map((word) => word.replace(/iest$/, 'y').replace(/(?<=\w{3})est$/, ''))
    .filter((word) => !aside.test(word) && !isKindOfProduct(word, known));
  const quality = said.at(-1) ?? '';
  const slots = subjectOf(clause, { text, first, last, groups: [] }, known);
  // "La cara interna más firme": of a part, where its text says that part is more so.
  const isOfPart = ({ product }: KnownProduct) =>
    product.description
      .split(/[.,;:](?=\s|$)|\s(?:y|and|pero|but)\s/)
      .map((part) => unitOf(part, product.language))
      .some((unit) => said.every((word) => unitSays(unit, word, known.reach)));
  return (
    said.length >= 1 &&
    slots.length === 1 &&
    holdsForAll(
      slots,
      known,
      (one) =>
        superlativesOf(one.product).some((own) => known.reach.meets(quality, own, one.product.language)) &&
        (said.length === 1 || isOfPart(one)),
    )
  );
}

/** Stems of what its description calls it most: "la más suave", "the most gentle". */
const superlativesOf = workedOut(({ description, language }: Product): readonly string[] => {
  const words = tokenise(description);
  return words.flatMap(({ folded }, index) => {
    const next = words[index + 1];
    return /^(?:mas|most)$/.test(folded) && next !== undefined ? [stem(next.folded, language)] : [];
  });
});

const aside = /^(?:el|la|los|las|su|sus|the|our|its|mas|menos|most|least|one|of|on|in)$/;

/** "La más ligera", "the lighter of", "the most powerful": by the sheets' own figures, which all must give. */
function measured(clause: Clause, { text }: Phrase, known: KnownFacts): ((id: string) => number) | undefined {
  const words = text.split(' ');
  const read = words.map((word) => qualityOf(word) ?? qualityOf(word.replace(/est$/, 'er')));
  const found = read.find((one) => one !== undefined);
  if (found === undefined || found.quality.of === 'price' || found.quality.of === 'rating') return undefined;
  // "La garantía más larga": of something else than the goods.
  if (words.some((word, index) => read[index] === undefined && !aside.test(word))) return undefined;
  const sign = /(?:^| )(?:menos|least) /.test(text) ? -found.sign : found.sign;
  return (id) => {
    const one = known.byId.get(id);
    const value = one === undefined ? undefined : valueIn(one, found.quality, clause);
    return value === undefined ? Number.NaN : value.value * sign;
  };
}

/** "La pala de pádel más cara es la Brava": the kind within the phrase is not what is spoken of. */
function subjectOf(clause: Clause, { first, last }: Phrase, known: KnownFacts): Slots {
  const before = groupEndingBefore(clause, first);
  const group = before.length > 0 ? before : groupStartingAfter(clause, last);
  return group.length > 0 ? group.map((one) => idsOf(one, clause)) : carriedSlots(clause, known);
}

/** "Rain jackets, el Men's Ridgeline | Rain Jacket": the rest of a name that was said in full just before. */
function idsOf({ first, ids }: ReturnType<typeof productAnchors>[number], clause: Clause): readonly string[] {
  const whole = productAnchors(clause).find(({ last, exact }) => exact && last + 1 === first);
  return whole?.ids.every((id) => ids.includes(id)) ? whole.ids : ids;
}

/** "Entre las pizzas", "of the lamps", "la pizza más barata": only those are compared, when all of them are known. */
function kindNamed(clause: Clause, phrase: Phrase, known: KnownFacts): string[] | undefined {
  const [, noun] =
    / (?:entre|de entre|of|among|de) (?:las|los|the|nuestras|nuestros|our) (\w+)(?= )/.exec(
      clause.plain.text,
    ) ??
    /^(?:el|la|los|las|nuestr[oa]s?) (\w+) (?:mas|menos) /.exec(phrase.text) ??
    /^(?:the|our) (?:(?:most|least) \w+|\w+est) (?!one\b|of\b|is\b|are\b|in\b)(\w+)$/.exec(phrase.text) ??
    [];
  if (noun === undefined || scoped.test(clause.plain.text)) return undefined;
  const ids = known.foundIds.filter((id) => {
    const one = known.byId.get(id);
    return one !== undefined && known.reach.says(one.text, noun);
  });
  return ids.length > 0 && (known.facts.counts?.total ?? ids.length) <= known.foundIds.length
    ? ids
    : undefined;
}

const counted =
  / (?:de|entre|of|among) (?:las|los|the|these|those|estas|estos|our|nuestras|nuestros) (dos|tres|cuatro|cinco|two|three|four|five)(?: (\w+))?(?= )/;
const counts: Readonly<Record<string, number>> = {
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, two: 2, three: 3, four: 4, five: 5 },
};

/** "De las tres pizzas", "of the two": as many of that kind as were found, else as many as were named or found. */
function countedOnes(clause: Clause, known: KnownFacts): readonly string[] | undefined {
  const [, number = '', noun = ''] = counted.exec(clause.plain.text) ?? [];
  const count = counts[number];
  if (count === undefined) return undefined;
  const ofKind = known.foundIds.filter((id) => {
    const one = known.byId.get(id);
    return one?.title.some((stem) => known.reach.meets(noun, stem, one.product.language)) === true;
  });
  const ofClause = [...new Set(productAnchors(clause).flatMap(({ ids }) => ids))];
  const asked = namedByShopper(known).flat();
  // An item that names its own ingredient names itself twice.
  const listed = [...new Set(clause.places?.flat())];
  return [ofKind, ofClause, listed, clause.pair?.flat(), asked, known.foundIds].find(
    (ids) => ids?.length === count,
  );
}

function rivals(clause: Clause, phrase: Phrase, known: KnownFacts): readonly string[] {
  return (
    countedOnes(clause, known) ??
    kindNamed(clause, phrase, known) ??
    askedOnes(clause, known) ??
    known.foundIds
  );
}

/** "Which is lighter, the Cierzo or the Rambla?": those, where the answer is one of them. */
function askedOnes(clause: Clause, known: KnownFacts): readonly string[] | undefined {
  const asked = namedByShopper(known);
  const ids = asked.flat();
  const own = productAnchors(clause);
  const isOne = own.length > 0 && own.every((anchor) => anchor.ids.some((id) => ids.includes(id)));
  return asked.length > 1 && isOne && asked.every(({ length }) => length === 1) ? ids : undefined;
}

function isScoped(clause: Clause, phrase: Phrase, known: KnownFacts): boolean {
  return (
    scoped.test(clause.plain.text) ||
    kindNamed(clause, phrase, known) !== undefined ||
    askedOnes(clause, known) !== undefined
  );
}

/** "A es más barata que B": both named, and true. */
function beatsNamed(clause: Clause, phrase: Phrase, value: (id: string) => number): boolean {
  const before = groupEndingBefore(clause, phrase.first).flatMap(({ ids }) => ids);
  const after = productAnchors(clause).find(({ first }) => first > phrase.last)?.ids ?? [];
  if (before.length === 0 || after.length === 0) return false;
  return Math.min(...before.map(value)) > Math.max(...after.map(value));
}
