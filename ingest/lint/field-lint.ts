/** Reads fields of one record and writes down what was wrong with them. */
import { issueFor, type Message, type Row } from '../report/row-issue.ts';
import { type CleanText, cleanLine, cleanText } from './clean-text.ts';
import { instructionsIn, instructionsMessage } from './hidden-instructions.ts';
import { htmlToPlainText, looksLikeHtml } from './html-text.ts';
import { mendMojibake } from './mojibake.ts';

type Problem = { field: string; code: string; message: Message; value?: unknown };
/** An address before the "@" that a reader takes for the shop's own. */
const userinfo = /^https?:\/\/[^/?#]*@/i;
const link = /^(https?:\/\/[^\s"'<>\\]+|\/(?!\/)[^\s"'<>\\]*)$/i;

export class FieldLint {
  readonly row: Row;
  readonly #column: (field: string) => string;
  readonly #prefix: string;

  constructor(row: Row, column: (field: string) => string, prefix = '') {
    this.row = row;
    this.#column = column;
    this.#prefix = prefix;
  }

  /** The same record, one level down: `variants[2].` before every column. */
  within(prefix: string): FieldLint {
    return new FieldLint(this.row, this.#column, `${this.#prefix}${prefix}`);
  }

  /** The same place of the record, noted in another row: for what may turn out not to matter. */
  aside(row: Row): FieldLint {
    return new FieldLint(row, this.#column, this.#prefix);
  }

  reject(problem: Problem): void {
    this.#note(problem, 'rejected');
  }

  repair(problem: Problem): void {
    this.#note(problem, 'repaired');
  }

  #note({ field, ...rest }: Problem, action: 'rejected' | 'repaired'): void {
    this.row.issues.push(issueFor(this.row, { column: this.#prefix + this.#column(field), ...rest, action }));
  }

  /** Text on one line, or undefined when there is none. Numbers are taken as they are written. */
  line(
    field: string,
    value: unknown,
    options: { max: number; html?: 'none' } = { max: 300 },
  ): string | undefined {
    const raw = this.#readable(field, value);
    if (raw === undefined) return undefined;
    const visible = cleanText(raw);
    const plain = options.html === 'none' ? visible.text : this.#withoutHtml(field, visible.text);
    return this.#bounded(field, this.#cleaned(field, raw, inTurn(visible, cleanLine(plain))), options.max);
  }

  /** Text of several lines; HTML becomes text. */
  block(field: string, value: unknown, max: number): string | undefined {
    const raw = this.#readable(field, value);
    if (raw === undefined) return undefined;
    // First of all what is invisible goes: it could hide a tag from the next step.
    const visible = cleanText(raw);
    const plain = looksLikeHtml(visible.text) ? htmlToPlainText(visible.text) : visible.text;
    return this.#bounded(field, this.#cleaned(field, raw, inTurn(visible, cleanText(plain))), max);
  }

  /** An identifier: nothing but its blanks and invisible characters is ever changed. */
  id(field: string, value: unknown): string | undefined {
    const raw = this.#asText(field, value);
    if (raw === undefined) return undefined;
    const clean = cleanLine(raw);
    this.#cleaned(field, raw, clean);
    if (clean.stripped === 0 && clean.text !== '' && clean.text !== raw.normalize('NFC')) {
      this.repair({
        field,
        code: 'trimmed',
        message: {
          en: 'blanks around or within it were taken out',
          es: 'se han quitado espacios de alrededor o de dentro',
        },
        value: raw,
      });
    }
    return clean.text === '' ? undefined : clean.text;
  }

  link(field: string, value: unknown): string | undefined {
    const text = this.line(field, value, { max: 2001, html: 'none' });
    if (text === undefined) return undefined;
    const encoded = text.replaceAll(' ', '%20').replaceAll('"', '%22').replaceAll("'", '%27');
    if (encoded.length <= 2000 && link.test(encoded) && !userinfo.test(encoded)) return encoded;
    this.repair({
      field,
      code: 'bad_link',
      message: { en: 'not an http(s) address: left out', es: 'no es una dirección http(s): se deja fuera' },
      value: text,
    });
    return undefined;
  }

  /** A number within limits, written as one or as text ("4.6", "4,6"). */
  number(
    field: string,
    value: unknown,
    limits: { min: number; max: number; whole?: true },
  ): number | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const number =
      typeof value === 'number'
        ? value
        : typeof value === 'string'
          ? Number(value.trim().replace(',', '.'))
          : Number.NaN;
    const fits =
      number >= limits.min &&
      number <= limits.max &&
      (limits.whole === undefined || Number.isInteger(number));
    if (fits) return number;
    this.repair({
      field,
      code: 'bad_number',
      message: {
        en: `not a ${limits.whole ? 'whole ' : ''}number from ${limits.min} to ${limits.max}: left out`,
        es: `no es un número ${limits.whole ? 'entero ' : ''}de ${limits.min} a ${limits.max}: se deja fuera`,
      },
      value,
    });
    return undefined;
  }

  /** A list of short texts, or one text. */
  lines(field: string, value: unknown, limits: { most: number; max: number }): string[] {
    const given = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    const texts = given
      .map((item) => this.line(field, item, { max: limits.max }))
      .filter((text): text is string => text !== undefined);
    const different = [...new Set(texts)];
    if (different.length <= limits.most) return different;
    this.repair({
      field,
      code: 'too_many',
      message: {
        en: `${different.length} values: the first ${limits.most} are kept`,
        es: `${different.length} valores: quedan los primeros ${limits.most}`,
      },
    });
    return different.slice(0, limits.most);
  }

  /** Text for people: what was read in a wrong encoding is mended, what speaks to a machine is named. */
  #readable(field: string, value: unknown): string | undefined {
    const raw = this.#asText(field, value);
    if (raw === undefined) return undefined;
    const text = mendMojibake(raw);
    if (text !== raw) {
      this.repair({
        field,
        code: 'mojibake',
        message: {
          en: 'letters spoilt by a wrong encoding were mended',
          es: 'se han arreglado letras estropeadas por una codificación equivocada',
        },
        value: raw,
      });
    }
    const telling = instructionsIn(text);
    if (telling !== undefined) {
      this.repair({
        field,
        code: 'instructions_in_text',
        message: instructionsMessage,
        value: telling,
      });
    }
    return text;
  }

  #asText(field: string, value: unknown): string | undefined {
    switch (typeof value) {
      case 'string':
        return value === '' ? undefined : value;
      case 'number':
      case 'bigint':
      case 'boolean':
        return String(value);
      default:
        if (value === undefined || value === null) return undefined;
        this.repair({
          field,
          code: 'not_text',
          message: { en: 'not a text: left out', es: 'no es un texto: se deja fuera' },
          value,
        });
        return undefined;
    }
  }

  #withoutHtml(field: string, raw: string): string {
    if (!looksLikeHtml(raw)) return raw;
    const plain = htmlToPlainText(raw);
    this.repair({
      field,
      code: 'html',
      message: { en: 'HTML was turned into text', es: 'el HTML se ha pasado a texto' },
      value: raw,
    });
    return plain;
  }

  #cleaned(field: string, raw: string, clean: CleanText): string {
    if (clean.stripped > 0) {
      this.repair({
        field,
        code: 'invisible_characters',
        message: {
          en: `${clean.stripped} control, bidi or invisible ${clean.stripped === 1 ? 'character was' : 'characters were'} taken out`,
          es: `${clean.stripped} ${clean.stripped === 1 ? 'carácter' : 'caracteres'} de control, bidi o invisibles quitados`,
        },
        value: raw,
      });
    }
    return clean.text;
  }

  #bounded(field: string, text: string, max: number): string | undefined {
    if (text === '') return undefined;
    if (text.length <= max) return text;
    this.repair({
      field,
      code: 'too_long',
      message: {
        en: `${text.length} characters: cut at ${max}`,
        es: `${text.length} caracteres: cortado en ${max}`,
      },
    });
    return text
      .slice(0, max)
      .replace(/\p{Cs}$/u, '')
      .trimEnd();
  }
}

function inTurn(first: CleanText, second: CleanText): CleanText {
  return { text: second.text, stripped: first.stripped + second.stripped };
}
