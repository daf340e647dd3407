/** How a word is put: asked of the shopper, supposed, or idiom. What is so put is not claimed. */
import type { Language } from '../../../protocol.ts';
import type { Clause } from '../clause.ts';
import { findPhrases } from './phrases.ts';
import { range } from './read-clause.ts';

/** Idioms made of words that alone would claim something. */
const idioms: Record<Language, RegExp> = {
  es: / (?:se ajustan? (?:a|bien|perfectamente|mejor)|que (?:mejor |mas )?(?:le |se )?encajen?|en (?:su|la) pantalla|las? tarjetas? de arriba|(?:a|de|en) (?:su|la) cesta|de nada|no hay de que|a su lado|de primera mano|a primera vista|a simple vista|con los brazos abiertos|mucho ojo|tenga en cuenta|en mente|un monton|sin mas|ni mas ni menos|eche(?:le)? un (?:ojo|vistazo)|echar(?:le)? un (?:ojo|vistazo)|manos a la obra|que pase (?:un )?buen|de maravilla|alta calidad|gran calidad|fuera de (?:serie|lo comun)|para que (?:quede|este) claro|seguro que|a buen seguro|con seguridad|de seguro|estoy segur[oa]|a mano|al alcance|si me permite|un lujo|ponerme en contacto|ponerse en contacto|en contacto|de todo corazon|sin rodeos|en resumidas cuentas|en pocas palabras|a la hora de|la hora de|apuestas? segura|(?:que|no|cuando|como|quien|donde|tal vez|quizas?) (?:\w+ )?haya|(?:a|en (?:su|el)|un buen|hasta cierto|mi|este) punto(?: de (?:partida|vista))?|a punto de|buen momento|la seguridad ante todo|a pedir de boca|hora de irlanda|a todas horas|mayor brevedad|a su (?:entera )?disposicion|(?:la media (?:es|de)|de media|nota media|un presupuesto (?:mas )?ajustado|presupuestos ajustados))(?= )/g,
  en: / (?:(?:in|into|to|from) (?:your|the) (?:basket|bag)|on (?:your|the) screen|the cards? (?:above|below)|bear(?:ing)? in mind|keep(?:ing)? in mind|(?:in|just in|in any|in that|in this|in which) case|case by case|better safe than sorry|at your service|sounds? (?:right|good|great|lovely|perfect|like|ideal)(?: up your street)?|right up your street|up your alley|to be clear|(?:just |only )?to be (?:clear|safe|honest|sure)|(?:happy|glad|pleased|able) to confirm|can confirm|confirm that|good thing you (?:checked|asked)|glad you (?:checked|asked)|sweet dreams|happy (?:reading|cooking|running|shopping|brewing|baking|playing|hiking|camping|riding|swimming|gardening|training|trails?)|rule of thumb|hit the spot|fits? the bill|does the (?:job|trick)|safe (?:choice|bet|pick)|solid (?:choice|option|pick|piece|all rounder)|high quality|top quality|wide (?:range|variety|selection|choice)|side by side|by your side|heads up|for what it is worth|on your feet|at hand|on hand|hand in hand|first hand|by far|so far|as far as|a (?:big|huge) (?:plus|help|fan|difference)|hard to (?:beat|say|choose|go wrong)|hard choice|tough (?:choice|call)|easy on the eye|eye catching|go ahead|set (?:up|of|you up)|you(?:re| are) covered|got you covered|got you|narrow (?:it |this |things )?down|come down to|boils? down to|down to you|up to you|falls? (?:within|under|into)|falls? below|clear (?:choice|winner)|a touch of|in touch|the big day|of course|of your day|long (?:day|days|story short|as)|as long as|no longer|in the long run|before long|how long|short answer|in short|in a nutshell|at a glance|hot tip|cool choice|the latest|all set|good to go|pop (?:it|one|them) in|rest assured|reach for|(?:a |be a |such a )hit|stack up|a notch above|notch above|plenty of|on the house|ring us|stay hydrated|fresh as can be|clear that up|clear up|round the (?:house|corner)|hard one|word of warning|fair enough|easy to handle|sets? you back|set you back|(?:a )?tight(?:er)? budgets?)(?= )/g,
};

/** Words of the clause that an idiom takes up. */
export function idiomWords(clause: Clause, language: Language): ReadonlySet<number> {
  return new Set(
    findPhrases(clause.plain, idioms[language]).flatMap(({ first, last }) => range(first, last)),
  );
}

