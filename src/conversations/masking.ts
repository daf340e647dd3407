/**
 * Takes personal data out of a text before it is kept or shown to a model: card numbers (Luhn), IBANs (check digits), DNI and
 * NIE (check letter), telephone numbers and e-mail addresses. What has a check is only masked when the check holds, so that
 * prices, sizes, order numbers and product ids stay as they are.
 */
export function maskPersonalData(text: string): string {
  // One character for each, so that offsets found here are offsets in the text.
  const shadow = text.replace(/\p{Nd}/gu, asciiDigit).replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
  const found = [
    ...emails(shadow),
    ...ibans(shadow),
    ...cards(shadow),
    ...identityNumbers(shadow),
    ...phones(shadow),
  ];
  let masked = '';
  let at = 0;
  for (const { from, to, as } of withoutOverlaps(found, text.length)) {
    masked += `${text.slice(at, from)}[${as}]`;
    at = to;
  }
  return masked + text.slice(at);
}

type Found = { from: number; to: number; as: 'card' | 'IBAN' | 'DNI' | 'phone' | 'email' };

/** Digits of other scripts in the basic plane: every block of ten starts at a multiple that \p{Nd} vouches for. */
function asciiDigit(digit: string): string {
  if (digit.length !== 1 || /[0-9]/.test(digit)) return digit;
  let zero = digit.charCodeAt(0);
  while (/\p{Nd}/u.test(String.fromCharCode(zero - 1)) && digit.charCodeAt(0) - zero < 9) zero -= 1;
  return String(digit.charCodeAt(0) - zero);
}

/** Earlier kinds win where two claim the same characters. */
function withoutOverlaps(found: readonly Found[], length: number): Found[] {
  const taken = new Uint8Array(length);
  const kept = found.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

function emails(text: string): Found[] {
  const form =
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,63})(?:@|\s?[([]\s?(?:at|arroba)\s?[)\]]\s?|\sarroba\s)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu;
  return [...text.matchAll(form)].map((match) => span(match, 'email'));
}

/** Country code, two check digits, then up to thirty characters, in groups or not. */
function ibans(text: string): Found[] {
  const found: Found[] = [];
  const form = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}/g;
  for (const match of text.matchAll(form)) {
    // The words after it may have been taken along: the longest part with right check digits that ends a group is it.
    for (let length = match[0].length; length >= 15; length -= 1) {
      const part = match[0].slice(0, length);
      const next = text[match.index + length] ?? '';
      if (/[A-Za-z0-9]/.test(next) || !/[A-Za-z0-9]$/.test(part)) continue;
      if (!isIban(part.replace(/[ .-]/g, '').toUpperCase())) continue;
      found.push({ from: match.index, to: match.index + length, as: 'IBAN' });
      break;
    }
  }
  return found;
}

function isIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  // Only Spain's length is worth knowing here; for the others the check digits decide.
  if (iban.startsWith('ES') && iban.length !== 24) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of Number.parseInt(character, 36).toString()) {
      remainder = (remainder * 10 + Number(digit)) % 97;
    }
  }
  return remainder === 1;
}

/** Runs of digits with single separators; in each, the parts at group borders that are card numbers. */
function cards(text: string): Found[] {
  const found: Found[] = [];
  for (const run of text.matchAll(/(?<![\d\p{L}])\d(?:[ .\-–_/·]{0,2}\d){12,60}/gu)) {
    const digits = [...run[0].matchAll(/\d/g)].map(({ 0: digit, index }) => ({
      digit,
      at: run.index + index,
    }));
    let from = 0;
    while (from <= digits.length - 13) {
      const length = cardLengthAt(digits, from);
      const first = digits[from];
      const last = digits[from + length - 1];
      if (length > 0 && first !== undefined && last !== undefined) {
        found.push({ from: first.at, to: last.at + 1, as: 'card' });
        from += length;
      } else from += 1;
    }
  }
  return found;
}

/** How many digits from `from` on are a card number that stands in groups of its own; 0 when none. */
function cardLengthAt(digits: { digit: string; at: number }[], from: number): number {
  const touches = (index: number): boolean => {
    const [left, right] = [digits[index], digits[index + 1]];
    return left !== undefined && right !== undefined && right.at === left.at + 1;
  };
  if (touches(from - 1)) return 0;
  for (let length = Math.min(19, digits.length - from); length >= 13; length -= 1) {
    if (touches(from + length - 1)) continue;
    const number = digits
      .slice(from, from + length)
      .map(({ digit }) => digit)
      .join('');
    if (isCard(number)) return length;
  }
  return 0;
}

