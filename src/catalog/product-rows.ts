/** A product as rows of `catalog.sqlite`: what filters, sorts and full-text search need, so that a search reads no JSON. */
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import { answers, attributeNames } from './attribute-names.ts';
import { laterTables } from './catalog-schema.ts';
import { codeKeyOf, keyOf, pathKeysOf, termOf, termsOf } from './index-terms.ts';
import { isBuyable, lowestOffer, offersOf } from './offers.ts';
import type { Product } from './product.ts';
import { hashOfProduct } from './product-hash.ts';
import { digestReviews, type ModelDigest, type ReviewsDigest } from './reviews-digest.ts';

const without: Record<Language, ReadonlySet<string>> = {
  es: new Set(['sin', 'no', 'ni']),
  en: new Set(['without', 'no', 'non']),
};

/** Marks a term as said to be absent: "sin cordones" is indexed as `cordon` and as `no_cordon`. */
export function absentTerm(term: string): string {
  return `no_${term}`;
}

/** Terms of a text as they are indexed, with marks for what it says is absent ("sin gluten", "gluten-free"). */
export function indexedTerms(text: string, language: Language): string {
  const terms: string[] = [];
  const tokens = tokenise(text);
  tokens.forEach((token, index) => {
    const term = termOf(token.folded, language);
    terms.push(term);
    const before = tokens[index - 1]?.folded;
    const after = tokens[index + 1]?.folded;
    if (before !== undefined && without[language].has(before)) terms.push(absentTerm(term));
    else if (after === 'free' && language === 'en') terms.push(absentTerm(term));
  });
  return terms.join(' ');
}

/** Values say what a product is; a name only does where it is so or, marked as absent, where it is not. */
function attributeTerms(product: Product): string {
  const { has, hasSome, lacks } = attributeNames(product);
  const terms = [
    ...[...has, ...hasSome].flatMap((name) => termsOf(name, product.language)),
    ...lacks.flatMap((name) => termsOf(name, product.language).map(absentTerm)),
  ];
  const values = Object.values(product.attributes).flat();
  const texts = new Set(values.filter((value) => !answers.has(keyOf(value))));
  for (const variant of product.variants) {
    for (const text of [...Object.values(variant.options), variant.title]) texts.add(text);
  }
  return [...terms, ...[...texts].map((text) => indexedTerms(text, product.language))].join(' ');
}

/** Title terms without stopwords, in order, padded: " zapatill bris " contains " bris ". */
export function titleTerms(title: string, language: Language): string {
  const terms = tokenise(title)
    .filter((token) => !isStopword(token.folded, language))
    .map((token) => termOf(token.folded, language));
  return ` ${terms.join(' ')} `;
}

type Statement = { run(...values: unknown[]): unknown };

export type ProductRows = {
  insert(n: number, product: Product): void;
  /** As it was inserted, word for word: the full-text index is told what to forget. */
  remove(n: number, product: Product): void;
  finish(): void;
};

/** What a model said of a product's reviews, where it was asked. */
export type DigestByModel = (product: Product) => ModelDigest | undefined;

