/** What a message asks of the order, before the catalogue is asked what its words mean. */
import type { Choosing } from './choosing.ts';

export type Reference =
  /** `figure`: said by a bare number, which may as well be of a name: "the 2", of a Refugio 2 and a Refugio 4. */
  | { kind: 'ordinal'; value: number; figure?: true }
  | { kind: 'cheapest' }
  | { kind: 'dearest' }
  /** "The lightest", "la que tiene mejor nota": first by a figure of the sheets or by its rating; folded. */
  | { kind: 'first_by'; said: string }
  /** "Eso", "it", "the one": what the talk is about. */
  | { kind: 'that' }
  /** "La otra", of two that were shown. */
  | { kind: 'other' }
  /** "The bigger ones", "una talla más". */
  | { kind: 'bigger' }
  | { kind: 'smaller' }
  /** "The other colour", of two that it comes in. */
  | { kind: 'other_option'; option: 'size' | 'colour' | 'any' }
  /** "Mine", "la de mi hijo": of the line that was ordered for somebody. */
  | { kind: 'whose'; whom: string }
  /** "Los dos", "both", "todas". */
  | { kind: 'all'; count?: number };

/** Things asked for in one breath: "una grande de huevo con extra de queso". */
export type Item = {
  /** Absent when no number was said. */
  quantity?: number;
  /** "Y las de 8 también": goes on from what was ordered before. */
  also?: boolean;
  /** "Blue as well", and nothing else in the sentence. */
  alsoAlone?: boolean;
  /** "My racket": of several that are there, the one that is mine. */
  owned?: boolean;
  /** "Two of the lights": of some that are known. */
  ofKnown?: boolean;
  /** "Una de las de huevo": of some that are known, or one of a kind. */
  ofKind?: boolean;
  /** "Ese mismo": chosen, and not only spoken of. */
  firm?: boolean;
  /** "Two then", of what was just asked about. */
  inAll?: boolean;
  /** "The same pepperoni again": with all that the other has. */
  same?: boolean;
  /** "The same but with mushrooms": beside what the other has. */
  keeps?: boolean;
  /** "One of them", "dos de esas": a part of those, or more of the kind. */
  ofThose?: boolean;
  /** "And two of those": others than what stands before it. */
  besides?: boolean;
  /** "A water for each": as many as there are pieces of what was ordered before. */
  each?: boolean;
  /** "One of each colour", "uno en cada talla". */
  eachOption?: boolean;
  /** "Otra como la primera": which line it is like. */
  like?: Item;
  /** "A pair of": two pieces, or one of what is sold by the pair. */
  pair?: boolean;
  /** "la de huevo" one that is known; "unas zapatillas" any; "una de huevo" so many; none said. */
  article: 'the' | 'some' | 'count' | 'none';
  /** "Una DE pepperoni": nobody says that of a thing they only look for. */
  elliptic: boolean;
  /** "Lo de las setas": no thing of that gender. */
  neuter?: boolean;
  /** "Unos cuantos", "several": and not how many. */
  several?: boolean;
  /** "Otra", "two more". */
  more: boolean;
  reference?: Reference;
  /** The words that name it, as written, without modifiers. */
  words: string;
  /** The same with its modifiers: a title may hold them ("Cargador con cable"). */
  fullWords: string;
  /** "En la 42", "size M", "in blue". */
  variantWords: string;
  with: string[];
  without: string[];
  /** Of those what only "no" was said of: "no onion". */
  denied?: string[];
  /** "Not the mirrored ones": what it is not to be. */
  not?: string;
  /** "In the same colour", "same colour and size": as the one before is. */
  sameOption?: 'size' | 'colour' | 'both' | undefined;
  /** "… as the jacket": as that one is. */
  sameAs?: string;
  /** "Para cama king": what it is for, which may be a size it comes in. */
  purpose?: string;
  /** "Para correr", "por menos de 60": says what it is for or what it may cost, as one does when searching. */
  searching: boolean;
  /** "I need a lamp": to be shown rather than ordered, where no more is said of it. */
  needed?: boolean;
  /** "For my son": whom it is for. */
  whom?: string;
};

export type OrderAct =
  /**
   * `strength`: "ponme" orders, "can I have" asks for it, "quiero" may only wish, things listed with their numbers are ordered, a bare
   * noun may be a search.
   */
  | { kind: 'add'; item: Item; strength: 'strong' | 'polite' | 'weak' | 'listed' | 'bare' }
  /** `except`: "todo menos la freidora". */
  | { kind: 'remove'; item: Item; because: 'asked' | 'not_wanted'; except?: Item[] }
  /** "Quita los patines", with none in the cart. */
  | { kind: 'not_there'; words: string }
  | { kind: 'set_quantity'; quantity: number; item?: Item; sure: boolean }
  | { kind: 'replace'; from: Item | undefined; to: Item }
  | { kind: 'extras'; with: string[]; without: string[]; target?: Item; quantity?: number; only?: boolean }
  | { kind: 'delivery'; method: 'delivery' | 'pickup' }
  | { kind: 'address'; address: string }
  /** "A las 9": when it is wanted, which an order does not keep. */
  | { kind: 'time'; words: string }
  | { kind: 'done' }
  | { kind: 'confirm' }
  | { kind: 'yes' }
  /** "Así está bien", "looks good": agrees, and wants nothing more. */
  | { kind: 'satisfied' }
  | { kind: 'no' }
  /** `brought`: what it comes to with home delivery is asked. */
  | { kind: 'view'; brought?: true }
  /** "Quiero hacer un pedido", and nothing of what. */
  | { kind: 'begin' }
  /** "Halve the pillows", "half of the sprites", "double the salad". */
  | { kind: 'scale'; by: 'half' | 'double'; item: Item }
  /** `ofTalk`: "never mind", which after other talk is of that. */
  | { kind: 'undo'; ofTalk?: true }
  /** "Keep the kettles": of what was taken out last, put back; of what is there, nothing. */
  | { kind: 'keep'; item: Item }
  /** "Just the red one": what else there is of the kind is taken out. */
  | { kind: 'keep_only'; item: Item }
  | { kind: 'clear' }
  | { kind: 'cancel' }
  | { kind: 'do_not_add' }
  | { kind: 'coupon'; code: string }
  | { kind: 'no_coupon' }
  /** "Tengo un cupón", and no code. */
  | { kind: 'which_coupon' }
  /** "Llame al timbre", "bien hecha". */
  | { kind: 'note'; text: string }
  | { kind: 'no_notes' }
  /** One of the shop's places to collect at, as it is told. */
  | { kind: 'place'; place: string }
  /** A choice asked about before, taken up again after something else. */
  | { kind: 'resume'; pending: Choosing };

export type ParsedOrder = {
  acts: OrderAct[];
  /** Sentences that are no order. */
  rest: string[];
  /** What was said and not asked, without where to and how it is delivered: where the answer to a choice is looked for. */
  told: string;
};
