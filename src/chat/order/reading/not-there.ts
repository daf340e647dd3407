/** "Quita los patines", "change the jersey to red", "cheese on the egg one", of goods that are no line: said so, and nothing else is touched. */
import type { Ground } from '../names/ground.ts';
import { readMention } from '../names/mention.ts';
import { isAskedAbout, isNotInCart } from '../names/not-in-cart.ts';
import { cuesAt } from '../said/cues.ts';
import { givenUp } from '../said/not-put.ts';
import type { Item, OrderAct } from '../said/order-act.ts';
import { said, type Word, wordsIn, written } from '../said/words.ts';

const joints = /^(?:y|e|and|ni|nor|or|o|n|plus)$/;
const articles = /^(?:the|my|our|el|la|los|las|mis?|nuestr[oa]s?)$/;
/** "Take the skates OFF". */
const away = /^(?:off|out|away)$/;
const carries = /^(?:take|leave|cut|throw|knock|scratch|keep)$/;
/** "Change the skates TO …": what it is to become. */
const becoming = /^(?:to|for|into|with|in|at|por|al?|en|con|hasta)$/;
const onto = /^(?:on|onto|to|off|from|al?|en|de|del)$/;
const amount = /^(?:extra|doble|double)$/;
const without = /^(?:sin|without|no|not|ni|hold)$/;
/** More words are hardly what something is called. */
const mostNamed = 4;
const mostPut = 3;

/** What something is done to; `isDenied`: "no skates", which takes out none. */
type Done = { words: readonly Word[]; isDenied: boolean };

/** What a sentence does to things of which one at least is not in the cart; undefined where it does, or may do, anything else. */
export function notThere(words: readonly Word[], text: string, ground: Ground): OrderAct[] | undefined {
  if (!ground.hasLines && ground.draft.context.state.pending === undefined) return undefined;
  const plain = bare(words);
  for (const done of [taken(plain), changed(plain), putOn(plain, text, ground)]) {
    const acts = done.map((one) => actOn(one, text, ground));
    const known = acts.filter((act) => act !== undefined);
    const isThere = (act: OrderAct) => act.kind === 'remove' && ground.linesOf(act.item).length > 0;
    if (known.length === acts.length && !known.every(isThere)) return known;
  }
  return undefined;
}

const idle: ReadonlySet<string> = new Set(['filler', 'lead', 'better', 'revise']);

/** Without what only greets, thinks aloud or is polite, at either end. */
function bare(words: readonly Word[]): readonly Word[] {
  let from = 0;
  for (let first = words[from]; first !== undefined && !without.test(first.folded); first = words[from]) {
    const led = cuesAt(words, from).find(({ kind }) => idle.has(kind));
    if (led === undefined && !joints.test(first.folded)) break;
    from += led?.length ?? 1;
  }
  let to = words.length;
  for (let at = to - 1; at > from; at -= 1) {
    const behind = cuesAt(words.slice(at, to), 0);
    if (behind.some(({ kind, length }) => kind === 'filler' && length === to - at)) to = at;
  }
  return words.slice(from, to);
}

/** "Remove the skates and the bottle", "sin la linterna", "I don't want the bag", "leave the skates out". */
function taken(words: readonly Word[]): Done[] {
  const [first, last] = [words[0]?.folded ?? '', words.at(-1)?.folded ?? ''];
  const verb = cuesAt(words, 0).find(
    ({ kind, pronoun }) => (kind === 'take' || kind === 'refuse') && !pronoun,
  );
  const isAway = words.length > 2 && away.test(last);
  const isCarried = isAway && carries.test(first);
  const ended = givenUp.exec(said(words))?.[0];
  // "Los patines mejor no".
  if (ended !== undefined)
    return partsOf(words.slice(0, -wordsIn(ended))).map((part) => ({ words: part, isDenied: false }));
  const length = isCarried ? 1 : (verb?.length ?? (without.test(first) ? 1 : undefined));
  if (length === undefined) return [];
  const isDenied = !isCarried && verb?.kind !== 'take';
  const parts = partsOf(words.slice(length, isAway ? -1 : words.length));
  // "Not the helmet, the bottle".
  if (isDenied && parts.length > 1) return [];
  return parts.map((part) => ({ words: part, isDenied }));
}

