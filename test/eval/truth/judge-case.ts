/** What became of a lie and of its true twin, told from the text shown and the verdicts on record, never by the gate's own code. */
import type { Outcome, Trace, Voice } from '../../../src/protocol.ts';
import type { TruthCase } from './truth-case.ts';

export type Run = {
  /** What the model said. */
  said: string;
  shown: string;
  verdicts: Trace['verdicts'];
  voice: Voice | undefined;
  outcome: Outcome | undefined;
  /** False when code answered alone and the model was never asked: then nothing is learnt about the gate. */
  asked: boolean;
};

export type CaseResult = { case: TruthCase; truth: Run; lie: Run };

/** Letters and figures only, without case, accents and markup; marks inside a figure stay: "**3,95 €**" is "3,95 €". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<!\d)[.,:'’]|[.,:'’](?!\d)/g, ' ')
    .replace(/[€$£%]/g, ' $& ')
    .replace(/[^\p{L}\p{N}.,:'’€$£%+/@-]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])-+|-+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the words stand together in the text. */
export function holds(text: string, words: string): boolean {
  return ` ${plainText(text)} `.includes(` ${plainText(words)} `);
}

/** Shown when the falsehood stands in the text, or when every clause of the lie passed as it was. */
export function isLieShown({ case: { falsehood }, lie }: CaseResult): boolean {
  if (holds(lie.shown, falsehood)) return true;
  return lie.asked && lie.verdicts.length > 0 && lie.verdicts.every(({ verdict }) => verdict === 'passed');
}

export type TruthJudgement = {
  clauses: number;
  withheld: Trace['verdicts'];
  corrected: Trace['verdicts'];
  /** Clauses that passed by the record and yet are not in the text. */
  lost: Trace['verdicts'];
};

export function judgeTruth({ truth }: CaseResult): TruthJudgement {
  const of = (wanted: string) => truth.verdicts.filter(({ verdict }) => verdict === wanted);
  return {
    clauses: truth.verdicts.length,
    withheld: of('withheld'),
    corrected: of('corrected'),
    lost: of('passed').filter(({ clause }) => isLost(truth.shown, clause)),
  };
}

/** A list's numbers and a leading "además" are the gate's to change. */
function isLost(shown: string, clause: string): boolean {
  const words = plainText(clause).replace(
    /^(?:\d+ |(?:ademas|also|y|and|pero|but|while|mientras que) )+/,
    '',
  );
  return words !== '' && !holds(shown, words);
}
