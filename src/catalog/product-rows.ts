/** A product as rows of `catalog.sqlite`: what filters, sorts and full-text search need, so that a search reads no JSON. */
import { isStopword } from '../language/stopwords.ts';
import { tokenise } from '../language/tokens.ts';
import type { Language } from '../protocol.ts';
import type { Sqlite } from '../sqlite.ts';
import { codeKeyOf, keyOf, pathKeysOf, termOf, termsOf } from './index-terms.ts';
import { isBuyable, lowestOffer, offersOf } from './offers.ts';
import type { Product } from './product.ts';
import { hashOfProduct } from './product-hash.ts';

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

const yes = new Set(['si', 'yes', 'true', 'verdadero', 'incluido', 'included']);
const no = new Set(['no', 'false', 'falso', 'none', 'ninguno', 'ninguna']);

/** Values say what a product is; a name only does where its value is yes ("impermeable: sí"), or no. */
function attributeTerms(product: Product): string {
  const terms: string[] = [];
  const texts = new Set<string>();
  for (const [name, values] of Object.entries(product.attributes)) {
    const keys = values.map(keyOf);
    const named = () => termsOf(name, product.language);
    if (keys.some((key) => yes.has(key))) terms.push(...named());
    else if (keys.some((key) => no.has(key)))
      terms.push(...named().flatMap((term) => [term, absentTerm(term)]));
    else for (const value of values) texts.add(value);
  }
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

export type ProductRows = { insert(n: number, product: Product): void; finish(): void };

export function productRows(db: Sqlite): ProductRows {
  const sql = (text: string): Statement => db.prepare(text);
  const insertProduct = sql(`INSERT INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertWords = sql(
    `INSERT INTO words (rowid, title, brand, category, attributes, tags, description) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertOffer = sql(`INSERT OR IGNORE INTO offer VALUES (?, ?, ?, ?, ?, ?)`);
  const insertAttribute = sql(`INSERT OR IGNORE INTO attribute VALUES (?, ?, ?, ?)`);
  const insertCategory = sql(`INSERT OR IGNORE INTO category VALUES (?, ?)`);
  const insertCode = sql(`INSERT OR IGNORE INTO code VALUES (?, ?, ?)`);
  const spelling = spellingRows(db);

  return {
    insert(n, product) {
      const terms = (text: string) => indexedTerms(text, product.language);
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
      const categories = product.categories.join(' . ');
      insertWords.run(
        n,
        terms(product.title),
        terms(product.brand ?? ''),
        terms(categories),
        attributeTerms(product),
        terms(product.tags.join(' . ')),
        terms(product.description),
      );
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
      insertCodes(insertCode, n, product);
      spelling.see([
        product.title,
        product.brand ?? '',
        ...product.categories,
        ...product.tags,
        ...valuesOf(product),
      ]);
    },
    finish() {
      spelling.finish();
      db.exec(`INSERT INTO words (words) VALUES ('optimize')`);
    },
  };
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

function insertCodes(statement: Statement, n: number, product: Product): void {
  const add = (code: string | undefined, variant: string) => {
    const key = codeKeyOf(code ?? '');
    if (key !== '') statement.run(key, n, variant);
  };
  add(product.id, '');
  add(product.sku, '');
  add(product.gtin, '');
  for (const variant of product.variants) {
    add(variant.id, variant.id);
    add(variant.sku, variant.id);
    add(variant.gtin, variant.id);
  }
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

/** Words of titles, brands, categories, attributes and tags that are long enough to be misspelt and recognised. */
function spellingRows(db: Sqlite): { see(texts: readonly string[]): void; finish(): void } {
  const counts = new Map<string, number>();
  return {
    see(texts) {
      const words = new Set(texts.flatMap((text) => tokenise(text).map((token) => token.folded)));
      for (const word of words) {
        if (word.length < 4 || word.length > 24 || /[^\p{L}]/u.test(word)) continue;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    },
    finish() {
      const insertWord: Statement = db.prepare(`INSERT INTO known_word VALUES (?, ?)`);
      const insertForm: Statement = db.prepare(`INSERT OR IGNORE INTO spelling VALUES (?, ?)`);
      for (const [word, products] of counts) {
        insertWord.run(word, products);
        for (const form of lettersLeftOut(word)) insertForm.run(form, word);
      }
    },
  };
}
