/**
 * Products that match a question by meaning alone, where its words do not meet. How similar that must be differs from model to
 * model, so it is measured: strangers are questions no shop can answer, and what comes nearest to them is not near enough.
 */
import { nearestProducts } from './dense-search.ts';
import type { Generation } from './generation.ts';
import type { MatchPlan } from './match-plan.ts';

export const strangers: readonly string[] = [
  'abogado de divorcios en Sevilla',
  'billete de avión a Tokio',
  'declaración de la renta',
  'alquiler de pisos en el centro',
  'resultados de la liga de ayer',
  'qué tiempo hará mañana',
  'oferta de empleo de enfermera',
  'traducción jurada al alemán',
  'mortgage interest rates',
  'flight tickets to Paris',
  'python programming tutorial',
  'stock market news today',
  'lyrics of a song',
  'dentist appointment on Monday',
  'who won the election',
  'learn to drive a lorry',
];

/** The built-in embedder's similarity is the share of spellings in common: the same in every catalogue. */
const strongForBuiltIn = 0.45;

function builtIn(generation: Generation): boolean {
  return generation.manifest.embedder.id.startsWith('builtin');
}

/** Undefined when the generation does not know what its embedder calls similar. */
function strongSimilarity(generation: Generation): number | undefined {
  return builtIn(generation) ? strongForBuiltIn : generation.strongSimilarity;
}

/** Row numbers with their similarity; none when the words all meet somewhere. */
export function similarProducts(
  generation: Generation,
  plan: MatchPlan,
  vector: readonly number[] | undefined,
): ReadonlyMap<number, number> {
  const wordsSuffice =
    plan.kind === 'everything' || (plan.kind === 'words' && (plan.complete || builtIn(generation)));
  // What shares the word's spelling is what was found wanting.
  const mentioned = plan.kind === 'nothing' && plan.mentioned === true && builtIn(generation);
  const least = mentioned ? undefined : strongSimilarity(generation);
  if (vector === undefined || wordsSuffice || least === undefined) return new Map();
  return new Map([...nearestProducts(generation, vector)].filter(([, similarity]) => similarity >= least));
}

/** Above nearly all that comes nearest to a stranger: their mean and two deviations. */
export function strongFrom(nearestToStrangers: readonly number[]): number | undefined {
  const count = nearestToStrangers.length;
  if (count < 4) return undefined;
  const mean = nearestToStrangers.reduce((sum, value) => sum + value, 0) / count;
  const variance = nearestToStrangers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  // The least bit more, so that strangers that all come equally near stay out.
  return mean + 2 * Math.sqrt(variance) + 1e-4;
}
