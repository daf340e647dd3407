/** Sentences of a page, and of a product's own description or reviews, said again word for word. */
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Slots } from '../clause.ts';
import { carriedSlots, holdsForAll, productAnchors } from '../reading/subjects.ts';
import type { KnownFacts } from './known-facts.ts';

const FEWEST_WORDS = 3;
const ofPages = new WeakMap<KnownFacts, string>();
const ofTexts = new Map<string, string>();
const CACHE_LIMIT = 2000;

/** Whole sentences only: what is cut off might be the "not" or the "only if". */
export function isQuoted(clause: Clause, known: KnownFacts): boolean {
  if (clause.words.length < FEWEST_WORDS) return false;
  return isOfPage(clause, known) || isOfSubject(clause, known);
}

const ofThePage =
  /^[^:]{0,80}(?:p[aá]gina|web|pol[ií]tica|condiciones|page|policy|terms|website)[^:]{0,60}:(?=\s)/iu;

function isOfPage({ body, words }: Clause, known: KnownFacts): boolean {
  const { pages, facts } = known;
  if (pages.length === 0) return false;
  let text = ofPages.get(known);
  if (text === undefined) {
    const passages = facts.pages.map(({ passage }) => passage);
    text = [...pages.map((page) => page.text), ...passages].map(cachedKey).join('');
    ofPages.set(known, text);
  }
  const intro = ofThePage.exec(body)?.[0];
  if (intro !== undefined && holds(text, body.slice(intro.length))) return true;
  return mayBegin(text, body, words) && holds(text, body);
}

/** False where no sentence of the text begins with the first two words of the body, as nearly always. */
function mayBegin(text: string, body: string, [first, second]: Clause['words']): boolean {
  if (first === undefined || second === undefined || marks.test(body)) return true;
  const isPlain = body.slice(first.to, second.from) === ' ' && first.from === 0;
  return !isPlain || text.includes(`|${first.folded} ${second.folded}`);
}

/** What the key leaves out before it looks for words. */
const marks = /["“”«»*_]/;

/** A description may have been written to be obeyed; figures and gifts in it are judged like any other. */
const toBeJudged =
  /\p{Lu}{3,}[-_ ]?\d|\b(?:gratis|free|descuento|discount|rebajad\w+|oferta|sale|stock|instruccion\w*|instruction\w*|ignor\w+|asistente|assistant|responde|reply|prompt|system|sistema)\b/iu;

function isOfSubject(clause: Clause, known: KnownFacts): boolean {
  const { body, amounts, percentages } = clause;
  if (clause.question || amounts.length + percentages.length > 0 || toBeJudged.test(body)) return false;
  const names = productAnchors(clause);
  const said = body.replace(/^[^:]*:(?=\s)/u, (lead) =>
    names.some(({ last }) => endsBy(clause, last, lead)) ? '' : lead,
  );
  const named: Slots = names.map(({ ids }) => ids);
  // "They fit the Fen Cylinder only" is said of the bags, whatever it names.
  return [named, carriedSlots(clause, known)].some(
    (slots) =>
      isSaidOf(slots, said, body, known) ||
      // "Ocho destornilladores: cuatro planos" begins with a word of the name, and is a sentence of the text.
      (said !== body && isSaidOf(slots, body, body, known)),
  );
}

function isSaidOf(slots: Slots, said: string, body: string, known: KnownFacts): boolean {
  if (slots.length === 0) return false;
  const quoted = /["“”«»]/.test(body);
  return holdsForAll(slots, known, ({ product }) => {
    return (
      holds(cachedKey(product.description), said) ||
      (quoted && product.reviews.some(({ text }) => holds(cachedKey(text ?? ''), said)))
    );
  });
}

/** The name stands in what comes before the colon. */
function endsBy({ words }: Clause, last: number, lead: string): boolean {
  return (words[last]?.to ?? Number.POSITIVE_INFINITY) <= lead.length;
}

/** The same words are looked for in one text after the other. */
let soughtLast = { body: '', key: '', isLong: false };

function holds(text: string, body: string): boolean {
  if (soughtLast.body !== body) {
    const key = keyOf(body);
    soughtLast = { body, key, isLong: key.split(' ').length >= FEWEST_WORDS };
  }
  return soughtLast.isLong && text.includes(soughtLast.key);
}

function cachedKey(text: string): string {
  let key = ofTexts.get(text);
  if (key === undefined) {
    key = keyOf(text);
    if (ofTexts.size >= CACHE_LIMIT) ofTexts.clear();
    ofTexts.set(text, key);
  }
  return key;
}

/** "|" stands between sentences; what follows a colon hangs on it ("No se devuelven: …") and is none of its own. */
function keyOf(text: string): string {
  const parts = text
    .replace(/["“”«»*_]/g, '')
    .split(/[.;!?…]+(?=\s|$)|\n+/)
    .map((part) =>
      part
        .split(/:(?=\s|$)/)
        .map((piece) =>
          tokenise(piece)
            .map(({ folded }) => folded)
            .join(' '),
        )
        .join(':'),
    )
    .filter((part) => part !== '');
  return `|${parts.join('|')}|`;
}
