/** Finding products: limits before ranking, words and vectors fused, honest counts, and what was let go said openly. */
import { codeMatches } from './code-matches.ts';
import { embedQuestion } from './dense-search.ts';
import { varied } from './diversity.ts';
import { type Condition, filterCondition, offerCondition } from './filter-sql.ts';
import type { Generation } from './generation.ts';
import { keyOf } from './index-terms.ts';
import { headOf, type MatchPlan, planMatch } from './match-plan.ts';
import { countMembers, type Members, sortedMembers } from './members.ts';
import { nearestMiss } from './nearest-miss.ts';
import { planQuery } from './plan-need.ts';
import { queryUnits, type Unit } from './query-units.ts';
import { type Ranked, rankProducts } from './rank-products.ts';
import { reasonsOf } from './reasons.ts';
import { relaxations } from './relax.ts';
import type { Embedder, Filters, Hit, Relaxed, SearchQuery, SearchResult } from './search.ts';
import { similarProducts } from './similar-products.ts';
import { sayingWithout } from './without.ts';

export type SearchDeps = {
  generation: Generation;
  /** Used only when it is the one the generation was made with. */
  embedder: Embedder | undefined;
  embedMs: number;
  signal?: AbortSignal | undefined;
};

/** What a search knows before any filter. */
type Asked = {
  generation: Generation;
  query: SearchQuery;
  units: Unit[];
  plan: MatchPlan;
  vector: readonly number[] | undefined;
  /** Products that match by their vectors alone. */
  similar: ReadonlyMap<number, number>;
  /** Who counts as a match, filters aside; undefined: every product. */
  members: Members | undefined;
  byCode: ReadonlyMap<number, string>;
};

export async function searchProducts(deps: SearchDeps, query: SearchQuery): Promise<SearchResult> {
  const { generation } = deps;
  const { filters } = query;
  const byCode = codeMatches(generation, query.text);
  const units = byCode.size > 0 ? [] : unitsOf(generation, query);
  // "Para un niño de 5 años" says as much of what is wanted as a shelf does.
  const ofAge = (filters.attributes ?? []).some(({ name }) => /^(?:edad|ages?)(?: |$)/.test(keyOf(name)));
  const kindGiven = ofAge || filters.ids !== undefined || (filters.categories?.length ?? 0) > 0;
  const plan = isMute(query) ? muted(query) : planQuery({ generation, kindGiven }, units, query);
  const question =
    plan.kind === 'everything' ? ({ kind: 'unneeded' } as const) : await embedQuestion(deps, query.text);
  const vector = question.kind === 'used' ? question.vector : undefined;
  const similar = similarProducts(generation, plan, vector);
  const members = membersOf({ generation, plan, similar, byCode });
  const asked: Asked = { generation, query, units, plan, vector, similar, members, byCode };
  const { partial, ...found } = find(asked);
  return {
    ...found,
    dense: question.kind === 'unneeded' ? 'used' : question.kind,
    missingWords: plan.missing,
    complete: partial !== true && (plan.kind === 'words' ? plan.complete : plan.kind === 'everything'),
  };
}

/** Signs without a word ("???") ask for nothing; no text at all leaves the choice to the filters. */
function isMute({ text, filters }: SearchQuery): boolean {
  return text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text) && Object.keys(filters).length === 0;
}

function muted({ text }: SearchQuery): MatchPlan {
  return { kind: 'nothing', missing: [text.trim()] };
}

/** A filter that says what must be absent makes the same words of the text superfluous. */
function unitsOf(generation: Generation, query: SearchQuery): Unit[] {
  const units = queryUnits(generation, query.text, { language: query.language });
  const filtered = (query.filters.without?.length ?? 0) > 0;
  return filtered ? units.filter((unit) => !unit.absent) : units;
}

function membersOf(asked: Pick<Asked, 'generation' | 'plan' | 'similar' | 'byCode'>): Members | undefined {
  if (asked.byCode.size > 0) return { must: undefined, numbers: [...asked.byCode.keys()] };
  if (asked.plan.kind === 'everything') return undefined;
  return {
    must: asked.plan.kind === 'words' ? asked.plan.must : undefined,
    numbers: [...asked.similar.keys()],
  };
}

type Found = Omit<SearchResult, 'dense' | 'missingWords' | 'complete'> & {
  /** Not all the words are met by what was found. */
  partial?: boolean;
};

