/** The merchant's own words: one group a line, its words and phrases parted by commas, each of which finds the others. */
import { readFile } from 'node:fs/promises';
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
    const why = cause instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read';
    throw new IngestError('bad_input', `The synonyms file ${file} ${why}`);
  }
  const groups: string[][] = [];
  const problems: string[] = [];
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
    else problems.push(`line ${at + 1}: ${problem}`);
  }
  if (groups.length > mostGroups) problems.push(`${groups.length} lines are more than ${mostGroups}`);
  if (problems.length > 0) {
    throw new IngestError('bad_input', `${file} is not right:\n${problems.slice(0, 10).join('\n')}`);
  }
  return groups;
}

function problemOf(words: readonly string[]): string | undefined {
  if (words.length === 1)
    return `“${words[0]?.slice(0, longestWord)}” stands alone; write the words that mean the same, parted by commas`;
  if (words.length > mostWords) return `${words.length} words; at most ${mostWords} mean the same`;
  const long = words.find((word) => word.length > longestWord);
  if (long !== undefined) return `“${long.slice(0, 20)}…” is longer than ${longestWord} characters`;
  const empty = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
  return empty === undefined ? undefined : `“${empty}” is no word`;
}
