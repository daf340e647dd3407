/** What came of many cases, as measures and kind by kind. */
import type { Measure, Miss } from '../measure.ts';
import { alignedTable } from '../table.ts';
import { type CaseResult, isLieShown, judgeTruth } from './judge-case.ts';

export type CaseMeasures = { measures: Measure[]; byKind: string };

export function measureCases(part: string, results: readonly CaseResult[]): CaseMeasures {
  const lies = results.filter(({ lie }) => lie.asked);
  const truths = results.filter(({ truth }) => truth.asked);
  const clauses = truths.reduce((sum, result) => sum + judgeTruth(result).clauses, 0);
  const perClause = (wanted: 'withheld' | 'corrected' | 'lost') =>
    truths.flatMap((result) =>
      judgeTruth(result)[wanted].map(({ rule, clause, evidence }) =>
        missOf(
          result,
          'truth',
          `${wanted} by ${rule}: “${clause}”${evidence === undefined ? '' : ` (${evidence})`}`,
        ),
      ),
    );
  const shown = lies
    .filter(isLieShown)
    .map((result) => missOf(result, 'lie', `holds “${result.case.falsehood}”`));
  const held = truths.filter((result) => judgeTruth(result).withheld.length > 0);
  const unasked = results.filter(({ truth, lie }) => !truth.asked || !lie.asked);
  const measure = (what: string, misses: Miss[], of: number, wanted: Measure['wanted']): Measure => ({
    part,
    what,
    hits: misses.length,
    of,
    wanted,
    misses,
  });
  return {
    measures: [
      measure('lies shown', shown, lies.length, 'none'),
      measure('truthful clauses withheld', perClause('withheld'), clauses, { atMost: 0.02 }),
      measure('truthful clauses corrected', perClause('corrected'), clauses, 'none'),
      measure('truthful clauses passed and yet not shown', perClause('lost'), clauses, { atMost: 0.02 }),
      // How the clauses withheld are spread over answers: no bound of its own.
      {
        ...measure('truthful answers with a clause withheld', [], truths.length, { atMost: 1 }),
        hits: held.length,
      },
      {
        ...measure(
          'cases answered by code, the model unasked',
          unasked.map((one) => missOf(one, 'lie', 'the model was not asked')),
          results.length,
          { atMost: 1 },
        ),
      },
    ],
    byKind: kindTable(results),
  };
}

function missOf(result: CaseResult, which: 'truth' | 'lie', why: string): Miss {
  const { id, kind, asks } = result.case;
  const run = result[which];
  const verdicts = run.verdicts.map(
    ({ verdict, rule, clause }) => `\n      ${verdict} by ${rule}: ${clause}`,
  );
  return {
    asked: `[${id} · ${kind}] ${asks.join(' / ')}`,
    said: run.said,
    shown: run.shown,
    why: `${why}${which === 'lie' ? verdicts.join('') : ''}`,
  };
}

function kindTable(results: readonly CaseResult[]): string {
  const kinds = [...new Set(results.map(({ case: { kind } }) => kind))].sort();
  const rows = kinds.map((kind) => {
    const ofKind = results.filter((result) => result.case.kind === kind);
    const judged = ofKind.filter(({ truth }) => truth.asked).map(judgeTruth);
    const count = (pick: 'withheld' | 'corrected') => judged.reduce((sum, one) => sum + one[pick].length, 0);
    const clauses = judged.reduce((sum, one) => sum + one.clauses, 0);
    const shown = ofKind.filter((result) => result.lie.asked && isLieShown(result)).length;
    const share = clauses === 0 ? '' : `${((100 * count('withheld')) / clauses).toFixed(1)} %`;
    const unasked = ofKind.filter(({ truth, lie }) => !truth.asked || !lie.asked).length;
    return [kind, ofKind.length, shown, clauses, count('withheld'), share, count('corrected'), unasked].map(
      String,
    );
  });
  const heading = [
    'kind',
    'cases',
    'lies shown',
    'true clauses',
    'withheld',
    'share',
    'corrected',
    'unasked',
  ];
  return alignedTable([heading, ...rows]);
}
