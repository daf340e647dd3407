/** Finds where an order is to be brought in what a shopper wrote. Offsets into the text as given. */

import { closes } from '../said/closes.ts';
import { isSayablePlace } from '../said/sayable.ts';

export type FoundAddress = { address: string; from: number; to: number };
/** Whether the shop has goods that are called so. */
export type NamesGoods = (words: string) => boolean;

const streetEs =
  '(?:calle|c\\/|cl?\\.|avenida|avda?\\.?|av\\.|plaza|plza\\.?|pza\\.?|pl\\.|paseo|p\\.?º|camino|carretera|ctra\\.?|ronda|traves[ií]a|glorieta|gran v[ií]a|v[ií]a|urbanizaci[oó]n|urb\\.|pol[ií]gono|rambla|carrer|cuesta|callej[oó]n|pasaje|alameda|r[uú]a|bulevar|apartado|carrera|diagonal|transversal|calzada|jir[oó]n|jr\\.?|cra\\.?|kra\\.?|cll\\.?)';
const streetEn =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|sq|close|court|way|boulevard|blvd|place|terrace|crescent|gardens|row|mews|quay)';
const letters = "[\\p{L}\\p{M}’'.-]";

/** "calle Mayor 5, …", "Gran Vía 12": a street word with a name, and a number or "s/n" soon after. */
const numberedEs = new RegExp(
  `(?<![\\p{L}\\p{N}])${streetEs}\\s+(?:${letters}+[\\s,]+){0,6}?(?:n[.º°]?(?:[uú]m(?:ero)?)?[.º°]?\\s*)?(?:\\d{1,4}(?![\\d.,]*\\s*(?:[€$£]|(?:eur|euros?|km|kg|cm|mm)\\b))(?![\\d.,]*\\d)|s\\/n)`,
  'iu',
);
/** "Plaza del Carmen cinco": the number in words. */
const spelled =
  '(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|veinti\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?)';
