/** "El saco de 20 litros", "a 500 ml bottle", "the set is £21": the measure or the price beside such a word is what is claimed. */
import type { Language } from '../../../protocol.ts';
import type { Clause } from '../clause.ts';

const containers: Record<Language, RegExp> = {
  es: /^(?:sacos?|bolsas?|botes?|latas?|botellas?|frascos?|tarros?|cajas?|paquetes?|packs?|sobres?|tubos?|rollos?|garrafas?|cubos?|tramos?|formatos?|conjuntos?|juegos?|lotes?|kits?|estuches?|envases?|unidad(?:es)?|prendas?)$/,
  en: /^(?:sacks?|bags?|bottles?|cans?|tins?|jars?|box(?:es)?|packets?|packs?|sachets?|tubes?|rolls?|tubs?|buckets?|pots?|sets?|kits?|bundles?|pairs?|sizes?|lengths?|pouch(?:es)?)$/,
};
const article = /^(?:el|la|los|las|un|una|cada|este|esta|the|a|an|each|every|per|this)$/;
const costing =
  /^\s+(?:cuestan?|valen?|sale(?:n)? (?:a|por)|es de|son|est[aá]n? (?:a|en)|se queda en|costs?|is|are|comes? (?:to|in at))\s+(?:\p{L}+\s+)?[€$£]?\d/u;
const measureAfter = /^\s*(?:de|of|para|a|with|con)?\s*(?:hasta |unos |unas |about )?\d/u;
const measureBefore = /\d[\d.,]*[\s-]*(?:\p{L}{1,6}[\s-]+)?$/u;

export function isContainer({ words, body }: Clause, index: number, language: Language): boolean {
  const word = words[index];
  if (word === undefined || !containers[language].test(word.folded)) return false;
  if (measureAfter.test(body.slice(word.to)) || measureBefore.test(body.slice(0, word.from))) return true;
  return article.test(words[index - 1]?.folded ?? '') && costing.test(body.slice(word.to));
}
