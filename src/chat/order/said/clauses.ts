import { said, type Word, wordsIn } from './words.ts';

/** A stretch of a sentence between commas and "y": what the parser looks at in one go. */
export type Clause = { words: Word[]; joint: 'start' | 'comma' | 'and' };

const joints = /^(?:y|e|and|pero|but|luego|despues|then|ademas|tambien|plus|also|asimismo)$/;
const marks = /[,;:.!…()\n–—-]/;

export function splitClauses(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause = { words: [], joint: 'start' };
  let insideNumber = 0;
  const open = (joint: Clause['joint']) => {
    if (current.words.length > 0) {
      clauses.push(current);
      current = { words: [], joint };
    } else if (current.joint !== 'start' || clauses.length > 0) current.joint = joint;
  };
  for (const word of words) {
    if (insideNumber > 0) {
      insideNumber -= 1;
      current.words.push(word);
      continue;
    }
    if (marks.test(word.before)) open('comma');
    if (word.before.includes('&') || word.before.includes('+')) open('and');
    if (joints.test(word.folded)) {
      open('and');
      continue;
    }
    insideNumber = Math.max(0, (word.numberWords ?? 1) - 1);
    current.words.push(word);
  }
  if (current.words.length > 0) clauses.push(current);
  return clauses;
}

const fillers =
  /^(?:h+o+l+a+|hiya|howa?ya|hola|h+m+|m{2,}|u+f+|u+y+|o+h+|a+h+|a+y+|e+h+|o+ops|oops|vaya|jo|pues|yo|nah|buenas(?: tardes| noches| dias)?(?! (?:tardes|noches|dias)$)|buenos dias|buen dia|hey|hi|hello|good (?:morning|evening|afternoon)|oye|oiga|mira|mire|pues|bueno|entonces|y|and|tambien|also|plus|ademas|luego|despues|then|vale|ok|okay|okey|perfecto|genial|estupendo|de acuerdo|great|perfect|fine|alright|cool|nice|so|well(?! (?:just |also )?(?:take|have|get|buy|go|order|grab|do|try|need|share)(?: |$))|ah|oh|ay|eh|um|uh|hmm|wait|espera|espere|sabes que|you know what|venga|claro|a ver|anda|por ultimo|finalmente|finally|actually|encima|bien|muy bien|si por favor|yes please|sigamos|al final|en realidad|mejor dicho|in the end|no wait|hang on|hold on|on second thoughts?|thinking about it|pensandolo bien|venga va|andale|orale|ok ya|(?:para|de) (?:beber|tomar|comer|picar|postre|cenar|acompanar|compartir|empezar|terminar)|(?:to|for) (?:drink|eat|start|share|dessert|starters?|dinner|lunch)|(?:para|for) (?:mi|mis|my|el|la|los|las|the|our|nuestr[oa]s?|tu|su)? ?(?:hij[oa]s?|mujer|esposa|marido|esposo|madre|padre|mama|papa|herman[oa]s?|abuel[oa]s?|pareja|novi[oa]|amig[oa]s?|nin[oa]s?|peque(?:s|n[oa]s?)?|jef[ea]|companer[oa]s?|sons?|daughters?|wife|husband|friends?|kids?|mum|mom|dad|brothers?|sisters?|boyfriend|girlfriend|partner|children)|(?:para|for) (?:mi|el|ella|ellos|ellas|nosotros|us|me|him|her|them)(?= (?:otr[oa]s?|un[oa]?s?|dos|tres|la|el|las|los|an?|one|two|three|another|the|some|\\d+)(?: |$))|disculpa|perdon|perdona|sorry|excuse me)(?= \S)/;
const manners =
  /(?:^| )(?:por favor|porfavor|porfa|tambien|also|as well|please|pls|plz|gracias|muchas gracias|thanks(?: a lot)?|thank you(?: very much)?|in fact|de hecho|of course|por supuesto|desde luego)(?= |$)/;
export const person =
  '(?:hij[oa]s?|mujer|esposa|marido|esposo|madre|padre|mama|papa|herman[oa]s?|abuel[oa]s?|suegr[oa]s?|cunad[oa]s?|tia|tio|prim[oa]s?|pareja|novi[oa]|amig[oa]s?|nin[oa]s?|nene|nena|peques?|jef[ea]|companer[oa]s?|sobrin[oa]s?|sons?|daughters?|wife|husband|friends?|kids?|mum|mom|dad|brothers?|sisters?|boyfriend|girlfriend|partner|children|colleague|nephew|niece|mother|father|grandma|grandpa|flatmate|roommate|boss)';
/** "For my daughter": whom it is for, and nothing it is for. */
const recipient = new RegExp(
  ` (?:para|for) (?:(?:mi|mis|my|el|la|los|las|the|our|nuestr[oa]s?|tu|su) ${person}(?: mayor| menor| pequen[oa])?|me|myself|him|her|us|them|mi|ella|ellos|ellas|nosotr[oa]s)(?= (?:in|en|age|aged|size|talla|with|con|without|sin)(?: |$)|$)`,
);
const endings =
  / (?:un poc[oa]|un poquit[oa]|a (?:little |wee )?bit|a little|tambien|too|as well|actually|en realidad|on the side|aparte|de acompanamiento|entonces|then|eh|vale|ok|okay|now|ahora|ya|(?:al|en el|en mi|a mi|del|de mi) (?:carrito|carro|cesto|pedido)|(?:a la|en la|a mi|en mi|de la|de mi) (?:cesta|bolsa|compra)|(?:to|in|into|on|from|off) (?:the|my) (?:shopping )?(?:cart|basket|bag|order|trolley))$/;

/** Without "hola", "por favor" and the like, at either end and anywhere a courtesy stands. */
export function withoutCourtesy(words: readonly Word[]): Word[] {
  let rest = [...words];
  for (let found = manners.exec(said(rest)); found !== null; found = manners.exec(said(rest))) {
    const at = wordsIn(said(rest).slice(0, found.index));
    const taken = wordsIn(found[0]);
    const marked = rest[at + taken];
    const courtesy = rest[at];
    // The comma before "por favor," still parts what stands on either side of it.
    if (marked !== undefined && courtesy !== undefined && marked.before === '') {
      rest[at + taken] = { ...marked, before: courtesy.before };
    }
    rest.splice(at, taken);
    if (rest.length === 0) return rest;
  }
  for (let found = fillers.exec(said(rest)); found !== null; found = fillers.exec(said(rest))) {
    rest = rest.slice(wordsIn(found[0]));
  }
  const whom = recipient.exec(said(rest));
  if (whom !== null) {
    const at = wordsIn(said(rest).slice(0, whom.index));
    rest = [...rest.slice(0, at), ...rest.slice(at + wordsIn(whom[0]))];
  }
  for (let found = endings.exec(said(rest)); found !== null; found = endings.exec(said(rest))) {
    rest = rest.slice(0, rest.length - wordsIn(found[0]));
  }
  return rest;
}
