/** Kinds listed on both sides of what is said of them: "black and brass are in stock", "in stock in black, and in brass". */
import type { Clause } from '../clause.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { productAnchors } from './subjects.ts';

const joints = /[,;/]\s|\s(?:y|e|o|u|and|or)\s/g;
const verb =
  /(?<!\p{L})(?:es|son|está|están|tiene|tienen|cuestan?|valen?|viene|vienen|lleva|incluye|mide|pesa|is|are|has|have|costs?|comes?|it['’]s|they['’]re|includes?|weighs?)(?!\p{L})/iu;

/** The parts of the clause that say nothing of their own and name no other product, as far as they follow one another. */
export function listedWith(clause: Clause, phrase: Phrase, states: readonly RegExp[]): Clause[] {
  const parts = partsOf(clause);
  const at = clause.words[phrase.first]?.from ?? 0;
  const own = parts.findIndex(({ from, to }) => from <= at && at < to);
  const says = states.flatMap((pattern) =>
    findPhrases(clause.plain, pattern).map(({ first }) => clause.words[first]?.from ?? 0),
  );
  const isOpen = ({ from, to }: Part) =>
    !verb.test(clause.body.slice(from, to)) &&
    !says.some((place) => place >= from && place < to) &&
    !productAnchors(clause).some(({ first }) => isWithin(clause.words[first], from, to));
  const before = parts.slice(0, own).reverse();
  const after = parts.slice(own + 1);
  const listed = [...takeWhile(before, isOpen), ...takeWhile(after, isOpen)];
  return listed.map(({ from, to }) => ({
    ...clause,
    words: clause.words.filter((word) => isWithin(word, from, to)),
  }));
}

type Part = { from: number; to: number };

function partsOf({ body }: Clause): Part[] {
  const cuts = [0, ...[...body.matchAll(joints)].map(({ index }) => index + 1), body.length];
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
}

function isWithin(word: { from: number; to: number } | undefined, from: number, to: number): boolean {
  return word !== undefined && word.from >= from && word.to <= to;
}

function takeWhile<One>(items: readonly One[], holds: (item: One) => boolean): One[] {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? [...items] : items.slice(0, end);
}
