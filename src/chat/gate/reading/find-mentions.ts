/** Which products a clause names: by title, by part of a title that only one has, in either language. */
import { isLexiconStem } from '../../../language/lexicon.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { withinOneTypo } from '../../../language/typos.ts';
import type { Language } from '../../../protocol.ts';
import type { Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import type { WordReach } from '../evidence/word-reach.ts';
import { quantityOf } from '../figures/measures.ts';

export type Mention = { first: number; last: number; ids: string[]; exact: boolean };

/** May stand inside a name: "pizza de jamón y queso", "Crema de Manos". */
const links = new Set('de del la el los las y e con a al para of the and with for in en at on by'.split(' '));
/** After one of these a lone word is what something is made of or comes with, not a name. */
const partOf = new Set(
  'con en sin de del para in with without of for made lleva llevan contiene contienen incluye incluyen contains contain includes include extra extras suplemento topping toppings color colour talla size'.split(
    ' ',
  ),
);

/** Several products of one name ("Camiseta Alba" in two rows): naming it names any of them. */
const MOST_OF_ONE_NAME = 4;

const counting = /^(?:of|de|del|x|unidad(?:es)?|uds?|units?|pieces|packs?)$/;

type Run = { known: KnownProduct; last: number; stems: ReadonlySet<string>; coverage: number };

export function findMentions(words: readonly Word[], known: KnownFacts): Mention[] {
  const mentions: Mention[] = [];
  const named = words.map((word) => namesHolding(word, known));
  for (let at = 0; at < words.length; at += 1) {
    const runs = runsAt(words, at, named);
    const best = chooseRuns(runs);
    if (best.length === 0 || !isName(best, at, words, mentions.at(-1), known)) continue;
    const last = Math.max(...best.map((run) => run.last));
    mentions.push({
      first: at,
      last,
      ids: best.map((run) => run.known.id),
      exact: best.every((run) => run.coverage === 1),
    });
    at = last;
  }
  return mentions;
}

/** For every product whose name holds the word: how far the words go on being its name. */
function runsAt(
  words: readonly Word[],
  at: number,
  named: readonly ReadonlyMap<KnownProduct, string>[],
): Run[] {
  const start = words[at];
  const holding = named[at];
  if (start === undefined || holding === undefined || links.has(start.folded)) return [];
  // "3 of the Viva (pack of 3)": how many, not yet the name.
  if (/^\d+$/.test(start.folded) && counting.test(words[at + 1]?.folded ?? '')) return [];
  const runs: Run[] = [];
  for (const known of holding.keys()) {
    const matched = new Set<string>();
    let last = -1;
    let gap = 0;
    for (let next = at; next < words.length && gap <= 2; next += 1) {
      const word = words[next];
      if (word === undefined) break;
      const stem = named[next]?.get(known);
      if (stem !== undefined && !(matched.has(stem) && known.title.includes(stem))) {
        matched.add(stem);
        last = next;
        gap = 0;
      } else if (next > at && isSmallWordOf(known, word) && !matched.has(word.text)) {
        // "Balón Bajo" is the "Rebote Bajo", though the word is a small one elsewhere.
        matched.add(word.text);
        last = next;
        gap = 0;
      } else if (links.has(word.folded) || isLettersOf(known, word) || isSmallWordOf(known, word)) gap += 1;
      else break;
    }
    const inTitle = known.title.filter((one) => matched.has(one)).length;
    runs.push({
      known,
      last,
      stems: matched,
      coverage: known.title.length === 0 ? 0 : inTitle / known.title.length,
    });
  }
  return runs;
}

/** The "Down" of "Goose Down Duvet": a small word elsewhere, written here as in the title. */
function isSmallWordOf({ product: { title, language } }: KnownProduct, { text, folded }: Word): boolean {
  return isStopword(folded, language) && /^\p{Lu}\p{Ll}/u.test(text) && title.split(/\s+/).includes(text);
}

/** The "LO" of "Lijadora LO-240": letters of a code that are a small word too, and no stem of the title. */
function isLettersOf({ product }: KnownProduct, { text }: Word): boolean {
  // The "Off" of "Sneakers Off White": a small word, written large as the title has it.
  if (/^\p{Lu}\p{Ll}/u.test(text) && ` ${product.title} `.includes(` ${text} `)) return true;
  return /^\p{Lu}{2,3}$/u.test(text) && new RegExp(`(?<!\\p{L})${text}-?\\d`, 'u').test(product.title);
}

type Holding = ReadonlyMap<KnownProduct, string>;

/** Answers come back to the same few words. */
const heldIn = new WeakMap<KnownFacts, { learnt: number; words: Map<string, Holding> }>();

/** The products whose names hold the word, in their order, each with the stem of its name that the word is. */
function namesHolding(word: Word, facts: KnownFacts): Holding {
  let held = heldIn.get(facts);
  if (held === undefined || held.learnt !== facts.reach.learnt) {
    held = { learnt: facts.reach.learnt, words: new Map() };
    heldIn.set(facts, held);
  }
  let found = held.words.get(word.folded);
  if (found === undefined) {
    found = findHolding(word, facts);
    held.words.set(word.folded, found);
  }
  return found;
}

function findHolding(word: Word, facts: KnownFacts): Holding {
  const found = new Map<KnownProduct, string>();
  const ways = { es: waysOf(word, 'es', facts), en: waysOf(word, 'en', facts) };
  for (const known of facts.products) {
    const { isInNames, own } = ways[known.product.language];
    const stem =
      (isInNames ? stemIn(known, word.folded, facts) : undefined) ??
      (own === undefined ? undefined : misspeltIn(known, own));
    if (stem !== undefined) found.set(known, stem);
  }
  return found;
}

/** The stem of the product's title that the word is a slip of; undefined where it is one of its names as it stands. */
export function misspelling(word: Word, known: KnownProduct, facts: KnownFacts): string | undefined {
  const { isInNames, own } = waysOf(word, known.product.language, facts);
  if (own === undefined || (isInNames && stemIn(known, word.folded, facts) !== undefined)) return undefined;
  return misspeltIn(known, own);
}

type Ways = { isInNames: boolean; own: string | undefined };

/** Whether any name may hold the word, and the stem of what may be a typo in one. */
function waysOf(word: Word, language: Language, { nameCounts, reach }: KnownFacts): Ways {
  return {
    isInNames: reach.of(word.folded, language).some(([first = '']) => nameCounts.has(first)),
    own: misspelt(word, language, reach),
  };
}

function stemIn(known: KnownProduct, folded: string, { reach }: KnownFacts): string | undefined {
  const { language } = known.product;
  for (const stems of reach.of(folded, language)) {
    if (stems.every((one) => known.names.has(one))) return stems[0];
  }
  return undefined;
}

/** From so many letters on, one typo is a typo and not another name. */
const FUZZY_LENGTH = 6;

/** A long word that nobody knows may be a name with a typo in it. */
function misspelt({ folded, ordinary }: Word, language: Language, reach: WordReach): string | undefined {
  if (ordinary || folded.length < FUZZY_LENGTH || /\d/.test(folded) || isLexiconStem(folded, language))
    return undefined;
  const [[own = ''] = []] = reach.of(folded, language);
  return isLexiconStem(own, language) ? undefined : own;
}

/** "peperoni": the one title word within a typo, with the same first letter. */
function misspeltIn({ title }: KnownProduct, own: string): string | undefined {
  // Another letter makes another name ("Cumbia" is not "Cumbre"); a missing, doubled or swapped one does not.
  return title.find(
    (one) =>
      one.length >= FUZZY_LENGTH - 1 &&
      one[0] === own[0] &&
      withinOneTypo(own, one) &&
      (one.length !== own.length || [...one].sort().join() === [...own].sort().join()),
  );
}

/** The longest; among equals those whose whole title was said. */
function chooseRuns(runs: readonly Run[]): Run[] {
  const most = Math.max(0, ...runs.map((run) => run.stems.size));
  const longest = runs.filter((run) => run.stems.size === most);
  const whole = longest.filter((run) => run.coverage === 1);
  if (whole.length > 0) return whole;
  // "Brisa" is the Brisa, not the Brisa Dry, while both are there.
  const least = longest.filter(({ known }) =>
    longest.every((other) => known.title.every((stem) => other.known.title.includes(stem))),
  );
  return least.length === 1 && longest.length <= MOST_OF_ONE_NAME ? least : longest;
}

function isName(
  best: readonly Run[],
  at: number,
  words: readonly Word[],
  before: Mention | undefined,
  facts: KnownFacts,
): boolean {
  const [first] = best;
  const word = words[at];
  if (first === undefined || word === undefined) return false;
  const whole = first.coverage === 1;
  // "de algodón" after a name is that product's cotton, even when another product is called cotton.
  const owner = before === undefined ? undefined : facts.byId.get(before.ids[0] ?? '');
  const alone = first.stems.size === 1;
  if (owner !== undefined && alone && !best.some((run) => run.known.id === owner.id)) {
    if (!isCounted(words, at) && !isPointedAt(words, at) && facts.reach.says(owner.text, word.folded))
      return false;
  }
  // "2 kg" names no product, whatever its title weighs.
  if (alone && quantityOf('1', word.folded) !== undefined && /^\d/.test(words[at - 1]?.folded ?? ''))
    return false;
  // "Un precio más bajo" names no "Rebote Bajo".
  if (alone && /^(?:mas|menos|more|less|muy|very)$/.test(words[at - 1]?.folded ?? '')) return false;
  if (alone && isTornApart(first, words, at, facts)) return false;
  // "holds 45 l" does not name the Trail Pack 45; "the 45" does.
  if (
    alone &&
    !whole &&
    /^\d+(?:[.,]\d+)?$/.test(word.folded) &&
    !/^(?:el|la|los|las|the)$/.test(words[at - 1]?.folded ?? '')
  )
    return false;
  if (first.stems.size >= 2) return best.length === 1 || whole || best.length <= MOST_OF_ONE_NAME;
  const lone = words[at - 1]?.folded ?? '';
  if (partOf.has(lone) && !isCounted(words, at) && !(whole && isWrittenAsName(first, words, at)))
    return false;
  if (best.length === 1)
    return (
      whole ||
      ((!word.ordinary || isProper(words, at)) &&
        !isPredicate(words, at) &&
        isOwn(first, facts) &&
        (isProper(words, at) || isOwnWordOrKind(first.known, words, at, facts)))
    );
  return whole;
}

/** "dos de pepperoni", "la de pepperoni": a name after all. */
function isCounted(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.folded !== 'de' && words[at - 1]?.folded !== 'of') return false;
  const before = words[at - 2]?.folded ?? '';
  return /^(?:\d+|la|el|las|los|una|uno|dos|tres|cuatro|cinco|seis|one|two|three|four|five|six|pizza|pizzas)$/.test(
    before,
  );
}

