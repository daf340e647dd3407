import type { Language } from '../../../src/protocol.ts';
import { fillIn } from '../../shared/fill-in.ts';
import { type CatalogueWord, catalogueWords } from './catalogue-words.ts';

export type Say = (word: CatalogueWord, values?: Record<string, string | number>) => string;

export function catalogueSpeech(language: Language): Say {
  const number = new Intl.NumberFormat(language);
  return (word, values = {}) => {
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number.format(value) : value,
    ]);
    return fillIn(catalogueWords[language][word], Object.fromEntries(written));
  };
}
