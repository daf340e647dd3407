import { stemmer as englishStemmer } from '@orama/stemmers/english';
import { stemmer as spanishStemmer } from '@orama/stemmers/spanish';
import type { Language } from '../protocol.ts';
import { isStopword } from './stopwords.ts';
import { tokenise } from './tokens.ts';

const irregular: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  es: new Map([
    ['jerseis', 'jersey'],
    ['jerseys', 'jersey'],
    ['mes', 'mes#'],
    ['meses', 'mes#'],
    ['mesita', 'mesit'],
    ['sofas', 'sofa'],
    ['sofa', 'sofa'],
    ['pijamas', 'pijam'],
    ['piyama', 'pijam'],
    ['piyamas', 'pijam'],
    ['mama', 'mama'],
    ['mamas', 'mama'],
    ['bebe', 'bebe'],
    ['bebes', 'bebe'],
    ['cafe', 'cafe'],
    ['cafes', 'cafe'],
    ['té', 'té'],
    ['tés', 'té'],
    ['uña', 'uña'],
    ['uñas', 'uña'],
    ['zapatillero', 'zapatillero'],
    ['zapatilleros', 'zapatillero'],
    ['caso', 'caso'],
    ['casos', 'caso'],
    ['plato', 'plato'],
    ['platos', 'plato'],
    ['plata', 'plata'],
    ['plateado', 'plate'],
    ['velo', 'velo'],
    ['velos', 'velo'],
    ['bolso', 'bolso'],
    ['bolsos', 'bolso'],
    ['bolsillo', 'bolsillo'],
    ['bolsillos', 'bolsillo'],
    ['gorro', 'gorro'],
    ['gorros', 'gorro'],
    ['cesto', 'cesto'],
    ['cestos', 'cesto'],
    ['copo', 'copo'],
    ['copos', 'copo'],
    ['puerto', 'puerto'],
    ['puertos', 'puerto'],
    ['peso', 'peso'],
    ['pesos', 'peso'],
    ['suelo', 'suelo'],
    ['suelos', 'suelo'],
    ['marco', 'marco'],
    ['marcos', 'marco'],
    ['cuadro', 'cuadro'],
    ['cuadros', 'cuadro'],
    ['taco', 'taco'],
    ['tacos', 'taco'],
    ['foco', 'foco'],
    ['focos', 'foco'],
    ['palo', 'palo'],
    ['palos', 'palo'],
    ['puno', 'puno'],
    ['punos', 'puno'],
    ['manta', 'manta'],
    ['mantas', 'manta'],
    ['manto', 'manto'],
    ['mantel', 'mantel'],
    ['manteles', 'mantel'],
    ['cubo', 'cubo'],
    ['cubos', 'cubo'],
    ['tubo', 'tubo'],
    ['tubos', 'tubo'],
    ['rayo', 'rayo'],
    ['rayos', 'rayo'],
    ['libra', 'libra'],
    ['libras', 'libra'],
    ['libro', 'libro'],
    ['libros', 'libro'],
    ['libre', 'libre'],
    ['libres', 'libre'],
    ['correr', 'corr'],
    ['correa', 'correa'],
    ['correas', 'correa'],
    ['correo', 'correo'],
    ['correos', 'correo'],
  ]),
  en: new Map([
    ['men', 'man'],
    ['mens', 'man'],
    ['women', 'woman'],
    ['womens', 'woman'],
    ['children', 'child'],
    ['childrens', 'child'],
    ['feet', 'foot'],
    ['teeth', 'tooth'],
    ['mice', 'mous'],
    ['mouse', 'mous'],
    ['people', 'person'],
    ['knives', 'knife'],
    ['knife', 'knife'],
    ['shelves', 'shelf'],
    ['shelf', 'shelf'],
    ['scarves', 'scarf'],
    ['scarfs', 'scarf'],
    ['leaves', 'leaf'],
    ['loaves', 'loaf'],
    ['halves', 'half'],
    ['geese', 'goos'],
    ['gray', 'grey'],
    ['colour', 'color'],
    ['colours', 'color'],
    ['colors', 'color'],
    ['jewellery', 'jewelri'],
    ['pyjamas', 'pajama'],
    ['pyjama', 'pajama'],
    ['running', 'run'],
    ['ties', 'tie'],
    ['pies', 'pie'],
    ['news', 'news'],
  ]),
};

/** Plurals in -ces of words in -ce. */
const singularsInCe: ReadonlySet<string> = new Set([
  ...[
    'dulces',
    'bronces',
    'enlaces',
    'avances',
    'alcances',
    'balances',
    'lances',
    'cauces',
    'broches',
    'agridulces',
  ],
]);
const stemmers = { es: spanishStemmer, en: englishStemmer } as const;
const caches: Readonly<Record<Language, Map<string, string>>> = { es: new Map(), en: new Map() };
const CACHE_LIMIT = 50_000;
const digit = /\d/;

/** "peces" and "pez", "sartenes" and "sartén": the stemmer alone leaves them apart. */
function spanishSingular(word: string): string {
  if (word.length < 5) return word;
  if (word.endsWith('ces')) return singularsInCe.has(word) ? word : `${word.slice(0, -3)}z`;
  return /[aeiou][nrl]es$/.test(word) ? word.slice(0, -2) : word;
}

function compute(foldedWord: string, language: Language): string {
  const exception = irregular[language].get(foldedWord);
  if (exception !== undefined) return exception;
  if (foldedWord.length < 3 || digit.test(foldedWord)) return foldedWord;
  const singular = language === 'es' ? spanishSingular(foldedWord) : foldedWord;
  return stemmers[language](singular);
}

/** Takes a folded word. Plural, gender and most verb endings go; a word with a digit in it stays as it is. */
export function stem(foldedWord: string, language: Language): string {
  const cache = caches[language];
  const known = cache.get(foldedWord);
  if (known !== undefined) return known;
  const stemmed = compute(foldedWord, language);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(foldedWord, stemmed);
  return stemmed;
}

const measure =
  /^(\d+(?:\.\d+)?)(ml|cl|l|lt|g|gr|kg|mg|cm|mm|m|km|gb|mb|tb|w|kw|v|mah|hz|in|inch|inches|oz|lb|lbs|ft|pulgadas|eu|us|uk|xl)$/;

/** What a text is about: stems of its words in order, stop words left out, "500ml" as "500" and "ml". */
export function contentStems(text: string, language: Language): string[] {
  const stems: string[] = [];
  for (const { folded } of tokenise(text)) {
    if (isStopword(folded, language)) continue;
    const parts = measure.exec(folded);
    if (parts === null) stems.push(stem(folded, language));
    else stems.push(...parts.slice(1).filter((part) => part !== ''));
  }
  return stems;
}
