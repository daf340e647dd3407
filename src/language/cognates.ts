/** Words that both languages have from Latin and Greek, told by their endings: "inducción" is "induction". */
import type { Language } from '../protocol.ts';

const endings: readonly (readonly [es: string, en: string])[] = [
  ['cion', 'tion'],
  ['ciones', 'tion'],
  ['sion', 'sion'],
  ['dad', 'ty'],
  ['ico', 'ic'],
  ['ica', 'ic'],
  ['ico', 'ical'],
  ['ica', 'ical'],
  ['ivo', 'ive'],
  ['iva', 'ive'],
  ['ado', 'ate'],
  ['oso', 'ous'],
  ['osa', 'ous'],
  ['ible', 'ible'],
  ['able', 'able'],
  ['ente', 'ent'],
  ['ante', 'ant'],
  ['ina', 'in'],
  ['ina', 'ine'],
  ['ario', 'ary'],
  ['orio', 'ory'],
  ['ismo', 'ism'],
  ['ista', 'ist'],
  ['logia', 'logy'],
  ['grafia', 'graphy'],
  ['metro', 'meter'],
  ['scopio', 'scope'],
  ['al', 'al'],
];
/** Shorter beginnings fall together by chance. */
const shortest = 3;

/** What a word may be in the other language; a guess, for a catalogue to confirm. Takes a folded word. */
export function cognates(folded: string, from: Language): string[] {
  const word = from === 'es' ? folded.replace(/(?<=[aeiou])s$/, '') : folded.replace(/(?<=[a-z]{4})s$/, '');
  return endings
    .map(([es, en]) => (from === 'es' ? ([es, en] as const) : ([en, es] as const)))
    .filter(([mine]) => word.endsWith(mine) && word.length >= mine.length + shortest)
    .map(([mine, theirs]) => `${word.slice(0, -mine.length)}${theirs}`)
    .flatMap((guess) => spellings(guess, from));
}

/** "Eléctrico" and "electric", "efecto" and "effect", "ortopédico" and "orthopaedic": spelled alike but for these. */
function spellings(guess: string, from: Language): string[] {
  if (from === 'es') return [guess, guess.replace(/^ortop/, 'orthop'), guess.replace(/fia?$/, 'phy')];
  return [
    guess
      .replace(/(?<=[aeiou])([bdfglmnpst])\1/g, '$1')
      .replaceAll('ph', 'f')
      .replaceAll('th', 't'),
  ];
}
