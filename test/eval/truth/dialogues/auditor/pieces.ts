/** Cuts a shown text into what can be true or false by itself: sentences, list items, and a page's words after its name. */
import { fold } from './spelling.ts';

export type Piece = {
  text: string;
  item: boolean;
  question: boolean;
  /** Bold runs, as written. */
  bold: string[];
  /** The page it says it quotes. */
  page?: string;
};

const abbreviation =
  /(?<!\p{L})(?:n|p|ej|aprox|sr|sra|art|núm|tel|no|e\.g|i\.e|approx|c|avda|pza|dr|mr|mrs)\.$/iu;
const pageName =
  /^(?:según nuestra página|according to our page|our page|as our page|from our(?=[^:]+ page:))\s*[«“"]([^»”"]+)[»”"]\s*(?:says|dice|page)?\s*:?\s*/i;

/** Sentences with which an answer goes on after a quotation. */
const ownVoice =
  /^(?:tengo|i have|he añadido|anotado|noted|total|su (?:carrito|pedido)|no hay nada|ningún producto|nothing matches|no product|your (?:cart|order)|la más|the (?:cheapest|best))\b/i;

export function piecesOf(text: string): Piece[] {
  let page: string | undefined;
  return text
    .split('\n')
    .filter((line) => /[\p{L}\d]/u.test(line))
    .flatMap((line) => {
      const item = /^\s*(?:[-*•]|\d+[.)])\s+/.test(line);
      const sentences = sentencesOf(line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim());
      return sentences.map((sentence): Piece => {
        const named = pageName.exec(sentence);
        if (named !== null) page = named[1];
        else if (item || sentence.includes('**') || /^[¿¡]/.test(sentence) || ownVoice.test(sentence))
          page = undefined;
        const said = named === null ? sentence : sentence.slice(named[0].length);
        return {
          text: said.replaceAll('**', ''),
          item,
          question: /\?\s*["»”)]*$/.test(said),
          bold: [...said.matchAll(/\*\*([^*]+)\*\*/g)].map(([, run = '']) => run.trim()),
          ...(page === undefined ? {} : { page }),
        };
      });
    })
    .filter((piece) => piece.text.trim() !== '');
}

function sentencesOf(line: string): string[] {
  const cut: string[] = [];
  for (const part of line.split(/(?<=[.!?…;][*"»”)]*)\s+|\s+(?=[¿¡])/)) {
    const last = cut.at(-1);
    // "Vegetarian: no." ends a sentence, "no. 3" does not.
    const isShort =
      last !== undefined && abbreviation.test(last) && (!/\bno\.$/i.test(last) || /^\d/.test(part));
    if (isShort) cut[cut.length - 1] = `${last} ${part}`;
    else cut.push(part);
  }
  return cut;
}

/** Whether what stands at this place is denied: "no lleva carne ni huevo" denies both, "no es cara, es roja" only the first. */
export function isDenied(text: string, at: number): boolean {
  const before = text.slice(0, at).split(stops).at(-1) ?? '';
  return negationsIn(before) % 2 === 1;
}

const stops = /[;:.(]|,\s(?:es|it is|but|pero|aunque)\b|\b(?:pero|but|sino)\b/;

const denials = /\b(?:no|sin|not|never|without|none|neither|nor|cannot|[a-z]+n't)\b/g;
/** "No tengo nada" says no once: these count only where nothing else does. */
const echoes = /\b(?:nada|nunca|tampoco|ni|ningun\w*)\b/;

/** How often a text says no: "no tenemos masa sin gluten" says it twice. */
export function negationsIn(text: string): number {
  const folded = fold(text).replace(/^(?:si|no|yes),\s/, '');
  return folded.match(denials)?.length ?? (echoes.test(folded) ? 1 : 0);
}
