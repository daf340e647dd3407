/** How a word is put: asked of the shopper, supposed, or idiom. What is so put is not claimed. */
import type { Language } from '../../../protocol.ts';
import type { Clause } from '../clause.ts';
import { findPhrases, isYes } from './phrases.ts';
import { range } from './read-clause.ts';

/** Idioms made of words that alone would claim something. */
const idioms: Record<Language, RegExp> = {
  es: / (?:(?:vienen?|va|van|ira|iran|vendran?) de (?:perlas|maravilla|fabula|cine)|abr(?:ir|iendo) boca|echar(?:le|les)? una mano|al cabo de|en cosa de|un pequeno (?:lujo|capricho|detalle)|por si acaso|(?:gustan?|lucen?|encantan?|ayudan?) (?:muchisimo|mucho)|(?:le|se lo|les) aviso|mas o menos|a gusto|en (?:estas|esas|otras) edades|se agradecen?|el de hoy|por detras|por delante|camino del? (?:trabajo|cole|colegio|oficina)|buena compania|como anillo al dedo|ni que decir tiene|sin compromiso|a ojos cerrados|toque justo|(?:dara|da|dar|daran) (?:mucha )?vida|cuando toca|falta(?:ria)? (?:por )?confirmar|queda por confirmar|(?:al|antes de|despues de|puede|podra) confirmar(?:lo|la)?(?: (?:el|su) (?:pedido|compra))?|todo un (?:\w+)|tod[oa]s? una? (?:gozada|acierto|delicia|lujo|clasico)|a mas no poder|que da gusto|(?:con|sin) \w+ en casa|(?:su|la|tu) cesta|(?:se lo|se la|se los) (?:van|va) a (?:pedir|agradecer)\w*|se ajustan? (?:a|bien|perfectamente|mejor)|que (?:mejor |mas )?(?:le |se )?encajen?|en (?:su|la) pantalla|las? tarjetas? de arriba|(?:a|de|en) (?:su|la) cesta|de nada|no hay de que|a su lado|de primera mano|a primera vista|a simple vista|con los brazos abiertos|mucho ojo|tenga en cuenta|en mente|un monton|sin mas|ni mas ni menos|eche(?:le)? un (?:ojo|vistazo)|echar(?:le)? un (?:ojo|vistazo)|manos a la obra|que pase (?:un )?buen|de maravilla|alta calidad|gran calidad|fuera de (?:serie|lo comun)|para que (?:quede|este) claro|seguro que|a buen seguro|con seguridad|de seguro|estoy segur[oa]|a mano|al alcance|si me permite|un lujo|ponerme en contacto|ponerse en contacto|en contacto|de todo corazon|sin rodeos|en resumidas cuentas|en pocas palabras|a la hora de|la hora de|apuestas? segura|(?:que|no|cuando|como|quien|donde|tal vez|quizas?) (?:\w+ )?haya|(?:a|en (?:su|el)|un buen|hasta cierto|mi|este) punto(?: de (?:partida|vista))?|a punto de|buen momento|la seguridad ante todo|a pedir de boca|hora de irlanda|a todas horas|mayor brevedad|a su (?:entera )?disposicion|(?:la media (?:es|de)|de media|nota media|un presupuesto (?:mas )?ajustado|presupuestos ajustados))(?= )/g,
  en: / (?:the more the merrier|safety first|keep(?:s|ing)? an eye on|(?:be )?(?:straight|upfront) with you|(?:loads|tons|heaps) of|kick(?:s|ed)? in|(?:put|pop|note) (?:one|two|it|them|that) down|at the (?:press|touch|push) of a button|(?:their|your|my|his|her) (?:own )?favou?rite|pages? long|to go with|its budget|budget option|just the (?:job|thing|ticket)|a real (?:gem|treat|hit|bargain|joy|beauty|classic)|all round(?:er)?|quick (?:summary|recap|overview|rundown|note|question|look)|runs to|its time to|time to|close relatives|as standard|with \w+ at home|in the wet|on the side|your (?:basket|bag)|(?:in|into|to|from) (?:your|the) (?:basket|bag)|on (?:your|the) screen|the cards? (?:above|below)|bear(?:ing)? in mind|keep(?:ing)? in mind|(?:in|just in|in any|in that|in this|in which) case|case by case|better safe than sorry|at your service|sounds? (?:right|good|great|lovely|perfect|like|ideal)(?: up your street)?|right up your street|up your alley|to be clear|(?:just |only )?to be (?:clear|safe|honest|sure)|(?:happy|glad|pleased|able) to confirm|can confirm|confirm that|good thing you (?:checked|asked)|glad you (?:checked|asked)|sweet dreams|happy (?:reading|cooking|running|shopping|brewing|baking|playing|hiking|camping|riding|swimming|gardening|training|trails?)|rule of thumb|hit the spot|fits? the bill|does the (?:job|trick)|safe (?:choice|bet|pick)|solid (?:choice|option|pick|piece|all rounder)|high quality|top quality|wide (?:range|variety|selection|choice)|side by side|by your side|heads up|for what it is worth|on your feet|at hand|on hand|hand in hand|first hand|by far|so far|as far as|a (?:big|huge) (?:plus|help|fan|difference)|hard to (?:beat|say|choose|go wrong)|hard choice|tough (?:choice|call)|easy on the eye|eye catching|go ahead|set (?:up|of|you up)|you(?:re| are) covered|got you covered|got you|narrow (?:it |this |things )?down|come down to|boils? down to|down to you|up to you|falls? (?:within|under|into)|falls? below|clear (?:choice|winner)|a touch of|in touch|the big day|of course|of your day|long (?:day|days|story short|as)|as long as|no longer|in the long run|before long|how long|short answer|in short|in a nutshell|at a glance|hot tip|cool choice|the latest|all set|good to go|pop (?:it|one|them) in|rest assured|reach for|(?:a |be a |such a )hit|stack up|a notch above|notch above|plenty of|on the house|ring us|stay hydrated|fresh as can be|clear that up|clear up|round the (?:house|corner)|hard one|word of warning|fair enough|easy to handle|sets? you back|set you back|(?:a )?tight(?:er)? budgets?)(?= )/g,
};

