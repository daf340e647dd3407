/** Words that put a true thing otherwise: manner, motion, portions. Beside what is borne out they add no claim of their own. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Word } from '../clause.ts';

/** Motion and position, portions, people who read and write: never what a thing is made of, does or has. */
const soft: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `run runs running lend lends lending drop drops dropping reach reaches reaching handle handles deliver delivers control controls fly flies move moves connect connects remove removes shift shifts charge press ring send sends drive drives driving switch switches switched warm warms keep screen slide slides roll rolls turn turns press
    hang hangs rest rests sits lies lay lays land lands slip slips tuck tucks wrap wraps spread spreads pop pops tip head heads
    travel travels climb climbs arrive arrives carry brim brims pack packs packed slice slices sliced body box boxes pack set sets copy copies cup cups bowl portion portions
    helping reader readers reviewer reviewers owner owners hand hands press button straight flavoured flavored scented
    whole nothing overwhelming bring brings push pushes pull pulls hug hugs sip squeeze squeezed
    sound sounds hint stays smell smells taste tastes top topped blend mix mixes mixed plenty low packed filled full`.split(
      /\s+/,
    ),
  ),
  es: new Set(
    `corre corren baja bajan sube suben llega llegan alcanza rueda gira giran pulsa pulsar cuelga reposa reposan descansa descansan
    aparato apoya apoyan acumula acumulan viaja viajan mueve mueven llena llenar conecta conectan muestra colgar guardar apoya aporta envuelve recoge extiende cae caen loncha lonchas rodaja rodajas cuerpo caja cajas paquete juego copia
    copias ejemplar ejemplares taza tazas cuenco racion raciones lector lectores lectora dueno mano manos boton aroma aromas
    aromatizado perfumado toque toques empuja tira aprieta exprime exprimido suena huele sabe cubierto cubierta cubierta lleno llena
    rellena relleno mezcla mezclas abundante punta`.split(/\s+/),
  ),
};
/** Adverbs of manner, but for those by which one product is told from another. */
const manner: Record<Language, RegExp> = {
  en: /^(?!(?:quick|slow|rapid|automatical|manual|heavi|light|loud|quiet|silent|strong|soft|local|natural|organical|ethical|clinical|medical|dermatological|on|ear|dai|week|month|year|hour|instant|immediate|direct|free|public|hand)ly$)\w{3,}ly$/,
  es: /^(?!(?:rapida|lenta|automatica|manual|ligera|fuerte|suave|silenciosa|artesanal|natural|ecologica|organica|etica|clinica|dermatologica|diaria|semanal|mensual|anual|inmediata|directa|gratuita|publica|local)mente$)\w{3,}mente$/,
};
/** So many words of the clause must be borne out for the rest to be a way of putting them. */
const FEWEST = 2;

export function isParaphrase(
  clause: Clause,
  wrong: readonly { word: Word; rule?: string }[],
  grounded: number,
  language: Language,
): boolean {
  const isSoft = ({ folded }: Word) => soft[language].has(folded) || manner[language].test(folded);
  if (wrong.length === 0 || wrong.some(({ word, rule }) => rule !== undefined || !isSoft(word))) return false;
  return grounded >= FEWEST * wrong.length || clause.question;
}
