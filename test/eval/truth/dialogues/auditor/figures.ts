/** Every figure of a text with what it counts: money, per cent, scores, measures, times of day, bare numbers. */
import { fold } from './spelling.ts';

export type Figure = {
  kind: 'money' | 'percent' | 'score' | 'reviews' | 'measure' | 'clock' | 'number';
  /** Cents for money, minutes after midnight for a time of day. */
  value: number;
  /** Currency of money, unit of a measure. */
  unit?: string;
  from: number;
  to: number;
};

const units: readonly [string, RegExp][] = [
  ['hour', /^(?:h|horas?|hours?|hrs?)$/],
  ['minute', /^(?:min|minutos?|minutes?|mins?)$/],
  ['day', /^(?:dias?|days?)$/],
  ['week', /^(?:semanas?|weeks?)$/],
  ['month', /^(?:mes|meses|months?)$/],
  ['year', /^(?:anos?|years?)$/],
  ['night', /^(?:noches?|nights?)$/],
  ['gram', /^(?:g|gr|gramos?|grams?)$/],
  ['kilogram', /^(?:kg|kilos?|kilogramos?|kilograms?)$/],
  ['millimetre', /^(?:mm|milimetros?)$/],
  ['centimetre', /^(?:cm|centimetros?|centimet(?:re|er)s?)$/],
  ['metre', /^(?:m|metros?|met(?:re|er)s?)$/],
  ['kilometre', /^(?:km|kilometros?|kilomet(?:re|er)s?|miles?|millas?)$/],
  ['litre', /^(?:l|litros?|lit(?:re|er)s?)$/],
  ['millilitre', /^(?:ml|mililitros?)$/],
  ['centilitre', /^(?:cl|centilitros?)$/],
  ['watt', /^(?:w|vatios?|watts?)$/],
  ['inch', /^(?:in|inch|inches|pulgadas?)$/],
  ['other', /^(?:hz|khz|mah|gb|tb|db|bar|lm|lumenes|lumens|v|nm|pa|k|c)$/],
];

function unitOf(word: string): string | undefined {
  const folded = fold(word);
  const found = units.find(([, pattern]) => pattern.test(folded))?.[0];
  return found === 'other' ? folded : found;
}

/** "1.299,00", "1,099.00", "12,95" and "36,250" as people mean them: the last mark with two digits behind it is the decimal one. */
function parsed(digits: string): number {
  const plain = digits.replace(/[\s\u00a0\u202f]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  if (decimal === null) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, decimal.index).replace(/[.,]/g, '')}.${decimal[1]}`);
}

const amount = String.raw`\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const currency = String.raw`€|euros?\b|eur\b|\$|£|usd\b|gbp\b|dollars?\b|d[oó]lares\b|pounds?\b|libras\b`;

function currencyOf(mark: string): string {
  if (/€|eur/i.test(mark)) return 'EUR';
  return /£|gbp|pound|libra/i.test(mark) ? 'GBP' : 'USD';
}

type Reader = { pattern: RegExp; read(match: RegExpExecArray): Omit<Figure, 'from' | 'to'> | undefined };

