/** What a mention points to without naming it: "the second", "la más barata", "those", "the bigger ones". */
import { superlativeAt, superlativeBehind } from '../../superlatives.ts';
import type { Item, Reference } from './order-act.ts';
import { said, type Word, wordsIn } from './words.ts';

const cheapest =
  /^(?:(?:whichever|whatever|the one that|lo|l[oa] que|cualquiera que)(?: is| s| sea| es)? (?:the )?)?(?:mas (?:barat[oa]s?|economic[oa]s?)|barat[oa]s?|menos car[oa]s?|cheaper|cheapest|least expensive|less expensive|cheap)(?: (?:ones?|of (?:the|them)(?: \w+)?|de (?:los|las|todos|todas)(?: \w+)?|que (?:tengas|tengais|haya)))?(?= |$)/;
const dearest =
  /^(?:mas car[oa]s?|car[oa]|most expensive|dearest|dearer|more expensive|priciest)(?: (?:ones?|of (?:the|them)(?: \w+)?|de (?:los|las|todos|todas)(?: \w+)?))?(?= |$)/;
export const allOf =
  /^(?:(?:l[oa]s|the) (?:dos|tres|cuatro|two|three)|(?:th[eo]se|es[oa]s|est[oa]s) (?:dos|tres|cuatro|two|three|four|[234])|ambos|ambas|todos|todas|todo|both(?: of them)?|all(?: of them)?|them all)(?= (?:con|with|sin|without) |$)/;
/** "Todas las pizzas", "each of the pizzas". */
const allKind =
  /^(?:tod[oa]s l[oa]s|amb[oa]s|cada un[oa] de l[oa]s|cada|all (?:of )?(?:the|my)|all|both (?:of )?(?:the|my)|both|each of (?:the|my)|each|every)(?= (?!de |of )\S)/;
const theOther = /^(?:otr[oa]|other)(?: one)?(?= |$)/;
const biggest =
  /^(?:mas grandes?|mayor(?:es)?|grandes? de (?:l[oa]s|tod[oa]s)|bigger|larger|biggest|largest|longer|longest|(?:size|sizes?) up|talla mas(?: grande)?|siguiente talla|next size up)(?: (?:ones?|size|talla|of (?:the|them)(?: \w+)?))?(?= |$)/;
const smallest =
  /^(?:mas pequen[oa]s?|menor(?:es)?|mas chic[oa]s?|smaller|smallest|shorter|shortest|size down|talla menos|next size down)(?: (?:ones?|size|talla|of (?:the|them)(?: \w+)?))?(?= |$)/;
const otherOption =
  /^(?:(?:other|otr[oa]|different|distint[oa]) )?(colou?rs?|color|tono|size|talla|tamano|medida)(?= |$)/;
const own = /^(?:mine|mi[oa]s?|his|hers|theirs|suy[oa]s?|(?:de|para|for) (?:mi|me))(?= |$)/;
const theOne = /^ones?(?= |$)/;
const demonstrative =
  /^(?:es[aeo]|es[ao]s|est[aeo]|est[ao]s|aquel|aquell[ao]s?|it|that|this|these|those|them|ell[ao]s?)(?: (?:ones?|mism[oa]s?))?(?= |$)/;
const numbered = /^(?:numero|number|opcion|option|no) (\d)(?= |$)/;
const afterOrdinal =
  /^(?: (?:ones?|opcion|option|producto|product|de (?:la lista|los que|las que|todos|todas)|que (?:me )?(?:has|ha|habeis) (?:ensenado|mostrado|dicho)|of (?:them|those|the list)))+/;

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...entries(1, 'primer primero primera primeros primeras first 1st 1o 1a 1er'),
  ...entries(2, 'segundo segunda second 2nd 2o 2a'),
  ...entries(3, 'tercer tercero tercera third 3rd 3o 3a'),
  ...entries(4, 'cuarto cuarta fourth 4th 4o 4a'),
  ...entries(5, 'quinto quinta fifth 5th 5o 5a'),
  ...entries(6, 'sexto sexta sixth 6th 6o 6a'),
  ...entries(7, 'septimo septima seventh 7th 7o 7a'),
  ...entries(8, 'octavo octava eighth 8th 8o 8a'),
  ...entries(-1, 'ultimo ultima last'),
  ...entries(-2, 'penultimo penultima'),
]);
function entries(value: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, value]);
}

/** "La pizza más barata": which one it is, said after the noun. */
const superlative =
  / (?:mas (?:barat|economic)[oa]s?|menos car[oa]s?|cheapest|least expensive|mas car[oa]s?|most expensive|mas grandes?|biggest|largest|mas pequen[oa]s?|mas chic[oa]s?|smallest)(?= |$)/;
const superlativeOf = (said: string): Reference['kind'] & ('cheapest' | 'dearest' | 'bigger' | 'smaller') =>
  /barat|economic|cheap|least|menos/.test(said)
    ? 'cheapest'
    : /car[oa]|most/.test(said)
      ? 'dearest'
      : /grand|big|larg/.test(said)
        ? 'bigger'
        : 'smaller';