const asksWhich: Record<Language, RegExp> = {
  es: /^ (?:y |pero |entonces |por cierto |hola )*(?:a |de |en |con |por |para |desde |sobre )?(?:que|cual|cuales|cuanto|cuanta|cuantos|cuantas|donde|como|cuando|quien|quienes)(?= )/,
  en: /^ (?:and |but |so |hi |by the way )*(?:for |in |on |at |to |with |from )?(?:what|which|how|where|when|who|whose)(?! about| if)(?= )/,
};
const ofShopper: Record<Language, RegExp> = {
  es: / (?:usted|ustedes|le|les|se|su|sus|necesita|busca|quiere|prefiere|desea|tiene|piensa|va|suele|usa|utiliza|practica|hace|entrena|corre|juega|lleva|viaja|duerme|cocina)(?= )/,
  en: / (?:you|your|yours|youre|youll|youve)(?= )/,
};
/** What the shopper does or is going to do. */
const ofHabit: Record<Language, RegExp> = {
  es: / (?:suele|va a|piensa|tiene (?:prevista?|pensad[oa])|juega|juegas|entrena|corre|practica|usara|usaran|lo usara|la usara|vive|viaja|duerme|cocina|monta|nada|camina|es (?:para|un|una)|seria para|la (?:\w+ria|usaran?)|lo (?:\w+ria|usaran?)|la colgaria)(?= )/,
  en: / (?:(?:do|will|are|have|would|can) you (?:usually|often|mostly|normally|going to|plan|planning|play|run|ride|hike|cook|sleep|train|live|camp|swim|travel|bake|garden|use|wear|already)|is it for|are they for|will it be)(?= )/,
};
/** What stands in such a phrase is taken for granted: "the free case", "our waterproof jackets", "with laces". */
const granting: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'el la los las nuestro nuestra nuestros nuestras con sin este esta estos estas incluye incluido'.split(
      ' ',
    ),
  ),
  en: new Set('the our with without this these its including includes'.split(' ')),
};
const purpose: Record<Language, ReadonlySet<string>> = {
  es: new Set(['para']),
  en: new Set(['for', 'to']),
};
const REACH = 3;

/** Asked of the shopper and not taken for granted: "¿qué terreno pisa?", "do you want it for hiking?". */
export function isAskedOfShopper(clause: Clause, index: number, language: Language): boolean {
  if (!clause.question) return false;
  const before = clause.words.slice(Math.max(0, index - REACH), index).map(({ folded }) => folded);
  const own = before.findLastIndex((word) => /^(?:your|su|sus)$/.test(word));
  if (own >= 0) return true;
  if (before.some((word) => granting[language].has(word))) return false;
  const { text } = clause.plain;
  if (asksWhich[language].test(text) || ofHabit[language].test(text)) return true;
  return ofShopper[language].test(text) && before.some((word) => purpose[language].has(word));
}

const supposing: Record<Language, ReadonlySet<string>> = {
  es: new Set(['si', 'cuando', 'tanto']),
  en: new Set(['if', 'whether', 'when', 'whenever']),
};
const subjects: Record<Language, RegExp> = {
  es: /^(?:le|les|se|lo|la|los|las|usted|ustedes|su|sus|no|va|esta|quiere|prefiere|busca|necesita|desea|tiene|piensa|suele|usa|utiliza|es|que|ya|alguna|algun|\w+(?:a|e|an|en|ara|iera|aba|ia))$/,
  en: /^(?:you|youre|youd|youve|youll|your)$/,
};

/** "Si prefiere algo ligero, …": what the shopper may do or want is no claim; a name is, and so is what is then said to suit. */
export function isSupposed(clause: Clause, index: number, language: Language): boolean {
  const word = clause.words[index];
  if (word === undefined || /^\p{Lu}/u.test(word.text)) return false;
  const start = clause.words.findLastIndex(({ folded }, at) => at < index && supposing[language].has(folded));
  if (
    start < 0 ||
    !clause.words.slice(start + 1, start + 3).some(({ folded }) => subjects[language].test(folded))
  )
    return false;
  if (/[,;:.]/.test(clause.body.slice(clause.words[start]?.to, word.from))) return false;
  // "If you need something waterproof, the Brisa is perfect" says that it is waterproof.
  return !clause.anchors.some(({ kind }) => kind === 'product') && clause.carried.length === 0;
}