function find(asked: Asked): Found {
  const { filters } = asked.query;
  const strict = attempt(asked, filters);
  if (strict.total > 0) return { ...strict, relaxed: [] };
  const kind = ofItsKind(asked, filters);
  if (kind !== undefined) return kind;
  for (const { filters: fewer, relaxed } of relaxations(filters)) {
    const found = attempt(asked, fewer);
    if (found.total > 0) return { ...found, relaxed };
  }
  const miss = nearestMiss({ ...asked, filters });
  return {
    hits: [],
    total: 0,
    inStock: 0,
    relaxed: [],
    ...(miss === undefined ? {} : { nearestMiss: miss }),
  };
}

/**
 * "Carpa para 4 personas": a figure asked for weighs more than a word beside the thing itself, so a tent for four that is called
 * otherwise goes before the claim that there is none: of the thing's own name, of the shelf where the others of the name stand, or
 * any that holds one of the words.
 */
function ofItsKind(asked: Asked, filters: Filters): Found | undefined {
  const measured = (filters.attributes ?? []).some(({ label }) => label !== undefined);
  const { generation, plan, query } = asked;
  if (!measured || plan.kind !== 'words') return undefined;
  const head = headOf(generation, asked.units);
  const kindGiven = (query.filters.categories?.length ?? 0) > 0;
  const broader: { plan: MatchPlan; filters: Filters }[] = [];
  if (asked.units.length > 1 && head !== undefined && head.count > 0)
    broader.push({ plan: planMatch({ generation, kindGiven }, [head]), filters });
  const shelf = shelfOf(asked);
  if (shelf !== undefined && !kindGiven)
    broader.push({ plan: { kind: 'everything', missing: [] }, filters: { ...filters, categories: [shelf] } });
  if (asked.units.length > 1) broader.push({ plan: { ...plan, must: plan.rank }, filters });
  for (const one of broader) {
    const members = membersOf({ ...asked, plan: one.plan });
    const found = attempt({ ...asked, plan: one.plan, members }, one.filters);
    if (found.total > 0) return { ...found, relaxed: [], partial: true };
  }
  return undefined;
}

/** So many of those that match say where such goods stand. */
const mostOfShelf = 50;

/** The one shelf, not a top one, where all that match the words stand. */
function shelfOf({ generation, members }: Asked): string | undefined {
  const numbers = sortedMembers({
    generation,
    members,
    condition: undefined,
    offer: undefined,
    sort: 'catalogue',
    limit: mostOfShelf,
  });
  const paths = numbers.map((n) => generation.productAt(n)?.categories ?? []);
  const [first = []] = paths;
  return first.find((path) => path.includes('>') && paths.every((other) => other.includes(path)));
}

type Attempt = Omit<Found, 'relaxed'> & { relaxed?: Relaxed[] };

function attempt(asked: Asked, filters: Filters): Attempt {
  const { generation, query, members } = asked;
  const condition = filterCondition(generation, filters);
  const offer = offerCondition(generation, filters);
  const counts = countMembers({ generation, members, condition, offer });
  if (counts.total === 0) return { hits: [], total: 0, inStock: 0 };
  const cheapest = counts.cheapest === undefined ? undefined : generation.productAt(counts.cheapest);
  const { ranked, unsaid } = sayingItFirst(asked, filters, rank(asked, condition, offer));
  return {
    hits: ranked.slice(0, query.limit).flatMap((one) => hitOf(asked, filters, one, offer)),
    ...(unsaid.length === 0 ? {} : { unsaidWithout: unsaid }),
    total: counts.total,
    inStock: counts.inStock,
    ...(cheapest === undefined ? {} : { cheapest }),
  };
}

/** "Sin cordones": whoever says so before whoever merely speaks of none; and which of it is not said by all that are listed. */
function sayingItFirst(
  { generation, query }: Asked,
  filters: Filters,
  ranked: Ranked[],
): { ranked: Ranked[]; unsaid: string[] } {
  const words = filters.without ?? [];
  if (words.length === 0) return { ranked, unsaid: [] };
  const numbers = ranked.map(({ n }) => n);
  const saying = new Map(words.map((word) => [word, sayingWithout(generation, word, numbers)]));
  const saysAll = ({ n }: Ranked) => words.every((word) => saying.get(word)?.has(n) === true);
  const sorted =
    query.sort === undefined ? [...ranked.filter(saysAll), ...ranked.filter((one) => !saysAll(one))] : ranked;
  const listed = sorted.slice(0, query.limit);
  return {
    ranked: sorted,
    unsaid: words.filter((word) => listed.some(({ n }) => saying.get(word)?.has(n) !== true)),
  };
}

