/** Where to and how the order leaves the shop, taken out of a message before its goods are read. */
import type { Shop } from '../../../catalog/shop.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { OrderAct } from '../said/order-act.ts';
import { correctedAddress } from './correct-address.ts';
import {
  addressIntroduction,
  type FoundAddress,
  findAddress,
  isPlausibleAddress,
  type NamesGoods,
  startsWithName,
  startsWithStreet,
} from './find-address.ts';
import { findDelivery } from './find-delivery.ts';
import { findPickupPlace, isOnlyWhere, pickupPlaces } from './pickup-place.ts';
import { findShopVisit, type ShopVisit } from './shop-visit.ts';

export type PlaceHints = {
  /** The assistant has just asked for the address. */
  addressAsked: boolean;
  /** It is a delivery, and nobody has said where to. */
  addressLacks: boolean;
  /** Where it is to be brought, as far as it is known. */
  address?: string | undefined;
  namesGoods?: NamesGoods;
  shop: Shop;
};

export const splitSentences = (text: string): string[] =>
  text.split(/(?<=[.!?…;])\s+(?=[\p{L}\d¿¡])|\n+|(?=¿)/u).filter((part) => /[\p{L}\d]/u.test(part));

const hourEs = '(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)';
const hourEn = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)';
const timeOfDay = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:para|sobre|hacia|at|by|around|about|for) )?(?:a |sobre )?(?:(?:las (?:[01]?\\d|2[0-3]|${hourEs})|la (?:1|una))(?!\\d|\\p{L})(?:[:.]\\d{2}| y (?:media|cuarto|pico)| menos cuarto)?(?: ?h(?:oras)?)?(?: de la (?:tarde|noche|mañana))?|(?:at|by|around|about) (?:half |quarter (?:past|to) )?(?:past )?(?:\\d{1,2}(?:[:.]\\d{2})?|${hourEn})(?: ?(?:am|pm|ish|o[’']?clock))?|esta (?:tarde|noche)|tonight|tomorrow|mañana|(?:dentro de|en) (?:un rato|un ratito|media hora|\\d+ minutos)|in (?:a (?:bit|while)|half an hour|\\d+ (?:minutes|mins)))(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Takes "a domicilio" and addresses out of what is left to read; a question about delivery is no choice of it. */
export function findPlace(
  sentences: readonly string[],
  asked: readonly string[],
  context: PlaceHints,
): { acts: OrderAct[]; sentences: string[] } {
  const acts: OrderAct[] = [];
  const told = sentences.filter((sentence) => !asked.includes(sentence)).join(' ');
  if (told === '') return { acts, sentences: [...sentences] };
  const visit = findShopVisit(told, context.shop);
  const delivery = withVisit(findDelivery(told), visit);
  const speaksOfDelivery = delivery.found?.method === 'delivery';
  const isNamed = startsWithStreet.test(told) || startsWithName.test(told);
  const address =
    delivery.found?.method === 'pickup'
      ? undefined
      : (findAddress(told, {
          expected: context.addressAsked || speaksOfDelivery || (context.addressLacks && isNamed),
          after: speaksOfDelivery ? delivery.found?.to : undefined,
          ...(context.namesGoods === undefined ? {} : { namesGoods: context.namesGoods }),
        }) ?? putRight(told, context));
  const time = delivery.found === undefined && address === undefined ? null : timeOfDay.exec(told);
  if (time !== null) acts.push({ kind: 'time', words: time[0].trim() });
  if (delivery.found !== undefined) acts.push({ kind: 'delivery', method: delivery.found.method });
  if (address !== undefined) acts.push({ kind: 'address', address: address.address });
  // "Lo recojo en el Puerto": the place is no goods.
  const place =
    delivery.found?.method === 'pickup'
      ? visit?.place === undefined
        ? (placeAfter(told, delivery.found.to, context.shop) ?? visit)
        : visit
      : undefined;
  if (place?.place !== undefined) acts.push({ kind: 'place', place: place.place });
  if (delivery.spans.length === 0 && address === undefined) return { acts, sentences: [...sentences] };
  const holes = [
    ...delivery.spans,
    ...(address === undefined ? [] : [address]),
    ...(place === undefined ? [] : [place]),
    ...(time === null ? [] : [{ from: time.index, to: time.index + time[0].length }]),
  ].sort((one, other) => one.from - other.from);
  let left = '';
  let at = 0;
  for (const hole of holes) {
    left += `${told.slice(at, Math.max(at, hole.from))} , `;
    at = Math.max(at, hole.to);
  }
  left = left + told.slice(at);
  const isOther = address !== undefined && context.address !== undefined;
  return {
    acts,
    sentences: [...splitSentences(withoutIntroduction(isOther ? withoutSlip(left) : left)), ...asked],
  };
}

/** Who comes to the shop for it collects it, in whatever words; what denies it is read already. */
function withVisit(delivery: Found, visit: ShopVisit | undefined): Found {
  if (visit === undefined || delivery.spans.length > 0) return delivery;
  const found = { method: 'pickup' as const, from: visit.from, to: visit.to };
  return { found, spans: [found] };
}
type Found = ReturnType<typeof findDelivery>;

/** "I put the wrong number, it's", "puse mal el portal, es" before another address: how the first one went wrong. */
const slip =
  /(?<=^|[.,;!]\s*)[^.,;!]*(?<!\p{L})(?:wrong|mistake|mistyped|typo|mal|equivo\p{L}+|confund\p{L}+|error|errata)(?!\p{L})[^.,;!]*(?:[.,;!]\s*)?(?:(?:es|era|ser[ií]a|debe ser|it[’']?s|it is|is|should be|should have been)\s*)?(?=\s*,)/iu;
const withoutSlip = (text: string): string => text.replace(slip, ' ');

/** "Perdón, es Cervantes 18", of what is known: all that the message says. */
function putRight(text: string, { address, namesGoods }: PlaceHints): FoundAddress | undefined {
  const right =
    address === undefined ? undefined : correctedAddress(text, address, namesGoods ?? (() => false));
  return right === undefined ? undefined : { address: right, from: 0, to: text.length };
}

/** A place named soon after the words that say it is collected, with all between them. */
function placeAfter(
  text: string,
  from: number,
  shop: Shop,
): { place?: string; from: number; to: number } | undefined {
  const near = /^[^,.;]{0,60}/u.exec(text.slice(from))?.[0] ?? '';
  const found = findPickupPlace(near, shop, false);
  if (found === undefined) return placeBehind(text, from, shop) ?? onlyPlace(near, from, shop);
  const after = /^\s+(?:shop|store|tienda|one)(?![\p{L}])/iu.exec(near.slice(found.to))?.[0] ?? '';
  return { place: found.place, from, to: from + found.to + after.length };
}

/** "Para recoger, en la del Centro": behind a mark, where nothing else is said there. */
function placeBehind(
  text: string,
  from: number,
  shop: Shop,
): { place: string; from: number; to: number } | undefined {
  const behind = /^[^;]{0,60}/u.exec(text.slice(from))?.[0] ?? '';
  const found = findPickupPlace(behind, shop, false);
  if (found === undefined) return undefined;
  const rest = /^[^,.;]*/u.exec(behind.slice(found.to))?.[0] ?? '';
  const to = found.to + rest.length;
  return isOnlyWhere(behind.slice(0, to), found) ? { place: found.place, from, to: from + to } : undefined;
}

/** "Recojo en el showroom", where there is one place to collect at: nothing to choose, and no goods. */
function onlyPlace(near: string, from: number, shop: Shop): { from: number; to: number } | undefined {
  const lead = /^\s*(?:en|por|de|del|at|from|in)\s+(?:(?:el|la|los|las|the|your|vuestr[oa]|su)\s+)?/iu.exec(
    near,
  )?.[0];
  if (lead === undefined) return undefined;
  const own = new Set(pickupPlaces(shop).flatMap((place) => tokenise(place).map(({ folded }) => folded)));
  let to = 0;
  for (const token of tokenise(near.slice(lead.length))) {
    if (!own.has(token.folded) && !placeWords.test(token.folded)) break;
    to = token.to;
  }
  return to === 0 ? undefined : { from, to: from + lead.length + to };
}

const placeWords =
  /^(?:tienda|local|showroom|restaurante|pizzeria|sucursal|almacen|shop|store|restaurant|branch)$/;

/** What is left of "mi dirección es …" once the address is taken. */
function withoutIntroduction(text: string): string {
  return text.replace(
    /(?:(?:c[aá]mbi|corr[ií]g|modif[ií]|pon|change|correct|update|make)\p{L}*\s+)?(?:(?:mi|la|the|my)\s+)?(?:direcci[oó]n|domicilio|address)(?:\s+(?:es|is|de entrega|a|por|to))?\s*[:,]?\s*(?=,)|(?:env[ií]o|entrega|reparto|delivery|shipping)\s+(?:a|al|en|to|at)\s*(?=,)|(?:vivo|i live|env[ií]a\p{L}*|m[aá]nda\p{L}*|send it|deliver it)\s+(?:en|a|at|to|in)\s*(?=,)|(?<=^|[\s,])(?:a|en|para|to|at|for)(?:\s+(?:la|el|the))?\s+(?=,)/giu,
    ' ',
  );
}

/** An address as the whole answer to "¿a qué dirección?", without "es en" and the like. */
export function addressAnswer(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(addressIntroduction, '')
    .replace(/[\s.,;]+$/, '')
    .replace(/\s+/g, ' ');
  return isPlausibleAddress(bare) ? bare : undefined;
}
