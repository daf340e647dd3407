import type { Language } from '../../../src/protocol.ts';

/** One lie and its true twin: the same sentence or answer, right and wrong, said by a model to the same question. */
export type TruthCase = {
  id: string;
  /** What is lied about: "price", "price-of-another", "stock", "rating", "delivery" … */
  kind: string;
  /** A folder of data/ (sports, home, pizzeria) or of test/eval/shops/ (shops no part of Tendero was made for). */
  shop: string;
  language: Language;
  /** The shopper's messages, the last one the question that is answered. Those before are answered truly by the model's silence. */
  asks: string[];
  /** Not one of its claims is false by the catalogue, the shop's settings or its pages. */
  truth: string;
  /** The truth with exactly one thing wrong. */
  lie: string;
  /** The words of `lie` that must not be seen together: the false sentence, or the false half of it. */
  falsehood: string;
};
