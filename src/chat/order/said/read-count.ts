/** How many of it, and whether of what is there: "dos de", "un par de", "otras dos", "the same but", taken off before the name. */
import { isOnlyContainer } from './containers.ts';
import type { Item } from './order-act.ts';
import { allOf, ordinals } from './read-reference.ts';
import { said, type Word, wordsIn } from './words.ts';

type Read = (words: readonly Word[], text: string) => Item;

export const moreOf =
  /^(?:otr[oa]s?|another|one more|(?:l[oa]s?|el) mism[oa]s?|the same|same|(?:an?|un|una) (?:second|segund[oa])(?= (?!hand|mano)))(?= |$)/;
const alike =
  /^(?:(?:one )?(?:just |exactly )?like (?:it|that|this|them)|igual(?:es)?|mas|mism[oa]s?|one|ones|again|pairs?|thing|de lo mismo|de es[oa]s?|of (?:the same|those|them|that)|like that)(?: |$)/;
const sameBehind =
  /^(?:ones? |mas )?(?:just |exactly )?(?:of |de )?(?:the same|(?:l[oa]s?|el) mism[oa]s?)(?: one| thing)?(?= |$)(?! as )/;
/** "The same AS mine", "la misma QUE la primera". */
const asThat = /^(?:one )?(?:as|que|de|like)(?= (?:mine|his|hers|theirs|(?:the|el|la|los|las) \S+)(?: |$))/;
/** "Igual que la mía": one more, which is like another. */
const justLike = /^(?:igual(?:es)?)(?= (?:que|a) )/;
/** "The same BUT in blue". */
const butSo = /^(?:pero|but|only|solo que|aunque|though)(?= \S)/;
const likeThat =
  /^(?:(?:mas|one) )?(?:igual(?:es)? (?:que|a)|(?:tal )?como|like|same as|the same as)(?= (?:el|la|los|las|the) )/;
/** Words between "the same" and "but" that say of what. */
const mostNamed = 4;
const couple = /^(?:un par(?: de)?|a couple(?: of)?|a pair of|par de)(?= |$)/;
const dozen = /^(?:una docena(?: de)?|a dozen(?: of)?|docena de)(?= |$)/;
const halfDozen = /^(?:media docena(?: de)?|half a dozen(?: of)?)(?= |$)/;
const definite = /^(?:el|la|los|las|lo|the|al|del|a la|a las|a los|my|mi|mis)(?= |$)/;
const some = /^(?:unos|unas|some|algo de|algun|alguna|algunos|algunas|any|algo|mas|more)(?= |$)/;
const vague =
  /^(?:un[oa]s (?:cuant|poc)[oa]s|vari[oa]s|un (?:puñado|punado|monton|manojo) de|(?:a|just a|quite a) (?:few|handful of|(?:whole )?bunch of|number of)|several|lots of|loads of|plenty of)(?= |$)/;
const oneArticle = /^(?:an?|un|una|uno)(?= |$)/;

/** "2 m", "500 ml", "la 43 en azul": a number that says what size it is, and not how many. */
const unit =
  /^(?:mm|cm|m|km|ml|cl|l|g|kg|kilos?|gram(?:o|me)?s?|w|mah|pulgadas?|inch(?:es)?|metros?|litros?|metres?|meters?|lit(?:re|er)s?)$/;
/** "The four person tent": how many it is for. */
const forSoMany = /^(?:persons?|people|personas?|plazas|seater|man)$/;
function isMeasure(words: readonly Word[]): boolean {
  const after = words[words[0]?.numberWords ?? 1]?.folded ?? '';
  // "130 x 80".
  if (/^(?:x|by|por)$/.test(after) && /^\d/.test(words[2]?.text ?? '') && /^\d/.test(words[0]?.text ?? ''))
    return true;
  if (words[0]?.number !== undefined && forSoMany.test(after)) return true;
  return words[0]?.number !== undefined && /^\d/.test(words[0].text) && unit.test(after);
}
const isSizeBefore = (words: readonly Word[]): boolean =>
  /^\d{2}(?:[.,]5)?$/.test(words[0]?.text ?? '') && /^(?:en|in|de|del|of)$/.test(words[1]?.folded ?? '');

