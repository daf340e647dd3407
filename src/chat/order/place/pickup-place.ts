/** Where an order is collected, among the places that shop.json names. */
import type { Shop } from '../../../catalog/shop.ts';
import { tokenise } from '../../../language/tokens.ts';

export function pickupPlaces(shop: Shop): string[] {
  return (shop.delivery?.pickup ?? []).map((place) =>
    place.address === undefined ? place.name : `${place.name} (${place.address})`,
  );
}

const ordinals = [
  /^(?:(?:la|el|en la|en el|the|at the) )?(?:primer[oa]?|first|1)(?: one)?$/,
  /^(?:(?:la|el|en la|en el|the|at the) )?(?:segund[oa]|second|2)(?: one)?$/,
  /^(?:(?:la|el|en la|en el|the|at the) )?(?:tercer[oa]?|third|3)(?: one)?$/,
];
const any =
  /^(?:me da igual|da igual|cualquiera|la que sea|cualquiera de l[oa]s dos|either(?: one)?|any(?: of them)?|i dont mind|whichever|no importa)$/;

/** The places with the words that only one of them is called by. */
export function ownWordsOfPlaces(shop: Shop): { place: string; words: string[] }[] {
  const places = pickupPlaces(shop);
  const words = places.map((place) => tokenise(place).map(({ folded }) => folded));
  return places.map((place, at) => ({
    place,
    words: (words[at] ?? []).filter(
      (word) => word.length > 3 && !words.some((other, index) => index !== at && other.includes(word)),
    ),
  }));
}

/** What may stand around the name of a place where nothing else is said of it. */
const onlyWhere =
  /^(?:[\s,.!]|(?<![\p{L}])(?:en|el|la|de|del|al?|tienda|local|lo|recojo|recoger|yo|mejor|pues|at|in|from|the|shop|store|one|please|por|favor|porfa|thanks|gracias)(?![\p{L}]))*$/iu;

/** "En la del Centro, por favor": where it is collected, and nothing else. */
export const isOnlyWhere = (text: string, { from, to }: { from: number; to: number }): boolean =>
  onlyWhere.test(`${text.slice(0, from)} ${text.slice(to)}`);

type Place = { place: string; from: number; to: number };

/** The one place whose own words the text says; `asked`: also "la primera" and "me da igual". */
export function findPickupPlace(text: string, shop: Shop, asked: boolean): Place | undefined {
  const places = pickupPlaces(shop);
  if (places.length < 2) return undefined;
  const tokens = tokenise(text);
  const said = tokens.map(({ folded }) => folded).join(' ');
  const whole = (place: string | undefined): Place | undefined =>
    place === undefined ? undefined : { place, from: 0, to: text.length };
  if (asked) {
    const at = ordinals.findIndex((ordinal) => ordinal.test(said));
    if (at >= 0) return whole(places[at]);
    if (any.test(said)) return whole(places[0]);
  }
  const hits = ownWordsOfPlaces(shop).flatMap(({ place, words }) => {
    const found = tokens.filter(({ folded }) => words.includes(folded));
    const [first] = found;
    const last = found.at(-1);
    return first === undefined || last === undefined ? [] : [{ place, from: first.from, to: last.to }];
  });
  const [hit, ...others] = hits;
  return others.length === 0 ? hit : undefined;
}
