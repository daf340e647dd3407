/** Whether a sentence opens as a question does, with its first word typed in a hurry or not. */
import { withinOneTypo } from '../../../language/typos.ts';

const opening =
  /^(?!que (?:(?:vien|lleg|falt)(?:e|a)n? (?:un[oa]?|otr[oa]s?|dos|tres|mas|gente|mi|mis|tambien|ahora|luego)|(?:se (?:apunta|suma|queda)n?|somos|seremos|son (?:ya )?(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+)|dicen? (?:mi|el|la|su|que)|mi|mis|no|ya|al final|hoy|manana|ahora|luego|tambien|(?:el|la|los|las|este|esta) (?:\S+ ){1,3}?(?:vamos|subimos|salimos|viajamos|hacemos|tenemos|celebramos|empez(?:amos|o)|estren(?:amos|o)|voy|va|van|es|son|cumplen?|viene|vienen))(?: |$)))(?!que (?:.* )?(?:sean?|haya|vayan?|lleven?|tengan?|vengan?)(?: |$)|que me l[oa]s? (?:tra|env|mand|llev)|que (?:(?:la|el) \S+ (?:es|esta|era|va) |(?:me |se me |l[oa] )?(?:he|hemos|equivoque|equivocamos|olvid[eo]|confundi|puse|pusimos|escribi|escribimos|dije|dimos|di|pedi) ))(?:(?:el )?(?:precio|precios|coste) del?|(?:the )?(?:price|prices|cost) (?:of|for)|que|cual|cuales|cuanto|cuanta|cuantos|cuantas|como|donde|cuando|quien|por que|para que|hay|habra|tienes|tienen|teneis|tiene|haceis|hacen|haces|se puede|es posible|aceptais|aceptan|vendeis|venden|lleva|llevan|incluye|what|whats|which|how|where|when|who|why|do you|does|do the|is|are|have you|did|was|will|would it|should|are there|is there)(?= |$)/;

/** "Wat", "hw", "k peso", "kuanto": written as it sounds. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^w[ou]t(?=s? |s?$)/, 'what'],
  [/^hw(?= )/, 'how'],
  [/^ke?(?= )/, 'que'],
  [/^(?:cto|qto|kto)(?= )/, 'cuanto'],
  [/^[kq](?=uan[td]|ual|omo )/, 'c'],
];
/** Not "where" and "donde", of which "were" and "done" are no slips. */
const askingWords: readonly string[] = [
  ...['what', 'whats', 'which', 'when', 'how', 'hows'],
  ...['cual', 'cuales', 'cuanto', 'cuanta', 'cuantos', 'cuantas', 'como', 'cuando'],
];

/** Opens as a question; `folded`: the words of a sentence without what is said out of courtesy. */
export function asks(folded: string): boolean {
  if (opening.test(folded)) return true;
  const heard = sounds.reduce((text, [slip, word]) => text.replace(slip, word), folded);
  const [first = '', ...rest] = heard.split(' ');
  const meant = askingWords.filter((word) => isSlip(first, word));
  return rest.length > 0 && opening.test([meant.length === 1 ? meant[0] : first, ...rest].join(' '));
}

/** Two neighbours swapped, or one letter left out behind the first. */
function isSlip(word: string, meant: string): boolean {
  if (word.length < 3 || word[0] !== meant[0] || !withinOneTypo(word, meant)) return false;
  if (word.length === meant.length) return [...word].toSorted().join('') === [...meant].toSorted().join('');
  return word.length === meant.length - 1;
}
