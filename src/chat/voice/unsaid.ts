/** What the model has said already, word for word, is not said again by code: a sentence of a page, an item of the list. */
import { spokenKey } from '../gate/clauses/spoken-key.ts';
import { partsOf } from './sentences.ts';

/** Fewer words may well come twice. */
const fewestWords = 4;
/** An order is listed whole, whatever was said of it. */
const lineOfOrder = /\d ×\s/;
/** "Según nuestra página «Envíos»: El reparto …": what is led in is the sentence. */
const leadIn = /^(?:[^:\n]*[»”"’](?: page)?|[^:\n]*(?:dice|says)):\s+/u;

/** The sentences without what was shown before; one of which nothing is left but what leads it in is left out. */
export function unsaid(sentences: readonly string[], shown: string): string[] {
  const said = new Set(
    partsOf(shown).flatMap((part) => [spokenKey(part), spokenKey(part.replace(leadIn, ''))]),
  );
  const isSaid = (part: string): boolean => {
    const key = spokenKey(part);
    return key.split(' ').length >= fewestWords && said.has(key) && !lineOfOrder.test(part);
  };
  return sentences.flatMap((sentence) => {
    let lead = '';
    const left = partsOf(sentence).flatMap((part) => {
      if (isSaid(part)) return [];
      const led = leadIn.exec(part)?.[0] ?? '';
      if (led !== '' && isSaid(part.slice(led.length))) {
        lead = led;
        return [];
      }
      const whole = lead + part;
      lead = '';
      return [whole];
    });
    const text = left.join('').trimEnd();
    return text === '' ? [] : [text];
  });
}
