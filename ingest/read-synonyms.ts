/** The merchant's own words: one group a line, its words and phrases parted by commas, each of which finds the others. */
import { readFile } from 'node:fs/promises';
import type { Sentence } from '../src/errors.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';

const mostWords = 20;
const longestWord = 60;
const mostGroups = 5000;

/** `#` starts a comment. Every line that is not right is named, at most ten of them. */
export async function readSynonyms(file: string): Promise<string[][]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const why: Sentence =
      cause instanceof TypeError
        ? { en: 'is not UTF-8 text', es: 'no es texto en UTF-8' }
        : { en: 'cannot be read', es: 'no se puede leer' };
    throw new IngestError('bad_input', {
      en: `The synonyms file ${file} ${why.en}`,
      es: `El fichero de sinónimos ${file} ${why.es}`,
    });
  }
  const groups: string[][] = [];
  const problems: Sentence[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const words = line
      .replace(/#.*/, '')
      .split(',')
      .map((word) => word.replace(/\s+/g, ' ').trim())
      .filter((word) => word !== '');
    if (words.length === 0) continue;
    const problem = problemOf(words);
    if (problem === undefined) groups.push([...new Set(words)]);
    else problems.push({ en: `line ${at + 1}: ${problem.en}`, es: `línea ${at + 1}: ${problem.es}` });
  }
  if (groups.length > mostGroups)
    problems.push({
      en: `${groups.length} lines are more than ${mostGroups}`,
      es: `${groups.length} líneas son más de ${mostGroups}`,
    });
  const shown = (language: Language) =>
    problems
      .slice(0, 10)
      .map((problem) => problem[language])
      .join('\n');
  if (problems.length > 0) {
    throw new IngestError('bad_input', {
      en: `${file} is not right:\n${shown('en')}`,
      es: `${file} no está bien:\n${shown('es')}`,
    });
  }
  return groups;
}

function problemOf(words: readonly string[]): Sentence | undefined {
  if (words.length === 1) {
    const word = words[0]?.slice(0, longestWord);
    return {
      en: `“${word}” stands alone; write the words that mean the same, parted by commas`,
      es: `«${word}» está sola; escriba las palabras que significan lo mismo, separadas por comas`,
    };
  }
  if (words.length > mostWords) {
    return {
      en: `${words.length} words; at most ${mostWords} mean the same`,
      es: `${words.length} palabras; como mucho ${mostWords} significan lo mismo`,
    };
  }
  const long = words.find((word) => word.length > longestWord)?.slice(0, 20);
  if (long !== undefined) {
    return {
      en: `“${long}…” is longer than ${longestWord} characters`,
      es: `«${long}…» pasa de ${longestWord} caracteres`,
    };
  }
  const empty = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  return empty === undefined
    ? undefined
    : { en: `“${empty}” is no word`, es: `«${empty}» no es una palabra` };
}