/** "30 del Basic": the whole title with its capital, in the middle of a sentence. */
function isWrittenAsName(run: Run, words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^(?:de|del|of|from|para|for|with|con)$/.test(words[at - 1]?.folded ?? '') &&
    /^\p{Lu}/u.test(word.text) &&
    run.known.product.title.startsWith(word.text)
  );
}

/** "la Brisa", "the Faro": a name, whatever stands before the article. */
function isPointedAt(words: readonly Word[], at: number): boolean {
  return /^(?:el|la|los|las|un|una|the|our|nuestr[oa]s?)$/.test(words[at - 1]?.folded ?? '');
}

/** "pizza cuatro quesos" is not the pizza with cheese: a foreign word stands between two of its name. */
function isTornApart(run: Run, words: readonly Word[], at: number, facts: KnownFacts): boolean {
  const between = words[at - 1];
  const head = words[at - 2];
  if (between === undefined || head === undefined || links.has(between.folded) || between.named) return false;
  return stemIn(run.known, head.folded, facts) !== undefined && !links.has(head.folded);
}

/** By a word of the title that no other product of the turn has in its name. */
function isOwn(run: Run, { nameCounts, products }: KnownFacts): boolean {
  return run.known.title.some((name) => {
    if (!run.stems.has(name)) return false;
    if (nameCounts.get(name) === 1) return true;
    const sharing = products.filter(({ names }) => names.has(name));
    return (
      sharing.length <= MOST_OF_ONE_NAME &&
      name !== run.known.title[0] &&
      sharing.every(({ title }) => run.known.title.every((stem) => title.includes(stem)))
    );
  });
}

