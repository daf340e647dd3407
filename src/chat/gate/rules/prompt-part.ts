/** Talk of the prompt itself, "the “Products” section", "los datos proporcionados": no shopper has it before them. */
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { isQuoted } from '../evidence/quotes.ts';

/** As the prompt heads what it gives. */
const headings = 'productos?|products?|datos|data|hecho|done|p[áa]ginas?|pages?|carrito|cart';
const container = '(?:section|block|list|field|part|heading|secci[oó]n|bloque|lista|campo|apartado|parte)';
/** What was put before the model. */
const material =
  '(?:data|context|information|info|list|products?|text|input|datos|contexto|informaci[oó]n|lista|productos?|textos?)';
const given =
  '(?:provided|given|supplied|above|shared|proporcionad[oa]s?|facilitad[oa]s?|suministrad[oa]s?|dad[oa]s?|anterior(?:es)?|de arriba)';
const ofProducts = '(?: (?:of|de) (?:the |los )?(?:products|productos))?';

const parts: readonly RegExp[] = [
  new RegExp(`["“”«'‘](?:${headings})["“”»'’] ${container}(?!\\p{L})`, 'iu'),
  new RegExp(`${container} (?:de |of )?["“«'‘](?:${headings})["”»'’]`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:the|this|my|your) (?:provided|given|supplied|above) ${material}(?!\\p{L})`, 'iu'),
  new RegExp(
    `(?<!\\p{L})(?:in|from|per|the|to|on|en|de|el|la|los|seg[uú]n) (?:product )?${material}${ofProducts} ${given}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})(?:data ${container}|${container} de datos)(?!\\p{L})`, 'iu'),
];

export function judgePromptParts(clause: Clause, known: KnownFacts): Judgement {
  const said = parts.map((part) => part.exec(clause.body)?.[0]).find((found) => found !== undefined);
  // A page may speak of "the information provided".
  if (said === undefined || isQuoted(clause, known)) return {};
  return { finding: { rule: 'scaffolding', evidence: said } };
}
