/** The words that ask when goods will be there again. Patterns of folded text. */
const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

/** When goods that are gone will be there again: "when will it be back?", "¿cuándo lo repondréis?" It asks nothing of doors and of money. */
export const asksReturn = anyOf(
  're-?stock\\w*',
  'back in stock',
  'get(?:ting)? (?:any |some )?more (?:in|of (?:it|them|those|these))',
  'when(?:.?s|.ll| is| are| will| do| does| would| might)? (?:it|they|this|that|these|those|the [a-z0-9 ]{2,40}?)(?:.?s|.ll| will| is| are)? (?:be |come |coming |being )?(?:back|available)(?: again)?(?=[^a-z]*$)',
  '(?:repon|repond)\\w+|reposicion|reabastec\\w+',
  'cuando (?:(?:lo|la|los|las|os|les|le) )?(?:volver\\w*|vuelv\\w*) a (?:haber|tener\\w*|estar|traer\\w*|recibir\\w*|entrar)',
  'cuando (?:habra|hay|tendr\\w+|(?:os )?(?:llega|entra)\\w*) (?:mas(?= (?:unidades|existencias|stock|de es)|[^a-z]*$)|de nuevo|otra vez|stock|existencias)',
  '(?:vuelve|volvera|volveran|vuelven) a (?:haber|estar disponibles?|tener stock)',
);