/** Prefixes and lengths that card networks use, and the Luhn check. A 13 digit number that is a right EAN is a product's. */
function isCard(number: string): boolean {
  const known =
    /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[0-8]|6\d)\d{14}(?:\d{3})?|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|9\d{15})$/;
  if (!known.test(number) || (number.length === 13 && isEan(number))) return false;
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(number);
}

function isEan(number: string): boolean {
  const sum = [...number].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

/** DNI: eight digits and their letter. NIE: X, Y or Z, seven digits and their letter. */
function identityNumbers(text: string): Found[] {
  const form =
    /(?<![\p{L}\p{N}_#-])(?:(\d{8}|\d{2}\.\d{3}\.\d{3})|([XYZxyz])[ .-]?(\d{7}|\d\.\d{3}\.\d{3}))(?:[-.]?([A-Za-z])| ([A-Z]))(?![\p{L}\p{N}_])/gu;
  return [...text.matchAll(form)]
    .filter(([, plain, foreign, rest, near, apart]) => {
      const digits = (plain ?? rest ?? '').replaceAll('.', '');
      const lead = foreign === undefined ? '' : String('XYZ'.indexOf(foreign.toUpperCase()));
      const letter = 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(lead + digits) % 23];
      return letter === (near ?? apart ?? '').toUpperCase();
    })
    .map((match) => span(match, 'DNI'));
}

const phoneForms: readonly RegExp[] = [
  // With a country code: +34 600 11 22 33, 0034600112233, +44 (0)20 7946 0958.
  /(?<![\p{L}\p{N}+_-])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){5,12}(?![\p{L}\p{N}_])/gu,
  // Spanish ones, in the groups people write: 600112233, 600 112 233, 600 11 22 33, 91 234 56 78.
  /(?<![\p{L}\p{N}+_#/.,-])(?:[6-9]\d{8}|[6-9]\d{2}([ .-])(?:\d{3}\1\d{3}|\d{2}\1\d{2}\1\d{2})|(?:9[1-8]|8[1-8])([ .-])\d{3}\2\d{2}\2\d{2})(?![\p{L}\p{N}_]|[ .,-]?\d)/gu,
  // North American and British ones, where the way of writing gives them away: (555) 123-4567, 555-123-4567, 07700 900123.
  /(?<![\p{L}\p{N}+_#/.,-])(?:\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}([.-])\d{3}\1\d{4}|07\d{3}[ -]?\d{3}[ -]?\d{3}|(?<!\d[ -])0\d{2,4}[ -]\d{3,4}[ -]\d{3,4})(?! ?\d)(?![\p{L}\p{N}_]|[.,-]?\d)/gu,
];

/** Said before a number, these make it the shop's own and not a telephone. */
const shopNumberBefore =
  /(?:pedido|orden|order|referencias?|ref|sku|ean|gtin|isbn|c[oó]digo|code|art[ií]culo|modelo|model|producto|product|n[uú]mero de serie|serial|factura|invoice|tracking|seguimiento)\s*(?:n[.º°o]*|num(?:ero)?|number|no)?[\s.:#-]*$/iu;
const moneyAfter =
  /^\s?(?:€|\$|£|¥|eur|usd|gbp|euros?|d[oó]lares|dollars|pounds|libras|pesos|mxn|c[eé]ntimos)/iu;
const moneyBefore = /(?:€|\$|£|eur|usd)\s?$/iu;

function phones(text: string): Found[] {
  return phoneForms
    .flatMap((form) => [...text.matchAll(form)])
    .filter(
      (match) =>
        !shopNumberBefore.test(text.slice(Math.max(0, match.index - 40), match.index)) &&
        !moneyBefore.test(text.slice(Math.max(0, match.index - 5), match.index)) &&
        !moneyAfter.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12)),
    )
    .map((match) => span(match, 'phone'));
}

function span(match: RegExpExecArray, as: Found['as']): Found {
  return { from: match.index, to: match.index + match[0].length, as };
}