/** "Dos de", "un par de", "otras dos", "la": takes them off and returns what is left. */
export function readCount(
  words: readonly Word[],
  item: Item,
  { text, read }: { text: string; read: Read },
): readonly Word[] {
  let rest = words;
  const skip = (count: number) => {
    rest = rest.slice(count);
  };
  const match = (pattern: RegExp) => pattern.exec(said(rest))?.[0];
  const another = match(moreOf) ?? match(justLike);
  if (another !== undefined) {
    item.more = true;
    item.quantity = 1;
    item.article = 'count';
    if (/same|mism|igual/.test(another)) item.same = true;
    skip(wordsIn(another));
    if (rest[0]?.number !== undefined) {
      item.quantity = rest[0].number;
      skip(rest[0].numberWords ?? 1);
    }
    // "Another one the same".
    const exactly = match(sameBehind);
    if (exactly !== undefined) {
      item.same = true;
      skip(wordsIn(exactly));
    }
    const likeWhat = match(likeThat) ?? match(asThat);
    if (likeWhat !== undefined) {
      item.like = read(rest.slice(wordsIn(likeWhat)), text);
      return [];
    }
    // "The same pizza but with mushrooms".
    const at = item.same === true ? rest.findIndex(({ folded }) => /^(?:but|pero)$/.test(folded)) : -1;
    if (at > 0 && at <= mostNamed && rest[at + 1] !== undefined && !alike.test(said(rest))) {
      item.like = { ...read(rest.slice(0, at), text), article: 'the' };
      item.keeps = true;
      return withSize(rest.slice(at + 1), item);
    }
    const same = match(alike);
    if (same !== undefined && /^(?:de es|of th(?:ose|em|at))/.test(same)) item.ofThose = true;
    if (same !== undefined) skip(wordsIn(same));
    const but = match(butSo);
    if (but === undefined) return skipOf(rest, item);
    skip(wordsIn(but));
    if (item.same === true) item.keeps = true;
    return withSize(rest, item);
  }
  const groups = [
    [couple, 2],
    [dozen, 12],
    [halfDozen, 6],
  ] as const;
  const group = groups.find(([pattern]) => match(pattern) !== undefined);
  if (group !== undefined) {
    if (/(?:^| )(?:par|pair)(?= |$)/.test(match(group[0]) ?? '')) item.pair = true;
    item.quantity = group[1];
    item.article = 'count';
    skip(wordsIn(match(group[0]) ?? ''));
    return skipOf(rest, item);
  }
  const article = match(definite);
  if (article !== undefined && !allOf.test(said(rest))) {
    item.article = 'the';
    if (article === 'lo') item.neuter = true;
    if (/^(?:my|mis?)$/.test(article)) item.owned = true;
    skip(wordsIn(article));
    // "La que va sin setas", "the one that has mushrooms".
    const relative = match(
      /^(?:one )?(?:que|that|which) (?:va|van|lleva|llevan|tiene|tienen|viene|vienen|has|have|comes?)(?: con)?(?= \S)/,
    );
    if (relative !== undefined) skip(wordsIn(relative));
    // "Las dos pizzas" are two that are known; "la 42" is a size and "el 2" the second.
    const number = rest[0];
    const isName = Number(number?.text) > 12;
    const isCount = !isName && !isMeasure(rest) && !isSizeBefore(rest);
    if (isCount && number?.number !== undefined && rest.length > 1 && !ordinals.has(rest[1]?.folded ?? '')) {
      item.quantity = number.number;
      skip(number.numberWords ?? 1);
    }
    return skipOf(rest, item);
  }
  const number = rest[0];
  if (number?.number !== undefined && !allOf.test(said(words)) && !isMeasure(words)) {
    item.quantity = number.number;
    item.article = 'count';
    skip(number.numberWords ?? 1);
    if (/^(?:x|uds?|unidad(?:es)?|units?|pieces?|piezas?|veces|times)$/.test(rest[0]?.folded ?? '')) skip(1);
    if (/^(?:mas|more)$/.test(rest[0]?.folded ?? '')) {
      item.more = true;
      skip(1);
    }
    // "A set of those": of what comes in sets.
    const those = /^(\S+) (?:de|of) (?:es[oa]s|est[oa]s|th[eo]se|them)$/.exec(said(rest))?.[1];
    if (those !== undefined && isOnlyContainer(those)) skip(1);
    const same = match(
      /^(?:igual(?:es)?|de es[oa]s|de ell[oa]s|de est[oa]s|of (?:those|them|these|the same))(?= |$)/,
    );
    if (same !== undefined) {
      // "One of those float boards" is one of a kind.
      const isKind =
        /^of (?:those|these)$/.test(same) &&
        rest.length > wordsIn(same) &&
        !behindThose.test(said(rest.slice(wordsIn(same))));
      item.more = !isKind;
      item.ofThose = /^(?:de|of) /.test(same);
      skip(wordsIn(same));
    }
    return skipOf(rest, item);
  }
  const open = match(vague);
  const several = match(some);
  const single = match(oneArticle);
  if (open !== undefined) {
    item.article = 'some';
    item.several = true;
    skip(wordsIn(open));
    if (
      /^(?:mas|more)$/.test(rest[0]?.folded ?? '') ||
      (rest.length > 1 && /^(?:mas|more)$/.test(rest.at(-1)?.folded ?? ''))
    ) {
      item.more = true;
      rest = rest.filter(({ folded }) => !/^(?:mas|more)$/.test(folded));
    }
  } else if (several !== undefined) {
    item.article = 'some';
    skip(wordsIn(several));
  } else if (single !== undefined) {
    item.quantity = 1;
    item.article = 'count';
    skip(wordsIn(single));
  }
  return skipOf(rest, item);
}

