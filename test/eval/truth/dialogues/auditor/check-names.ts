/** Things with a name: bold runs, heads of list items, capitalised runs and "pizza X" are things that the shop has. */

import { nameOf } from './meanings.ts';
import { headsOf, mentionsIn } from './mentions.ts';
import { type Check, pageSaying, type Scope } from './scope.ts';
import { fold, isSmallWord, rootOf, type Word, wordsOf } from './spelling.ts';

export const checkNames: Check = (scope) => {
  const heads = scope.piece.item ? itemHead(scope) : [];
  const marked = [...scope.piece.bold, ...heads].filter((run) => !isKnownThing(run, scope));
  const capitalised = capitalRuns(scope).filter(
    (run) => !marked.some((known) => known.includes(run)) && !isKnownThing(run, scope),
  );
  return [...new Set([...marked, ...capitalised, ...newKinds(scope), ...blended(scope)])].map(
    (run) => `the shop knows no «${run}»`,
  );
};

/** "- Pizza de huevo (11,95 €)", "- 2 × Sprite: 6,00 €": what stands before the first colon, bracket, dash or comma. */
function itemHead({ piece: { text }, book }: Scope): string[] {
  const heads = headsOf(book);
  const head = /^(?:\d+\s*[×x]\s*)?([^:(–—,·\d]+?)\s*(?:$|[:(–—,·]|\s-\s|\d)/.exec(text)?.[1] ?? '';
  const words = wordsOf(head);
  const content = words.filter(({ folded }) => !isSmallWord(folded));
  // A sentence in a list is no name: a name is short, or most of it is capitalised.
  const named = content.length <= 3 || content.filter(({ capital }) => capital).length * 2 >= content.length;
  return words[0]?.capital === true && content.length > 0 && (named || heads.has(words[0].root))
    ? [head]
    : [];
}

const generic = new Set(
  `total subtotal pedido carrito precio precios talla tallas color colores marca envio entrega recogida direccion telefono correo horario opcion
  opciones producto productos nota order cart price prices size sizes colour colours color brand delivery shipping pickup pick-up address phone
  email hours option options product products note eur pedidos si yes ok hola hello hi gracias thanks ahora new nuevo descuento unidad importante
  important stock
  lunes martes miercoles jueves viernes sabado sabados domingo domingos monday mondays tuesday wednesday thursday friday fridays saturday saturdays sunday sundays
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january february march april may june july august
  september october november december espana spain espanol english ingles spanish i i'm i've i'll i'd`.split(
    /\s+/,
  ),
);

/** An order number is judged as a deed, not as a name. */
const orderNumber = /\b[A-Z]-[A-Z0-9]{5}-[A-Z0-9]{5}\b/g;

function contentOf(run: string): Word[] {
  return wordsOf(run).filter(
    ({ folded }) => !isSmallWord(folded) && !/^\d/.test(folded) && !generic.has(folded),
  );
}

/** All its words stand together in one product, one page sentence, the settings, or in what the shopper wrote. */
function isKnownThing(run: string, scope: Scope): boolean {
  const { book, hearing } = scope;
  const roots = contentOf(run).map(({ root }) => root);
  if (roots.length === 0 || isLabel(run, scope)) return true;
  // "Zapatillas de trail Cárcava cuesta": a title and words that name nothing.
  if (mentionsIn(run, book).some(({ full, to }) => full && !/\s\p{Lu}/u.test(run.slice(to)))) return true;
  const within = (source: ReadonlySet<string>) =>
    roots.every((root) => source.has(root) || [...source].some((one) => nameOf(one) === nameOf(root)));
  if (book.products.some((product) => within(product.roots))) return true;
  if (book.sentences.some((sentence) => within(sentence.roots))) return true;
  if (wordsIn(book.settings, roots) || fold(run).includes(fold(book.name))) return true;
  if (hearing.cart?.delivery?.address !== undefined && wordsIn(fold(hearing.cart.delivery.address), roots))
    return true;
  return scope.negations > 0 && hearing.asks.some((ask) => wordsIn(fold(ask), roots));
}

const labels =
  /^(?:peso|potencia|capacidad|material|color|colour|weight|power|capacity|width|ancho|medidas|size|talla|precio|marca)$/;

/** "Potencia:", "**Weight**": a label is no thing. */
function isLabel(run: string, { book }: Scope): boolean {
  const folded = fold(run).replace(/\s*:$/, '');
  return (
    labels.test(folded) ||
    book.products.some(({ attributes }) => Object.keys(attributes).some((name) => fold(name) === folded))
  );
}

function wordsIn(folded: string, roots: readonly string[]): boolean {
  const there = new Set(wordsOf(folded).map(({ root }) => root));
  return roots.every((root) => there.has(root));
}

/** Runs of capitalised words; the first word of a piece or after a colon or quotation mark begins a sentence, not a name. */
function capitalRuns({ piece }: Scope): string[] {
  const text = piece.text.replace(orderNumber, '');
  const runs: Word[][] = [];
  for (const [at, word] of wordsOf(text).entries()) {
    const begins = at === 0 || /[:«"“¿¡.!?•·|(–—-]\s*$/.test(text.slice(0, word.from));
    if (!word.capital || (begins && !nextIsCapital(text, word))) continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && /^\s(?:(?:de|del|of|and|y|&)\s)?$/.test(text.slice(last.to, word.from)))
      runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => text.slice(run[0]?.from, run.at(-1)?.to));
}

function nextIsCapital(text: string, word: Word): boolean {
  return (
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(word.to)) && !isSmallWord(word.folded) && !generic.has(word.folded)
  );
}

/** "pizza de cuatro quesos", "zapatillas de pádel Rayo": a kind of thing that the shop sells, of a sort that it has not. */
function newKinds(scope: Scope): string[] {
  const { book, piece, text, negations } = scope;
  if (piece.question || negations > 0) return [];
  const heads = headsOf(book);
  return [
    ...text.matchAll(
      /([\p{L}\p{M}]+)\s(?:(?:de|con|a la)\s)([\p{L}\p{M}]{4,})(?:\s(?:y\s)?([\p{L}\p{M}]{4,}))?/gu,
    ),
  ]
    .filter(([, head = '']) => heads.has(rootOf(fold(head))))
    .filter(
      ([, , sort = '']) =>
        !isSmallWord(fold(sort)) && !generic.has(fold(sort)) && !book.roots.has(rootOf(fold(sort))),
    )
    .filter(() => pageSaying(scope) === undefined)
    .map(([run]) => run);
}

/** "Casco de carretera Tajo": the head of one title with the name of another. */
function blended({ book, text, piece }: Scope): string[] {
  const heads = headsOf(book);
  const proper = new Set(
    book.products.flatMap(({ title }) =>
      wordsOf(title)
        .filter(({ capital, from }) => capital && from > 0)
        .map(({ root }) => root),
    ),
  );
  const runs = text.matchAll(
    /(?<![\p{L}])([\p{L}\p{M}]+)((?:\s(?:de|del|la|the|a)|\s[\p{Ll}\p{M}]{3,}){0,3}(?:\s(?:\p{Lu}[\p{L}\p{M}]+|\d[\d.,]*))+)/gu,
  );
  return [...runs]
    .filter(([, head = '']) => heads.has(rootOf(fold(head))) && !piece.question)
    .map(([run]) => ({
      run,
      words: contentOf(run).filter(({ root, capital }) => !capital || proper.has(root) || heads.has(root)),
    }))
    .filter(({ words }) => words.some(({ root, capital, from }) => capital && from > 0 && proper.has(root)))
    .filter(({ words }) => words.every(({ root }) => book.roots.has(root)))
    .filter(({ words }) => !book.products.some(({ roots }) => words.every(({ root }) => roots.has(root))))
    .map(({ run }) => run.trim());
}
