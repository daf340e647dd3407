/**
 * Goods that are a thing though no title, shelf or tag says so: the description begins with it ("La llave inglesa de toda la
 * vida"), or of two words the shelf has one and the description the other (a "novel" on the shelf "Crime").
 */
import type { Generation } from './generation.ts';
import { quoted, termsOf } from './index-terms.ts';
import type { Unit } from './query-units.ts';

const articles = {
  es: ['', 'el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas'],
  en: ['', 'a', 'an', 'the'],
};

/** An FTS5 expression for them. */
export function calledInside({ languages }: Generation, { alternatives }: Unit, nameColumns: string): string {
  const beginnings = alternatives.flatMap((terms) =>
    languages.flatMap((language) =>
      articles[language].map((article) => [...termsOf(article, language), ...terms].join(' ')),
    ),
  );
  const begins = [...new Set(beginnings)].map((phrase) => `{description} : ^ ${quoted(phrase)}`);
  const spread = alternatives
    .filter((terms) => terms.length > 1)
    .map((terms) => {
      const all = terms.map(quoted);
      return `(${all.join(' AND ')}) AND (${nameColumns} : (${all.join(' OR ')}))`;
    });
  return [...begins, ...spread].map((expression) => `(${expression})`).join(' OR ');
}
