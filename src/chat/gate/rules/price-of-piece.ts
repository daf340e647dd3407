/** "€5.45 a ball" of a can of three: a price for each, or by the piece, is the price of what is sold. */

import type { Product } from '../../../catalog/product.ts';
import { stem } from '../../../language/stem.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, ClauseAmount, Judgement } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { productAnchors, slotsFor } from '../reading/subjects.ts';

const each =
  /^\s*(?:[,(]\s*)?(?:each|apiece|a piece|cada (?:un[oa]|pieza|unidad)|la unidad|la pieza|por unidad|per (?:unit|piece))(?![\p{L}])/iu;
const by = /^\s*(?:an?|per|por|el|la|al|cada)\s+(\p{L}{3,})(?=[\s.,;:!)]|$)/iu;
const packs =
  /(?<!\p{L})(?:pack|packs|pair|par|set|bote|box|caja|lote|kit|juego|bundle|bolsa|saco|lata|tin|bag|paquete|unidades|units|pieces|piezas|botella|bottle|roll|rollo|tube|tubo)(?!\p{L})/iu;
const several =
  /\((?:(?:pack|set|box|caja|bote|can|lote|kit|juego|paquete|bolsa)s?\b[^)]*\d|\d+ (?:unidades|piezas|units|pieces|uds?|pairs|pares)|pair|par)[^)]*\)|(?<!\p{L})(?:pair|par) (?:of|de)(?!\p{L})|pack (?:of|de) \d/iu;
/** "Juego de llaves (9 piezas)": each is each set. */
const isOneSet = /^(?:juego|set|kit|pack|caja|bote|lote|estuche|box|case|tin|bag)(?!\p{L})/iu;
/** "Tres paquetes a 6,90 € cada uno" speaks of packs. */
const plural =
  /(?<!\p{L})(?:packs|pairs|pares|sets|botes|boxes|cajas|lotes|kits|juegos|bundles|bolsas|latas|tins|bags|paquetes|cans|cartons)(?!\p{L})/iu;
/** "A shade", "por encargo": no measure of what is bought. */
const talk =
  /^(?:lot|little|shade|touch|set|pack|pair|par|bote|can|box|caja|kit|juego|unidad|unit|one|time|vez|pieza|piece|otro|otra|que|segundo|primero|mayor|menor|misma|mismo|grande|pequen\w+|normal|total|price|precio|talla|size|modelo|model|color|colour|version|encargo|ejemplo|los|las|the|un|una|unos|unas|persona|person|supuesto|favor|order|pedido)$/i;

/** "Cada brida sale a seis céntimos": worked out by the model, and often wrong. */
function centsIn({ amounts, body, numbers }: Clause): string | undefined {
  return [...amounts, ...numbers]
    .map(
      ({ from, to }) =>
        /^\S.*?(?:c[eé]ntimos?|centavos?|cents?|pence)(?!\p{L})/u.exec(body.slice(from, to + 12))?.[0],
    )
    .find((said) => said !== undefined && !/(?:€|euros?|\$|£|,|dollars?|pounds?) /.test(said));
}

export function judgePriceOfPiece(clause: Clause, known: KnownFacts): Judgement {
  const cents = clause.question ? undefined : centsIn(clause);
  if (cents !== undefined && !known.facts.told.some((text) => text.includes(cents)))
    return { finding: { rule: 'price-of-piece', evidence: cents } };
  for (const amount of clause.amounts) {
    const behind = clause.body.slice(amount.to);
    const said = each.exec(behind)?.[0];
    const noun = by.exec(behind)?.[1];
    if (said === undefined && noun === undefined) continue;
    if (isFeeByThing(amount, noun ?? said ?? '', clause))
      return { finding: { rule: 'price-of-piece', evidence: (noun ?? said ?? '').trim() } };
    const owners = slotsFor(clause, amount.wordsBefore, known)
      .flat()
      .flatMap((id) => known.byId.get(id) ?? []);
    if (owners.length === 0 || namesSeveral(clause) || isMultiplied(amount, clause)) continue;
    const wrong =
      said !== undefined
        ? !plural.test(clause.body) &&
          owners.some(
            ({ product: { title, variants } }) =>
              (several.test(title) || variants.some((one) => several.test(one.title))) &&
              !isOneSet.test(title),
          )
        : noun !== undefined && owners.some((one) => isPieceOf(one, noun, known));
    if (wrong) return { finding: { rule: 'price-of-piece', evidence: (said ?? noun ?? '').trim() } };
  }
  return {};
}

/** "At €3.20 each, five add up to €16.00": five of what is sold. */
function isMultiplied(amount: ClauseAmount, { amounts, numbers }: Clause): boolean {
  return amounts.some(
    (other) =>
      other !== amount &&
      numbers.some(({ value }) => value > 1 && other.value.amount === amount.value.amount * value),
  );
}

/** "Los Risco … cada guante" names the same thing twice. */
function namesSeveral(clause: Clause): boolean {
  const [first, ...more] = productAnchors(clause);
  return more.some(({ ids }) => first?.ids.every((id) => !ids.includes(id)));
}

/** "2,50 € por pizza", of the delivery: a fee is of an order. */
function isFeeByThing(amount: ClauseAmount, thing: string, { anchors }: Clause): boolean {
  const before = anchors.findLast(({ first }) => first < amount.wordsBefore);
  return before?.kind === 'delivery' && !ofOrder.test(thing);
}

const ofOrder =
  /^(?:pedido|compra|env[ií]o|entrega|cada|encargo|order|delivery|shipment|purchase|normal|favor|supuesto|ejemplo|correo|post|courier|mensajero|standard)$/i;

/** One of what the pack holds, or a time that no price is paid by. */
function isPieceOf({ product }: KnownProduct, noun: string, known: KnownFacts): boolean {
  if (/^(?:mes|month|week|semana|dia|day|year|ano|año|hora|hour|night|noche)$/i.test(noun)) return true;
  if (talk.test(noun)) return false;
  const [word] = tokenise(noun);
  if (word === undefined) return false;
  if (isOneOfPair(word.folded, product)) return true;
  if (!several.test(product.title)) return false;
  const packed = tokenise(product.title).some(
    ({ folded }) =>
      packs.test(folded) && known.reach.meets(word.folded, stem(folded, product.language), product.language),
  );
  return !packed;
}

/** "Cada zapatilla" of "Zapatillas de correr": the singular of what is sold together. */
function isOneOfPair(noun: string, { title, language }: Product): boolean {
  const [head] = tokenise(title);
  const last = language === 'en' ? tokenise(title.replace(/\(.*/, '')) : [];
  return [head, ...last].some(
    (word) =>
      word !== undefined &&
      word.folded !== noun &&
      /[^s]s$/.test(word.folded) &&
      !noun.endsWith('s') &&
      stem(word.folded, language) === stem(noun, language),
  );
}
