/**
 * "Warmest", "la más firme", "most cushioned": a superlative of whatever quality, looked up among what the sheets call things, and in
 * the grades that they give in words. Those that are told in figures by other names are in superlatives.ts.
 */
import type { Product } from '../catalog/product.ts';
import { fold } from '../language/fold.ts';
import { isEntry, synonyms, translations } from '../language/lexicon.ts';
import { measuresIn } from '../language/measures.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { MeasuredOrder } from './understand/understanding.ts';

export type AnyQuality = { word: string; order: MeasuredOrder; from: number; to: number };

/** The article, "which" or "one" beside it tell a superlative from a word that only ends like one. Folded. */
const english =
  /(?<![a-z])(?<lead>(?:which(?: one)?(?: (?:is|of (?:them|these|those|the two)(?: is)?|has|has got))?|what(?:.?s| is)|the|a) )?(?:(?<how>most|least|more|less) (?<much>[a-z]{4,})|(?<ended>[a-z]{3,}?)(?:est|er))(?<one> (?:ones?|of (?:them|these|those|the two|all)))?(?![a-z])/g;
const spanish =
  /(?<![a-z])(?<lead>(?:cual(?:es)?(?: de (?:l[oa]s dos|es[oa]s|est[oa]s|ell[oa]s))?(?: (?:es|son))?|el|la|los|las)(?: (?:el|la) que| que)? )(?:(?<how>mas|menos) (?<much>[a-z]{4,})|(?<verb>[a-z]{4,}) (?<after>mas|menos))(?: de (?:tod[oa]s|l[oa]s dos|ell[oa]s|es[oa]s|est[oa]s))?(?![a-z])/g;

/** Undefined where nothing is so said of goods. */
export function anyQualityIn(folded: string, language: Language): AnyQuality | undefined {
  for (const found of folded.matchAll(language === 'en' ? english : spanish)) {
    const { lead, how, much, ended, one, verb, after } = found.groups ?? {};
    const word = much ?? verb ?? rootOf(ended ?? '');
    if (language === 'en' && lead === undefined && one === undefined) continue;
    // "The other one", "the charger": only what the lexicon knows without its ending was compared.
    if (ended !== undefined && word === undefined) continue;
    const order = how === 'least' || how === 'less' || (how ?? after) === 'menos' ? 'least' : 'most';
    const { index } = found;
    return { word: word ?? '', order, from: index, to: index + found[0].length };
  }
  return undefined;
}

/** "Warm" of "warmest", "thin" of "thinner", "pretty" of "prettiest". */
function rootOf(stem: string): string | undefined {
  const forms = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')];
  return forms.find((form) => isEntry(form, 'en'));
}

/** By product its place on the one scale that is called by the quality and told of most; undefined where no sheet has such a one. */
export function gradedBy(
  { word, order }: Pick<AnyQuality, 'word' | 'order'>,
  products: readonly Product[],
  language: Language,
): { name: string; sorted: { product: Product; value: string; figure: number }[] } | undefined {
  const called = [word, ...synonyms(word, language), ...translations(word, language)]
    .filter((one) => !one.includes(' '))
    .map(rootLetters);
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))].filter((name) =>
    tokenise(fold(name)).some(({ folded }) =>
      called.some((root) => root.length >= 4 && folded.startsWith(root)),
    ),
  );
  const tables = names.map((name) => ({
    name,
    rows: products.flatMap((product) => {
      const [value, ...more] = product.attributes[name] ?? [];
      const figure = value === undefined || more.length > 0 ? undefined : figureOf(value, product.language);
      return value === undefined || figure === undefined ? [] : [{ product, value, figure }];
    }),
  }));
  const [best] = tables.toSorted((one, other) => other.rows.length - one.rows.length);
  if (best === undefined || new Set(best.rows.map(({ figure }) => figure)).size < 2) return undefined;
  const sign = order === 'least' ? 1 : -1;
  return { name: best.name, sorted: best.rows.toSorted((one, other) => sign * (one.figure - other.figure)) };
}

/** "Firme", "firmeza", "firmness": what endings leave. */
const rootLetters = (word: string): string => fold(word).replace(/(?:ad|id)?[aeo]s?$|ed$|y$/, '');

/** How much of it words say, in either language; what lies between two of them lies between. */
const grades: readonly (readonly [number, RegExp])[] = [
  [0, /^(?:no|none|nada|sin|zero|cero)$/],
  [1, /^(?:low|baj[oa]|light|liger[oa]|mild|suave|soft|bland[oa]|poc[oa]|little|slight)$/],
  [2, /^(?:medium|medi[oa]|moderate|moderad[oa]|normal|average)$/],
  [3, /^(?:high|alt[oa]|strong|fuerte|firm|firme|much[oa]|hot|yes|si)$/],
  [4, /^(?:max|maximum|maxim[oa]|extra|very|muy|extreme|extrem[oa])$/],
];

function figureOf(value: string, language: Language): number | undefined {
  const [measure] = measuresIn(value, language);
  if (measure !== undefined) return measure.high;
  const words = tokenise(value).map(({ folded }) => folded);
  const [only] = words;
  if (words.length === 1 && only !== undefined && /^\d+$/.test(only)) return Number(only);
  const told = words.map((one) => grades.find(([, pattern]) => pattern.test(one))?.[0]);
  if (told.length === 0 || told.some((grade) => grade === undefined)) return undefined;
  return told.reduce<number>((sum, grade) => sum + (grade ?? 0), 0) / told.length;
}