/** "The same but a 41": which size, and no number of them. */
function withSize(words: readonly Word[], item: Item): readonly Word[] {
  const size = words.at(-1);
  const isSize = /^(?:(?:una?|an?|el|la|the) )?\d{1,3}(?:[.,]5)?$/.test(said(words));
  if (!isSize || size === undefined) return skipOf(words, item);
  item.variantWords = size.text;
  return [];
}

function skipOf(spoken: readonly Word[], item: Item): readonly Word[] {
  // "A pair of them cycling gloves": of those so called.
  const isThose = /^them (?!in |with |without |for |on |please$|too$)\S/.test(said(spoken));
  const all = isThose ? spoken.slice(1) : spoken;
  // "Un par de LAS DE 8".
  const isOfThose = item.quantity !== undefined && /^(?:las|los|the) (?:de|del|of|ones of) /.test(said(all));
  const words = isOfThose ? all.slice(1) : all;
  if (!/^(?:de|del|of)$/.test(words[0]?.folded ?? '')) return words;
  item.elliptic = true;
  const next = words.slice(1);
  const isKnown = /^(?:the|my|mis|l[oa]s)$/.test(next[0]?.folded ?? '');
  // "Una de las de huevo" may be of those that are there, or one of that kind.
  if (isKnown && /^(?:de|del)$/.test(next[1]?.folded ?? '')) item.ofKind = true;
  else if (isKnown && next[1]?.folded !== 'que') item.ofKnown = true;
  return /^(?:la|el|las|los|the|my)$/.test(next[0]?.folded ?? '') ? skipOf(next.slice(1), item) : next;
}

/** What may follow "two of those" and names no kind. */
const behindThose =
  /^(?:in|with|without|for|on|too|also|as|please|but|and|ones?|that|then|in fact|actually|a |x\d|\d)/;
