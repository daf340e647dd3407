/** A draft in, a product out, or none: every change and every refusal is written down in the draft's rows. */
import {
  type Product,
  product as productSchema,
  type Review,
  type Variant,
} from '../../src/catalog/product.ts';
import type { Language } from '../../src/protocol.ts';
import type { Draft, Fields } from '../readers/reader.ts';
import { issueFor } from '../report/row-issue.ts';
import { FieldLint } from './field-lint.ts';
import { lintAttributes } from './lint-attributes.ts';
import { lintOffer, type OfferDefaults, type PricedOffer } from './lint-offer.ts';
import { bestAvailability, lintStock, type Stock } from './lint-stock.ts';
import { lintCodes, lintExtras, lintPriorPrice, lintVariants, objectsIn } from './lint-variants.ts';

export type LintOptions = {
  defaults: OfferDefaults & { language: Language };
  /** What the file calls one of our fields. */
  column(field: string): string;
  /** What becomes of a variant that cannot be sold and has no row of its own; refused, it takes the product with it. */
  badVariant?: 'left_out' | 'refused';
};

export function lintProduct(draft: Draft, options: LintOptions): Product | undefined {
  const [row] = draft.rows;
  if (row === undefined) return undefined;
  const lint = new FieldLint(row, options.column);
  const product = assemble(lint, draft, options);
  // Where variants have rows of their own, a bad one is left out alone.
  const refused = draft.variants === undefined && isRejected(draft);
  if (product !== undefined && !refused) {
    const checked = productSchema.safeParse(product);
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) {
      lint.reject({
        field: issue.path.join('.'),
        code: 'invalid',
        message: { en: issue.message, es: issue.message },
      });
    }
  }
  rejectAll(draft);
  return undefined;
}

function isRejected(draft: Draft): boolean {
  return draft.rows.some((row) => row.issues.some((issue) => issue.action === 'rejected'));
}

/** Rows of a product that is not imported do not count as imported. */
function rejectAll(draft: Draft): void {
  const [own] = draft.rows;
  const all = new Set([...draft.rows, ...(draft.variants ?? []).map(({ row }) => row)]);
  for (const row of all) {
    if (row.issues.some((issue) => issue.action === 'rejected')) continue;
    row.issues.push(
      issueFor(row, {
        code: 'product_rejected',
        message: {
          en: `belongs to the product at line ${own?.line ?? row.line}, which was rejected`,
          es: `es del producto de la línea ${own?.line ?? row.line}, que se ha rechazado`,
        },
        action: 'rejected',
      }),
    );
  }
}

function assemble(lint: FieldLint, draft: Draft, options: LintOptions): Product | undefined {
  const { fields } = draft;
  const { defaults } = options;
  const id = lintId(lint, fields.id);
  const title = lint.line('title', fields.title, { max: 300 });
  if (title === undefined)
    lint.reject({ field: 'title', code: 'title_missing', message: { en: 'no title', es: 'sin título' } });
  const variants = lintVariants(lint, draft, options);
  const expectsVariants = draft.variants !== undefined && draft.variants.length > 0;
  const offer =
    expectsVariants && variants.length === 0 ? undefined : lintOwnPrice(lint, fields, variants, defaults);
  if (id === undefined || title === undefined || offer === undefined) return undefined;
  const prior = lintPriorPrice(lint, fields.priorPrice30d, offer.price) ?? lowest(variants)?.priorPrice30d;
  const facts = lintFacts(lint, fields);
  return {
    id,
    title,
    ...lintCodes(lint, fields),
    categories: lint.lines('categories', fields.categories, { most: 20, max: 300 }).map(tidyPath),
    description: lint.block('description', fields.description, 20_000) ?? '',
    language: lintLanguage(lint, fields.language) ?? defaults.language,
    ...offer,
    ...(prior === undefined ? {} : { priorPrice30d: prior }),
    ...lintOwnStock(lint, fields, variants),
    attributes: lintAttributes(lint, fields.attributes),
    variants,
    extras: lintExtras(lint, fields.extras, defaults),
    reviews: lintReviews(lint, fields.reviews),
    tags: lint.lines('tags', fields.tags, { most: 100, max: 100 }),
    ...facts,
  };
}