/** "Packs down to 26 cm": no feathers. */
const particles =
  /(?<= (?:packs?|packed|packing|folds?|folded|wears?|wearing|worn|breaks?|cools?|cooled|comes?|goes|go|puts?|notes?|writes?|cuts?|winds?|settles?|slows?|turns?|rolls?|pulls?|presses|pushes|cinches|zips?|boils?)) (?:it |them |this )?down(?= )/g;

/** Words of the clause that an idiom takes up. */
export function idiomWords(clause: Clause, language: Language): ReadonlySet<number> {
  const found = [...findPhrases(clause.plain, idioms[language]), ...findPhrases(clause.plain, particles)];
  return new Set(found.flatMap(({ first, last }) => range(first, last)));
}

/** What stands in such a phrase is taken for granted: "the free case", "our waterproof jackets", "with laces". */
const granting: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'el la los las nuestro nuestra nuestros nuestras con sin este esta estos estas incluye incluido'.split(
      ' ',
    ),
  ),
  en: new Set('the our with without this these its including includes'.split(' ')),
};
const REACH = 3;

/** Asked of the shopper and not taken for granted: "¿qué terreno pisa?", "do you want it for hiking?". */
export function isAskedOfShopper(clause: Clause, index: number, language: Language): boolean {
  if (!clause.question) return false;
  const before = clause.words.slice(Math.max(0, index - REACH), index).map(({ folded }) => folded);
  const own = before.findLastIndex((word) => /^(?:your|su|sus)$/.test(word));
  if (own >= 0) return true;
  if (before.some((word) => granting[language].has(word))) return isPlace(before);
  const { text } = clause.plain;
  if (told.test(text)) return false;
  return !offered.test(text) || before.some((word) => purpose.has(word));
}