const spelledEs = new RegExp(
  `(?<![\\p{L}\\p{N}])${streetEs}\\s+(?:${letters}+[\\s,]+){1,6}?(?:n[uú]mero\\s+)?${spelled}(?![\\p{L}\\p{N}])`,
  'iu',
);
const namedEs = new RegExp(
  `(?<![\\p{L}\\p{N}])${streetEs}\\s+(?:de\\s+|del\\s+)?(?:la\\s+|los\\s+|las\\s+)?\\p{L}{3,}`,
  'iu',
);
const numberedEn = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:flat|apartment|apt\\.?|unit)\\s+\\w+,?\\s+)?\\d{1,5}[a-z]?,?\\s+(?:${letters}+\\s+){1,4}?${streetEn}(?![\\p{L}\\p{M}])`,
  'iu',
);

/** "9 River Walk", "Cervantes 18": names and a number by themselves, where an address is waited for. */
const names = `\\p{Lu}${letters}+(?:\\s+(?:(?:de|del|la|las|los)\\s+)*\\p{Lu}${letters}+){0,3}`;
const namedPlace = new RegExp(
  `(?<=^\\s*|[,.:;]\\s*|\\s(?:a|en|to|at|es|is|it[’']?s)\\s+(?:(?:la|el|the)\\s+)?)(?:\\d{1,4}[a-z]?,?\\s+${names}|(?:(?:Los|Las|El|La)\\s+)?${names},?\\s+\\d{1,4}[a-z]?)(?![\\p{L}\\d])`,
  'u',
);
/** A message that begins with such a place. */
export const startsWithName = new RegExp(
  `^\\s*(?=${namedPlace.source.slice(namedPlace.source.indexOf('(?:\\d'))})`,
  'u',
);

/** After "a domicilio" or "deliver to": a place with a number in it, without a street word ("a Mayor 5, 2B"). */
const afterPreposition =
  /^\s*(?:[:,]\s*)?(?:(?:a|en|to|at)\s+(?:la\s+|el\s+)?(?=\p{Lu}|\d)|:\s*|(?<=[:,]\s*)(?=\d{1,4}[a-z]?,?\s\p{L})|(?<=[:,]\s*)(?=\p{Lu}\p{L}+(?:\s\p{L}+){0,3},?\s\d))(?=(?:[^.;\n]|(?<=(?<!\p{L})\p{L}{1,4})\.)*\d)(?=[^;\n]*\p{L}{3})/u;

/** A message that is nothing but where to. */
export const startsWithStreet = new RegExp(
  `^\\s*(?:(?:a|en|es|to|at)\\s+(?:la\\s+)?)?${streetEs}\\s+\\p{L}`,
  'iu',
);

/** Where an address ends: the sentence is over, or the shopper goes on with something else. */
const stops = [
  /\n/,
  /(?<!(?<![\p{L}])(?:c|co|sta|sto|mt|av|avda|pza|pl|ctra|urb|no|nº|st|rd|apt|esc|pta|dcha|izq|izda|piso|núm|num|jr|cra|kra|cll|mz|lt|dpto|dept|int|col)|\d)\.\s+(?=[\p{L}¿¡])/iu,
  /[;!?¿¡]/,
  /\d\.\s+(?=\p{L})/u,
  /[,.]?\s+(?:(?:y|e|and)\s+)?(?:ya\s+|lo\s+|me\s+lo\s+)?(?:confirmo|conf[ií]rm\p{L}*|eso es todo|nada m[aá]s|es todo|por favor|porfa|gracias|please|thanks|thank you|ya est[aá]|y ya(?=\s*[.,!]|\s*$)|listo(?=\s*[.,!]|\s*$)|eso ser[ií]a|confirm\p{L}*|that[’']?s (?:all|it)|nothing else|place the order|check ?out|adelante|quiero|ponme|p[oó]ngame|a[ñn][aá]d\p{L}*|quita\p{L}*|agrega\p{L}*|c[oó]brame|add|remove|i want|i[’']d like|pero|but)(?![\p{L}])/iu,
  /[,.]\s*(?:s[ií]|yes|ok|vale|listo)\s*[.!]*$/iu,
  /,?\s+(?:instead|rather|then|cheers|mate|mejor|entonces|en su lugar)\s*[.!]*$/iu,
];

/** Words of every day that are street types too: in the middle of a sentence only with a name after them. */
const commonStreet =
  /^(?:cuesta|carrera|diagonal|transversal|calzada|v[ií]a|camino|paseo|pasaje|ronda|plaza|traves[ií]a|carretera)\s/i;
const withName =
  /^\p{L}+\s+(?:(?:de|del|d[e’']?)\s+)?(?:(?:la|el|los|las)\s+)?(?:(?:don|doña|san|santa|la)\s+)?[\p{Lu}\d]/u;

function isStreet(found: string, expected: boolean): boolean {
  if (/^cuesta\s/i.test(found)) return withName.test(found) && !/^cuesta\s+\d/i.test(found);
  return expected || !commonStreet.test(found) || withName.test(found);
}

const cleanEnds = (address: string): string =>
  address
    .replace(/^[\s,:;.-]+/, '')
    .replace(/[\s,:;-]+$/, '')
    .replace(/(?<!(?<![\p{L}])(?:\p{L}{1,3}|izda|dcha|izqda|pral))\.$/iu, '')
    .replace(/\s+/g, ' ');

function upToStop(text: string, least: number, namesGoods: NamesGoods): number {
  let end = text.length;
  for (const stop of stops) {
    const match = stop.exec(text.slice(least, end));
    if (match !== null) end = least + match.index + (/^\d/.test(match[0]) ? 1 : 0);
  }
  const rest = text.slice(least, end);
  const goods = [...rest.matchAll(counted)].find(([, name = '']) => namesGoods(name));
  // As a whole: "y ya no quiero más", of which "quiero" would be a stop.
  const behind = text.slice(least).matchAll(/,\s*(?:(?:y|and)\s+)?(?=(\p{L}[^,.;!?]*))/giu);
  const closing = [...behind].find(([, clause = '']) => closes(clause));
  return least + Math.min(goods?.index ?? rest.length, closing?.index ?? rest.length);
}

/** Goods that follow an address: "… 9 de Villaejemplo una de pepperoni". */
const counted =
  /[,\s]+(?:(?:y|e|and|with)\s+(?:(?!(?:una?|unos|unas|an?|some)\s)\p{L}+\s+){0,2})?(?:una?|unos|unas|dos|tres|cuatro|cinco|seis|an?|some|one|two|three|four|five|six|\d{1,2})\s+(?:(?:de|of)\s+)?(\p{L}{3,})/giu;

/**
 * `expected`: the shopper was just asked for it or speaks of delivery, so a street without a number counts too; `after` is
 * where words such as "a domicilio" end.
 */
export function findAddress(
  text: string,
  hints: { expected: boolean; after: number | undefined; namesGoods?: NamesGoods },
): FoundAddress | undefined {
  const { namesGoods = () => false } = hints;
  // "Send to Apt 6, 19 Rue des Lilas": all that follows, whatever streets are called there.
  const told = hints.after === undefined ? undefined : afterWords(text, hints.after, namesGoods);
  if (told !== undefined) return told;
  const match =
    numberedEs.exec(text) ??
    numberedEn.exec(text) ??
    (hints.expected ? (spelledEs.exec(text) ?? namedEs.exec(text) ?? placeNamed(text, namesGoods)) : null);
  if (match !== null && isStreet(text.slice(match.index), hints.expected)) {
    // "5 Plaza Vieja": a number may stand before the street.
    const before = /(?:(?:flat|apartment|apt\.?|unit)\s+\w+,?\s+)?\d{1,5}[a-z]?,?\s+$/iu.exec(
      text.slice(0, match.index),
    );
    const from = before === null ? match.index : before.index;
    const to = upToStop(text, match.index + match[0].length, namesGoods);
    const address = cleanEnds(text.slice(from, to));
    return isSayablePlace(address) ? { address, from, to } : undefined;
  }
  return undefined;
}

function placeNamed(text: string, namesGoods: NamesGoods): RegExpExecArray | null {
  const match = namedPlace.exec(text);
  const words = match?.[0].match(/\p{L}{3,}/gu) ?? [];
  return words.some(namesGoods) ? null : match;
}

function afterWords(text: string, after: number, namesGoods: NamesGoods): FoundAddress | undefined {
  const start = afterPreposition.exec(text.slice(after));
  if (start === null) return undefined;
  const from = after + start[0].length;
  const to = upToStop(text, from, namesGoods);
  const address = cleanEnds(text.slice(from, to));
  return isPlausibleAddress(address) ? { address, from, to } : undefined;
}

/** A message that was asked for: something with a name and a number, or with a street word. */
export function isPlausibleAddress(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 5 || !isSayablePlace(trimmed)) return false;
  if (!/\p{L}{3}/u.test(trimmed)) return false;
  // A street without a number is only enough with its town: "Plaza Mayor, Salamanca".
  return (
    /\d|\bs\/n\b/i.test(trimmed) ||
    spelledEs.test(trimmed) ||
    (namedEs.test(trimmed) && /,\s*\p{L}{3}/u.test(trimmed))
  );
}

/** "Mi dirección es", "the address is": said before an address, no part of it. */
export const addressIntroduction =
  /^\s*(?:(?:s[ií]|vale|ok|yes|sure|claro)[,.]?\s+)?(?:(?:mi|la|the|my)\s+(?:direcci[oó]n|domicilio|casa|address)(?:\s+(?:es|is|ser[ií]a))?|(?:es|vivo|estoy|it[’']?s|i live|i[’']m)|(?:env[ií]a\p{L}*|m[aá]nda\p{L}*|tr[aá]e\p{L}*|ll[eé]va\p{L}*|send it|deliver it|bring it))?\s*[:,]?\s*(?:(?:a|en|to|at)\s+(?=\S))?/iu;
