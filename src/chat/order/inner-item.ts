/** Goods named behind words the reader does not know: "me regalas DOS PIZZAS DE HUEVO", "the lad wants A SPRITE". */
import { type Draft, openLines } from './draft.ts';
import { findProduct } from './find-product.ts';
import type { Item } from './order-act.ts';
import { readItem } from './read-item.ts';
import { readWords, said } from './words.ts';

const opens = /^(?:unos|unas|otr[oa]s?|another|some|an?)$/;
const opensKnown = /^(?:el|la|los|las|the)$/;

/** What comes before the goods says that they are looked for, weighed, complained of or not wanted. */
const otherTalk =
  /(?:^| )(?:no|not|nunca|never|sin|without|busc\w*|pens\w*|dud\w*|ver|veo|mir\w*|compar\w*|recom\w*|ensen\w*|muestr\w*|look\w*|think\w*|wonder\w*|show\w*|find\w*|search\w*|tell\w*|suggest\w*|alerg\w*|allerg\w*|gust\w*|like\w*|love\w*|hate\w*|odi\w*|si|if|cuando|when|ayer|yesterday|ped[ií]\w*|ordered|last|pasad\w*|compre|bought|devolv\w*|return\w*|refund\w*|quej\w*|problem\w*|rot[oa]\w*|broke\w*|lleg\w*|arriv\w*|missing|falt\w*|where|donde|para|for|about|sobre|de|of|con|with|en|in|instead|vez|lugar|por|dont|doesnt|cant|sell\w*|vend\w*|tien\w*|ten\w*|have|has|hay|precio\w*|price\w*|cuest\w*|cost\w*|esta|is|are|was|era|es|son)(?= |$)/;

/** The item that begins at a number or an article inside of this one, where it names one product of the catalogue. */
export function innerItem(draft: Draft, item: Item): Item | undefined {
  if (item.searching || item.reference !== undefined || item.quantity !== undefined) return undefined;
  const text = item.fullWords;
  const words = readWords(text, draft.context.language);
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || otherTalk.test(said(words.slice(0, at)))) return undefined;
    const isOpen =
      word.number !== undefined || opens.test(word.folded) || (draft.flowing && opensKnown.test(word.folded));
    if (!isOpen) continue;
    const inner = readItem(words.slice(at), text);
    if (inner.words === '' || inner.searching) continue;
    const choice = findProduct(draft, inner);
    // Of what is in the cart already the words before it may say anything: to take it out, to change it.
    const isThere =
      choice.kind === 'one' && openLines(draft).some((line) => line.productId === choice.product.id);
    if (choice.kind === 'one' && choice.clear !== 'hardly' && !isThere)
      return { ...inner, tails: item.tails };
  }
  return undefined;
}