/** "How about a microwave?": what is offered is there to be had. */
const offered =
  / (?:how about|what about|shall (?:i|we)|would you (?:like|prefer|rather)|do you (?:want|prefer)|(?:can|could|may) (?:i|we)|why not|interested in|fancy|que (?:le|te) parece|(?:le|te|les) (?:interesan?|apetecen?|pongo|anado|enseno|muestro|ofrezco|propongo|cuento|preparo)|(?:quiere|quieres|desea|deseas|prefiere|prefieres) (?:\w+ )?(?:anadir|ver|llevar|probar|un|una|unos|unas|el|la|los|las|que (?:le|te))|por que no|y si)(?= )/;
const purpose = new Set(['para', 'for', 'to']);

/** "¿La pondría en la pared?": where the shopper would have it. */
function isPlace(before: readonly string[]): boolean {
  const [preposition = '', article = ''] = before.slice(-2);
  return /^(?:en|in|on|at)$/.test(preposition) && /^(?:el|la|los|las|the)$/.test(article);
}

/** "¿Sabía que es impermeable?", "the Brisa, which is waterproof?": told, for all its being a question. */
const told =
  / (?:(?:sabia|sabias|sabe|know|knew|aware|heard|believe) (?:usted )?(?:que|that|it|they|its|theyre)|(?:que|which|that|who) (?:es|son|esta|estan|tiene|tienen|lleva|llevan|incluye|incluyen|viene|vienen|is|are|has|have|comes?|includes?)|porque|because|since|ya que)(?= )/;

const supposing: Record<Language, ReadonlySet<string>> = {
  es: new Set(['si', 'cuando', 'tanto']),
  en: new Set(['if', 'whether', 'when', 'whenever']),
};
const subjects: Record<Language, RegExp> = {
  es: /^(?:le|les|se|lo|la|los|las|usted|ustedes|su|sus|no|va|esta|quiere|prefiere|busca|necesita|desea|tiene|piensa|suele|usa|utiliza|es|que|ya|alguna|algun|\w+(?:a|e|an|en|ara|iera|aba|ia))$/,
  en: /^(?:you|youre|youd|youve|youll|your)$/,
};

/** What the shopper has, is and does, whatever is on sale: "si su alergia es grave", "if you have low furniture". */
const circumstance: Record<Language, RegExp> = {
  es: /^ (?:ya |usted )?(?:tiene|tienen|vive|viven|suele|suelen|viaja|duerme|juega|corre|entrena|sufre|padece|comparte|hay (?:ninos|mascotas|gatos|perros)|su \w+ (?:es|esta|tiene|son)|sus \w+ (?:son|estan|tienen)|es (?:alergic|celiac|intolerante|para)\w*)(?= )/,
  en: /^ (?:you (?:already )?(?:have|own|live|are|suffer|sleep|play|run|train|travel|share|wear|get|keep)|youre|youve|your \w+ (?:is|are|has|have|needs))(?= )/,
};

/** "Si prefiere algo ligero, …": what the shopper may do or want is no claim; a name is, and so is what is then said to suit. */
export function isSupposed(clause: Clause, index: number, language: Language): boolean {
  const word = clause.words[index];
  if (word === undefined || /^\p{Lu}/u.test(word.text)) return false;
  const start = clause.words.findLastIndex(
    (one, at) => at < index && supposing[language].has(one.folded) && !isYes(one),
  );
  if (
    start < 0 ||
    !clause.words.slice(start + 1, start + 3).some(({ folded }) => subjects[language].test(folded))
  )
    return false;
  if (/[,;:.]/.test(clause.body.slice(clause.words[start]?.to, word.from))) return false;
  // "If you need something waterproof, the Brisa is perfect" says that it is waterproof.
  if (!clause.anchors.some(({ kind }) => kind === 'product') && clause.carried.length === 0) return true;
  const supposed = clause.words.slice(start + 1).map(({ folded }) => folded);
  return circumstance[language].test(` ${supposed.join(' ')} `);
}