/** "El portátil" is not the "Hob Portable": a word of another language names by what a product is, never by how it is. */
function isOwnWordOrKind(
  { product, names }: KnownProduct,
  words: readonly Word[],
  at: number,
  { reach }: KnownFacts,
): boolean {
  const { language, categories } = product;
  const folded = words[at]?.folded ?? '';
  if (names.has(stem(folded, language))) return true;
  if (!determined.test(words[at - 1]?.folded ?? '')) return false;
  const kinds = categories.flatMap((path) => contentStems(path, language));
  return kinds.some((kind) => reach.meets(folded, kind, language));
}

const determined =
  /^(?:el|la|los|las|un|una|este|esta|estos|estas|ese|esa|su|sus|nuestr[oa]s?|ambos|ambas|the|a|an|this|these|that|those|your|our|its|both|\d+|one|two|three)$/;

/** A capital in the middle of a sentence: "la Brisa" is no breeze. */
function isProper(words: readonly Word[], at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(words[at]?.text ?? '');
}

/** "It's a double-walled bottle": what it is, not what another product is called. */
function isPredicate(words: readonly Word[], at: number): boolean {
  const article = words.findLastIndex(
    ({ folded }, index) => index < at && at - index <= 4 && /^(?:a|an|un|una)$/.test(folded),
  );
  return (
    article > 0 &&
    /^(?:\p{Lu})/u.test(words[at]?.text ?? '') === false &&
    /^(?:its?|is|es|are|son|theyre|s)$/.test(words[article - 1]?.folded ?? '')
  );
}
