import { fold } from '../../../language/fold.ts';

/** "Zumito", "cervecita": the words they may be small ones of. */
export function undiminished(folded: string): string[] {
  const root = /^([a-z]{2,}?)(?:ecit|cit|it)[oa]s?$/.exec(folded)?.[1];
  return root === undefined ? [] : [`${root}o`, `${root}a`, `${root}e`];
}

/** English names as they sound in Spanish: "esprait" is "sprite". */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^es(?=[bcdfgklmnpqrtv])/, 's'],
  [/ai(?=([bcdfgklmnprtv])$)/, 'i'],
  [/ei(?=([bcdfgklmnprtv])$)/, 'a'],
];

function asSpelledInEnglish(folded: string): string[] {
  const isLong = sounds.slice(1).some(([pattern]) => pattern.test(folded));
  const heard = sounds.reduce((word, [pattern, letters]) => word.replace(pattern, letters), folded);
  return heard === folded ? [] : [isLong ? `${heard}e` : heard];
}

/** Spellings a slip may have come from ("peperoni" of "pepperoni"): for a catalogue that only finds words as they are. */
export function respellings(word: string): string[] {
  const folded = fold(word);
  if (folded.length < 5 || /\d/.test(folded)) return [];
  const found = new Set<string>([...undiminished(folded), ...asSpelledInEnglish(folded)]);
  const plain = folded.replace(/([^rl])\1/g, '$1');
  for (let at = 0; plain !== folded && at < plain.length; at += 1) {
    found.add(plain.slice(0, at) + (plain[at] ?? '') + plain.slice(at));
  }
  for (let at = 0; at < folded.length; at += 1) {
    const before = folded.slice(0, at);
    const after = folded.slice(at + 1);
    const letter = folded[at] ?? '';
    found.add(before + letter + letter + after);
    found.add(before + after);
    if (after !== '') found.add(before + after.slice(0, 1) + letter + after.slice(1));
  }
  for (const [from, to] of [
    ['v', 'b'],
    ['b', 'v'],
    ['z', 's'],
    ['s', 'z'],
    ['c', 's'],
    ['s', 'c'],
    ['j', 'g'],
    ['g', 'j'],
    ['y', 'll'],
    ['ll', 'y'],
    ['i', 'y'],
    ['k', 'c'],
    ['qu', 'k'],
    ['ts', 'zz'],
    ['ph', 'f'],
    ['f', 'ph'],
  ] as const) {
    if (folded.includes(from)) found.add(folded.replace(from, to));
  }
  if (!folded.startsWith('h')) found.add(`h${folded}`);
  found.delete(folded);
  return [...found].slice(0, 60);
}
