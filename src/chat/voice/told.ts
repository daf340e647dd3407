/** What the catalogue voice says of a turn: true sentences made by code from the facts. */
export type Told = {
  /** Said in any case: appended when the model's words do not cover them. */
  must: string[];
  /** Said when the model said nothing of use; the model may word them better. */
  may: string[];
};
