/** Which sentences of the pages say a word: asked by the word, of all of them at once, since most say nothing of it. */
import type { Word } from '../clause.ts';
import type { KnownSentence } from './known-facts.ts';
import type { WordReach } from './word-reach.ts';

type Postings = ReadonlyMap<string, readonly KnownSentence[]>;
type Stems = { inside: Postings; around: Postings };

/** Of a page's sentences, which are the same objects for as long as the page is. */
const ofGroups = new WeakMap<readonly KnownSentence[], Stems>();

export type Sayers = {
  /** Those that hold the word themselves. */
  inside: ReadonlySet<KnownSentence>;
  /** Those whose page or heading does. */
  around: ReadonlySet<KnownSentence>;
};

export class SentenceWords {
  readonly #groups: readonly (readonly KnownSentence[])[];
  readonly #reach: WordReach;
  #sayers = new Map<string, Sayers>();
  #learnt = 0;

  constructor(groups: readonly (readonly KnownSentence[])[], reach: WordReach) {
    this.#groups = groups.filter(({ length }) => length > 0);
    this.#reach = reach;
  }

  sayersOf(folded: string): Sayers {
    // A pair that was read meanwhile may have changed what its words stand for.
    if (this.#learnt !== this.#reach.learnt) this.#sayers = new Map();
    this.#learnt = this.#reach.learnt;
    let found = this.#sayers.get(folded);
    if (found === undefined) {
      found = this.#find(folded);
      this.#sayers.set(folded, found);
    }
    return found;
  }

  /** Those that hold every one of the words, or stand where it is spoken of. */
  thatMaySay(words: readonly Word[]): readonly KnownSentence[] {
    const [first, ...more] = words;
    if (first === undefined) return this.#groups.flat();
    const { inside, around } = this.sayersOf(first.folded);
    let found = [...new Set([...inside, ...around])];
    for (const { folded } of more) {
      if (found.length === 0) return found;
      const sayers = this.sayersOf(folded);
      found = found.filter((one) => sayers.inside.has(one) || sayers.around.has(one));
    }
    return found;
  }

  /** How many of these stems each sentence holds; those that hold none are left out. */
  sharing(stems: readonly string[]): ReadonlyMap<KnownSentence, number> {
    const shared = new Map<KnownSentence, number>();
    for (const group of this.#groups) {
      const { inside } = stemsOf(group);
      for (const stem of stems)
        for (const one of inside.get(stem) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    return shared;
  }

  #find(folded: string): Sayers {
    const inside = new Set<KnownSentence>();
    const around = new Set<KnownSentence>();
    for (const group of this.#groups) {
      const language = group[0]?.index.language ?? 'es';
      const of = stemsOf(group);
      for (const stems of this.#reach.of(folded, language)) {
        const [first = '', ...more] = stems;
        for (const one of of.inside.get(first) ?? [])
          if (more.every((stem) => one.index.stems.has(stem))) inside.add(one);
        for (const one of of.around.get(first) ?? [])
          if (more.every((stem) => one.around.stems.has(stem))) around.add(one);
      }
    }
    return { inside, around };
  }
}

function stemsOf(group: readonly KnownSentence[]): Stems {
  let stems = ofGroups.get(group);
  if (stems === undefined) {
    stems = { inside: postingsOf(group, 'index'), around: postingsOf(group, 'around') };
    ofGroups.set(group, stems);
  }
  return stems;
}

function postingsOf(group: readonly KnownSentence[], where: 'index' | 'around'): Postings {
  const postings = new Map<string, KnownSentence[]>();
  for (const one of group) {
    for (const stem of one[where].stems) {
      const known = postings.get(stem);
      if (known === undefined) postings.set(stem, [one]);
      else known.push(one);
    }
  }
  return postings;
}
