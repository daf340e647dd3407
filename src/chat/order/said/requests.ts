/** Questions that are orders in all but form: "¿me pones dos?", "can I have two?". Folded words, most without what is said out of courtesy. */
import { asks } from './asks.ts';
import { openingOf } from './order-verbs.ts';

/** "Could …?": asked in form, where it is of what is there. */
export const asksFor =
  /^(?:(?:hi|hola|and|y|ok|vale|sorry|perdon) )*(?:can|could|would|will|may|might|puede[ns]?|podria[ns]?|podeis|podemos)(?= )/;

/** "¿Trae bomba la bicicleta?": what goods come with, and nobody is asked to bring anything. */
const tellsOfGoods =
  /^(?:(?:y|pero|entonces) )?(?:trae|traen|viene|vienen|sirve|sirven|incluye|incluyen)(?= )/;

/**
 * It is the shop that puts goods into an order. Who asks whether they themselves may put them somewhere asks how they are used: "can I
 * put it in the oven?", "¿puedo poner una calatea?"
 */
const use =
  /^(?:(?:can|could|may|might|should) (?:i|we|one) (?:(?:just|also|still|safely) )?(?:put(?! (?:in|down)(?: |$))|stick|leave|bring|serve)|(?:puedo|podemos|podria|podriamos) (?:poner|meter|echar|servir|dar|dejar|traer)(?:l[oa]s?|les?)?|se (?:les? )?(?:puede|podria)n?)(?= )(?!.* in$)/;

/** How goods are used is asked, and nobody is to put them anywhere. */
export const usesThem = (folded: string): boolean => use.test(folded);

export function isPoliteOrder(folded: string): boolean {
  if (asks(folded) || tellsOfGoods.test(folded) || usesThem(folded)) return false;
  const opening = openingOf(folded)?.opening;
  if (opening === undefined || opening.kind === 'other') return false;
  return opening.kind !== 'add' || opening.strength === 'strong';
}

const whether =
  /^(?:(?:can|could|may|might|will|would) (?:i|we|you|one)|(?:(?:me|nos|se|les?) )*(?:puedo|podemos|puedes?|podeis|pueden|podria[ns]?|podriamos|podriais))(?= )/;

/** "Could you put in two of the large?": into the order. */
const putsIn =
  /^(?:can|could|will|would) (?:you|u) (?:\w+ )?(?:put|throw|pop|stick|chuck) (?:me )?(?:in|down)(?= )/;

/** Asks whether something can be, and may mean that it be done. */
export const asksWhether = (folded: string): boolean => whether.test(folded) && !putsIn.test(folded);

const onto =
  / (?:(?:add|put|have|get|pop|throw) .+ (?:to|on|onto)|(?:poner|anadir|agregar|echar|meter|sumar)(?:les?|me|nos)? .+ (?:al?|en|sobre)) (?:(?:the|my|an?|el|la|una?|mi) )?[a-z]/;
/** "Can I add mushrooms to the egg pizza?": something onto goods, which have to be there for it. */
export const asksOnto = (folded: string): boolean => whether.test(folded) && onto.test(folded);
