/** A conversation with the exact cart and total after every message. */
import type { Language } from '../../../src/protocol.ts';

/**
 * A turn: what is said; the goods and the total in cents then (`undefined`: the message is no order); and, where it matters, the
 * status, what the reply must hold, what is asked back.
 */
export type Turn = {
  say: string;
  goods?: string;
  total?: number;
  status?: 'open' | 'summary' | 'confirmed';
  told?: RegExp;
  asks?: string;
  acted?: 'cart' | 'ordered' | 'asked' | 'nothing';
  noOrder?: true;
};
export type Dialogue = {
  name: string;
  language: Language;
  shop: 'menu' | 'shoes';
  shown?: string[];
  /** What the last search asked for, which those cards answered. */
  searched?: { name: string; values: string[] }[];
  turns: Turn[];
};
