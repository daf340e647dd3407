/** The words that weigh goods against one another. Patterns of folded text. */
const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

export const asksComparison = anyOf(
  'compara(?:r|me|las|los|lo|la|tiva|cion)?',
  'comparen?',
  'diferencias?',
  'se diferencian?',
  'cual (?:es|de (?:los|las|ellos|ellas)(?: dos)?|me recomienda\\w*)(?: \\w+){0,2} (?:mejor|entre)',
  'compare',
  'comparison',
  'differences?',
  'differs?',
  'how (?:are|is) (?:[a-z]+ ){1,2}different',
  'en que (?:son|es) (?:distint|diferent)[a-z]+',
  'versus',
  'vs',
  'which (?:one )?(?:is|of (?:them|these|the two))(?: \\w+){0,2} better',
);

/** "How much cheaper is the first one?", "¿cuánto más ligera es?": how two differ, of which one may be all that is said. */
export const asksHowMuchMore =
  /(?<![a-z])(?:how much|cuant[oa]s?) (?:cheaper|dearer|pricier|(?:more|less) expensive|lighter|heavier|bigger|smaller|larger|longer|shorter|taller|thinner|slimmer|louder|quieter|brighter|(?:mas|menos) (?:barat|car|liger|pesad|grand|pequen|larg|cort|alt|fin|gord|grues|silencios|potent)[a-z]*)(?![a-z])/;
