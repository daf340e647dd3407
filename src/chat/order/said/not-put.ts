/** "Quita las patatas", "the egg one no longer", of what is not there: it is told so, and nothing is put in. */
import { cuesAt } from './cues.ts';
import type { OrderAct } from './order-act.ts';
import { said, type Word } from './words.ts';

/** "The egg one no longer". */
export const givenUp = / (?:ya no|mejor no|no longer|not any ?more|after all not|no more)$/;
const asking: ReadonlySet<string> = new Set([
  'put',
  'wish',
  'change',
  'become',
  'better',
  'instead_of',
  'put_on',
]);

/** What was read as an order for goods is one to leave them out, where that is all that the words ask for. */
export function notPut(acts: OrderAct[], words: readonly Word[]): OrderAct[] {
  const named = acts.filter((act) => act.kind === 'add' && act.item.words !== '');
  if (named.length === 0 || named.length + acts.filter(isOfNothing).length < acts.length) return acts;
  if (!leavesOut(words)) return acts;
  return named.flatMap((act) =>
    act.kind === 'add'
      ? [
          {
            kind: 'remove' as const,
            item: { ...act.item, article: 'the' as const },
            because: 'asked' as const,
          },
        ]
      : [],
  );
}

const isOfNothing = (act: OrderAct): boolean =>
  act.kind === 'no' || (act.kind === 'remove' && act.item.words === '' && act.item.variantWords === '');

function leavesOut(words: readonly Word[]): boolean {
  const begins = beginning(words);
  const [cue] = cuesAt(words, begins);
  // "Quítala, una de huevo" takes out one and puts in another.
  const takes = cue?.kind === 'take' && !cue.pronoun;
  const ends = givenUp.test(said(words));
  if (!takes && !ends) return false;
  const from = takes ? begins + 1 : begins;
  return !words.slice(from).some((_, at) => asking.has(cuesAt(words, from + at)[0]?.kind ?? ''));
}

/** Where the words that only greet or think aloud end. */
function beginning(words: readonly Word[]): number {
  let at = 0;
  for (let cue = cuesAt(words, at)[0]; cue?.kind === 'filler'; cue = cuesAt(words, at)[0]) at += cue.length;
  return at;
}
