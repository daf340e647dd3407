import { bothMeant } from '../acts/both.ts';
import { optionApart } from '../acts/option-apart.ts';
import type { Draft } from '../cart/draft.ts';
import { Ground } from '../names/ground.ts';
import { type Likely, unlikely } from '../names/kind-cost.ts';
import { notPut } from '../said/not-put.ts';
import type { OrderAct } from '../said/order-act.ts';
import { asOrders } from './as-orders.ts';
import { isDoubtful } from './doubtful-request.ts';
import { likelyReadings } from './likely-readings.ts';
import { notThere } from './not-there.ts';
import { asOnePack } from './one-pack.ts';
import type { Sentence } from './parse-acts.ts';
import { passingOver } from './passed-over.ts';
import { type Reading, readSentence } from './read-sentence.ts';
import { isUnderstood, robustReadings } from './robust-readings.ts';
import { withUnheard } from './unheard-goods.ts';
import { simulate, weighed } from './weigh.ts';
import { ofWisher, wishReadings } from './whose-wish.ts';

/** A reading that costs less explains every word, and needs nobody's example. */
const clear = 0.7;
/** Of readings as clear as this one the likelier is meant: "I prefer black" asks for no second one. */
const near = 0.1;

/** The acts of a sentence; with what it asks for and nobody here knows. */
export function chooseReading(draft: Draft, said: Sentence): OrderAct[] {
  const acts = readingChosen(draft, said);
  const { words, sentence: text } = said;
  if (acts.some(({ kind }) => kind === 'add') && isDoubtful(words, text, new Ground(draft))) return [];
  const all = withUnheard(acts, { words, text, ground: new Ground(draft) });
  return all.length > acts.length && simulate(draft, all).refused === 0 ? all : acts;
}

/** The acts of a sentence: of all its readings those that make most sense of it; none when it is best left to others. */
function readingChosen(draft: Draft, said: Sentence): OrderAct[] {
  const { before, sentence, words } = said;
  const apart = optionApart(draft, before, sentence);
  if (apart !== undefined) return apart;
  const both = before.length === 0 ? bothMeant(draft, words) : undefined;
  if (both !== undefined) return [both];
  const { language } = draft.context;
  const { pending } = draft.context.state;
  // What was asked for in the same breath is there already, unless it may answer what waits.
  const isDone = before.length > 0 && (pending === undefined || pending.kind === 'more');
  const now = isDone ? simulate(draft, before).draft : draft;
  const ground = new Ground(now);
  const missing = notThere(words, sentence, ground);
  if (missing !== undefined) return missing;
  const finished = (acts: OrderAct[]) => ofWisher(notPut(said.finished(acts), words), words, ground);
  const context = { text: sentence, language, ground };
  const readings = [...readSentence(words, context), ...wishReadings(words, context)];
  const asMeant = ({ acts, cost }: Reading): Reading => {
    const meant = finished(acts);
    return { acts: meant, cost: cost + passingOver(meant, words, ground) };
  };
  const ranked = weighed(now, readings.map(asMeant));
  const [best] = ranked;
  const isClear = best !== undefined && best.acts.length > 0 && best.cost < clear;
  const rivals = isClear
    ? ranked.filter(({ acts, cost }) => cost < best.cost + near && acts.length >= best.acts.length)
    : [];
  if (isClear && !rivals.some((rival) => kindsOf(rival) !== kindsOf(best))) return best.acts;
  const likely = ground.likely(sentence);
  if (isClear) return likeliestOf(rivals, likely)?.acts ?? best.acts;
  const robust = isUnderstood(now, best) ? [] : robustReadings(now, { words, readings }, likely);
  const packed = robust.map(({ acts, cost }) => ({ acts: acts.map((act) => asPack(act, ground)), cost }));
  const heard = [...readings, ...packed].map(asMeant);
  const others = weighed(now, [
    ...likelyReadings(said, likely, isOneShown(now)).map(asMeant),
    ...heard.slice(readings.length),
    ...asOrders(ground, words, heard, likely),
  ]);
  return likeliestOf([...ranked, ...others], likely)?.acts ?? [];
}

const kindsOf = ({ acts }: Reading): string =>
  acts
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'no')
    .join();

function likeliestOf(readings: readonly Reading[], likely: Likely): Reading | undefined {
  return readings
    .map(({ acts, cost }) => ({ acts, cost: cost + unlikely(acts, likely) }))
    .toSorted((one, other) => one.cost - other.cost)[0];
}

/** Of what is still to be chosen there are several. */
const isOneShown = ({ state, context }: Draft): boolean =>
  context.state.pending?.kind !== 'choose_product' && (state.focus !== undefined || state.shown.length === 1);

const asPack = (act: OrderAct, ground: Ground): OrderAct =>
  act.kind === 'add' ? { ...act, item: asOnePack(act.item, ground) } : act;