/** In the order asked for; else by score, where there are words to score by, and variety before copies. */
function rank(asked: Asked, condition: Condition | undefined, offer: Condition | undefined): Ranked[] {
  const { generation, plan, query, members, vector } = asked;
  const unscored = plan.kind === 'everything' || asked.byCode.size > 0;
  if (query.sort !== undefined || unscored) {
    const numbers = sortedMembers({
      generation,
      members,
      condition,
      offer,
      sort: query.sort ?? 'catalogue',
      limit: query.limit * 4,
    });
    const ranked = numbers.map((n) => ({ n, score: unscored ? 1 : 0 }));
    return query.sort === undefined ? varied(generation, ranked) : wholeFirst(asked, ranked);
  }
  const similar = admitted(generation, asked.similar, condition);
  const rankBy = (one: MatchPlan) =>
    rankProducts({
      generation,
      plan: one,
      vector,
      similar,
      filter: condition,
      depth: 'matches',
      limit: query.limit,
    });
  if (plan.kind !== 'words' || plan.turns === undefined) return varied(generation, rankBy(plan));
  return inTurns(plan.turns.map((must) => varied(generation, rankBy({ ...plan, must }))));
}

/** The first of each, then the second of each: nobody knows which way was meant. */
function inTurns(lists: readonly Ranked[][]): Ranked[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const taken = new Map<number, Ranked>();
  for (let place = 0; place < longest; place += 1) {
    for (const list of lists) {
      const one = list[place];
      if (one !== undefined && !taken.has(one.n)) taken.set(one.n, one);
    }
  }
  return [...taken.values()];
}

/** "Zapas baratas para la lluvia": the cheapest of those that have all the words, then of those that have most. */
function wholeFirst({ generation, plan }: Asked, ranked: Ranked[]): Ranked[] {
  if (plan.kind !== 'words' || plan.all === plan.must) return ranked;
  const whole = new Set(
    generation.column<number>(
      // The plus: the index is asked once for all of them, and not anew for each.
      'SELECT rowid FROM words WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))',
      plan.all,
      JSON.stringify(ranked.map(({ n }) => n)),
    ),
  );
  return [...ranked.filter(({ n }) => whole.has(n)), ...ranked.filter(({ n }) => !whole.has(n))];
}

/** Those of the similar products that the filters let through. */
function admitted(
  generation: Generation,
  similar: ReadonlyMap<number, number>,
  condition: Condition | undefined,
): ReadonlyMap<number, number> {
  if (condition === undefined || similar.size === 0) return similar;
  const passing = generation.column<number>(
    `SELECT p.n FROM product p WHERE p.n IN (SELECT value FROM json_each(?)) AND ${condition.sql}`,
    JSON.stringify([...similar.keys()]),
    ...condition.values,
  );
  return new Map(passing.map((n) => [n, similar.get(n) ?? 0]));
}

function hitOf(asked: Asked, filters: Filters, ranked: Ranked, offer: Condition | undefined): Hit[] {
  const { generation } = asked;
  const product = generation.productAt(ranked.n);
  if (product === undefined) return [];
  const coded = asked.byCode.get(ranked.n);
  const variantId =
    coded !== undefined && coded !== '' ? coded : matchingVariant(generation, ranked.n, offer);
  return [
    {
      product,
      ...(variantId === undefined ? {} : { variantId }),
      score: ranked.score,
      ...(ranked.lexical === undefined ? {} : { lexical: ranked.lexical }),
      ...(ranked.dense === undefined ? {} : { dense: ranked.dense }),
      reasons: coded === undefined ? reasonsOf(product, asked.units, filters) : [{ kind: 'sku' }],
    },
  ];
}

/** The cheapest variant that meets the filters, when others do not. */
function matchingVariant(
  generation: Generation,
  n: number,
  offer: Condition | undefined,
): string | undefined {
  if (offer === undefined) return undefined;
  const all = generation.value<number>('SELECT count(*) FROM offer WHERE n = ?', n) ?? 0;
  const meeting = generation.rows<{ variant: string }>(
    `SELECT o.variant FROM offer o WHERE o.n = ? AND ${offer.sql} ORDER BY o.amount, o.buyable DESC, o.position`,
    n,
    ...offer.values,
  );
  const first = meeting[0]?.variant;
  return first === undefined || first === '' || meeting.length === all ? undefined : first;
}
