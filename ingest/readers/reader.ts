/** What a format is to the importer: a way to tell it and a way to turn its rows into drafts in our own format's words. */
import type { Row } from '../report/row-issue.ts';
import type { Source } from '../source/open-source.ts';

/** Fields named as in our own catalogue format, values as they stood in the file. The lint makes a product of it. */
export type Fields = Readonly<Record<string, unknown>>;

export type Draft = {
  /** Every row of the file that this product is made of; the first is the product's own. */
  rows: Row[];
  fields: Fields;
  /** Only where a variant has a row of its own, here or in another file: a bad one is left out alone. Else they are in `fields.variants`. */
  variants?: { row: Row; fields: Fields }[];
};

export type ReadItem =
  | { kind: 'draft'; draft: Draft }
  /** Rows that make no product: broken, or left out because the shop does not show them. */
  | { kind: 'rows'; rows: Row[] };

/** The beginning of a file, looked at once for all formats. */
export type Sniffed = {
  source: Source;
  /** The header line of a CSV file; empty for JSON. */
  header: readonly string[];
  /** Keys of the header line as `headerKey` writes them. */
  headerKeys: readonly string[];
  /** The root element of an XML file. */
  root?: { name: string; attributes: Readonly<Record<string, string>> };
  /** An HTML page, which may hold products as JSON-LD. */
  page?: true;
  /** The first few records of a JSON file; empty for others. */
  firstValues: readonly unknown[];
};

export type Reader = {
  /** What reports call the format. */
  format: string;
  /** What messages call it. */
  title: string;
  /** Whether prices in this format never name their currency. */
  needsCurrency: boolean;
  detects(sniffed: Sniffed): boolean;
  /** What this file calls one of our fields. */
  column(field: string, sniffed: Sniffed): string;
  /** Which mark separates cents in this format, where the format fixes it. */
  decimalMark?: ',' | '.';
  /** How this format writes "3/4/2026", where it fixes it. */
  dateOrder?: 'day_first' | 'month_first';
  read(source: Source): AsyncIterable<ReadItem>;
};
