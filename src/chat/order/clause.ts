/** What a clause of a message may ask, and what it is read beside. */
import type { Language } from '../../protocol.ts';
import type { Ground } from './ground.ts';
import type { Item, OrderAct } from './order-act.ts';

/** What a clause without a verb of its own goes on with: "quita el agua y las patatas". */
export type Mode =
  | { kind: 'put'; strength: 'strong' | 'weak' }
  | { kind: 'take'; because: 'asked' | 'not_wanted' }
  | { kind: 'become' };

export type ClauseReading = {
  acts: OrderAct[];
  cost: number;
  mode: Mode | undefined;
  /** What a remark is about: "the fan is too dear, remove it". */
  topic?: Item;
};

export type ClauseContext = {
  text: string;
  language: Language;
  ground: Ground;
  mode: Mode | undefined;
  /** Goods named last in this message. */
  lastItem: Item | undefined;
  isFirst: boolean;
  /** "También", "as well": as before, of another. */
  isLikewise: boolean;
  /** "And …": goes on from what was said before. */
  goesOn: boolean;
  /** Nothing before it, not even "and". */
  isAlone: boolean;
};

/** "She has a king size bed": how things are, whatever it names, and nothing that is asked. */
export const circumstance =
  /^(?:(?:he|she|they|we|it|i|(?:my|his|her|our) [a-z]+) (?:has|have|had|got|is|are|was|lives?|already|likes?)|(?:(?:el|ella|ellos|mi [a-z]+|yo) )?(?:tiene|tienen|tengo|tenemos|vive|viven|vivo))(?= \S)/;

export const dearer = (reading: ClauseReading, by: number): ClauseReading => ({
  ...reading,
  cost: reading.cost + by,
});
