/** "The Fen 3 instead, and the bags go": which line was meant is clear once what else the message takes out is gone. */
import { type Draft, forgetTarget, memoryOf, openLines } from '../cart/draft.ts';
import { askLine } from './ask-line.ts';
import { changeExtras } from './change-extras.ts';
import { replaceLine } from './replace-item.ts';

/** A question about lines of which some have gone since is asked of the others; of one only, it is answered. */
export function settleLine(draft: Draft): void {
  const { question } = draft;
  const { lineAct } = memoryOf(draft.state);
  if (question?.pending?.kind !== 'choose_line' || lineAct === undefined) return;
  const { lineIds } = question.pending;
  const left = openLines(draft).filter(({ lineId }) => lineIds.includes(lineId));
  const [line, ...others] = left;
  if (line === undefined || left.length === lineIds.length) return;
  draft.question = undefined;
  if (others.length > 0) {
    askLine(draft, left, { act: lineAct, quantity: question.pending.quantity }, lineAct);
    return;
  }
  forgetTarget(draft);
  if (lineAct.kind === 'extras') changeExtras(draft, lineAct, line);
  else replaceLine(draft, line, lineAct);
}
