import { fold } from '../../language/fold.ts';
import { recogniseNegations } from '../../language/recognisers/negations.ts';
import { stem } from '../../language/stem.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Language } from '../../protocol.ts';
import type { Emotion } from '../../staff-protocol.ts';
import { feelingsOf } from './feeling-words.ts';

/** What a message says of how its writer feels. */
export type Mood = {
  /** Below 0 is bad, above good; a plain question is 0. */
  score: number;
  /** How much of each feeling. */
  felt: ReadonlyMap<Emotion, number>;
};

/** Words that make what follows stronger. */
const louder = new Set(
  'muy tan super realmente totalmente absolutamente bastante demasiado really very so extremely totally absolutely completely utterly too'.split(
    ' ',
  ),
);
/** One denial turns a feeling round; what is denied is weaker than what is said. */
const turned = -0.5;
const shouting = 1.4;
/** "Is it perfect for a beginner?" and "I am looking for a great tent" praise nothing. */
const inRequests = 0.2;
const asksForGoods =
  /(?<![a-z])(?:busco|buscamos|quiero|quisiera|querria|necesito|necesitamos|me gustaria|looking for|i want|i need|id like|i would like|i.d like|show me|recommend|recomiend\w+)(?![a-z])/;

export function moodOf(text: string, language: Language): Mood {
  const tokens = tokenise(text);
  const stems = tokens.map(({ folded }) => stem(folded, language));
  const { byKey, longest } = feelingsOf(language);
  const denied = recogniseNegations(text).map(({ scope }) => scope);
  const loud = isShouted(text) ? shouting : 1;
  const praise = /[?¿]/.test(text) || asksForGoods.test(fold(text)) ? inRequests : 1;
  const felt = new Map<Emotion, number>();
  let score = 0;
  for (let at = 0; at < stems.length; at += 1) {
    for (let length = Math.min(longest, stems.length - at); length > 0; length -= 1) {
      const feeling = byKey.get(stems.slice(at, at + length).join(' '));
      const first = tokens[at];
      if (feeling === undefined || first === undefined) continue;
      const before = tokens[at - 1]?.folded;
      let weight = feeling.weight * (before !== undefined && louder.has(before) ? 1.3 : 1);
      weight *= weight < 0 ? loud : praise;
      if (denied.some(({ from, to }) => from <= first.from && first.from < to)) {
        score += weight * turned;
        // "No estoy contento" is disappointment; "no es una estafa" is no anger.
        if (weight > 0) add(felt, 'disappointment', -weight * turned);
      } else {
        score += weight;
        add(felt, feeling.emotion, Math.abs(weight));
      }
      at += length - 1;
      break;
    }
  }
  // Shouting without a bad word is impatience: "¿¿DÓNDE ESTÁ MI PEDIDO??"
  if (loud > 1 && score === 0) {
    score -= 1;
    add(felt, 'impatience', 1);
  }
  return { score, felt };
}

function add(felt: Map<Emotion, number>, emotion: Emotion, weight: number): void {
  felt.set(emotion, (felt.get(emotion) ?? 0) + weight);
}

/** Written in capitals throughout, or with its marks repeated. A size or a brand in capitals is no shouting. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const words = fold(text).match(/[a-z]{2,}/g) ?? [];
  const allCapitals = words.length >= 3 && letters.length >= 12 && capitals.length / letters.length > 0.8;
  return allCapitals || /[!¡]{3,}|\?{3,}|[!?]{4,}/.test(text);
}
