/** Expressions of FTS5 over a shopper's words, each with what its words weigh. */
import type { Generation } from './generation.ts';
import { type Unit, unitExpression } from './query-units.ts';

/** An FTS5 expression and what its words weigh, each as often as it stands in it. */
export type Expression = { text: string; weight: number };

export function isHeld(generation: Generation, expression: string): boolean {
  return generation.value('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', expression) !== undefined;
}

export function matchesAny(generation: Generation, { text }: Expression): boolean {
  return isHeld(generation, text);
}

export function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.idf, 0);
}

export function all(units: readonly Unit[]): Expression {
  return { text: units.map(unitExpression).join(' AND '), weight: weightOf(units) };
}

export function joined(expressions: readonly Expression[], word: 'AND' | 'OR'): Expression {
  const [only] = expressions;
  if (only !== undefined && expressions.length === 1) return only;
  return {
    text: expressions.map(({ text }) => `(${text})`).join(` ${word} `),
    weight: expressions.reduce((sum, { weight }) => sum + weight, 0),
  };
}

export function combinations(units: readonly Unit[], size: number, start = 0): Unit[][] {
  if (size === 0) return [[]];
  return units
    .slice(start)
    .flatMap((unit, offset) =>
      combinations(units, size - 1, start + offset + 1).map((rest) => [unit, ...rest]),
    );
}
