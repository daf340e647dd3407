/** Tables of `catalog.sqlite`. Built once, then only read; everything a search filters or sorts by has an index. */

/** Also made where a generation from before there were such tables is changed in places. */
export const laterTables = `
-- What the reviews of a product say ('null' where none says anything): a row for each product that has reviews.
CREATE TABLE IF NOT EXISTS review_digest (product TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
-- What the importer knows a product's record by, so that it need not check it again.
CREATE TABLE IF NOT EXISTS draft (product TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
`;

export const catalogSchema = `
${laterTables}CREATE TABLE product (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hash TEXT NOT NULL,
  json TEXT NOT NULL,
  brand_key TEXT,
  rating REAL,
  reviews INTEGER NOT NULL,
  buyable INTEGER NOT NULL,
  currency TEXT NOT NULL,
  lowest INTEGER NOT NULL,
  -- Stems of the title, space separated and padded: what a candidate is compared by without reading its JSON.
  title_terms TEXT NOT NULL
);
CREATE INDEX product_brand ON product (brand_key);
-- Those with a price that depends on the date.
CREATE INDEX product_sale ON product (n) WHERE instr(json, '"sale":{') > 0;
-- What can be bought at which price: one row a variant, or one for a product without variants (variant '').
CREATE TABLE offer (
  n INTEGER NOT NULL,
  variant TEXT NOT NULL,
  position INTEGER NOT NULL,
  currency TEXT NOT NULL,
  amount INTEGER NOT NULL,
  buyable INTEGER NOT NULL,
  PRIMARY KEY (n, variant)
) WITHOUT ROWID;
-- Attributes of the product (variant '') and options of its variants, folded.
CREATE TABLE attribute (
  n INTEGER NOT NULL,
  name_key TEXT NOT NULL,
  value_key TEXT NOT NULL,
  variant TEXT NOT NULL,
  PRIMARY KEY (n, name_key, value_key, variant)
) WITHOUT ROWID;
CREATE INDEX attribute_value ON attribute (name_key, value_key, n, variant);
-- Every level of every path a product is filed under, folded.
CREATE TABLE category (path_key TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (path_key, n)) WITHOUT ROWID;
-- Ids, SKUs and GTINs, folded without punctuation.
CREATE TABLE code (code_key TEXT NOT NULL, n INTEGER NOT NULL, variant TEXT NOT NULL, PRIMARY KEY (code_key, n, variant)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (
  title, brand, category, attributes, tags, description,
  content='', tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
-- Words as shoppers may misspell them: each word of the catalogue under each form with one letter left out.
CREATE TABLE spelling (form TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (form, word)) WITHOUT ROWID;
CREATE TABLE known_word (word TEXT PRIMARY KEY, products INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE page (n INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT NOT NULL, json TEXT NOT NULL);
CREATE UNIQUE INDEX page_id ON page (id, language);
CREATE TABLE section (n INTEGER PRIMARY KEY, page INTEGER NOT NULL, language TEXT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE section_words USING fts5 (
  title, heading, text, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
);
CREATE VIRTUAL TABLE section_vocabulary USING fts5vocab (section_words, row);
-- One row a chunk; chunks of one text share a vector, with this label in vectors.hnsw: equal vectors spoil the graph.
CREATE TABLE chunk (
  n INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  product INTEGER,
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  vector INTEGER
);
CREATE INDEX chunk_vector ON chunk (vector);
-- Holds all that similarity needs of a chunk, so that its text is not read.
CREATE INDEX chunk_product ON chunk (product, vector);
CREATE INDEX chunk_hash ON chunk (hash);
-- How many products say a brand, a category level, a currency, an attribute's name or its value, in each spelling: what the facets are made of.
CREATE TABLE facet (
  kind TEXT NOT NULL,
  name_key TEXT NOT NULL,
  key TEXT NOT NULL,
  spelling TEXT NOT NULL,
  products INTEGER NOT NULL,
  PRIMARY KEY (kind, name_key, key, spelling)
) WITHOUT ROWID;
CREATE TABLE setting (name TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
`;
