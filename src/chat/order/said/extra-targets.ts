/** What an extra goes on: "queso a la de huevo", "mushrooms on one of them". */
const targets =
  'la|el|las|los|the|my|that|this|those|both|each|all|ambas|ambos|todas|todos|cada|one(?: of)?|una(?: de)?|uno(?: de)?|two(?: of)?|dos(?: de)?';
/** "Queso a la de huevo", "mushrooms on one of them": an extra and what it is for. */
export const ontoTarget = new RegExp(
  `^(.+?)\\s+(?:a|to|on|onto|en|in|from|de)\\s+((?:${targets})(?![\\p{L}]).*)$`,
  'iu',
);