/** What stands between the marks and the joining words. */
function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (joints.test(word.folded) || /[,;:.]/.test(word.before)) parts.push([]);
    if (!joints.test(word.folded)) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

const setting: ReadonlySet<string> = new Set(['change', 'level', 'become', 'leave', 'keep', 'put']);

/** "Change the skates to 33-36", "make the skates two", "deja los sprites en dos". */
function changed(words: readonly Word[]): Done[] {
  const verb = cuesAt(words, 0).find(({ kind, pronoun }) => setting.has(kind) && !pronoun);
  if (verb === undefined || partsOf(words).length > 1) return [];
  const object = words.slice(verb.length);
  if (!articles.test(object[0]?.folded ?? '')) return [];
  const at = object.findIndex(
    ({ folded, number }, place) => place > 1 && (becoming.test(folded) || number !== undefined),
  );
  // "Put the skates in red" may well put them in: only a number is of what is there.
  const isCounted = object.at(-1)?.number !== undefined && object.length - at <= 2;
  if (at < 0 || (!isCounted && verb.kind !== 'change')) return [];
  return [{ words: object.slice(0, at), isDenied: false }];
}

/** "Extra cheese on the egg one", "ponle setas a la de huevo", "no onion on the burger": where it is to go, or to come off. */
function putOn(words: readonly Word[], text: string, ground: Ground): Done[] {
  const at = words.findLastIndex(
    ({ folded }, place) => place > 0 && onto.test(folded) && articles.test(words[place + 1]?.folded ?? ''),
  );
  if (at < 1 || partsOf(words).length > 1) return [];
  const target = words.slice(at + 1);
  const first = words[0]?.folded ?? '';
  const verb = cuesAt(words, 0).find(
    ({ kind, length }) => length < at && ['put', 'put_on', 'take', 'refuse'].includes(kind),
  );
  const part = words.slice(without.test(first) ? 1 : (verb?.length ?? 0), at);
  const what = part.slice(articles.test(part[0]?.folded ?? '') ? 1 : 0);
  if (what.length === 0 || what.length > mostPut) return [];
  const named = written(what, text);
  const isPart =
    without.test(first) ||
    amount.test(first) ||
    ground.linesWithExtra([named]).length > 0 ||
    ground.hasExtra(readMention(target.slice(1), text, ground), named);
  return isPart ? [{ words: target, isDenied: false }] : [];
}

const asking: ReadonlySet<string> = new Set([
  'put',
  'wish',
  'take',
  'change',
  'put_on',
  'better',
  'instead_of',
]);

/** That it is not there; that it is taken out, where it is one line; that it is left, where it was just asked about. */
function actOn({ words: spoken, isDenied }: Done, text: string, ground: Ground): OrderAct | undefined {
  const isDefinite = articles.test(spoken[0]?.folded ?? '');
  const words = spoken.slice(isDefinite ? 1 : 0);
  if (words.length === 0 || words.length > mostNamed) return undefined;
  if (cuesAt(words, 0).some(({ kind }) => asking.has(kind))) return undefined;
  const item = readMention(spoken, text, ground);
  if (!isPlain(item) || words.some(({ folded }) => without.test(folded))) return undefined;
  const named: Item = { ...item, article: 'the' };
  const isWaiting = isAskedAbout(ground.draft, item);
  if (isWaiting || ground.linesOf(named).length === 1)
    return { kind: 'remove', item: named, because: 'asked' };
  if (!ground.hasLines || !isNotInCart(item, ground, { isDenied, isDefinite })) return undefined;
  // "La de huevo" is no name without its article.
  return { kind: 'not_there', words: written(words[0]?.folded === 'de' ? spoken : words, text) };
}

/** Only a name, and nothing of how many, how or for whom. */
function isPlain(item: Item): boolean {
  const { reference, more, quantity, whom, purpose, words, variantWords } = item;
  const says = [reference, quantity, whom, purpose].some((said) => said !== undefined);
  return (
    !says && !more && words !== '' && variantWords === '' && item.with.length + item.without.length === 0
  );
}
