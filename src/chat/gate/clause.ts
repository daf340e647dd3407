/** A clause as the rules see it: words, amounts, numbers, and what each is about. */
import type { SpanOf } from '../../language/span.ts';
import type { PlainText } from './reading/phrases.ts';

export type Word = {
  text: string;
  folded: string;
  from: number;
  to: number;
  /** Says nothing that must be true. */
  ordinary: boolean;
  /** Within what a "no", "sin" or "not" denies. */
  negated: boolean;
  /** Part of a product's or an extra's name. */
  named: boolean;
};

/** What amounts and attributes are said of. `first` and `last` are indices of words, inclusive. */
export type Anchor = {
  first: number;
  last: number;
} /** `place`: called by its place in the list that was shown, "la primera". */ & (
  | { kind: 'product'; ids: string[]; exact: boolean; place?: boolean }
  | { kind: 'extra'; extras: { owner: string; extraId: string }[] }
  | { kind: 'delivery' | 'minimum' | 'total' | 'subtotal' | 'budget' }
);

export type ClauseAmount = SpanOf<'amount'> & { wordsBefore: number };
export type ClauseNumber = {
  exact: string;
  value: number;
  unit: string;
  from: number;
  to: number;
  word: number;
  spelled: boolean;
};

export type Clause = {
  body: string;
  words: Word[];
  plain: PlainText;
  amounts: ClauseAmount[];
  percentages: SpanOf<'percentage'>[];
  /** Numbers that are no amount and no percentage. */
  numbers: ClauseNumber[];
  anchors: Anchor[];
  question: boolean;
  bullet: boolean;
  /** What the sentence is about when it names no product. */
  carried: Slots;
  /** What this answer named one after the other; none where that was withheld, undefined where it named no two. */
  places?: Slots | undefined;
  /** The two this answer named last, in whichever sentences: what "both" is. */
  pair?: Slots | undefined;
  /** What the clause before spoke of when it named no product. */
  topic?: 'delivery' | undefined;
  /** What it was about was withheld: nothing is carried, and nothing is taken for granted. */
  orphan: boolean;
};

/** Products something is said of: true of each slot, by any of the products a slot may mean. */
export type Slots = readonly (readonly string[])[];

/** What a rule finds wrong; with `corrected`, the clause put right. */
export type Finding = { rule: string; evidence?: string; corrected?: string };

/** A rule's answer: what is wrong, or the words it vouches for. */
export type Judgement = { finding?: Finding; vouched?: readonly number[] };
