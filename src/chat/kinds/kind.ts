/** What a message may do in a shop, and when it is said: the classes that the examples are labelled with. */

export const kinds = [
  /** Orders goods it names. */
  'add',
  /** Takes what was shown, offered or asked about, without naming it: "pues esas", "la 42", "the second". */
  'take',
  'remove',
  /** How many of what is there it is to be. */
  'count',
  /** Another size, colour or other goods instead of what is there. */
  'change',
  'extras',
  'yes',
  'no',
  'done',
  'confirm',
  /** Calls the whole order off. */
  'clear',
  'undo',
  /** What is in the cart, what it comes to. */
  'view',
  'deliver',
  'pickup',
  'address',
  /** Wants to see goods, or says what it needs and no more. */
  'search',
  'ask_goods',
  'ask_shop',
  /** Where an order made before is. */
  'status',
  /** Greets, thanks, says goodbye. */
  'talk',
  'person',
  /** Says something beside the matter that asks for nothing: "it is for my mother". */
  'remark',
  /** Has nothing to do with a shop. */
  'elsewhere',
] as const;
export type Kind = (typeof kinds)[number];

/** Likelier than this to put goods in, a message that says which or how many orders them, whatever stands around their names. */
export const surelyOrders = 0.85;

/** What leaves an order as it is, and may be said at any time. */
export const besideOrder: readonly Kind[] = [
  'search',
  'ask_goods',
  'ask_shop',
  'status',
  'talk',
  'person',
  'remark',
  'elsewhere',
];

/** What has just happened when a message comes. */
export const moments = [
  'start',
  'shown',
  /** "Shall I add it?" */
  'offered',
  /** Which goods, size, colour or how many was asked. */
  'which',
  /** Goods went in or were changed, and "anything else?" was asked. */
  'cart',
  'method',
  'address',
  /** The order was summed up: "shall I confirm?" */
  'sum',
  'placed',
] as const;
export type Moment = (typeof moments)[number];
