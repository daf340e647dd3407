/** A number put right in its sentence: "1 día" for "2 días", "Queda 1 unidad" for "Quedan 3 unidades". */
import type { Language } from '../../../protocol.ts';
import type { Clause, ClauseNumber } from '../clause.ts';

/** Singular and plural, as they are written. */
const nouns: readonly (readonly [string, string])[] = [
  ['día', 'días'],
  ['hora', 'horas'],
  ['semana', 'semanas'],
  ['mes', 'meses'],
  ['año', 'años'],
  ['unidad', 'unidades'],
  ['pieza', 'piezas'],
  ['par', 'pares'],
  ['opinión', 'opiniones'],
  ['reseña', 'reseñas'],
  ['valoración', 'valoraciones'],
  ['voto', 'votos'],
  ['comentario', 'comentarios'],
  ['estrella', 'estrellas'],
  ['day', 'days'],
  ['hour', 'hours'],
  ['week', 'weeks'],
  ['month', 'months'],
  ['year', 'years'],
  ['unit', 'units'],
  ['piece', 'pieces'],
  ['item', 'items'],
  ['pair', 'pairs'],
  ['review', 'reviews'],
  ['rating', 'ratings'],
  ['vote', 'votes'],
  ['star', 'stars'],
];
const verbs: readonly (readonly [RegExp, string, string])[] = [
  [/\bquedan?\b(?=[^.]{0,24}$)/iu, 'queda', 'quedan'],
  [/\b(?:there )?(?:is|are)\b(?=[^.]{0,12}$)/iu, 'is', 'are'],
];

export function withCount(
  { body }: Clause,
  number: Pick<ClauseNumber, 'from' | 'to'>,
  value: number,
  language: Language,
): string {
  const one = value === 1;
  let before = body.slice(0, number.from);
  for (const [pattern, singular, plural] of verbs) {
    before = before.replace(pattern, (verb) => {
      const there = /^there /i.exec(verb)?.[0] ?? '';
      return there + likeCase(verb.slice(there.length), one ? singular : plural);
    });
  }
  const after = body.slice(number.to).replace(/^([\s\u00a0]*)(\p{L}+)/u, (_, space: string, noun: string) => {
    const pair = nouns.find((forms) => forms.includes(noun.toLowerCase()));
    return pair === undefined ? `${space}${noun}` : `${space}${likeCase(noun, one ? pair[0] : pair[1])}`;
  });
  return `${before}${value.toLocaleString(language === 'es' ? 'es-ES' : 'en-US')}${after}`;
}

function likeCase(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
