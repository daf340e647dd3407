/** "Remove the skates", with a helmet in the cart: what is done to something else passes over what was named. */
import { isThing } from '../../../language/lexicon.ts';
import { isStopword } from '../../../language/stopwords.ts';
import type { Ground } from '../names/ground.ts';
import { type Cue, cuesAt } from '../said/cues.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import type { Word } from '../said/words.ts';

/** "Onion on", before "the burger": half of what is said; "remove the skates", taken for a name. */
function isCutWrong(act: OrderAct, words: readonly Word[]): boolean {
  if (!('item' in act) || act.item === undefined || act.item.words === '') return false;
  const named = act.item.words;
  const at = words.findIndex(({ text }) => named.startsWith(text));
  const isVerb = act.kind === 'remove' && cuesAt(words, at).some(({ kind }) => kind === 'take');
  return isVerb || / (?:on|onto|to|off|from|del?|al?|en)$/.test(named);
}
const cutWrong = 1.5;

/** More than any reading costs that says what is not there. */
const passedOver = 3;

const articles = /^(?:the|my|our|el|la|los|las|mis?|nuestr[oa]s?)$/;
/** What leads to what something goes on, or comes off. */
const onto = /^(?:on|onto|to|from|off|in|al?|en|del?)$/;
/** What is said of the order and names no goods. */
const ofOrder =
  /^(?:rest|lot|whole|order|cart|basket|bag|total|number|amount|quantity|size|colou?r|top|side|other|first|second|third|last|same|one|ones|pedido|carrito|cesta|resto|total|numero|cantidad|talla|color|tamano|primer[oa]|segund[oa]|tercer[oa]|ultim[oa]s?|otr[oa]s?|mism[oa]s?|que|ultimo|thing|things|cosas?|both|amb[oa]s|all|tod[oa]s?)$/;
const acting: ReadonlySet<Cue['kind']> = new Set([
  'take',
  'change',
  'become',
  'level',
  'put_on',
  'keep',
  'leave',
]);

/** What it costs to take the words so: acts on what is there by implication, and goods named beside them that no act takes up. */
export function passingOver(acts: readonly OrderAct[], words: readonly Word[], ground: Ground): number {
  if (acts.some((act) => isCutWrong(act, words))) return cutWrong;
  if (!acts.some(changesImplied)) return 0;
  const heard = JSON.stringify(acts).toLowerCase();
  const isPassed = objectsOf(words).some(
    ({ word: { text, folded, language, number }, isSure }) =>
      number === undefined &&
      !ofOrder.test(folded) &&
      !isStopword(folded, language) &&
      !heard.includes(text.toLowerCase()) &&
      (isSure || isThing(text, language) || ground.noise(text) >= 1),
  );
  return isPassed ? passedOver : 0;
}

/** Whether an act changes what is there, and says nothing of what. */
function changesImplied(act: OrderAct): boolean {
  switch (act.kind) {
    case 'remove':
      return isImplied(act.item);
    case 'set_quantity':
      return act.item === undefined || isImplied(act.item);
    case 'replace':
      return act.from === undefined || isImplied(act.from);
    case 'extras':
      return act.target === undefined || isImplied(act.target);
    default:
      return false;
  }
}

const isImplied = ({ words, variantWords, reference }: Item): boolean =>
  words === '' && variantWords === '' && (reference === undefined || reference.kind === 'that');

/** The words right behind a verb that changes what is there, or behind "on the": what it is done to, whatever it is behind "remove the". */
function objectsOf(words: readonly Word[]): { word: Word; isSure: boolean }[] {
  return words.flatMap((word, at) => {
    const verb = cuesAt(words, at).find(({ kind, pronoun }) => acting.has(kind) && !pronoun);
    const from = verb !== undefined ? at + verb.length : onto.test(word.folded) ? at + 1 : undefined;
    if (from === undefined) return [];
    const isNamed = articles.test(words[from]?.folded ?? '');
    if (!isNamed && verb?.kind !== 'take') return [];
    const object = words.slice(from + (isNamed ? 1 : 0));
    const end = object.findIndex(
      ({ before, folded }, place) => /[,;:.]/.test(before) || (place > 0 && onto.test(folded)),
    );
    const isSure = isNamed && verb?.kind === 'take';
    return object.slice(0, end < 0 ? mostNamed : Math.min(end, mostNamed)).map((word) => ({ word, isSure }));
  });
}

/** More words are hardly what something is called. */
const mostNamed = 2;
