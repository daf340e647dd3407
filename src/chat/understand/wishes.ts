/** "Quiero una pala", "I'm after a kettle", "y algo para beber": the shopper wants to have one, and not only to hear of them. */
import { fold } from '../../language/fold.ts';

const word = (patterns: string): RegExp => new RegExp(`(?<![a-z])(?:${patterns})(?![a-z])`);

const wants = word(
  [
    '(?<!no )(?:quiero|quisiera|querria|queria|queremos|quisieramos|querriamos|queriamos|deseo|deseamos|necesito|necesitamos|necesitaria|busco|buscamos|buscaba)',
    '(?:ando|estoy|estamos|andamos|voy) buscando',
    '(?<!no )(?:(?:me|nos) (?:gustarian?|hacen? falta|vendrian? bien|interesan?))',
    '(?<!(?:not|n.?t) )(?:wants?|needs?|fancy)|(?:i|we)(?: would| should|.?d) (?:like|love)|looking for|in the market for|(?:i.?m|i am|we.?re|we are) after',
  ].join('|'),
);
/** "Y algo para beber", "something for my back": said to somebody who sells. */
const something =
  /^[^a-z0-9]*(?:(?:y|and|also|tambien|ok|vale|please|por favor|hola|buenas|hello|hi)[^a-z0-9]+)*(?:algo|something)(?![a-z])/;
const looks = word(
  '(?:ver|mirar|saber|conocer|informacion|see|look at|know|hear|learn|browse|show me|muestr[a-z]+|ensen[a-z]+)',
);

export function wishesFor(text: string): boolean {
  const folded = fold(text);
  return !/[?¿]/.test(text) && (wants.test(folded) || something.test(folded)) && !looks.test(folded);
}
