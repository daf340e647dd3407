/** "¿Cuál me recomienda?", "which would you pick?" after a list: the best rated of its kind, picked by code. */
import type { Product } from '../../catalog/product.ts';
import type { ReferenceContext } from './references.ts';
import { ofSome, spokenOf } from './spoken-of.ts';
import type { Understanding } from './understanding.ts';

const before =
  '(?:(?:y|e|and|pues|entonces|vale|ok|okay|bueno|well|so|hmm+|mmm+|uf|no se|not sure|i don.?t know|idk|i can.?t decide|no me decido)[^a-z0-9]+)*';
const ofThem =
  '(?: (?:de (?:estos|estas|esos|esas|ellos|ellas|todos|todas|los dos|las dos|ambos|ambas|los que|las que)(?: \\w+){0,3}|of (?:these|those|them|the (?:two|three|four))|out of (?:these|those)|entre (?:estos|estas|los dos|las dos)))?';
const others =
  '(?: (?:tu|usted|vosotros|ustedes|you|yourself|for me|para mi|a mi|personally|personalmente|mas|most|por favor|please|then|instead))*';
const choosing =
  '(?:recom(?:iend|end)\\w*|aconsej\\w*|sugier\\w*|suger\\w*|elig\\w*|eleg\\w*|escog\\w*|coger\\w*|coj[oea]\\w*|compr(?:o|as|a|arias?|ar)|llev(?:o|as|a|arias?|ar)|qued(?:o|as|a|arias?)|prefier\\w*|convien\\w*|gust\\w*|pid\\w*|pill\\w*)';
const ask = {
  which: `(?:con |de )?(?:estos|estas|esos|esas|los|las)?(?: dos)?[^a-z0-9]*(?:con )?(?:cual|que modelo|cual de (?:estos|estas|los dos|las dos|todos|todas|ellos|ellas)(?: dos| tres)?)(?: (?:de ellos|de ellas))?(?: (?:me|te|os|le|se|nos|crees que|cree que))*(?: (?:deberia|debo|tendria que))? ${choosing}`,
  better:
    '(?:cual|que modelo) (?:es (?:el|la )?mejor (?:opcion|compra|eleccion)|(?:merece|vale) (?:mas )?la pena)',
  help: '(?:me )?(?:ayud(?:a|e|ame|eme)|puede(?:s)? ayudarme) a (?:elegir|decidir(?:me)?|escoger)|(?:cual|que) (?:hago|harias?)|elija usted|elige tu|decide tu|decida usted',
  english:
    '(?:which|what|which (?:one|of (?:these|those|them)))(?: one| ones)? (?:would|do|should|shall|could|can) (?:you|i|we) (?:personally |really )?(?:recommend|suggest|advise|pick|choose|get|buy|take|prefer|like|go for|go with|have)',
  best: '(?:which|what)(?: one)?(?: is|.?s) (?:your (?:pick|favou?rite|recommendation|choice)|the best (?:choice|option|buy|pick))|(?:can you |could you |please )?help me (?:choose|decide|pick)(?: one)?|(?:you|just) (?:choose|pick|decide)(?: one)?(?: for me)?',
};
const asksToChoose = new RegExp(
  `^[^a-z0-9]*${before}(?:${Object.values(ask).join('|')})${others}${ofThem}${others}[^a-z0-9]*$`,
);

/** Undefined unless two or more of those shown can be weighed: advice is what other shoppers' ratings say, never taste. */
export function advisedOf(folded: string, context: ReferenceContext): Understanding | undefined {
  if (!asksToChoose.test(folded)) return undefined;
  const shown = spokenOf(context, folded);
  if (shown.length < 2) return undefined;
  const rated = ofFirstKind(shown)
    .filter(({ rating, availability }) => rating !== undefined && availability !== 'out_of_stock')
    .toSorted((one, other) => (other.rating ?? 0) - (one.rating ?? 0));
  const [best] = rated;
  return best === undefined || rated.length < 2
    ? undefined
    : { intent: 'pick', by: 'best_rated', advised: true, productId: best.id, ...ofSome(shown, context) };
}

/** Those of the first one's category: a list of shoes may end with a racket. All of them where it stands alone. */
function ofFirstKind(shown: readonly Product[]): readonly Product[] {
  const [first] = shown;
  const kindOf = (product: Product | undefined) => product?.categories[0];
  const alike = shown.filter((product) => kindOf(product) === kindOf(first));
  return alike.length < 2 ? shown : alike;
}