function lintId(lint: FieldLint, value: unknown): string | undefined {
  const id = lint.id('id', value);
  if (id === undefined)
    lint.reject({ field: 'id', code: 'id_missing', message: { en: 'no id', es: 'sin id' } });
  else if (id.length > 200)
    lint.reject({
      field: 'id',
      code: 'id_too_long',
      message: { en: 'an id of more than 200 characters', es: 'un id de más de 200 caracteres' },
      value: id,
    });
  else return id;
  return undefined;
}

function lintFacts(lint: FieldLint, fields: Fields) {
  const brand = lint.line('brand', fields.brand, { max: 100 });
  const rating = lint.number('rating', fields.rating, { min: 0, max: 5 });
  const reviewCount = lint.number('reviewCount', fields.reviewCount, {
    min: 0,
    max: 1_000_000_000,
    whole: true,
  });
  const url = lint.link('url', fields.url);
  const image = lint.link('image', fields.image);
  const updatedAt = lint.line('updatedAt', fields.updatedAt, { max: 40 });
  return {
    ...(brand === undefined ? {} : { brand }),
    ...(rating === undefined ? {} : { rating }),
    ...(reviewCount === undefined ? {} : { reviewCount }),
    ...(url === undefined ? {} : { url }),
    ...(image === undefined ? {} : { image }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}

/** With variants: the lowest of theirs in the currency of the first. A product's own price that differs is not what is charged. */
function lintOwnPrice(
  lint: FieldLint,
  fields: Fields,
  variants: Variant[],
  defaults: OfferDefaults,
): PricedOffer | undefined {
  const cheapest = lowest(variants);
  const absent = fields.price === undefined || fields.price === null || fields.price === '';
  if (cheapest === undefined) return lintOffer(lint, fields, defaults);
  if (variants.some((variant) => variant.price.currency !== cheapest.price.currency)) {
    lint.reject({
      field: 'price',
      code: 'currency_mixed',
      message: { en: 'variants in different currencies', es: 'variantes en monedas distintas' },
    });
    return undefined;
  }
  if (absent) return { price: cheapest.price };
  const own = lintOffer(lint, fields, defaults);
  if (own !== undefined && own.price.amount !== cheapest.price.amount) {
    lint.repair({
      field: 'price',
      code: 'price_of_variant',
      message: {
        en: 'not the price of the cheapest variant: that one is taken',
        es: 'no es el precio de la variante más barata: vale el de esta',
      },
      value: fields.price,
    });
  }
  return own === undefined ? undefined : { price: cheapest.price };
}

function lowest(variants: readonly Variant[]): Variant | undefined {
  return variants.reduce<Variant | undefined>(
    (best, next) => (best === undefined || next.price.amount < best.price.amount ? next : best),
    undefined,
  );
}

function lintOwnStock(lint: FieldLint, fields: Fields, variants: Variant[]): Stock {
  const said = lintStock(lint, fields);
  if (variants.length === 0) return said;
  const best = bestAvailability(variants.map((variant) => variant.availability));
  // Of a product with variants one can only buy a variant.
  return said.availability === 'unknown' || best === 'out_of_stock' ? { ...said, availability: best } : said;
}

function lintLanguage(lint: FieldLint, value: unknown): Language | undefined {
  const text = lint.line('language', value, { max: 20 })?.toLowerCase();
  if (text === undefined) return undefined;
  const [primary] = text.split(/[-_]/);
  if (primary === 'es' || primary === 'en') return primary;
  lint.repair({
    field: 'language',
    code: 'language_unknown',
    message: {
      en: 'es or en: the catalogue’s language is taken',
      es: 'es o en: vale el idioma del catálogo',
    },
    value: text,
  });
  return undefined;
}

function lintReviews(lint: FieldLint, value: unknown): Review[] {
  return objectsIn(lint, 'reviews', value, 200).flatMap(({ lint: own, fields }) => {
    const rating = own.number('rating', fields.rating, { min: 0, max: 5 });
    const text = own.block('text', fields.text, 5000);
    return rating === undefined || text === undefined ? [] : [{ rating, text }];
  });
}

/** "Calzado>Correr" as "Calzado > Correr". */
function tidyPath(path: string): string {
  return path
    .split('>')
    .map((level) => level.trim())
    .filter((level) => level !== '')
    .join(' > ');
}
