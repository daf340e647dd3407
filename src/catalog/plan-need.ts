/** A plan for a need told in words ("my flat is freezing"): what serves it, beside what the words themselves find. */
import { instrumentsOf } from '../language/instruments.ts';
import { goodsNeeded } from '../language/needs.ts';
import type { Language } from '../protocol.ts';
import type { Generation } from './generation.ts';
import { quoted } from './index-terms.ts';
import { isHeld } from './match-expressions.ts';
import { asksForOther, goodsCalled, headOf, type MatchPlan, planMatch, titleAndShelf } from './match-plan.ts';
import { type Unit, unitExpression, withOtherNames } from './query-units.ts';
import type { SearchQuery } from './search.ts';
import { contentTerms } from './word-meaning.ts';

/** Told in so many words a need is beyond doubt. */
const clearlyTold = 2;

type Served = { expression: string; words: number };

/** As far as this catalogue's goods are called so; undefined where none serves it. */
function servingNeed(generation: Generation, { text, language, describes }: SearchQuery): Served | undefined {
  const { goods, words } = goodsNeeded(text, language);
  const tools = instrumentsOf(text, language);
  const phrases = (one: Language) => [...goods[one], ...(describes === 'trouble' ? tools[one] : [])];
  const named = generation.languages.flatMap((one) =>
    phrases(one)
      .map((phrase) => contentTerms(phrase, one))
      .filter((terms) => terms.length > 0)
      .map((terms) => `(${terms.map(quoted).join(' AND ')})`),
  );
  const held = [...new Set(named)].filter((expression) =>
    isHeld(generation, `${titleAndShelf} : ${expression}`),
  );
  return held.length === 0 ? undefined : { expression: `${titleAndShelf} : (${held.join(' OR ')})`, words };
}

/** The thing itself is named, and goods here are called so: "aspiradora para pelos de perro". An FTS5 expression for these. */
function goodsNamed(generation: Generation, units: readonly Unit[]): string | undefined {
  const head = headOf(
    generation,
    units.filter(({ count }) => count > 0),
  );
  return head === undefined ? undefined : goodsCalled(generation, head);
}

/** Fewer than so many are no choice: "tienda de campaña para dormir dos" shows the tents that do not speak of sleeping too. */
const fewProducts = 3;

function withOthersNamed(generation: Generation, plan: WordsPlan, named: string): WordsPlan {
  const found = generation.column(
    'SELECT rowid FROM words WHERE words MATCH ? LIMIT ?',
    plan.must,
    fewProducts,
  );
  if (found.length === fewProducts) return plan;
  return { ...plan, must: `(${plan.must}) OR (${named})`, turns: [plan.must, named] };
}

type WordsPlan = Extract<MatchPlan, { kind: 'words' }>;
type Asked = { generation: Generation; kindGiven: boolean };

/** As the thing was called; where nothing of that name has all that is asked for, also by its other names. */
function planNamed(asked: Asked, units: readonly Unit[], { language }: SearchQuery): MatchPlan {
  const plan = planMatch(asked, units);
  if (plan.kind === 'everything' || (plan.kind === 'words' && plan.complete)) return plan;
  const wider = withOtherNames(asked.generation, units, language);
  const other = wider === undefined ? plan : planMatch(asked, wider);
  return other.kind === 'words' && other.complete ? other : plan;
}

/** By what products are called; a wish for some use also by what serves that, or else by what products say of themselves. */
export function planQuery(asked: Asked, units: readonly Unit[], query: SearchQuery): MatchPlan {
  const { generation } = asked;
  const { describes } = query;
  const shelved = (query.filters.categories?.length ?? 0) > 0;
  if (describes === undefined && !shelved && asksForOther(generation, units))
    return { kind: 'nothing', missing: units.filter(({ count }) => count === 0).map(({ text }) => text) };
  const plan = planNamed(asked, units, query);
  if (plan.kind === 'everything') return plan;
  const named = plan.kind === 'words' ? goodsNamed(generation, units) : undefined;
  if (plan.kind === 'words') {
    if (describes === 'use' && named !== undefined)
      return withKindServing(generation, withOthersNamed(generation, plan, named), { query, named });
    if (query.sort !== undefined) return inOrderOfPrice(generation, plan, query);
    if (plan.complete && describes !== 'trouble') return plan;
    if (named !== undefined && describes === undefined) return plan;
  }
  const served = servingNeed(generation, query);
  if (served !== undefined && (describes !== undefined || served.words >= clearlyTold))
    return withServed(plan, served, units);
  const known = units.some(({ count }) => count > 0);
  const isFound = named !== undefined || (plan.kind === 'words' && plan.complete);
  return describes === undefined || isFound || !known
    ? plan
    : planMatch({ ...asked, kindGiven: true }, units);
}

/** In order of price what merely serves a need would stand among what is named: only where a thing for it is wanted, and none named. */
function inOrderOfPrice(generation: Generation, plan: WordsPlan, query: SearchQuery): WordsPlan {
  const served = query.describes === 'trouble' ? servingNeed(generation, query) : undefined;
  if (served === undefined || served.words < clearlyTold) return plan;
  const { expression } = served;
  const { turns: _, ...rest } = plan;
  return { ...rest, must: expression, all: expression, rank: expression, complete: true, missing: [] };
}

/** "A bike I can take on the train": of the bikes those first that serve, the folding ones. */
function withKindServing(
  generation: Generation,
  plan: WordsPlan,
  { query, named }: { query: SearchQuery; named: string },
): MatchPlan {
  const served = servingNeed(generation, query);
  if (served === undefined || served.words < clearlyTold) return plan;
  const serving = `(${named}) AND (${served.expression})`;
  if (!isHeld(generation, serving)) return plan;
  return {
    ...plan,
    must: `(${serving}) OR (${plan.must})`,
    turns: [serving, ...(plan.turns ?? [plan.must])],
  };
}

/** What serves the need and what the words find, in turns. */
function withServed(plan: MatchPlan, { expression, words }: Served, units: readonly Unit[]): MatchPlan {
  const known = units.filter(({ count }) => count > 0).map(unitExpression);
  const serving =
    known.length === 0 ? expression : `(${expression}) AND (${[expression, ...known].join(' OR ')})`;
  const most = units.reduce((sum, { idf }) => sum + idf, 1);
  const turns = plan.kind === 'words' ? [serving, plan.must] : [serving];
  return {
    kind: 'words',
    must: plan.kind === 'words' ? `(${expression}) OR (${plan.must})` : expression,
    turns,
    all: expression,
    rank: [expression, ...known].join(' OR '),
    most,
    mostOfMust: most,
    complete: words >= clearlyTold,
    missing: [],
  };
}
