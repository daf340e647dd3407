/**
 * Near-copies (one thing in six colours, sizes or packs, each a product) do not fill a list: from the third on each loses some score,
 * so that it stands behind what is nearly as good and other, and before what hardly fits.
 */
import { isColourStem } from '../language/lexicon.ts';
import type { Generation } from './generation.ts';
import { modifierTerms } from './match-plan.ts';
import type { Ranked } from './rank-products.ts';

/** So many of one kind keep their whole score. */
const copiesInPlace = 2;
/** So many of a list are compared; a shopper sees eight. */
const mostCompared = 100;

/** What tells the packs and sizes of one thing apart. Terms as the index has them. */
const packs: ReadonlySet<string> = new Set(
  `s m l xs xl xxl xxxl 2xl 3xl 4xl pack packs set count ct pcs pc piec unit unid unidad ud uds par pair paquet lot juego bote caj box tall siz
   color colour tamano small medium larg pequen median grand regular ml cl l g gr kg mg oz lb cm mm m in inch ft pulg gb tb w v`.split(
    /\s+/,
  ),
);

type Title = { brand: string; model: string | undefined; terms: ReadonlySet<string> };

const modelNames = `('model', 'modelo', 'mpn', 'item group id', 'item_group_id', 'style', 'referencia del modelo')`;

function titlesOf(generation: Generation, numbers: readonly number[]): Map<number, Title> {
  const json = JSON.stringify(numbers);
  const rows = generation.rows<{ n: number; brand_key: string | null; title_terms: string }>(
    'SELECT n, brand_key, title_terms FROM product WHERE n IN (SELECT value FROM json_each(?))',
    json,
  );
  const models = new Map(
    generation
      .rows<{ n: number; value_key: string }>(
        `SELECT n, min(value_key) AS value_key FROM attribute
         WHERE n IN (SELECT value FROM json_each(?)) AND name_key IN ${modelNames} GROUP BY n`,
        json,
      )
      .map(({ n, value_key }) => [n, value_key]),
  );
  const modifiers = modifierTerms(generation);
  const varies = (term: string) =>
    /\d/.test(term) ||
    packs.has(term) ||
    modifiers.has(term) ||
    generation.languages.some((language) => isColourStem(term, language));
  return new Map(
    rows.map(({ n, brand_key, title_terms }) => {
      const said = title_terms.trim().split(' ');
      const kept = said.filter((term) => !varies(term));
      const terms = new Set(kept.length === 0 ? said : kept);
      return [n, { brand: brand_key ?? '', model: models.get(n), terms }];
    }),
  );
}

function areCopies(left: Title, right: Title, alikeFrom: number): boolean {
  if (left.brand !== right.brand) return false;
  if (left.brand !== '' && left.model !== undefined && left.model === right.model) return true;
  const [few, many] =
    left.terms.size < right.terms.size ? [left.terms, right.terms] : [right.terms, left.terms];
  if (few.size < alikeFrom * many.size) return false;
  let common = 0;
  for (const term of few) if (many.has(term)) common += 1;
  return common >= alikeFrom * (few.size + many.size - common);
}

/** Of each product the first of the list that it is a copy of, itself if of none. */
function kindsOf(
  titles: ReadonlyMap<number, Title>,
  ranked: readonly Ranked[],
  alikeFrom: number,
): Map<number, number> {
  const firsts: { n: number; title: Title }[] = [];
  const kinds = new Map<number, number>();
  for (const { n } of ranked) {
    const title = titles.get(n);
    if (title === undefined) continue;
    const first = firsts.find((one) => areCopies(one.title, title, alikeFrom));
    if (first === undefined) firsts.push({ n, title });
    kinds.set(n, first?.n ?? n);
  }
  return kinds;
}

export type Variety = {
  /** Share of two titles' words in common, variations left out, from which on they are copies. */
  alikeFrom: number;
  /** What each further copy loses, as a share of the best score in the list. */
  costOfCopy: number;
};

/**
 * Chosen on even queries of human judgements: without a model it costs nothing in either language, with an encoder nothing in English
 * and .003 of nDCG in Spanish, where judges like every copy of what was asked for.
 */
const usual: Variety = { alikeFrom: 0.8, costOfCopy: 0.15 };

/** The same products in another order. */
export function varied(
  generation: Generation,
  ranked: readonly Ranked[],
  { alikeFrom, costOfCopy }: Variety = usual,
): Ranked[] {
  if (ranked.length <= copiesInPlace) return [...ranked];
  const compared = ranked.slice(0, mostCompared);
  const kinds = kindsOf(
    titlesOf(
      generation,
      compared.map(({ n }) => n),
    ),
    compared,
    alikeFrom,
  );
  const best = Math.max(...compared.map(({ score }) => score));
  const before = new Map<number, number>();
  const weighed = compared.map((one, place) => {
    const kind = kinds.get(one.n) ?? one.n;
    const copies = before.get(kind) ?? 0;
    before.set(kind, copies + 1);
    return { one, place, worth: one.score - Math.max(0, copies - copiesInPlace + 1) * costOfCopy * best };
  });
  const sorted = weighed.sort((left, right) => right.worth - left.worth || left.place - right.place);
  return [...sorted.map(({ one }) => one), ...ranked.slice(mostCompared)];
}
