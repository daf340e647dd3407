import type { Extra, Variant } from '../../src/catalog/product.ts';
import type { Money } from '../../src/protocol.ts';
import type { Draft, Fields } from '../readers/reader.ts';
import type { Row, RowIssue } from '../report/row-issue.ts';
import { FieldLint } from './field-lint.ts';
import { lintOptions } from './lint-attributes.ts';
import { lintOffer, type OfferDefaults } from './lint-offer.ts';
import { lintPrice, type PriceDefaults } from './lint-price.ts';
import { lintStock } from './lint-stock.ts';

const mostVariants = 2000;
const mostExtras = 200;

/** The variants of a draft that can be sold. A bad one takes its own row with it; where it has none, it is left out alone. */
export function lintVariants(
  lint: FieldLint,
  draft: Draft,
  options: { defaults: OfferDefaults; column(field: string): string; badVariant?: 'left_out' | 'refused' },
): Variant[] {
  const kept = new Map<string, Variant>();
  const keep = (own: FieldLint, fields: Fields) => {
    const variant = lintVariant(own, fields, options.defaults);
    if (variant === undefined) return;
    if (!kept.has(variant.id)) kept.set(variant.id, variant);
    else {
      own.reject({
        field: 'id',
        code: 'duplicate_variant',
        message: {
          en: 'a variant of this product has that id already',
          es: 'otra variante de este producto ya tiene ese id',
        },
        value: variant.id,
      });
    }
  };
  if (draft.variants !== undefined) {
    for (const { row, fields } of draft.variants) keep(new FieldLint(row, options.column), fields);
    return [...kept.values()];
  }
  const listed = objectsIn(lint, 'variants', draft.fields.variants, mostVariants);
  for (const { lint: own, fields } of listed) {
    const aside: Row = { line: lint.row.line, issues: [] };
    keep(own.aside(aside), fields);
    const alone = options.badVariant !== 'refused';
    lint.row.issues.push(...(alone ? aside.issues.map(leftOutAlone) : aside.issues));
  }
  if (listed.length > 0 && kept.size === 0) {
    lint.reject({
      field: 'variants',
      code: 'no_variant_left',
      message: { en: 'none of its variants can be sold', es: 'ninguna de sus variantes se puede vender' },
    });
  }
  return [...kept.values()];
}

/** A variant that has no row of its own cannot be rejected as one: what it was left out for is said of the product's row. */
function leftOutAlone(issue: RowIssue): RowIssue {
  if (issue.action !== 'rejected') return issue;
  const { en, es } = issue.message;
  return {
    ...issue,
    action: 'repaired',
    message: { en: `${en}: this variant is left out`, es: `${es}: esta variante se deja fuera` },
  };
}

function lintVariant(lint: FieldLint, fields: Fields, defaults: OfferDefaults): Variant | undefined {
  const id = lint.id('id', fields.id);
  const options = lintOptions(lint, fields.options);
  const title =
    lint.line('title', fields.title, { max: 300 }) ?? Object.values(options).join(' / ').slice(0, 300);
  if (id === undefined)
    lint.reject({
      field: 'id',
      code: 'id_missing',
      message: { en: 'a variant without an id', es: 'una variante sin id' },
    });
  else if (id.length > 200)
    lint.reject({
      field: 'id',
      code: 'id_too_long',
      message: { en: 'an id of more than 200 characters', es: 'un id de más de 200 caracteres' },
      value: id,
    });
  if (title === '')
    lint.reject({
      field: 'title',
      code: 'title_missing',
      message: { en: 'a variant without a title or options', es: 'una variante sin título ni opciones' },
    });
  const offer = lintOffer(lint, fields, defaults);
  const prior = lintPriorPrice(lint, fields.priorPrice30d, offer?.price);
  if (id === undefined || id.length > 200 || title === '' || offer === undefined) return undefined;
  return {
    id,
    title,
    options,
    ...offer,
    ...(prior === undefined ? {} : { priorPrice30d: prior }),
    ...lintStock(lint, fields),
    ...lintCodes(lint, fields),
  };
}

/** SKU and GTIN, where they can be those. */
export function lintCodes(lint: FieldLint, fields: Fields): { sku?: string; gtin?: string } {
  const sku = lint.id('sku', fields.sku);
  const gtin = lint.id('gtin', fields.gtin);
  const goodSku = fits(lint, 'sku', sku, 100);
  const goodGtin = fits(lint, 'gtin', gtin, 20);
  return {
    ...(goodSku === undefined ? {} : { sku: goodSku }),
    ...(goodGtin === undefined ? {} : { gtin: goodGtin }),
  };
}

function fits(lint: FieldLint, field: string, code: string | undefined, max: number): string | undefined {
  if (code === undefined || code.length <= max) return code;
  lint.repair({
    field,
    code: 'too_long',
    message: { en: `more than ${max} characters: left out`, es: `más de ${max} caracteres: se deja fuera` },
    value: code,
  });
  return undefined;
}

/** The lowest price of the last 30 days, as the shop states it; of another currency than the price it says nothing. */
export function lintPriorPrice(lint: FieldLint, value: unknown, price: Money | undefined): Money | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const field = 'priorPrice30d';
  const defaults = price === undefined ? {} : { currency: price.currency };
  const prior = lintPrice(lint, field, { value, defaults, least: 1, orElse: 'leave_out' });
  if (prior === undefined || price === undefined || prior.currency === price.currency) return prior;
  lint.repair({
    field,
    code: 'currency_differs',
    message: {
      en: 'in another currency than the price: left out',
      es: 'en otra moneda que el precio: se deja fuera',
    },
    value,
  });
  return undefined;
}

/** Extras that can be added to a product ("extra de queso"); a bad one is left out. */
export function lintExtras(lint: FieldLint, value: unknown, defaults: PriceDefaults): Extra[] {
  const kept = new Map<string, Extra>();
  for (const { lint: own, fields } of objectsIn(lint, 'extras', value, mostExtras)) {
    const id = own.id('id', fields.id);
    const title = own.line('title', fields.title, { max: 300 });
    const price = lintPrice(own, 'price', { value: fields.price, defaults, least: 0, orElse: 'leave_out' });
    if (id === undefined || id.length > 200 || title === undefined || price === undefined || kept.has(id)) {
      own.repair({
        field: 'id',
        code: 'bad_extra',
        message: {
          en: 'an extra needs its own id, a title and a price: left out',
          es: 'un extra necesita id propio, título y precio: se deja fuera',
        },
        value: fields,
      });
    } else kept.set(id, { id, title, price });
  }
  return [...kept.values()];
}

export function objectsIn(
  lint: FieldLint,
  field: string,
  value: unknown,
  most: number,
): { lint: FieldLint; fields: Fields }[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    lint.repair({
      field,
      code: 'not_a_list',
      message: { en: 'not a list: left out', es: 'no es una lista: se deja fuera' },
      value,
    });
    return [];
  }
  if (value.length > most) {
    lint.repair({
      field,
      code: 'too_many',
      message: {
        en: `${value.length} entries: the first ${most} are kept`,
        es: `${value.length} elementos: quedan los primeros ${most}`,
      },
    });
  }
  return value.slice(0, most).flatMap((item: unknown, at) => {
    const own = lint.within(`${field}[${at}].`);
    if (typeof item === 'object' && item !== null && !Array.isArray(item))
      return [{ lint: own, fields: item as Fields }];
    lint.repair({
      field: `${field}[${at}]`,
      code: 'not_an_object',
      message: { en: 'not an object: left out', es: 'no es un objeto: se deja fuera' },
      value: item,
    });
    return [];
  });
}
