/** What goods come in and are counted by: "una porción de papas", "a bowl of salad". Said of goods it is no part of their name. */
import { fold } from '../../../language/fold.ts';
import { undiminished } from './respellings.ts';

/** Folded, singular, one kind a line. */
const containers: ReadonlySet<string> = new Set(
  [
    // A share of food.
    'porcion racion orden tapa plato platillo fuente bandeja bol cuenco tazon cucurucho portion serving helping side plate plateful bowl platter tray basket bucket dish',
    // What is drunk from.
    'vaso copa jarra taza botella botellin lata brick carton bidon glass cup mug jug pitcher bottle can tin carton canister tarro',
    // What goods are packed in.
    'pack paquete caja cajita bolsa bote tarro tubo rollo blister estuche saco sobre box packet bag jar tub tube roll pouch case',
    // What is sold together.
    'juego set lote kit par pareja pieza unidad tanda docena pair batch bunch bundle load lot piece unit dozen',
  ]
    .join(' ')
    .split(' '),
);

/** "A towel set" is towels, as so many of them are sold; "a pillow case" is no pillow. */
export const countsPieces = (word: string): boolean =>
  /^(?:packs?|packets?|sets?|pairs?|boxes|bundles?|lots?)$/.test(fold(word));

/** "Sets", of goods named before: so many of them. */
export const isOnlyContainer = (words: string): boolean =>
  words
    .trim()
    .split(/\s+/)
    .every((word) => isContainer(fold(word)));

/** "Pack", "set", "botella", one or more of them. */
export function isContainer(folded: string): boolean {
  const forms = [folded, folded.replace(/s$/, ''), folded.replace(/es$/, '')];
  return forms.some((form) => [form, ...undiminished(form)].some((one) => containers.has(one)));
}

/** "Packs", "botes": more than one. */
export const isContainers = (word: string): boolean => /s$/.test(fold(word)) && isContainer(fold(word));

/** Words of a phrase that only say what the goods named behind them come in. */
export function containersIn(phrase: string): string[] {
  return [
    ...phrase.matchAll(
      /(\p{L}+)\s+(?:of|de|del)\s+(?:(?:the|those|these|them|your|las?|los|el|es[eo]s|esas|vuestr[oa]s)\s+)*(?=[\p{L}\p{N}])/giu,
    ),
  ]
    .map(([, word = '']) => fold(word))
    .filter((word) => isContainer(word) || word === 'orders');
}
