/** "The 3 pack of socks", "los 3 pares", of socks that are sold three pairs at a time: one of those. */
import { fold } from '../../../language/fold.ts';
import type { Ground } from '../names/ground.ts';
import { countsPieces, isOnlyContainer } from '../said/containers.ts';
import type { Item } from '../said/order-act.ts';

/** "(3 pares)", "(bote de 4)": how many there are in what is sold as one. */
const inside = /\(([^()\d]*(\d+)[^()]*)\)/u;
/** "Pack of 3 socks", "pack de 3 calcetines". */
const packOf = /^(\p{L}+) (?:de|of) (\d{1,2}) (?=\p{L})/iu;

/** The item without the number that only says how many are in one. */
export function asOnePack(item: Item, ground: Ground): Item {
  const [lead, pack = '', number] = packOf.exec(item.words) ?? [];
  if (lead !== undefined && countsPieces(pack)) {
    const words = item.words.slice(lead.length);
    const named: Item = { ...item, words, fullWords: words };
    return isSoldBy(Number(number), named, ground) ? named : item;
  }
  const { quantity, ...one } = item;
  if (quantity === undefined || quantity < 2 || !countsOne(item)) return item;
  if (!isSoldBy(quantity, item, ground)) return item;
  return item.article === 'the' ? one : { ...one, quantity: 1 };
}

/** "3 packs" and "the 4 cans" are so many of them. */
function countsOne({ article, words }: Item): boolean {
  const [first = ''] = words.split(/\s+/);
  const isPair = /^(?:pairs|pares)$/i.test(first);
  if (!isOnlyContainer(first) || isPair) return article === 'the';
  return countsPieces(first) && !/s$/i.test(first);
}

function isSoldBy(number: number, item: Item, ground: Ground): boolean {
  const choice = ground.choice(item);
  return choice.kind === 'one' && Number(inside.exec(fold(choice.product.title))?.[2]) === number;
}