export function readReference(words: readonly Word[], item: Item): readonly Word[] {
  const folded = said(words);
  const after = item.article === 'the' ? superlative.exec(folded) : null;
  if (after !== null) {
    item.reference = { kind: superlativeOf(after[0]) };
    const at = wordsIn(folded.slice(0, after.index));
    return [...words.slice(0, at), ...words.slice(at + wordsIn(after[0]))];
  }
  const take = (reference: Reference, matched: string): readonly Word[] => {
    item.reference = reference;
    return words.slice(wordsIn(matched));
  };
  const ofEach = item.elliptic ? /^(?:cada(?: un[oa])?|each(?: one)?)(?= |$)/.exec(folded) : null;
  if (ofEach !== null) return take({ kind: 'all' }, ofEach[0]);
  const all = item.quantity === undefined ? (allOf.exec(folded) ?? allKind.exec(folded)) : null;
  if (all !== null) {
    const count =
      words.slice(0, wordsIn(all[0])).find((word) => word.number !== undefined)?.number ??
      (/^(?:amb|both)/.test(folded) ? 2 : undefined);
    return take({ kind: 'all', ...(count === undefined ? {} : { count }) }, all[0]);
  }
  const bigger = biggest.exec(folded)?.[0];
  if (bigger !== undefined) return take({ kind: 'bigger' }, bigger);
  const smaller = smallest.exec(folded)?.[0];
  if (smaller !== undefined) return take({ kind: 'smaller' }, smaller);
  const first = item.article === 'the' ? superlativeAt(folded) : undefined;
  if (first !== undefined) return take({ kind: 'first_by', said: first }, first);
  const measured = item.article === 'the' ? superlativeBehind(folded) : undefined;
  if (measured !== undefined) {
    item.reference = { kind: 'first_by', said: measured[0].trim() };
    const at = wordsIn(folded.slice(0, measured.index));
    return [...words.slice(0, at), ...words.slice(at + wordsIn(measured[0]))];
  }
  const option = otherOption.exec(folded);
  // "The same but size 41".
  if (option !== null && item.same !== true && (item.article === 'the' || item.more)) {
    item.more = false;
    return take(
      { kind: 'other_option', option: /^(?:colou?r|tono)/.test(option[1] ?? '') ? 'colour' : 'size' },
      option[0],
    );
  }
  // "La de ella": hers.
  const hers = item.elliptic && item.article === 'the' ? /^ell[ao]s?(?= |$)/.exec(folded)?.[0] : undefined;
  if (hers !== undefined) return take({ kind: 'whose', whom: 'him' }, hers);
  const owned = own.exec(folded)?.[0];
  // "Hers in blue".
  const isOption = /^(?:in|en)$/.test(words[wordsIn(owned ?? '')]?.folded ?? '');
  if (owned !== undefined && (words.length === wordsIn(owned) || isOption || item.article === 'the')) {
    return take({ kind: 'whose', whom: /^(?:his|hers|theirs|suy)/.test(owned) ? 'him' : 'me' }, owned);
  }
  const cheap = cheapest.exec(folded)?.[0];
  if (cheap !== undefined && item.article !== 'count') return take({ kind: 'cheapest' }, cheap);
  const dear = dearest.exec(folded)?.[0];
  if (dear !== undefined && item.article !== 'count') return take({ kind: 'dearest' }, dear);
  const byNumber = numbered.exec(folded);
  if (byNumber !== null) return take({ kind: 'ordinal', value: Number(byNumber[1]) }, byNumber[0]);
  const other = item.article === 'the' ? theOther.exec(folded)?.[0] : undefined;
  if (other !== undefined) return take({ kind: 'other' }, other);
  const head = words[0];
  // "A first aid kit" is one of its name.
  const isCounted = item.article === 'count' && !item.elliptic && !item.more;
  const ordinal = isCounted ? undefined : ordinals.get(head?.folded ?? '');
  if (head !== undefined && ordinal !== undefined) {
    const after = afterOrdinal.exec(folded.slice(head.folded.length))?.[0] ?? '';
    return take({ kind: 'ordinal', value: ordinal }, head.folded + after);
  }
  if (
    item.article === 'the' &&
    !item.elliptic &&
    words.length === 1 &&
    head?.number !== undefined &&
    head.number <= 9
  ) {
    return take({ kind: 'ordinal', value: head.number, figure: true }, head.folded);
  }
  const pointing =
    demonstrative.exec(folded)?.[0] ?? (item.article === 'the' ? theOne.exec(folded)?.[0] : undefined);
  if (pointing !== undefined) {
    if (/mism[oa]s?$/.test(pointing)) item.firm = true;
    return take({ kind: 'that' }, pointing);
  }
  if (item.article === 'the' && folded === '') item.reference = { kind: 'that' };
  return words;
}