const readers: readonly Reader[] = [
  {
    pattern: new RegExp(
      String.raw`(?:(€|\$|£|eur\b|usd\b|gbp\b)\s?(${amount}))|(?:(${amount})\s?(${currency}))`,
      'giu',
    ),
    read: ([, before, first, second, after]) => ({
      kind: 'money',
      value: Math.round(parsed(first ?? second ?? '') * 100),
      unit: currencyOf(before ?? after ?? ''),
    }),
  },
  {
    pattern: /(\d+)\s?(?:céntimos|cents?)\b/giu,
    read: ([, cents]) => ({ kind: 'money', value: Number(cents), unit: 'EUR' }),
  },
  {
    pattern: /(\d+(?:[.,]\d+)?)\s?(?:%|por ciento|per ?cent)/giu,
    read: ([, value]) => ({ kind: 'percent', value: parsed(value ?? '') }),
  },
  {
    pattern: /(\d(?:[.,]\d)?)\s?(?:\/\s?5|de 5|sobre 5|out of 5|estrellas|stars?)(?!\d|[.,]\d)/giu,
    read: ([, value]) => ({ kind: 'score', value: parsed(value ?? '') }),
  },
  {
    pattern:
      /(?<=\/5\s?\(|[a-z]\s\()(\d+)(?=\))|(\d+)\s(?:opiniones|valoraciones|reseñas|reviews|ratings)/giu,
    read: ([, bracket, named]) => ({ kind: 'reviews', value: Number(bracket ?? named) }),
  },
  {
    pattern: /\b(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)|\b(\d{1,2}):(\d{2})\b/giu,
    read: ([, hour, minute, half, hours, minutes]) => {
      if (hours !== undefined) return { kind: 'clock', value: Number(hours) * 60 + Number(minutes) };
      const noon = /^p/i.test(half ?? '') ? 12 : 0;
      return { kind: 'clock', value: ((Number(hour) % 12) + noon) * 60 + Number(minute ?? 0) };
    },
  },
  {
    pattern: /(\d+(?:[.,]\d+)?)[\s\u00a0-]?(°?\p{L}+)(?:\s(?:laborables|hábiles))?/giu,
    read: ([, value, word]) => {
      const unit = unitOf((word ?? '').replace('°', ''));
      return unit === undefined ? undefined : { kind: 'measure', value: parsed(value ?? ''), unit };
    },
  },
  { pattern: new RegExp(amount, 'g'), read: ([value = '']) => ({ kind: 'number', value: parsed(value) }) },
];

/** Without what only looks like a figure: telephone numbers, order numbers, addresses, and digits inside a word. */
function blanked(text: string): string {
  return text
    .replace(/\+?\d{2,3}(?:[ -]\d{3}){2,3}\b|\+\d[\d ]{7,}/g, (match) => ' '.repeat(match.length))
    .replace(/\b[A-Z]-[A-Z0-9]{5}-[A-Z0-9]{5}\b/g, (match) => ' '.repeat(match.length))
    .replace(/\b\p{L}+\d[\p{L}\d]*/gu, (match) => ' '.repeat(match.length));
}

export function figuresOf(text: string): Figure[] {
  let rest = blanked(text);
  const found: Figure[] = [];
  for (const { pattern, read } of readers) {
    for (const match of rest.matchAll(pattern)) {
      const figure = read(match as RegExpExecArray);
      if (figure === undefined) continue;
      found.push({ ...figure, from: match.index, to: match.index + match[0].length });
      rest =
        rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return found
    .map((figure) => (figure.kind === 'number' && isBarePrice(text, figure) ? asMoney(figure) : figure))
    .sort((a, b) => a.from - b.from);
}

/** "Ensalada - 7.25": two decimals and no unit are money in a shop. */
function isBarePrice(text: string, { from, to }: Figure): boolean {
  return (
    /^\d{1,4}[.,]\d{2}$/.test(text.slice(from, to)) && !/^\s?(?:cm|mm|kg|g|l|m|w)\b/i.test(text.slice(to))
  );
}

function asMoney(figure: Figure): Figure {
  return { ...figure, kind: 'money', value: Math.round(figure.value * 100), unit: 'EUR' };
}

/** Whether a source says the same figure of the same thing. A bare number may be any number of the source. */
export function isSaidBy(figure: Figure, source: readonly Figure[]): boolean {
  return source.some((said) => {
    if (figure.kind === 'number' || said.kind === 'number') {
      return (
        said.value === figure.value &&
        (figure.kind === 'number' || figure.kind !== 'measure' || said.unit === undefined)
      );
    }
    return said.kind === figure.kind && said.value === figure.value && said.unit === figure.unit;
  });
}
