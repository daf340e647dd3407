/** "The ham one that had mushrooms", "la que pedí con setas": with them. */
import { said, type Word, wordsIn } from './words.ts';

const bearing =
  /(?<=^(?:el|la|los|las|the|al|a la|a las)(?: \S+)*) (?:(?:que|that|which) (?:va|van|iba|iban|llevan?|llevaban?|tienen?|tenian?|vienen?|venian?|has|have|had|comes?|came)(?: (?:con|with))?|(?:que|(?:that |which )?(?:i|we)) (?:(?:me |nos )?(?:pedi|pedimos|puse|pusimos|puso|pusiste)|asked for|ordered|had|got|wanted) (?:con|with))(?= (?!(?:con|with|sin|without|no|en|in|de|to|que)(?: |$))\S)/;

/** "The vacuum that has no bag", "la que no lleva bolsa": without it. */
const lacking =
  /(?<=^(?:el|la|los|las|the|una?|an?)(?: \S+)*) (?:que|that|which) (?:no (?:va|van|llevan?|tienen?|vienen?|traen?|usan?|necesitan?|requieren?)|(?:doesnt|dont|does not|do not) (?:have|need|use|come)|(?:has|have|needs?|uses?|comes?) no)(?: (?:con|with|an?|una?|any|ningun[oa]?))*(?= \S)/;

/** The relative clause as the one word that it stands for. */
export function withBearing(words: readonly Word[]): readonly Word[] {
  return asWord(asWord(words, bearing, 'with'), lacking, 'without');
}

function asWord(words: readonly Word[], pattern: RegExp, preposition: 'with' | 'without'): readonly Word[] {
  const clause = pattern.exec(said(words));
  if (clause === null) return words;
  const at = wordsIn(said(words).slice(0, clause.index));
  const verb = words.slice(at, at + wordsIn(clause[0]));
  const [first, last] = [verb[0], verb.at(-1)];
  if (first === undefined || last === undefined) return words;
  const word = { ...first, to: last.to, folded: preposition, text: preposition };
  return [...words.slice(0, at), word, ...words.slice(at + verb.length)];
}