export function productRows(db: Sqlite, byModel: DigestByModel = () => undefined): ProductRows {
  const sql = (text: string): Statement => db.prepare(text);
  db.exec(laterTables);
  const insertProduct = sql(`INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertWords = sql(
    `INSERT INTO words (rowid, title, brand, category, attributes, tags, description) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertOffer = sql(`INSERT OR IGNORE INTO offer VALUES (?, ?, ?, ?, ?, ?)`);
  const insertAttribute = sql(`INSERT OR IGNORE INTO attribute VALUES (?, ?, ?, ?)`);
  const insertCategory = sql(`INSERT OR IGNORE INTO category VALUES (?, ?)`);
  const insertCode = sql(`INSERT OR IGNORE INTO code VALUES (?, ?, ?)`);
  const insertDigest = sql(`INSERT OR REPLACE INTO review_digest VALUES (?, ?)`);
  const forgetDigest = sql('DELETE FROM review_digest WHERE product = ?');
  const forgetDraft = sql('DELETE FROM draft WHERE product = ?');
  const spelling = spellingRows(db);
  const forgetWords = sql(
    `INSERT INTO words (words, rowid, title, brand, category, attributes, tags, description) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)`,
  );
  const forgetRows = ['product', 'offer', 'attribute'].map((table) =>
    sql(`DELETE FROM ${table} WHERE n = ?`),
  );
  const forgetCategory = sql('DELETE FROM category WHERE path_key = ? AND n = ?');
  const forgetCode = sql('DELETE FROM code WHERE code_key = ? AND n = ?');

  return {
    insert(n, product) {
      const offers = offersOf(product);
      const buyable = offers.some((offer) => isBuyable(offer.availability)) ? 1 : 0;
      insertProduct.run(
        n,
        product.id,
        hashOfProduct(product),
        JSON.stringify(product),
        product.brand === undefined ? null : keyOf(product.brand),
        product.rating ?? null,
        product.reviewCount ?? product.reviews.length,
        buyable,
        product.price.currency,
        lowestOffer(product).price.amount,
        titleTerms(product.title, product.language),
      );
      insertWords.run(n, ...wordsOf(product));
      offers.forEach((offer, position) => {
        const { currency, amount } = offer.price;
        insertOffer.run(
          n,
          offer.variantId,
          position,
          currency,
          amount,
          isBuyable(offer.availability) ? 1 : 0,
        );
      });
      insertAttributes(insertAttribute, n, product);
      for (const path of product.categories) for (const key of pathKeysOf(path)) insertCategory.run(key, n);
      for (const { key, variant } of codesOf(product)) insertCode.run(key, n, variant);
      if (product.reviews.length > 0)
        insertDigest.run(product.id, JSON.stringify(keptDigest(product, byModel) ?? null));
      spelling.count(spelledIn(product), 1);
    },
    remove(n, product) {
      forgetWords.run(n, ...wordsOf(product));
      for (const forget of forgetRows) forget.run(n);
      for (const path of product.categories) for (const key of pathKeysOf(path)) forgetCategory.run(key, n);
      for (const { key } of codesOf(product)) forgetCode.run(key, n);
      forgetDigest.run(product.id);
      forgetDraft.run(product.id);
      spelling.count(spelledIn(product), -1);
    },
    finish() {
      spelling.finish();
    },
  };
}

function keptDigest(product: Product, byModel: DigestByModel): ReviewsDigest | undefined {
  const digest = digestReviews(product);
  const said = digest === undefined ? undefined : byModel(product);
  return digest === undefined || said === undefined ? digest : { ...digest, byModel: said };
}

/** Columns of the full-text index, in their order. */
function wordsOf(product: Product): string[] {
  const terms = (text: string) => indexedTerms(text, product.language);
  return [
    terms(product.title),
    terms(product.brand ?? ''),
    terms(product.categories.join(' . ')),
    attributeTerms(product),
    terms(product.tags.join(' . ')),
    terms(product.description),
  ];
}

function spelledIn(product: Product): string[] {
  const { title, brand = '', categories, tags } = product;
  return [title, brand, ...categories, ...tags, ...valuesOf(product)];
}

function valuesOf(product: Product): string[] {
  const options = product.variants.flatMap((variant) => Object.values(variant.options));
  return [...new Set([...Object.values(product.attributes).flat(), ...options])];
}

function insertAttributes(statement: Statement, n: number, product: Product): void {
  for (const [name, values] of Object.entries(product.attributes)) {
    for (const value of values) statement.run(n, keyOf(name), keyOf(value), '');
  }
  for (const variant of product.variants) {
    for (const [name, value] of Object.entries(variant.options)) {
      statement.run(n, keyOf(name), keyOf(value), variant.id);
    }
  }
}

function codesOf(product: Product): { key: string; variant: string }[] {
  const { id, sku, gtin, variants } = product;
  const own = [id, sku, gtin].map((code) => ({ code, variant: '' }));
  const ofVariants = variants.flatMap((variant) =>
    [variant.id, variant.sku, variant.gtin].map((code) => ({ code, variant: variant.id })),
  );
  return [...own, ...ofVariants]
    .map(({ code, variant }) => ({ key: codeKeyOf(code ?? ''), variant }))
    .filter(({ key }) => key !== '');
}

/** Each form of a word with one letter left out, and the word itself. */
export function lettersLeftOut(word: string): string[] {
  const letters = [...word];
  const forms = new Set([word]);
  for (let index = 0; index < letters.length; index += 1) {
    forms.add(letters.slice(0, index).join('') + letters.slice(index + 1).join(''));
  }
  return [...forms];
}

type SpellingRows = { count(texts: readonly string[], by: 1 | -1): void; finish(): void };

/** Words of titles, brands, categories, attributes and tags that are long enough to be misspelt and recognised. */
function spellingRows(db: Sqlite): SpellingRows {
  const changes = new Map<string, number>();
  return {
    count(texts, by) {
      const words = new Set(texts.flatMap((text) => tokenise(text).map((token) => token.folded)));
      for (const word of words) {
        if (word.length < 4 || word.length > 24 || /[^\p{L}]/u.test(word)) continue;
        changes.set(word, (changes.get(word) ?? 0) + by);
      }
    },
    finish() {
      const upsert = db
        .prepare<[string, number], number>(
          `INSERT INTO known_word VALUES (?, ?)
           ON CONFLICT DO UPDATE SET products = products + excluded.products RETURNING products`,
        )
        .pluck();
      const insertForm: Statement = db.prepare(`INSERT OR IGNORE INTO spelling VALUES (?, ?)`);
      const forgetForm: Statement = db.prepare(`DELETE FROM spelling WHERE form = ? AND word = ?`);
      const forgetWord: Statement = db.prepare(`DELETE FROM known_word WHERE word = ?`);
      for (const [word, by] of changes) {
        if (by === 0) continue;
        const left = upsert.get(word, by) ?? 0;
        const forms = left > 0 ? insertForm : forgetForm;
        for (const form of lettersLeftOut(word)) forms.run(form, word);
        if (left <= 0) forgetWord.run(word);
      }
      changes.clear();
    },
  };
}
