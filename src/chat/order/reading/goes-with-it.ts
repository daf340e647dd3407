/** "The Fen 3 instead, so I don't need the bags either": what goes with a thing is not what the other takes the place of. */
import type { Ground } from '../names/ground.ts';
import type { OrderAct } from '../said/order-act.ts';
import { lineItem } from '../said/read-item.ts';
import { said, type Word } from '../said/words.ts';

/** What says that the one follows from the other. */
const follows =
  /(?:^| )(?:so|then|either|too|as well|neither|(?:in )?that case|asi que|asi|entonces|tampoco|tambien|en ese caso|ya no)(?: |$)/;

/** The acts, with what takes another's place in that of the one line of its kind that does not go besides. */
export function withWhatGoes(acts: readonly OrderAct[], words: readonly Word[], ground: Ground): OrderAct[] {
  const gone = acts.flatMap((act) => (act.kind === 'remove' ? ground.linesOf(act.item) : []));
  if (gone.length === 0 || !follows.test(said(words))) return [...acts];
  return acts.map((act) => {
    if (act.kind !== 'replace' || act.from !== undefined || act.to.words === '') return act;
    const [line, ...others] = ground.linesAlike(act.to).filter((one) => !gone.includes(one));
    return line === undefined || others.length > 0 ? act : { ...act, from: lineItem(line) };
  });
}
