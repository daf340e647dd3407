/** "The top is steel" where the text has "solid oak top on a steel frame": its words are there, and said of something else. */
import { stem } from '../../../language/stem.ts';
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { groupsOfProduct, phrasesOf, type SaidGroup } from '../evidence/said-groups.ts';
import { slotsFor } from '../reading/subjects.ts';
import { isSoftThing } from '../words/soft-words.ts';

export function judgeSaidOfAnother(clause: Clause, known: KnownFacts): Judgement {
  if (clause.question) return {};
  const { language } = known.facts;
  const phrases = phrasesOf(clause.words, clause.body, language).map(({ joint, tokens }) => ({
    joint,
    words: tokens.filter((word) => isClaim(word, clause, language)),
  }));
  for (const [at, { joint, words }] of phrases.entries()) {
    const [first] = words;
    if (first === undefined) continue;
    const slots = slotsFor(clause, clause.words.indexOf(first), known);
    const before = joint === '' ? undefined : { joint, head: phrases[at - 1]?.words.at(-1) };
    const wrong = (one: KnownProduct) => wrongIn(one, { words, first, before }, known);
    for (const ids of slots.length > 0 ? slots : [sayersOf(words, known)]) {
      const found = ids
        .map((id) => known.byId.get(id))
        .filter((one) => one !== undefined)
        .map(wrong);
      const [word] = found;
      // Of several that may be meant, one that says so will do.
      if (word !== undefined && !found.includes(undefined))
        return { finding: { rule: 'said-of-another', evidence: word.text } };
    }
  }
  return {};
}

function isClaim(word: Word, clause: Clause, language: Language): boolean {
  const { folded, named, ordinary, negated } = word;
  return (
    (!named || isPlainAgain(word, clause)) &&
    !ordinary &&
    !negated &&
    !/^\d/.test(folded) &&
    // "Caffeine-free" and "free of caffeine" deny one thing alike.
    folded !== 'free' &&
    !isSoftThing(folded, language)
  );
}

/** "The Sofa Bed Dune has a storage box under the bed": after the whole name, a word of it is a word. */
function isPlainAgain({ text, from }: Word, { words, anchors }: Clause): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  const own = anchors.find(({ first, last }) => first === last && words[first]?.from === from);
  return (
    own?.kind === 'product' &&
    anchors.some(
      (one) => one.kind === 'product' && one.first < one.last && own.ids.every((id) => one.ids.includes(id)),
    )
  );
}

/** Where nothing is named: the products whose text has all of these words. */
function sayersOf(words: readonly Word[], { products, reach }: KnownFacts): string[] {
  return products
    .filter(({ text }) => words.every(({ folded }) => reach.says(text, folded)))
    .map(({ id }) => id);
}

type Phrase = {
  words: readonly Word[];
  first: Word;
  /** The word that joins it to the phrase before, and that phrase's last. */
  before: { joint: string; head: Word | undefined } | undefined;
};

function wrongIn(one: KnownProduct, { words, first, before }: Phrase, known: KnownFacts): Word | undefined {
  // A translation may put the words together otherwise.
  if (one.product.language !== known.facts.language) return undefined;
  // "Cinderpeak Down Hoodie in Black / M": part of its name, however it was read.
  const isOfName = ({ text, folded }: Word) =>
    /^\p{Lu}/u.test(text) &&
    [...one.names].some((name) => known.reach.meets(folded, name, one.product.language));
  const own = words.filter((word) => known.reach.says(one.text, word.folded) && !isOfName(word));
  return (
    own.find((word) => isOfAnother(one, word, own, known)) ??
    (before === undefined ? undefined : elsewhere(one, before, first, known))
  );
}

/** Wherever the text has the word, it stands with others, and never with one of those it stands with here. */
function isOfAnother(one: KnownProduct, word: Word, words: readonly Word[], known: KnownFacts): boolean {
  const others = words.filter(({ folded }) => folded !== word.folded);
  if (others.length === 0) return false;

  let found = false;
  for (const sentence of groupsOfProduct(one.product)) {
    for (const [at, group] of sentence.entries()) {
      if (!holds(group, word.folded, one, known)) continue;
      // Said by another word of that meaning, it may be put together otherwise too: "runs 9 hours on low" of "runtime: 4-9 h".
      if (!group.stems.has(stem(word.folded, one.product.language))) return false;
      found = true;
      if (group.denies) continue;
      const near = [group, ...attachedTo(sentence, at)];
      if (near.some((phrase) => others.some(({ folded }) => holds(phrase, folded, one, known)))) return false;
      if (!hasOtherClaim(group, word, words, one, known)) return false;
    }
  }
  return found;
}

/** "Ancha en la puntera" is as good as "puntera ancha". */
function attachedTo(sentence: readonly SaidGroup[], at: number): SaidGroup[] {
  const own = sentence[at];
  const next = sentence[at + 1];
  const before = own !== undefined && attaching.test(own.joint) ? sentence[at - 1] : undefined;
  return [before, next !== undefined && attaching.test(next.joint) ? next : undefined].filter(
    (group) => group !== undefined,
  );
}

const attaching = /^(?:en|in|at|para|for|a|al|to|as|como|and)$/;

/** Something that is not said here. */
function hasOtherClaim(
  { claims }: SaidGroup,
  word: Word,
  words: readonly Word[],
  one: KnownProduct,
  { reach }: KnownFacts,
): boolean {
  const { language } = one.product;
  return claims.some(
    (claim) =>
      !one.names.has(claim) &&
      !reach.meets(word.folded, claim, language) &&
      !words.some(({ folded }) => reach.meets(folded, claim, language)),
  );
}

/** "A storage box under the bed" where the text has it under the chaise. */
function elsewhere(
  one: KnownProduct,
  { joint, head }: { joint: string; head: Word | undefined },
  said: Word,
  known: KnownFacts,
): Word | undefined {
  if (head === undefined || !places.test(joint) || !known.reach.says(one.text, said.folded)) return undefined;
  let placed = false;
  for (const sentence of groupsOfProduct(one.product)) {
    const at = sentence.findIndex((group) => holds(group, head.folded, one, known));
    if (at < 0) continue;
    if (sentence.some((group) => holds(group, said.folded, one, known))) return undefined;
    placed ||= places.test(sentence[at + 1]?.joint ?? '') && (sentence[at + 1]?.claims.length ?? 0) > 0;
  }
  return placed ? said : undefined;
}

const places = /^(?:on|under|over|in|inside|behind|beneath|above|below|at|en|sobre|bajo|tras)$/;

function holds(group: SaidGroup, folded: string, { product }: KnownProduct, { reach }: KnownFacts): boolean {
  return reach.of(folded, product.language).some((stems) => stems.every((one) => group.stems.has(one)));
}
